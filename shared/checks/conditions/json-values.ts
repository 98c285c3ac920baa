import { ExactNumber } from '../../core/text/exact-number.ts';
import type { Scalar } from '../../contract/model.ts';
import { canonicalDecimal } from '../../tables/reading/canonical.ts';
import { isNoneOfNumbers, readNumber } from '../../tables/reading/numbers.ts';
import { sqlText } from '../../tables/sql.ts';
import { isNoneOf } from './text-tests.ts';

/** SQL over values of JSON as JSON compares them: each is of its own type, whatever is declared. */

const CONTAINERS = `('OBJECT', 'ARRAY')`;

/** SQL: the value is a list or an object. */
export function isContainer(value: string): string {
  return `coalesce(json_type(${value}) IN ${CONTAINERS}, false)`;
}

const ENTRIES = { OBJECT: `'$.*'`, ARRAY: `'$[*]'` } as const;

/** SQL: the value is a list or an object that holds another, of which `canonicalItem` is only what is written. */
export function isDeep(value: string): string {
  const holds = (type: keyof typeof ENTRIES): string =>
    `WHEN '${type}' THEN len(list_filter(json_extract(${value}, ${ENTRIES[type]}), ` +
    `lambda entry: json_type(entry) IN ${CONTAINERS})) > 0`;
  return `(CASE json_type(${value}) ${holds('OBJECT')} ${holds('ARRAY')} ELSE false END)`;
}

/**
 * SQL of a text that is the same for equal values and differs where they do: numbers by their value, a text never equals
 * a number or a truth value, and the fields of an object have no order. Of what `isDeep` it is what is written.
 */
export function canonicalItem(value: string): string {
  const joined = (entries: string): string => `coalesce(list_aggregate(${entries}, 'string_agg', ','), '')`;
  const fields =
    `list_sort(list_transform(list_zip(json_keys(${value}), json_extract(${value}, ${ENTRIES.OBJECT})), ` +
    `lambda field: CAST(to_json(field[1]) AS VARCHAR) || ':' || ${canonicalScalar('field[2]')}))`;
  const items = `list_transform(json_extract(${value}, ${ENTRIES.ARRAY}), lambda entry: ${canonicalScalar('entry')})`;
  return (
    `(CASE json_type(${value}) WHEN 'OBJECT' THEN '{' || ${joined(fields)} || '}' ` +
    `WHEN 'ARRAY' THEN '[' || ${joined(items)} || ']' ELSE ${canonicalScalar(value)} END)`
  );
}

function canonicalScalar(value: string): string {
  // The engine writes each text in one way, with its quotes.
  return canonicalDecimal(`CAST(${value} AS VARCHAR)`);
}

/** SQL: the value is there and is none of these: `1` is `1.0`, and neither `"1"` nor `true`. */
export function isNoneOfScalars(value: string, scalars: readonly Scalar[]): string {
  const texts = scalars.filter((scalar) => typeof scalar === 'string').map((scalar) => sqlText(scalar));
  const booleans = scalars.filter((scalar) => typeof scalar === 'boolean').map((scalar) => sqlText(String(scalar)));
  const numbers = scalars.filter((scalar) => scalar instanceof ExactNumber);
  const written = `CAST(${value} AS VARCHAR)`;
  return (
    `(CASE json_type(${value}) WHEN 'VARCHAR' THEN ${texts.length === 0 ? 'true' : isNoneOf(`(${value} ->> '$')`, texts)} ` +
    `WHEN 'BOOLEAN' THEN ${booleans.length === 0 ? 'true' : isNoneOf(written, booleans)} ` +
    `WHEN 'OBJECT' THEN true WHEN 'ARRAY' THEN true ` +
    `ELSE ${value} IS NOT NULL AND ${numbers.length === 0 ? 'true' : isNoneOfNumbers(readNumber(written, {}), numbers)} END)`
  );
}
