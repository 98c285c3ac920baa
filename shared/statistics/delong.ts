import { sqrt, min, max } from './math.ts';
import { normalTwoSided } from './distributions/normal.ts';
import { criticalZ, type Interval } from './proportions/one.ts';

/**
 * Area under the ROC curve of one score, with what DeLong's variances need: for every positive the share of negatives
 * below it, for every negative the share of positives above it (ties count half).
 */
export interface AucParts {
  readonly auc: number;
  readonly variance: number;
  readonly ofPositives: Float64Array;
  readonly ofNegatives: Float64Array;
}

/**
 * AUC and its DeLong variance in O(n log n).
 *
 * auc = mean ψ, ψ = 1, ½, 0 for a positive's score above, at, below a negative's; variance = var(V10)/n1 + var(V01)/n0
 * with n - 1 in the denominators.
 * @param labels 1 for the positive class, anything else for the negative
 * @param scores higher means more positive; finite
 * @returns auc NaN without both classes; variance NaN with fewer than two rows of a class
 * @see DeLong, DeLong and Clarke-Pearson, Biometrics 44:837, 1988; Sun and Xu, IEEE SPL 21:1389, 2014
 */
export function delongAuc(labels: ArrayLike<number>, scores: ArrayLike<number>): AucParts {
  const { positives, negatives } = splitByLabel(labels, scores);
  const sortedPositives = positives.slice().sort();
  const sortedNegatives = negatives.slice().sort();
  const ofPositives = positives.map((score) => midRank(sortedNegatives, score) / negatives.length);
  const ofNegatives = negatives.map((score) => 1 - midRank(sortedPositives, score) / positives.length);
  const auc = positives.length === 0 || negatives.length === 0 ? NaN : mean(ofPositives);
  const variance =
    covariance(ofPositives, ofPositives) / positives.length + covariance(ofNegatives, ofNegatives) / negatives.length;
  return { auc, variance, ofPositives, ofNegatives };
}

function splitByLabel(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
): { positives: Float64Array; negatives: Float64Array } {
  let count = 0;
  for (let row = 0; row < labels.length; row++) count += labels[row] === 1 ? 1 : 0;
  const positives = new Float64Array(count);
  const negatives = new Float64Array(labels.length - count);
  let [p, n] = [0, 0];
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === 1) positives[p++] = scores[row] ?? NaN;
    else negatives[n++] = scores[row] ?? NaN;
  }
  return { positives, negatives };
}

/** How many of the sorted values lie below, ties counted half. */
function midRank(sorted: Float64Array, value: number): number {
  const below = firstNotBelow(sorted, value);
  if (sorted[below] !== value) return below;
  let [low, high] = [below, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) <= value) low = middle + 1;
    else high = middle;
  }
  return (below + low) / 2;
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample covariance; NaN for fewer than two. */
function covariance(a: Float64Array, b: Float64Array): number {
  if (a.length < 2) return NaN;
  const [meanA, meanB] = [mean(a), mean(b)];
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += ((a[row] ?? NaN) - meanA) * ((b[row] ?? NaN) - meanB);
  return sum / (a.length - 1);
}

/** Normal interval of one AUC, cut to [0, 1]. */
export function aucInterval({ auc, variance }: Pick<AucParts, 'auc' | 'variance'>, level: number): Interval {
  const half = criticalZ(level) * sqrt(variance);
  return { lower: max(0, auc - half), upper: min(1, auc + half) };
}

/** Two scores of the same rows, candidate minus baseline. */
export interface DelongComparison extends Interval {
  readonly candidate: number;
  readonly baseline: number;
  readonly value: number;
  readonly covariance: number;
  readonly standardError: number;
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * DeLong's paired comparison: Z = (A1 - A2) / sqrt(v11 + v22 - 2 v12).
 *
 * @returns for identical rankings the difference 0 with statistic 0 and p-value 1; NaN without two rows of each class
 */
export function delongPaired(
  rows: {
    readonly labels: ArrayLike<number>;
    readonly candidate: ArrayLike<number>;
    readonly baseline: ArrayLike<number>;
  },
  level: number,
): DelongComparison {
  const candidate = delongAuc(rows.labels, rows.candidate);
  const baseline = delongAuc(rows.labels, rows.baseline);
  const shared =
    covariance(candidate.ofPositives, baseline.ofPositives) / candidate.ofPositives.length +
    covariance(candidate.ofNegatives, baseline.ofNegatives) / candidate.ofNegatives.length;
  const value = candidate.auc - baseline.auc;
  const variance = varianceOfDifferences(candidate, baseline);
  const standardError = sqrt(variance);
  const statistic = variance === 0 && value === 0 ? 0 : value / standardError;
  const half = criticalZ(level) * standardError;
  return {
    candidate: candidate.auc,
    baseline: baseline.auc,
    value,
    lower: value - half,
    upper: value + half,
    covariance: shared,
    standardError,
    statistic,
    pValue: normalTwoSided(statistic),
  };
}

/** v11 + v22 - 2 v12, from differences per row: exactly 0 for equal rankings, where the three terms would leave dust. */
function varianceOfDifferences(candidate: AucParts, baseline: AucParts): number {
  const positives = candidate.ofPositives.map((value, row) => value - (baseline.ofPositives[row] ?? NaN));
  const negatives = candidate.ofNegatives.map((value, row) => value - (baseline.ofNegatives[row] ?? NaN));
  return covariance(positives, positives) / positives.length + covariance(negatives, negatives) / negatives.length;
}
