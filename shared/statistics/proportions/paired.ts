import { binomialCdf, binomialPmf } from '../distributions/discrete.ts';

/** Two judges (or models) on the same rows: right by both, by the first alone, by the second alone, by neither. */
export interface PairedTable {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/**
 * McNemar's mid-p test: 2 P(X < min(b, c)) + P(X = min(b, c)); the exact test is conservative, this one holds its level
 * in practice. Equal discordant counts give 1, the largest p-value there is.
 *
 * @see Fagerland, Lydersen and Laake 2013, twice the one-sided mid-p value
 */
export function mcnemarMidP({ firstOnly, secondOnly }: PairedTable): number {
  if (firstOnly === secondOnly) return 1;
  const shape = { n: firstOnly + secondOnly, p: 0.5 };
  const fewer = Math.min(firstOnly, secondOnly);
  return 2 * binomialCdf(fewer, shape) - binomialPmf(fewer, shape);
}
