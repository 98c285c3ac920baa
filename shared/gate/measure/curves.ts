import type { CurveSet, GateCurves } from '../../evidence/results/gate.ts';
import { calibrationBins, precisionRecallCurve, rocCurve, type CurvePoint } from '../../statistics/curves.ts';
import { confusionAt } from '../../statistics/model-metrics.ts';
import { rank } from '../../statistics/ranking.ts';
import type { BinaryRows } from '../predictions/rows.ts';

const MOST_POINTS = 200;
const CALIBRATION_BINS = 10;

type Who = 'candidate' | 'baseline';

/**
 * Curves of a binary classifier for the report, candidate and baseline on the same rows, each thinned to 200 points.
 *
 * @returns undefined where one of the classes has no row, since then there is nothing to trade off
 */
export function binaryCurves(rows: BinaryRows, threshold: number | undefined): GateCurves | undefined {
  const positives = rows.label.reduce((sum, label) => sum + label, 0);
  if (positives === 0 || positives === rows.count) return undefined;
  const models: readonly (readonly [Who, Float64Array])[] = [
    ['candidate', rows.candidate],
    ...(rows.baseline === undefined ? [] : [['baseline', rows.baseline] as const]),
  ];
  const rankings = models.map(([who, scores]) => [who, rank(rows.label, scores)] as const);
  const calibration = models.map(([who, scores]) => {
    const bins = calibrationBins(rows.label, scores, CALIBRATION_BINS);
    return curve(
      who,
      bins.map(({ predicted, observed }) => [predicted, observed]),
    );
  });
  const confusion = (at: number): GateCurves['confusion'] =>
    models.map(([who, scores]) => ({ who, threshold: at, ...confusionAt(rows.label, scores, at) }));
  return {
    roc: rankings.map(([who, ranking]) => curve(who, rocCurve(ranking, MOST_POINTS))),
    precisionRecall: rankings.map(([who, ranking]) => curve(who, precisionRecallCurve(ranking, MOST_POINTS))),
    calibration,
    ...(threshold === undefined ? {} : { confusion: confusion(threshold) ?? [] }),
  };
}

/** Six decimals: more than any picture shows, and statements stay small. */
function curve(who: Who, points: readonly CurvePoint[]): CurveSet {
  return { who, points: points.map(([x, y]) => [Number(x.toFixed(6)), Number(y.toFixed(6))]) };
}
