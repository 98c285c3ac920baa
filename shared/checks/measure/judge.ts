import { formatCount, formatDuration, formatPercent, plural } from '../../core/text/format.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Place } from '../../core/place.ts';
import type { Finding, Shape } from '../../evidence/results/data-validation.ts';
import type { AgeTest, Check, KeyTest, RowsTest } from '../check.ts';
import type { ForeignKeyOutcome, KeyOutcome } from './keys.ts';
import { countPresent, countWhere, extremeMs, type Measured } from './measure.ts';
import { holds, orderOfCount, orderOfPercent, type Order } from '../conditions/operators.ts';

/** What measuring one check has shown, before severity is applied. */
export type Outcome =
  | {
      readonly holds: boolean;
      readonly observation: string;
      readonly measured?: number;
      readonly rowsChecked?: number;
      readonly rowsFailing?: number;
      readonly sampleRows?: readonly number[];
      readonly shapes?: readonly Shape[];
      readonly shapesOf?: number;
      readonly hint?: string;
    }
  | { readonly reason: string };

const NO_ROWS: Outcome = {
  reason:
    'The table has no rows, so nothing about them was measured. Where none are right, a rowCount rule of the table says so.',
};

/** What is demanded of every row holds for none; the contract itself says that there may be none. */
const VACUOUS: Outcome = { holds: true, observation: 'the table has no rows, as its rowCount allows', rowsChecked: 0 };

const NOT_RUN: Outcome = { reason: 'The engine cannot apply the check to values of this type.' };

/** @param places of the rows that outcomes of the table name, by position */
export function toFinding(check: Check, outcome: Outcome, places: ReadonlyMap<number, Place> = new Map()): Finding {
  const { id, kind, table, column, demand, where } = check;
  const base = { id, kind, table, ...(column === undefined ? {} : { column }), demand, where };
  if ('reason' in outcome) {
    return { ...base, verdict: 'inconclusive', observation: 'It could not be measured.', reason: outcome.reason };
  }
  const { holds: held, sampleRows = [], ...rest } = outcome;
  const breach: Verdict = check.lenient ? 'warn' : 'fail';
  const finding: Finding = { ...base, verdict: held ? 'pass' : breach, ...rest };
  if (held || sampleRows.length === 0) return finding;
  return { ...finding, sampleRows, places: sampleRows.flatMap((position) => places.get(position) ?? []) };
}

/** @param nan how many of the failing rows are NaN, where that was counted */
export function judgeRows(test: RowsTest, { rows, answers, mayBeEmpty }: Measured, nan = 0): Outcome {
  if (rows === 0)
    return mayBeEmpty && (test.operator === undefined || holds(test.operator, orderOfCount(0))) ? VACUOUS : NO_ROWS;
  if (!answers.has(countWhere(test.failing))) return NOT_RUN;
  const failing = Number(answers.get(countWhere(test.failing)) ?? 0);
  const unread = test.unreadable === undefined ? 0 : Number(answers.get(countWhere(test.unreadable)) ?? 0);
  if (unread === rows) return { reason: 'No value could be read as its type.' };
  const measured = test.unit === 'percent' ? (100 * failing) / rows : failing;
  const aside = unread === 0 ? '' : ` (${plural(unread, 'value')} could not be read)`;
  return {
    holds: test.operator === undefined ? failing === 0 : holds(test.operator, order(failing, rows, test)),
    observation: `${countOf(failing, rows)} ${agree(phraseOf(test, failing, nan), failing)}${aside}`,
    measured,
    rowsChecked: rows,
    rowsFailing: failing,
  };
}

/** NaN is neither below nor above a bound, and lies in no range. */
function phraseOf({ phrase }: RowsTest, failing: number, nan: number): string {
  if (nan === 0) return phrase;
  return nan === failing ? 'are NaN' : `${phrase} or NaN (${formatCount(nan)} of them NaN)`;
}

function order(count: number, rows: number, { unit }: Pick<RowsTest, 'unit'>): Order {
  return unit === 'percent' ? orderOfPercent(count, rows) : orderOfCount(count);
}

/** `37 of 1,912,004 rows (0.002 %)`. */
function countOf(count: number, rows: number): string {
  const share = count === 0 ? '' : ` (${formatPercent(count / rows, 2)})`;
  return `${formatCount(count)} of ${plural(rows, 'row')}${share}`;
}

