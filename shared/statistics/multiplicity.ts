import { min, max, expm1, log1p } from './math.ts';

/**
 * Adjusted p-values: reject where the adjusted value is at most α.
 *
 * `holm`, `hochberg`, `hommel`, `bonferroni`, `sidak`, `holm-sidak` bound the chance of any false rejection (family-wise);
 * `benjamini-hochberg`, `benjamini-yekutieli` the expected share of false ones among the rejections. Holm decides in the
 * gate; Benjamini-Hochberg only flags for display. Hochberg and Benjamini-Hochberg assume no strong negative dependence.
 */
export type Adjustment =
  'bonferroni' | 'sidak' | 'holm' | 'holm-sidak' | 'hochberg' | 'hommel' | 'benjamini-hochberg' | 'benjamini-yekutieli';

/**
 * @param pValues each in [0, 1], any order
 * @returns in the order given; all NaN where any is not a probability: a missing p-value is not a rejection or its
 *   absence
 * @see Wright, Adjusted P-Values for Simultaneous Inference, Biometrics 48:1005, 1992
 */
export function adjustPValues(pValues: readonly number[], method: Adjustment): number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) return pValues.map(() => NaN);
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const sorted = order.map((index) => pValues[index] ?? NaN);
  const adjusted = adjustSorted(sorted, method);
  const result = new Array<number>(pValues.length);
  for (const [rank, index] of order.entries()) result[index] = min(1, adjusted[rank] ?? NaN);
  return result;
}

function adjustSorted(sorted: readonly number[], method: Adjustment): readonly number[] {
  const m = sorted.length;
  switch (method) {
    case 'bonferroni':
      return sorted.map((p) => m * p);
    case 'sidak':
      return sorted.map((p) => sidak(p, m));
    case 'holm':
      return runningMaximum(sorted.map((p, rank) => (m - rank) * p));
    case 'holm-sidak':
      return runningMaximum(sorted.map((p, rank) => sidak(p, m - rank)));
    case 'hochberg':
      return minimumFromTheEnd(sorted.map((p, rank) => (m - rank) * p));
    case 'hommel':
      return hommel(sorted);
    case 'benjamini-hochberg':
      return minimumFromTheEnd(sorted.map((p, rank) => (m * p) / (rank + 1)));
    case 'benjamini-yekutieli': {
      const harmonic = sorted.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
      return minimumFromTheEnd(sorted.map((p, rank) => (m * p * harmonic) / (rank + 1)));
    }
  }
}

/** 1 - (1 - p)^m without losing small p. */
function sidak(p: number, m: number): number {
  return -expm1(m * log1p(-p));
}

function runningMaximum(values: readonly number[]): number[] {
  let most = 0;
  return values.map((value) => (most = max(most, value)));
}

function minimumFromTheEnd(values: readonly number[]): number[] {
  let least = Infinity;
  return values
    .toReversed()
    .map((value) => (least = min(least, value)))
    .toReversed();
}

/** @see Hommel, Biometrika 75:383, 1988, in the form of Wright 1992, appendix */
function hommel(sorted: readonly number[]): number[] {
  const m = sorted.length;
  const simes = min(...sorted.map((p, rank) => (m * p) / (rank + 1)));
  const adjusted = sorted.map(() => simes);
  for (let size = m - 1; size >= 2; size--) {
    const split = m - size + 1;
    const tail = sorted.slice(split);
    const least = min(...tail.map((p, index) => (size * p) / (index + 2)));
    for (let rank = 0; rank < m; rank++) {
      const p = sorted[rank] ?? NaN;
      const bound = rank < split ? min(size * p, least) : least;
      adjusted[rank] = max(adjusted[rank] ?? 0, bound);
    }
  }
  return adjusted.map((value, rank) => max(value, sorted[rank] ?? NaN));
}
