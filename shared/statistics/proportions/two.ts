import { normalSf, normalTwoSided } from '../distributions/normal.ts';
import { criticalZ, wilsonInterval, type Interval, type Proportion } from './one.ts';

/** Two independent samples. Differences are first minus second, ratios first over second. */
export interface TwoProportions {
  readonly first: Proportion;
  readonly second: Proportion;
}

export interface ZTest {
  readonly statistic: number;
  readonly pValue: number;
}

function shares({ first, second }: TwoProportions): { p1: number; p2: number } {
  return { p1: first.successes / first.trials, p2: second.successes / second.trials };
}

/**
 * Newcombe's hybrid score interval for a difference: Wilson limits of both samples joined; our default.
 *
 * @param level two-sided
 * @see Newcombe, Statistics in Medicine 17:873, 1998, method 10
 */
export function newcombeInterval(given: TwoProportions, level: number): Interval {
  const { p1, p2 } = shares(given);
  const first = wilsonInterval(given.first, level);
  const second = wilsonInterval(given.second, level);
  return {
    lower: p1 - p2 - Math.hypot(p1 - first.lower, second.upper - p2),
    upper: p1 - p2 + Math.hypot(first.upper - p1, p2 - second.lower),
  };
}

/** Difference ± z times the unpooled standard error. */
export function waldDifferenceInterval(given: TwoProportions, level: number): Interval {
  const { p1, p2 } = shares(given);
  const half = criticalZ(level) * unpooledError(given);
  return { lower: p1 - p2 - half, upper: p1 - p2 + half };
}

/** Wald's interval after one success and one failure more in each sample. @see Agresti and Caffo 2000 */
export function agrestiCaffoInterval(given: TwoProportions, level: number): Interval {
  return waldDifferenceInterval(withPseudoRows(given), level);
}

export function waldDifferenceTest(given: TwoProportions): ZTest {
  const { p1, p2 } = shares(given);
  return twoSided((p1 - p2) / unpooledError(given));
}

export function agrestiCaffoTest(given: TwoProportions): ZTest {
  return waldDifferenceTest(withPseudoRows(given));
}

function twoSided(statistic: number): ZTest {
  return { statistic, pValue: normalTwoSided(statistic) };
}

function withPseudoRows({ first, second }: TwoProportions): TwoProportions {
  const added = ({ successes, trials }: Proportion): Proportion => ({ successes: successes + 1, trials: trials + 2 });
  return { first: added(first), second: added(second) };
}

function unpooledError(given: TwoProportions): number {
  const { p1, p2 } = shares(given);
  return Math.sqrt((p1 * (1 - p1)) / given.first.trials + (p2 * (1 - p2)) / given.second.trials);
}

/**
 * Score test of "first minus second = difference", with the variance of Miettinen and Nurminen (N / (N - 1) larger than
 * that of Farrington and Manning).
 *
 * @see Miettinen and Nurminen, Statistics in Medicine 4:213, 1985
 */
export function scoreDifferenceTest(given: TwoProportions, difference = 0): ZTest {
  return twoSided(scoreStatistic(given, difference));
}

/** One-sided p-value against "first is worse than second by the margin": rejecting it shows non-inferiority. */
export function nonInferiorityTest(given: TwoProportions, margin: number): ZTest {
  const statistic = scoreStatistic(given, margin);
  return { statistic, pValue: normalSf(statistic) };
}

function scoreStatistic(given: TwoProportions, difference: number): number {
  const { p1, p2 } = shares(given);
  const { first, second } = given;
  const q2 = constrainedShare(given, difference);
  const q1 = Math.min(1, Math.max(0, q2 + difference));
  const total = first.trials + second.trials;
  const variance = ((q1 * (1 - q1)) / first.trials + (q2 * (1 - q2)) / second.trials) * (total / (total - 1));
  return (p1 - p2 - difference) / Math.sqrt(Math.max(0, variance));
}

/**
 * Maximum likelihood estimate of the second proportion when the first exceeds it by `difference`: the root of a cubic in
 * closed form.
 */
function constrainedShare({ first, second }: TwoProportions, difference: number): number {
  const { trials: n1, successes: x1 } = first;
  const { trials: n2, successes: x2 } = second;
  const total = n1 + n2;
  if (difference === 0) return (x1 + x2) / total;
  const l2 = (n1 + 2 * n2) * difference - total - x1 - x2;
  const l1 = (n2 * difference - total - 2 * x2) * difference + x1 + x2;
  const l0 = x2 * difference * (1 - difference);
  const shift = l2 / (3 * total);
  const q = shift ** 3 - (l1 * shift) / (2 * total) + l0 / (2 * total);
  const p = Math.sign(q) * Math.sqrt(Math.max(0, shift * shift - l1 / (3 * total)));
  if (p === 0) return Math.min(1, Math.max(0, -shift));
  const angle = (Math.PI + Math.acos(Math.min(1, Math.max(-1, q / p ** 3)))) / 3;
  return Math.min(1, Math.max(0, 2 * p * Math.cos(angle) - shift));
}

/** The differences that the score test does not reject, by bisection on both sides of the estimate. */
export function scoreDifferenceInterval(given: TwoProportions, level: number): Interval {
  const { p1, p2 } = shares(given);
  const z = criticalZ(level);
  const estimate = p1 - p2;
  return {
    lower: crossing(estimate, -1, (difference) => scoreStatistic(given, difference) <= z),
    upper: crossing(estimate, 1, (difference) => scoreStatistic(given, difference) >= -z),
  };
}

/** Where a condition that holds at `inside` stops to hold on the way to `outside`. */
function crossing(inside: number, outside: number, holds: (value: number) => boolean): number {
  let [near, far] = [inside, outside];
  for (let step = 0; step < 60; step++) {
    const middle = (near + far) / 2;
    if (holds(middle)) near = middle;
    else far = middle;
  }
  return near;
}

/** Ratio of two proportions by the log normal approximation. @see Katz et al. 1978 */
export function logRatioInterval(given: TwoProportions, level: number): Interval {
  const { first, second } = given;
  const { p1, p2 } = shares(given);
  const error = Math.sqrt(1 / first.successes - 1 / first.trials + 1 / second.successes - 1 / second.trials);
  const factor = Math.exp(criticalZ(level) * error);
  return { lower: p1 / p2 / factor, upper: (p1 / p2) * factor };
}
