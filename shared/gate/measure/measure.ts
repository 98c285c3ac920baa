import { quote } from '../../core/text/quote.ts';
import { decimalDifference } from '../../core/text/decimals.ts';
import { criticalZ } from '../../statistics/proportions/one.ts';
import { lookUp, type MetricsFile, type ReportedMetric } from '../metrics/file.ts';
import type { Measured, MeasuredRule, Measurement } from './measurement.ts';
import { measureBounded, type GappedView } from './bounded.ts';
import { followsFromRows, type RowSettings } from './rows.ts';
import { didYouMean } from '../../core/text/closest.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import type { PredictionSet } from '../predictions/set.ts';
import { positivesOf, rowsOfSlice, rowsOfValues, selectRows, type Rows } from '../predictions/rows.ts';
import type { RuleMetric } from '../metrics/metrics.ts';
import type { Rule } from '../rules/rules.ts';
import { toEstimate, type RowGap, type RowMeasurement, type Undefined } from './uncertain.ts';

/** A rule on every value of a column with more values than this is not judged. */
const MAX_SLICE_VALUES = 500;

/** Everything that was read. */
export interface Readings {
  readonly metrics: MetricsFile | undefined;
  readonly baselineMetrics: MetricsFile | undefined;
  readonly predictions: PredictionSet | undefined;
  /** Why there is no baseline, as a clause; undefined where there is one. */
  readonly noBaseline: string | undefined;
}

export interface MeasureSettings extends Omit<RowSettings, 'wantsOwn'> {
  /** Told of each rule before it is measured. */
  readonly onRule: (rule: Rule) => void;
}

/** The value of a slice, or nothing for all rows. */
type Slice = { readonly column: string; readonly value: string } | undefined;

/** Measures what every rule asks for; a rule on every value of a column becomes one for each. */
export function measureRules(rules: readonly Rule[], readings: Readings, settings: MeasureSettings): MeasuredRule[] {
  const measurer = new Measurer(readings, settings, rules);
  return rules.flatMap((rule) => {
    settings.onRule(rule);
    return measurer.measure(rule);
  });
}

/** Keeps what was computed, since several rules may ask for the same metric in the same slice. */
class Measurer {
  readonly #readings: Readings;
  readonly #settings: MeasureSettings;
  /** Metric and slice of every absolute rule: there the candidate's own interval is needed. */
  readonly #absolute: ReadonlySet<string>;
  readonly #views = new Map<string, GappedView>();
  readonly #measured = new Map<string, RowMeasurement | Undefined>();

  constructor(readings: Readings, settings: MeasureSettings, rules: readonly Rule[]) {
    this.#readings = readings;
    this.#settings = settings;
    this.#absolute = new Set(rules.filter(({ demand }) => demand.kind === 'absolute').map(({ metric }) => metric.name));
  }

  measure(rule: Rule): MeasuredRule[] {
    const { slice } = rule;
    if (slice === undefined || !('everyValue' in slice)) {
      return [{ rule, slice, family: undefined, measured: this.#measureOne(rule, slice) }];
    }
    const values = this.#valuesOf(slice.column, slice.minRows);
    if (!Array.isArray(values)) return [{ rule, slice: undefined, family: undefined, measured: values }];
    return values.map((value) => {
      const one = { column: slice.column, value };
      return { rule, slice: one, family: rule.id, measured: this.#measureOne(rule, one) };
    });
  }

  /** Values of a column with enough rows, by name, or why there are none to judge. */
  #valuesOf(column: string, minRows: number): string[] | Undefined {
    const { predictions } = this.#readings;
    // A model does not make a slice smaller by leaving its rows out.
    const found = (predictions?.whole ?? predictions?.all)?.slices.get(column);
    if (found === undefined) return this.#noColumn(column);
    const enough = rowsOfValues(found).filter(({ rows }) => rows >= minRows);
    const values = enough.map(({ value }) => value).sort();
    if (values.length === 0) return { missing: `no value of ${column} has ${plural(minRows, 'row')}`, lacks: 'rows' };
    if (values.length <= MAX_SLICE_VALUES) return values;
    return {
      missing: `${column} has ${formatCount(values.length)} values; at most ${formatCount(MAX_SLICE_VALUES)} are judged`,
      lacks: 'setting',
    };
  }

  #noColumn(column: string): Undefined {
    const { predictions } = this.#readings;
    if (predictions === undefined) return { missing: 'a slice needs predictions, and there are none' };
    return {
      missing: `the predictions have no column ${quote(column)}${didYouMean(column, [...predictions.all.slices.keys()])}`,
      lacks: 'setting',
    };
  }

  #measureOne(rule: Rule, slice: Slice): Measured {
    const { predictions } = this.#readings;
    const { metric } = rule;
    const rowsCount = metric.from === undefined && predictions !== undefined;
    if (rowsCount && followsFromRows(metric.name, predictions.all.task))
      return this.#fromRows(rule, slice, predictions);
    if (slice !== undefined) {
      return predictions === undefined
        ? this.#noColumn(slice.column)
        : { missing: `${metric.name} does not follow from the predictions, so it has no slices`, lacks: 'setting' };
    }
    return this.#fromFiles(rule);
  }

