import type { ExactNumber } from '../../core/text/exact-number.ts';
import { sqlLet, sqlText } from '../sql.ts';

/** SQL that compares numbers as they are written, digit by digit: slow, for the few texts that a double cannot decide. */

/** A name that none of a user's columns can hide, since it is bound inside the expression. */
const PARTS = 'parts_of_number';

/** Beyond any exponent of a contract; what is written with more digits counts as this much. */
const FARTHEST = '100000000000000000';

/**
 * SQL over the parts of a number: `s` is its sign (-1, 0, 1), `d` its digits without zeros at either end, `e` the
 * magnitude, so that it is `s × 0.d × 10^e`.
 *
 * @param text SQL of a text that is a number
 */
function withParts(text: string, body: (parts: string) => string): string {
  const pattern = sqlText('^([+-]?)([0-9]*)[.]?([0-9]*)(?:[eE]([+-]?[0-9]+))?$');
  const written = `regexp_extract(${text}, ${pattern}, ['sign', 'whole', 'fraction', 'power'])`;
  const w = `${PARTS}.whole`;
  const f = `${PARTS}.fraction`;
  const p = `${PARTS}.power`;
  const power =
    `(CASE WHEN ${p} = '' THEN 0 ELSE greatest(-${FARTHEST}, least(${FARTHEST}, ` +
    `coalesce(TRY_CAST(${p} AS BIGINT), CASE WHEN starts_with(${p}, '-') THEN -${FARTHEST} ELSE ${FARTHEST} END))) END)`;
  const digits = `rtrim(ltrim(${w} || ${f}, '0'), '0')`;
  const place = `(CASE WHEN ltrim(${w}, '0') <> '' THEN length(ltrim(${w}, '0')) ELSE length(ltrim(${f}, '0')) - length(${f}) END)`;
  const parts =
    `{'s': CASE WHEN ${digits} = '' THEN 0 WHEN ${PARTS}.sign = '-' THEN -1 ELSE 1 END, 'd': ${digits}, ` +
    `'e': CASE WHEN ${digits} = '' THEN 0 ELSE ${power} + ${place} END}`;
  return naming(naming(written, parts), body(PARTS));
}

/** `body` over `PARTS`, which stands for the value. */
const naming = (value: string, body: string): string => sqlLet(PARTS, value, body);

function signOf(number: ExactNumber): number {
  if (number.isZero) return 0;
  return number.negative ? -1 : 1;
}

const digitsOf = (number: ExactNumber): string => (number.isZero ? '' : number.digits);
const magnitudeOf = (number: ExactNumber): number => (number.isZero ? 0 : number.magnitude);

export type Comparison = '<' | '<=' | '>' | '>=';

/** SQL: the number that the text writes compares so with the literal. */
export function comparesAsText(text: string, comparison: Comparison, literal: ExactNumber): string {
  const sign = signOf(literal);
  const magnitude = magnitudeOf(literal);
  const digits = sqlText(digitsOf(literal));
  const order = (n: string): string =>
    `(CASE WHEN ${n}.s <> ${sign} THEN ${n}.s - (${sign}) ELSE ${n}.s * (CASE WHEN ${n}.e <> ${magnitude} ` +
    `THEN sign(${n}.e - (${magnitude})) WHEN ${n}.d = ${digits} THEN 0 WHEN ${n}.d < ${digits} THEN -1 ELSE 1 END) END)`;
  return withParts(text, (n) => `${order(n)} ${comparison} 0`);
}

/** SQL: the number has a fraction. */
export function hasFractionAsText(text: string): string {
  return withParts(text, (n) => `${n}.e < length(${n}.d)`);
}

/** More digits than this of a factor cannot be divided by in 128 bits. */
export const MAX_FACTOR_DIGITS = 36;

/**
 * SQL: the number is no multiple of the factor, by long division in blocks of digits. Powers of ten beyond those that
 * the factor's own twos and fives can use up change nothing, so that no exponent costs more than its digits.
 *
 * @param factor with at most `MAX_FACTOR_DIGITS` digits, not zero
 */
export function isNoMultipleAsText(text: string, factor: ExactNumber): string {
  const divisor = factor.digits;
  const block = Math.min(18, 37 - divisor.length);
  const power = (n: string): string => `(${n}.e - length(${n}.d) - (${factor.exponent}))`;
  const useful = twosAndFives(BigInt(divisor));
  const padded = (n: string): string => `(${n}.d || repeat('0', least(${power(n)}, ${useful})))`;
  const whole = (digits: string): string =>
    `(repeat('0', (${block} - length(${digits}) % ${block}) % ${block}) || ${digits})`;
  const blocks = (n: string): string =>
    naming(
      whole(padded(n)),
      `list_transform(range(0, length(${PARTS}) // ${block}), lambda at_block: ` +
        `CAST(substr(${PARTS}, at_block * ${block} + 1, ${block}) AS HUGEINT))`,
    );
  const rest = (n: string): string =>
    `list_reduce(${blocks(n)}, lambda rest, digits: (rest * ${10n ** BigInt(block)}::HUGEINT + digits) % ${divisor}::HUGEINT)` +
    ` % ${divisor}::HUGEINT`;
  return withParts(
    text,
    (n) => `(CASE WHEN ${n}.s = 0 THEN false WHEN ${power(n)} < 0 THEN true ELSE ${rest(n)} <> 0 END)`,
  );
}

function twosAndFives(number: bigint): number {
  let [twos, fives] = [0, 0];
  for (let rest = number; rest % 2n === 0n; rest /= 2n) twos++;
  for (let rest = number; rest % 5n === 0n; rest /= 5n) fives++;
  return Math.max(twos, fives);
}
