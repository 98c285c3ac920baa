import type { Column } from '../../contract/model.ts';
import { canonicalDecimal } from '../../tables/reading/canonical.ts';
import { nanosecondsOfDay, printedMoment } from '../../tables/reading/temporal.ts';
import type { Family } from '../../tables/types.ts';
import {
  ARE_COMPARED_AS_WRITTEN,
  COULD_NOT_BE_READ,
  HOLD_UNREAD_ITEMS,
  MOMENTS_ARE_COMPARED_AS_WRITTEN,
  type Unmeasured,
} from '../check.ts';
import { canonicalItem, isContainer, isDeep } from './json-values.ts';
import { demandedFamily, elementOf, readColumn, type Reading } from './reading.ts';

/**
 * SQL that is equal for equal values of one column: numbers by their value, moments by their place in time, whatever
 * their spelling. What could not be read as its type is told from all values; texts among it are compared as written,
 * other JSON as JSON.
 */
export function identityOf(column: Shape, reading: Reading): string {
  const { encoding, family, raw, value, misread, number } = reading;
  if (encoding === 'typed') return value;
  if (encoding === 'json' && MAY_BE_CONTAINERS.has(family)) {
    const moments = listedMoments(column, reading);
    return moments === undefined ? canonicalItem(raw) : identityOfList(raw, moments);
  }
  if (misread === undefined) return readIdentity(reading);
  const cases = `WHEN ${misread} THEN '?' || ${encoding === 'json' ? canonicalItem(raw) : raw} ELSE ${readIdentity(reading)}`;
  // What spells a whole number as usual needs no second look.
  return number?.form.whole === undefined
    ? `(CASE ${cases} END)`
    : `(CASE WHEN NOT ${number.unusual} THEN ${number.text} ${cases} END)`;
}

/** Of a value that could be read. */
function readIdentity({ family, raw, value, number, placed }: Reading): string {
  if (number !== undefined) return canonicalDecimal(number.text);
  if (placed === undefined) return `CAST(${family === 'string' || family === 'binary' ? raw : value} AS VARCHAR)`;
  if (family !== 'time') return printedMoment(value, placed);
  const moment = `CAST(${nanosecondsOfDay(placed)} AS VARCHAR)`;
  // On a clock whose offset changes, a time without an offset is compared only with one without.
  if (placed.zone.kind === 'fixed' || typeof placed.zoned === 'boolean') return moment;
  return `(CASE WHEN ${placed.zoned.sql} THEN 'Z' ELSE '' END || ${moment})`;
}

/** Values that may equal another although `identityOf` differs: what is not read is compared as written. */
export function mayEqualOthers(column: Shape, reading: Reading): readonly Unmeasured[] {
  const { misread } = reading;
  const containers = comparedAsWritten(column, reading);
  return [
    ...(misread === undefined ? [] : [{ when: misread, phrase: COULD_NOT_BE_READ }]),
    ...(containers === undefined ? [] : [containers]),
  ];
}

/** What the contract says of the values inside a value. */
type Shape = Pick<Column, 'properties' | 'items' | 'map'>;

/** Values of which nobody knows whether they equal another. */
interface Doubtful extends Unmeasured {
  /** SQL over a value: whether it may be the other one. */
  readonly other: string;
}

/** Lists and objects of JSON that may equal others of them although what is written in them differs. */
export function comparedAsWritten(column: Shape, reading: Reading): Doubtful | undefined {
  const { encoding, family, raw } = reading;
  if (encoding !== 'json' || !MAY_BE_CONTAINERS.has(family)) return undefined;
  const moments = listedMoments(column, reading);
  const container = isContainer(raw);
  if (moments !== undefined) return { when: hasUnread(raw, moments), other: container, phrase: HOLD_UNREAD_ITEMS };
  if (holdsMoments(column)) return { when: container, other: container, phrase: MOMENTS_ARE_COMPARED_AS_WRITTEN };
  return { when: isDeep(raw), other: isDeep(raw), phrase: ARE_COMPARED_AS_WRITTEN };
}

const ENTRY = 'moment_of_list';
const ENTRIES = `'$[*]'`;

/** An item of a list whose items are nothing but dates or times, to be read one by one; undefined of other lists. */
function listedMoments({ items }: Shape, { family }: Reading): Entry | undefined {
  if (family !== 'array' || items === undefined || !hasSeveralSpellings(items)) return undefined;
  const reading = readColumn(items, elementOf('json', ENTRY), 'json', { name: 'JSON' });
  const { misread, obstacle } = reading;
  return misread === undefined || obstacle !== undefined
    ? undefined
    : { identity: identityOf(items, reading), misread };
}

interface Entry {
  readonly identity: string;
  readonly misread: string;
}

function identityOfList(raw: string, { identity }: Entry): string {
  const each = `list_transform(json_extract(${raw}, ${ENTRIES}), lambda ${ENTRY}: coalesce(${identity}, 'null'))`;
  const joined = `coalesce(list_aggregate(${each}, 'string_agg', ','), '')`;
  return `(CASE json_type(${raw}) WHEN 'ARRAY' THEN '[' || ${joined} || ']' ELSE ${canonicalItem(raw)} END)`;
}

function hasUnread(raw: string, { misread }: Entry): string {
  const unread = `len(list_filter(json_extract(${raw}, ${ENTRIES}), lambda ${ENTRY}: ${misread})) > 0`;
  return `(CASE json_type(${raw}) WHEN 'ARRAY' THEN ${unread} ELSE false END)`;
}

const MAY_BE_CONTAINERS: ReadonlySet<Family | undefined> = new Set([undefined, 'object', 'map', 'array'] as const);

/** Texts of which two that differ may be one moment; a date has one spelling, but for formats that leave it a choice. */
function holdsMoments({ properties, items, map }: Shape): boolean {
  const inside = [...properties, ...(items === undefined ? [] : [items]), ...(map === undefined ? [] : [map.value])];
  return inside.some((column) => hasSeveralSpellings(column) || holdsMoments(column));
}

function hasSeveralSpellings(column: Column): boolean {
  const family = demandedFamily(column);
  if (family === 'date') return column.constraints.some(({ kind }) => kind === 'temporalFormat');
  return family === 'timestamp' || family === 'time';
}
