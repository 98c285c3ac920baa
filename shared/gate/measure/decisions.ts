import {
  bootstrapConfusion,
  bootstrapCounts,
  confusionOf,
  pairedBootstrapConfusion,
  pairedConfusion,
  type Confusion,
  type PairedCells,
  type PairedConfusion,
} from '../../statistics/bootstrap/counts.ts';
import { criticalZ, wilsonInterval } from '../../statistics/proportions/one.ts';
import { CONFUSION_METRICS, SHARES } from '../../statistics/metrics/of-decisions.ts';
import type { BinaryRows } from '../predictions/rows.ts';
import type { IntervalSettings, RowMeasurement, Uncertain } from './uncertain.ts';

type Metric = (counts: Confusion) => number;

/** Metrics whose denominator the labels fix: rows of the other class say nothing and are not resampled. */
const ONE_CLASS: Readonly<Record<string, 'positive' | 'negative' | undefined>> = {
  recall: 'positive',
  fnr: 'positive',
  specificity: 'negative',
  fpr: 'negative',
};

/**
 * A metric of decisions at a threshold: Wilson's interval where it is a share of rows, else the multinomial bootstrap;
 * the change by the multinomial bootstrap over the cells of the paired table.
 *
 * @param name canonical, one of `CONFUSION_METRICS`
 * @param all rows of the candidate; @param paired rows of both
 */
export function measureDecisions(
  name: string,
  view: { readonly all: BinaryRows; readonly paired: BinaryRows | undefined; readonly threshold: number },
  settings: IntervalSettings,
): RowMeasurement {
  const metric = CONFUSION_METRICS[name] ?? ((): number => NaN);
  const { all, paired, threshold } = view;
  const candidate = decisionsOf(all.candidate, threshold);
  const counts = confusionOf(pairedConfusion({ labels: all.label, candidate, baseline: candidate }), 'candidate');
  const own = ownEstimate(name, metric, { counts, settings });
  if (paired?.baseline === undefined) return { candidate: own, rows: all.count, pair: undefined };
  const cells = pairedConfusion({
    labels: paired.label,
    candidate: decisionsOf(paired.candidate, threshold),
    baseline: decisionsOf(paired.baseline, threshold),
  });
  const identical = sameNumbers(paired.candidate, paired.baseline);
  const pair = {
    candidate: metric(confusionOf(cells, 'candidate')),
    baseline: metric(confusionOf(cells, 'baseline')),
    change: identical ? noChange() : changeEstimate(name, metric, { cells, settings }),
    rows: paired.count,
  };
  return { candidate: own, rows: all.count, pair };
}

/** 1 where a score is at or above the threshold. */
export function decisionsOf(scores: Float64Array, threshold: number): Uint8Array {
  return Uint8Array.from(scores, (score) => (score >= threshold ? 1 : 0));
}

export function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** Two models that say the same of every row are one model here: the change is zero, not merely unseen. */
export function noChange(): Uncertain {
  return { value: 0, lower: 0, upper: 0, standardError: 0, method: 'identical predictions' };
}

function ownEstimate(
  name: string,
  metric: Metric,
  { counts, settings }: { readonly counts: Confusion; readonly settings: IntervalSettings },
): Uncertain {
  const share = SHARES[name]?.(counts);
  if (share !== undefined) {
    const { lower, upper } = wilsonInterval(share, settings.level);
    const standardError = (upper - lower) / (2 * criticalZ(settings.level));
    return { value: share.successes / share.trials, lower, upper, standardError, method: 'Wilson' };
  }
  if (counts.falsePositive + counts.falseNegative === 0) return withoutErrors(metric, counts, settings);
  const estimate = bootstrapConfusion(counts, metric, { ...settings, seed: `${settings.seed}/${name}/candidate` });
  return { ...estimate, method: 'multinomial bootstrap' };
}

