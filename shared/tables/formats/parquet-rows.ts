import { closeSync, openSync } from 'node:fs';
import { mapInSteps } from '../../core/digest.ts';
import { UserError } from '../../core/errors.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import { quote } from '../../core/text/quote.ts';
import type { Engine } from '../engine.ts';
import { shownName, type Source } from '../sources.ts';
import { sqlFiles } from '../sql.ts';
import { groupBy } from './block.ts';
import { countValues, type Chunk } from './page-headers.ts';

/** One column that holds values, in the order of the file. */
export interface Leaf {
  /** The column of the table that it belongs to. */
  readonly column: string;
  /** Neither a list nor in one, so that its values are rows. */
  readonly flat: boolean;
}

/** So many are asked for at once, of files with one row group: thousands of wide files must not fill the memory. */
const CHUNKS_AT_ONCE = 10_000;

/** A chunk with what the footer says of it. */
interface Told extends Chunk {
  readonly leaf: Leaf | undefined;
  readonly file: string;
  /** From 0. */
  readonly group: number;
  /** Of its row group. */
  readonly rows: number;
  /** Of the chunk, nulls included. */
  readonly values: number;
}

/**
 * Counts the rows of Parquet files by their pages. The engine reads as many rows as the footer says: of a longer column
 * it leaves the rest, and a shorter one it fills with values that stand nowhere, or in the next column. Of lists, whose
 * pages do not tell their rows, it counts the values.
 *
 * @param leaves of the files, which are of one schema
 * @returns the files some of whose rows are known from their footer alone
 * @throws UserError `data-unreadable` where pages hold more or fewer rows, or values of a list, than the footer says
 */
export async function checkRowCounts(
  source: Source,
  engine: Engine,
  files: readonly string[],
  { leaves, chunksAtOnce = CHUNKS_AT_ONCE }: { readonly leaves: readonly Leaf[]; readonly chunksAtOnce?: number },
): Promise<readonly string[]> {
  const untold: string[] = [];
  const atOnce = Math.max(1, Math.floor(chunksAtOnce / Math.max(1, leaves.length)));
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const told = await chunksOf(engine, some, leaves);
    const byFile = new Map(groupBy(told, ({ file }) => file).map((chunks) => [chunks[0]?.file, chunks]));
    const found = await mapInSteps(some, (file) => {
      const groups = groupBy(byFile.get(file) ?? [], ({ group }) => String(group));
      return areCounted(source, file, groups) ? [] : [file];
    });
    untold.push(...found.flat());
  }
  return untold;
}

function areCounted(source: Source, file: string, groups: readonly (readonly Told[])[]): boolean {
  const descriptor = openSync(file, 'r');
  try {
    return groups.map((chunks) => isCounted(descriptor, chunks, shownName(source, file))).every(Boolean);
  } finally {
    closeSync(descriptor);
  }
}

function isCounted(descriptor: number, chunks: readonly Told[], shown: string): boolean {
  let counted = false;
  for (const chunk of chunks) {
    const held = countValues(descriptor, chunk);
    if (held === undefined) continue;
    const isFlat = chunk.leaf?.flat === true;
    const [told, what] = isFlat ? ([chunk.rows, 'row'] as const) : ([chunk.values, 'value'] as const);
    if (held !== told) {
      const column = chunk.leaf === undefined ? 'a column' : `the column ${quote(chunk.leaf.column)}`;
      const where = `for row group ${chunk.group + 1}`;
      throw differing(
        shown,
        `its footer says ${plural(told, what)} ${where}, where the pages of ${column} hold ${formatCount(held)}`,
      );
    }
    counted ||= isFlat;
  }
  return counted || chunks.every(({ rows }) => rows === 0);
}

async function chunksOf(engine: Engine, files: readonly string[], leaves: readonly Leaf[]): Promise<readonly Told[]> {
  const { rows } = await engine.rows(
    `SELECT file_name, row_group_id, column_id, row_group_num_rows, num_values, data_page_offset,
       dictionary_page_offset, total_compressed_size FROM parquet_metadata(${sqlFiles(files)}) ORDER BY file_name, row_group_id, column_id`,
  );
  return rows.map(([file, ...numbers]) => {
    const [group = 0, column = 0, count = 0, values = 0, dataAt = 0, dictionaryAt = 0, sizeBytes = 0] = numbers.map(
      (each) => Number(each ?? 0),
    );
    const leaf = leaves[column];
    // Some writers put a 0 where there is no dictionary.
    const start = dictionaryAt > 0 && dictionaryAt < dataAt ? dictionaryAt : dataAt;
    return { file: String(file), group, rows: count, values, leaf, start, sizeBytes };
  });
}

function differing(file: string, what: string): UserError {
  return new UserError('data-unreadable', {
    what: `The data cannot be read: ${what}. Which rows there are is not certain.`,
    where: { file },
    remedy: 'Repair the file, or make it again; nothing of it was judged.',
  });
}
