import { hypot, min, floor } from './math.ts';
import type { Ranking } from './ranking.ts';

export type CurvePoint = readonly [x: number, y: number];

/** ROC: share of negatives called positive against share of positives found; from (0, 0) to (1, 1). */
export function rocCurve(ranking: Ranking, mostPoints: number): CurvePoint[] {
  const { truePositives, falsePositives, positives, negatives } = ranking;
  if (positives === 0 || negatives === 0) return [];
  return thinned(truePositives.length + 1, mostPoints, (index) =>
    index === 0
      ? [0, 0]
      : [(falsePositives[index - 1] ?? NaN) / negatives, (truePositives[index - 1] ?? NaN) / positives],
  );
}

/** Precision over recall, ascending in recall; starts at recall 0 with the precision of the strictest threshold. */
export function precisionRecallCurve(ranking: Ranking, mostPoints: number): CurvePoint[] {
  const { truePositives, falsePositives, positives } = ranking;
  if (positives === 0) return [];
  const precision = (index: number): number => {
    const tp = truePositives[index] ?? NaN;
    return tp / (tp + (falsePositives[index] ?? NaN));
  };
  return thinned(truePositives.length + 1, mostPoints, (index) =>
    index === 0 ? [0, precision(0)] : [(truePositives[index - 1] ?? NaN) / positives, precision(index - 1)],
  );
}

/**
 * Points about equally far apart along the curve, both ends kept: steep parts keep as many points as flat ones, which
 * equal steps in x would not.
 */
function thinned(length: number, mostPoints: number, at: (index: number) => CurvePoint): CurvePoint[] {
  if (length <= mostPoints) return Array.from({ length }, (_, index) => at(index));
  let total = 0;
  for (let index = 1; index < length; index++) total += distance(at(index - 1), at(index));
  const kept: CurvePoint[] = [at(0)];
  let walked = 0;
  for (let index = 1; index < length - 1; index++) {
    walked += distance(at(index - 1), at(index));
    if (walked >= (kept.length * total) / (mostPoints - 1) && kept.length < mostPoints - 1) kept.push(at(index));
  }
  kept.push(at(length - 1));
  return kept;
}

function distance(from: CurvePoint, to: CurvePoint): number {
  return hypot(to[0] - from[0], to[1] - from[1]);
}

/** Rows whose predicted probabilities are alike. */
export interface CalibrationBin {
  /** Mean prediction. */
  readonly predicted: number;
  /** Share of positives. */
  readonly observed: number;
  readonly positives: number;
  readonly rows: number;
}

/**
 * Reliability of probabilities in equally wide bins, empty ones left out.
 *
 * @param probabilities in [0, 1]
 * @see scikit-learn calibration_curve, strategy "uniform"
 */
export function calibrationBins(
  labels: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  bins: number,
): CalibrationBin[] {
  const sums = new Float64Array(bins);
  const positives = new Float64Array(bins);
  const rows = new Float64Array(bins);
  for (let row = 0; row < labels.length; row++) {
    const probability = probabilities[row] ?? NaN;
    const bin = min(bins - 1, floor(probability * bins));
    sums[bin] = (sums[bin] ?? 0) + probability;
    positives[bin] = (positives[bin] ?? 0) + (labels[row] === 1 ? 1 : 0);
    rows[bin] = (rows[bin] ?? 0) + 1;
  }
  return Array.from(rows, (count, bin) => ({
    predicted: (sums[bin] ?? NaN) / count,
    observed: (positives[bin] ?? NaN) / count,
    positives: positives[bin] ?? 0,
    rows: count,
  })).filter((bin) => bin.rows > 0);
}
