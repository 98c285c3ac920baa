import type { DataType } from './engine.ts';

/** Name of the type of a column that declares none and holds nothing but nulls. */
export const UNTYPED = 'NULL';

/** What a type is to a contract: several engine types share one family. */
export type Family =
  'integer' | 'number' | 'string' | 'boolean' | 'date' | 'timestamp' | 'time' | 'object' | 'array' | 'map' | 'binary';

/** Bits an integer type can hold, and whether it has a sign. */
const INTEGERS: Readonly<Record<string, { bits: number; signed: boolean }>> = {
  TINYINT: { bits: 8, signed: true },
  SMALLINT: { bits: 16, signed: true },
  INTEGER: { bits: 32, signed: true },
  BIGINT: { bits: 64, signed: true },
  HUGEINT: { bits: 128, signed: true },
  UTINYINT: { bits: 8, signed: false },
  USMALLINT: { bits: 16, signed: false },
  UINTEGER: { bits: 32, signed: false },
  UBIGINT: { bits: 64, signed: false },
  UHUGEINT: { bits: 128, signed: false },
};

const FAMILIES: Readonly<Record<string, Family>> = {
  FLOAT: 'number',
  DOUBLE: 'number',
  VARCHAR: 'string',
  ENUM: 'string',
  UUID: 'string',
  JSON: 'object',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_S: 'timestamp',
  TIMESTAMP_MS: 'timestamp',
  TIMESTAMP_NS: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamp',
  TIME: 'time',
  TIME_NS: 'time',
  'TIME WITH TIME ZONE': 'time',
  STRUCT: 'object',
  LIST: 'array',
  ARRAY: 'array',
  MAP: 'map',
  BLOB: 'binary',
};

/** @returns undefined for a type that no contract can name, such as INTERVAL */
export function familyOf(type: DataType): Family | undefined {
  if (type.name in INTEGERS) return 'integer';
  const decimal = decimalOf(type);
  if (decimal !== undefined) return decimal.scale === 0 ? 'integer' : 'number';
  return FAMILIES[type.name];
}

function decimalOf(type: DataType): { precision: number; scale: number } | undefined {
  const match = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type.name);
  return match === null ? undefined : { precision: Number(match[1]), scale: Number(match[2]) };
}

/** FLOAT and DOUBLE hold NaN and infinities; the others cannot. */
export function isFloating(type: DataType): boolean {
  return type.name === 'FLOAT' || type.name === 'DOUBLE';
}

export function hasZone(type: DataType): boolean {
  return type.name.endsWith('WITH TIME ZONE');
}

/** As a person writes it: `STRUCT(a INTEGER, b VARCHAR)`, `BIGINT[]`. */
export function typeText(type: DataType): string {
  if (type.name === 'STRUCT') {
    return `STRUCT(${(type.fields ?? []).map((field) => `${field.name} ${typeText(field.type)}`).join(', ')})`;
  }
  if (type.element !== undefined && type.name === 'MAP') {
    const key = type.fields?.[0]?.type;
    return `MAP(${key === undefined ? '?' : typeText(key)}, ${typeText(type.element)})`;
  }
  if (type.element !== undefined) return `${typeText(type.element)}[${type.length ?? ''}]`;
  return type.name;
}

/** A contract's `physicalType`, as far as it can be understood. */
export interface PhysicalType {
  readonly family: Family;
  /** The engine types that hold nothing but what the declared type can hold; undefined: any of the family. */
  readonly within?: readonly string[];
  readonly decimal?: { readonly precision: number; readonly scale: number };
  /** Of `VARCHAR(20)`, in characters. */
  readonly maxLength?: number;
}

const STRINGS = 'varchar char character text string nvarchar nchar bpchar clob varchar2 nvarchar2 uuid enum utf8';
const BINARIES = 'bytes binary varbinary blob bytea byte_array fixed_len_byte_array';
const TIMESTAMPS =
  'timestamp datetime datetime2 timestamptz timestamp_tz timestamp_ltz timestamp_ntz smalldatetime datetimeoffset';
const DECIMALS = 'decimal numeric number bignumeric bigdecimal';

const SIGNED = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT'];
const UNSIGNED = ['UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'];

/** Types whose every value fits a signed (or unsigned) integer of so many bits. */
function integersWithin(bits: number, signed: boolean): readonly string[] {
  return [...SIGNED, ...UNSIGNED].filter((name) => {
    const type = INTEGERS[name];
    if (type === undefined || (type.signed && !signed)) return false;
    return type.signed === signed ? type.bits <= bits : type.bits < bits;
  });
}

