import { sqrt } from './math.ts';

/** Rows by actual class (outer) and predicted class (inner). */
export type ConfusionMatrix = readonly (readonly number[])[];

export interface ClassMetrics {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface MulticlassMetrics {
  readonly accuracy: number;
  /** Over all rows; equals accuracy where every row has one class. */
  readonly micro: ClassMetrics;
  /** Plain mean over the classes of the matrix; one that never occurs counts as 0, so name only those that can. */
  readonly macro: ClassMetrics;
  /** Mean weighted by actual rows. */
  readonly weighted: ClassMetrics;
  /** NaN where a class is never actual (recall) or never predicted (precision). */
  readonly perClass: readonly (ClassMetrics & { readonly rows: number })[];
  readonly kappa: number;
  readonly matthews: number;
}

/**
 * Everything a confusion matrix tells, with scikit-learn's conventions: in averages an undefined precision or recall
 * counts as 0 (`labels` given, `zero_division=0`).
 *
 * @see Gorodkin 2004 for Matthews' correlation of several classes
 */
export function multiclassMetrics(matrix: ConfusionMatrix): MulticlassMetrics {
  const actual = matrix.map((row) => total(row));
  const predicted = matrix.map((_, column) => total(matrix.map((row) => row[column] ?? 0)));
  const right = matrix.map((row, index) => row[index] ?? 0);
  const rows = total(actual);
  const accuracy = total(right) / rows;
  const perClass = right.map((hits, index) => classMetrics(hits, predicted[index] ?? 0, actual[index] ?? 0));
  return {
    accuracy,
    micro: { precision: accuracy, recall: accuracy, f1: accuracy },
    macro: averaged(perClass, () => 1),
    weighted: averaged(perClass, (of) => of.rows),
    perClass,
    kappa: kappa({ actual, predicted, rows, accuracy }),
    matthews: matthews({ actual, predicted, rows, accuracy }),
  };
}

function classMetrics(hits: number, predicted: number, actual: number): ClassMetrics & { readonly rows: number } {
  return { precision: hits / predicted, recall: hits / actual, f1: (2 * hits) / (predicted + actual), rows: actual };
}

function averaged<Of extends ClassMetrics>(classes: readonly Of[], weight: (of: Of) => number): ClassMetrics {
  const weights = total(classes.map(weight));
  const mean = (metric: keyof ClassMetrics): number =>
    total(classes.map((of) => weight(of) * (Number.isNaN(of[metric]) ? 0 : of[metric]))) / weights;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

interface Margins {
  readonly actual: readonly number[];
  readonly predicted: readonly number[];
  readonly rows: number;
  readonly accuracy: number;
}

function product(a: readonly number[], b: readonly number[]): number {
  return total(a.map((value, index) => value * (b[index] ?? 0)));
}

function kappa({ actual, predicted, rows, accuracy }: Margins): number {
  const chance = product(actual, predicted) / (rows * rows);
  return (accuracy - chance) / (1 - chance);
}

function matthews({ actual, predicted, rows, accuracy }: Margins): number {
  const covariance = accuracy * rows * rows - product(actual, predicted);
  const scale = sqrt(rows * rows - product(predicted, predicted)) * sqrt(rows * rows - product(actual, actual));
  return scale === 0 ? 0 : covariance / scale;
}
