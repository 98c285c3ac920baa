import { normalCdf, normalQuantile } from '../distributions/normal.ts';
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
export function deviation(values: Float64Array): number {
  const mean = average(values);
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return Math.sqrt(sum / (values.length - 1));
}

export function average(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

export interface BcaEstimate extends BootstrapEstimate {
  /** a of the formula, from the jackknife. */
  readonly acceleration: number;
  /** z0 of the formula. */
  readonly bias: number;
  /** Which quantiles of the replicates the ends are. */
  readonly quantiles: readonly [number, number];
}

/**
 * Bias-corrected and accelerated interval: the quantiles Φ(z0 + (z0 + z) / (1 - a (z0 + z))) of the replicates.
 *
 * z0 = Φ⁻¹(P(θ* < θ) + ½ P(θ* = θ)): metrics like accuracy tie often, and a strict comparison would shift the interval.
 * @param replicates the statistic on every resample; sorted in place
 * @param acceleration from `jackknifeAcceleration`
 * @see Efron, Better Bootstrap Confidence Intervals, 1987; DiCiccio and Efron 1996, equation 2.3
 */
export function bcaEstimate(
  value: number,
  replicates: Float64Array,
  { level, acceleration }: { readonly level: number; readonly acceleration: number },
): BcaEstimate {
  let below = 0;
  for (const replicate of replicates) below += replicate < value ? 1 : replicate === value ? 0.5 : 0;
  const bias = normalQuantile(below / replicates.length);
  const adjusted = (p: number): number => {
    const z = bias + normalQuantile(p);
    return normalCdf(bias + z / (1 - acceleration * z));
  };
  const quantiles = [adjusted((1 - level) / 2), adjusted((1 + level) / 2)] as const;
  const standardError = deviation(replicates);
  replicates.sort();
  const [lower, upper] = [sampleQuantile(replicates, quantiles[0]), sampleQuantile(replicates, quantiles[1])];
  return { value, lower, upper, standardError, acceleration, bias, quantiles };
}

/**
 * a = Σd³ / (6 (Σd²)^1.5) with d_i = mean of the leave-one-out values - leave-one-out value i.
 *
 * @param leaveOneOut the statistic without row i, for every i
 */
export function jackknifeAcceleration(leaveOneOut: Float64Array): number {
  const mean = average(leaveOneOut);
  let squares = 0;
  let cubes = 0;
  for (const value of leaveOneOut) {
    const difference = mean - value;
    squares += difference * difference;
    cubes += difference * difference * difference;
  }
  return cubes / (6 * squares ** 1.5);
}
