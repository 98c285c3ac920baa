import type { ContractColumn, Kind, SqlType } from '../case.ts';
import { compareDecimals, decimal, extent, type Decimal } from './decimal.ts';

/** The kind that a column's declared types ask for; the logical type goes first. */
export function demandedKind({ logicalType, physicalType }: ContractColumn): Kind | undefined {
  return logicalType ?? (physicalType === undefined ? undefined : physicalOf(physicalType).kind);
}

/** What DuckDB finds in a Parquet column that was written with this type: HUGEINT becomes DOUBLE there. */
export function kindOf(type: SqlType): Kind {
  if (typeof type !== 'string') return 'list' in type ? 'array' : 'map' in type ? 'map' : 'object';
  if (type === 'FLOAT' || type === 'DOUBLE' || type === 'HUGEINT') return 'number';
  if (type.startsWith('DECIMAL')) return type.endsWith(',0)') ? 'integer' : 'number';
  if (type.startsWith('TIMESTAMP')) return 'timestamp';
  const named: Readonly<Record<string, Kind>> = { VARCHAR: 'string', BOOLEAN: 'boolean', DATE: 'date', TIME: 'time' };
  return named[type] ?? 'integer';
}

export function satisfies(held: Kind, demanded: Kind): boolean {
  return held === demanded || (demanded === 'number' && held === 'integer');
}

export interface Physical {
  readonly kind: Kind;
  /** Least and most of a machine's integer type. */
  readonly range?: readonly [bigint, bigint];
  readonly decimal?: { readonly precision: number; readonly scale: number };
  readonly floating?: 'single' | 'any';
  readonly maxLength?: number;
  /** Whether it carries a zone; undefined where the name says nothing of it. */
  readonly zoned?: boolean;
}

const signed = (bits: bigint): readonly [bigint, bigint] => [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
const unsigned = (bits: bigint): readonly [bigint, bigint] => [0n, 2n ** bits - 1n];

const NAMED: Readonly<Record<string, Physical>> = {
  tinyint: { kind: 'integer', range: signed(8n) },
  smallint: { kind: 'integer', range: signed(16n) },
  int: { kind: 'integer', range: signed(32n) },
  integer: { kind: 'integer', range: signed(32n) },
  bigint: { kind: 'integer', range: signed(64n) },
  int64: { kind: 'integer', range: signed(64n) },
  long: { kind: 'integer', range: signed(64n) },
  uint8: { kind: 'integer', range: unsigned(8n) },
  uint32: { kind: 'integer', range: unsigned(32n) },
  double: { kind: 'number', floating: 'any' },
  float: { kind: 'number', floating: 'any' },
  real: { kind: 'number', floating: 'single' },
  decimal: { kind: 'number' },
  numeric: { kind: 'number' },
  varchar: { kind: 'string' },
  char: { kind: 'string' },
  text: { kind: 'string' },
  string: { kind: 'string' },
  boolean: { kind: 'boolean' },
  bool: { kind: 'boolean' },
  date: { kind: 'date' },
  time: { kind: 'time' },
  timestamp: { kind: 'timestamp' },
  timestamptz: { kind: 'timestamp', zoned: true },
  datetime: { kind: 'timestamp' },
};

/** Only the names that the generator writes. */
export function physicalOf(text: string): Physical {
  const [, name = '', first, second = '0'] = /^(\w+)(?:\((\d+)(?:,(\d+))?\))?$/.exec(text) ?? [];
  const known = NAMED[name.toLowerCase()];
  if (known === undefined) throw new Error(`The physical type ${text} is not known to the fuzzer.`);
  if (first === undefined) return known;
  if (known.kind === 'string') return { ...known, maxLength: Number(first) };
  return { ...known, decimal: { precision: Number(first), scale: Number(second) } };
}

/** Whether one number fits; undefined where nothing of the type bounds it. */
export function numberFits(value: Decimal, { range, decimal: bounds }: Physical): boolean | undefined {
  if (range !== undefined) {
    const [least, most] = range;
    return (
      value.scale <= 0 && compareDecimals(value, decimal(least)) >= 0 && compareDecimals(value, decimal(most)) <= 0
    );
  }
  if (bounds === undefined) return undefined;
  const { whole, fraction } = extent(value);
  return fraction <= bounds.scale && whole <= bounds.precision - bounds.scale;
}

/**
 * Whether all that a Parquet column of a type can hold fits the physical type.
 *
 * @returns undefined where the names differ but the sets of values do not decide it
 */
export function columnFits(type: string, physical: Physical): boolean | undefined {
  const held = kindOf(type);
  if (physical.kind !== held && !(physical.kind === 'number' && held === 'integer')) return false;
  const floating = type === 'FLOAT' || type === 'DOUBLE' || type === 'HUGEINT';
  if (physical.floating !== undefined) return floating && (physical.floating === 'any' || type === 'FLOAT');
  if (physical.zoned !== undefined) return (type === 'TIMESTAMP WITH TIME ZONE') === physical.zoned;
  if (physical.kind === 'number' && physical.decimal === undefined) return true;
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (physical.range !== undefined) {
    if (precision !== undefined) return undefined;
    const [least, most] = rangeOf(type);
    return least >= physical.range[0] && most <= physical.range[1];
  }
  if (physical.decimal !== undefined) {
    if (precision === undefined) return undefined;
    const whole = Number(precision) - Number(scale);
    return Number(scale) <= physical.decimal.scale && whole <= physical.decimal.precision - physical.decimal.scale;
  }
  return true;
}

function rangeOf(type: string): readonly [bigint, bigint] {
  const bits = { TINYINT: 8n, SMALLINT: 16n, INTEGER: 32n, BIGINT: 64n }[type.replace(/^U/, '')] ?? 64n;
  return type.startsWith('U') ? unsigned(bits) : signed(bits);
}
