import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as DuckDb from '@duckdb/node-api';
import { findDuckDb } from '../shared/tables/duckdb.ts';
import { testServices } from './services.ts';

/** DuckDB's Node client, in this process, for tests that write their own tables. */
export async function loadDuckDb(): Promise<typeof DuckDb> {
  const folder = await findDuckDb(await testServices());
  return createRequire(join(folder, 'package.json'))('@duckdb/node-api') as typeof DuckDb;
}
