import { ExactNumber } from '../../core/text/exact-number.ts';
import { formatExact } from '../../core/text/format.ts';
import { toLine } from '../../core/text/escape.ts';
import type { NumberFormat } from '../../contract/model.ts';
import { MAX_FACTOR_DIGITS } from '../../tables/reading/exact-text.ts';
import { writesNonFinite } from '../../tables/reading/numbers.ts';
import { unknown } from '../check.ts';
import { isNumeric, rows, type Condition, type Demand, type Of } from './demand.ts';
import { isNoMultipleOf, isNotWhole, numberCompares, numberMayCompare } from './number-tests.ts';
import type { Reading } from './reading.ts';
import { comparedWith } from './temporal-bounds.ts';

const NO_NUMBERS = 'It is a demand on numbers, and the column holds none.';

/** NaN lies in no range: DuckDB sorts it above every number, so a lower bound alone would let it pass. */
export function bound(constraint: Of<'minimum' | 'maximum'>, reading: Reading): Demand {
  const { kind, value, exclusive } = constraint;
  const shown = value instanceof ExactNumber ? formatExact(value) : toLine(value, 60);
  const least = kind === 'minimum';
  const demand = exclusive ? `is ${least ? 'above' : 'below'} ${shown}` : `is at ${least ? 'least' : 'most'} ${shown}`;
  const phrase = exclusive
    ? `are not ${least ? 'above' : 'below'} ${shown}`
    : `are ${least ? 'below' : 'above'} ${shown}`;
  const outer = outside(constraint, reading);
  if (outer === undefined) {
    return { text: demand, test: unknown(`${shown} cannot be compared with a value of the column.`) };
  }
  return { text: demand, test: rows(reading, { ...outer, phrase }) };
}

type Outer = Pick<Condition, 'failing' | 'suspect' | 'extreme' | 'nan'>;

function outside({ kind, value, exclusive }: Of<'minimum' | 'maximum'>, reading: Reading): Outer | undefined {
  const comparison = `${kind === 'minimum' ? '<' : '>'}${exclusive ? '=' : ''}` as const;
  if (!(value instanceof ExactNumber)) {
    const failing = comparedWith(reading, comparison, value);
    return failing === undefined ? undefined : { failing };
  }
  if (!isNumeric(reading)) return undefined;
  const beyond = numberCompares(reading, comparison, value);
  const nan = reading.floating ? `isnan(${reading.value})` : undefined;
  const extreme = extremeBeyond(comparison, value, reading);
  // Above a maximum it is found by that order itself.
  if (nan !== undefined && kind === 'minimum') return { failing: `(${beyond} OR ${nan})`, extreme, nan };
  return { failing: beyond, suspect: numberMayCompare(reading, comparison, value), extreme, nan };
}

/**
 * SQL over all rows: whether the least or the greatest lies beyond. NaN counts as the greatest, and as the least only
 * where there is nothing else.
 */
function extremeBeyond(
  comparison: '<' | '<=' | '>' | '>=',
  literal: ExactNumber,
  reading: Reading,
): string | undefined {
  // Text is read under long conditions, which would be longer in an aggregate.
  if (reading.encoding !== 'typed' || reading.number !== undefined) return undefined;
  const least = comparison.startsWith('<');
  const extreme = { ...reading, value: `${least ? 'min' : 'max'}(${reading.value})` };
  const beyond = numberCompares(extreme, comparison, literal);
  return least && reading.floating ? `(${beyond} OR isnan(max(${reading.value})))` : beyond;
}

export function multipleOf(factor: ExactNumber, reading: Reading): Demand {
  const shown = formatExact(factor);
  const demand = `is a multiple of ${shown}`;
  if (!isNumeric(reading)) return { text: demand, test: unknown(NO_NUMBERS) };
  if (factor.isZero || factor.digits.length > MAX_FACTOR_DIGITS) {
    return { text: demand, test: unknown(`Only factors of at most ${MAX_FACTOR_DIGITS} digits can be divided by.`) };
  }
  const failing = isNoMultipleOf(reading, factor);
  return { text: demand, test: rows(reading, { failing, phrase: `are not multiples of ${shown}` }) };
}

/** The largest finite number of each: IEEE 754 binary16, bfloat16, binary32 and binary64. */
const FLOATING_MAX: ReadonlyMap<NumberFormat, ExactNumber> = new Map([
  ['f16', ExactNumber.of(2n ** 16n - 2n ** 5n)],
  ['bf16', ExactNumber.of(2n ** 128n - 2n ** 120n)],
  ['f32', ExactNumber.of(2n ** 128n - 2n ** 104n)],
  ['f64', ExactNumber.of(2n ** 1024n - 2n ** 971n)],
]);

/** A vector of a thousand elements is not looked at for what its type says. */
function isSettledByType(format: NumberFormat, { number, type }: Reading): boolean {
  return (format === 'f64' && number === undefined) || (format === 'f32' && type?.name === 'FLOAT');
}

export function numberFormat(format: NumberFormat, reading: Reading): Demand {
  const demand = `fits ${format}`;
  if (!isNumeric(reading)) return { text: demand, test: unknown(NO_NUMBERS) };
  if (isSettledByType(format, reading)) {
    return { text: demand, test: { by: 'known', holds: true, observation: `every number of its type fits ${format}` } };
  }
  const limit = FLOATING_MAX.get(format);
  if (limit !== undefined) {
    const failing = beyond(limit, reading);
    return { text: demand, test: rows(reading, { failing, phrase: `are beyond the range of ${format}` }) };
  }
  const failing = doesNotFit(Number(format.slice(1)), format.startsWith('i'), reading);
  return { text: demand, test: rows(reading, { failing, phrase: `do not fit ${format}` }) };
}

/** SQL: the value is a finite number, and its size is above the limit. NaN and infinities belong to the type. */
export function beyond(limit: ExactNumber, reading: Reading): string {
  const lowest = ExactNumber.parse(`-${String(limit)}`);
  const below = lowest === undefined ? 'false' : numberCompares(reading, '<', lowest);
  const outsideOf = `(${below} OR ${numberCompares(reading, '>', limit)})`;
  if (!reading.floating) return outsideOf;
  // The double of 1e400 is infinite, the number that the text writes is not.
  const isFinite =
    reading.number === undefined ? `isfinite(${reading.value})` : `NOT ${writesNonFinite(reading.number)}`;
  return `(${isFinite} AND ${outsideOf})`;
}

/** SQL: the value is no whole number of so many bits. */
export function doesNotFit(bits: number, signed: boolean, reading: Reading): string {
  const end = 2n ** BigInt(signed ? bits - 1 : bits);
  // Powers of two, which a floating type holds exactly; a value above the last whole number has a fraction.
  const below = numberCompares(reading, '<', ExactNumber.of(signed ? -end : 0n));
  const above = numberCompares(reading, '>=', ExactNumber.of(end));
  return `(${below} OR ${above} OR ${isNotWhole(reading)})`;
}
