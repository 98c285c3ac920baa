import type { Engine } from './engine.ts';
import { assemble } from './formats/assemble.ts';
import { csvBlocks } from './formats/csv.ts';
import { jsonBlocks } from './formats/json.ts';
import { parquetBlocks } from './formats/parquet.ts';
import type { Relation } from './relation.ts';
import type { Source } from './sources.ts';

/**
 * Finds out the columns of a source without reading its rows.
 *
 * @param expected names of columns that may be absent from the first objects of a JSON source
 * @throws EngineError, UserError `data-unreadable`
 */
export async function openRelation(source: Source, engine: Engine, expected: readonly string[]): Promise<Relation> {
  switch (source.format) {
    case 'parquet':
      return assemble(source, engine, 'typed', await parquetBlocks(source, engine));
    case 'csv':
      return assemble(source, engine, 'text', await csvBlocks(source));
    case 'json':
      return assemble(source, engine, 'json', await jsonBlocks(source, engine, expected));
  }
}
