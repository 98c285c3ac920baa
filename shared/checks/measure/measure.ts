import { EngineError, type Engine, type NumericSummary, type Rows } from '../../tables/engine.ts';
import { planProfile, sharpen, type ProfileDepth, type ProfiledColumn } from '../../tables/profile.ts';
import type { Relation } from '../../tables/relation.ts';
import type { ColumnProfile } from '../../evidence/results/data-validation.ts';
import type { AgeTest, Check } from '../check.ts';
import { divide, type Block } from './blocks.ts';
import { holds, orderOfCount } from '../conditions/operators.ts';

/** What one scan of a table has shown. */
export interface Measured {
  readonly rows: number;
  /** The table has rules about its row count, and all of them allow none. */
  readonly mayBeEmpty: boolean;
  /** The answer to each aggregate that a check asked for, by its SQL. */
  readonly answers: ReadonlyMap<string, unknown>;
  readonly columns: readonly ColumnProfile[];
}

const FEED = 'trainyard_profile';

/** Aggregates of the fused statement; equal ones are computed once. */
export const countWhere = (condition: string): string => `count_if(${condition})`;
export const countPresent = (value: string): string => `count(${value})`;
export const extremeMs = ({ value, of, nowMs }: AgeTest): string =>
  `epoch_ms(${of === 'newest' ? 'max' : 'min'}(${value}) FILTER (WHERE ${value} <= ${instant(nowMs)}))`;
export const countInFuture = ({ value, nowMs }: AgeTest): string => countWhere(`${value} > ${instant(nowMs)}`);

const instant = (ms: number): string => `make_timestamp(CAST(${BigInt(Math.floor(ms)) * 1000n} AS BIGINT))`;

/**
 * Every count that the checks need and the whole profile, in one scan; of a wide table in several, each of other columns.
 */
export async function measureTable(
  engine: Engine,
  relation: Relation,
  checks: readonly Check[],
  profiled: { readonly columns: readonly ProfiledColumn[]; readonly depth: ProfileDepth },
): Promise<Measured> {
  const exact = [...new Set(checks.flatMap(aggregatesOf))];
  const kept = profiled.depth === 'none' ? [] : profiled.columns;
  await using scanned = await divide(engine, relation, exact, kept);
  const answers = new Map<string, unknown>();
  const profiles = new Map<ProfiledColumn, ColumnProfile>();
  const options = { depth: profiled.depth, sizeBytes: relation.source.sizeBytes };
  let rows = 0;
  const measure = async (aggregates: readonly string[], columns: readonly ProfiledColumn[]): Promise<void> => {
    for (const block of scanned.blocksOf(aggregates, columns)) {
      const found = await measureBlock(engine, scanned.from, block, options);
      rows = found.rows;
      for (const [aggregate, answer] of found.answers) answers.set(aggregate, answer);
      for (const [index, column] of block.columns.entries()) {
        const profile = found.columns[index];
        if (profile !== undefined) profiles.set(column, profile);
      }
    }
  };
  const suspects = suspectsOf(checks, scanned);
  // Where another scan is dear and one statement holds it all, what else a breach asks for is counted at once.
  const nanAtOnce = scanned.isNarrow && !scanned.isCheapAgain ? nanCounts(checks) : [];
  const first = [...exact.map((aggregate) => suspects.get(aggregate) ?? aggregate), ...nanAtOnce];
  await measure([...new Set(first)], kept);
  const open = exact.filter((aggregate) => {
    const suspect = suspects.get(aggregate);
    if (suspect === undefined) return false;
    const none = answers.has(suspect) && Number(answers.get(suspect) ?? 0) === 0;
    if (none) answers.set(aggregate, 0);
    return !none;
  });
  const breached = checks.filter(({ test }) => test.by === 'rows' && answers.get(countWhere(test.failing)) !== 0);
  const second = [...open, ...nanCounts(breached).filter((aggregate) => !answers.has(aggregate))];
  if (second.length > 0) await measure([...new Set(second)], []);
  const columns = profiled.columns.flatMap((column) => profiles.get(column) ?? []);
  return { rows, mayBeEmpty: mayBeEmpty(checks), answers, columns };
}

async function measureBlock(
  engine: Engine,
  from: string,
  block: Block,
  { depth, sizeBytes }: { readonly depth: ProfileDepth; readonly sizeBytes: number },
): Promise<Omit<Measured, 'mayBeEmpty'>> {
  const profile = planProfile(block.columns, depth, FEED, sizeBytes);
  const feed = profile.feed === undefined ? [] : [profile.feed];
  const scan = async (aggregates: readonly string[]): Promise<{ rows: Rows; summaries: readonly NumericSummary[] }> => {
    const list = ['count(*)', ...aggregates, ...profile.aggregates, ...feed].join(',\n  ');
    const sql = `SELECT ${list}\nFROM ${from}`;
    return profile.feed === undefined
      ? { rows: await engine.rows(sql), summaries: [] }
      : engine.profile(sql, FEED, profile.ranges);
  };
  const { asked, result, summaries } = await scanWhatRuns(engine, from, block.aggregates, scan);
  const [rowCount, ...answers] = result.rows[0] ?? [];
  const rows = Number(rowCount ?? 0);
  const sharp = await sharpen(engine, from, block.columns, summaries);
  return {
    rows,
    answers: new Map(asked.map((aggregate, index) => [aggregate, answers[index]])),
    columns: profile.read(answers.slice(asked.length), sharp, rows),
  };
}

