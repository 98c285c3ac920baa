import { normalQuantile, normalSf } from './distributions/normal.ts';

const { sqrt, asin, ceil, abs } = Math;

/** The error rates a decision is planned for. */
export interface PowerTarget {
  /** Chance of a false alarm. */
  readonly alpha: number;
  /** Chance to see a change of the detectable size. */
  readonly power: number;
  /** 1 for a regression margin (the default), 2 where changes both ways count. */
  readonly sides?: 1 | 2;
}

/** The usual plan: one-sided 5 %, four in five regressions seen. */
export const USUAL_POWER: PowerTarget = { alpha: 0.05, power: 0.8 };

/** z(1 - α) + z(power): how many standard errors a change must have to be seen. 2.486 for the usual target. */
export function detectableInErrors({ alpha, power, sides = 1 }: PowerTarget): number {
  return -normalQuantile(alpha / sides) + normalQuantile(power);
}

/**
 * The smallest change that a comparison with this standard error sees, in the unit of the error.
 *
 * Holds for every estimate that is close to normal: take the standard error of the paired bootstrap or of DeLong.
 */
export function detectableChange(standardError: number, target: PowerTarget): number {
  return detectableInErrors(target) * standardError;
}

/** Rows after which the detectable change is `change`, from the standard error at `rows` rows (it falls with √rows). */
export function rowsToDetect(
  change: number,
  { standardError, rows }: { readonly standardError: number; readonly rows: number },
  target: PowerTarget,
): number {
  return ceil(rows * (detectableChange(standardError, target) / change) ** 2);
}

/**
 * The smallest difference of two paired proportions that n rows show: (z + z) sqrt(ψ / n).
 *
 * @param discordance ψ, the share of rows on which the two models disagree in being right
 * @see Connor, Sample Size for Testing Differences in Proportions for the Paired-Sample Design, Biometrics 43:207, 1987
 */
export function detectablePairedProportion(rows: number, discordance: number, target: PowerTarget): number {
  return detectableChange(sqrt(discordance / rows), target);
}

/** Rows needed to see a paired difference: ψ ((z + z) / δ)². */
export function rowsForPairedProportion(change: number, discordance: number, target: PowerTarget): number {
  return ceil(discordance * (detectableInErrors(target) / change) ** 2);
}

/** The same without pairing, both samples of n rows around proportion p: (z + z) sqrt(2 p (1 - p) / n). */
export function detectableProportion(rows: number, p: number, target: PowerTarget): number {
  return detectableChange(sqrt((2 * p * (1 - p)) / rows), target);
}

/** Cohen's h, 2 asin √p1 - 2 asin √p2. @see Cohen, Statistical Power Analysis, 1988, chapter 6 */
export function proportionEffect(p1: number, p2: number): number {
  return 2 * asin(sqrt(p1)) - 2 * asin(sqrt(p2));
}

/** Power of the two-sided normal test of an effect in standard deviations, n per arm, equal arms. */
export function normalPower(effect: number, rowsPerArm: number, alpha: number): number {
  const shift = abs(effect) * sqrt(rowsPerArm / 2);
  const z = -normalQuantile(alpha / 2);
  return normalSf(z - shift) + normalSf(z + shift);
}

/**
 * Rows per arm at which `normalPower` reaches the power; a fraction, for the caller to round up.
 *
 * @returns NaN for no effect
 */
export function rowsPerArm(effect: number, alpha: number, power: number): number {
  if (effect === 0) return NaN;
  let [low, high] = [0, 1];
  while (normalPower(effect, high, alpha) < power) [low, high] = [high, 2 * high];
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (normalPower(effect, middle, alpha) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
