import { createRequire } from 'node:module';
import type * as DuckDb from '@duckdb/node-api';

const [, , folder = ''] = process.argv;

/** DuckDB's client, out of the folder that the process was given; a bundle holds the client and finds the binary there. */
export const duckdb = createRequire(`${folder}/`)('@duckdb/node-api') as typeof DuckDb;
