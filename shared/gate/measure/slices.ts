import type { SliceOutcome } from '../../evidence/results/gate.ts';
import { followsFromRows, measureOnRows, type RowSettings } from './rows.ts';
import type { PredictionSet } from '../predictions/predictions.ts';
import { rowsOfSlice, selectRows, type Rows } from '../predictions/rows.ts';
import type { Rule, RuleMetric } from '../rules/rules.ts';

const MAX_SHOWN = 60;
const MAX_VALUES = 500;
/** Enough for a picture; nothing is decided by it. */
const SHOWN_RESAMPLES = 1000;

/** The metric whose slices are shown: of the first rule on a change that follows from rows, else of any rule. */
export function sliceMetric(rules: readonly Rule[], task: Rows['task']): RuleMetric | undefined {
  const usable = rules.filter(({ metric }) => metric.from === undefined && followsFromRows(metric.name, task));
  return (usable.find(({ demand }) => demand.kind === 'change') ?? usable[0])?.metric;
}

/**
 * Where the model fails: one metric in every value of the given columns, the most harmed first.
 *
 * Harm is the change to the worse; without a baseline the bad value itself. Slices where the metric is undefined are
 * left out, since they hold too few rows to show.
 */
export function measureSlices(
  columns: readonly string[],
  metric: RuleMetric,
  { predictions, settings }: { readonly predictions: PredictionSet; readonly settings: Omit<RowSettings, 'wantsOwn'> },
): SliceOutcome[] {
  const outcomes: SliceOutcome[] = [];
  for (const column of columns) {
    const values = predictions.all.slices.get(column)?.values ?? [];
    for (const value of values.slice(0, MAX_VALUES)) {
      const found = measureSlice(metric, { column, value }, { predictions, settings });
      if (found !== undefined) outcomes.push(found);
    }
  }
  const sign = metric.direction === 'higher-is-better' ? 1 : -1;
  const goodness = ({ change, candidate }: SliceOutcome): number => sign * (change?.value ?? candidate);
  return outcomes.sort((a, b) => goodness(a) - goodness(b) || b.rows - a.rows).slice(0, MAX_SHOWN);
}

function measureSlice(
  metric: RuleMetric,
  slice: { readonly column: string; readonly value: string },
  { predictions, settings }: { readonly predictions: PredictionSet; readonly settings: Omit<RowSettings, 'wantsOwn'> },
): SliceOutcome | undefined {
  const pick = (rows: Rows): Rows | undefined => {
    const column = rows.slices.get(slice.column);
    return column === undefined ? undefined : selectRows(rows, rowsOfSlice(column, slice.value));
  };
  const all = pick(predictions.all);
  if (all === undefined) return undefined;
  const paired = predictions.paired === undefined ? undefined : pick(predictions.paired);
  const measured = measureOnRows(
    metric.name,
    { all, paired },
    {
      ...settings,
      resamples: Math.min(settings.resamples, SHOWN_RESAMPLES),
      seed: `${settings.seed}/slice/${slice.column}=${slice.value}`,
      wantsOwn: false,
    },
  );
  if ('missing' in measured) return undefined;
  const { candidate, pair, rows } = measured;
  return {
    ...slice,
    metric: metric.name,
    rows: pair?.rows ?? rows,
    candidate: pair?.candidate ?? candidate.value,
    ...(pair === undefined
      ? {}
      : {
          baseline: pair.baseline,
          change: { value: pair.change.value, lower: pair.change.lower, upper: pair.change.upper },
        }),
  };
}
