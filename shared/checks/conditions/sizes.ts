import { toLine } from '../../core/text/escape.ts';
import { plural } from '../../core/text/format.ts';
import { jsonPointer, sqlNumber, sqlText } from '../../tables/sql.ts';
import type { Family } from '../../tables/types.ts';
import { ARE_COMPARED_AS_WRITTEN, unknown } from '../check.ts';
import { rows, type Demand, type Of } from './demand.ts';
import { canonicalItem, isDeep } from './json-values.ts';
import { elementsOf, type Reading } from './reading.ts';

type SizeConstraint = Of<'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minProperties' | 'maxProperties'>;

interface Measure {
  readonly families: readonly Family[];
  /** SQL of the size; undefined where the values have none. */
  readonly of: (reading: Reading) => string | undefined;
  readonly unit: string;
}

const CHARACTERS: Measure = { families: ['string'], of: ({ value }) => `length(${value})`, unit: 'character' };
const ITEMS: Measure = { families: ['array'], of: itemCount, unit: 'item' };
const FIELDS: Measure = { families: ['object', 'map'], of: fieldCount, unit: 'field' };

const MEASURES: Readonly<Record<SizeConstraint['kind'], Measure>> = {
  minLength: CHARACTERS,
  maxLength: CHARACTERS,
  minItems: ITEMS,
  maxItems: ITEMS,
  minProperties: FIELDS,
  maxProperties: FIELDS,
};

export function size(constraint: SizeConstraint, reading: Reading): Demand {
  const { families, of, unit } = MEASURES[constraint.kind];
  const least = constraint.kind.startsWith('min');
  const amount = plural(constraint.value, unit);
  const demand = `has at ${least ? 'least' : 'most'} ${amount}`;
  const measured = reading.family !== undefined && families.includes(reading.family) ? of(reading) : undefined;
  if (measured === undefined) return { text: demand, test: unknown(`The column’s values have no ${unit}s.`) };
  const failing = `${measured} ${least ? '<' : '>'} ${sqlNumber(constraint.value)}`;
  return { text: demand, test: rows(reading, { failing, phrase: `have ${least ? 'fewer' : 'more'} than ${amount}` }) };
}

function itemCount({ encoding, value }: Reading): string {
  return encoding === 'json' ? `json_array_length(${value})` : `len(${value})`;
}

function fieldCount(reading: Reading): string | undefined {
  const { value } = reading;
  if (reading.encoding === 'json') return `len(json_keys(${value}))`;
  if (reading.family === 'map') return `cardinality(${value})`;
  const fields = reading.type?.fields ?? [];
  const present = fields.map((_, index) => `CAST(struct_extract_at(${value}, ${index + 1}) IS NOT NULL AS INTEGER)`);
  return present.length === 0 ? undefined : `CASE WHEN ${value} IS NOT NULL THEN ${present.join(' + ')} END`;
}

export function dimensions(length: number, reading: Reading): Demand {
  const demand = `has exactly ${plural(length, 'element')}`;
  if (reading.family !== 'array') return { text: demand, test: unknown('The column holds no vectors.') };
  const failing = `${itemCount(reading)} <> ${sqlNumber(length)}`;
  return { text: demand, test: rows(reading, { failing, phrase: `do not have ${plural(length, 'element')}` }) };
}

export function uniqueItems(reading: Reading): Demand {
  const demand = 'holds no item twice';
  if (reading.family !== 'array') return { text: demand, test: unknown('The column holds no lists.') };
  const list = elementsOf(reading, 'items');
  const items = reading.encoding === 'json' ? `list_transform(${list}, lambda item: ${comparableItem('item')})` : list;
  const failing = `list_unique(${items}) < len(list_filter(${items}, lambda item: item IS NOT NULL))`;
  const test = rows(reading, { failing, phrase: 'hold an item twice' });
  if (reading.encoding !== 'json') return { text: demand, test };
  const several = `len(list_filter(${list}, lambda item: ${isDeep('item')})) > 1`;
  const when = `(NOT coalesce(${failing}, false) AND ${several})`;
  return { text: demand, test: { ...test, undecided: { when, phrase: ARE_COMPARED_AS_WRITTEN } } };
}

/** A null is no value. */
function comparableItem(item: string): string {
  return `CASE WHEN json_type(${item}) = 'NULL' THEN NULL ELSE ${canonicalItem(item)} END`;
}

export function requiredProperties(names: readonly string[], reading: Reading): Demand {
  const shown = names.map((name) => toLine(name, 40)).join(', ');
  const demand = `has the fields ${shown}`;
  if (reading.family !== 'object') return { text: demand, test: unknown('The column holds no objects.') };
  const absent = names.map((name) => {
    if (reading.encoding === 'json') return `json_extract(${reading.value}, ${sqlText(jsonPointer(name))}) IS NULL`;
    const index = reading.type?.fields?.findIndex((each) => each.name === name) ?? -1;
    return index < 0 ? 'true' : `struct_extract_at(${reading.value}, ${index + 1}) IS NULL`;
  });
  const failing = `(${reading.value} IS NOT NULL AND (${absent.join(' OR ') || 'false'}))`;
  return { text: demand, test: rows(reading, { failing, phrase: 'lack a required field' }) };
}
