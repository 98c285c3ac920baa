import { ExactNumber } from '../../core/text/exact-number.ts';
import type { DataType } from '../../tables/engine.ts';
import type { PhysicalType } from '../../tables/physical/names.ts';
import { sqlText } from '../../tables/sql.ts';
import { familyOf, gridOf, hasZone, UNTYPED } from '../../tables/types.ts';
import type { Condition } from './demand.ts';
import { STRING_FORMAT_PATTERNS } from './formats.ts';
import { beyond, doesNotFit } from './numbers.ts';
import { isNoMultipleOf, numberCompares } from './number-tests.ts';
import type { Reading } from './reading.ts';

/** Whether a column fits a physical type: by its own type, else by a test of its values; undefined: it cannot be told. */
export type PhysicalTest = { readonly holds: boolean } | Omit<Condition, 'suspect' | 'extreme'> | undefined;

const HOLDS = { holds: true } as const;
const FAILS = { holds: false } as const;

/** A column whose source declares a type. */
export function fitsPhysical(type: DataType, physical: PhysicalType, reading: Reading): PhysicalTest {
  if (type.name === UNTYPED) return HOLDS;
  const family = familyOf(type);
  const { value } = reading;
  switch (physical.family) {
    case 'null':
      return { failing: `${value} IS NOT NULL`, phrase: 'are not null' };
    case 'integer':
      return family === 'integer' && fitsBits(type, physical) ? HOLDS : FAILS;
    case 'number':
      return fitsNumber(type, physical, reading);
    case 'timestamp':
    case 'time':
      if (family !== physical.family) return FAILS;
      if (physical.zoned !== undefined && physical.zoned !== hasZone(type)) return FAILS;
      return secondDigits(physical, reading, digitsOfSecond(type));
    case 'string':
      return type.name === 'UUID' && physical.uuid === true
        ? HOLDS
        : family === 'string'
          ? fitsText(physical, reading)
          : FAILS;
    case 'binary':
      if (family !== 'binary') return FAILS;
      return physical.maxBytes === undefined ? HOLDS : longerThan(`octet_length(${value})`, physical.maxBytes, 'bytes');
    case 'array':
    case 'map':
    case 'object':
      return family === physical.family ? fitsInside(type, physical) : FAILS;
    default:
      return family === physical.family ? HOLDS : FAILS;
  }
}

/** A column of text or JSON, whose values have been read as the physical type's family or as one that it satisfies. */
export function valuesFitPhysical(physical: PhysicalType, reading: Reading): PhysicalTest {
  switch (physical.family) {
    case 'null':
      return { failing: `${reading.raw} IS NOT NULL`, phrase: 'are not null' };
    case 'integer': {
      const { bits, signed } = physical.integer ?? { bits: 64, signed: true };
      return { failing: doesNotFit(bits, signed, reading), phrase: 'are beyond its range' };
    }
    case 'number':
      return decimalOrFloat(physical, reading);
    case 'string':
      return fitsText(physical, reading);
    case 'timestamp':
    case 'time':
      return physical.zoned === undefined ? secondDigits(physical, reading, undefined) : undefined;
    case 'binary':
      return undefined;
    case 'array':
    case 'map':
    case 'object':
      return physical.json === true || (physical.element ?? physical.fields) === undefined ? HOLDS : undefined;
    default:
      return HOLDS;
  }
}

function fitsBits(type: DataType, { integer }: PhysicalType): boolean {
  const grid = gridOf(type);
  const { bits, signed } = integer ?? { bits: 64, signed: true };
  const end = 2n ** BigInt(signed ? bits - 1 : bits);
  return grid !== undefined && grid.lowest >= (signed ? -end : 0n) && grid.highest < end;
}

function fitsNumber(type: DataType, physical: PhysicalType, reading: Reading): PhysicalTest {
  const family = familyOf(type);
  if (physical.floating !== undefined) {
    const held = { FLOAT: 32, DOUBLE: 64 }[type.name];
    if (held === undefined) return FAILS;
    if (physical.floating === 16) return held === 32 ? decimalOrFloat(physical, reading) : FAILS;
    return held <= physical.floating ? HOLDS : FAILS;
  }
  if (family !== 'number' && family !== 'integer') return FAILS;
  const grid = gridOf(type);
  if (physical.decimal === undefined) return HOLDS;
  const { precision, scale } = physical.decimal;
  if (
    grid !== undefined &&
    grid.scale <= scale &&
    grid.highest < 10n ** BigInt(Math.max(0, precision - scale + grid.scale))
  )
    return HOLDS;
  // A wider DECIMAL is another type; a type without decimal digits of its own is judged by what it holds.
  return type.name.startsWith('DECIMAL') ? FAILS : decimalOrFloat(physical, reading);
}

