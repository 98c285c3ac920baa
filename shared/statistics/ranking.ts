import { max } from './math.ts';

/**
 * The decisions a score can make, from the strictest threshold to the loosest: for every distinct score how many
 * positives and negatives lie at or above it. Everything that depends on the order alone is read off this.
 */
export interface Ranking {
  /** Distinct scores, descending. */
  readonly thresholds: Float64Array;
  readonly truePositives: Float64Array;
  readonly falsePositives: Float64Array;
  readonly positives: number;
  readonly negatives: number;
}

/**
 * Sorts both classes apart, which needs no sorting of row numbers, and merges them.
 *
 * @param labels 1 for the positive class
 * @param scores finite, higher means more positive
 */
export function rank(labels: ArrayLike<number>, scores: ArrayLike<number>): Ranking {
  const positive = scoresOf(labels, scores, true);
  const negative = scoresOf(labels, scores, false);
  const thresholds = new Float64Array(labels.length);
  const truePositives = new Float64Array(labels.length);
  const falsePositives = new Float64Array(labels.length);
  let [p, n, distinct] = [positive.length, negative.length, 0];
  while (p > 0 || n > 0) {
    const threshold = max(p > 0 ? (positive[p - 1] ?? NaN) : -Infinity, n > 0 ? (negative[n - 1] ?? NaN) : -Infinity);
    if (Number.isNaN(threshold)) break;
    while (p > 0 && positive[p - 1] === threshold) p--;
    while (n > 0 && negative[n - 1] === threshold) n--;
    thresholds[distinct] = threshold;
    truePositives[distinct] = positive.length - p;
    falsePositives[distinct] = negative.length - n;
    distinct += 1;
  }
  return {
    thresholds: thresholds.subarray(0, distinct),
    truePositives: truePositives.subarray(0, distinct),
    falsePositives: falsePositives.subarray(0, distinct),
    positives: positive.length,
    negatives: negative.length,
  };
}

function scoresOf(labels: ArrayLike<number>, scores: ArrayLike<number>, positive: boolean): Float64Array {
  const found = new Float64Array(labels.length);
  let count = 0;
  for (let row = 0; row < labels.length; row++) {
    if ((labels[row] === 1) === positive) found[count++] = scores[row] ?? NaN;
  }
  return found.subarray(0, count).sort();
}
