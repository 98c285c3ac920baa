import * as metrics from '../../shared/statistics/model-metrics.ts';
import { confusionMatrix, multiclassMetrics, type ClassMetrics } from '../../shared/statistics/multiclass-metrics.ts';
import { averagePrecision, rank, rocAuc } from '../../shared/statistics/ranking.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, oracleCases } from './statistics-material.ts';

interface Case {
  readonly kind: 'binary' | 'multiclass' | 'regression';
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
    const withoutPositives: string[] = [];
    const wrong = ofKind('binary').flatMap(({ name, y, score, threshold, expected }) => {
      const confusion = metrics.confusionAt(y, score, threshold);
      const ranking = rank(y, score);
      const got: Record<string, number> = {
        rocAuc: rocAuc(ranking),
        averagePrecision: averagePrecision(ranking),
        logLoss: metrics.logLoss(y, score),
        brier: metrics.brier(y, score),
        accuracy: metrics.accuracy(confusion),
        precision: metrics.precision(confusion),
        recall: metrics.recall(confusion),
        f1: metrics.f1(confusion),
        balancedAccuracy: metrics.balancedAccuracy(confusion),
        mcc: metrics.matthews(confusion),
        kappa: metrics.kappa(confusion),
      };
      return Object.entries(expected).flatMap(([metric, want]) => {
        if (metric === 'averagePrecision' && !y.includes(1)) {
          withoutPositives.push(name);
          return Number.isNaN(got[metric]) ? [] : [`${name}: average precision without positives must be undefined`];
        }
        return want === null ? [] : disagreement(`${name} ${metric}`, [got[metric] ?? NaN, want], TOLERANCE);
      });
    });
    expect(ofKind('binary')).toHaveLength(44);
    expect(wrong).toEqual([]);
    // scikit-learn gives 0 here; ours is undefined, so that it is reported as not measured.
    expect(withoutPositives).toEqual(['binary 0 n=2', 'binary 20 n=2', 'binary 35 n=2']);
  });

  test('multiclass metrics meet scikit-learn', () => {
    const wrong = ofKind('multiclass').flatMap(({ name, y, predicted, classes, expected }) => {
      const matrix = confusionMatrix(y, predicted, classes);
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

  test('regression metrics meet scikit-learn', () => {
    const wrong = ofKind('regression').flatMap(({ name, y, predicted, expected }) => {
      const got: Readonly<Record<string, number>> = { ...metrics.regressionMetrics(y, predicted) };
      return Object.entries(expected).flatMap(([metric, want]) =>
        want === null ? [] : disagreement(`${name} ${metric}`, [got[metric] ?? NaN, want], TOLERANCE),
      );
    });
    expect(ofKind('regression')).toHaveLength(16);
    expect(wrong).toEqual([]);
  });
});
