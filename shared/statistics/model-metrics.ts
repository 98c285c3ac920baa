import { log, log1p, max, min, sqrt } from './math.ts';
import type { Confusion } from './bootstrap/counts.ts';

/**
 * Metrics of binary classifiers and regressors with scikit-learn's conventions. NaN is "undefined on these rows", which
 * callers turn into inconclusive; where scikit-learn puts a number in place of an undefined value, the docstring says
 * which we take.
 */

/** Counts of decisions "positive where score >= threshold". */
export function confusionAt(labels: ArrayLike<number>, scores: ArrayLike<number>, threshold: number): Confusion {
  let [truePositive, falsePositive, trueNegative, falseNegative] = [0, 0, 0, 0];
  for (let row = 0; row < labels.length; row++) {
    const called = (scores[row] ?? NaN) >= threshold;
    if (labels[row] === 1) {
      if (called) truePositive++;
      else falseNegative++;
    } else if (called) falsePositive++;
    else trueNegative++;
  }
  return { truePositive, falsePositive, trueNegative, falseNegative };
}

function rowsOf({ truePositive, falsePositive, trueNegative, falseNegative }: Confusion): number {
  return truePositive + falsePositive + trueNegative + falseNegative;
}

/** @internal */
export function accuracy(of: Confusion): number {
  return (of.truePositive + of.trueNegative) / rowsOf(of);
}

/** NaN where nothing is called positive. */
export function precision({ truePositive, falsePositive }: Confusion): number {
  return truePositive / (truePositive + falsePositive);
}

/** NaN without positives. */
export function recall({ truePositive, falseNegative }: Confusion): number {
  return truePositive / (truePositive + falseNegative);
}

/** NaN without negatives. */
export function specificity({ trueNegative, falsePositive }: Confusion): number {
  return trueNegative / (trueNegative + falsePositive);
}

/** (1 + β²) TP / ((1 + β²) TP + β² FN + FP). */
export function fBeta({ truePositive, falsePositive, falseNegative }: Confusion, beta: number): number {
  const found = (1 + beta * beta) * truePositive;
  return found / (found + beta * beta * falseNegative + falsePositive);
}

/** Mean of recall and specificity; of one alone where the other class has no rows, as scikit-learn does. */
export function balancedAccuracy(of: Confusion): number {
  const known = [recall(of), specificity(of)].filter((share) => !Number.isNaN(share));
  return known.reduce((sum, share) => sum + share, 0) / known.length;
}

/** Matthews' correlation; 0 where a margin is empty and no correlation exists, as scikit-learn does. */
export function matthews({ truePositive, falsePositive, trueNegative, falseNegative }: Confusion): number {
  const calledPositive = truePositive + falsePositive;
  const calledNegative = trueNegative + falseNegative;
  const positive = truePositive + falseNegative;
  const negative = trueNegative + falsePositive;
  const scale = sqrt(calledPositive) * sqrt(calledNegative) * sqrt(positive) * sqrt(negative);
  return scale === 0 ? 0 : (truePositive * trueNegative - falsePositive * falseNegative) / scale;
}

/** Cohen's kappa; NaN where both sides know one class only. */
export function kappa(of: Confusion): number {
  const rows = rowsOf(of);
  const { truePositive, falsePositive, trueNegative, falseNegative } = of;
  const chance =
    ((truePositive + falsePositive) * (truePositive + falseNegative) +
      (trueNegative + falseNegative) * (trueNegative + falsePositive)) /
    (rows * rows);
  return (accuracy(of) - chance) / (1 - chance);
}

/** Probabilities of exactly 0 and 1 are moved by this much, so that one wrong certainty costs 36, not infinity. */
const CERTAIN = 2 ** -52;

/** Cross entropy of one row, in nats. */
export function logLossOfRow(label: number, probability: number): number {
  const inside = min(1 - CERTAIN, max(CERTAIN, probability));
  return label === 1 ? -log(inside) : -log1p(-inside);
}
