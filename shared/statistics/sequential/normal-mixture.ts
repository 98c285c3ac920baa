/** Observations of a mean with known variance. */
export interface MeanSoFar {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * The logarithm of the mixture likelihood ratio (mSPRT) of N(theta, variance) with theta ~ N(0, tau2) against
 * theta = 0: -1/2 log(1 + n tau2 / v) + n^2 tau2 mean^2 / (2 v (v + n tau2)).
 *
 * @see Johari, Koomen, Pekelis, Walsh: Always valid inference (Operations Research 2022)
 */
export function logMixtureRatio({ count, mean, variance }: MeanSoFar, tau2: number): number {
  const spread = variance + count * tau2;
  return 0.5 * Math.log(variance / spread) + (count * count * tau2 * mean * mean) / (2 * variance * spread);
}

/** The p-value of one look; the always-valid p-value is the smallest over all looks so far. */
export function mixturePValue(soFar: MeanSoFar, tau2: number): number {
  return Math.min(1, Math.exp(-logMixtureRatio(soFar, tau2)));
}

/** The means that no look at this level rejects: covers at every look at once with probability 1 - alpha. */
export function mixtureSequence(
  soFar: MeanSoFar,
  tau2: number,
  alpha: number,
): readonly [lower: number, upper: number] {
  const { count, mean, variance } = soFar;
  const spread = variance + count * tau2;
  const log = Math.log(1 / alpha) + 0.5 * Math.log(spread / variance);
  const half = Math.sqrt(((2 * variance * spread) / (count * count * tau2)) * log);
  return [mean - half, mean + half];
}
