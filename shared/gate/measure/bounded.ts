import { plural } from '../../core/text/format.ts';
import type { Direction } from '../metrics/metrics.ts';
import type { Rows } from '../predictions/rows.ts';
import { fillsOf, gapsOf, withFills, type Model } from './fills.ts';
import { provenBounds } from './proven.ts';
import { RANKING_METRICS } from './ranking.ts';
import { measureOnRows, type RowSettings, type RowView } from './rows.ts';
import type { RowMeasurement, Uncertain, Undefined } from './uncertain.ts';

/** The rows of one slice or all of them, as a model may lack some. */
export interface GappedView extends RowView {
  /** Every known row, with gaps; undefined where there are none in the whole set. */
  readonly whole: Rows | undefined;
}

const PROBABILITIES = [0, 1] as const;
/** Before and behind every score. */
const BEYOND = [-1, 2] as const;

/** Errors of numbers have no end, but none is less than nothing. */
const LEAST_WHERE_RIGHT: ReadonlySet<string> = new Set(['mae', 'mse', 'rmse', 'mape', 'wape']);
const MOST_WHERE_RIGHT: ReadonlySet<string> = new Set(['r2']);

/**
 * Measures a metric that follows from rows, where models may not have predicted all of them.
 *
 * What a model left out counts against it: its value is that of the worst way in which these rows could have turned out
 * for it. The interval reaches over all ways, from the lower end of the lowest to the upper end of the highest, so that a
 * rule passes on it only where it would have passed whatever the missing predictions were.
 *
 * @returns also `gap`, what was measured on the rows that are there; undefined where no row of the view is missing
 */
export function measureBounded(
  metric: { readonly name: string; readonly direction: Direction },
  view: GappedView,
  settings: RowSettings,
): RowMeasurement | Undefined {
  const { whole } = view;
  const gaps = {
    candidate: whole === undefined ? 0 : gapsOf(whole, 'candidate'),
    baseline: whole === undefined ? 0 : gapsOf(whole, 'baseline'),
  };
  if (whole === undefined || gaps.candidate + gaps.baseline === 0) return measureOnRows(metric.name, view, settings);
  if (view.all.count === 0) return { missing: `the candidate predicted none of its ${plural(whole.count, 'row')}` };
  const observed = measureOnRows(metric.name, view, settings);
  if ('missing' in observed) return observed;
  const candidate = extremes(metric.name, whole, 'candidate', settings);
  const baseline = whole.baseline === undefined ? undefined : extremes(metric.name, whole, 'baseline', settings);
  const run = (sign: -1 | 1, mine: Extreme, other: Extreme | undefined): RowMeasurement | undefined =>
    measureWith(metric.name, whole, { sign, mine, other, settings });
  const ends = { low: run(-1, candidate.low, baseline?.high), high: run(1, candidate.high, baseline?.low) };
  const isHigherBetter = metric.direction === 'higher-is-better';
  const against = {
    candidate: isHigherBetter ? candidate.low : candidate.high,
    baseline: isHigherBetter ? baseline?.low : baseline?.high,
  };
  return {
    candidate:
      gaps.candidate === 0
        ? observed.candidate
        : spread(observed.candidate, against.candidate?.value, [ends.low?.candidate, ends.high?.candidate]),
    rows: whole.count,
    pair: pairOf(observed, { against, ends, rows: whole.count }),
    gap: { ...gaps, rows: whole.count, candidateAlone: observed.candidate, change: observed.pair?.change },
  };
}

/** A way the rows turn out that lies at one end, and the metric's value at that end. */
type Extreme =
  | {
      readonly predictions: Float64Array | Uint32Array;
      readonly value: number;
      /** How far the value lies beyond what this way attains, where no single way is known to be the end. */
      readonly beyond: number;
    }
  | undefined;

interface Extremes {
  /** Undefined where the metric has no end in this direction. */
  readonly low: Extreme;
  readonly high: Extreme;
}

