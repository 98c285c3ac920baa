import type { Place } from '../../core/place.ts';
import { readCsvHeader, textBytesOf, type CsvDialect } from '../csv.ts';
import type { Engine } from '../engine.ts';
import { CsvLines, JsonLines, type LineScanner } from './lines.ts';
import type { Relation } from '../relation.ts';
import { shownName, type Source } from '../sources.ts';
import { sqlFiles } from '../sql.ts';

/**
 * Where rows stand in their files. A row of Parquet is known by its number, and so is one of JSON that shares its line
 * with another, as in an array on one line. A line of text is found by reading the files once more up to the last row
 * that is asked for, so ask once for all rows of a source, and only for few.
 *
 * @param positions 0-based, through all files of the source
 * @returns a place for each position
 */
export async function findPlaces(
  engine: Engine,
  { source, files, csv }: Pick<Relation, 'source' | 'files' | 'csv'>,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Place>> {
  const wanted = [...new Set(positions)].sort((a, b) => a - b);
  const found =
    wanted.length === 0 ? new Map<number, Place>() : await search(engine, { ...source, files, csv: csv ?? {} }, wanted);
  // Should the files not hold the row where it was counted, its number through all of them is still true.
  for (const position of wanted) {
    if (!found.has(position)) found.set(position, { file: source.given, row: position + 1 });
  }
  return found;
}

/** A source with its files in the order of the rows. */
interface Read extends Source {
  readonly csv: CsvDialect;
}

async function search(engine: Engine, source: Read, wanted: readonly number[]): Promise<Map<number, Place>> {
  return source.format === 'parquet' ? rowsOfParquet(engine, source, wanted) : linesOfText(source, wanted);
}

async function rowsOfParquet(engine: Engine, source: Source, wanted: readonly number[]): Promise<Map<number, Place>> {
  const found = new Map<number, Place>();
  const counts = source.files.length === 1 ? undefined : await rowCounts(engine, source.files);
  let before = 0;
  for (const file of source.files) {
    const until = before + (counts?.get(file) ?? Infinity);
    for (const position of wanted) {
      if (position < before || position >= until) continue;
      found.set(position, { file: shownName(source, file), row: position - before + 1 });
    }
    before = until;
  }
  return found;
}

/** Rows by file as the engine reads them: those of the row groups, since some writers leave out the sum of the file. */
async function rowCounts(engine: Engine, files: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await engine.rows(
    `SELECT file_name, sum(row_group_num_rows) FROM parquet_metadata(${sqlFiles(files)}) WHERE column_id = 0 GROUP BY file_name`,
  );
  return new Map(rows.map(([file, count]) => [String(file), Number(count)]));
}

async function linesOfText(source: Read, wanted: readonly number[]): Promise<Map<number, Place>> {
  const found = new Map<number, Place>();
  let before = 0;
  for (const path of source.files) {
    const ahead = wanted.filter((position) => position >= before).map((position) => position - before);
    if (ahead.length === 0) break;
    const scanner = await scan(source, path, ahead);
    const { lines, records, shared } = scanner.found;
    for (const [record, line] of lines) {
      const file = shownName(source, path);
      found.set(before + record, shared.has(record) ? { file, row: record + 1 } : { file, line });
    }
    before += records;
  }
  return found;
}

async function scan(source: Read, file: string, wanted: readonly number[]): Promise<LineScanner> {
  const scanner = await scannerFor(source, file, wanted);
  for await (const part of textBytesOf(file, source.csv.encoding)) {
    scanner.feed(part);
    if (scanner.found.isComplete) return scanner;
  }
  scanner.end();
  return scanner;
}

async function scannerFor(source: Read, file: string, wanted: readonly number[]): Promise<LineScanner> {
  if (source.format === 'json') return new JsonLines(wanted);
  const { delimiter, names } = await readCsvHeader(file, shownName(source, file), source.csv);
  return new CsvLines(wanted, { delimiter, columns: names.length });
}
