import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/runner.ts';
import { loadDuckDb } from '../../shared/tables/duckdb.ts';
import { testServices } from '../services.ts';

const run = promisify(execFile);
const EXAMPLE = join(ROOT, 'examples', 'flights');
const FLIGHTS = join(ROOT, 'node_modules', 'vega-datasets', 'data', 'flights-3m.parquet');
const PARTS = ['.github', '.trainyard.yml', 'contracts', 'gate', 'model', 'parameters'];

/** A git repository of its own with what the example holds, as it stands, and one flight in eighteen of its data. */
export class FlightsRepository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<FlightsRepository> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'flights-')));
    for (const part of PARTS) await cp(join(EXAMPLE, part), join(folder, part), { recursive: true });
    await mkdir(join(folder, 'data', 'spring'), { recursive: true });
    await sample(`month(date) < 5`, join(folder, 'data', 'spring', 'flights.parquet'));
    await sample(`month(date) = 5`, join(folder, 'data', 'may.parquet'));
    const repository = new FlightsRepository(folder);
    await repository.#git('init', '--quiet', '--initial-branch=main');
    await repository.#git('remote', 'add', 'origin', 'https://github.com/acme/flights.git');
    await repository.commit();
    return repository;
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  append(path: string, text: string): Promise<void> {
    return appendFile(join(this.folder, path), text);
  }

  /** Commits everything. Returns the commit. */
  async commit(message = 'A change'): Promise<string> {
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--allow-empty', '--message', message);
    return (await this.#git('rev-parse', 'HEAD')).trim();
  }

  async #git(...words: readonly string[]): Promise<string> {
    const identity = ['-c', 'user.name=Mara', '-c', 'user.email=mara@example.com', '-c', 'commit.gpgsign=false'];
    const { stdout } = await run('git', [...identity, ...words], { cwd: this.folder });
    return stdout;
  }
}

/** The same flights every time, chosen by their content. */
async function sample(condition: string, to: string): Promise<void> {
  const { DuckDBInstance } = await loadDuckDb(await testServices());
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`
    COPY (FROM '${FLIGHTS}' WHERE ${condition} AND hash(date, origin, destination, delay, distance) % 18 = 0)
    TO '${to}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
  instance.closeSync();
}
