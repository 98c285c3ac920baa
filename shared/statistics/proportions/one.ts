import { betaQuantile, betaUpperQuantile } from '../distributions/continuous.ts';
import { binomialCdf, binomialPmf, binomialSf } from '../distributions/discrete.ts';
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

export const UNKNOWN_INTERVAL: Interval = { lower: NaN, upper: NaN };

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

/** Wilson's interval with continuity correction. @see Newcombe 1998, method 4 */
export function wilsonContinuityInterval(given: Proportion, level: number): Interval {
  if (!isUsable(given)) return UNKNOWN_INTERVAL;
  const { successes, trials } = given;
  const z = criticalZ(level);
  const share = successes / trials;
  const scale = 2 * (trials + z * z);
  const base = 2 * successes + z * z;
  const spread = (sign: number): number =>
    1 + z * Math.sqrt(z * z - 1 / trials + 4 * successes * (1 - share) + sign * (4 * share - 2));
  return {
    lower: successes === 0 ? 0 : Math.max(0, (base - spread(1)) / scale),
    upper: successes === trials ? 1 : Math.min(1, (base + spread(-1)) / scale),
  };
}

/** The exact interval: never covers less than the level, often more. @see Clopper and Pearson 1934 */
export function clopperPearsonInterval(given: Proportion, level: number): Interval {
  if (!isUsable(given)) return UNKNOWN_INTERVAL;
  const { successes, trials } = given;
  const tail = (1 - level) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, { a: successes, b: trials - successes + 1 }),
    upper: successes === trials ? 1 : betaUpperQuantile(tail, { a: successes + 1, b: trials - successes }),
  };
}

/** Equal-tailed posterior interval under Jeffreys' prior Beta(½, ½). @see Brown, Cai and DasGupta 2001 */
export function jeffreysInterval(given: Proportion, level: number): Interval {
  if (!isUsable(given)) return UNKNOWN_INTERVAL;
  const shape = { a: given.successes + 0.5, b: given.trials - given.successes + 0.5 };
  const tail = (1 - level) / 2;
  return { lower: betaQuantile(tail, shape), upper: betaUpperQuantile(tail, shape) };
}

/** Wald's interval around Wilson's centre. @see Agresti and Coull 1998 */
export function agrestiCoullInterval(given: Proportion, level: number): Interval {
  if (!isUsable(given)) return UNKNOWN_INTERVAL;
  const z = criticalZ(level);
  const trials = given.trials + z * z;
  return aroundShare((given.successes + (z * z) / 2) / trials, trials, z);
}

/** The textbook interval, for comparison only: empty at 0 and 1, covers too little near them. */
export function waldInterval(given: Proportion, level: number): Interval {
  if (!isUsable(given)) return UNKNOWN_INTERVAL;
  return aroundShare(given.successes / given.trials, given.trials, criticalZ(level));
}

function aroundShare(share: number, trials: number, z: number): Interval {
  const half = z * Math.sqrt((share * (1 - share)) / trials);
  return { lower: Math.max(0, share - half), upper: Math.min(1, share + half) };
}

export type Alternative = 'two-sided' | 'less' | 'greater';

/**
 * Exact binomial test of successes ~ Bin(trials, p0).
 *
 * @returns the p-value; two-sided is the probability of all outcomes at most as likely as the one seen
 * @see scipy.stats.binomtest, which uses the same relative slack of 1e-7 for "as likely"
 */
export function binomialTest(given: Proportion, p0: number, alternative: Alternative): number {
  if (!isUsable(given)) return NaN;
  const { successes, trials } = given;
  const shape = { n: trials, p: p0 };
  if (alternative === 'less') return binomialCdf(successes, shape);
  if (alternative === 'greater') return binomialSf(successes - 1, shape);
  const limit = binomialPmf(successes, shape) * (1 + 1e-7);
  const mode = trials * p0;
  if (successes === mode) return 1;
  // The other tail starts at the first outcome beyond the mode that is as unlikely; the law is monotone there.
  if (successes < mode) {
    const from = firstWith((k) => binomialPmf(k, shape) <= limit, Math.ceil(mode), trials + 1);
    return Math.min(1, binomialCdf(successes, shape) + binomialSf(from - 1, shape));
  }
  const below = firstWith((k) => binomialPmf(k, shape) > limit, 0, Math.floor(mode) + 1);
  return Math.min(1, binomialCdf(below - 1, shape) + binomialSf(successes - 1, shape));
}

/** The first integer in [from, to) that satisfies a condition which, once true, stays true; `to` where none does. */
function firstWith(satisfies: (k: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (satisfies(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
