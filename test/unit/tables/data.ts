import { mkdir, writeFile } from 'node:fs/promises';
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
  await connection.run(`COPY (${sql}) TO '${path}' (FORMAT parquet${options})`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

export async function writeText(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
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
