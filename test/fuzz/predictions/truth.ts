import { numberAt, type MeantRow, type PredictionCase } from './draw.ts';

type Who = 'candidate' | 'baseline';
export type Metrics = Readonly<Record<string, number>>;

/** Point metrics as their definitions say, row by row; NaN where a definition divides by nothing. */
export function metricsOf(predictions: PredictionCase, who: Who): Metrics {
  switch (predictions.task) {
    case 'binary':
      return binary(predictions, who);
    case 'classes':
      return classes(predictions.meant, who);
    case 'regression':
      return regression(predictions, who);
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function binary({ meant, threshold }: PredictionCase, who: Who): Metrics {
  const rows = meant.map((row) => ({ positive: row.label === 1, score: numberAt('binary', row[who]) }));
  const count = (positive: boolean, called: boolean): number =>
    rows.filter((row) => row.positive === positive && row.score >= threshold === called).length;
  const [tp, fp, tn, fn] = [count(true, true), count(false, true), count(false, false), count(true, false)];
  const recall = tp / (tp + fn);
  const specificity = tn / (tn + fp);
  return {
    accuracy: (tp + tn) / rows.length,
    precision: tp / (tp + fp),
    recall,
    specificity,
    f1: (2 * tp) / (2 * tp + fp + fn),
    balanced_accuracy: (recall + specificity) / 2,
    prevalence: (tp + fn) / rows.length,
    brier: mean(rows.map(({ positive, score }) => (score - Number(positive)) ** 2)),
    auc: areaUnderCurve(rows),
  };
}

/** The share of pairs of a positive and a negative row in which the positive one scores higher; ties count half. */
function areaUnderCurve(rows: readonly { readonly positive: boolean; readonly score: number }[]): number {
  const pairs = rows
    .filter(({ positive }) => positive)
    .flatMap((high) =>
      rows.filter(({ positive }) => !positive).map((low) => Math.sign(high.score - low.score) / 2 + 0.5),
    );
  return pairs.length === 0 ? NaN : mean(pairs);
}

/** Averages are over the classes that occur; what is undefined for one counts 0 there, as in scikit-learn. */
function classes(meant: readonly MeantRow[], who: Who): Metrics {
  const known = [...new Set(meant.flatMap((row) => [row.label, row[who]]))];
  const each = known.map((known_) => {
    const hits = meant.filter((row) => row.label === known_ && row[who] === known_).length;
    const actual = meant.filter((row) => row.label === known_).length;
    const predicted = meant.filter((row) => row[who] === known_).length;
    return {
      actual,
      precision: orZero(hits / predicted),
      recall: orZero(hits / actual),
      f1: orZero((2 * hits) / (actual + predicted)),
    };
  });
  const accuracy = mean(meant.map((row) => Number(row.label === row[who])));
  return {
    accuracy,
    error_rate: 1 - accuracy,
    macro_precision: mean(each.map(({ precision }) => precision)),
    macro_recall: mean(each.map(({ recall }) => recall)),
    macro_f1: mean(each.map(({ f1 }) => f1)),
    weighted_f1: each.reduce((sum, { actual, f1 }) => sum + actual * f1, 0) / meant.length,
    balanced_accuracy: mean(each.filter(({ actual }) => actual > 0).map(({ recall }) => recall)),
  };
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);

function regression({ meant }: PredictionCase, who: Who): Metrics {
  const rows = meant.map((row) => ({
    label: numberAt('regression', row.label),
    value: numberAt('regression', row[who]),
  }));
  const errors = rows.map(({ label, value }) => value - label);
  const squares = mean(errors.map((error) => error ** 2));
  const centre = mean(rows.map(({ label }) => label));
  const spread = mean(rows.map(({ label }) => (label - centre) ** 2));
  return {
    mae: mean(errors.map((error) => Math.abs(error))),
    mse: squares,
    rmse: Math.sqrt(squares),
    bias: mean(errors),
    r2: spread === 0 ? NaN : 1 - squares / spread,
  };
}
