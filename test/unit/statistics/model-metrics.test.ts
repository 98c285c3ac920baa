import {
  calibrationBins,
  calibrationError,
  precisionRecallCurve,
  rocCurve,
} from '../../../shared/statistics/curves.ts';
import { delongAuc } from '../../../shared/statistics/delong.ts';
import * as metrics from '../../../shared/statistics/model-metrics.ts';
import { confusionMatrix, multiclassMetrics } from '../../../shared/statistics/multiclass-metrics.ts';
import { averagePrecision, rank, rocAuc } from '../../../shared/statistics/ranking.ts';
import { nextUniform, randomState } from '../../../shared/statistics/random.ts';

test("scikit-learn's own examples", () => {
  const ranking = rank([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);
  expect(rocAuc(ranking)).toBe(0.75);
  expect(averagePrecision(ranking)).toBeCloseTo(0.8333333333333333, 14);
  expect(metrics.logLoss([1, 0, 0, 1], [0.9, 0.1, 0.2, 0.65])).toBeCloseTo(0.21616187468057912, 14);
  expect(metrics.brier([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3])).toBeCloseTo(0.0375, 14);
  const confusion = { truePositive: 2, falsePositive: 1, trueNegative: 0, falseNegative: 1 };
  expect(metrics.matthews(confusion)).toBeCloseTo(-0.3333333333333333, 14);
  const { r2, mse } = metrics.regressionMetrics([3, -0.5, 2, 7], [2.5, 0, 2, 8]);
  expect(r2).toBeCloseTo(0.9486081370449679, 14);
  expect(mse).toBe(0.375);
  const three = multiclassMetrics(confusionMatrix([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1], 3));
  expect(three.macro.f1).toBeCloseTo(0.26666666666666666, 14);
  expect(multiclassMetrics(confusionMatrix([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2], 3)).kappa).toBeCloseTo(
    0.42857142857,
    10,
  );
});

test('what the rows cannot tell is undefined', () => {
  expect(metrics.recall(metrics.confusionAt([0, 0], [0.1, 0.9], 0.5))).toBeNaN();
  expect(metrics.precision(metrics.confusionAt([0, 1], [0.1, 0.2], 0.5))).toBeNaN();
  expect(metrics.logLoss([], [])).toBeNaN();
  expect(averagePrecision(rank([0, 0], [0.2, 0.3]))).toBeNaN();
  expect(metrics.regressionMetrics([], []).mae).toBeNaN();
});

function scored(rows: number): { labels: Uint8Array; scores: Float64Array } {
  const state = randomState('curves');
  const labels = Uint8Array.from({ length: rows }, () => (nextUniform(state) < 0.3 ? 1 : 0));
  const scores = Float64Array.from(labels, (label) => (label + 2 * nextUniform(state)) / 3);
  return { labels, scores };
}

test('the area by trapezoids is the area by pairs', () => {
  const { labels, scores } = scored(5000);
  const coarse = scores.map((score) => Math.round(score * 20) / 20);
  expect(rocAuc(rank(labels, coarse))).toBeCloseTo(delongAuc(labels, coarse).auc, 12);
});

test('a thinned curve keeps its ends, its order and nearly its area', () => {
  const { labels, scores } = scored(20_000);
  const ranking = rank(labels, scores);
  const curve = rocCurve(ranking, 200);
  expect(curve.length).toBeLessThanOrEqual(200);
  expect(curve[0]).toEqual([0, 0]);
  expect(curve.at(-1)).toEqual([1, 1]);
  const area = curve.slice(1).reduce((sum, [x, y], index) => {
    const [x0, y0] = curve[index] ?? [NaN, NaN];
    expect(x).toBeGreaterThanOrEqual(x0);
    return sum + ((x - x0) * (y + y0)) / 2;
  }, 0);
  expect(area).toBeCloseTo(rocAuc(ranking), 3);
  const recalls = precisionRecallCurve(ranking, 200).map(([recall]) => recall);
  expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
  expect(recalls.length).toBeLessThanOrEqual(200);
});

test('calibration compares mean predictions with shares of positives', () => {
  const bins = calibrationBins([0, 1, 1, 1], [0.1, 0.3, 0.9, 1], 2);
  expect(bins).toEqual([
    { predicted: 0.2, observed: 0.5, positives: 1, rows: 2 },
    { predicted: 0.95, observed: 1, positives: 2, rows: 2 },
  ]);
  expect(calibrationError(bins)).toBeCloseTo((2 * 0.3 + 2 * 0.05) / 4, 12);
});
