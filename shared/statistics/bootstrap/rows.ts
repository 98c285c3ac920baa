import { nextBelow, randomState } from '../random.ts';
import { percentileEstimate, type BootstrapEstimate, type ResampleOptions } from './estimate.ts';

/**
 * Percentile interval of any statistic of weighted rows, where a weight says how often the row was drawn: average
 * precision, nDCG, quantiles, anything that is no function of means or counts. One pass of the statistic per resample.
 *
 * @param rows how many rows there are, or the group of each row (0, 1, …): rows of a group are drawn together, since
 *   several rows of one user or session are not independent
 * @param statistic reads the weights; the array is reused
 * @see Efron and Tibshirani 1993, section 8.5 for drawing groups
 */
export function bootstrapRows(
  rows: number | Int32Array,
  statistic: (weights: Uint16Array) => number,
  options: ResampleOptions,
): BootstrapEstimate {
  const size = typeof rows === 'number' ? rows : rows.length;
  const groups = typeof rows === 'number' ? rows : rows.reduce((most, group) => Math.max(most, group + 1), 0);
  const weights = new Uint16Array(size).fill(1);
  const value = size === 0 ? NaN : statistic(weights);
  if (!Number.isFinite(value)) return { value, lower: NaN, upper: NaN, standardError: NaN };
  const state = randomState(options.seed);
  const drawn = typeof rows === 'number' ? weights : new Uint16Array(groups);
  const replicates = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    drawn.fill(0);
    for (let n = 0; n < groups; n++) {
      const group = nextBelow(state, groups);
      drawn[group] = (drawn[group] ?? 0) + 1;
    }
    if (typeof rows !== 'number') for (let row = 0; row < size; row++) weights[row] = drawn[rows[row] ?? 0] ?? 0;
    replicates[resample] = statistic(weights);
  }
  return percentileEstimate(value, replicates, options.level);
}
