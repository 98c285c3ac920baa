import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { loadDuckDb } from '../test/duckdb.ts';
import { checkGzip } from '../shared/tables/files/gzip.ts';
import { actionCpuSeconds, commandCpuSeconds, DATA, measure } from './costs.ts';

const FILES = 5000;
const ROWS_OF_A_FILE = 100;
const WIDE = { rows: 500, columns: 2000 };
const GZIP_BYTES = 1e9;

/** Data of unusual shapes: very many files, very many columns, one large compressed file. */
export async function benchShapes(print: (line: string) => void): Promise<void> {
  mkdirSync(DATA, { recursive: true });
  await manyFiles(print);
  wide(print);
  await gzip(print);
}

async function manyFiles(print: (line: string) => void): Promise<void> {
  const folder = join(DATA, 'many');
  if (!existsSync(folder)) await writeManyFiles(folder);
  const contract = writeContract([
    'name: id, logicalType: integer, required: true',
    'name: value, logicalType: number, logicalTypeOptions: { minimum: 0, maximum: 1 }',
    "name: name, logicalType: string, required: true, logicalTypeOptions: { pattern: '^n[0-9]+$' }",
  ]);
  const sql =
    `SELECT count(*), count_if(id IS NULL), count_if(value NOT BETWEEN 0 AND 1), count_if(name IS NULL), ` +
    `count_if(NOT regexp_matches(name, '^n[0-9]+$')) FROM read_parquet('${folder}/*.parquet')`;
  const ours = actionCpuSeconds(folder, contract, 'none');
  const { peakBytes } = measure(['ours', folder, contract, 'none']);
  const bare = measure(['bare', folder, sql]);
  print(
    `${FILES} Parquet files of ${ROWS_OF_A_FILE} rows: ${ours.toFixed(2)} CPU s, bare DuckDB ${bare.cpuSeconds.toFixed(2)} s, ` +
      `ratio ${(ours / bare.cpuSeconds).toFixed(2)} (budget 2.00); peak ${(peakBytes / 1e6).toFixed(0)} MB (budget 300), ` +
      `bare ${(bare.peakBytes / 1e6).toFixed(0)} MB`,
  );
}

async function writeManyFiles(folder: string): Promise<void> {
  const duckdb = await loadDuckDb();
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
  mkdirSync(`${folder}.partial`, { recursive: true });
  for (let file = 0; file < FILES; file++) {
    const from = file * ROWS_OF_A_FILE;
    await connection.run(
      `COPY (SELECT i AS id, (hash(i) % 1000) / 1000.0::DOUBLE AS value, 'n' || i AS name ` +
        `FROM range(${from}, ${from + ROWS_OF_A_FILE}) t(i)) TO '${folder}.partial/${file}.parquet' (FORMAT parquet)`,
    );
  }
  renameSync(`${folder}.partial`, folder);
}

function wide(print: (line: string) => void): void {
  const file = join(DATA, 'wide.csv');
  const names = Array.from({ length: WIDE.columns }, (_, index) => `c${index}`);
  const rows = Array.from({ length: WIDE.rows }, (_, row) =>
    names.map((_name, index) => (row * index) % 997).join(','),
  );
  writeFileSync(file, `${[names.join(','), ...rows].join('\n')}\n`);
  const contract = writeContract(
    names.map((name) => `name: ${name}, logicalType: integer, required: true, logicalTypeOptions: { minimum: 0 }`),
  );
  const cost = actionCpuSeconds(file, contract, 'full');
  print(`CSV of ${WIDE.rows} rows and ${WIDE.columns} columns, all profiled: ${cost.toFixed(1)} CPU s (budget 6.0)`);
}

async function gzip(print: (line: string) => void): Promise<void> {
  const file = join(DATA, 'large.csv.gz');
  if (!existsSync(file)) {
    await pipeline(numbers(), createGzip({ level: 1 }), createWriteStream(`${file}.partial`));
    renameSync(`${file}.partial`, file);
  }
  // The first reading may come from a cold disk.
  await readFile(file);
  const before = process.cpuUsage();
  await checkGzip(file, 'large.csv.gz');
  const { user, system } = process.cpuUsage(before);
  const ours = (user + system) / 1e6;
  const theirs = commandCpuSeconds(['gzip', '-t', file]);
  print(
    `Gzip of 1 GB, read to its trailer: ${ours.toFixed(2)} CPU s, gzip -t ${theirs.toFixed(2)} s, ` +
      `ratio ${(ours / theirs).toFixed(2)} (budget 1.30)`,
  );
}

function* numbers(): Generator<string> {
  for (let bytes = 0, row = 0; bytes < GZIP_BYTES;) {
    const lines = Array.from({ length: 10_000 }, () => `${row++},${(row * 7919) % 100_003},n${row % 977}`);
    const text = `${lines.join('\n')}\n`;
    bytes += text.length;
    yield text;
  }
}

function writeContract(properties: readonly string[]): string {
  const contract = join(DATA, 'shape.yaml');
  writeFileSync(
    contract,
    [
      'apiVersion: v3.1.0\nkind: DataContract\nid: bench\nversion: 1.0.0\nstatus: active\nschema:\n  - name: t',
      '    properties:',
      ...properties.map((property) => `      - { ${property} }`),
    ].join('\n'),
  );
  return contract;
}