/** Where the metric of one model is lowest and highest over all ways in which its missing rows could have turned out. */
function extremes(metric: string, whole: Rows, model: Model, settings: RowSettings): Extremes {
  let [low, high]: [Extreme, Extreme] = [undefined, undefined];
  for (const predictions of fillsOf(whole, model, Object.hasOwn(RANKING_METRICS, metric) ? BEYOND : PROBABILITIES)) {
    const value = valueWith(metric, withFills(whole, predictions, undefined), settings);
    if (value === undefined) continue;
    if (low === undefined || value < low.value) low = { predictions, value, beyond: 0 };
    if (high === undefined || value > high.value) high = { predictions, value, beyond: 0 };
  }
  if (gapsOf(whole, model) === 0) return { low, high };
  const proven = provenBounds(metric, whole, model);
  if (proven !== undefined) return { low: moved(low, Math.min, proven.low), high: moved(high, Math.max, proven.high) };
  if (whole.task !== 'regression') return { low, high };
  return {
    low: LEAST_WHERE_RIGHT.has(metric) ? low : undefined,
    high: MOST_WHERE_RIGHT.has(metric) ? high : undefined,
  };
}

function moved(end: Extreme, outermost: (a: number, b: number) => number, proven: number): Extreme {
  if (end === undefined) return undefined;
  const value = outermost(end.value, proven);
  return { ...end, value, beyond: Math.abs(value - end.value) };
}

/** The value alone; two resamples are the fewest that any interval takes. */
function valueWith(metric: string, all: Rows, settings: RowSettings): number | undefined {
  const measured = measureOnRows(metric, { all, paired: undefined }, { ...settings, resamples: 2, wantsOwn: false });
  return 'missing' in measured ? undefined : measured.candidate.value;
}

interface End {
  /** Of the direction in which the candidate's metric ends. */
  readonly sign: -1 | 1;
  readonly mine: Extreme;
  readonly other: Extreme;
}

function measureWith(
  metric: string,
  whole: Rows,
  { sign, mine, other, settings }: End & { readonly settings: RowSettings },
): RowMeasurement | undefined {
  if (mine === undefined) return undefined;
  const all = withFills(whole, mine.predictions, other?.predictions);
  const measured = measureOnRows(metric, { all, paired: other === undefined ? undefined : all }, settings);
  if ('missing' in measured) return undefined;
  const { candidate, pair } = measured;
  return {
    ...measured,
    candidate: shifted(candidate, sign * mine.beyond, metric === 'kappa' || metric === 'mcc' ? [-1, 1] : [0, 1]),
    pair: pair && { ...pair, change: shifted(pair.change, sign * (mine.beyond + (other?.beyond ?? 0)), [-2, 2]) },
  };
}

/** @param range of the metric: those that have to be shifted are shares or correlations */
function shifted(of: Uncertain, by: number, [least, most]: readonly [number, number]): Uncertain {
  if (by === 0) return of;
  const move = (end: number): number => Math.max(least, Math.min(most, end + by));
  return { ...of, value: move(of.value), lower: move(of.lower), upper: move(of.upper) };
}

interface Ends {
  readonly against: { readonly candidate: Extreme; readonly baseline: Extreme };
  readonly ends: { readonly low: RowMeasurement | undefined; readonly high: RowMeasurement | undefined };
  readonly rows: number;
}

function pairOf(observed: RowMeasurement, { against, ends, rows }: Ends): RowMeasurement['pair'] {
  const { pair } = observed;
  if (pair === undefined) return undefined;
  const candidate = against.candidate?.value ?? pair.candidate;
  const baseline = against.baseline?.value ?? pair.baseline;
  const change = spread(pair.change, candidate - baseline, [ends.low?.pair?.change, ends.high?.pair?.change]);
  return { candidate, baseline, change, rows };
}

/**
 * Over both ways and what was seen, the values of both among it, which an interval from few rows may not hold; without
 * end where a way has none.
 */
function spread(
  seen: Uncertain,
  value: number | undefined,
  [low, high]: readonly [Uncertain | undefined, Uncertain | undefined],
): Uncertain {
  return {
    value: value ?? seen.value,
    lower: low === undefined ? -Infinity : Math.min(low.lower, low.value, seen.lower),
    upper: high === undefined ? Infinity : Math.max(high.upper, high.value, seen.upper),
    standardError: seen.standardError,
    method: `${seen.method} over both ways`,
  };
}
