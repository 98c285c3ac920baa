import { chiSquareSf } from '../distributions/continuous.ts';
import { binomialCdf, binomialPmf } from '../distributions/discrete.ts';
import { UNKNOWN_INTERVAL, wilsonInterval, type Interval } from './one.ts';

/** Two judges (or models) on the same rows: right by both, by the first alone, by the second alone, by neither. */
export interface PairedTable {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

export interface ChiSquare {
  readonly statistic: number;
  readonly pValue: number;
}

/**
 * McNemar's exact test: min(1, 2 P(X <= min(b, c))) for X ~ Bin(b + c, ½); 1 without discordant rows.
 *
 * @see McNemar 1947; Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91, 2013
 */
export function mcnemarExact({ firstOnly, secondOnly }: PairedTable): number {
  const shape = { n: firstOnly + secondOnly, p: 0.5 };
  return Math.min(1, 2 * binomialCdf(Math.min(firstOnly, secondOnly), shape));
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

/**
 * McNemar's chi-square (b - c)² / (b + c), with `correction` (|b - c| - 1)² / (b + c) as Edwards wrote it.
 *
 * @returns NaN without discordant rows
 */
export function mcnemarChiSquare({ firstOnly, secondOnly }: PairedTable, correction: boolean): ChiSquare {
  const gap = Math.abs(firstOnly - secondOnly) - (correction ? 1 : 0);
  const statistic = (gap * gap) / (firstOnly + secondOnly);
  return { statistic, pValue: Number.isNaN(statistic) ? NaN : chiSquareSf(statistic, 1) };
}

/**
 * Newcombe's score interval for the difference of two paired proportions, first minus second.
 *
 * Wilson limits of both margins, joined with the correlation phi, whose numerator is corrected for continuity when
 * positive. Stays inside [-1, 1] and is never empty, also with no discordant row.
 * @returns the difference's interval; NaN without rows
 * @see Newcombe, Statistics in Medicine 17:2635, 1998, method 10
 */
export function pairedDifferenceInterval(table: PairedTable, level: number): Interval & { readonly value: number } {
  const { both, firstOnly, secondOnly, neither } = table;
  const rows = both + firstOnly + secondOnly + neither;
  if (rows === 0) return { value: NaN, ...UNKNOWN_INTERVAL };
  const first = wilsonInterval({ successes: both + firstOnly, trials: rows }, level);
  const second = wilsonInterval({ successes: both + secondOnly, trials: rows }, level);
  const shares = { first: (both + firstOnly) / rows, second: (both + secondOnly) / rows };
  const phi = correctedPhi(table, rows);
  const value = (firstOnly - secondOnly) / rows;
  const joined = (below: number, above: number): number =>
    Math.sqrt(Math.max(0, below * below - 2 * phi * below * above + above * above));
  return {
    value,
    lower: value - joined(shares.first - first.lower, second.upper - shares.second),
    upper: value + joined(first.upper - shares.first, shares.second - second.lower),
  };
}

function correctedPhi({ both, firstOnly, secondOnly, neither }: PairedTable, rows: number): number {
  const margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither);
  if (margins === 0) return 0;
  const product = both * neither - firstOnly * secondOnly;
  const corrected = product > rows / 2 ? product - rows / 2 : Math.min(product, 0);
  return corrected / Math.sqrt(margins);
}
