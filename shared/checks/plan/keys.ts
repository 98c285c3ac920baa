import { toLine } from '../../core/text/escape.ts';
import type { DataType } from '../../tables/engine.ts';
import { canonicalDecimal } from '../../tables/reading/canonical.ts';
import { nanosecondsOfDay, printedMoment } from '../../tables/reading/temporal.ts';
import { familyOf, typeText, type Family } from '../../tables/types.ts';
import { unknown, type KeyPart, type KeyTest, type UnknownTest } from '../check.ts';
import { demandedFamily, readColumn, type Reading } from '../conditions/reading.ts';
import type { PlacedColumn } from './place.ts';

/** @param nullFails whether a row without a complete key fails, as of a primary key, or is left out */
export function keyTest(columns: readonly PlacedColumn[], nullFails: boolean): KeyTest | UnknownTest {
  const key: string[] = [];
  for (const column of columns) {
    const sql = uniqueKey(column);
    if (typeof sql !== 'string') return unknown(sql.reason);
    key.push(sql);
  }
  return { by: 'key', key, nullFails };
}

/**
 * SQL that is equal for equal values of one column: numbers by their value, whatever their spelling. A text that could
 * not be read as its type is told from all values and from other texts.
 *
 * @returns the reason where the values cannot be told apart
 */
function uniqueKey({ reading }: PlacedColumn): string | { readonly reason: string } {
  const { encoding, family, raw, value, placed } = reading;
  if (encoding === 'typed') return value;
  const written = `CAST(${raw} AS VARCHAR)`;
  switch (family) {
    case 'integer':
    case 'number':
      return `coalesce(${canonicalDecimal(numeralOf(reading))}, '?' || ${written})`;
    case undefined:
      return canonicalDecimal(written);
    case 'string':
    case 'binary':
      return written;
    case 'object':
    case 'map':
    case 'array':
      return { reason: 'Lists and objects of JSON can be written in several ways, so they are not compared.' };
    default:
      return `coalesce(${placed === undefined ? `CAST(${value} AS VARCHAR)` : printedMoment(value, placed)}, '?' || ${written})`;
  }
}

/** The number as it is written, for a value that is one; without the separators that the contract declares. */
function numeralOf({ encoding, raw, value, number }: Reading): string {
  if (number !== undefined) return number.text;
  return encoding === 'typed' ? `CAST(${value} AS VARCHAR)` : `CAST(${raw} AS VARCHAR)`;
}

/** Both ends of a foreign key's part as SQL that is equal where one refers to the other. */
interface JoinedParts {
  readonly own: KeyPart;
  readonly other: KeyPart;
}

/** @returns the reason, by the families' names, where values of the two columns cannot be equal or not be compared */
export function joinKeys(own: PlacedColumn, other: PlacedColumn): JoinedParts | { readonly reason: string } {
  const [a, b] = [asFamilyOf(own, other), asFamilyOf(other, own)];
  const obstacle = a.obstacle ?? b.obstacle;
  if (obstacle !== undefined) return { reason: obstacle };
  const sql = joined(a, b);
  if (sql === undefined) {
    return { reason: `${namedIn(own, a)} and ${namedIn(other, b)} cannot be compared.` };
  }
  return { own: part(a, sql(a)), other: part(b, sql(b)) };
}

/** A column of text or JSON that declares no type holds whatever the other end holds. */
function asFamilyOf(place: PlacedColumn, other: PlacedColumn): Reading {
  const { column, reading } = place;
  if (!isUndeclared(place)) return reading;
  const family = isUndeclared(other) ? 'string' : other.reading.family;
  if (family === undefined || family === 'binary') return reading;
  return readColumn({ ...column, logicalType: family }, reading.raw, reading.encoding, { name: 'VARCHAR' });
}

function isUndeclared({ column, reading }: PlacedColumn): boolean {
  return reading.encoding !== 'typed' && demandedFamily(column) === undefined;
}

type Sql = (reading: Reading) => string;

function joined(a: Reading, b: Reading): Sql | undefined {
  const [first, second] = [groupOf(a), groupOf(b)];
  if (first !== second) return undefined;
  const [one, two] = [a.type?.name, b.type?.name];
  const typed = a.encoding === 'typed' && b.encoding === 'typed';
  const value: Sql = (reading) => reading.value;
  switch (first) {
    case 'number':
      if (typed && [a, b].every(({ type }) => isSmallInteger(type))) return value;
      if (typed && a.floating && b.floating) return (reading) => `CAST(${reading.value} AS DOUBLE)`;
      return (reading) => canonicalDecimal(numeralOf(reading));
    case 'string':
    case 'boolean':
      return value;
    case 'moment':
      if (a.family === 'date' && b.family === 'date') return value;
      if (one === 'TIMESTAMP_NS' && two === one) return value;
      return ({ value: at, placed }) =>
        placed === undefined
          ? `CAST(TRY_CAST(${at} AS TIMESTAMP) AS VARCHAR)`
          : printedMoment(`CAST(${placed.at} AS TIMESTAMP)`, placed);
    case 'time': {
      if (a.placed === undefined || b.placed === undefined) return undefined;
      // What a clock shows in a named zone has no offset that could be taken off.
      const named = [a, b].some(({ placed }) => placed?.zone.kind === 'named');
      if (named && (one ?? 'TIME') !== (two ?? 'TIME')) return undefined;
      return ({ value: at, placed }) => (placed === undefined ? at : nanosecondsOfDay(placed));
    }
    case undefined:
      return undefined;
    default:
      return typed && a.type !== undefined && b.type !== undefined && typeText(a.type) === typeText(b.type)
        ? value
        : undefined;
  }
}

/** Families whose values can be equal. */
function groupOf({ family }: Reading): Family | 'moment' | undefined {
  if (family === 'integer') return 'number';
  return family === 'date' || family === 'timestamp' ? 'moment' : family;
}

/** The engine compares two of these without a cast that could fail. */
function isSmallInteger(type: DataType | undefined): boolean {
  return type !== undefined && familyOf(type) === 'integer' && /^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(type.name);
}

function part({ misread }: Reading, sql: string): KeyPart {
  return misread === undefined ? { sql } : { sql: `CASE WHEN ${misread} THEN NULL ELSE ${sql} END`, misread };
}

const NAMES: Readonly<Record<Family, string>> = {
  integer: 'whole numbers',
  number: 'numbers',
  string: 'text',
  boolean: 'booleans',
  date: 'dates',
  timestamp: 'timestamps',
  time: 'times',
  object: 'objects',
  array: 'lists',
  map: 'maps',
  binary: 'bytes',
};

/** `orders.id of whole numbers`. */
function namedIn({ column }: PlacedColumn, { family, type }: Reading): string {
  const held = family === undefined ? undefined : NAMES[family];
  return `${toLine(column.path, 80)} of ${held ?? toLine(type === undefined ? 'an unknown type' : typeText(type), 60)}`;
}
