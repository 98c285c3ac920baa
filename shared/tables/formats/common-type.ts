import type { DataType } from '../engine.ts';
import { sqlName } from '../sql.ts';
import { decimalOf, familyOf, gridOf, hasZone, integerFor, isFloating } from '../types.ts';

/** How the values of one file's column are read as a type that all files share. */
interface Conversion {
  /** SQL of the value. */
  readonly of: (value: string) => string;
  /** SQL: whether the type cannot hold the value as it is; absent where it holds every value. */
  readonly loses?: (value: string) => string;
}

/** A type that the column of every file may be read as. */
export interface CommonType {
  readonly type: DataType;
  /** By the order of the given types. */
  readonly conversions: readonly Conversion[];
}

const AS_IS: Conversion = { of: (value) => value };
const DOUBLE: DataType = { name: 'DOUBLE' };
/** Digits that a DOUBLE returns as they were written. */
const DOUBLE_DIGITS = 15;
const EXACT_IN_DOUBLE = 2n ** 53n;
/** Holds every whole number of 64 bits beside fractions of 18 digits. */
const WIDE = { precision: 38, scale: 18 } as const;
const MAX_PRECISION = 38;

/**
 * Types that the columns of several files may be read as without changing a value, the best first. The engine itself
 * takes the next type that it can cast to, which rounds whole numbers to doubles and makes text of what has nothing in
 * common.
 *
 * @param types at least one
 * @returns none where there is no such type
 */
export function commonTypes(types: readonly DataType[]): readonly CommonType[] {
  const [first, ...others] = types;
  if (first === undefined) return [];
  if (others.every((type) => isSame(type, first))) return common(first, types, () => AS_IS);
  return [
    ...wholeNumbers(types),
    ...decimals(types),
    ...doubles(types),
    ...wideDecimals(types),
    ...timestamps(types),
    ...alike(types, { name: 'TIME_NS' }, (type) => familyOf(type) === 'time'),
    ...alike(types, { name: 'VARCHAR' }, (type) => familyOf(type) === 'string'),
    ...lists(types),
    ...structures(types),
  ];
}

/** Types are the same where also the names inside are, letter by letter. */
function isSame(a: DataType, b: DataType): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** @param conversionOf undefined for a type that cannot be read so */
function common(
  type: DataType,
  types: readonly DataType[],
  conversionOf: (own: DataType) => Conversion | undefined,
): readonly CommonType[] {
  const conversions = types.map((own) => (isSame(own, type) ? AS_IS : conversionOf(own)));
  return conversions.includes(undefined)
    ? []
    : [{ type, conversions: conversions.filter((each) => each !== undefined) }];
}

function castTo({ name }: DataType): Conversion {
  return { of: (value) => `CAST(${value} AS ${name})` };
}

function alike(types: readonly DataType[], to: DataType, belongs: (type: DataType) => boolean): readonly CommonType[] {
  return common(to, types, (own) => (belongs(own) && !hasZone(own) ? castTo(to) : undefined));
}

function wholeNumbers(types: readonly DataType[]): readonly CommonType[] {
  const grids = types.map(gridOf);
  if (types.some((type) => decimalOf(type) !== undefined)) return [];
  const ends = grids.flatMap((grid) => (grid === undefined ? [] : [grid.lowest, grid.highest]));
  const type = ends.length < 2 * types.length ? undefined : integerFor(ends);
  return type === undefined ? [] : common(type, types, () => castTo(type));
}

function decimals(types: readonly DataType[]): readonly CommonType[] {
  const grids = types.flatMap((type) => gridOf(type) ?? []);
  if (grids.length < types.length) return [];
  const scale = Math.max(...grids.map((grid) => grid.scale));
  const whole = Math.max(...grids.map((grid) => digitsOf(grid.lowest, grid.highest) - grid.scale));
  if (whole + scale > MAX_PRECISION) return [];
  const type = { name: `DECIMAL(${whole + scale},${scale})` };
  return common(type, types, () => castTo(type));
}

function digitsOf(...numbers: readonly bigint[]): number {
  return Math.max(...numbers.map((number) => String(number).replace('-', '').length));
}

const asText = (value: string): string => `CAST(${value} AS VARCHAR)`;
const changes = (value: string, back: string): string => `(${value} IS NOT NULL AND ${back} IS DISTINCT FROM ${value})`;

/** A FLOAT stands for the shortest number that is read as it, which is what a person wrote. */
function doubles(types: readonly DataType[]): readonly CommonType[] {
  if (!types.some(isFloating)) return [];
  return common(DOUBLE, types, (own) => {
    const grid = gridOf(own);
    if (own.name === 'FLOAT') return { of: (value) => `CAST(${asText(value)} AS DOUBLE)` };
    if (grid === undefined) return undefined;
    const exact = castTo(DOUBLE);
    if (decimalOf(own) === undefined) {
      if (grid.lowest >= -EXACT_IN_DOUBLE && grid.highest <= EXACT_IN_DOUBLE) return exact;
      return { ...exact, loses: (value) => `${value} NOT BETWEEN -${EXACT_IN_DOUBLE} AND ${EXACT_IN_DOUBLE}` };
    }
    if (digitsOf(grid.highest) <= DOUBLE_DIGITS) return exact;
    const of = (value: string): string => `CAST(${asText(value)} AS DOUBLE)`;
    return { of, loses: (value) => changes(value, `TRY_CAST(${asText(of(value))} AS ${own.name})`) };
  });
}

