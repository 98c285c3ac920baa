import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../scripts/runner.ts';
import { findDuckDb } from '../../shared/tables/duckdb.ts';
import { KIT } from '../../shared/tables/kit.ts';
import { testServices } from '../services.ts';
import { asLine, type RunnerLine } from './act-log.ts';
import type { ArtifactService } from './artifacts.ts';
import type { GitHubDouble } from './github.ts';
import { program } from './programs/programs.ts';

export interface RunnerOptions {
  readonly github: GitHubDouble;
  readonly artifacts: ArtifactService;
  /** On top of what a runner gives every step; a machine's own variables never reach one. */
  readonly env?: Readonly<Record<string, string>>;
  /** What other repositories publish: `actions/setup-python@…` to a folder. */
  readonly actions?: Readonly<Record<string, string>>;
}

export interface WorkflowRun {
  /** The folder of a git repository, which is what a checkout gives. */
  readonly repository: string;
  /** Its file below `.github/workflows/`. */
  readonly workflow: string;
  readonly event: string;
  readonly payload: unknown;
  readonly id: number;
  readonly attempt?: number;
  /** `github.sha`. */
  readonly sha?: string;
  readonly token?: string;
  readonly actor?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Only for this run. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each line as it comes. */
  readonly onLine?: (line: RunnerLine, runner: ChildProcess) => void;
}

export interface Outcome {
  readonly exitCode: number | null;
  readonly lines: readonly RunnerLine[];
  /** What a person reads: messages after masking, one a line, with the job in front. */
  readonly text: string;
}

/** Kept between runs, as on a machine of one's own. */
const TOOL_CACHE = join(tmpdir(), 'trainyard-test-tools');

/** Labels that have a machine here; a job for any other label is skipped without a word, so tests name what they expect. */
const LABELS = ['ubuntu-latest', 'self-hosted', 'gpu', 'cluster'];

/**
 * A workflow runner: nektos/act on this machine itself, without containers, with Node 24 for every action, our double of
 * the artifact service and that of GitHub's API. Actions of this repository are those that are built in dist/.
 *
 * What it does not do as GitHub does stands in test/real/README.md.
 */
export class Runner implements AsyncDisposable {
  readonly home: string;
  readonly #options: RunnerOptions;
  readonly #folder: string;
  readonly #act: string;
  readonly #running = new Set<ChildProcess>();

  private constructor(options: RunnerOptions, act: string, folder: string) {
    this.#options = options;
    this.#act = act;
    this.#folder = folder;
    this.home = join(folder, 'home');
  }

  static async start(options: RunnerOptions): Promise<Runner> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'runner-')));
    const runner = new Runner(options, await program('act'), folder);
    await Promise.all([mkdir(runner.home), runner.#stage()]);
    // A step gets none of this machine's settings for npm, so what it would install is there beforehand.
    // A root without packages of its own, so that the tool cache of the runner gets them.
    const bare = join(folder, 'bare');
    await mkdir(dirname(join(bare, KIT)), { recursive: true });
    await symlink(join(ROOT, KIT), join(bare, KIT));
    const services = await testServices({ root: bare, toolCache: TOOL_CACHE });
    await findDuckDb({ ...services, environment: process.env });
    const tools = join(folder, 'cache', 'act', 'tool_cache');
    await mkdir(tools, { recursive: true });
    // What actions keep for the next job on the same machine starts empty.
    await symlink(join(TOOL_CACHE, 'trainyard-duckdb'), join(tools, 'trainyard-duckdb'));
    return runner;
  }

  /** A lean copy of what a release holds: the whole folder goes through the runner's memory for each use. */
  async #stage(): Promise<void> {
    for (const part of ['actions', 'dist', 'package.json', '.github/workflows', 'shared/evidence/schemas']) {
      await cp(join(ROOT, part), join(this.#folder, 'trainyard', part), { recursive: true });
    }
    await writeFile(join(this.#folder, 'trainyard', 'LICENSE'), '');
  }

  async run(run: WorkflowRun): Promise<Outcome> {
    const payload = join(this.#folder, `event-${run.id}-${run.attempt ?? 1}.json`);
    await writeFile(payload, JSON.stringify(run.payload));
    const child = spawn(this.#act, this.#arguments(run, payload), {
      cwd: run.repository,
      env: {
        HOME: this.home,
        PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
        LANG: 'C.UTF-8',
        XDG_CACHE_HOME: join(this.#folder, 'cache'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    const lines: RunnerLine[] = [];
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = asLine(text);
      lines.push(line);
      run.onLine?.(line, child);
    });
    createInterface({ input: child.stderr }).on('line', (text) => lines.push({ msg: text, level: 'stderr' }));
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    this.#running.delete(child);
    return { exitCode, lines, text: lines.map(({ job, msg }) => `[${job ?? ''}] ${msg.trimEnd()}`).join('\n') };
  }

  #arguments(run: WorkflowRun, payload: string): readonly string[] {
    const { github, artifacts, actions = {}, env = {} } = this.#options;
    const variables = {
      NO_COLOR: '1',
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REPOSITORY: 'acme/flights',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: String(run.attempt ?? 1),
      SHA_REF: run.sha ?? '0'.repeat(40),
      ...artifacts.env(String(run.id)),
      ...env,
      ...run.env,
    };
    const local = { 'trainyard/trainyard@v1': join(this.#folder, 'trainyard'), ...actions };
    return [
      ...[run.event, '-e', payload, '-W', join('.github', 'workflows', run.workflow)],
      ...['--no-cache-server', '--json', '--rm', '--actor', run.actor ?? 'mara'],
      ...LABELS.flatMap((label) => ['-P', `${label}=-self-hosted`]),
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ...Object.entries({ GITHUB_TOKEN: run.token ?? 'ghs_actions', ...run.secrets }).flatMap(([name, value]) => [
        '-s',
        `${name}=${value}`,
      ]),
      ...Object.entries(local).flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