function mayBeEmpty(checks: readonly Check[]): boolean {
  const operators = checks.flatMap(({ test }) => (test.by === 'rowCount' ? [test.operator] : []));
  return operators.length > 0 && operators.every((operator) => holds(operator, orderOfCount(0)));
}

/** Errors about an expression, not about the data that it is applied to. */
const EXPRESSION_ERROR =
  /^(Binder|Catalog|Parser|Conversion|Out of Range|Not implemented|Invalid Type|Invalid Input) /i;

interface Scanned {
  /** The aggregates that could be run; the checks of the others stay unanswered. */
  readonly asked: readonly string[];
  readonly result: Rows;
  readonly summaries: readonly NumericSummary[];
}

/** One aggregate that cannot be run must not take the others with it: it is looked for by halves and left out. */
async function scanWhatRuns(
  engine: Engine,
  from: string,
  wanted: readonly string[],
  scan: (aggregates: readonly string[]) => Promise<{ rows: Rows; summaries: readonly NumericSummary[] }>,
): Promise<Scanned> {
  try {
    const { rows, summaries } = await scan(wanted);
    return { asked: wanted, result: rows, summaries };
  } catch (error) {
    if (!isExpressionError(error) || wanted.length === 0) throw error;
  }
  const asked = await runnable(engine, from, wanted);
  const { rows, summaries } = await scan(asked);
  return { asked, result: rows, summaries };
}

async function runnable(engine: Engine, from: string, aggregates: readonly string[]): Promise<readonly string[]> {
  if (aggregates.length === 0) return [];
  try {
    await engine.rows(`SELECT ${aggregates.join(', ')} FROM ${from}`);
    return aggregates;
  } catch (error) {
    if (!isExpressionError(error)) throw error;
    if (aggregates.length === 1) return [];
  }
  const middle = Math.ceil(aggregates.length / 2);
  return [
    ...(await runnable(engine, from, aggregates.slice(0, middle))),
    ...(await runnable(engine, from, aggregates.slice(middle))),
  ];
}

/** About an expression of ours on values of the data, not about a file that cannot be read. */
export function isExpressionError(error: unknown): boolean {
  if (!(error instanceof EngineError) || error.reason !== 'sql') return false;
  return (
    EXPRESSION_ERROR.test(error.message) &&
    !/\b(CSV|JSON|Parquet|file)\b/i.test(error.message.split('LINE 1:')[0] ?? '')
  );
}

/**
 * For a count something cheaper that is zero only where the count is. Planning long conditions of many columns costs more
 * than a second look at the few that something is suspected of; a condition on every value costs more than the extremes
 * of the column, where that second look costs little.
 */
function suspectsOf(
  checks: readonly Check[],
  { isNarrow, isCheapAgain }: { readonly isNarrow: boolean; readonly isCheapAgain: boolean },
): Map<string, string> {
  const suspects = new Map<string, string>();
  for (const { test } of checks) {
    if (test.by !== 'rows') continue;
    const { failing, suspect, extreme, unreadable, unreadableSuspect } = test;
    if (isCheapAgain && extreme !== undefined) suspects.set(countWhere(failing), whether(extreme));
    if (isNarrow) continue;
    if (suspect !== undefined) suspects.set(countWhere(failing), countWhere(suspect));
    if (unreadable !== undefined && unreadableSuspect !== undefined)
      suspects.set(countWhere(unreadable), countWhere(unreadableSuspect));
  }
  return suspects;
}

/** 1 or 0. */
const whether = (aggregate: string): string => `CAST(coalesce(${aggregate}, false) AS INTEGER)`;

function nanCounts(checks: readonly Check[]): readonly string[] {
  const conditions = checks.flatMap(({ test }) => (test.by === 'rows' ? (test.nan ?? []) : []));
  return [...new Set(conditions)].map(countWhere);
}

function aggregatesOf({ test }: Check): readonly string[] {
  switch (test.by) {
    case 'rows':
      return [test.failing, test.unreadable, test.undecided?.when].flatMap((condition) =>
        condition === undefined ? [] : [countWhere(condition)],
      );
    case 'key':
      return test.unmeasured.map(({ when }) => countWhere(when));
    case 'filled':
      return [countPresent(test.value), ...(test.within === undefined ? [] : [countWhere(test.within)])];
    case 'age':
      return [
        extremeMs(test),
        countInFuture(test),
        ...(test.unreadable === undefined ? [] : [countWhere(test.unreadable)]),
      ];
    default:
      return [];
  }
}

export function positionsOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
