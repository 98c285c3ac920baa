import { groupBy } from '../../document/group.ts';
import type { GateResult, SliceOutcome, TooFewRows } from '../../evidence/results/gate.ts';
import { measureBounded } from './bounded.ts';
import { slicedView } from './measure.ts';
import { followsFromRows, type RowSettings } from './rows.ts';
import type { PredictionSet } from '../predictions/set.ts';
import { positivesOf, rowsOfValues, type Rows } from '../predictions/rows.ts';
import { finiteEstimate } from './uncertain.ts';
import type { RuleMetric } from '../metrics/metrics.ts';
import type { Rule } from '../rules/rules.ts';

const MAX_SHOWN = 60;
const MAX_VALUES = 500;
const MAX_TOO_FEW = 20;
/** Enough for a picture; nothing is decided by it. */
const SHOWN_RESAMPLES = 1000;

/** The metric whose slices are shown: of the first rule on a change that follows from rows, else of any rule. */
export function sliceMetric(rules: readonly Rule[], task: Rows['task']): RuleMetric | undefined {
  const usable = rules.filter(({ metric }) => metric.from === undefined && followsFromRows(metric.name, task));
  return (usable.find(({ demand }) => demand.kind === 'change') ?? usable[0])?.metric;
}

/**
 * Where the model fails: one metric in every value of the given columns, the most harmed first, and before all others
 * those that are clearly worse: few rows make a large change by chance.
 *
 * Harm is the change to the worse; without a baseline the bad value itself. Slices where the metric is undefined are
 * left out, since they hold too few rows to show.
 */
export function measureSlices(
  columns: readonly string[],
  metric: RuleMetric,
  { predictions, settings }: { readonly predictions: PredictionSet; readonly settings: Omit<RowSettings, 'wantsOwn'> },
): Pick<GateResult, 'slices' | 'sliceCounts'> {
  const outcomes: SliceOutcome[] = [];
  let unmeasured = 0;
  for (const column of columns) {
    if (predictions.unplaced.has(column)) continue;
    const values = (predictions.whole ?? predictions.all).slices.get(column)?.values ?? [];
    unmeasured += Math.max(0, values.length - MAX_VALUES);
    for (const value of values.slice(0, MAX_VALUES)) {
      const found = measureSlice(metric, { column, value }, { predictions, settings });
      if (found !== undefined) outcomes.push(found);
    }
  }
  const sign = metric.direction === 'higher-is-better' ? 1 : -1;
  const goodness = ({ change, candidate }: SliceOutcome): number => sign * (change?.value ?? candidate);
  const isWorse = ({ change }: SliceOutcome): boolean => {
    const best = sign > 0 ? change?.upper : change?.lower;
    return best !== undefined && sign * best < 0;
  };
  outcomes.sort((a, b) => Number(isWorse(b)) - Number(isWorse(a)) || goodness(a) - goodness(b) || b.rows - a.rows);
  const slices = outcomes.slice(0, MAX_SHOWN);
  const counts = { measured: outcomes.length, worse: outcomes.filter(isWorse).length, unmeasured };
  return { slices, ...(slices.length === counts.measured && unmeasured === 0 ? {} : { sliceCounts: counts }) };
}

/** Values that rules on every value of a column pass over since they have too few rows, the largest first. */
export function tooFewRows(rules: readonly Rule[], predictions: PredictionSet): readonly TooFewRows[] {
  const asked = groupBy(
    rules.flatMap(({ slice, metric: { name } }) =>
      slice !== undefined && 'everyValue' in slice ? [{ ...slice, metric: name }] : [],
    ),
    ({ column, minRows }) => JSON.stringify([column, minRows]),
  );
  return [...asked.values()].flatMap((alike) => {
    const [{ column, minRows } = { column: '', minRows: 0 }] = alike;
    const metrics = [...new Set(alike.map(({ metric }) => metric))];
    const found = (predictions.whole ?? predictions.all).slices.get(column);
    const few = found === undefined ? [] : rowsOfValues(found).filter(({ rows }) => rows < minRows);
    if (few.length === 0) return [];
    const sorted = [...few].sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
    const values = sorted.slice(0, MAX_TOO_FEW);
    return [{ column, minRows, metrics, values, omitted: sorted.length - values.length }];
  });
}

function measureSlice(
  metric: RuleMetric,
  slice: { readonly column: string; readonly value: string },
  { predictions, settings }: { readonly predictions: PredictionSet; readonly settings: Omit<RowSettings, 'wantsOwn'> },
): SliceOutcome | undefined {
  const view = slicedView(predictions, slice);
  if (view === undefined) return undefined;
  const measured = measureBounded(metric, view, {
    ...settings,
    resamples: Math.min(settings.resamples, SHOWN_RESAMPLES),
    seed: `${settings.seed}/slice/${slice.column}=${slice.value}`,
    wantsOwn: false,
  });
  if ('missing' in measured) return undefined;
  const { candidate, pair, rows, gap } = measured;
  const positives = positivesOf(view.whole ?? view.all);
  return {
    ...slice,
    metric: metric.name,
    rows: pair?.rows ?? rows,
    ...(positives === undefined ? {} : { positives }),
    ...(gap === undefined ? {} : { unpredicted: { candidate: gap.candidate, baseline: gap.baseline } }),
    candidate: pair?.candidate ?? candidate.value,
    ...(pair === undefined ? {} : { baseline: pair.baseline, change: finiteEstimate(pair.change) }),
  };
}
