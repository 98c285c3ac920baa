import { tQuantile, tTwoSided } from './distributions/continuous.ts';
import type { Interval } from './proportions/one.ts';

const { sqrt } = Math;

/** A mean with its t interval, and the two-sided test that it is zero. */
export interface TEstimate extends Interval {
  readonly value: number;
  readonly standardError: number;
  readonly statistic: number;
  readonly degrees: number;
  readonly pValue: number;
}

/** Size, mean and sample variance. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
}

/** By two passes: no digits are lost where the mean is large against the spread. */
export function momentsOf(values: ArrayLike<number>): Moments {
  const count = values.length;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += values[index] ?? NaN;
  const mean = sum / count;
  let squares = 0;
  for (let index = 0; index < count; index++) squares += ((values[index] ?? NaN) - mean) ** 2;
  return { count, mean, variance: squares / (count - 1) };
}

function estimate(
  value: number,
  standardError: number,
  { degrees, level }: { degrees: number; level: number },
): TEstimate {
  const statistic = value / standardError;
  const half = -tQuantile((1 - level) / 2, degrees) * standardError;
  // Without any spread the t law says nothing: no interval rather than an empty one.
  const known = standardError > 0;
  return {
    value,
    standardError,
    statistic: known ? statistic : NaN,
    degrees,
    pValue: known ? tTwoSided(statistic, degrees) : NaN,
    lower: known ? value - half : NaN,
    upper: known ? value + half : NaN,
  };
}

/** Paired t test of differences, one per row, fold or seed; NaN for fewer than two or without spread. */
export function pairedT(differences: ArrayLike<number>, level: number): TEstimate {
  const { count, mean, variance } = momentsOf(differences);
  return estimate(mean, sqrt(variance / count), { degrees: count - 1, level });
}

/** Difference of two means without assuming equal variances: runs by seed. @see Welch 1947 */
export function welchT(first: Moments, second: Moments, level: number): TEstimate {
  const [a, b] = [first.variance / first.count, second.variance / second.count];
  const degrees = (a + b) ** 2 / (a ** 2 / (first.count - 1) + b ** 2 / (second.count - 1));
  return estimate(first.mean - second.mean, sqrt(a + b), { degrees, level });
}

/** Difference of two means with one common variance. @see Student 1908 */
export function studentT(first: Moments, second: Moments, level: number): TEstimate {
  const degrees = first.count + second.count - 2;
  const pooled = ((first.count - 1) * first.variance + (second.count - 1) * second.variance) / degrees;
  return estimate(first.mean - second.mean, sqrt(pooled * (1 / first.count + 1 / second.count)), { degrees, level });
}

/**
 * Corrected resampled t of cross-validation folds: t = mean(d) / sqrt(var(d) (1/k + n_test/n_train)).
 *
 * Folds share training rows, so the plain paired t is far too sure.
 * @param differences metric of the candidate minus the baseline, per fold
 * @param testShare n_test / n_train, e.g. 1/9 for ten folds
 * @see Nadeau and Bengio, Inference for the Generalization Error, Machine Learning 52:239, 2003
 */
export function correctedFoldT(differences: ArrayLike<number>, testShare: number, level: number): TEstimate {
  const { count, mean, variance } = momentsOf(differences);
  return estimate(mean, sqrt(variance * (1 / count + testShare)), { degrees: count - 1, level });
}

/**
 * Where the next value of a history should lie: mean ± t s sqrt(1 + 1/n).
 *
 * @see Bencher's t-test threshold; Hahn and Meeker, Statistical Intervals, section 4.7
 */
export function predictionInterval({ count, mean, variance }: Moments, level: number): Interval {
  const half = -tQuantile((1 - level) / 2, count - 1) * sqrt(variance * (1 + 1 / count));
  return { lower: mean - half, upper: mean + half };
}
