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
  if (Object.hasOwn(INTEGERS, type.name)) return 'integer';
  const decimal = decimalOf(type);
  if (decimal !== undefined) return decimal.scale === 0 ? 'integer' : 'number';
  return FAMILIES[type.name];
}

export function decimalOf(type: DataType): { precision: number; scale: number } | undefined {
  const match = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type.name);
  return match === null ? undefined : { precision: Number(match[1]), scale: Number(match[2]) };
}

/** The numbers that an exact type can hold: every multiple of `10^-scale` from `lowest` to `highest` of them. */
export interface Grid {
  readonly scale: number;
  readonly lowest: bigint;
  readonly highest: bigint;
}

/** @returns undefined for a type that holds no numbers, or rounds them to a number of binary digits */
export function gridOf(type: DataType): Grid | undefined {
  const whole = INTEGERS[type.name];
  if (whole !== undefined) {
    const { bits, signed } = whole;
    const half = 2n ** BigInt(bits - 1);
    return signed ? { scale: 0, lowest: -half, highest: half - 1n } : { scale: 0, lowest: 0n, highest: 2n * half - 1n };
  }
  const decimal = decimalOf(type);
  if (decimal === undefined) return undefined;
  const highest = 10n ** BigInt(decimal.precision) - 1n;
  return { scale: decimal.scale, lowest: -highest, highest };
}

/** The narrowest integer type that holds these numbers. */
export function integerFor(numbers: readonly bigint[]): DataType | undefined {
  const holds = ({ lowest, highest }: Grid): boolean =>
    numbers.every((number) => number >= lowest && number <= highest);
  const fitting = Object.keys(INTEGERS).filter((name) => {
    const grid = gridOf({ name });
    return grid !== undefined && holds(grid);
  });
  const [name] = fitting.sort((a, b) => (INTEGERS[a]?.bits ?? 0) - (INTEGERS[b]?.bits ?? 0));
  return name === undefined ? undefined : { name };
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
