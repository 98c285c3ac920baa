import type { Confusion } from '../bootstrap/counts.ts';
import { balancedAccuracy, fBeta, kappa, matthews, precision, recall, specificity } from '../model-metrics.ts';

/** A share whose numerator and denominator are counts of rows, so that Wilson's interval applies. */
export type Share = (counts: Confusion) => { readonly successes: number; readonly trials: number };

const all = (c: Confusion): number => c.truePositive + c.falsePositive + c.trueNegative + c.falseNegative;
const positives = (c: Confusion): number => c.truePositive + c.falseNegative;
const negatives = (c: Confusion): number => c.trueNegative + c.falsePositive;
const called = (c: Confusion): number => c.truePositive + c.falsePositive;
const notCalled = (c: Confusion): number => c.trueNegative + c.falseNegative;

/** Metrics of decisions that are shares of rows, by canonical name. */
export const SHARES: Readonly<Record<string, Share>> = {
  accuracy: (c) => ({ successes: c.truePositive + c.trueNegative, trials: all(c) }),
  error_rate: (c) => ({ successes: c.falsePositive + c.falseNegative, trials: all(c) }),
  recall: (c) => ({ successes: c.truePositive, trials: positives(c) }),
  fnr: (c) => ({ successes: c.falseNegative, trials: positives(c) }),
  specificity: (c) => ({ successes: c.trueNegative, trials: negatives(c) }),
  fpr: (c) => ({ successes: c.falsePositive, trials: negatives(c) }),
  precision: (c) => ({ successes: c.truePositive, trials: called(c) }),
  fdr: (c) => ({ successes: c.falsePositive, trials: called(c) }),
  npv: (c) => ({ successes: c.trueNegative, trials: notCalled(c) }),
  for: (c) => ({ successes: c.falseNegative, trials: notCalled(c) }),
  jaccard: (c) => ({ successes: c.truePositive, trials: positives(c) + c.falsePositive }),
  selection_rate: (c) => ({ successes: called(c), trials: all(c) }),
  prevalence: (c) => ({ successes: positives(c), trials: all(c) }),
};

/** Every metric of a confusion matrix, by canonical name; NaN where a denominator is zero. */
export const CONFUSION_METRICS: Readonly<Record<string, (counts: Confusion) => number>> = {
  ...Object.fromEntries(
    Object.entries(SHARES).map(([name, share]) => [name, (c: Confusion) => share(c).successes / share(c).trials]),
  ),
  balanced_accuracy: balancedAccuracy,
  youden: (c) => recall(c) + specificity(c) - 1,
  markedness: (c) => precision(c) + c.trueNegative / notCalled(c) - 1,
  f1: (c) => fBeta(c, 1),
  f2: (c) => fBeta(c, 2),
  'f0.5': (c) => fBeta(c, 0.5),
  mcc: matthews,
  kappa,
  lift: (c) => precision(c) * (all(c) / positives(c)),
};
