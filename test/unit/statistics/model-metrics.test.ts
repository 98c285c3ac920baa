import { calibrationBins, precisionRecallCurve, rocCurve } from '../../../shared/statistics/curves.ts';
import { delongAuc } from '../../../shared/statistics/delong.ts';
import * as metrics from '../../../shared/statistics/model-metrics.ts';
import { multiclassMetrics } from '../../../shared/statistics/multiclass-metrics.ts';
import { rank } from '../../../shared/statistics/ranking.ts';
import { nextUniform, randomState } from '../../../shared/statistics/random.ts';

test("scikit-learn's own examples", () => {
  expect(delongAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).auc).toBe(0.75);
  const confusion = { truePositive: 2, falsePositive: 1, trueNegative: 0, falseNegative: 1 };
  expect(metrics.matthews(confusion)).toBeCloseTo(-0.3333333333333333, 14);
  const three = multiclassMetrics([
    [2, 0, 0],
    [1, 0, 1],
    [0, 2, 0],
  ]);
  expect(three.macro.f1).toBeCloseTo(0.26666666666666666, 14);
  const skewed = multiclassMetrics([
    [2, 0, 0],
    [0, 0, 1],
    [1, 0, 2],
  ]);
  expect(skewed.kappa).toBeCloseTo(0.42857142857, 10);
});

test('what the rows cannot tell is undefined', () => {
  expect(metrics.recall(metrics.confusionAt([0, 0], [0.1, 0.9], 0.5))).toBeNaN();
  expect(metrics.precision(metrics.confusionAt([0, 1], [0.1, 0.2], 0.5))).toBeNaN();
});

function scored(rows: number): { labels: Uint8Array; scores: Float64Array } {
  const state = randomState('curves');
  const labels = Uint8Array.from({ length: rows }, () => (nextUniform(state) < 0.3 ? 1 : 0));
  const scores = Float64Array.from(labels, (label) => (label + 2 * nextUniform(state)) / 3);
  return { labels, scores };
}

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
  expect(area).toBeCloseTo(delongAuc(labels, scores).auc, 3);
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
});
