import { delongAuc } from '../../shared/statistics/delong.ts';
import * as metrics from '../../shared/statistics/model-metrics.ts';
import { multiclassMetrics, type ClassMetrics } from '../../shared/statistics/multiclass-metrics.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, oracleCases } from './statistics-material.ts';

interface Case {
  readonly kind: 'binary' | 'multiclass';
  readonly y: readonly number[];
  readonly score: readonly number[];
  readonly threshold: number;
  readonly predicted: readonly number[];
  readonly classes: number;
  readonly expected: Readonly<Record<string, number | null>>;
}

const TOLERANCE = { relative: 1e-11, absolute: 1e-15 };

describeWithMaterial('statistics/generated', (folder) => {
  const cases = oracleCases<Case>(folder, 'model-metrics.json');
  const ofKind = (kind: Case['kind']): typeof cases => cases.filter((given) => given.kind === kind);

  test('binary metrics meet scikit-learn', () => {
    const wrong = ofKind('binary').flatMap(({ name, y, score, threshold, expected }) => {
      const confusion = metrics.confusionAt(y, score, threshold);
      const got: Record<string, number> = {
        rocAuc: delongAuc(y, score).auc,
        logLoss: y.reduce((sum, label, row) => sum + metrics.logLossOfRow(label, score[row] ?? NaN), 0) / y.length,
        accuracy: metrics.accuracy(confusion),
        precision: metrics.precision(confusion),
        recall: metrics.recall(confusion),
        f1: metrics.fBeta(confusion, 1),
        balancedAccuracy: metrics.balancedAccuracy(confusion),
        mcc: metrics.matthews(confusion),
        kappa: metrics.kappa(confusion),
      };
      return Object.entries(got).flatMap(([metric, value]) => {
        const want = expected[metric] ?? null;
        return want === null ? [] : disagreement(`${name} ${metric}`, [value, want], TOLERANCE);
      });
    });
    expect(ofKind('binary')).toHaveLength(44);
    expect(wrong).toEqual([]);
  });

  test('multiclass metrics meet scikit-learn', () => {
    const wrong = ofKind('multiclass').flatMap(({ name, y, predicted, classes, expected }) => {
      const matrix = countPairs(y, predicted, classes);
      const got = multiclassMetrics(matrix);
      const averages = (['micro', 'macro', 'weighted'] as const).flatMap((average) =>
        (['precision', 'recall', 'f1'] as const).flatMap((metric) => {
          const want = (expected[average] as unknown as ClassMetrics)[metric];
          return disagreement(`${name} ${average} ${metric}`, [got[average][metric], want], TOLERANCE);
        }),
      );
      expect(matrix).toEqual(expected['confusion']);
      return [
        ...averages,
        ...disagreement(`${name} accuracy`, [got.accuracy, expected['accuracy'] ?? NaN], TOLERANCE),
        ...disagreement(`${name} kappa`, [got.kappa, expected['kappa'] ?? NaN], TOLERANCE),
        ...disagreement(`${name} mcc`, [got.matthews, expected['mcc'] ?? NaN], TOLERANCE),
      ];
    });
    expect(ofKind('multiclass')).toHaveLength(16);
    expect(wrong).toEqual([]);
  });
});

/** Rows by actual class (outer) and predicted class (inner). */
function countPairs(actual: readonly number[], predicted: readonly number[], classes: number): number[][] {
  const numbers = Array.from({ length: classes }, (_, index) => index);
  return numbers.map((a) => numbers.map((p) => actual.filter((is, row) => is === a && predicted[row] === p).length));
}