const NAMED: ReadonlyMap<string, PhysicalType> = new Map<string, PhysicalType>([
  ...STRINGS.split(' ').map((name) => [name, { family: 'string' }] as const),
  ...BINARIES.split(' ').map((name) => [name, { family: 'binary' }] as const),
  ...TIMESTAMPS.split(' ').map((name) => [name, { family: 'timestamp' }] as const),
  ...DECIMALS.split(' ').map((name) => [name, { family: 'number' }] as const),
  ...integerNames('tinyint', 8, true),
  ...integerNames('smallint int2 int16 short', 16, true),
  ...integerNames('integer int int4 int32 mediumint', 32, true),
  ...integerNames('bigint int64 long', 64, true),
  ...integerNames('hugeint int128', 128, true),
  ...integerNames('utinyint uint8', 8, false),
  ...integerNames('usmallint uint16', 16, false),
  ...integerNames('uinteger uint32', 32, false),
  ...integerNames('ubigint uint64', 64, false),
  // Eight bits in Arrow, eight bytes in PostgreSQL.
  ['int8', { family: 'integer' }],
  ['serial', { family: 'integer' }],
  ['bigserial', { family: 'integer' }],
  ['float4', { family: 'number', within: ['FLOAT'] }],
  ['float32', { family: 'number', within: ['FLOAT'] }],
  ['real', { family: 'number', within: ['FLOAT'] }],
  // Four bytes in Parquet, eight in most warehouses.
  ['float', { family: 'number', within: ['FLOAT', 'DOUBLE'] }],
  ['float8', { family: 'number', within: ['FLOAT', 'DOUBLE'] }],
  ['float64', { family: 'number', within: ['FLOAT', 'DOUBLE'] }],
  ['double', { family: 'number', within: ['FLOAT', 'DOUBLE'] }],
  ['boolean', { family: 'boolean' }],
  ['bool', { family: 'boolean' }],
  ['date', { family: 'date' }],
  ['date32', { family: 'date' }],
  ['time', { family: 'time' }],
  ['timetz', { family: 'time' }],
  ['array', { family: 'array' }],
  ['list', { family: 'array' }],
  ['repeated', { family: 'array' }],
  ['map', { family: 'map' }],
  ['struct', { family: 'object' }],
  ['record', { family: 'object' }],
  ['row', { family: 'object' }],
  ['object', { family: 'object' }],
  ['json', { family: 'object' }],
]);

function integerNames(names: string, bits: number, signed: boolean): (readonly [string, PhysicalType])[] {
  const within = integersWithin(bits, signed);
  return names.split(' ').map((name) => [name, { family: 'integer', within }] as const);
}

/** @returns undefined for a name that is not known: then nothing can be said about the data's type */
export function parsePhysicalType(text: string): PhysicalType | undefined {
  const match =
    /^\s*([a-z_][a-z0-9_]*)((?:\s+[a-z]+)*)\s*(?:\(([^()]*)\)|<.*>)?((?:\s+[a-z]+)*)\s*(\[\d*\])?\s*$/i.exec(text);
  if (match === null) return undefined;
  if (match[5] !== undefined) return { family: 'array' };
  const known = NAMED.get((match[1] ?? '').toLowerCase());
  if (known === undefined) return undefined;
  const numbers = (match[3] ?? '').split(',').map((part) => Number(part.trim() === '' ? NaN : part));
  const [first = NaN, second = 0] = numbers;
  if (!Number.isInteger(first)) return known;
  if (known.family === 'string') return { ...known, maxLength: first };
  if (known.family === 'number' && known.within === undefined && Number.isInteger(second)) {
    return { ...known, decimal: { precision: first, scale: second } };
  }
  return known;
}

/** Whether everything a column of this type can hold fits the declared physical type. */
export function fitsPhysical(type: DataType, physical: PhysicalType): boolean {
  const family = familyOf(type);
  if (physical.family === 'number' && family === 'integer') return physical.within === undefined;
  if (family !== physical.family) return false;
  if (physical.within !== undefined) return physical.within.includes(type.name);
  const held = decimalOf(type);
  if (physical.decimal === undefined || held === undefined) return true;
  const { precision, scale } = physical.decimal;
  return held.scale <= scale && held.precision - held.scale <= precision - scale;
}
