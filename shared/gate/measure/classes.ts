import { bootstrapCounts } from '../../statistics/bootstrap/counts.ts';
import { multiclassMetrics, type MulticlassMetrics } from '../../statistics/multiclass-metrics.ts';
import { criticalZ, wilsonInterval } from '../../statistics/proportions/one.ts';
import { noChange } from './decisions.ts';
import type { ClassRows } from '../predictions/rows.ts';
import { bootstrapName, type IntervalSettings, type RowMeasurement, type Uncertain } from './uncertain.ts';

/** Draws of many cells are dear; beyond this many in all, fewer resamples are taken. */
const MAX_DRAWS = 5e7;
const LEAST_RESAMPLES = 1000;

/** Metrics of predicted classes by canonical name. */
export const CLASS_METRICS: Readonly<Record<string, (metrics: MulticlassMetrics) => number>> = {
  accuracy: ({ accuracy }) => accuracy,
  error_rate: ({ accuracy }) => 1 - accuracy,
  micro_f1: ({ micro }) => micro.f1,
  macro_precision: ({ macro }) => macro.precision,
  macro_recall: ({ macro }) => macro.recall,
  macro_f1: ({ macro }) => macro.f1,
  weighted_precision: ({ weighted }) => weighted.precision,
  weighted_recall: ({ weighted }) => weighted.recall,
  weighted_f1: ({ weighted }) => weighted.f1,
  balanced_accuracy: ({ perClass }) => {
    const actual = perClass.filter(({ rows }) => rows > 0);
    return actual.reduce((total, { recall }) => total + recall, 0) / actual.length;
  },
  kappa: ({ kappa }) => kappa,
  mcc: ({ matthews }) => matthews,
};

/** Rows of one label and one pair of predictions are alike. */
interface Cells {
  readonly label: Uint32Array;
  readonly candidate: Uint32Array;
  readonly baseline: Uint32Array;
  readonly counts: readonly number[];
}

/**
 * A metric of predicted classes by the multinomial bootstrap over the cells (label, candidate, baseline) that occur;
 * the candidate's accuracy by Wilson.
 */
export function measureClasses(
  name: string,
  view: { readonly all: ClassRows; readonly paired: ClassRows | undefined },
  settings: IntervalSettings,
): RowMeasurement {
  const metric = CLASS_METRICS[name] ?? ((): number => NaN);
  const classes = view.all.classes.length;
  const own = cellsOf(view.all, view.all.candidate, classes);
  const candidate = ownEstimate(name, { metric, cells: own, classes }, settings);
  const { paired } = view;
  if (paired?.baseline === undefined) return { candidate, rows: view.all.count, pair: undefined };
  const cells = cellsOf(paired, paired.baseline, classes);
  const value = (who: 'candidate' | 'baseline', counts: ArrayLike<number>): number =>
    metric(metricsOf(cells, who, counts));
  const change = (counts: ArrayLike<number>): number => value('candidate', counts) - value('baseline', counts);
  const identical = paired.candidate.every((code, row) => code === paired.baseline?.[row]);
  const options = limited(settings, cells.counts.length + classes * classes, `${name}/change`);
  const pair = {
    candidate: value('candidate', cells.counts),
    baseline: value('baseline', cells.counts),
    change: identical
      ? noChange()
      : {
          ...bootstrapCounts(cells.counts, change, options),
          method: bootstrapName('paired multinomial bootstrap', options, settings),
        },
    rows: paired.count,
  };
  return { candidate, rows: view.all.count, pair };
}

interface Own {
  readonly metric: (metrics: MulticlassMetrics) => number;
  readonly cells: Cells;
  readonly classes: number;
}

function ownEstimate(name: string, { metric, cells, classes }: Own, settings: IntervalSettings): Uncertain {
  if (name === 'accuracy' || name === 'micro_f1' || name === 'error_rate') {
    const value = metric(metricsOf(cells, 'candidate', cells.counts));
    const trials = cells.counts.reduce((total, count) => total + count, 0);
    const { lower, upper } = wilsonInterval({ successes: Math.round(value * trials), trials }, settings.level);
    return { value, lower, upper, standardError: (upper - lower) / (2 * criticalZ(settings.level)), method: 'Wilson' };
  }
  const statistic = (counts: ArrayLike<number>): number => metric(metricsOf(cells, 'candidate', counts));
  const options = limited(settings, cells.counts.length + classes * classes, `${name}/candidate`);
  return {
    ...bootstrapCounts(cells.counts, statistic, options),
    method: bootstrapName('multinomial bootstrap', options, settings),
  };
}

function limited(settings: IntervalSettings, cells: number, purpose: string): IntervalSettings {
  const affordable = Math.max(LEAST_RESAMPLES, Math.floor(MAX_DRAWS / cells));
  return { ...settings, resamples: Math.min(settings.resamples, affordable), seed: `${settings.seed}/${purpose}` };
}

function cellsOf(rows: ClassRows, baseline: Uint32Array, classes: number): Cells {
  const found = new Map<number, number>();
  for (let row = 0; row < rows.count; row++) {
    const key = ((rows.label[row] ?? 0) * classes + (rows.candidate[row] ?? 0)) * classes + (baseline[row] ?? 0);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  const keys = [...found.keys()].sort((a, b) => a - b);
  return {
    label: Uint32Array.from(keys, (key) => Math.floor(key / classes / classes)),
    candidate: Uint32Array.from(keys, (key) => Math.floor(key / classes) % classes),
    baseline: Uint32Array.from(keys, (key) => key % classes),
    counts: keys.map((key) => found.get(key) ?? 0),
  };
}

/** The matrix over the classes that occur in these counts, since averages are over those. */
function metricsOf(cells: Cells, who: 'candidate' | 'baseline', counts: ArrayLike<number>): MulticlassMetrics {
  const place = new Map<number, number>();
  for (let cell = 0; cell < cells.label.length; cell++) {
    if (counts[cell] === 0) continue;
    for (const code of [cells.label[cell] ?? 0, cells[who][cell] ?? 0])
      if (!place.has(code)) place.set(code, place.size);
  }
  const matrix = Array.from(place, () => new Array<number>(place.size).fill(0));
  for (let cell = 0; cell < cells.label.length; cell++) {
    const row = matrix[place.get(cells.label[cell] ?? 0) ?? -1];
    const column = place.get(cells[who][cell] ?? 0) ?? -1;
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + (counts[cell] ?? 0);
  }
  return multiclassMetrics(matrix);
}
