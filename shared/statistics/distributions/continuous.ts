import { incompleteBeta, inverseIncompleteBeta, type BetaShape, type Share } from '../special/incomplete-beta.ts';
import { incompleteGamma, inverseIncompleteGamma } from '../special/incomplete-gamma.ts';

/**
 * Student's t, chi-square, F and beta. `Cdf` is P(X <= x), `Sf` is P(X > x) with all digits in the upper tail,
 * `Quantile` the inverse of `Cdf`. Outside the domain everything is NaN.
 */

/** Student's t with df > 0 degrees of freedom (a fraction is allowed; Infinity gives no result: use the normal). */
export function tCdf(x: number, df: number): number {
  return tSf(-x, df);
}

export function tSf(x: number, df: number): number {
  if (!(df > 0) || Number.isNaN(x)) return NaN;
  const tail = 0.5 * incompleteBeta({ a: df / 2, b: 0.5 }, shareBelow(df, x * x)).lower;
  return x >= 0 ? tail : 1 - tail;
}

export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return NaN;
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantile(1 - p, df);
  const lower = 2 * p;
  const { x, y } = inverseIncompleteBeta({ a: df / 2, b: 0.5 }, { lower, upper: 1 - lower });
  return -Math.sqrt(df) * Math.sqrt(y / x);
}

/** The two-sided p-value of a t statistic. */
export function tTwoSided(t: number, df: number): number {
  return 2 * tSf(Math.abs(t), df);
}

/** part / (part + other) and its complement, also where `other` overflows. */
function shareBelow(part: number, other: number): Share {
  if (other === Infinity) return { x: 0, y: 1 };
  return { x: part / (part + other), y: other / (part + other) };
}

/** Chi-square with df > 0 degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return x <= 0 ? 0 : incompleteGamma(df / 2, x / 2).lower;
}

export function chiSquareSf(x: number, df: number): number {
  return x <= 0 ? 1 : incompleteGamma(df / 2, x / 2).upper;
}

export function chiSquareQuantile(p: number, df: number): number {
  return 2 * inverseIncompleteGamma(df / 2, { lower: p, upper: 1 - p });
}

/** Degrees of freedom of the numerator and the denominator of F. */
export interface FDegrees {
  readonly numerator: number;
  readonly denominator: number;
}

export function fCdf(x: number, degrees: FDegrees): number {
  return fTails(x, degrees).lower;
}

export function fSf(x: number, degrees: FDegrees): number {
  return fTails(x, degrees).upper;
}

export function fQuantile(p: number, { numerator, denominator }: FDegrees): number {
  const { x, y } = inverseIncompleteBeta({ a: numerator / 2, b: denominator / 2 }, { lower: p, upper: 1 - p });
  return (denominator * x) / (numerator * y);
}

function fTails(x: number, { numerator, denominator }: FDegrees): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  const { x: y, y: share } = shareBelow(denominator, numerator * x);
  return incompleteBeta({ a: numerator / 2, b: denominator / 2 }, { x: share, y });
}

/** Beta distribution on [0, 1]. */
export function betaCdf(x: number, shape: BetaShape): number {
  return incompleteBeta(shape, clamped(x)).lower;
}

export function betaSf(x: number, shape: BetaShape): number {
  return incompleteBeta(shape, clamped(x)).upper;
}

export function betaQuantile(p: number, shape: BetaShape): number {
  return inverseIncompleteBeta(shape, { lower: p, upper: 1 - p }).x;
}

/** The x with P(X > x) = q, exact also for q far below the spacing of numbers near 1. */
export function betaUpperQuantile(q: number, shape: BetaShape): number {
  return inverseIncompleteBeta(shape, { lower: 1 - q, upper: q }).x;
}

function clamped(x: number): Share {
  const inside = Math.min(Math.max(x, 0), 1);
  return { x: inside, y: 1 - inside };
}
