import { quote } from '../../core/text/quote.ts';
import type { Column } from '../../contract/model.ts';
import type { DataType } from '../../tables/engine.ts';
import type { Encoding } from '../../tables/relation.ts';
import { jsonPointer, sqlList, sqlText } from '../../tables/sql.ts';
import { booleanOf } from '../../tables/reading/booleans.ts';
import { readNumber, type NumberForm, type NumberText } from '../../tables/reading/numbers.ts';
import { momentOf, placeTyped, readTemporal, type Placed, type TemporalFamily } from '../../tables/reading/temporal.ts';
import { isUtc, readZone, UTC, type Zone } from '../../tables/reading/zones.ts';
import { parsePhysicalType } from '../../tables/physical/parse.ts';
import { familyOf, isFloating, UNTYPED, type Family } from '../../tables/types.ts';

/** A column's value in SQL. */
export interface Reading {
  readonly encoding: Encoding;
  /** What stands in the source; NULL where there is no value. */
  readonly raw: string;
  /** The value with its type; NULL also where the raw value is not of it. */
  readonly value: string;
  readonly family: Family | undefined;
  /** The engine's own type, for a source that declares types. */
  readonly type?: DataType;
  /** How a number that is written as text is read and compared. */
  readonly number?: NumberText;
  /** SQL of what is written, where the source is text. */
  readonly written?: string;
  /** Dates, times and timestamps, as they are compared. */
  readonly placed?: Placed;
  /** Whether NaN can occur. */
  readonly floating: boolean;
  /** SQL: true for a row whose raw value is not of the demanded family. Absent where the source's type settles it. */
  readonly misread?: string;
  /** SQL: true wherever `misread` is, in few words, where that takes many. */
  readonly unusual?: string;
  /** Why nothing about the value can be measured. */
  readonly obstacle?: string;
  /** Where a field of JSON stands: the column or element that holds it, and the way from there. */
  readonly within?: JsonPlace;
}

interface JsonPlace {
  readonly root: string;
  readonly pointer: string;
}

/** Families that satisfy a demanded family. */
const SATISFIED_BY: Readonly<Record<Family, readonly Family[]>> = {
  integer: ['integer'],
  number: ['number', 'integer'],
  string: ['string'],
  boolean: ['boolean'],
  date: ['date'],
  timestamp: ['timestamp'],
  time: ['time'],
  object: ['object', 'map'],
  map: ['map', 'object'],
  array: ['array'],
  binary: ['binary'],
};

/** The family that a column's declared types ask for; the logical type goes first. */
export function demandedFamily(column: Column): Family | undefined {
  if (column.logicalType === 'vector') return 'array';
  if (column.logicalType !== undefined) return column.logicalType;
  const family = column.physicalType === undefined ? undefined : parsePhysicalType(column.physicalType)?.family;
  return family === 'null' ? undefined : (family ?? impliedFamily(column));
}

/** What a contract that describes fields, items or entries says of a type by that alone. */
export function impliedFamily({ properties, items, map }: Column): 'object' | 'array' | 'map' | undefined {
  if (properties.length > 0) return 'object';
  return items !== undefined ? 'array' : map === undefined ? undefined : 'map';
}

export function satisfies(actual: Family | undefined, demanded: Family): boolean {
  return actual !== undefined && SATISFIED_BY[demanded].includes(actual);
}

/** @param raw SQL of what stands in the source */
export function readColumn(column: Column, raw: string, encoding: Encoding, type: DataType): Reading {
  const demanded = demandedFamily(column);
  switch (encoding) {
    case 'typed':
      return readTyped(column, raw, type, demanded);
    case 'text':
      return readText(column, raw, demanded);
    case 'json':
      return readJson(column, raw, demanded);
  }
}

const SQL_TYPES: Readonly<Record<Family, string>> = {
  integer: 'BIGINT',
  number: 'DOUBLE',
  string: 'VARCHAR',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  time: 'TIME',
  object: 'VARCHAR',
  array: 'VARCHAR[]',
  map: 'MAP(VARCHAR, VARCHAR)',
  binary: 'BLOB',
};