/** `37 rows are below 1`, `1 row is below 1`. */
function agree(phrase: string, count: number): string {
  if (count !== 1) return phrase;
  const singular: readonly (readonly [RegExp, string])[] = [
    [/^are\b/, 'is'],
    [/^do\b/, 'does'],
    [/^have\b/, 'has'],
    [/^carry\b/, 'carries'],
    [/^hold\b/, 'holds'],
    [/^lack\b/, 'lacks'],
  ];
  const [pattern, word] = singular.find(([each]) => each.test(phrase)) ?? [/^/, ''];
  return phrase.replace(pattern, word);
}

export function judgeFilled(value: string, { rows, answers, mayBeEmpty }: Measured): Outcome {
  if (rows === 0) return mayBeEmpty ? VACUOUS : NO_ROWS;
  if (!answers.has(countPresent(value))) return NOT_RUN;
  const present = Number(answers.get(countPresent(value)) ?? 0);
  return {
    holds: present > 0,
    observation: present > 0 ? `it is in ${countOf(present, rows)}` : 'it is in no row',
    rowsChecked: rows,
  };
}

export function judgeRowCount(operator: Parameters<typeof holds>[0], rows: number): Outcome {
  const observation = `it has ${plural(rows, 'row')}`;
  return { holds: holds(operator, orderOfCount(rows)), observation, measured: rows, rowsChecked: rows };
}

export function judgeKey(test: KeyTest, found: KeyOutcome, { rows, mayBeEmpty }: Measured): Outcome {
  const { groups, surplus, nulls, sampleRows } = found;
  if (rows === 0 && test.operator === undefined) return mayBeEmpty ? VACUOUS : NO_ROWS;
  const measured = test.unit === 'percent' ? (rows === 0 ? 0 : (100 * surplus) / rows) : surplus;
  const repeated =
    surplus === 0
      ? `none of ${plural(rows, 'row')} repeats another`
      : `${countOf(surplus, rows)} ${surplus === 1 ? 'repeats' : 'repeat'} an earlier row, in ${plural(groups, 'group')}`;
  const incomplete = nulls === 0 ? '' : `; ${plural(nulls, 'row')} without a complete key`;
  return {
    holds: test.operator === undefined ? surplus + nulls === 0 : holds(test.operator, order(surplus, rows, test)),
    observation: `${repeated}${incomplete}`,
    measured,
    rowsChecked: rows,
    rowsFailing: surplus + nulls,
    sampleRows,
  };
}

export function judgeForeignKey(found: ForeignKeyOutcome, { rows, mayBeEmpty }: Measured): Outcome {
  if (rows === 0) return mayBeEmpty ? VACUOUS : NO_ROWS;
  if (found.unread === rows) return { reason: 'No key could be read as its type.' };
  const aside = found.unread === 0 ? '' : ` (${plural(found.unread, 'row')} could not be read)`;
  return {
    holds: found.orphans === 0,
    observation: `${countOf(found.orphans, rows)} ${found.orphans === 1 ? 'refers' : 'refer'} to no row there${aside}`,
    measured: found.orphans,
    rowsChecked: rows,
    rowsFailing: found.orphans,
    sampleRows: found.sampleRows,
  };
}

/** @param nowMs the time of the run, in milliseconds since 1970 */
export function judgeAge(test: AgeTest, { rows, answers, mayBeEmpty }: Measured, nowMs: number): Outcome {
  // No row is too old; but what is not there is not recent.
  if (rows === 0) return mayBeEmpty && test.of === 'oldest' ? VACUOUS : NO_ROWS;
  if (!answers.has(extremeMs(test.value, test.of))) return NOT_RUN;
  const moment = answers.get(extremeMs(test.value, test.of));
  if (moment === null || moment === undefined) return { reason: 'The column holds no point in time.' };
  const ageMs = nowMs - Number(moment);
  const text = ageMs < 0 ? `${formatDuration(-ageMs)} in the future` : `${ageText(ageMs)} old`;
  return {
    holds: ageMs <= test.limitMs,
    observation: `the ${test.of} value is ${text}`,
    measured: Math.round(ageMs / 1000),
    rowsChecked: rows,
  };
}

const DAY_MS = 86_400_000;

function ageText(ms: number): string {
  return ms < 2 * DAY_MS ? formatDuration(ms) : plural(Math.floor(ms / DAY_MS), 'day');
}
