import type { ExactNumber } from '../../core/text/exact-number.ts';
import { sqlLet, sqlText } from '../sql.ts';

/** RFC 8259 with what CSV files add to it: a plus sign, zeros in front, a point at either end. */
const NUMERAL = '([+-]?)([0-9]*)[.]?([0-9]*)(?:[eE]([+-]?[0-9]+))?';
/** As most programs write a number that is not whole. */
const PLAIN = '-?(0|[1-9][0-9]*)[.][0-9]+';
const NON_FINITE = '(?i)[+-]?(nan|inf|infinity)';
/** Digits on either side of the point up to which a number is written out. */
const MOST_ZEROS = 60;

/**
 * SQL of a text that is the same for all spellings of a number of any size, and differs where the numbers do: `1`,
 * `1.0`, `+01` and `10e-1` give `1`; `0.0` and `-0.0` give `0`; `1e-1` gives `0.1`. NaN and the infinities
 * give `nan`, `inf` and `-inf`; what is no number gives itself behind a question mark.
 *
 * @param text SQL of the number as it is written
 */
export function canonicalDecimal(text: string): string {
  const short = `rtrim(rtrim(${text}, '0'), '.')`;
  return (
    `CASE WHEN CAST(TRY_CAST(${text} AS BIGINT) AS VARCHAR) = ${text} THEN ${text} ` +
    `WHEN regexp_full_match(${text}, ${sqlText(PLAIN)}) THEN CASE WHEN ${short} = '-0' THEN '0' ELSE ${short} END ` +
    `WHEN regexp_full_match(${text}, ${sqlText(NUMERAL)}) AND regexp_matches(${text}, '[0-9]') THEN ${writtenOut(text)} ` +
    `WHEN regexp_full_match(${text}, ${sqlText(NON_FINITE)}) THEN replace(ltrim(lower(${text}), '+'), 'infinity', 'inf') ` +
    `ELSE '?' || ${text} END`
  );
}

/** What `canonicalDecimal` makes of a number. */
export function canonicalOf({ negative, digits, exponent: last, isZero }: ExactNumber): string {
  if (isZero) return '0';
  const sign = negative ? '-' : '';
  const first = digits.length + last;
  if (last >= 0 && last <= MOST_ZEROS) return `${sign}${digits}${'0'.repeat(last)}`;
  if (last < 0 && first > 0) return `${sign}${digits.slice(0, first)}.${digits.slice(first)}`;
  if (last < 0 && last >= -MOST_ZEROS) return `${sign}0.${'0'.repeat(-first)}${digits}`;
  return `${sign}${digits}e${last}`;
}

/** Takes a number apart; for the few that the cheap tests have left. */
function writtenOut(text: string): string {
  const parts = `regexp_extract(${text}, ${sqlText(`^${NUMERAL}$`)}, ['sign', 'whole', 'fraction', 'power'])`;
  const significant = `ltrim(p.whole || p.fraction, '0')`;
  const scaled = sqlLet(
    'p',
    parts,
    `{'sign': CASE WHEN p.sign = '-' THEN '-' ELSE '' END, 'digits': rtrim(${significant}, '0'), 'power': p.power, ` +
      `'last': CASE WHEN p.power = '' THEN 0 ELSE TRY_CAST(p.power AS BIGINT) END - length(p.fraction) + ` +
      `length(${significant}) - length(rtrim(${significant}, '0'))}`,
  );
  // The number is 0.DIGITS times ten to the power of `first`, and DIGITS times ten to the power of `last`.
  const first = `(length(q.digits) + q.last)`;
  return sqlLet(
    'q',
    scaled,
    `CASE WHEN q.digits = '' THEN '0' ` +
      `WHEN q.last BETWEEN 0 AND ${MOST_ZEROS} THEN q.sign || q.digits || repeat('0', q.last) ` +
      `WHEN q.last < 0 AND ${first} > 0 THEN q.sign || left(q.digits, ${first}) || '.' || right(q.digits, -q.last) ` +
      `WHEN q.last BETWEEN -${MOST_ZEROS} AND -1 THEN q.sign || '0.' || repeat('0', -${first}) || q.digits ` +
      // An exponent that fits no number of the engine stays as it is written.
      `ELSE q.sign || q.digits || 'e' || coalesce(CAST(q.last AS VARCHAR), q.power) END`,
  );
}
