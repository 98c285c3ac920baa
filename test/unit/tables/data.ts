import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseContract } from '../../../shared/contract/read.ts';
import type { Contract } from '../../../shared/contract/model.ts';
import { loadDuckDb } from '../../duckdb.ts';

/** Writes the answer of a query as a Parquet file, with DuckDB in this process. */
export async function writeParquet(path: string, sql: string, options = ''): Promise<string> {
  const duckdb = await loadDuckDb();
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await mkdir(dirname(path), { recursive: true });
  await connection.run(`COPY (${sql}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet${options})`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

/**
 * Writes one row of text whose columns may have any names: DuckDB renames those that differ in case only, so they are
 * written under others of the same length and put into the file's schema afterwards.
 */
export async function writeParquetRow(path: string, row: readonly (readonly [string, string])[]): Promise<string> {
  const stands = row.map(([name], index) => {
    const same = row.slice(0, index).some(([other]) => other.toLowerCase() === name.toLowerCase());
    return same ? `${String.fromCharCode(1 + index)}${name.slice(1)}` : name;
  });
  const fields = row.map(([, value], index) => `'${value}' AS "${(stands[index] ?? '').replaceAll('"', '""')}"`);
  await writeParquet(path, `SELECT ${fields.join(', ')}`);
  let bytes = (await readFile(path)).toString('latin1');
  row.forEach(
    ([name], index) =>
      (bytes = bytes.replaceAll(
        Buffer.from(stands[index] ?? '').toString('latin1'),
        Buffer.from(name).toString('latin1'),
      )),
  );
  await writeFile(path, Buffer.from(bytes, 'latin1'));
  return path;
}

export async function writeText(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

/** Writes numbers in another place of a file's footer, whose statistics then say what is not so. */
export async function lieInFooter(path: string, value: bigint, told: bigint): Promise<string> {
  const bytes = await readFile(path);
  const start = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8);
  const of = (number: bigint): Buffer => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigInt64LE(number);
    return buffer;
  };
  for (let at = bytes.indexOf(of(value), start); at >= 0; at = bytes.indexOf(of(value), start))
    of(told).copy(bytes, at);
  await writeFile(path, bytes);
  return path;
}

/** A contract with one table `t`; `properties` and `quality` are YAML without indentation. */
export function contractOf(properties: string, quality = ''): Contract {
  const indent = (text: string): string => text.trim().replace(/^/gm, '      ');
  const text = [
    'apiVersion: v3.1.0',
    'kind: DataContract',
    'id: test',
    'version: 1.0.0',
    'status: active',
    'schema:',
    '  - name: t',
    ...(properties === '' ? [] : ['    properties:', indent(properties)]),
    ...(quality === '' ? [] : ['    quality:', indent(quality)]),
  ].join('\n');
  return parseContract(Buffer.from(text), 'contract.yaml');
}
