import type { ExactNumber } from '../../core/text/exact-number.ts';
import { sqlList, sqlText } from '../sql.ts';
import { canonicalDecimal, canonicalOf } from './canonical.ts';
import { comparesAsText, hasFractionAsText, isNoMultipleAsText, type Comparison } from './exact-text.ts';

/** How a column writes its numbers. */
export interface NumberForm {
  /**
   * Whole numbers only: `digits` alone, or any spelling of a whole `value` (`181.0`, `1e2`), as JSON Schema has it.
   * Absent: any number.
   */
  readonly whole?: 'digits' | 'value';
  /** `.` where absent. */
  readonly decimalSeparator?: string;
  /** Between groups of three digits in front of the decimal separator; none where absent. */
  readonly thousandsSeparator?: string;
  /** `NaN`, `inf` and `Infinity` are values, in any case: only of a column that is a machine's floating type. */
  readonly nonFinite?: boolean;
  /** As in JSON: what has a point or an exponent is a double, and no number where it lies beyond all doubles. */
  readonly doubles?: boolean;
}

/**
 * A text that writes a number: an optional sign, digits, `.`, an exponent; no blanks, not even around it, no `_`, no
 * hexadecimal digits. It may have any size, but where it stands for a double.
 *
 * All fields are SQL. A double of a text is rounded correctly, so that texts and their doubles are in the same order:
 * where two doubles differ they decide, and only where they are equal are the texts compared.
 */
export interface NumberText {
  /** The text with `.` and without separators of thousands; NULL where it is none of the form, for declared separators. */
  readonly text: string;
  /** Something stands in the source. */
  readonly present: string;
  /** The text is of the form; for a text that is present. Slow: for the few that something cheaper has found. */
  readonly valid: string;
  /** Something stands there that is not of the form. Cheap for plain spellings. */
  readonly misread: string;
  /** True wherever `misread` is, in few words: not spelt as usual. */
  readonly unusual: string;
  /**
   * DOUBLE, or HUGEINT of whole numbers; NULL also where the value does not fit one of those. For profiles and queries,
   * not for comparisons.
   */
  readonly value: string;
  readonly form: NumberForm;
}

const WHOLE = '[+-]?[0-9]+';
const NUMBER = '[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?';
const NON_FINITE = '(?i)[+-]?(nan|inf|infinity)';

const matches = (text: string, pattern: string): string => `regexp_full_match(${text}, ${sqlText(pattern)})`;
const asDouble = (text: string): string => `TRY_CAST(${text} AS DOUBLE)`;
const asBigint = (text: string): string => `TRY_CAST(${text} AS BIGINT)`;

/** @param source SQL of what stands in the file: text, or a JSON value cast to text */
export function readNumber(source: string, form: NumberForm): NumberText {
  const text = plainText(source, form);
  const present = `${source} IS NOT NULL`;
  const base = { text, present, form };
  if (form.whole === undefined) {
    const double = asDouble(text);
    // The engine passes over blanks at either end; they come before any character that a number can begin or end with.
    const bare = `${text} >= '+' AND ${text}[-1] >= '.'`;
    const usual = `(isfinite(${double}) AND ${bare} AND NOT contains(${text}, '_'))`;
    const nonFinite = matches(text, NON_FINITE);
    const finite = numberOf(text, form);
    const valid = form.nonFinite === true ? `(${finite} OR ${nonFinite})` : finite;
    const held = form.nonFinite === true ? `(${usual} OR ${nonFinite})` : usual;
    return {
      ...base,
      valid,
      misread: misreadUnless(usual, base, valid),
      unusual: unless(usual, present),
      value: `(CASE WHEN ${held} THEN ${double} END)`,
    };
  }
  const whole = asBigint(text);
  const usual = `CAST(${whole} AS VARCHAR) = ${text}`;
  const valid = form.whole === 'digits' ? matches(text, WHOLE) : isWholeValue(text, form);
  const value = `(CASE WHEN ${usual} THEN ${whole} WHEN ${valid} THEN TRY_CAST(${text} AS HUGEINT) END)`;
  return { ...base, valid, misread: misreadUnless(usual, base, valid), unusual: unless(usual, present), value };
}

function misreadUnless(usual: string, { text, present }: { text: string; present: string }, valid: string): string {
  return `(CASE WHEN ${usual} THEN false WHEN ${present} THEN ${text} IS NULL OR NOT ${valid} ELSE false END)`;
}

function unless(usual: string, present: string): string {
  return `(${present} AND NOT coalesce(${usual}, false))`;
}

