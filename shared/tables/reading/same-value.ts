import { canonicalDecimal } from './canonical.ts';

/**
 * What counts as the same value, decided here for classes, ids and slices alike, in CSV, JSON lines and Parquet:
 *
 * - Blanks around a value do not count, nor which of two equal Unicode forms it is written in.
 * - Numbers are compared by value, exactly and at any size: `1`, `1.0`, `+1` and the text `"1"` are one, as are `0` and
 *   `-0`, `1.5` and `1.50`, `1e+20` and its 21 digits.
 * - `true`, `True` and `TRUE` are one, as are their opposites. They are not 1 and 0: who mixes both is told.
 * - Nothing, a blank, and what pandas writes for nothing (`nan`, `<NA>`) are no value.
 * - Everything else is compared letter by letter. `Yes` and `yes`, `007` and `7`, `New York` and `New  York` are
 *   different, since for codes they are; `looseForm` tells where that may be a slip, so that it can be refused in words.
 */

/** Blanks of every kind, and the mark that some editors put in front of a file. */
const BLANKS = String.raw`' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || chr(160) || chr(8239) || chr(12288) || chr(65279)`;

/** A whole number as every program writes it, which stays as it is. */
const INTEGER = '0|-?[1-9][0-9]*';
/**
 * Without zeros in front, which codes have; an exponent has a sign, as every program prints it: `1e20` may as well be a
 * hexadecimal code.
 */
const NUMBER = String.raw`[+-]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-][0-9]{1,3})`;

/** The text without blanks around it, in one Unicode form: what `sameValue` reads. */
export function trimmed(text: string): string {
  return `nfc_normalize(trim(${text}, ${BLANKS}))`;
}

/**
 * One spelling for each value; NULL for none.
 *
 * @param column SQL of a text that is `trimmed`, cheap to repeat
 */
export function sameValue(column: string): string {
  return `CASE
    WHEN ${column} = '' OR lower(${column}) IN ('nan', '<na>') THEN NULL
    WHEN regexp_full_match(${column}, '${INTEGER}') THEN ${column}
    WHEN regexp_full_match(${column}, '${NUMBER}') THEN ${canonicalDecimal(column)}
    WHEN ${column} IN ('True', 'TRUE') THEN 'true'
    WHEN ${column} IN ('False', 'FALSE') THEN 'false'
    ELSE ${column} END`;
}

/**
 * True of a number such as `250.10`, whose last zero `sameValue` takes away: where the same column also holds `250.1`, the
 * two are codes.
 *
 * @param column SQL of a text that is `trimmed`
 */
export function hasEndingZero(column: string): string {
  return `coalesce(regexp_full_match(${column}, '[+-]?[0-9]*[.][0-9]*[1-9]0+'), false)`;
}

/**
 * As `sameValue`, and yet `250.10` stays apart from `250.1`, since numbers are not written like that and codes are. For
 * values that name something and are never calculated with.
 *
 * @param column SQL of a text that is `trimmed`
 */
export function namingValue(column: string): string {
  return `CASE WHEN ${hasEndingZero(column)} THEN ${column} ELSE ${sameValue(column)} END`;
}

/** What two values have in common that differ in capitals, leading zeros or blanks inside alone. */
export function looseForm(value: string): string {
  return value
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^([+-]?)0+(?=\d)/, '$1');
}
