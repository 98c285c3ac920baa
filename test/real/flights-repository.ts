import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../scripts/runner.ts';
import { loadDuckDb } from '../duckdb.ts';
import { GitRepository } from './git-repository.ts';

const EXAMPLE = join(ROOT, 'examples', 'flights');
const FLIGHTS = join(ROOT, 'node_modules', 'vega-datasets', 'data', 'flights-3m.parquet');
const PARTS = ['.github', '.trainyard.yml', 'contracts', 'gate', 'model', 'parameters'];

/** A git repository with what the example holds, as it stands, and one flight in eighteen of its data. */
export async function makeFlightsRepository(): Promise<GitRepository> {
  const repository = await GitRepository.init();
  const { folder } = repository;
  for (const part of PARTS) await cp(join(EXAMPLE, part), join(folder, part), { recursive: true });
  await mkdir(join(folder, 'data', 'spring'), { recursive: true });
  await sample(`month(date) < 5`, join(folder, 'data', 'spring', 'flights.parquet'));
  await sample(`month(date) = 5`, join(folder, 'data', 'may.parquet'));
  return repository;
}

/** The same flights every time, chosen by their content. */
async function sample(condition: string, to: string): Promise<void> {
  const { DuckDBInstance } = await loadDuckDb();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`
    COPY (FROM '${FLIGHTS}' WHERE ${condition} AND hash(date, origin, destination, delay, distance) % 18 = 0)
    TO '${to}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
  instance.closeSync();
}
