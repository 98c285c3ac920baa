import { basename, join, relative, sep } from 'node:path';
import type { Place } from '../../core/place.ts';
import { bytesOf, readCsvHeader, type CsvHeader } from '../csv.ts';
import type { Engine } from '../engine.ts';
import { CsvLines, JsonLines, type LineScanner } from './lines.ts';
import type { Relation } from '../relation.ts';
import { commonFolder, type Source } from '../sources.ts';
import { sqlFiles } from '../sql.ts';

type Placed = Pick<Relation, 'source' | 'files' | 'csv'>;

/**
 * Where rows stand in their files. Only a row of Parquet is known by its number: a line of text is found by reading the
 * files once more up to the last row that is asked for, so ask once for all rows of a source, and only for few.
 *
 * @param positions 0-based, through all files of the relation
 * @returns a place for each position
 */
export async function findPlaces(
  engine: Engine,
  relation: Placed,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Place>> {
  const { source } = relation;
  const wanted = [...new Set(positions)].sort((a, b) => a - b);
  const found = wanted.length === 0 ? new Map<number, Place>() : await search(engine, relation, wanted);
  // Should the files not hold the row where it was counted, its number through all of them is still true.
  for (const position of wanted) {
    if (!found.has(position)) found.set(position, { file: source.given, row: position + 1 });
  }
  return found;
}

async function search(engine: Engine, relation: Placed, wanted: readonly number[]): Promise<Map<number, Place>> {
  const isParquet = relation.source.format === 'parquet';
  return isParquet ? rowsOfParquet(engine, relation, wanted) : linesOfText(relation, wanted);
}

async function rowsOfParquet(
  engine: Engine,
  { source, files }: Placed,
  wanted: readonly number[],
): Promise<Map<number, Place>> {
  const found = new Map<number, Place>();
  const counts = files.length === 1 ? undefined : await rowCounts(engine, files);
  let before = 0;
  for (const file of files) {
    const until = before + (counts?.get(file) ?? Infinity);
    for (const position of wanted) {
      if (position < before || position >= until) continue;
      found.set(position, { file: shownName(source, file), row: position - before + 1 });
    }
    before = until;
  }
  return found;
}

/** Rows by file, from the files' own footers. */
async function rowCounts(engine: Engine, files: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await engine.rows(`SELECT file_name, num_rows FROM parquet_file_metadata(${sqlFiles(files)})`);
  return new Map(rows.map(([file, count]) => [String(file), Number(count)]));
}

async function linesOfText(relation: Placed, wanted: readonly number[]): Promise<Map<number, Place>> {
  const found = new Map<number, Place>();
  let before = 0;
  for (const file of relation.files) {
    const ahead = wanted.filter((position) => position >= before).map((position) => position - before);
    if (ahead.length === 0) break;
    const { lines, records } = await scan(relation, file, ahead);
    const shown = shownName(relation.source, file);
    for (const [record, line] of lines) found.set(before + record, { file: shown, line });
    before += records;
  }
  return found;
}

async function scan(relation: Placed, file: string, wanted: readonly number[]): Promise<LineScanner['found']> {
  const { scanner, bytes } = await openScan(relation, file, wanted);
  for await (const part of bytes) {
    scanner.feed(part);
    if (scanner.found.isComplete) return scanner.found;
  }
  scanner.end();
  return scanner.found;
}

async function openScan(
  { source, csv }: Placed,
  file: string,
  wanted: readonly number[],
): Promise<{ readonly scanner: LineScanner; readonly bytes: AsyncIterable<Uint8Array> }> {
  if (source.format === 'json') return { scanner: new JsonLines(wanted), bytes: bytesOf(file) };
  const header = await readCsvHeader(file, source.given, csv);
  const columns = header.names.length;
  const delimiter = header.delimiter.charCodeAt(0) > 0x7f ? ',' : header.delimiter;
  const scanner = new CsvLines(wanted, { delimiter, columns });
  const isPlain = header.encoding !== 'utf-16' && delimiter === header.delimiter;
  return { scanner, bytes: isPlain ? bytesOf(file) : plainBytesOf(file, header) };
}

/** The same records in one byte for each character that matters to a scanner, with the comma as delimiter. */
async function* plainBytesOf(file: string, { delimiter, encoding }: CsvHeader): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding === 'utf-16' ? 'utf-16le' : encoding);
  for await (const part of bytesOf(file)) {
    const text = decoder.decode(part, { stream: true });
    yield Buffer.from(delimiter.charCodeAt(0) > 0x7f ? text.replaceAll(',', '.').replaceAll(delimiter, ',') : text);
  }
}

/** A file of a source as the user would find it: below the folder that was named, or below the one that all lie in. */
function shownName(source: Source, file: string): string {
  if (source.files.length === 1 && source.root === file) return source.given;
  const path = relative(source.root ?? commonFolder(source.files), file);
  const shown = source.root === undefined ? path : join(source.given, path);
  return shown === '' ? basename(file) : shown.split(sep).join('/');
}
