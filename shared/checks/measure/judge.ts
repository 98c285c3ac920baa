import { formatCount, formatPercent, plural } from '../../core/text/format.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Place } from '../../core/place.ts';
import type { Finding, Shape } from '../../evidence/results/data-validation.ts';
import {
  COULD_NOT_BE_READ,
  type AgeTest,
  type Check,
  type FilledTest,
  type KeyTest,
  type RowsTest,
  type Unmeasured,
} from '../check.ts';
import type { ForeignKeyOutcome, KeyOutcome } from './keys.ts';
import { countInFuture, countPresent, countWhere, extremeMs, type Measured } from './measure.ts';
import { holds, holdsBetween, limitsOf, orderOfCount, orderOfPercent, type Order } from '../conditions/operators.ts';

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
  if (!Number.isFinite(rest.measured ?? 0)) return toFinding(check, { reason: 'What was measured is no number.' });
  const breach: Verdict = check.lenient ? 'warn' : 'fail';
  const finding: Finding = { ...base, verdict: held ? 'pass' : breach, ...rest };
  if (held || sampleRows.length === 0) return finding;
  return { ...finding, sampleRows, places: sampleRows.flatMap((position) => places.get(position) ?? []) };
}

export function judgeRows(test: RowsTest, { rows, answers, mayBeEmpty }: Measured): Outcome {
  if (rows === 0)
    return mayBeEmpty && (test.operator === undefined || holds(test.operator, orderOfCount(0))) ? VACUOUS : NO_ROWS;
  if (!areAnswered([test.failing, test.unreadable, test.undecided?.when], answers)) return NOT_RUN;
  const failing = Number(answers.get(countWhere(test.failing)) ?? 0);
  const unread = countIf(test.unreadable, answers);
  if (unread === rows) return { reason: 'No value could be read as its type.' };
  const left = [
    ...(unread === 0 ? [] : [{ count: unread, phrase: COULD_NOT_BE_READ }]),
    ...leftOpen(test.undecided === undefined ? [] : [test.undecided], answers),
  ];
  const most = Math.max(failing, Math.min(rows, failing + total(left)));
  const held = holdsWith(test, { least: failing, most, rows });
  if (held === undefined) {
    const others =
      test.operator === undefined
        ? 'no other row fails'
        : `${formatCount(failing)} of the others ${agree(test.phrase, failing)}`;
    return { reason: `${tellLeft(left, rows)}, which leaves it open; ${others}.` };
  }
  const measured = test.unit === 'percent' ? (100 * failing) / rows : failing;
  const aside = left.map(({ count, phrase }) => ` (${plural(count, 'value')} ${agree(phrase, count)})`).join('');
  return {
    holds: held,
    observation: `${countOf(failing, rows, test)} ${agree(phraseOf(test, failing, countIf(test.nan, answers)), failing)}${aside}`,
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

/** Rows that a check says nothing about, and why. */
interface Left {
  readonly count: number;
  readonly phrase: string;
}

/** What was asked and not answered must not count as nothing. */
function areAnswered(conditions: readonly (string | undefined)[], answers: Measured['answers']): boolean {
  return conditions.every((condition) => condition === undefined || answers.has(countWhere(condition)));
}

function countIf(condition: string | undefined, answers: Measured['answers']): number {
  return condition === undefined ? 0 : Number(answers.get(countWhere(condition)) ?? 0);
}

function leftOpen(unmeasured: readonly Unmeasured[], answers: Measured['answers']): readonly Left[] {
  const counts = unmeasured.map(({ when, phrase }) => ({ count: countIf(when, answers), phrase }));
  return counts.filter(({ count }) => count > 0);
}

const total = (left: readonly Left[]): number => left.reduce((sum, { count }) => sum + count, 0);

/** `3 of 4 rows (75 %) could not be read`. */
function tellLeft(left: readonly Left[], rows: number): string {
  return left.map(({ count, phrase }) => `${countOf(count, rows)} ${agree(phrase, count)}`).join(' and ');
}

/**
 * Whether a demand on a count holds whatever the rows that are left open would have added to it; undefined where that
 * depends on them.
 */
function holdsWith(
  test: Pick<RowsTest, 'operator' | 'unit'>,
  { least, most, rows }: { readonly least: number; readonly most: number; readonly rows: number },
): boolean | undefined {
  const { operator } = test;
  if (operator === undefined) return least > 0 ? false : most > 0 ? undefined : true;
  return holdsBetween(operator, (count) => order(count, rows, test), { least, most });
}

function order(count: number, rows: number, { unit }: Pick<RowsTest, 'unit'>): Order {
  return unit === 'percent' ? orderOfPercent(count, rows) : orderOfCount(count);
}

/** `37 of 1,912,004 rows (0.002 %)`; a share that is held against a limit has the digits that tell it from that. */
function countOf(count: number, rows: number, test: Pick<RowsTest, 'operator' | 'unit'> = {}): string {
  const limits = test.unit === 'percent' && test.operator !== undefined ? limitsOf(test.operator) : [];
  const lines = limits.map((limit) => ({ read: limit.toNumber(), side: orderOfPercent(count, rows)(limit) }));
  const share = count === 0 ? '' : ` (${formatPercent(count / rows, 2, lines)})`;
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

export function judgeFilled({ value, within }: FilledTest, { rows, answers, mayBeEmpty }: Measured): Outcome {
  if (rows === 0) return mayBeEmpty ? VACUOUS : NO_ROWS;
  if (!answers.has(countPresent(value)) || !areAnswered([within], answers)) return NOT_RUN;
  if (within !== undefined && countIf(within, answers) === 0) {
    return { holds: true, observation: 'no row has the object that it belongs to', rowsChecked: rows };
  }
  const present = Number(answers.get(countPresent(value)) ?? 0);
  return {
    holds: present > 0,
    observation: present > 0 ? `it is in ${countOf(present, rows)}` : 'it is in no row',
    rowsChecked: rows,
  };
}

/** @param byFooter the number is what the files say of themselves */
export function judgeRowCount(operator: Parameters<typeof holds>[0], rows: number, byFooter: boolean): Outcome {
  const source = byFooter ? ' by the footers of its files, since their pages do not tell' : '';
  const observation = `it has ${plural(rows, 'row')}${source}`;
  return { holds: holds(operator, orderOfCount(rows)), observation, measured: rows, rowsChecked: rows };
}

export function judgeKey(test: KeyTest, found: KeyOutcome, { rows, answers, mayBeEmpty }: Measured): Outcome {
  const { groups, surplus, incomplete, doubtful, sampleRows } = found;
  const nulls = test.nullFails ? incomplete : 0;
  if (rows === 0 && test.operator === undefined) return mayBeEmpty ? VACUOUS : NO_ROWS;
  if (
    !areAnswered(
      test.unmeasured.map(({ when }) => when),
      answers,
    )
  )
    return NOT_RUN;
  const measured = test.unit === 'percent' ? (rows === 0 ? 0 : (100 * surplus) / rows) : surplus;
  const repeated =
    surplus === 0
      ? `none of ${plural(rows, 'row')} repeats another`
      : `${countOf(surplus, rows, test)} ${surplus === 1 ? 'repeats' : 'repeat'} an earlier row, in ${plural(groups, 'group')}`;
  const aside = nulls === 0 ? '' : `; ${plural(nulls, 'row')} without a complete key`;
  // Equal texts are equal values, however they are meant; those that differ may be equal too.
  const left = leftOpen(test.unmeasured, answers);
  const least = test.operator === undefined ? surplus + nulls : surplus;
  // Rows that turn out to have one key repeat it once less than they are, and the first row of all repeats none.
  const most = Math.max(least, Math.min(surplus + doubtful, rows - incomplete - 1));
  const held = holdsWith(test, { least, most, rows });
  if (held === undefined) {
    return { reason: `${tellLeft(left, rows)}, which leaves it open; by what is written ${repeated}.` };
  }
  return {
    holds: held,
    observation: `${repeated}${aside}`,
    measured,
    rowsChecked: rows,
    rowsFailing: surplus + nulls,
    sampleRows,
  };
}

/** Whether a scan has met rows of which the test says nothing. */
export function leavesOpen({ unmeasured }: KeyTest, { answers }: Pick<Measured, 'answers'>): boolean {
  return leftOpen(unmeasured, answers).length > 0;
}

export function judgeForeignKey(found: ForeignKeyOutcome, { rows, mayBeEmpty }: Measured): Outcome {
  if (rows === 0) return mayBeEmpty ? VACUOUS : NO_ROWS;
  if (found.unread === rows) return { reason: 'No key could be read as its type.' };
  if (found.unread > 0 && found.orphans === 0) {
    const unread = tellLeft([{ count: found.unread, phrase: COULD_NOT_BE_READ }], rows);
    return { reason: `${unread}, which leaves it open; no other row fails.` };
  }
  const there = found.unreadThere === 0 ? '' : `${plural(found.unreadThere, 'row')} there could not be read`;
  if (!found.areCertain) {
    const missing = `${countOf(found.orphans, rows)} ${found.orphans === 1 ? 'refers' : 'refer'} to no row there that could be read`;
    return { reason: `${missing}; ${there}, which leaves it open.` };
  }
  const here = found.unread === 0 ? '' : `${plural(found.unread, 'row')} could not be read`;
  const left = [here, there].filter((each) => each !== '').join(', ');
  const aside = left === '' ? '' : ` (${left})`;
  return {
    holds: found.orphans === 0,
    observation: `${countOf(found.orphans, rows)} ${found.orphans === 1 ? 'refers' : 'refer'} to no row there${aside}`,
    measured: found.orphans,
    rowsChecked: rows,
    rowsFailing: found.orphans,
    sampleRows: found.sampleRows,
  };
}

/**
 * Only a value that does not lie in the future of the run has an age; the others are counted and told. What could not be
 * read might be newer, and might be older.
 */
export function judgeAge(test: AgeTest, { rows, answers, mayBeEmpty }: Measured): Outcome {
  // No row is too old; but what is not there is not recent.
  if (rows === 0) return mayBeEmpty && test.of === 'oldest' ? VACUOUS : NO_ROWS;
  if (!answers.has(extremeMs(test)) || !answers.has(countInFuture(test))) return NOT_RUN;
  if (!areAnswered([test.unreadable], answers)) return NOT_RUN;
  const moment = answers.get(extremeMs(test));
  const future = Number(answers.get(countInFuture(test)) ?? 0);
  const told = `${countOf(future, rows)} ${future === 1 ? 'lies' : 'lie'} in the future`;
  const unread = countIf(test.unreadable, answers);
  if (moment === null || moment === undefined) {
    if (future === 0) return { reason: 'The column holds no point in time.' };
    return { reason: `${told} of the run, and no value has an age: is its time zone declared, and the clock right?` };
  }
  const ageMs = test.nowMs - Number(moment);
  const held = ageMs <= test.limitMs;
  if (unread > 0 && held === (test.of === 'oldest')) {
    const left = tellLeft([{ count: unread, phrase: COULD_NOT_BE_READ }], rows);
    return {
      reason: `${left}, which leaves it open; of the others the ${test.of} is ${ageText(ageMs, test.limitMs)} old.`,
    };
  }
  const subject = future === 0 ? `the ${test.of} value` : `the ${test.of} value that is not in the future`;
  return {
    holds: held,
    observation: `${subject} is ${ageText(ageMs, test.limitMs)} old${future === 0 ? '' : `; ${told}`}`,
    measured: Math.round(ageMs / 1000),
    rowsChecked: rows,
  };
}

const [DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS] = [86_400_000, 3_600_000, 60_000, 1000] as const;
const AGE_UNITS = [
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'min'],
  [SECOND_MS, 's'],
  [1, 'ms'],
] as const;

/** `26 h 20 min`, `3 days`: without what nobody asks for, but never so short that it reads on another side of the limit. */
function ageText(ms: number, limitMs: number): string {
  const enough = ms >= 2 * DAY_MS ? DAY_MS : ms >= HOUR_MS ? MINUTE_MS : ms >= SECOND_MS ? SECOND_MS : 1;
  const steps = [DAY_MS, ...AGE_UNITS.map(([size]) => size)].filter((size) => size <= enough);
  const cut = steps.map((step) => Math.floor(ms / step) * step);
  return wholeAge(cut.find((shown) => Math.sign(shown - limitMs) === Math.sign(ms - limitMs)) ?? Math.floor(ms));
}

function wholeAge(ms: number): string {
  const days = ms >= 2 * DAY_MS ? Math.floor(ms / DAY_MS) : 0;
  let rest = ms - days * DAY_MS;
  const parts = days === 0 ? [] : [plural(days, 'day')];
  for (const [size, unit] of AGE_UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}
