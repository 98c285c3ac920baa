import { formatCount, formatPercent, plural } from '../core/text/format.ts';
import type { GateResult, Unpredicted } from '../evidence/results/gate.ts';

/** `the candidate did not predict 41 of 5,000 rows`. */
export function unpredictedText({ candidate, baseline }: Unpredicted, rows: number): string {
  const all = plural(rows, 'row');
  if (baseline === 0) return `the candidate did not predict ${formatCount(candidate)} of ${all}`;
  if (candidate === 0) return `the baseline did not predict ${formatCount(baseline)} of ${all}`;
  return `the candidate did not predict ${formatCount(candidate)} and the baseline ${formatCount(baseline)} of ${all}`;
}

/** Of all rows together; undefined where each model predicted every row, and where nothing is known of rows. */
export function unpredictedOf({ unpredicted, rows }: Pick<GateResult, 'unpredicted' | 'rows'>): string | undefined {
  return unpredicted === undefined || rows === undefined ? undefined : unpredictedText(unpredicted, rows);
}

/** `1.9 %`: without it no rate of a rare class can be judged. */
export function prevalenceText(positives: number, rows: number): string {
  return formatPercent(rows === 0 ? 0 : positives / rows, 2);
}

/** `96 positive, 1.9 %`. */
export function positivesText(positives: number, rows: number): string {
  return `${formatCount(positives)} positive, ${prevalenceText(positives, rows)}`;
}

/** `5,000 rows (96 positive, 1.9 %)`. */
export function rowsText(rows: number, positives: number | undefined): string {
  return `${plural(rows, 'row')}${positives === undefined ? '' : ` (${positivesText(positives, rows)})`}`;
}
