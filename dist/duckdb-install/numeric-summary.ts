/** Counts, moments and a histogram of the numbers that DuckDB hands over in chunks. */

/** Fine bins of the histogram; a power of two. */
const FINE_BINS = 4096;
/** Bins are no narrower than 2^-1000, so that scaling by their width never overflows. */
const LEAST_EXPONENT = -1000;
/** DuckDB hands at most this many rows to a function at once. */
const CHUNK_ROWS = 2048;
/** Values outside [lower, upper) are counted, not binned. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** What a summary has seen of one column. Bin i of `counts` is [(base + i) * 2^exponent, (base + i + 1) * 2^exponent). */
export interface NumericSummary {
  finite: number;
  nonFinite: number;
  below: number;
  above: number;
  min: number;
  max: number;
  mean: number;
  /** Sum of squared deviations from the mean. */
  m2: number;
  exponent: number;
  base: number;
  counts: Float64Array;
}

export function newSummary(): NumericSummary {
  return {
    finite: 0,
    nonFinite: 0,
    below: 0,
    above: 0,
    min: Infinity,
    max: -Infinity,
    mean: 0,
    m2: 0,
    exponent: -Infinity,
    base: 0,
    counts: new Float64Array(FINE_BINS),
  };
}

/** DuckDB's own memory behind a vector of doubles; its public accessor makes an object for every value. */
export interface DoubleVector {
  readonly items: Float64Array;
  /** One bit per row, set where the value is not NULL; null where none is. */
  readonly validity: { readonly data: BigUint64Array | null };
}

/** The values of one chunk that are neither null nor infinite nor NaN nor out of range. */
const scratch = new Float64Array(CHUNK_ROWS);

export function feed(summary: NumericSummary, vector: DoubleVector, rows: number, range: Range): void {
  const values = vector.items;
  const valid = validityBytes(vector);
  const { lower, upper } = range;
  let count = 0;
  let nonFinite = 0;
  let sum = 0;
  let min = summary.min;
  let max = summary.max;
  for (let row = 0; row < rows; row++) {
    if (valid !== undefined && ((valid[row >> 3] ?? 0) & (1 << (row & 7))) === 0) continue;
    const value = values[row] ?? 0;
    // Infinity - Infinity and NaN - NaN are NaN.
    if (value - value !== 0) nonFinite++;
    else if (value < lower) summary.below++;
    else if (value >= upper) summary.above++;
    else {
      scratch[count++] = value;
      sum += value;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  summary.nonFinite += nonFinite;
  if (count === 0) return;
  // Adding zero turns -0 into 0, so that the outcome does not depend on which of them came first.
  summary.min = min + 0;
  summary.max = max + 0;
  const exponent = binExponent(min, max);
  if (exponent > summary.exponent || Math.floor(min * 2 ** -exponent) < summary.base) regrid(summary, exponent);
  addChunk(summary, count, sum / count);
}

function validityBytes(vector: DoubleVector): Uint8Array | undefined {
  const words = vector.validity.data;
  return words === null ? undefined : new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

/**
 * The smallest width 2^exponent at which aligned bins over [min, max] fit the summary. It depends on min and max alone
 * and grows with them, so the outcome does not depend on the order in which chunks arrive.
 */
function binExponent(min: number, max: number): number {
  const largest = Math.max(Math.abs(min), Math.abs(max));
  // Below this width bin numbers would no longer be exact integers.
  let exponent = largest === 0 ? LEAST_EXPONENT : Math.max(LEAST_EXPONENT, Math.floor(Math.log2(largest)) - 40);
  while (Math.floor(max * 2 ** -exponent) - Math.floor(min * 2 ** -exponent) >= FINE_BINS) exponent++;
  return exponent;
}

/** Moves the counts onto the grid of an exponent that is at least the present one, with `base` at the minimum. */
function regrid(summary: NumericSummary, wanted: number): void {
  const exponent = Math.max(wanted, summary.exponent);
  const base = Math.floor(summary.min * 2 ** -exponent);
  const counts = new Float64Array(FINE_BINS);
  if (summary.finite > 0) {
    const shrink = 2 ** (summary.exponent - exponent);
    for (let index = 0; index < FINE_BINS; index++) {
      const count = summary.counts[index] ?? 0;
      if (count > 0) {
        const target = Math.floor((summary.base + index) * shrink) - base;
        counts[target] = (counts[target] ?? 0) + count;
      }
    }
  }
  summary.exponent = exponent;
  summary.base = base;
  summary.counts = counts;
}

/** Adds the scratch to counts and moments; the moments of chunks are joined by Chan's formula. */
function addChunk(summary: NumericSummary, count: number, mean: number): void {
  const { counts, base } = summary;
  const scale = 2 ** -summary.exponent;
  let m2 = 0;
  for (let index = 0; index < count; index++) {
    const value = scratch[index] ?? 0;
    const deviation = value - mean;
    m2 += deviation * deviation;
    const bin = Math.floor(value * scale) - base;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const total = summary.finite + count;
  const delta = mean - summary.mean;
  summary.mean += (delta * count) / total;
  summary.m2 += m2 + (delta * delta * summary.finite * count) / total;
  summary.finite = total;
}