function readTyped(column: Column, raw: string, type: DataType, demanded: Family | undefined): Reading {
  // Nothing but nulls: whatever is demanded of values, none breaks it.
  if (type.name === UNTYPED) {
    const value = `CAST(NULL AS ${SQL_TYPES[demanded ?? 'string']})`;
    const base = { encoding: 'typed', raw, value, family: demanded, type, floating: false } as const;
    const placed = placeTyped(value, { name: SQL_TYPES[demanded ?? 'string'] }, UTC);
    return placed === undefined ? base : { ...base, placed: { ...placed, zoned: { sql: 'false' } } };
  }
  const family = familyOf(type);
  // Enumerations and UUIDs are text to a contract, but not to the functions that judge it.
  const value = family === 'string' && type.name !== 'VARCHAR' ? `CAST(${raw} AS VARCHAR)` : raw;
  const base = { encoding: 'typed', raw, value, family, type, floating: isFloating(type) } as const;
  if (demanded !== undefined && !satisfies(family, demanded)) {
    // A whole-number demand on a floating column is a wrong type whose values can still be compared.
    if (demanded === 'integer' && family === 'number') return base;
    return { ...base, obstacle: 'The column is of another type than the contract says.' };
  }
  if (!isTemporalFamily(family)) return base;
  const zone = zoneOf(column);
  if ('reason' in zone) return { ...base, obstacle: zone.reason };
  const placed = placeTyped(raw, type, zone);
  if (placed === undefined) return base;
  // A timestamp without a zone is shown in UTC, as one that is written in text is.
  const shifted = family === 'timestamp' && placed.zoned === false && !isUtc(zone);
  return { ...base, placed, ...(shifted ? { value: momentOf(placed) } : {}) };
}

function readText(column: Column, raw: string, family: Family | undefined): Reading {
  const base = { encoding: 'text', raw, family: family ?? 'string', floating: false } as const;
  switch (family) {
    case undefined:
    case 'string':
    case 'binary':
      return { ...base, value: raw };
    case 'integer':
    case 'number':
      return { ...base, ...readWritten(raw, { ...numberForm(column, family, 'digits'), ...separators(column) }) };
    case 'object':
    case 'array':
    case 'map':
      return { ...base, value: raw, obstacle: 'A CSV file holds no objects or lists.' };
    default:
      return { ...base, ...readScalar(column, raw, family), written: raw };
  }
}

function readScalar(
  column: Column,
  text: string,
  family: Exclude<Family, 'integer' | 'number' | 'string' | 'binary' | 'object' | 'array' | 'map'>,
): Pick<Reading, 'value' | 'placed' | 'misread' | 'obstacle'> {
  // Not a conjunction: the engine shares the value with other checks only outside of one.
  const of = (value: string): Pick<Reading, 'value' | 'misread'> => ({
    value,
    misread: `((${value} IS NULL) <> (${text} IS NULL))`,
  });
  if (family === 'boolean') return of(booleanOf(text));
  const zone = zoneOf(column);
  if ('reason' in zone) return { value: text, obstacle: zone.reason };
  const read = readTemporal(text, family, zone, formatOf(column));
  if ('reason' in read) return { value: text, obstacle: read.reason };
  return { ...of(read.value), placed: read.placed };
}

function isTemporalFamily(family: Family | undefined): family is TemporalFamily {
  return family === 'date' || family === 'timestamp' || family === 'time';
}

/** UTC where the contract names no default, as the standard has it. */
function zoneOf({ defaultTimezone }: Column): Zone | { readonly reason: string } {
  if (defaultTimezone === undefined) return UTC;
  return readZone(defaultTimezone) ?? { reason: `Its default time zone ${quote(defaultTimezone)} is not known.` };
}

function numberForm(column: Column, family: 'integer' | 'number', whole: NumberForm['whole']): NumberForm {
  if (family === 'integer') return whole === undefined ? {} : { whole };
  const physical = column.physicalType === undefined ? undefined : parsePhysicalType(column.physicalType);
  const floating = column.constraints.some((each) => each.kind === 'numberFormat' && /^b?f\d/.test(each.format));
  return floating || physical?.floating !== undefined ? { nonFinite: true } : {};
}

/** As the contract declares them for CSV files. */
function separators({ csv }: Column): Pick<NumberForm, 'decimalSeparator' | 'thousandsSeparator'> {
  const { decimalSeparator, thousandsSeparator } = csv ?? {};
  return {
    ...(decimalSeparator === undefined ? {} : { decimalSeparator }),
    ...(thousandsSeparator === undefined ? {} : { thousandsSeparator }),
  };
}

/** Numbers that stand in the source as text. */
function readWritten(
  source: string,
  form: NumberForm,
): Required<Pick<Reading, 'number' | 'value' | 'misread' | 'unusual' | 'floating'>> {
  const number = readNumber(source, form);
  const { value, misread, unusual } = number;
  return { number, value, misread, unusual, floating: form.nonFinite === true };
}

