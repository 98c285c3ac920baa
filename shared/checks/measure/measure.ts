import { EngineError, type Engine, type NumericSummary, type Rows } from '../../tables/engine.ts';
import { planProfile, sharpen, type ProfileDepth, type ProfiledColumn } from '../../tables/profile.ts';
import type { Relation } from '../../tables/relation.ts';
import type { ColumnProfile } from '../../evidence/results/data-validation.ts';
import type { Check } from '../check.ts';
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
export const extremeMs = (value: string, of: 'newest' | 'oldest'): string =>
  `epoch_ms(${of === 'newest' ? 'max' : 'min'}(${value}))`;

/** One statement, one scan: every count that the checks need and the whole profile. */
export async function measureTable(
  engine: Engine,
  relation: Relation,
  checks: readonly Check[],
  profiled: { readonly columns: readonly ProfiledColumn[]; readonly depth: ProfileDepth },
): Promise<Measured> {
  const wanted = [...new Set(checks.flatMap(aggregatesOf))];
  const profile = planProfile(profiled.columns, profiled.depth, FEED, relation.source.sizeBytes);
  const feed = profile.feed === undefined ? [] : [profile.feed];
  const scan = async (aggregates: readonly string[]): Promise<{ rows: Rows; summaries: readonly NumericSummary[] }> => {
    const list = ['count(*)', ...aggregates, ...profile.aggregates, ...feed].join(',\n  ');
    const sql = `SELECT ${list}\nFROM ${relation.from}`;
    return profile.feed === undefined
      ? { rows: await engine.rows(sql), summaries: [] }
      : engine.profile(sql, FEED, profile.ranges);
  };
  const { asked, result, summaries } = await scanWhatRuns(engine, relation, wanted, scan);
  const [rowCount, ...answers] = result.rows[0] ?? [];
  const rows = Number(rowCount ?? 0);
  const sharp = await sharpen(engine, relation.from, profiled.columns, summaries);
  return {
    rows,
    mayBeEmpty: mayBeEmpty(checks),
    answers: new Map(asked.map((aggregate, index) => [aggregate, answers[index]])),
    columns: profile.read(answers.slice(asked.length), sharp, rows),
  };
}

function mayBeEmpty(checks: readonly Check[]): boolean {
  const operators = checks.flatMap(({ test }) => (test.by === 'rowCount' ? [test.operator] : []));
  return operators.length > 0 && operators.every((operator) => holds(operator, orderOfCount(0)));
}

/** Errors about an expression, not about the data that it is applied to. */
const EXPRESSION_ERROR = /^(Binder|Catalog|Parser|Conversion|Out of Range|Not implemented|Invalid Type) /i;

interface Scanned {
  /** The aggregates that could be run; the checks of the others stay unanswered. */
  readonly asked: readonly string[];
  readonly result: Rows;
  readonly summaries: readonly NumericSummary[];
}

/** One aggregate that cannot be run must not take the others with it: then each is tried alone, and it is left out. */
async function scanWhatRuns(
  engine: Engine,
  relation: Relation,
  wanted: readonly string[],
  scan: (aggregates: readonly string[]) => Promise<{ rows: Rows; summaries: readonly NumericSummary[] }>,
): Promise<Scanned> {
  try {
    const { rows, summaries } = await scan(wanted);
    return { asked: wanted, result: rows, summaries };
  } catch (error) {
    if (!isExpressionError(error)) throw error;
  }
  const asked: string[] = [];
  for (const aggregate of wanted) {
    try {
      await engine.rows(`SELECT ${aggregate} FROM ${relation.from}`);
      asked.push(aggregate);
    } catch (error) {
      if (!isExpressionError(error)) throw error;
    }
  }
  const { rows, summaries } = await scan(asked);
  return { asked, result: rows, summaries };
}

function isExpressionError(error: unknown): boolean {
  return error instanceof EngineError && error.reason === 'sql' && EXPRESSION_ERROR.test(error.message);
}

function aggregatesOf({ test }: Check): readonly string[] {
  switch (test.by) {
    case 'rows':
      return [countWhere(test.failing), ...(test.unreadable === undefined ? [] : [countWhere(test.unreadable)])];
    case 'filled':
      return [countPresent(test.value)];
    case 'age':
      return [extremeMs(test.value, test.of)];
    default:
      return [];
  }
}

export function positionsOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