const FLOATING_LIMITS = {
  16: ExactNumber.of(65504),
  32: ExactNumber.of(2n ** 128n - 2n ** 104n),
  64: ExactNumber.of(2n ** 1024n - 2n ** 971n),
} as const;

function decimalOrFloat({ decimal, floating }: PhysicalType, reading: Reading): PhysicalTest {
  if (floating !== undefined)
    return { failing: beyond(FLOATING_LIMITS[floating], reading), phrase: 'are beyond its range' };
  if (decimal === undefined) return HOLDS;
  const { precision, scale } = decimal;
  const power = (exponent: number, sign = ''): ExactNumber =>
    ExactNumber.parse(`${sign}1e${exponent}`) ?? ExactNumber.zero;
  const below = numberCompares(reading, '<=', power(precision - scale, '-'));
  const above = numberCompares(reading, '>=', power(precision - scale));
  return {
    failing: `(${below} OR ${above} OR ${isNoMultipleOf(reading, power(-scale))})`,
    phrase: `have more than ${precision} digits or ${scale} decimals`,
  };
}

function fitsText({ maxLength, maxBytes, uuid }: PhysicalType, { value }: Reading): PhysicalTest {
  if (maxLength !== undefined) return longerThan(`length(${value})`, maxLength, 'characters');
  if (maxBytes !== undefined) return longerThan(`strlen(${value})`, maxBytes, 'bytes');
  if (uuid === undefined) return HOLDS;
  const pattern = sqlText(STRING_FORMAT_PATTERNS.uuid);
  return { failing: `NOT regexp_full_match(${value}, ${pattern})`, phrase: 'are not written as a UUID' };
}

function longerThan(size: string, limit: number, unit: string): Omit<Condition, 'suspect' | 'extreme'> {
  return { failing: `${size} > ${limit}`, phrase: `are longer than ${limit} ${unit}` };
}

function digitsOfSecond({ name }: DataType): number {
  return { TIMESTAMP_S: 0, TIMESTAMP_MS: 3, TIMESTAMP_NS: 9, TIME_NS: 9 }[name] ?? 6;
}

/** @param held what the data's own type can hold at the most, where it has one */
function secondDigits(
  { secondDigits: wanted }: PhysicalType,
  { family, placed }: Reading,
  held: number | undefined,
): PhysicalTest {
  if (wanted === undefined || wanted >= (held ?? 9)) return HOLDS;
  if (placed === undefined) return undefined;
  const { at, rest } = placed;
  const microseconds = family === 'time' ? at : `epoch_us(${at})`;
  const beyond = [
    ...(wanted < 6 ? [`${microseconds} % ${10 ** (6 - wanted)} <> 0`] : []),
    ...(rest === undefined ? [] : [`(${rest.occurs} AND ${rest.ns} % ${10 ** (9 - Math.max(6, wanted))} <> 0)`]),
  ];
  if (beyond.length === 0) return HOLDS;
  return { failing: `(${beyond.join(' OR ')})`, phrase: `have more than ${wanted} digits behind the second` };
}

/** Types inside lists, maps and structs are compared by type alone. */
function fitsInside(type: DataType, { element, key, fields }: PhysicalType): PhysicalTest {
  const pairs: (readonly [DataType | undefined, PhysicalType])[] = [
    ...(element === undefined ? [] : [[type.element, element] as const]),
    ...(key === undefined ? [] : [[type.fields?.[0]?.type, key] as const]),
    ...(fields ?? []).map((field) => [type.fields?.find(({ name }) => name === field.name)?.type, field.type] as const),
  ];
  if (fields !== undefined && fields.length !== type.fields?.length) return FAILS;
  const inside = pairs.map(([held, wanted]) =>
    held === undefined
      ? FAILS
      : fitsPhysical(held, wanted, {
          encoding: 'typed',
          raw: 'x',
          value: 'x',
          family: familyOf(held),
          type: held,
          floating: true,
        }),
  );
  if (inside.some((test) => test !== undefined && 'holds' in test && !test.holds)) return FAILS;
  return inside.every((test) => test !== undefined && 'holds' in test) ? HOLDS : undefined;
}
