import { AveragePrecision } from '../../statistics/metrics/average-precision.ts';
import { multiclassBounds } from '../../statistics/metrics/multiclass-bounds.ts';
import { NO_CLASS, type BinaryRows, type ClassRows, type Rows } from '../predictions/rows.ts';
import { CLASS_METRICS } from './classes.ts';
import type { Model } from './fills.ts';

/** What a metric of one model is at least and at most, however the rows turn out that it did not predict. */
export interface Proven {
  readonly low: number;
  readonly high: number;
}

/** Bounds of the metrics that no single way in which rows turn out makes lowest or highest; undefined for all others. */
export function provenBounds(metric: string, whole: Rows, model: Model): Proven | undefined {
  if (whole.task === 'classes') return ofClasses(metric, whole, model);
  return whole.task === 'binary' && metric === 'average_precision' ? ofAveragePrecision(whole, model) : undefined;
}

function ofClasses(metric: string, whole: ClassRows, model: Model): Proven | undefined {
  const of = CLASS_METRICS[metric];
  const given = whole[model];
  if (of === undefined || given === undefined) return undefined;
  const met = new Set([...whole.label, ...given].filter((code) => code !== NO_CLASS));
  const places = new Map([...met].map((code, place) => [code, place]));
  const matrix = [...met].map(() => new Array<number>(met.size).fill(0));
  const unknown = new Array<number>(met.size).fill(0);
  for (const [row, code] of given.entries()) {
    const label = places.get(whole.label[row] ?? 0) ?? 0;
    const counts = code === NO_CLASS ? unknown : (matrix[label] ?? []);
    const at = code === NO_CLASS ? label : (places.get(code) ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  // One more than is known, for all that nobody knows.
  const { low, high } = multiclassBounds({ matrix, unknown, others: whole.classes.length - met.size + 1 });
  const ends = [of(low), of(high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function ofAveragePrecision(whole: BinaryRows, model: Model): Proven {
  const scores = whole[model] ?? new Float64Array();
  const isKnown = (_: number, row: number): boolean => !Number.isNaN(scores[row] ?? NaN);
  const known = Uint32Array.from(whole.label.keys()).filter(isKnown);
  const positives = whole.label.reduce((sum, label, row) => sum + (isKnown(0, row) ? 0 : label), 0);
  const unknown = { positives, negatives: whole.count - known.length - positives };
  const label = Uint8Array.from(known, (row) => whole.label[row] ?? 0);
  const order = new AveragePrecision(
    label,
    Float64Array.from(known, (row) => scores[row] ?? NaN),
  );
  // Highest in a way that is tried: the positives before, the negatives behind all others.
  return { low: order.floor(unknown), high: 0 };
}
