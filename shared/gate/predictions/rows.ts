/**
 * Predictions as columns, one entry a row, ordered by id so that the order of a file changes nothing.
 * Where there is a baseline, both models speak about the same rows.
 */
export type Rows = BinaryRows | ClassRows | RegressionRows;

interface CommonRows {
  readonly count: number;
  readonly slices: ReadonlyMap<string, SliceColumn>;
}

/** Stands for a class that a model did not predict; of scores and numbers it is NaN. */
export const NO_CLASS = 0xffff_ffff;

export interface BinaryRows extends CommonRows {
  readonly task: 'binary';
  /** 1 where the row is of the positive class. */
  readonly label: Uint8Array;
  /** Probability of the positive class. */
  readonly candidate: Float64Array;
  readonly baseline: Float64Array | undefined;
}

export interface ClassRows extends CommonRows {
  readonly task: 'classes';
  readonly classes: readonly string[];
  /** Positions in `classes`. */
  readonly label: Uint32Array;
  readonly candidate: Uint32Array;
  readonly baseline: Uint32Array | undefined;
}

export interface RegressionRows extends CommonRows {
  readonly task: 'regression';
  readonly label: Float64Array;
  readonly candidate: Float64Array;
  readonly baseline: Float64Array | undefined;
}

/** A column of texts, each stored once. */
export interface SliceColumn {
  readonly values: readonly string[];
  /** Positions in `values`. */
  readonly codes: Uint32Array;
}

/** How many rows are of the positive class; undefined where there is none. */
export function positivesOf(rows: Rows): number | undefined {
  if (rows.task !== 'binary') return undefined;
  let count = 0;
  for (const label of rows.label) count += label;
  return count;
}

/** How many rows each value of a column has. */
export function rowsOfValues({
  values,
  codes,
}: SliceColumn): readonly { readonly value: string; readonly rows: number }[] {
  const counts = new Uint32Array(values.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return values.map((value, code) => ({ value, rows: counts[code] ?? 0 }));
}

/** The rows of one slice, in order. */
export function rowsOfSlice(column: SliceColumn, value: string): Uint32Array {
  const code = column.values.indexOf(value);
  const found: number[] = [];
  for (let i = 0; code >= 0 && i < column.codes.length; i++) if (column.codes[i] === code) found.push(i);
  return Uint32Array.from(found);
}

/** The same columns at some rows only. */
export function selectRows(rows: Rows, at: Uint32Array): Rows {
  const slices = new Map<string, SliceColumn>();
  for (const [name, { values, codes }] of rows.slices) slices.set(name, { values, codes: pickCodes(codes, at) });
  const common = { count: at.length, slices };
  switch (rows.task) {
    case 'binary':
      return { ...common, task: 'binary', label: pickBytes(rows.label, at), ...pickFloats(rows, at) };
    case 'regression':
      return { ...common, task: 'regression', label: pickFloat(rows.label, at), ...pickFloats(rows, at) };
    case 'classes':
      return {
        ...common,
        task: 'classes',
        classes: rows.classes,
        label: pickCodes(rows.label, at),
        candidate: pickCodes(rows.candidate, at),
        baseline: rows.baseline === undefined ? undefined : pickCodes(rows.baseline, at),
      };
  }
}

function pickFloats(
  rows: { readonly candidate: Float64Array; readonly baseline: Float64Array | undefined },
  at: Uint32Array,
): { readonly candidate: Float64Array; readonly baseline: Float64Array | undefined } {
  return {
    candidate: pickFloat(rows.candidate, at),
    baseline: rows.baseline === undefined ? undefined : pickFloat(rows.baseline, at),
  };
}

function pickFloat(values: Float64Array, at: Uint32Array): Float64Array {
  return Float64Array.from(at, (i) => values[i] ?? NaN);
}

function pickBytes(values: Uint8Array, at: Uint32Array): Uint8Array {
  return Uint8Array.from(at, (i) => values[i] ?? 0);
}

function pickCodes(values: Uint32Array, at: Uint32Array): Uint32Array {
  return Uint32Array.from(at, (i) => values[i] ?? 0);
}
