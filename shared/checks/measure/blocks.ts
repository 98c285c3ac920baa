import { sqlName } from '../../tables/sql.ts';
import type { Engine } from '../../tables/engine.ts';
import type { ProfiledColumn } from '../../tables/profile.ts';
import type { Relation } from '../../tables/relation.ts';

/** What one statement measures: aggregates of checks, and columns to profile. */
export interface Block {
  readonly aggregates: readonly string[];
  readonly columns: readonly ProfiledColumn[];
}

/**
 * The engine plans a statement in time that grows with the square of its expressions: 2,000 columns in one took 27 CPU
 * seconds, of which the reading itself was one. A longer expression counts for several.
 */
const WEIGHT = { cheap: 200, dear: 1600 } as const;
const CHARACTERS = 400;
const PROFILE_WEIGHT = 3;

/** What a text may have to be copied for its columns to be read block by block. */
const MAX_COPY_BYTES = 64e6;
/** Beyond, opening the files costs more than planning. */
const MANY_FILES = 50;

/** A source whose columns can be read a few at a time without reading everything again. */
interface Scanned extends AsyncDisposable {
  readonly from: string;
  /** Whether one statement holds all that was wanted. */
  readonly isNarrow: boolean;
  /** Whether a few of its columns can be read once more for little: their own bytes of few files. */
  readonly isCheapAgain: boolean;
  blocksOf(aggregates: readonly string[], columns: readonly ProfiledColumn[]): readonly Block[];
}

const COPY = 'copy_for_blocks';

/**
 * Divides what is wanted of a table into blocks of neighbouring columns, and makes ready what they are read from: a
 * Parquet file as it is, since only the columns of a statement are decoded; a small text as a copy in the engine, since
 * every statement would take it apart again; of a large one the blocks are larger instead.
 */
export async function divide(
  engine: Engine,
  relation: Relation,
  aggregates: readonly string[],
  columns: readonly ProfiledColumn[],
): Promise<Scanned> {
  const { source, encoding, from } = relation;
  const copied = encoding !== 'typed' && source.sizeBytes <= MAX_COPY_BYTES;
  const isCheapAgain = encoding === 'typed' && source.files.length <= MANY_FILES;
  const limit = copied || isCheapAgain ? WEIGHT.cheap : WEIGHT.dear;
  const divided = {
    isNarrow: blocksOf(aggregates, columns, limit).length < 2,
    isCheapAgain,
    blocksOf: (of: readonly string[], profiled: readonly ProfiledColumn[]) => blocksOf(of, profiled, limit),
  };
  const nothing = { ...divided, from, [Symbol.asyncDispose]: () => Promise.resolve() };
  if (!copied || divided.isNarrow) return nothing;
  const table = sqlName(COPY);
  const drop = async (): Promise<void> => {
    // An engine that is lost has lost the copy too; what was lost with it is told by whoever asked for that.
    await engine.run(`DROP TABLE IF EXISTS ${table}`).catch(() => undefined);
  };
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT * FROM ${from}`);
  return { ...divided, from: table, [Symbol.asyncDispose]: drop };
}

function blocksOf(aggregates: readonly string[], columns: readonly ProfiledColumn[], limit: number): readonly Block[] {
  const byColumn = new Map<number, { aggregates: string[]; columns: ProfiledColumn[] }>();
  const at = (sql: string): { aggregates: string[]; columns: ProfiledColumn[] } => {
    // The first of our own names of columns; a text of the contract that looks like one costs a scan, not the result.
    const position = Number(/\bc(\d+)\b/.exec(sql)?.[1] ?? -1);
    const found = byColumn.get(position) ?? { aggregates: [], columns: [] };
    byColumn.set(position, found);
    return found;
  };
  for (const aggregate of aggregates) at(aggregate).aggregates.push(aggregate);
  for (const column of columns) at(column.value).columns.push(column);

  const blocks: Block[] = [];
  let [open, weight]: [{ aggregates: string[]; columns: ProfiledColumn[] }, number] = [
    { aggregates: [], columns: [] },
    0,
  ];
  for (const [, each] of [...byColumn].sort(([a], [b]) => a - b)) {
    const own = each.aggregates.reduce((sum, sql) => sum + weightOf(sql), PROFILE_WEIGHT * each.columns.length);
    if (weight > 0 && weight + own > limit) {
      blocks.push(open);
      [open, weight] = [{ aggregates: [], columns: [] }, 0];
    }
    open.aggregates.push(...each.aggregates);
    open.columns.push(...each.columns);
    weight += own;
  }
  return [...blocks, open];
}

function weightOf(sql: string): number {
  return Math.max(1, sql.length / CHARACTERS);
}
