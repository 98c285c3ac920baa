import { AveragePrecision } from '../../statistics/metrics/average-precision.ts';
import { bootstrapRows } from '../../statistics/bootstrap/rows.ts';
import { aucInterval, delongAuc, delongPaired } from '../../statistics/delong.ts';
import { criticalZ } from '../../statistics/proportions/one.ts';
import { noChange, sameNumbers } from './decisions.ts';
import type { BinaryRows } from '../predictions/rows.ts';
import { bootstrapName, type IntervalSettings, type RowMeasurement, type Uncertain } from './uncertain.ts';

/** Row visits that the bootstrap of average precision may cost; beyond, fewer resamples are taken. */
const MAX_VISITS = 4e8;
const LEAST_RESAMPLES = 1000;

interface View {
  readonly all: BinaryRows;
  readonly paired: BinaryRows | undefined;
}

/** Metrics of the order of scores, by canonical name. */
export const RANKING_METRICS: Readonly<Record<string, (view: View, settings: IntervalSettings) => RowMeasurement>> = {
  auc: (view, settings) => measureAuc(view, settings),
  // Gini = 2 AUC - 1, so everything but the place of zero is twice as large.
  gini: (view, settings) => mapMeasurement(measureAuc(view, settings), { scale: 2, shift: -1 }),
  average_precision: measureAveragePrecision,
};

/** A metric of the order of scores; one of `RANKING_METRICS`. */
export function measureRanking(name: string, view: View, settings: IntervalSettings): RowMeasurement {
  const measure = RANKING_METRICS[name];
  if (measure === undefined) throw new Error(`${name} is no metric of an order.`);
  return measure(view, settings);
}

function measureAuc({ all, paired }: View, settings: IntervalSettings): RowMeasurement {
  const own = delongAuc(all.label, all.candidate);
  const candidate = {
    value: own.auc,
    ...(own.variance > 0
      ? { ...aucInterval(own, settings.level), standardError: Math.sqrt(own.variance) }
      : aroundPerfect(own.auc, all, settings.level, { least: 0, most: 1 })),
    method: 'DeLong',
  };
  if (paired?.baseline === undefined) return { candidate, rows: all.count, pair: undefined };
  const rows = { labels: paired.label, candidate: paired.candidate, baseline: paired.baseline };
  const compared = delongPaired(rows, settings.level);
  const { value, lower, upper, standardError } = compared;
  const isPerfect = standardError === 0 && [0, 1].includes(compared.candidate);
  const change = sameNumbers(paired.candidate, paired.baseline)
    ? noChange()
    : {
        ...{ value, lower, upper, standardError },
        ...(isPerfect ? aroundPerfect(value, paired, settings.level, { least: -1, most: 1 }) : {}),
        method: 'paired DeLong',
      };
  const pair = { candidate: compared.candidate, baseline: compared.baseline, change, rows: paired.count };
  return { candidate, rows: all.count, pair };
}

/**
 * An AUC of exactly 1 (or 0) has no DeLong variance, yet few rows do not make it certain. The rarer class decides how
 * often an inversion may have gone unseen: 1 - (α/2)^(1/m) for m rows.
 */
function aroundPerfect(
  value: number,
  { label }: BinaryRows,
  level: number,
  { least, most }: { readonly least: number; readonly most: number },
): Omit<Uncertain, 'value' | 'method'> {
  const positives = label.reduce((sum, one) => sum + one, 0);
  const unseen = 1 - ((1 - level) / 2) ** (1 / Math.min(positives, label.length - positives));
  const [lower, upper] = [Math.max(least, value - unseen), Math.min(most, value + unseen)];
  return { lower, upper, standardError: (upper - lower) / (2 * criticalZ(level)) };
}

function mapMeasurement(measured: RowMeasurement, map: { scale: number; shift: number }): RowMeasurement {
  const { candidate, pair, rows } = measured;
  const move = (estimate: Uncertain, shift: number): Uncertain => ({
    value: estimate.value * map.scale + shift,
    lower: estimate.lower * map.scale + shift,
    upper: estimate.upper * map.scale + shift,
    standardError: estimate.standardError * map.scale,
    method: estimate.method,
  });
  return {
    candidate: move(candidate, map.shift),
    rows,
    pair:
      pair === undefined
        ? undefined
        : {
            candidate: pair.candidate * map.scale + map.shift,
            baseline: pair.baseline * map.scale + map.shift,
            change: move(pair.change, 0),
            rows: pair.rows,
          },
  };
}

/** Average precision by the bootstrap over rows, both models on the same resampled rows. */
function measureAveragePrecision({ all, paired }: View, settings: IntervalSettings): RowMeasurement {
  const own = new AveragePrecision(all.label, all.candidate);
  const candidate = resampled('bootstrap', (weights) => own.of(weights), { rows: all.count, visits: 1, settings });
  if (paired?.baseline === undefined) return { candidate, rows: all.count, pair: undefined };
  const first = new AveragePrecision(paired.label, paired.candidate);
  const second = new AveragePrecision(paired.label, paired.baseline);
  const each = new Uint16Array(paired.count).fill(1);
  const difference = (weights: Uint16Array): number => first.of(weights) - second.of(weights);
  const change = sameNumbers(paired.candidate, paired.baseline)
    ? noChange()
    : resampled('paired bootstrap', difference, { rows: paired.count, visits: 2, settings });
  const pair = { candidate: first.of(each), baseline: second.of(each), change, rows: paired.count };
  return { candidate, rows: all.count, pair };
}

function resampled(
  name: string,
  statistic: (weights: Uint16Array) => number,
  { rows, visits, settings }: { readonly rows: number; readonly visits: number; readonly settings: IntervalSettings },
): Uncertain {
  const affordable = Math.max(LEAST_RESAMPLES, Math.floor(MAX_VISITS / (rows * visits)));
  const resamples = Math.min(settings.resamples, affordable);
  const used = { ...settings, resamples, seed: `${settings.seed}/${name}` };
  return { ...bootstrapRows(rows, statistic, used), method: bootstrapName(name, used, settings) };
}
