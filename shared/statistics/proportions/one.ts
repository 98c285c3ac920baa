import { normalQuantile } from '../distributions/normal.ts';

/** Both ends of a confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Successes among trials. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

const UNKNOWN_INTERVAL: Interval = { lower: NaN, upper: NaN };

/** The z that leaves (1 - level) / 2 above. */
export function criticalZ(level: number): number {
  return -normalQuantile((1 - level) / 2);
}

function isUsable({ successes, trials }: Proportion): boolean {
  return trials > 0 && successes >= 0 && successes <= trials;
}

/**
 * Wilson's score interval: right coverage on average for any proportion and size; our default.
 *
 * @param level two-sided, e.g. 0.95
 * @returns NaN without trials
 * @see Wilson 1927; Newcombe, Statistics in Medicine 17:857, 1998, method 3
 */
export function wilsonInterval(given: Proportion, level: number): Interval {
  if (!isUsable(given)) return UNKNOWN_INTERVAL;
  const { successes, trials } = given;
  const z = criticalZ(level);
  const share = successes / trials;
  const center = (successes + (z * z) / 2) / (trials + z * z);
  const half = (z / (trials + z * z)) * Math.sqrt(trials * share * (1 - share) + (z * z) / 4);
  return {
    lower: successes === 0 ? 0 : Math.max(0, center - half),
    upper: successes === trials ? 1 : Math.min(1, center + half),
  };
}
