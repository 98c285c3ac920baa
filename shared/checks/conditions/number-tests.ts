import { ExactNumber } from '../../core/text/exact-number.ts';
import type { Comparison } from '../../tables/reading/exact-text.ts';
import {
  compares,
  countOf,
  hasFraction,
  isNoMultiple,
  isNoneOfNumbers,
  isNoWholeMultiple,
  mayCompare,
  quotient,
  readNumber,
  wholeComparison,
  wholeFactor,
} from '../../tables/reading/numbers.ts';
import { gridOf, type Grid } from '../../tables/types.ts';
import type { Reading } from './reading.ts';

/**
 * SQL that compares a column's numbers with a contract's. Nothing is rounded but by the column itself: text and exact
 * types are compared with the decimal that the contract writes, FLOAT and DOUBLE with the value of their own type that
 * is nearest to it, as NumPy does (NEP 50), so that 0.1 in a FLOAT column is 0.1.
 */

const FLOAT_MAX = ExactNumber.of(2n ** 128n - 2n ** 103n);
const DOUBLE_MAX = ExactNumber.of(2n ** 1024n - 2n ** 970n);

/** SQL: the value compares so with the literal; false or NULL where there is none. NaN is above every number. */
export function numberCompares(reading: Reading, comparison: Comparison, literal: ExactNumber): string {
  const { number, value, type } = reading;
  if (number !== undefined) return compares(number, comparison, literal);
  const grid = type === undefined ? undefined : gridOf(type);
  if (grid !== undefined) {
    const rule = wholeComparison(comparison, literal, grid);
    if ('always' in rule) return rule.always ? `${value} IS NOT NULL` : 'false';
    return `${value} ${rule.comparison} ${gridLiteral(rule.count, grid, reading)}`;
  }
  const { text, overflows } = floatingLiteral(reading, literal);
  if (!overflows) return `${value} ${comparison} ${text}`;
  // The literal lies between the largest number of the type and its infinity.
  const onSide = literal.negative
    ? { '<': '<=', '<=': '<=', '>': '>', '>=': '>' }
    : { '<': '<', '<=': '<', '>': '>=', '>=': '>=' };
  return `${value} ${onSide[comparison]} ${text}`;
}

/** SQL: true wherever `numberCompares` is, in few words; undefined where that is short itself. */
export function numberMayCompare(
  { number }: Reading,
  comparison: Comparison,
  literal: ExactNumber,
): string | undefined {
  return number === undefined ? undefined : mayCompare(number, comparison, literal);
}

/** SQL: the value is none of the literals; false or NULL where there is none. */
export function isNoneOfLiterals(reading: Reading, literals: readonly ExactNumber[]): string {
  const { number, value, type } = reading;
  if (number !== undefined) return isNoneOfNumbers(number, literals);
  const grid = type === undefined ? undefined : gridOf(type);
  const possible = literals.flatMap((literal) => {
    if (grid !== undefined) {
      const count = countOf(literal, grid);
      return count === undefined ? [] : [gridLiteral(count, grid, reading)];
    }
    const { text, overflows } = floatingLiteral(reading, literal);
    return overflows ? [] : [text];
  });
  return possible.length === 0 ? `${value} IS NOT NULL` : `${value} NOT IN (${possible.join(', ')})`;
}

/**
 * SQL: the value is no multiple of the factor. A FLOAT or DOUBLE is the decimal that DuckDB prints it as: the shortest
 * that reads as it, and of a FLOAT of more than seven digits sometimes one with more.
 *
 * @param factor of at most `MAX_FACTOR_DIGITS` digits
 */
export function isNoMultipleOf(reading: Reading, factor: ExactNumber): string {
  const { number, value, type } = reading;
  if (number !== undefined) return isNoMultiple(number, factor);
  const grid = type === undefined ? undefined : gridOf(type);
  if (grid !== undefined) {
    const count = wholeFactor(factor, grid.scale);
    if (grid.scale === 0) return isNoWholeMultiple(value, count, grid.highest);
    if (count === 1n) return 'false';
    return count > grid.highest ? `${value} <> 0` : `${value} % ${gridLiteral(count, grid, reading)} <> 0`;
  }
  const printed = `CAST(${value} AS VARCHAR)`;
  const double = type?.name === 'FLOAT' ? `CAST(${printed} AS DOUBLE)` : value;
  const quick = quotient(double, factor);
  const asText = isNoMultiple(readNumber(printed, {}), factor);
  const slow = `WHEN isfinite(${value}) THEN ${asText} ELSE ${value} IS NOT NULL`;
  return `(CASE ${quick === undefined ? '' : `WHEN abs(${value}) < ${quick.below} THEN ${quick.noMultiple} `}${slow} END)`;
}

/** SQL: the value has a fraction, or is no finite number. */
export function isNotWhole(reading: Reading): string {
  const { number, value, type } = reading;
  if (number !== undefined) return hasFraction(number);
  const grid = type === undefined ? undefined : gridOf(type);
  if (grid !== undefined) return grid.scale === 0 ? 'false' : `${value} <> trunc(${value})`;
  return `(NOT isfinite(${value}) OR ${value} <> trunc(${value}))`;
}

/** SQL of a number of the column's own type. */
function gridLiteral(count: bigint, { scale }: Grid, { type }: Reading): string {
  if (scale === 0 && type?.name !== 'UHUGEINT' && !type?.name.startsWith('DECIMAL')) return String(count);
  const digits = (count < 0n ? -count : count).toString().padStart(scale + 1, '0');
  const written = `${count < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`;
  return `CAST('${written.replace(/\.$/, '')}' AS ${type?.name ?? 'DOUBLE'})`;
}

function floatingLiteral(
  { type }: Reading,
  literal: ExactNumber,
): { readonly text: string; readonly overflows: boolean } {
  const single = type?.name === 'FLOAT';
  const size = literal.negative ? ExactNumber.parse(String(literal).slice(1)) : literal;
  const overflows = size !== undefined && size.compare(single ? FLOAT_MAX : DOUBLE_MAX) > 0;
  const text = overflows ? `${literal.negative ? '-' : ''}inf` : String(literal);
  return { text: `CAST('${text}' AS ${single ? 'FLOAT' : 'DOUBLE'})`, overflows };
}
