import { relative, sep } from 'node:path';
import { readCsvHeader } from './csv.ts';
import type { DataType, Engine } from './engine.ts';
import type { Source } from './sources.ts';
import { sqlList, sqlName, sqlText } from './sql.ts';

/** How a value stands in the source: with a type of its own, as text, or as JSON. */
export type Encoding = 'typed' | 'text' | 'json';

export interface SourceColumn {
  readonly name: string;
  readonly type: DataType;
  /** The source itself names it; false for a JSON field that was expected and not met among the first objects. */
  readonly certain: boolean;
}

/** A source as a table in SQL. */
export interface Relation {
  readonly source: Source;
  readonly encoding: Encoding;
  readonly columns: readonly SourceColumn[];
  /** For the FROM clause. */
  readonly from: string;
  /** The same with a column `POSITION`: the 0-based row number through all files. */
  readonly fromNumbered: string;
}

/** Name of the column that numbers rows; a name no data set uses. */
export const POSITION = 'trainyard row';

const TEXT: DataType = { name: 'VARCHAR' };
const JSON_TYPE: DataType = { name: 'JSON' };

/**
 * Finds out the columns of a source without reading its rows.
 *
 * @param expected names of columns that may be absent from the first objects of a JSON source
 * @throws EngineError, UserError `data-unreadable`
 */
export async function openRelation(source: Source, engine: Engine, expected: readonly string[]): Promise<Relation> {
  switch (source.format) {
    case 'parquet':
      return parquetRelation(source, engine);
    case 'csv':
      return csvRelation(source);
    case 'json':
      return jsonRelation(source, engine, expected);
  }
}

async function parquetRelation(source: Source, engine: Engine): Promise<Relation> {
  const options = source.files.length > 1 ? `, union_by_name = true, hive_partitioning = ${isHive(source)}` : '';
  const files = sqlList(source.files.map(sqlText));
  const from = `read_parquet(${files}${options})`;
  const { names, types } = await engine.describe(`SELECT * FROM ${from}`);
  const columns = names.map((name, index) => ({ name, type: types[index] ?? TEXT, certain: true }));
  const numbered =
    source.files.length === 1
      ? `(SELECT *, file_row_number AS ${sqlName(POSITION)} FROM read_parquet(${files}, file_row_number = true))`
      : numberedBySequence(from);
  return { source, encoding: 'typed', columns, from, fromNumbered: numbered };
}

/** Every field is read as text, so that a bad value is a finding with its row and not an aborted run. */
async function csvRelation(source: Source): Promise<Relation> {
  const scans: string[] = [];
  const names = new Set<string>();
  let run: { signature: string; files: string[]; scan: (files: readonly string[]) => string } | undefined;
  const finish = (): void => {
    if (run !== undefined) scans.push(run.scan(run.files));
  };
  for (const file of source.files) {
    const header = await readCsvHeader(file, source.given);
    const signature = JSON.stringify(header);
    if (run?.signature === signature) run.files.push(file);
    else {
      finish();
      run = { signature, files: [file], scan: (files) => csvScan(files, header) };
    }
    for (const name of header.names) names.add(name);
  }
  finish();
  const from =
    scans.length === 1 ? (scans[0] ?? '') : `(${scans.map((s) => `SELECT * FROM ${s}`).join(' UNION ALL BY NAME ')})`;
  const columns = [...names].map((name) => ({ name, type: TEXT, certain: true }));
  return { source, encoding: 'text', columns, from, fromNumbered: numberedBySequence(from) };
}

function csvScan(files: readonly string[], header: { delimiter: string; names: readonly string[] }): string {
  const columns = header.names.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ');
  return (
    `read_csv(${sqlList(files.map(sqlText))}, auto_detect = false, header = true, delim = ${sqlText(header.delimiter)}, ` +
    `quote = '"', escape = '"', columns = {${columns}}, hive_partitioning = false)`
  );
}

/** Every field stays JSON, so that its own type and text can be judged. */
async function jsonRelation(source: Source, engine: Engine, expected: readonly string[]): Promise<Relation> {
  const files = sqlList(source.files.map(sqlText));
  const options = source.files.length > 1 ? ', union_by_name = true' : '';
  // An empty file has no object to show its fields, and no rows.
  const sniffed =
    source.sizeBytes === 0
      ? []
      : (await engine.describe(`SELECT * FROM read_json(${files}, records = true${options})`)).names;
  const names = [...new Set([...sniffed, ...expected])];
  const columns = names.map((name) => ({ name, type: JSON_TYPE, certain: sniffed.includes(name) }));
  const typed = names.map((name) => `${sqlText(name)}: 'JSON'`).join(', ');
  const from = `read_json(${files}, records = true, columns = {${typed}})`;
  return { source, encoding: 'json', columns, from, fromNumbered: numberedBySequence(from) };
}

function numberedBySequence(from: string): string {
  return `(SELECT *, row_number() OVER () - 1 AS ${sqlName(POSITION)} FROM ${from})`;
}

function isHive(source: Source): boolean {
  const { root } = source;
  return (
    root !== undefined &&
    source.files.every((file) =>
      relative(root, file)
        .split(sep)
        .some((p) => /^\w+=/.test(p)),
    )
  );
}