/** Something that is written as a number, and is one. */
function numberOf(text: string, { doubles = false }: NumberForm): string {
  const written = matches(text, NUMBER);
  return doubles ? `(${written} AND ${fitsDouble(text)})` : written;
}

/** Digits alone are exact, whatever their number. */
function fitsDouble(text: string): string {
  return `(coalesce(isfinite(${asDouble(text)}), false) OR ${matches(text, WHOLE)})`;
}

function isWholeValue(text: string, form: NumberForm): string {
  const isWhole =
    `(CASE WHEN ${matches(text, '[+-]?[0-9]+([.]0*)?')} THEN true ` +
    `WHEN ${matches(text, NUMBER)} THEN NOT ${hasFractionAsText(text)} ELSE false END)`;
  return form.doubles === true ? `(${isWhole} AND ${fitsDouble(text)})` : isWhole;
}

function plainText(source: string, { decimalSeparator = '.', thousandsSeparator = '' }: NumberForm): string {
  if (decimalSeparator === '.' && thousandsSeparator === '') return source;
  const [point, comma] = [decimalSeparator, thousandsSeparator].map((each) => each.replace(/[.'"-]/g, '[$&]'));
  const grouped = thousandsSeparator === '' ? '' : `[0-9]{1,3}(?:${comma ?? ''}[0-9]{3})+|`;
  const pattern = `[+-]?(?:(?:${grouped}[0-9]+)(?:${point ?? ''}[0-9]*)?|${point ?? ''}[0-9]+)(?:[eE][+-]?[0-9]+)?`;
  const ungrouped = thousandsSeparator === '' ? source : `replace(${source}, ${sqlText(thousandsSeparator)}, '')`;
  return `(CASE WHEN ${matches(source, pattern)} THEN replace(${ungrouped}, ${sqlText(decimalSeparator)}, '.') END)`;
}

/**
 * SQL: at most 15 digits stand in the text, and its double is no zero that only underflow made. Two such numbers share
 * a double only where they are equal, since 15 decimal digits survive the way into a double and back.
 */
function isShort(text: string): string {
  return `(strlen(${text}) <= 15 AND (${asDouble(text)} <> 0 OR NOT (contains(${text}, 'e') OR contains(${text}, 'E'))))`;
}

/** The same of a literal, with a wide berth around the ends of the range. */
function isShortLiteral(number: ExactNumber): boolean {
  return number.isZero || (number.digits.length <= 15 && Math.abs(number.magnitude) < 290);
}

const doubleLiteral = (number: ExactNumber): string => `CAST('${String(number)}' AS DOUBLE)`;

const BIGINT_LOWEST = -(2n ** 63n);
const BIGINT_HIGHEST = 2n ** 63n - 1n;

/** A comparison of whole multiples of some unit, which rounding the literal to such a multiple has not changed. */
export type WholeComparison =
  { readonly comparison: Comparison; readonly count: bigint } | { readonly always: boolean };

/**
 * A comparison with any number as one with a multiple of `10^-scale`, for values that are such multiples.
 *
 * @param lowest of the values, counted in units of `10^-scale`
 */
export function wholeComparison(
  comparison: Comparison,
  literal: ExactNumber,
  { scale, lowest, highest }: { readonly scale: number; readonly lowest: bigint; readonly highest: bigint },
): WholeComparison {
  const floor = literal.floorAt(scale);
  const below = comparison === '<' || comparison === '<=';
  if (floor === undefined) return { always: below !== literal.negative };
  const { count, exact } = floor;
  if (count > highest) return { always: below };
  if (count < lowest) return { always: !below };
  if (exact) return { comparison, count };
  return { comparison: below ? '<=' : '>', count };
}

/**
 * SQL: true wherever `compares` is, in few words.
 *
 * @returns undefined where infinities are values too
 */
export function mayCompare(
  { text, present, form }: NumberText,
  comparison: Comparison,
  literal: ExactNumber,
): string | undefined {
  if (form.whole !== undefined) {
    const plain = comparesWhole(asBigint(text), comparison, literal);
    return plain === 'false' ? `(${asBigint(text)} IS NULL AND ${present})` : `coalesce(${plain}, ${present})`;
  }
  if (form.nonFinite === true) return undefined;
  const loose = comparison.startsWith('<') ? '<=' : '>=';
  return `coalesce(${asDouble(text)} ${loose} ${doubleLiteral(literal)}, ${present})`;
}

function comparesWhole(whole: string, comparison: Comparison, literal: ExactNumber): string {
  const rule = wholeComparison(comparison, literal, { scale: 0, lowest: BIGINT_LOWEST, highest: BIGINT_HIGHEST });
  return 'always' in rule ? String(rule.always) : `${whole} ${rule.comparison} ${rule.count}`;
}

/** SQL: the number that stands there compares so with the literal; false or NULL for what is none. */
export function compares(
  { text, present, valid, form }: NumberText,
  comparison: Comparison,
  literal: ExactNumber,
): string {
  if (form.whole !== undefined) {
    const whole = asBigint(text);
    const plain = comparesWhole(whole, comparison, literal);
    const suspect = plain === 'false' ? `(${whole} IS NULL AND ${present})` : `coalesce(${plain}, ${present})`;
    const exact = `(CASE WHEN ${whole} IS NOT NULL THEN ${plain} ELSE ${comparesAsText(text, comparison, literal)} END)`;
    return when(suspect, `(${valid} AND ${exact})`);
  }
  const double = asDouble(text);
  const near = doubleLiteral(literal);
  const [strict, loose] = comparison.startsWith('<') ? ['<', '<='] : ['>', '>='];
  const tie = isShortLiteral(literal) ? `WHEN ${isShort(text)} THEN ${String(comparison === loose)} ` : '';
  const exact = `(CASE WHEN ${double} ${strict} ${near} THEN true ${tie}ELSE ${comparesAsText(text, comparison, literal)} END)`;
  const suspect = `coalesce(${double} ${loose} ${near}, ${present})`;
  const finite = when(suspect, `(CASE WHEN ${exact} THEN ${valid} ELSE false END)`);
  if (form.nonFinite !== true) return finite;
  // NaN is on no side of a number; an infinity lies beyond any, which the doubles themselves do not say of 1e400.
  const beyond = strict === '<' ? '-inf' : 'inf';
  return (
    `(CASE WHEN isfinite(${double}) OR NOT ${matches(text, NON_FINITE)} THEN ${finite} ` +
    `ELSE isnan(${double}) OR ${double} = CAST('${beyond}' AS DOUBLE) END)`
  );
}

/** SQL: the number that stands there is none of the literals; false or NULL for what is no number. */
export function isNoneOfNumbers({ text, present, valid, form }: NumberText, literals: readonly ExactNumber[]): string {
  const among = (value: string, list: readonly string[]): string =>
    list.length === 0 ? 'false' : `${value} IN (${list.join(', ')})`;
  const exact = `NOT list_contains(${sqlList(literals.map((literal) => sqlText(canonicalOf(literal))))}, ${canonicalDecimal(text)})`;
  if (literals.length === 0) return `(${present} AND ${valid})`;
  if (form.whole !== undefined) {
    const whole = asBigint(text);
    const range = { scale: 0, lowest: BIGINT_LOWEST, highest: BIGINT_HIGHEST };
    const counts = literals.flatMap((literal) => countOf(literal, range) ?? []);
    const suspect = `coalesce(NOT ${among(whole, counts.map(String))}, ${present})`;
    return when(suspect, `(${valid} AND (CASE WHEN ${whole} IS NOT NULL THEN true ELSE ${exact} END))`);
  }
  const double = asDouble(text);
  const near = among(double, literals.map(doubleLiteral));
  const short = literals.every(isShortLiteral) ? `NOT ${isShort(text)} AND ` : '';
  return `(CASE WHEN NOT ${present} THEN false WHEN ${near} THEN ${short}${valid} AND ${exact} ELSE ${valid} END)`;
}

/** The literal in units of `10^-scale`, where it is a multiple of it inside the range. */
export function countOf(
  literal: ExactNumber,
  { scale, lowest, highest }: { readonly scale: number; readonly lowest: bigint; readonly highest: bigint },
): bigint | undefined {
  const floor = literal.floorAt(scale);
  return floor?.exact === true && floor.count >= lowest && floor.count <= highest ? floor.count : undefined;
}

/** From here on not every whole number is a double. */
const FIRST_GAP = 2n ** 53n;

/** SQL: a number stands there that `value` cannot hold: too large, or with more digits than a double keeps of it. */
export function isMoreThanValue({ text, present, valid, value, form }: NumberText): string {
  const unheld = `${value} IS NULL AND ${present}`;
  if (form.whole !== undefined) return `(${unheld} AND ${valid})`;
  const double = asDouble(text);
  const rounded = `(abs(${double}) >= ${FIRST_GAP} AND isfinite(${double}))`;
  const same = `(${canonicalDecimal(text)}) = (${canonicalDecimal(`printf('%.0f', ${double})`)})`;
  return `(CASE WHEN ${unheld} THEN ${valid} WHEN ${rounded} THEN ${valid} AND NOT ${same} ELSE false END)`;
}

/** SQL: NaN or an infinity stands there by name. */
export function writesNonFinite({ text }: NumberText): string {
  return matches(text, NON_FINITE);
}

/** SQL: the number that stands there has a fraction. */
export function hasFraction({ text, present, valid, form }: NumberText): string {
  if (form.whole !== undefined) return 'false';
  const double = asDouble(text);
  return (
    `(CASE WHEN ${double} <> trunc(${double}) THEN ${valid} WHEN ${isShort(text)} THEN false ` +
    `WHEN ${present} THEN ${matches(text, NUMBER)} AND ${hasFractionAsText(text)} ELSE false END)`
  );
}

/** SQL: the number that stands there is no multiple of the factor; neither NaN nor an infinity is one. */
export function isNoMultiple({ text, present, valid, form }: NumberText, factor: ExactNumber): string {
  const exact =
    form.nonFinite === true
      ? `(CASE WHEN ${matches(text, NUMBER)} THEN ${isNoMultipleAsText(text, factor)} ELSE true END)`
      : isNoMultipleAsText(text, factor);
  if (form.whole !== undefined) {
    const whole = asBigint(text);
    const rest = isNoWholeMultiple(whole, wholeFactor(factor, 0), BIGINT_HIGHEST);
    const exactly = `(CASE WHEN ${whole} IS NOT NULL THEN true ELSE ${exact} END)`;
    return when(`coalesce(${rest}, ${present})`, `(${valid} AND ${exactly})`);
  }
  const double = asDouble(text);
  const quick = quotient(double, factor);
  const slow = when(present, `(${valid} AND ${exact})`);
  if (quick === undefined) return slow;
  return (
    `(CASE WHEN abs(${double}) < ${quick.below} AND ${isShort(text)} ` +
    `THEN (CASE WHEN ${quick.noMultiple} THEN ${valid} ELSE false END) ELSE ${slow} END)`
  );
}

/** `m` such that a multiple of `10^-scale` is a multiple of the factor exactly where its count is one of `m`. */
export function wholeFactor(factor: ExactNumber, scale: number): bigint {
  const digits = BigInt(factor.digits);
  const shift = factor.exponent + scale;
  // A count has fewer than 40 digits: of larger powers of ten only zero is a multiple.
  if (shift >= 0) return digits * 10n ** BigInt(Math.min(shift, 50));
  let divisor = digits;
  for (const prime of [2n, 5n]) {
    for (let left = -shift; left > 0 && divisor % prime === 0n; left--) divisor /= prime;
  }
  return divisor;
}

/** SQL: a whole number is no multiple of another. */
export function isNoWholeMultiple(value: string, factor: bigint, highest: bigint): string {
  if (factor === 1n) return `(${value} IS NULL AND NULL)`;
  return factor > highest ? `${value} <> 0` : `${value} % ${factor} <> 0`;
}

/**
 * SQL that decides by doubles alone whether the decimal that a double prints as is a multiple of the factor.
 *
 * With the factor `F × 10^-s` it is `r F × 10^-s` for a whole `r` exactly where the double is the one nearest to that
 * decimal, `(r F) / 10^s`: that quotient of two exact doubles is rounded once, the decimal has at most 15 digits, and so
 * no other of them shares its double. Rounding `x / factor` finds `r`, as it is off by less than a half.
 *
 * @returns undefined for a factor of too many digits
 */
export function quotient(
  double: string,
  factor: ExactNumber,
): { readonly below: string; readonly noMultiple: string } | undefined {
  const scale = Math.max(0, -factor.exponent);
  if (scale > 22 || factor.magnitude > 14 || factor.digits.length > 14) return undefined;
  const digits = `${factor.digits}${'0'.repeat(Math.max(0, factor.exponent))}`;
  const nearest = `round(${double} / ${doubleLiteral(factor)}) * CAST('${digits}' AS DOUBLE) / CAST('1e${scale}' AS DOUBLE)`;
  return { below: `CAST('9e${14 - scale}' AS DOUBLE)`, noMultiple: `${nearest} <> ${double}` };
}

/** SQL: false where the first is not true, and the second only evaluated where it is. */
function when(suspect: string, exact: string): string {
  return `(CASE WHEN ${suspect} THEN ${exact} ELSE false END)`;
}
