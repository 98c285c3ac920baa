import { bootstrapRows } from '../../statistics/bootstrap/rows.ts';
import { aucInterval, delongAuc, delongPaired } from '../../statistics/delong.ts';
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
    ...(own.variance > 0 ? aucInterval(own, settings.level) : perfectOrder(own.auc, all, settings.level)),
    standardError: Math.sqrt(own.variance),
    method: 'DeLong',
  };
  if (paired?.baseline === undefined) return { candidate, rows: all.count, pair: undefined };
  const rows = { labels: paired.label, candidate: paired.candidate, baseline: paired.baseline };
  const compared = delongPaired(rows, settings.level);
  const { value, lower, upper, standardError } = compared;
  const change = sameNumbers(paired.candidate, paired.baseline)
    ? noChange()
    : { value, lower, upper, standardError, method: 'paired DeLong' };
  const pair = { candidate: compared.candidate, baseline: compared.baseline, change, rows: paired.count };
  return { candidate, rows: all.count, pair };
}

/**
 * An AUC of exactly 1 (or 0) has no DeLong variance, yet few rows do not make it certain. The rarer class decides how
 * often an inversion may have gone unseen: 1 - (α/2)^(1/m) for m rows.
 */
function perfectOrder(auc: number, { label }: BinaryRows, level: number): { lower: number; upper: number } {
  const positives = label.reduce((sum, value) => sum + value, 0);
  const unseen = 1 - ((1 - level) / 2) ** (1 / Math.min(positives, label.length - positives));
  return auc === 1 ? { lower: 1 - unseen, upper: 1 } : { lower: auc, upper: auc === 0 ? unseen : auc };
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

/**
 * Average precision Σ (R_k - R_(k-1)) P_k over the distinct scores from high to low, rows weighted.
 *
 * @see Zhu, Recall, Precision and Average Precision, University of Waterloo, 2004; scikit-learn's definition
 */
class AveragePrecision {
  readonly #order: Uint32Array;
  readonly #label: Uint8Array;
  /** 1 at the last row of a run of equal scores. */
  readonly #ends: Uint8Array;

  constructor(label: Uint8Array, scores: Float64Array) {
    this.#label = label;
    this.#order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    this.#ends = Uint8Array.from(this.#order, (row, at) => (scores[row] === scores[this.#order[at + 1] ?? -1] ? 0 : 1));
  }

  /** @returns NaN without positives */
  of(weights: Uint16Array): number {
    let [found, called, newlyFound, sum] = [0, 0, 0, 0];
    for (let at = 0; at < this.#order.length; at++) {
      const row = this.#order[at] ?? 0;
      const weight = weights[row] ?? 0;
      called += weight;
      if (this.#label[row] === 1) newlyFound += weight;
      if (this.#ends[at] === 0 || newlyFound === 0) continue;
      found += newlyFound;
      sum += newlyFound * (found / called);
      newlyFound = 0;
    }
    return sum / found;
  }
}
