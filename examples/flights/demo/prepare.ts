import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/runner.ts';

export const EXAMPLE = join(ROOT, 'examples', 'flights');

/** Three million flights of January to June 2001, as the package vega-datasets ships them. */
const SOURCE = join(ROOT, 'node_modules', 'vega-datasets', 'data', 'flights-3m.parquet');

export interface Stage {
  /** Everything the demo makes lies below this folder; it starts empty. */
  readonly folder: string;
  readonly port: number;
  readonly requests: readonly string[];
}

/** Splits the flights by time: learn from January to April, judge on May (a sample), replay June as live traffic. */
export async function prepareStage(): Promise<Stage> {
  if (!existsSync(SOURCE)) throw new Error(`${SOURCE} is not there: run \`npm ci\` first.`);
  const folder = join(EXAMPLE, '.demo');
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'data', 'spring'), { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    const write = async (condition: string, file: string): Promise<void> => {
      await connection.run(`
        COPY (FROM '${SOURCE}' WHERE ${condition})
        TO '${join(folder, 'data', file)}' (FORMAT parquet, COMPRESSION zstd)`);
    };
    await write(`date < TIMESTAMP '2001-05-01'`, 'spring/flights.parquet');
    // Four flights in ten, chosen by their content: the same ones every time.
    const isSampled = 'hash(date, origin, destination, delay, distance) % 10 < 4';
    await write(`date >= TIMESTAMP '2001-05-01' AND date < TIMESTAMP '2001-06-01' AND ${isSampled}`, 'may.parquet');
    const june = await connection.runAndReadAll(`
      SELECT hour(date)::INTEGER AS hour, isodow(date)::INTEGER AS weekday, distance::INTEGER AS distance, origin, destination
      FROM '${SOURCE}' WHERE date >= TIMESTAMP '2001-06-01' USING SAMPLE reservoir(20000 ROWS) REPEATABLE (7)`);
    const requests = june.getRowObjects().map((flight) => JSON.stringify(flight));
    return { folder, port: await freePort(), requests };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
