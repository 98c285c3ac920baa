import { NO_CLASS, type BinaryRows, type ClassRows, type RegressionRows, type Rows } from '../predictions/rows.ts';

export type Model = 'candidate' | 'baseline';

/** Work on all rows for each class that is tried; beyond, fewer are. */
const MAX_CELLS = 2e8;
const LEAST_CLASSES = 4;

/** How many rows a model did not predict. */
export function gapsOf(rows: Rows, model: Model): number {
  const column = rows[model];
  if (column === undefined) return 0;
  let count = 0;
  for (const value of column) if (isGap(rows, value)) count++;
  return count;
}

function isGap({ task }: Rows, value: number): boolean {
  return task === 'classes' ? value === NO_CLASS : Number.isNaN(value);
}

/**
 * Ways in which the rows that a model did not predict could have turned out, as predictions of every row: among them
 * those in which a metric is lowest and highest, or near it where no single way is known to be (`provenBounds`).
 *
 * Decisions and scores: every positive row at the lowest or at the highest score, every negative row too. Each metric is
 * monotone in each of the two counts, so that its extremes are corners. Classes: all right, or all wrong in favour of one class (one
 * that is met, or one that nobody knows). Numbers: all right; how wrong they could be has no end.
 *
 * @param range of scores: 0 and 1, or beyond both where their order alone counts, since ties hide what is worst
 */
export function fillsOf(
  rows: Rows,
  model: Model,
  [lowest, highest]: readonly [number, number],
): readonly (Float64Array | Uint32Array)[] {
  const given = rows[model];
  if (given !== undefined && gapsOf(rows, model) === 0) return [given];
  switch (rows.task) {
    case 'binary':
      return [lowest, highest].flatMap((negative) =>
        [lowest, highest].map((positive) => filled(rows, model, (label) => (label === 1 ? positive : negative))),
      );
    case 'regression':
      return [filled(rows, model, (label) => label)];
    case 'classes':
      return classFills(rows, model);
  }
}

function filled(rows: BinaryRows | RegressionRows, model: Model, of: (label: number) => number): Float64Array {
  return Float64Array.from(rows[model] ?? [], (value, row) =>
    Number.isNaN(value) ? of(rows.label[row] ?? NaN) : value,
  );
}

function classFills(rows: ClassRows, model: Model): readonly Uint32Array[] {
  const known = rows.classes.length;
  const tried = Math.max(LEAST_CLASSES, Math.floor(MAX_CELLS / Math.max(1, rows.count)));
  // The last stands for a class that no row has; see `withFills`.
  const wrong = [known, ...Array.from({ length: Math.min(known, tried) }, (_, code) => code)];
  const fill = (of: (label: number) => number): Uint32Array =>
    Uint32Array.from(rows[model] ?? [], (value, row) => (value === NO_CLASS ? of(rows.label[row] ?? 0) : value));
  return [
    fill((label) => label),
    ...wrong.map((code) => fill((label) => (label === code ? (code + 1) % (known + 1) : code))),
  ];
}

/** The rows with the given predictions; the baseline is left out where none is given. */
export function withFills(
  rows: Rows,
  candidate: Float64Array | Uint32Array,
  baseline: Float64Array | Uint32Array | undefined,
): Rows {
  if (rows.task === 'classes') {
    const other = baseline === undefined ? undefined : Uint32Array.from(baseline);
    return { ...rows, classes: [...rows.classes, 'unknown'], candidate: Uint32Array.from(candidate), baseline: other };
  }
  const other = baseline === undefined ? undefined : Float64Array.from(baseline);
  return { ...rows, candidate: Float64Array.from(candidate), baseline: other };
}
