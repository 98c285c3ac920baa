import { exp, floor, log, log1p, sqrt } from '../math.ts';
import { poissonDeviance, stirlingError } from '../special/gamma.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';

/**
 * Binomial and Poisson. `Cdf` is P(X <= k), `Sf` is P(X > k), `Quantile` the smallest k with P(X <= k) >= p. A
 * fractional k counts as the integer below it.
 */

/** Number of trials (an integer >= 0) and the probability of success in each. */
export interface BinomialShape {
  readonly n: number;
  readonly p: number;
}

/**
 * P(X = k) by Loader's saddle point expansion: full relative precision for millions of trials.
 *
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
 */
export function binomialPmf(k: number, { n, p }: BinomialShape): number {
  if (!isProbability(p) || !(n >= 0)) return NaN;
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return exp(n * log1p(-p));
  if (k === n) return exp(n * log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    poissonDeviance(k, n * p) -
    poissonDeviance(n - k, n * (1 - p));
  return exp(exponent) * sqrt(n / (2 * Math.PI * k * (n - k)));
}

export function binomialCdf(k: number, shape: BinomialShape): number {
  return binomialTails(k, shape).lower;
}

function binomialTails(k: number, { n, p }: BinomialShape): { lower: number; upper: number } {
  if (!isProbability(p) || !(n >= 0) || Number.isNaN(k)) return { lower: NaN, upper: NaN };
  const whole = floor(k);
  if (whole < 0) return { lower: 0, upper: 1 };
  if (whole >= n) return { lower: 1, upper: 0 };
  const { lower, upper } = incompleteBeta({ a: whole + 1, b: n - whole }, { x: p, y: 1 - p });
  return { lower: upper, upper: lower };
}

function isProbability(p: number): boolean {
  return p >= 0 && p <= 1;
}
