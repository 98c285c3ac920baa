import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { ROOT } from '../../scripts/runner.ts';
import { moveAlias, readAlias } from '../../shared/registry/aliases.ts';
import { pushVersion } from '../../shared/registry/push.ts';
import { listVersions, readVersion } from '../../shared/registry/versions.ts';
import { openStore } from '../../shared/store/open.ts';
import type { Store } from '../../shared/store/store.ts';
import { testServices } from '../services.ts';

const run = promisify(execFile);
const FIXTURE = join(ROOT, 'test', 'fixtures', 'release');
const MODEL = { kind: 'model', name: 'coin' } as const;

/** A small project of its own with a trainer, a server and the callers of the workflows, and the store it uses. */
export class CoinRepository {
  readonly folder: string;
  readonly #store: Store;

  private constructor(folder: string, store: Store) {
    this.folder = folder;
    this.#store = store;
  }

  /** @param workflows by file name, the caller's `with` and what else its one job has */
  static async make(workflows: Readonly<Record<string, unknown>>): Promise<CoinRepository> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'coin-')));
    await cp(FIXTURE, join(folder, 'project'), { recursive: true });
    const uri = `file:${join(folder, 'store')}`;
    const repository = new CoinRepository(join(folder, 'project'), await openStore(uri, await testServices()));
    await repository.write('.trainyard.yml', stringify({ version: 1, ...projectFile(uri) }));
    for (const [name, workflow] of Object.entries(workflows)) {
      await repository.write(`.github/workflows/${name}.yml`, stringify(workflow));
    }
    await repository.#git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  /** Commits everything with these parameters. Returns the commit. */
  async commit(parameters: Readonly<Record<string, unknown>>): Promise<string> {
    await this.write('parameters.json', JSON.stringify(parameters));
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--allow-empty', '--message', 'A change');
    return (await this.#git('rev-parse', 'HEAD')).trim();
  }

  /** Pushes a version of `dataset:flips` with so many flips. */
  async pushFlips(count: number): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'flips-'));
    const rows = Array.from({ length: count }, (_, index) => `${index},${index % 2}`);
    await writeFile(join(folder, 'flips.csv'), ['id,label', ...rows, ''].join('\n'));
    const artifact = { kind: 'dataset', name: 'flips' } as const;
    const { version } = await pushVersion(this.#store, await testServices(), { artifact, path: folder });
    return version.digest;
  }

  /** Where an alias of the model stands, as v7; undefined where there is none. */
  async alias(name: string): Promise<string | undefined> {
    const pointer = await readAlias(this.#store, MODEL, name);
    return pointer === undefined ? undefined : `v${pointer.sequence}`;
  }

  async moveAlias(alias: string, sequence: number): Promise<void> {
    const version = await readVersion(this.#store, MODEL, sequence);
    if (version === undefined) throw new Error(`There is no v${sequence}.`);
    const to = { sequence, digest: version.digest };
    await moveAlias(this.#store, await testServices(), { artifact: MODEL, alias, to });
  }

  async versions(): Promise<number> {
    return (await listVersions(this.#store, MODEL)).length;
  }

  async #git(...words: readonly string[]): Promise<string> {
    const identity = ['-c', 'user.name=Mara', '-c', 'user.email=mara@example.com', '-c', 'commit.gpgsign=false'];
    const { stdout } = await run('git', [...identity, ...words], { cwd: this.folder });
    return stdout;
  }
}

/** Judged after few requests and on errors alone: what is told here is the way of a release, not its statistics. */
function projectFile(store: string): object {
  return {
    inputs: { store },
    actions: {
      train: { parameters: 'parameters.json', predictions: 'predictions.csv', output: 'candidate', code: 'model' },
      gate: { resamples: 1000 },
      deploy: {
        'max-error-increase': 0.3,
        'max-error-rate': 0.3,
        'max-latency-increase': 100,
        'min-requests': 20,
        'stage-timeout': '60s',
        stages: '50 100',
      },
    },
  };
}
