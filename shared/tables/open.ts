import type { Engine } from './engine.ts';
import { assemble } from './formats/assemble.ts';
import type { CsvDialect } from './csv.ts';
import { csvBlocks } from './formats/csv.ts';
import { jsonBlocks } from './formats/json.ts';
import { parquetBlocks } from './formats/parquet.ts';
import type { Relation } from './relation.ts';
import type { Source } from './sources.ts';

/** What somebody who opens a source knows of it. */
export interface Wanted {
  /** Names of columns; they may be absent from the first objects of a JSON source, and tell the header of a CSV file. */
  readonly names?: readonly string[];
  readonly csv?: CsvDialect;
  /** Read each CSV file from its start to its end, in half the speed; see `mayBeWhole`. */
  readonly inOrder?: boolean;
}

/**
 * Finds out the columns of a source without reading its rows.
 *
 * @throws EngineError, UserError `data-unreadable`
 */
export async function openRelation(source: Source, engine: Engine, wanted: Wanted = {}): Promise<Relation> {
  switch (source.format) {
    case 'parquet':
      return assemble(source, engine, 'typed', await parquetBlocks(source, engine));
    case 'csv':
      return {
        ...(await assemble(
          source,
          engine,
          'text',
          await csvBlocks(source, wanted.csv ?? {}, { expected: wanted.names, inOrder: wanted.inOrder }),
        )),
        ...(wanted.csv === undefined ? {} : { csv: wanted.csv }),
      };
    case 'json':
      return assemble(source, engine, 'json', await jsonBlocks(source, engine, wanted.names ?? []));
  }
}
