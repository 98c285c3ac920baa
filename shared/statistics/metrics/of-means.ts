import { logLossOfRow } from '../model-metrics.ts';

/** A metric that is a function of means over rows, so that the bootstrap resamples sums. */
export interface MeanMetric {
  /** What is averaged, one number a row, for a prediction of a label. */
  readonly columns: readonly ((label: number, prediction: number) => number)[];
  /** Of the means, in the order of the columns. */
  readonly statistic: (means: ArrayLike<number>) => number;
  /** The one mean itself: its change is the mean of the rows' changes, which is resampled at half the cost. */
  readonly isMean?: true;
  /** Labels and predictions are both taken from the labels' mean, which keeps squares of large labels exact. */
  readonly isCentred?: true;
}

const mean = (of: (label: number, prediction: number) => number): MeanMetric => ({
  columns: [of],
  statistic: (means) => means[0] ?? NaN,
  isMean: true,
});

const error = (label: number, prediction: number): number => prediction - label;
const absolute = (label: number, prediction: number): number => Math.abs(prediction - label);
const squared = (label: number, prediction: number): number => (prediction - label) ** 2;

/** For probabilities of a positive class; labels 0 and 1. */
export const PROBABILITY_METRICS: Readonly<Record<string, MeanMetric>> = {
  log_loss: mean(logLossOfRow),
  brier: mean(squared),
};

/** For predicted numbers. */
export const NUMBER_METRICS: Readonly<Record<string, MeanMetric>> = {
  mae: mean(absolute),
  mse: mean(squared),
  bias: mean(error),
  absolute_bias: { columns: [error], statistic: (means) => Math.abs(means[0] ?? NaN) },
  rmse: { columns: [squared], statistic: (means) => Math.sqrt(means[0] ?? NaN) },
  mape: mean((label, prediction) => Math.abs(prediction - label) / Math.max(Number.EPSILON, Math.abs(label))),
  wape: {
    columns: [absolute, (label) => Math.abs(label)],
    statistic: (means) => (means[0] ?? NaN) / (means[1] ?? NaN),
  },
  // 1 - mean of squared errors / variance of the labels.
  r2: {
    columns: [squared, (label) => label, (label) => label * label],
    statistic: (means) => 1 - (means[0] ?? NaN) / ((means[2] ?? NaN) - (means[1] ?? NaN) ** 2),
    isCentred: true,
  },
};
