import { sqlList, sqlText } from '../../tables/sql.ts';

/** `^…$` without alternation or groups that change flags: a match anywhere is then a match of the whole. */
const WHOLE = /^(?:\(\?[is]+\))?\^(?![*+?{])(?:[^|\\(]|\\[^]|\((?!\?)|\(\?:)*\$$/;

/**
 * SQL: the text does not match the pattern; null where the text is.
 *
 * DuckDB runs `regexp_full_match` once per entry of a column's dictionary, `regexp_matches` once per row, so the former
 * is written wherever it means the same: nine times faster on a column of few values.
 */
export function mismatches(value: string, re2: string): string {
  const call = WHOLE.test(re2) ? 'regexp_full_match' : 'regexp_matches';
  return `NOT ${call}(${value}, ${sqlText(re2)})`;
}

/** SQL: the text is none of the literals; null where it is. `NOT IN` means the same and compares row by row. */
export function isNoneOf(value: string, literals: readonly string[]): string {
  return `NOT list_contains(${sqlList(literals)}, ${value})`;
}
