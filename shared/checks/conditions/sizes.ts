import { toLine } from '../../core/text/escape.ts';
import { plural } from '../../core/text/format.ts';
import type { Column } from '../../contract/model.ts';
import { jsonPointer, sqlLet, sqlNumber, sqlText } from '../../tables/sql.ts';
import type { Family } from '../../tables/types.ts';
import { HOLD_UNREAD_ITEMS, unknown, type RowsTest, type Unmeasured } from '../check.ts';
import { rows, type Demand, type Of } from './demand.ts';
import { comparedAsWritten, identityOf } from './identity.ts';
import { elementOf, elementsOf, readColumn, type Reading } from './reading.ts';

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

/** @param column of the lists: what it says of their items tells which of these are equal */
export function uniqueItems({ items }: Column, reading: Reading): Demand {
  const demand = 'holds no item twice';
  if (reading.family !== 'array') return { text: demand, test: unknown('The column holds no lists.') };
  const list = elementsOf(reading, 'items');
  if (reading.encoding !== 'json') return { text: demand, test: heldTwice(list, reading) };
  const item = readItem(items);
  if (item.obstacle !== undefined) return { text: demand, test: unknown(item.obstacle) };
  const identity = `CASE WHEN ${item.raw} IS NOT NULL THEN ${identityOf(items ?? UNDESCRIBED, item)} END`;
  const test = heldTwice(`list_transform(${list}, lambda ${ITEM}: ${identity})`, reading);
  const doubt = doubtfulItems(list, item, items);
  if (doubt === undefined) return { text: demand, test };
  const when = `(NOT coalesce(${test.failing}, false) AND ${doubt.when})`;
  return { text: demand, test: { ...test, undecided: { ...doubt, when } } };
}

const ITEM = 'item';
/** Of items about which the contract says nothing. */
const UNDESCRIBED = { properties: [] };

function readItem(items: Column | undefined): Reading {
  const raw = elementOf('json', ITEM);
  return items === undefined
    ? { encoding: 'json', raw, value: raw, family: undefined, floating: false }
    : readColumn(items, raw, 'json', { name: 'JSON' });
}

/** @param identities SQL of a list of what tells the items apart; null for no value */
function heldTwice(identities: string, reading: Reading): RowsTest {
  const failing = sqlLet(
    'identities',
    identities,
    `list_unique(identities) < len(list_filter(identities, lambda identity: identity IS NOT NULL))`,
  );
  return rows(reading, { failing, phrase: 'hold an item twice' });
}

/** Lists with items that may equal another although they are told apart. */
function doubtfulItems(list: string, item: Reading, items: Column | undefined): Unmeasured | undefined {
  const count = (condition: string): string => `len(list_filter(${list}, lambda ${ITEM}: ${condition}))`;
  const among = (some: string, others: string): string => `(${count(some)} > 0 AND ${count(others)} > 1)`;
  const containers = comparedAsWritten(items ?? UNDESCRIBED, item);
  // What is no list or object equals none.
  if (containers !== undefined) return { when: among(containers.when, containers.other), phrase: containers.phrase };
  if (item.misread === undefined) return undefined;
  return { when: among(item.misread, `${item.raw} IS NOT NULL`), phrase: HOLD_UNREAD_ITEMS };
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