  #fromRows(rule: Rule, slice: Slice, predictions: PredictionSet): Measured {
    const { noBaseline } = this.#readings;
    const isChange = rule.demand.kind === 'change';
    if (isChange && noBaseline !== undefined) return { missing: noBaseline, noBaseline: true };
    if (isChange && predictions.paired === undefined) {
      return { missing: 'the baseline has no predictions to compare row by row' };
    }
    const view = this.#viewOf(slice, predictions);
    if ('missing' in view) return view;
    const measured = this.#compute(rule.metric, slice, view);
    if ('missing' in measured) return measured;
    return { ...ofRule(rule, measured), positives: positivesOf(view.whole ?? view.all) };
  }

  #viewOf(slice: Slice, predictions: PredictionSet): GappedView | Undefined {
    if (slice === undefined) return predictions;
    const unplaced = predictions.unplaced.get(slice.column);
    if (unplaced !== undefined) {
      return {
        missing: `${plural(unplaced, 'row')} that one model left out ${unplaced === 1 ? 'is' : 'are'} of no known ${slice.column}`,
      };
    }
    const key = JSON.stringify([slice.column, slice.value]);
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const view = slicedView(predictions, slice);
    if (view === undefined) return this.#noColumn(slice.column);
    if ((view.whole ?? view.all).count === 0)
      return { missing: `no row has ${slice.column}=${slice.value}`, lacks: 'rows' };
    this.#views.set(key, view);
    return view;
  }

  #compute({ name, direction }: RuleMetric, slice: Slice, view: GappedView): RowMeasurement | Undefined {
    const key = JSON.stringify([name, slice?.column, slice?.value]);
    const known = this.#measured.get(key);
    if (known !== undefined) return known;
    const { level, resamples, seed, threshold } = this.#settings;
    const settings = { level, resamples, threshold, seed: `${seed}/${key}`, wantsOwn: this.#absolute.has(name) };
    const measured = measureBounded({ name, direction }, view, settings);
    this.#measured.set(key, measured);
    return measured;
  }

  #fromFiles(rule: Rule): Measured {
    const { metrics, baselineMetrics, noBaseline, predictions } = this.#readings;
    if (metrics === undefined) {
      const why =
        predictions === undefined ? 'was not given' : `does not follow from ${predictions.all.task} predictions`;
      return { missing: `${rule.metric.name} ${why}, and there is no metrics file` };
    }
    const candidate = lookUp(metrics, rule.metric);
    if ('missing' in candidate) return candidate;
    const baseline = baselineMetrics === undefined ? undefined : lookUp(baselineMetrics, rule.metric);
    if (rule.demand.kind === 'change') {
      if (noBaseline !== undefined) return { missing: noBaseline, noBaseline: true };
      if (baseline === undefined) return { missing: `the baseline has no metrics, so none for ${rule.metric.name}` };
      if ('missing' in baseline) return baseline;
    }
    const found = baseline === undefined || 'missing' in baseline ? undefined : baseline.found;
    return fromReports(rule, candidate.found, found, criticalZ(this.#settings.level));
  }
}

/** The rows of one value of a column, which a rule may spell otherwise than the files; undefined without the column. */
export function slicedView(
  { all, paired, whole, spellings }: Pick<PredictionSet, 'all' | 'paired' | 'whole' | 'spellings'>,
  { column, value }: { readonly column: string; readonly value: string },
): GappedView | undefined {
  const pick = (rows: Rows): Rows | undefined => {
    const found = rows.slices.get(column);
    if (found === undefined) return undefined;
    const spelt = found.values.includes(value) ? value : (spellings.get(column)?.get(value) ?? value);
    return selectRows(rows, rowsOfSlice(found, spelt));
  };
  const own = pick(all);
  if (own === undefined) return undefined;
  const both = paired === all ? own : paired === undefined ? undefined : pick(paired);
  return { all: own, paired: both, whole: whole === undefined ? undefined : pick(whole) };
}

/** The numbers that decide this rule: the candidate's own for an absolute one, else the change. */
function ofRule(rule: Rule, measured: RowMeasurement): Measurement {
  const { candidate, rows, pair, gap } = measured;
  if (rule.demand.kind === 'absolute') {
    return {
      candidate: toEstimate(candidate),
      baseline: pair === undefined ? undefined : { value: pair.baseline },
      change: pair === undefined ? undefined : toEstimate(pair.change),
      rows,
      standardError: candidate.standardError,
      method: candidate.method,
      gap:
        gap === undefined || gap.candidate === 0 ? undefined : { ...gapOf(gap), seen: toEstimate(gap.candidateAlone) },
    };
  }
  return {
    candidate: { value: pair?.candidate ?? candidate.value },
    baseline: pair === undefined ? undefined : { value: pair.baseline },
    change: pair === undefined ? undefined : toEstimate(pair.change),
    rows: pair?.rows,
    standardError: pair?.change.standardError,
    method: pair?.change.method,
    gap: gap?.change === undefined ? undefined : { ...gapOf(gap), seen: toEstimate(gap.change) },
  };
}

function gapOf({ candidate, baseline, rows }: RowGap): Pick<RowGap, 'candidate' | 'baseline' | 'rows'> {
  return { candidate, baseline, rows };
}

/** Values that others measured: with their standard errors a normal interval, else points. */
function fromReports(
  rule: Rule,
  candidate: ReportedMetric,
  baseline: ReportedMetric | undefined,
  z: number,
): Measurement {
  const around = (value: number, error: number | undefined): { value: number; lower?: number; upper?: number } =>
    error === undefined ? { value } : { value, lower: value - z * error, upper: value + z * error };
  const { standardError: own } = candidate;
  const both =
    own === undefined || baseline?.standardError === undefined ? undefined : Math.hypot(own, baseline.standardError);
  const decisive = rule.demand.kind === 'absolute' ? own : both;
  const method = rule.demand.kind === 'absolute' ? 'reported standard error' : 'reported standard errors, unpaired';
  return {
    candidate: around(candidate.value, own),
    baseline: baseline === undefined ? undefined : around(baseline.value, baseline.standardError),
    change: baseline === undefined ? undefined : around(decimalDifference(candidate.value, baseline.value), both),
    rows: candidate.rows,
    standardError: decisive,
    method: decisive === undefined ? undefined : method,
  };
}
