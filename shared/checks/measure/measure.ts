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
  // Planning long conditions of many columns costs more than a second look at the few that something is suspected of.
  const suspects = scanned.isNarrow ? new Map<string, string>() : suspectsOf(checks);
  await measure([...new Set(exact.map((aggregate) => suspects.get(aggregate) ?? aggregate))], kept);
  const open = exact.filter((aggregate) => {
    const suspect = suspects.get(aggregate);
    if (suspect === undefined) return false;
    const none = answers.has(suspect) && Number(answers.get(suspect) ?? 0) === 0;
    if (none) answers.set(aggregate, 0);
    return !none;
  });
  if (open.length > 0) await measure(open, []);
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

/** For a count that takes many words, one in few words that is zero only where it is. */
function suspectsOf(checks: readonly Check[]): Map<string, string> {
  const pairs = checks.flatMap(({ test }) =>
    test.by === 'rows'
      ? [[test.failing, test.suspect] as const, [test.unreadable, test.unreadableSuspect] as const]
      : [],
  );
  const suspects = new Map<string, string>();
  for (const [condition, suspect] of pairs) {
    if (condition !== undefined && suspect !== undefined) suspects.set(countWhere(condition), countWhere(suspect));
  }
  return suspects;
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

/** Conditions of one statement that counts NaN. */
const NAN_AT_ONCE = 200;

/**
 * Tells of a check how many rows fail a bound by NaN. That takes another scan, so that it is asked only of checks that
 * rows fail, and of all of those at once.
 */
export function nanCounter(
  engine: Engine,
  relation: Relation,
  failingOf: ReadonlyMap<Check, number>,
): (check: Check) => Promise<number> {
  const conditionOf = (check: Check): string | undefined =>
    check.test.by === 'rows' && (failingOf.get(check) ?? 0) > 0 ? check.test.nan : undefined;
  let counted: Promise<ReadonlyMap<string, number>> | undefined;
  return async (check) => {
    const condition = conditionOf(check);
    if (condition === undefined) return 0;
    counted ??= countEach(engine, relation, new Set([...failingOf.keys()].flatMap((each) => conditionOf(each) ?? [])));
    return (await counted).get(condition) ?? 0;
  };
}

async function countEach(
  engine: Engine,
  { from }: Relation,
  conditions: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const all = [...conditions];
  for (let first = 0; first < all.length; first += NAN_AT_ONCE) {
    const asked = all.slice(first, first + NAN_AT_ONCE);
    const { rows } = await engine.rows(`SELECT ${asked.map(countWhere).join(', ')} FROM ${from}`);
    for (const [index, condition] of asked.entries()) counts.set(condition, Number(rows[0]?.[index] ?? 0));
  }
  return counts;
}

export function positionsOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
