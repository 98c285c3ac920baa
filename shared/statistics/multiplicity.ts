import { max, min } from './math.ts';

/**
 * P-values of a family adjusted by Holm's step-down: reject where the adjusted value is at most α. It bounds the chance
 * of any false rejection, whatever the dependence.
 *
 * @param pValues each in [0, 1], any order
 * @returns in the order given; all NaN where any is not a probability: a missing p-value is not a rejection or its
 *   absence
 * @see Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6:65, 1979
 */
export function holm(pValues: readonly number[]): number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) return pValues.map(() => NaN);
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const adjusted = new Array<number>(pValues.length);
  let most = 0;
  for (const [rank, index] of order.entries()) {
    most = max(most, (order.length - rank) * (pValues[index] ?? NaN));
    adjusted[index] = min(1, most);
  }
  return adjusted;
}