/** Where no row is wrong, resampling would claim certainty: as many errors as may be unseen are supposed instead. */
function withoutErrors(metric: Metric, counts: Confusion, { level }: IntervalSettings): Uncertain {
  const tail = (1 - level) / 2;
  const missed = unseenRows(counts.truePositive, tail);
  const alarms = unseenRows(counts.trueNegative, tail);
  const supposed = {
    truePositive: counts.truePositive - missed,
    falseNegative: missed,
    trueNegative: counts.trueNegative - alarms,
    falsePositive: alarms,
  };
  const value = metric(counts);
  const [lower, upper] = [Math.min(value, metric(supposed)), Math.max(value, metric(supposed))];
  return {
    value,
    lower,
    upper,
    standardError: (upper - lower) / (2 * criticalZ(level)),
    method: 'no row decided wrongly',
  };
}

interface Change {
  readonly cells: PairedConfusion;
  readonly settings: IntervalSettings;
}

function changeEstimate(name: string, metric: Metric, { cells, settings }: Change): Uncertain {
  const change = (now: PairedConfusion): number =>
    metric(confusionOf(now, 'candidate')) - metric(confusionOf(now, 'baseline'));
  if (discordant(cells.positive) + discordant(cells.negative) === 0 || relevantDiscordance(name, cells) === 0) {
    return withoutDiscordance(change, { cells, settings });
  }
  const options = { ...settings, seed: `${settings.seed}/${name}/change` };
  const only = ONE_CLASS[name];
  const method = 'paired multinomial bootstrap';
  if (only === undefined) return { ...pairedBootstrapConfusion(cells, metric, options), method };
  const { both, candidateOnly, baselineOnly, neither } = cells[only];
  const statistic = (drawn: Float64Array): number => {
    const [b = 0, c = 0, d = 0, n = 0] = drawn;
    return change({ ...cells, [only]: { both: b, candidateOnly: c, baselineOnly: d, neither: n } });
  };
  return { ...bootstrapCounts([both, candidateOnly, baselineOnly, neither], statistic, options), method };
}

function discordant({ candidateOnly, baselineOnly }: PairedCells): number {
  return candidateOnly + baselineOnly;
}

function relevantDiscordance(name: string, cells: PairedConfusion): number {
  const only = ONE_CLASS[name];
  return only === undefined ? discordant(cells.positive) + discordant(cells.negative) : discordant(cells[only]);
}

/**
 * Where no row is decided differently, resampling would claim certainty. With no event in n rows the rate may still be
 * up to 1 - (α/2)^(1/n): so many rows are moved to the candidate's disadvantage, and to its advantage.
 *
 * @see Clopper and Pearson 1934 for zero events; "rule of three"
 */
function withoutDiscordance(change: (cells: PairedConfusion) => number, { cells, settings }: Change): Uncertain {
  const tail = (1 - settings.level) / 2;
  const worse = change({ positive: shift(cells.positive, tail, 'down'), negative: shift(cells.negative, tail, 'up') });
  const better = change({ positive: shift(cells.positive, tail, 'up'), negative: shift(cells.negative, tail, 'down') });
  const [lower, upper] = [Math.min(worse, better), Math.max(worse, better)];
  return {
    value: 0,
    lower,
    upper,
    standardError: (upper - lower) / (2 * criticalZ(settings.level)),
    method: 'no row decided differently',
  };
}

/** Moves as many rows as may differ unseen: `down`, the candidate no longer calls what both called. */
function shift(cells: PairedCells, tail: number, way: 'up' | 'down'): PairedCells {
  const rows = cells.both + cells.candidateOnly + cells.baselineOnly + cells.neither;
  const unseen = unseenRows(rows, tail);
  if (way === 'down') {
    const moved = Math.min(unseen, cells.both);
    return { ...cells, both: cells.both - moved, baselineOnly: cells.baselineOnly + moved };
  }
  const moved = Math.min(unseen, cells.neither);
  return { ...cells, neither: cells.neither - moved, candidateOnly: cells.candidateOnly + moved };
}

/** Events that may exist although none was seen in so many rows. */
function unseenRows(rows: number, tail: number): number {
  return rows === 0 ? 0 : rows * (1 - tail ** (1 / rows));
}
