import { bootstrapMeans } from '../../statistics/bootstrap/means.ts';
import type { MeanMetric } from '../../statistics/metrics/of-means.ts';
import { noChange, sameNumbers } from './decisions.ts';
import type { IntervalSettings, RowMeasurement, Uncertain } from './uncertain.ts';

/** Labels and predictions as numbers. */
export interface NumberRows {
  readonly count: number;
  readonly label: ArrayLike<number>;
  readonly candidate: Float64Array;
  readonly baseline: Float64Array | undefined;
}

/**
 * A metric of means: percentile bootstrap over rows; the change from resampling both models' columns by the same rows.
 *
 * @param wantsOwn whether the candidate's own interval is needed; it costs as much as the change
 */
export function measureMeans(
  metric: MeanMetric,
  view: { readonly all: NumberRows; readonly paired: NumberRows | undefined; readonly wantsOwn: boolean },
  settings: IntervalSettings,
): RowMeasurement {
  const { all, paired, wantsOwn } = view;
  const own = columnsOf(metric, all.label, all.candidate);
  const candidate = wantsOwn
    ? { ...bootstrapMeans(own, metric.statistic, settings), method: 'bootstrap' }
    : { ...unknown, value: metric.statistic(own.map(average)) };
  if (paired?.baseline === undefined) return { candidate, rows: all.count, pair: undefined };
  const first = columnsOf(metric, paired.label, paired.candidate);
  const second = columnsOf(metric, paired.label, paired.baseline);
  const pair = {
    candidate: metric.statistic(first.map(average)),
    baseline: metric.statistic(second.map(average)),
    change: sameNumbers(paired.candidate, paired.baseline) ? noChange() : change(metric, { first, second }, settings),
    rows: paired.count,
  };
  return { candidate, rows: all.count, pair };
}

const unknown = { lower: NaN, upper: NaN, standardError: NaN, method: 'none' };

function change(
  metric: MeanMetric,
  columns: { readonly first: readonly Float64Array[]; readonly second: readonly Float64Array[] },
  settings: IntervalSettings,
): Uncertain {
  const { first, second } = columns;
  const [a, b] = [first[0], second[0]];
  if (metric.isMean === true && a !== undefined && b !== undefined) {
    const differences = a.map((value, row) => value - (b[row] ?? NaN));
    const estimate = bootstrapMeans([differences], (means) => means[0] ?? NaN, settings);
    return { ...estimate, method: 'paired bootstrap' };
  }
  const statistic = (means: Float64Array): number =>
    metric.statistic(means.subarray(0, first.length)) - metric.statistic(means.subarray(first.length));
  return { ...bootstrapMeans([...first, ...second], statistic, settings), method: 'paired bootstrap' };
}

function columnsOf(metric: MeanMetric, label: ArrayLike<number>, prediction: Float64Array): Float64Array[] {
  const center = metric.isCentred === true ? average(label) : 0;
  return metric.columns.map((of) =>
    Float64Array.from(prediction, (value, row) => of((label[row] ?? NaN) - center, value - center)),
  );
}

function average(column: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += column[row] ?? NaN;
  return sum / column.length;
}
