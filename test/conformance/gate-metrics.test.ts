import { measureOnRows, type RowSettings } from '../../shared/gate/measure/rows.ts';
import type { BinaryRows, ClassRows, RegressionRows, Rows } from '../../shared/gate/predictions/rows.ts';
import { describeWithMaterial } from './material.ts';
import { disagreement, oracleCases } from './statistics-material.ts';

interface BinaryCase {
  readonly kind: 'binary';
  readonly y: readonly number[];
  readonly score: readonly number[];
  readonly threshold: number;
  readonly expected: Readonly<Record<string, number>>;
}

interface MulticlassCase {
  readonly kind: 'multiclass';
  readonly y: readonly number[];
  readonly predicted: readonly number[];
  readonly classes: number;
  readonly expected: {
    readonly macro: Average;
    readonly weighted: Average;
    readonly accuracy: number;
    readonly kappa: number;
    readonly mcc: number;
  };
}

interface Average {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface RegressionCase {
  readonly kind: 'regression';
  readonly y: readonly number[];
  readonly predicted: readonly number[];
  readonly expected: Readonly<Record<string, number>>;
}

const NO_SLICES = new Map<string, never>();

/** The gate's names for the reference's. */
const BINARY = {
  auc: 'rocAuc',
  average_precision: 'averagePrecision',
  log_loss: 'logLoss',
  brier: 'brier',
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  f1: 'f1',
  balanced_accuracy: 'balancedAccuracy',
  mcc: 'mcc',
  kappa: 'kappa',
};

const REGRESSION = { mae: 'mae', mse: 'mse', rmse: 'rmse', r2: 'r2', mape: 'mape' };

/**
 * Where scikit-learn puts a number for what is undefined, the gate says undefined, which leaves its rule open: a 0 would
 * read as a bad model. So it is for average precision without positives (0 there) and R² of labels without spread.
 */
function deviates(name: string, y: readonly number[]): boolean {
  if (name === 'average_precision') return !y.includes(1);
  return name === 'r2' && new Set(y).size === 1;
}

function value(metric: string, rows: Rows, threshold?: number): number {
  const settings: RowSettings = { level: 0.95, resamples: 20, seed: 'conformance', threshold, wantsOwn: false };
  const measured = measureOnRows(metric, { all: rows, paired: undefined }, settings);
  return 'missing' in measured ? NaN : measured.candidate.value;
}

describeWithMaterial('statistics/generated', (folder) => {
  const cases = oracleCases<BinaryCase | MulticlassCase | RegressionCase>(folder, 'model-metrics.json');
  const tolerance = { relative: 1e-9, absolute: 1e-12 };

  test('metrics of binary predictions are scikit-learn’s; where it knows none, the gate knows none', () => {
    const found = cases.flatMap((one) => {
      if (one.kind !== 'binary') return [];
      const rows: BinaryRows = {
        task: 'binary',
        count: one.y.length,
        slices: NO_SLICES,
        label: Uint8Array.from(one.y),
        candidate: Float64Array.from(one.score),
        baseline: undefined,
      };
      return Object.entries(BINARY).flatMap(([name, theirs]) => {
        const expected = deviates(name, one.y) ? NaN : one.expected[theirs];
        return disagreement(`${one.name} ${name}`, [value(name, rows, one.threshold), expected ?? NaN], tolerance);
      });
    });
    expect(found).toEqual([]);
  });

  test('metrics of predicted classes are scikit-learn’s', () => {
    const found = cases.flatMap((one) => {
      if (one.kind !== 'multiclass') return [];
      const rows: ClassRows = {
        task: 'classes',
        count: one.y.length,
        slices: NO_SLICES,
        classes: Array.from({ length: one.classes }, (_, k) => String(k)),
        label: Uint32Array.from(one.y),
        candidate: Uint32Array.from(one.predicted),
        baseline: undefined,
      };
      // The reference averages over all classes it was told of; the gate over those that occur.
      const occurring = new Set([...one.y, ...one.predicted]).size;
      const scale = one.classes / occurring;
      const { macro, weighted, accuracy, kappa, mcc } = one.expected;
      const expected = {
        accuracy,
        macro_precision: macro.precision * scale,
        macro_recall: macro.recall * scale,
        macro_f1: macro.f1 * scale,
        weighted_f1: weighted.f1,
        kappa,
        mcc,
      };
      return Object.entries(expected).flatMap(([name, want]) =>
        disagreement(`${one.name} ${name}`, [value(name, rows), want], tolerance),
      );
    });
    expect(found).toEqual([]);
  });

  test('metrics of predicted numbers are scikit-learn’s', () => {
    const found = cases.flatMap((one) => {
      if (one.kind !== 'regression') return [];
      const rows: RegressionRows = {
        task: 'regression',
        count: one.y.length,
        slices: NO_SLICES,
        label: Float64Array.from(one.y),
        candidate: Float64Array.from(one.predicted),
        baseline: undefined,
      };
      return Object.entries(REGRESSION).flatMap(([name, theirs]) =>
        disagreement(
          `${one.name} ${name}`,
          [value(name, rows), deviates(name, one.y) ? NaN : (one.expected[theirs] ?? NaN)],
          tolerance,
        ),
      );
    });
    expect(found).toEqual([]);
  });
});
