import { formatNumber } from '../../core/text/format.ts';
import { toLine } from '../../core/text/escape.ts';
import type { NumberFormat } from '../../contract/model.ts';
import { sqlNumber } from '../../tables/sql.ts';
import { unknown } from '../check.ts';
import { isNumeric, rows, type Demand, type Of } from './demand.ts';
import type { Reading } from './reading.ts';
import { comparedWith } from './temporal-bounds.ts';

/** NaN lies in no range: DuckDB sorts it above every number, so a lower bound alone would let it pass. */
export function bound(constraint: Of<'minimum' | 'maximum'>, reading: Reading): Demand {
  const { kind, value, exclusive } = constraint;
  const shown = typeof value === 'number' ? formatNumber(value, 12) : toLine(value, 60);
  const least = kind === 'minimum';
  const demand = exclusive ? `is ${least ? 'above' : 'below'} ${shown}` : `is at ${least ? 'least' : 'most'} ${shown}`;
  const phrase = exclusive
    ? `are not ${least ? 'above' : 'below'} ${shown}`
    : `are ${least ? 'below' : 'above'} ${shown}`;
  const failing = outside(constraint, reading);
  if (failing === undefined) {
    return { text: demand, test: unknown(`${shown} cannot be compared with a value of the column.`) };
  }
  return { text: demand, test: rows(reading, { failing, phrase }) };
}

function outside({ kind, value, exclusive }: Of<'minimum' | 'maximum'>, reading: Reading): string | undefined {
  const comparison = `${kind === 'minimum' ? '<' : '>'}${exclusive ? '=' : ''}` as const;
  if (typeof value !== 'number') return comparedWith(reading, comparison, value);
  if (!isNumeric(reading)) return undefined;
  const beyond = `${reading.value} ${comparison} ${sqlNumber(value)}`;
  // Above a maximum it is found by that order itself.
  return reading.floating && kind === 'minimum' ? `(${beyond} OR isnan(${reading.value}))` : beyond;
}

export function multipleOf(factor: number, reading: Reading): Demand {
  const shown = formatNumber(factor, 12);
  const demand = `is a multiple of ${shown}`;
  if (!isNumeric(reading))
    return { text: demand, test: unknown('It is a demand on numbers, and the column holds none.') };
  const { value } = reading;
  const whole = reading.family === 'integer' && Number.isInteger(factor);
  // The quotient of two doubles is off by rounding: within a billionth of a whole number counts.
  const quotient = `(CAST(${value} AS DOUBLE) / ${sqlNumber(factor)})`;
  const failing = whole
    ? `${value} % ${sqlNumber(factor)} <> 0`
    : `(NOT isfinite(${quotient}) OR abs(${quotient} - round(${quotient})) > 1e-9 * greatest(1, abs(${quotient})))`;
  return { text: demand, test: rows(reading, { failing, phrase: `are not multiples of ${shown}` }) };
}

export function numberFormat(format: NumberFormat, reading: Reading): Demand {
  const demand = `fits ${format}`;
  if (!isNumeric(reading))
    return { text: demand, test: unknown('It is a demand on numbers, and the column holds none.') };
  const known = (observation: string): Demand => ({ text: demand, test: { by: 'known', holds: true, observation } });
  if (format === 'f64') return known('every number that is read fits f64');
  if (format === 'f32') {
    const failing = `(isfinite(CAST(${reading.value} AS DOUBLE)) AND abs(CAST(${reading.value} AS DOUBLE)) > 3.4028234663852886e38)`;
    return { text: demand, test: rows(reading, { failing, phrase: 'are beyond the range of f32' }) };
  }
  const bits = BigInt(format.slice(1));
  const [lower, upper] = format.startsWith('i')
    ? [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]
    : [0n, 2n ** bits - 1n];
  const below = `${reading.value} < CAST('${lower}' AS HUGEINT)`;
  // Only an unsigned type of 128 bits could hold more than the largest signed one.
  const above = upper > 2n ** 127n - 1n ? 'false' : `${reading.value} > CAST('${upper}' AS HUGEINT)`;
  const fraction = reading.family === 'number' ? ` OR ${reading.value} <> trunc(${reading.value})` : '';
  return {
    text: demand,
    test: rows(reading, { failing: `(${below} OR ${above}${fraction})`, phrase: `do not fit ${format}` }),
  };
}
