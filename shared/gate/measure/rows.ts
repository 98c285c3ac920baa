import { displayName } from '../../document/words.ts';
import { plural } from '../../core/text/format.ts';
import { CONFUSION_METRICS } from '../../statistics/metrics/of-decisions.ts';
import { NUMBER_METRICS, PROBABILITY_METRICS } from '../../statistics/metrics/of-means.ts';
import { CLASS_METRICS, measureClasses } from './classes.ts';
import { measureDecisions } from './decisions.ts';
import { measureMeans } from './means.ts';
import { measureRanking, RANKING_METRICS } from './ranking.ts';
import type { Rows } from '../predictions/rows.ts';
import type { IntervalSettings, RowMeasurement, Undefined } from './uncertain.ts';

/** The rows of one slice, or all of them. */
export interface RowView {
  readonly all: Rows;
  readonly paired: Rows | undefined;
}

export interface RowSettings extends IntervalSettings {
  /** A score at or above it is a positive decision. */
  readonly threshold: number | undefined;
  /** Whether the candidate's own interval is needed, or only the change. */
  readonly wantsOwn: boolean;
}

/** Whether a metric follows from rows of a task; what does not must come from a metrics file. */
export function followsFromRows(metric: string, task: Rows['task']): boolean {
  switch (task) {
    case 'binary':
      return [CONFUSION_METRICS, PROBABILITY_METRICS, RANKING_METRICS].some((known) => Object.hasOwn(known, metric));
    case 'regression':
      return Object.hasOwn(NUMBER_METRICS, metric);
    case 'classes':
      return Object.hasOwn(CLASS_METRICS, metric);
  }
}

/**
 * Measures a metric that follows from rows.
 *
 * @returns why it is undefined on these rows, where it is: no rows, one class only, too few for the bootstrap
 */
export function measureOnRows(metric: string, view: RowView, settings: RowSettings): RowMeasurement | Undefined {
  if (view.all.count === 0) return { missing: 'no row belongs to it', lacks: 'rows' };
  const needsThreshold = view.all.task === 'binary' && Object.hasOwn(CONFUSION_METRICS, metric);
  if (needsThreshold && settings.threshold === undefined) {
    return { missing: `${metric} needs a decision: add "threshold" to the rules file`, lacks: 'setting' };
  }
  const measured = dispatch(metric, view, settings);
  return explainUndefined(metric, measured, settings.wantsOwn);
}

function dispatch(metric: string, { all, paired }: RowView, settings: RowSettings): RowMeasurement {
  switch (all.task) {
    case 'binary': {
      const view = { all, paired: paired?.task === 'binary' ? paired : undefined };
      const means = PROBABILITY_METRICS[metric];
      if (means !== undefined) return measureMeans(means, { ...view, wantsOwn: settings.wantsOwn }, settings);
      if (Object.hasOwn(RANKING_METRICS, metric)) return measureRanking(metric, view, settings);
      return measureDecisions(metric, { ...view, threshold: settings.threshold ?? NaN }, settings);
    }
    case 'regression': {
      const means = NUMBER_METRICS[metric];
      if (means === undefined) throw new Error(`${metric} does not follow from predicted numbers.`);
      const view = { all, paired: paired?.task === 'regression' ? paired : undefined, wantsOwn: settings.wantsOwn };
      return measureMeans(means, view, settings);
    }
    case 'classes':
      return measureClasses(metric, { all, paired: paired?.task === 'classes' ? paired : undefined }, settings);
  }
}

/** A number that is not finite decides nothing; the reason says which and why. */
function explainUndefined(metric: string, measured: RowMeasurement, wantsOwn: boolean): RowMeasurement | Undefined {
  const { candidate, rows, pair } = measured;
  if (!Number.isFinite(candidate.value))
    return { missing: `${named(metric)} is undefined on its ${plural(rows, 'row')}`, lacks: 'rows' };
  if (wantsOwn && !Number.isFinite(candidate.lower)) return { missing: tooFew(metric, rows), lacks: 'rows' };
  if (pair === undefined) return measured;
  if (!Number.isFinite(pair.change.value))
    return { missing: `${named(metric)} is undefined on the baseline's rows`, lacks: 'rows' };
  return Number.isFinite(pair.change.lower) ? measured : { missing: tooFew(metric, pair.rows), lacks: 'rows' };
}

function tooFew(metric: string, rows: number): string {
  return `${plural(rows, 'row')} ${rows === 1 ? 'is' : 'are'} too few: in some resamples ${named(metric)} is undefined`;
}

function named(metric: string): string {
  return displayName(metric, 'within');
}
