import { closest } from '../../core/text/closest.ts';
import { csvProblems, csvValues } from '../csv.ts';
import { ExactNumber } from '../../core/text/exact-number.ts';
import { child, children, placeAt, placeOfKey, text, texts, type Element } from '../element.ts';
import type { Column, Contract, CsvValues, Table } from '../model.ts';
import { quote } from '../../core/text/quote.ts';
import type { Problem } from './problem.ts';
import { relationshipProblems } from '../relationships.ts';

/** What no schema can say: names that repeat or do not exist, ranges that nothing fits. */
export function semanticProblems(root: Element, contract: Contract): Problem[] {
  return [
    ...repeatedNames(children(root, 'schema'), 'table'),
    ...children(root, 'schema').flatMap((table) => [
      ...columnsBelow(table),
      ...csvProblems(table, 'table'),
      ...relationshipProblems(table),
      ...children(table, 'properties').flatMap((column) => columnProblems(column, csvValues(table))),
    ]),
    ...contract.tables.flatMap((table) => [...unknownRuleColumns(table), ...table.columns.flatMap(emptyRanges)]),
  ];
}

function nestedColumns(column: Column): readonly Column[] {
  const { properties, items, map } = column;
  return [...properties, ...(items === undefined ? [] : [items]), ...(map === undefined ? [] : [map.key, map.value])];
}

function columnsBelow(element: Element): Problem[] {
  return repeatedNames(children(element, 'properties'), 'column');
}

function columnProblems(column: Element, csv: CsvValues): Problem[] {
  const map = child(column, 'map');
  const nested = [
    ...children(column, 'properties'),
    ...[child(column, 'items'), map && child(map, 'key'), map && child(map, 'value')].filter(
      (part) => part !== undefined,
    ),
  ];
  return [
    ...columnsBelow(column),
    ...csvProblems(column, 'column', csv),
    ...repeatedEnum(column),
    ...vectorWithoutDimensions(column),
    ...unknownRequired(column),
    ...nested.flatMap((each) => columnProblems(each, csv)),
  ];
}

function repeatedNames(elements: readonly Element[], noun: string): Problem[] {
  const lines = new Map<string, number>();
  return elements.flatMap((element) => {
    const name = text(element, 'name') ?? '';
    const where = placeAt(element, 'name');
    const earlier = lines.get(name);
    if (earlier === undefined) lines.set(name, where.line ?? 0);
    if (earlier === undefined || name === '') return [];
    const remedy = 'Remove or rename one: a name stands for one thing.';
    return [{ what: `The ${noun} ${quote(name)} already stands at line ${earlier}.`, where, remedy }];
  });
}

/** The schema compares whole entries, so the same value under two labels passes it. */
function repeatedEnum(column: Element): Problem[] {
  const seen = new Set<unknown>();
  return children(column, 'enum').flatMap((entry) => {
    const value = entry.value['value'];
    // As JSON types tell values apart: 1 is 1.0, but neither "1" nor true.
    const key = value instanceof ExactNumber ? `number ${String(value)}` : JSON.stringify(value);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      { what: `The value ${quote(value)} is listed twice.`, where: placeAt(entry, 'value'), remedy: 'Remove one.' },
    ];
  });
}

/** The schema demands dimensions only where there are options at all. */
function vectorWithoutDimensions(column: Element): Problem[] {
  if (column.value['logicalType'] !== 'vector' || child(column, 'logicalTypeOptions') !== undefined) return [];
  return [
    {
      what: `The vector ${quote(text(column, 'name') ?? '')} has no dimensions.`,
      where: placeAt(column, 'logicalType'),
      remedy: 'Add logicalTypeOptions: {dimensions: 384}, with the length of your vectors.',
    },
  ];
}

function unknownRequired(column: Element): Problem[] {
  const options = child(column, 'logicalTypeOptions');
  const fields = children(column, 'properties').map((field) => text(field, 'name') ?? '');
  if (options === undefined || fields.length === 0) return [];
  return (texts(options, 'required') ?? [])
    .filter((name) => !fields.includes(name))
    .map((name) => ({
      what: `${quote(name)} is required, but the object has no such field.`,
      where: placeOfKey(options, 'required'),
      remedy: suggest(name, fields),
    }));
}

function unknownRuleColumns(table: Table): Problem[] {
  const names = table.columns.flatMap(({ name, physicalName }) => [name, physicalName ?? name]);
  if (names.length === 0) return [];
  const rules = [...table.quality, ...table.columns.flatMap((column) => column.quality)];
  return rules.flatMap((rule) => {
    const unknown = rule.kind === 'library' ? rule.properties?.find((name) => !names.includes(name)) : undefined;
    if (unknown === undefined) return [];
    const what = `The rule compares the column ${quote(unknown)}, which ${quote(table.name)} does not have.`;
    return [{ what, where: rule.where, remedy: suggest(unknown, names) }];
  });
}

function suggest(name: string, among: readonly string[]): string {
  const near = closest(name, among);
  return near === undefined ? 'Correct the name, or describe the column.' : `Did you mean ${quote(near)}?`;
}

const PAIRS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

/** A range that no value fits is a slip, and every row would fail for it. */
function emptyRanges(column: Column): Problem[] {
  const bounds = column.constraints.flatMap((constraint) => {
    if (!('value' in constraint) || typeof constraint.value === 'string') return [];
    const { value } = constraint;
    return [{ ...constraint, value: typeof value === 'number' ? ExactNumber.of(value) : value }];
  });
  const own = PAIRS.flatMap(([low, high]) => {
    const lower = bounds.find(({ kind }) => kind === low);
    const upper = bounds.find(({ kind }) => kind === high);
    if (lower === undefined || upper === undefined) return [];
    const open = [lower, upper].some((bound) => 'exclusive' in bound && bound.exclusive);
    const order = lower.value.compare(upper.value);
    if (order < 0 || (order === 0 && !open)) return [];
    const what = `No value of ${quote(column.path)} lies between ${quote(lower.value)} and ${quote(upper.value)}.`;
    return [{ what, where: upper.where, remedy: `Correct ${low} or ${high}.` }];
  });
  return [...own, ...nestedColumns(column).flatMap(emptyRanges)];
}
