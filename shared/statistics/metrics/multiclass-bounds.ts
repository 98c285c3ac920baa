import { sqrt } from '../math.ts';
import {
  multiclassMetrics,
  type ClassMetrics,
  type ConfusionMatrix,
  type MulticlassMetrics,
} from '../multiclass-metrics.ts';

/** Rows of which the actual class is known and the predicted one is not. */
export interface UnknownPredictions {
  /** The rows whose prediction is known; every class with a row, a prediction or an unknown one is in it. */
  readonly matrix: ConfusionMatrix;
  /** Rows by actual class, as in the matrix. */
  readonly unknown: readonly number[];
  /** How many classes outside the matrix may be predicted too; each then counts in plain means. */
  readonly others: number;
}

/**
 * Values below and above which no metric is, whatever the unknown predictions are. Not always values that occur.
 *
 * Precision, recall and F1 of each class are highest where every unknown row is right. They are lowest where it is wrong:
 * a miss of its own class and a false alarm of at most one other. F1 and precision fall with every false alarm by less
 * than with the one before, so that the lowest sum over classes takes the alarms greedily, where each costs most. A class
 * that nothing else is in takes part in a plain mean as 0 and costs an alarm. Kappa and Matthews' correlation are
 * bounded by what accuracy and the products of the margins can be at worst and at best.
 */
export function multiclassBounds(given: UnknownPredictions): {
  readonly low: MulticlassMetrics;
  readonly high: MulticlassMetrics;
} {
  const { matrix, unknown, others } = given;
  const right = matrix.map((row, index) =>
    row.map((count, column) => count + (index === column ? (unknown[index] ?? 0) : 0)),
  );
  // In one more class, to which none belongs.
  const wrong = [...matrix.map((row, index) => [...row, unknown[index] ?? 0]), [...unknown.map(() => 0), 0]];
  const margins = marginsOf(given);
  const classes = matrix.map((row, index) => ({
    actual: margins.actual[index] ?? 0,
    predicted: margins.predicted[index] ?? 0,
    hits: row[index] ?? 0,
    alarms: margins.missing - (unknown[index] ?? 0),
  }));
  const mean = (weight: (of: ClassCounts) => number, free: number): ClassMetrics => {
    const lowest = (value: Value): number =>
      lowestMean(classes, { weight, value, missing: margins.missing, others: free });
    return { precision: lowest(precision), recall: lowest(recall), f1: lowest(f1) };
  };
  const [kappa, matthews] = [kappaBounds(margins), matthewsBounds(margins, unknown)];
  return {
    low: {
      ...multiclassMetrics(wrong),
      macro: mean(() => 1, others),
      weighted: mean(({ actual }) => actual, 0),
      kappa: kappa.low,
      matthews: matthews.low,
    },
    high: { ...multiclassMetrics(right), kappa: kappa.high, matthews: matthews.high },
  };
}

/** Of a class with so many false alarms more. */
type Value = (of: ClassCounts, alarms: number) => number;

const precision: Value = ({ hits, predicted }, alarms) => share(hits, predicted + alarms);
const recall: Value = ({ hits, actual }) => share(hits, actual);
const f1: Value = ({ hits, predicted, actual }, alarms) => share(2 * hits, predicted + alarms + actual);

interface ClassCounts {
  readonly actual: number;
  readonly predicted: number;
  readonly hits: number;
  /** Unknown rows of other classes. */
  readonly alarms: number;
}

interface Lowest {
  readonly weight: (of: ClassCounts) => number;
  /** Falls with the alarms, by less with each. */
  readonly value: Value;
  readonly missing: number;
  readonly others: number;
}

function lowestMean(classes: readonly ClassCounts[], { weight, value: unweighted, missing, others }: Lowest): number {
  const weights = total(classes.map(weight));
  const value: Value = (of, alarms) => weight(of) * unweighted(of, alarms);
  const taken = classes.map(() => 0);
  const now = classes.map((of) => value(of, 0));
  const next = classes.map((of) => (of.alarms > 0 ? value(of, 1) : Infinity));
  let sum = total(now);
  let lowest = sum / (weights + Math.min(others, missing));
  for (let alarms = 1; alarms <= missing; alarms++) {
    let [best, gain] = [-1, 0];
    for (let index = 0; index < now.length; index++) {
      const falls = (now[index] ?? 0) - (next[index] ?? Infinity);
      if (falls > gain) [best, gain] = [index, falls];
    }
    // No alarm costs anything more.
    if (best < 0) break;
    sum -= gain;
    const of = classes[best];
    const count = (taken[best] = (taken[best] ?? 0) + 1);
    now[best] = next[best] ?? 0;
    next[best] = of !== undefined && count < of.alarms ? value(of, count + 1) : Infinity;
    lowest = Math.min(lowest, sum / (weights + Math.min(others, missing - alarms)));
  }
  return lowest;
}

interface Margins {
  readonly actual: readonly number[];
  /** By known predictions. */
  readonly predicted: readonly number[];
  readonly hits: number;
  readonly missing: number;
  readonly rows: number;
}

function marginsOf({ matrix, unknown }: UnknownPredictions): Margins {
  const actual = matrix.map((row, index) => total(row) + (unknown[index] ?? 0));
  return {
    actual,
    predicted: matrix.map((_, column) => total(matrix.map((row) => row[column] ?? 0))),
    hits: total(matrix.map((row, index) => row[index] ?? 0)),
    missing: total(unknown),
    rows: total(actual),
  };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** 1 - (1 - accuracy) / (1 - chance) rises with accuracy and falls with chance. */
function kappaBounds({ actual, predicted, hits, missing, rows }: Margins): Bounds {
  const known = product(actual, predicted);
  const most = known + missing * Math.max(...actual);
  const of = (right: number, chance: number): number =>
    chance >= rows * rows ? -1 : clamped(1 - (1 - right / rows) / (1 - chance / (rows * rows)));
  return { low: of(hits, most), high: of(hits + missing, known) };
}

/** An unknown row adds to the covariance N - (rows of its class) at best and -(rows of the largest class) at worst. */
function matthewsBounds({ actual, predicted, hits, missing, rows }: Margins, unknown: readonly number[]): Bounds {
  const known = hits * rows - product(actual, predicted);
  const least = known - missing * Math.max(...actual);
  const most = known + total(unknown.map((count, index) => count * (rows - (actual[index] ?? 0))));
  const squares = product(predicted, predicted);
  const bySquares = (of: number): number =>
    sqrt(Math.max(0, rows * rows - of)) * sqrt(rows * rows - product(actual, actual));
  const largest = bySquares(squares);
  const smallest = bySquares(squares + 2 * missing * Math.max(...predicted) + missing * missing);
  const correlation = (covariance: number, scale: number): number =>
    covariance === 0 ? 0 : clamped(covariance / scale);
  return {
    low: correlation(least, least > 0 ? largest : smallest),
    high: correlation(most, most > 0 ? smallest : largest),
  };
}

function clamped(correlation: number): number {
  return Math.max(-1, Math.min(1, correlation));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function product(a: readonly number[], b: readonly number[]): number {
  return total(a.map((value, index) => value * (b[index] ?? 0)));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
