import { poissonDeviance, stirlingError } from '../special/gamma.ts';
import { incompleteBeta } from '../special/incomplete-beta.ts';
import { incompleteGamma } from '../special/incomplete-gamma.ts';
import { normalQuantile } from './normal.ts';

/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { exp, floor, log, log1p, max, min, round, sqrt } = Math;

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

export function binomialSf(k: number, shape: BinomialShape): number {
  return binomialTails(k, shape).upper;
}

function binomialTails(k: number, { n, p }: BinomialShape): { lower: number; upper: number } {
  if (!isProbability(p) || !(n >= 0) || Number.isNaN(k)) return { lower: NaN, upper: NaN };
  const whole = floor(k);
  if (whole < 0) return { lower: 0, upper: 1 };
  if (whole >= n) return { lower: 1, upper: 0 };
  const { lower, upper } = incompleteBeta({ a: whole + 1, b: n - whole }, { x: p, y: 1 - p });
  return { lower: upper, upper: lower };
}

export function binomialQuantile(probability: number, { n, p }: BinomialShape): number {
  if (!isProbability(probability) || !isProbability(p) || !(n >= 0)) return NaN;
  if (probability === 0) return 0;
  if (probability === 1) return p === 0 ? 0 : n;
  const guess = n * p + normalQuantile(probability) * sqrt(n * p * (1 - p));
  return smallestWith((k) => binomialCdf(k, { n, p }) >= probability, { guess, lowest: 0, highest: n });
}

/** P(X = k) for a Poisson variable with that mean. */
export function poissonPmf(k: number, mean: number): number {
  if (!(mean >= 0)) return NaN;
  if (!Number.isInteger(k) || k < 0) return 0;
  if (k === 0) return exp(-mean);
  if (mean === 0) return 0;
  return exp(-stirlingError(k) - poissonDeviance(k, mean)) / sqrt(2 * Math.PI * k);
}

export function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : incompleteGamma(floor(k) + 1, mean).upper;
}

export function poissonSf(k: number, mean: number): number {
  return k < 0 ? 1 : incompleteGamma(floor(k) + 1, mean).lower;
}

export function poissonQuantile(probability: number, mean: number): number {
  if (!isProbability(probability) || !(mean >= 0)) return NaN;
  if (probability === 0 || mean === 0) return 0;
  if (probability === 1) return Infinity;
  const guess = mean + normalQuantile(probability) * sqrt(mean);
  return smallestWith((k) => poissonCdf(k, mean) >= probability, { guess, lowest: 0, highest: Infinity });
}

function isProbability(p: number): boolean {
  return p >= 0 && p <= 1;
}

interface SearchRange {
  readonly guess: number;
  readonly lowest: number;
  readonly highest: number;
}

/** The smallest integer that satisfies a monotone condition: doubling steps away from the guess, then bisection. */
function smallestWith(satisfies: (k: number) => boolean, { guess, lowest, highest }: SearchRange): number {
  let high = min(max(round(guess), lowest), highest);
  let step = 1;
  while (high < highest && !satisfies(high)) {
    high = min(high + step, highest);
    step *= 2;
  }
  step = 1;
  let low = high - step;
  while (low >= lowest && satisfies(low)) {
    high = low;
    step *= 2;
    low = high - step;
  }
  low = max(low, lowest - 1);
  while (high - low > 1) {
    const middle = floor((low + high) / 2);
    if (satisfies(middle)) high = middle;
    else low = middle;
  }
  return high;
}
