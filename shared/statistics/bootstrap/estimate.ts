import { sampleQuantile } from '../quantiles.ts';

/** How often to resample, from which seed (a text, derived from digests), and the two-sided level of the interval. */
export interface ResampleOptions {
  readonly resamples: number;
  readonly seed: string;
  /** 0.95 leaves 2.5 % on each side; a one-sided test at 5 % reads the matching end of a 0.90 interval. */
  readonly level: number;
}

/** An estimate with its bootstrap interval. NaN throughout where the statistic is undefined on the data. */
export interface BootstrapEstimate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Standard deviation of the replicates, n - 1 in the denominator. */
  readonly standardError: number;
}

/**
 * Percentile interval: the α/2 and 1 - α/2 quantiles of the replicates.
 *
 * A statistic that is undefined in some resamples (recall without positives) has no percentile interval: NaN.
 * @param replicates the statistic on every resample; sorted in place
 * @see Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3
 */
export function percentileEstimate(value: number, replicates: Float64Array, level: number): BootstrapEstimate {
  if (!Number.isFinite(value) || replicates.some((replicate) => Number.isNaN(replicate)))
    return undefinedEstimate(value);
  const tail = (1 - level) / 2;
  const standardError = deviation(replicates);
  replicates.sort();
  return { value, lower: sampleQuantile(replicates, tail), upper: sampleQuantile(replicates, 1 - tail), standardError };
}

function undefinedEstimate(value: number): BootstrapEstimate {
  return { value, lower: NaN, upper: NaN, standardError: NaN };
}

/** Sample standard deviation by two passes. */
function deviation(values: Float64Array): number {
  const mean = average(values);
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return Math.sqrt(sum / (values.length - 1));
}

function average(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
