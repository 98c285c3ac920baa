import { toLine } from '../../core/text/escape.ts';
import { ExactNumber } from '../../core/text/exact-number.ts';
import type { Scalar } from '../../contract/model.ts';
import { sqlText } from '../../tables/sql.ts';
import { unknown } from '../check.ts';
import { isNumeric, isTemporal, rows, type Demand } from './demand.ts';
import { isNoneOfScalars } from './json-values.ts';
import { isNoneOfLiterals } from './number-tests.ts';
import { isUndeclaredJson, type Reading } from './reading.ts';
import { equalsNone } from './temporal-bounds.ts';
import { isNoneOf } from './text-tests.ts';

export function enumeration(values: readonly Scalar[], reading: Reading): Demand {
  const shown = values.slice(0, 5).map((value) => toLine(String(value), 30));
  const demand = `is one of ${shown.join(', ')}${values.length > 5 ? ` and ${values.length - 5} more` : ''}`;
  const failing = notIn(values, reading);
  if (failing === undefined)
    return { text: demand, test: unknown('Lists and objects cannot be compared with the values.') };
  return { text: demand, test: rows(reading, { failing, phrase: 'are none of the allowed values' }) };
}

/** SQL: the value is present and equals none of these, by JSON type: `1` is not `"1"`. */
export function notIn(values: readonly Scalar[], reading: Reading): string | undefined {
  if (isNumeric(reading)) return isNoneOfLiterals(reading, numbersOf(values));
  if (isTemporal(reading)) return equalsNone(values, reading);
  if (isUndeclaredJson(reading)) return isNoneOfScalars(reading.raw, values);
  const literals = scalarLiterals(values, reading);
  if (literals === undefined) return undefined;
  if (literals.length === 0) return `${reading.value} IS NOT NULL`;
  if (reading.family === 'string') return isNoneOf(reading.value, literals);
  return `${reading.value} NOT IN (${literals.join(', ')})`;
}

export function numbersOf(values: readonly Scalar[]): readonly ExactNumber[] {
  return values.filter((value) => value instanceof ExactNumber);
}

/** The values that the column's family can equal at all, as SQL; text from a CSV file equals what a value prints as. */
function scalarLiterals(values: readonly Scalar[], reading: Reading): readonly string[] | undefined {
  const present = values.filter((value) => value !== null);
  switch (reading.family) {
    case 'boolean':
      return present.filter((value) => typeof value === 'boolean').map(String);
    case 'string':
      return present
        .filter((value) => typeof value === 'string' || reading.encoding === 'text')
        .map((v) => sqlText(String(v)));
    case undefined:
      return present.map((value) => sqlText(String(value)));
    default:
      return undefined;
  }
}