/** For whole numbers that a DOUBLE would round, beside floating numbers that have few digits. */
function wideDecimals(types: readonly DataType[]): readonly CommonType[] {
  const type = { name: `DECIMAL(${WIDE.precision},${WIDE.scale})` };
  const exact = castTo(type);
  return common(type, types, (own) => {
    if (isFloating(own)) {
      const of = (value: string): string => `TRY_CAST(${asText(value)} AS ${type.name})`;
      return { of, loses: (value) => changes(value, `TRY_CAST(${asText(of(value))} AS ${own.name})`) };
    }
    const grid = gridOf(own);
    if (grid === undefined) return undefined;
    const whole = digitsOf(grid.lowest, grid.highest) - grid.scale;
    return grid.scale <= WIDE.scale && whole <= WIDE.precision - WIDE.scale ? exact : undefined;
  });
}

const NANOSECONDS: DataType = { name: 'TIMESTAMP_NS' };
const MICROSECONDS: DataType = { name: 'TIMESTAMP' };

/** Nanoseconds reach from 1677 to 2262 only, so of such files one is asked for years, the other for its last digits. */
function timestamps(types: readonly DataType[]): readonly CommonType[] {
  const belongs = (type: DataType): boolean => familyOf(type) === 'timestamp' && !hasZone(type);
  const inNanoseconds = common(NANOSECONDS, types, (own) =>
    belongs(own)
      ? {
          ...castTo(NANOSECONDS),
          loses: (value) => `${value} NOT BETWEEN TIMESTAMP '1677-09-22' AND TIMESTAMP '2262-04-11'`,
        }
      : undefined,
  );
  const inMicroseconds = common(MICROSECONDS, types, (own) => {
    if (own.name !== NANOSECONDS.name) return belongs(own) ? castTo(MICROSECONDS) : undefined;
    return {
      of: (value) => `make_timestamp(epoch_ns(${value}) // 1000)`,
      loses: (value) => `epoch_ns(${value}) % 1000 <> 0`,
    };
  });
  return types.some(({ name }) => name === NANOSECONDS.name) ? [...inNanoseconds, ...inMicroseconds] : inMicroseconds;
}

function lists(types: readonly DataType[]): readonly CommonType[] {
  const elements = types.flatMap(({ name, element }) => (name === 'LIST' && element !== undefined ? [element] : []));
  if (elements.length < types.length) return [];
  return commonTypes(elements).map(({ type, conversions }) => ({
    type: { name: 'LIST', element: type },
    conversions: conversions.map(listOf),
  }));
}

function listOf(element: Conversion): Conversion {
  if (element === AS_IS) return AS_IS;
  const { of, loses } = element;
  const each = (value: string, body: string): string => `list_transform(${value}, lambda item: ${body})`;
  const conversion = { of: (value: string) => each(value, of('item')) };
  if (loses === undefined) return conversion;
  return { ...conversion, loses: (value) => `coalesce(list_bool_or(${each(value, loses('item'))}), false)` };
}

/** What holds every value whatever it is; the fields of structures are not measured. */
export function withoutLoss(types: readonly DataType[]): CommonType | undefined {
  return commonTypes(types).find(({ conversions }) => conversions.every(({ loses }) => loses === undefined));
}

/** Structures of the same fields, in the order of the first; each file may have its own. */
function structures(types: readonly DataType[]): readonly CommonType[] {
  const [first] = types;
  const names = (first?.name === 'STRUCT' ? first.fields : undefined)?.map(({ name }) => name);
  if (names === undefined || new Set(names.map((name) => name.toLowerCase())).size < names.length) return [];
  const places = types.map(({ name, fields = [] }) => {
    const own = names.map((each) => fields.findIndex((field) => field.name === each));
    return name === 'STRUCT' && fields.length === names.length && !own.includes(-1) ? own : undefined;
  });
  const positions = places.filter((own) => own !== undefined);
  if (positions.length < types.length) return [];
  const fields = names.map((_, index) =>
    withoutLoss(types.flatMap((type, at) => type.fields?.[positions[at]?.[index] ?? -1]?.type ?? [])),
  );
  const found = fields.filter((each) => each !== undefined);
  if (found.length < names.length) return [];
  const type = { name: 'STRUCT', fields: found.map((each, index) => ({ name: names[index] ?? '', type: each.type })) };
  const conversions = positions.map((own, at) => ({
    of: (value: string) => {
      const parts = found.map(({ conversions: inside }, index) => {
        const part = `struct_extract_at(${value}, ${(own[index] ?? 0) + 1})`;
        return `${sqlName(names[index] ?? '')} := ${inside[at]?.of(part) ?? part}`;
      });
      return `(CASE WHEN ${value} IS NOT NULL THEN struct_pack(${parts.join(', ')}) END)`;
    },
  }));
  return [{ type, conversions }];
}