const JSON_TYPES: Readonly<Record<Exclude<Family, 'integer' | 'number'>, readonly string[]>> = {
  string: ['VARCHAR'],
  boolean: ['BOOLEAN'],
  date: ['VARCHAR'],
  timestamp: ['VARCHAR'],
  time: ['VARCHAR'],
  object: ['OBJECT'],
  map: ['OBJECT'],
  array: ['ARRAY'],
  binary: ['VARCHAR'],
};

function readJson(column: Column, raw: string, family: Family | undefined): Reading {
  const base = { encoding: 'json', raw, family, floating: false } as const;
  if (family === undefined) return { ...base, value: `(${raw} ->> '$')` };
  // The text of a JSON value shows its kind too: a string has its quotes.
  if (family === 'integer' || family === 'number') {
    return {
      ...base,
      ...readWritten(`CAST(${raw} AS VARCHAR)`, { ...numberForm(column, family, 'value'), doubles: true }),
    };
  }
  const wrongKind = `json_type(${raw}) NOT IN (${JSON_TYPES[family].map(sqlText).join(', ')})`;
  const only = (value: string): string => `(CASE WHEN ${wrongKind} THEN NULL ELSE ${value} END)`;
  const read = (value: string, more = ''): Reading => ({
    ...base,
    value: only(value),
    misread: `(${raw} IS NOT NULL AND (${wrongKind}${more}))`,
  });
  const text = `(${raw} ->> '$')`;
  switch (family) {
    case 'object':
    case 'map':
    case 'array':
      return read(raw);
    case 'string':
    case 'binary':
      return read(text);
    default: {
      // A number or an object is no text that could be read, whatever it prints as.
      const written = family === 'boolean' ? text : only(text);
      const scalar = readScalar(column, written, family);
      if (scalar.obstacle !== undefined) return { ...base, ...scalar };
      const { value, misread } = read(scalar.value, ` OR ${scalar.value} IS NULL`);
      if (!isTemporalFamily(family)) return { ...base, value, ...(misread === undefined ? {} : { misread }) };
      return { ...base, ...scalar, ...(misread === undefined ? {} : { misread }), written };
    }
  }
}

/** Whether each value has a type of its own, since none is declared. */
export function isUndeclaredJson({ encoding, family }: Reading): boolean {
  return encoding === 'json' && family === undefined;
}

/** SQL of the elements of a list or of the values or keys of a map, for a lambda over them. */
export function elementsOf({ encoding, value, type }: Reading, part: 'items' | 'values' | 'keys'): string {
  if (encoding === 'json') {
    if (part === 'keys') return `json_keys(${value})`;
    return `json_extract(${value}, ${part === 'values' ? "'$.*'" : "'$[*]'"})`;
  }
  if (part === 'items') return value;
  const isMap = type?.name === 'MAP';
  if (part === 'keys')
    return isMap ? `map_keys(${value})` : sqlList((type?.fields ?? []).map(({ name }) => sqlText(name)));
  return `map_values(${value})`;
}

/** SQL of an element as `elementsOf` yields it: a null of JSON is no value. */
export function elementOf(encoding: Encoding, variable: string): string {
  return encoding === 'json' ? `nullif(${variable}, 'null')` : variable;
}

function formatOf(column: Column): string | undefined {
  const found = column.constraints.find((constraint) => constraint.kind === 'temporalFormat');
  return found?.kind === 'temporalFormat' ? found.format : undefined;
}

/**
 * A field of an object in SQL. In JSON the way leads from the column itself, not from the object around the field: that
 * is a value with conditions of its own, and their SQL would double with each level.
 */
export function fieldOf(reading: Reading, name: string): { readonly raw: string; readonly within?: JsonPlace } {
  if (reading.encoding === 'json') {
    const within = placeInJson(reading, name);
    return { raw: `nullif(json_extract(${within.root}, ${sqlText(within.pointer)}), 'null')`, within };
  }
  const { type, value } = reading;
  if (type?.name === 'MAP') return { raw: `map_extract_value(${value}, ${sqlText(name)})` };
  // By position: by name the engine would take a field whose name differs in case.
  const index = type?.fields?.findIndex((each) => each.name === name) ?? -1;
  return { raw: index < 0 ? 'NULL' : `struct_extract_at(${value}, ${index + 1})` };
}

function placeInJson({ within, raw }: Reading, name: string): JsonPlace {
  const { root, pointer } = within ?? { root: raw, pointer: '' };
  return { root, pointer: pointer + jsonPointer(name) };
}

/** SQL: an object of JSON has the field, be it null. */
export function hasField(reading: Reading, name: string): string {
  const { root, pointer } = placeInJson(reading, name);
  return `coalesce(json_exists(${root}, ${sqlText(pointer)}), false)`;
}
