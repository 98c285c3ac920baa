import { toLine } from '../../core/text/escape.ts';
import type { DataType } from '../../tables/engine.ts';
import { canonicalDecimal } from '../../tables/reading/canonical.ts';
import { nanosecondsOfDay, printedMoment, type Placed } from '../../tables/reading/temporal.ts';
import { familyOf, typeText, type Family } from '../../tables/types.ts';
import type { KeyPart, KeyTest } from '../check.ts';
import { identityOf, mayEqualOthers } from '../conditions/identity.ts';
import { canonicalItem, isContainer, isDeep } from '../conditions/json-values.ts';
import { demandedFamily, readColumn, type Reading } from '../conditions/reading.ts';
import type { PlacedColumn } from './place.ts';

/** @param nullFails whether a row without a complete key fails, as of a primary key, or is left out */
export function keyTest(columns: readonly PlacedColumn[], nullFails: boolean): KeyTest {
  return {
    by: 'key',
    key: columns.map(({ column, reading }) => identityOf(column, reading)),
    nullFails,
    unmeasured: columns.flatMap(({ column, reading }) => mayEqualOthers(column, reading)),
  };
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
  if (isUndeclared(own) && isUndeclared(other)) return joinUndeclared(own.reading, other.reading);
  const [a, b] = [asFamilyOf(own, other), asFamilyOf(other, own)];
  const obstacle = a.obstacle ?? b.obstacle;
  if (obstacle !== undefined) return { reason: obstacle };
  const sql = joined(a, b);
  if (sql === undefined) {
    return { reason: `${namedIn(own, a)} and ${namedIn(other, b)} cannot be compared.` };
  }
  const ends = { own: part(a, sql(a)), other: part(b, sql(b)) };
  const { misread } = ends.own;
  // No type is declared that the value could breach: it is a value, and the other end holds none such.
  return misread === undefined || !isUndeclared(own) ? ends : { ...ends, own: { sql: ends.own.sql, foreign: misread } };
}

/** Values of JSON are of the type that JSON gives them; a CSV file has nothing but texts, which are compared as such. */
function joinUndeclared(own: Reading, other: Reading): JoinedParts {
  if (own.encoding === 'text' && other.encoding === 'text') return { own: { sql: own.raw }, other: { sql: other.raw } };
  const both = own.encoding === other.encoding;
  const key = ({ encoding, raw }: Reading): string => {
    if (encoding === 'text') return raw;
    return both ? canonicalItem(raw) : `(CASE WHEN NOT ${isContainer(raw)} THEN ${raw} ->> '$' END)`;
  };
  const ends = { own: { sql: key(own) }, other: { sql: key(other) } };
  if (own.encoding === 'text') return ends;
  if (!both) return { ...ends, own: { ...ends.own, foreign: isContainer(own.raw) } };
  return {
    own: { ...ends.own, misread: isDeep(own.raw) },
    other: { ...ends.other, misread: isDeep(other.raw) },
  };
}

/** A column of text or JSON that declares no type holds whatever the other end holds; of numbers, any spelling. */
function asFamilyOf(place: PlacedColumn, other: PlacedColumn): Reading {
  const { column, reading } = place;
  if (!isUndeclared(place)) return reading;
  const { family } = other.reading;
  if (family === undefined || family === 'binary') return reading;
  const logicalType = family === 'integer' ? 'number' : family;
  return readColumn({ ...column, logicalType }, reading.raw, reading.encoding, { name: 'VARCHAR' });
}

function isUndeclared({ column, reading }: PlacedColumn): boolean {
  return reading.encoding !== 'typed' && demandedFamily(column) === undefined;
}

type Sql = (reading: Reading) => string;

/** More than any time of day has, whatever its offset. */
const APART_NS = '1000000000000000';

function joined(a: Reading, b: Reading): Sql | undefined {
  const [first, second] = [groupOf(a), groupOf(b)];
  if (first !== second) return undefined;
  const [one, two] = [a.type?.name, b.type?.name];
  const typed = a.encoding === 'typed' && b.encoding === 'typed';
  const value: Sql = (reading) => reading.value;
  switch (first) {
    case 'number':
      if (typed && [a, b].every(({ type }) => isSmallInteger(type))) return value;
      // A FLOAT stands for the shortest number that is read as it, and no DOUBLE but one is equal to that.
      if (typed && one === two && a.floating) return value;
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
      const [here, there] = [clockOf(a.placed), clockOf(b.placed)];
      if (here !== there) return undefined;
      return ({ value: at, placed }) => {
        if (placed === undefined) return at;
        return here === undefined ? nanosecondsOfDay(placed) : nanosecondsOfDayApart(placed);
      };
    }
    case undefined:
      return undefined;
    default:
      return typed && a.type !== undefined && b.type !== undefined && typeText(a.type) === typeText(b.type)
        ? value
        : undefined;
  }
}

/**
 * The zone by whose clock times without an offset are told, where its offset depends on the day: such a time equals none
 * that is told by another clock. Undefined where every time has an offset.
 */
function clockOf({ zone, zoned }: Placed): string | undefined {
  return zone.kind === 'named' && zoned !== true ? zone.name : undefined;
}

/** What names an offset is kept apart from what a clock shows whose offset is not known: no day is named that would tell. */
function nanosecondsOfDayApart(placed: Placed): string {
  const { zoned } = placed;
  const nanoseconds = nanosecondsOfDay(placed);
  return typeof zoned === 'boolean'
    ? nanoseconds
    : `(${nanoseconds} + CASE WHEN ${zoned.sql} THEN ${APART_NS} ELSE 0 END)`;
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
