/**
 * Sample quantile by linear interpolation between order statistics at (n - 1) q: type 7 of Hyndman and Fan, the default
 * of numpy and R.
 *
 * @param sorted ascending, without NaN
 * @param q in [0, 1]
 * @returns NaN for an empty sample or q outside [0, 1]
 * @see Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996
 */
export function sampleQuantile(sorted: ArrayLike<number>, q: number): number {
  if (!(q >= 0 && q <= 1)) return NaN;
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  const share = position - below;
  if (share === 0) return low;
  const high = sorted[below + 1] ?? NaN;
  // numpy interpolates from the nearer end, which keeps the result monotone in q.
  return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
}
