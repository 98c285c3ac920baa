import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readActionFile } from '../cli/action-file.ts';

export const ROOT = resolve(import.meta.dirname, '..');

export interface StepOptions {
  readonly workspace: string;
  /** Shared by the steps of a job: RUNNER_TEMP. */
  readonly temp: string;
  /** On top of the runner's own variables. */
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** Of a leg of a matrix: its values. */
  readonly matrix?: Readonly<Record<string, unknown>>;
  /** Called with each piece of the log as it comes. */
  readonly onLog?: (text: string) => void;
  readonly signal?: AbortSignal;
  readonly onStart?: (pid: number) => void;
}

export interface StepResult {
  readonly exitCode: number | null;
  readonly killedBy: NodeJS.Signals | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly wallMs: number;
}

/** A job's own folder for temporary files, as a runner makes one. */
export function newRunnerTemp(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'runner-temp-'));
}

/**
 * Runs one step as a GitHub runner does: the action's bundle under Node, inputs with the defaults of action.yml in
 * `INPUT_…`, files for outputs and summary, and nothing else of this process's environment but PATH, HOME and proxies.
 */
export async function runStep(
  action: string,
  inputs: Readonly<Record<string, string>>,
  options: StepOptions,
): Promise<StepResult> {
  const script = join(ROOT, 'dist', action, 'index.js');
  if (!existsSync(script)) throw new Error(`${script} is not built: run \`npm run build\`.`);
  const files = await stepFiles(options);
  const startedMs = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd: options.workspace,
    env: { ...runnerEnvironment(options, files), ...inputVariables(action, inputs, options.matrix), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) options.onStart?.(child.pid);
  options.signal?.addEventListener('abort', () => child.kill('SIGINT'));
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      options.onLog?.(text);
    });
  }
  const [exitCode, killedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((done, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => done([code, signal]));
  });
  return {
    exitCode,
    killedBy,
    log,
    outputs: parseOutputs(await readFile(files.output, 'utf8')),
    summary: await readFile(files.summary, 'utf8'),
    wallMs: performance.now() - startedMs,
  };
}

interface StepFiles {
  readonly output: string;
  readonly summary: string;
  readonly event: string;
}

async function stepFiles(options: StepOptions): Promise<StepFiles> {
  await mkdir(options.temp, { recursive: true });
  const folder = await mkdtemp(join(options.temp, '_step-'));
  const files = {
    output: join(folder, 'output'),
    summary: join(folder, 'summary.md'),
    event: join(folder, 'event.json'),
  };
  await writeFile(files.output, '');
  await writeFile(files.summary, '');
  await writeFile(files.event, JSON.stringify(options.event?.payload ?? {}));
  return files;
}

function runnerEnvironment(options: StepOptions, files: StepFiles): Record<string, string> {
  const passed = ['PATH', 'HOME', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];
  return {
    ...Object.fromEntries(
      passed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    ),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_EVENT_NAME: options.event?.name ?? 'push',
    GITHUB_REPOSITORY: 'acme/flights',
    GITHUB_REPOSITORY_ID: '1296269',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'model',
    GITHUB_ACTOR: 'octocat',
    GITHUB_SHA: 'ec26c3e57ca3a959ca5aad62de7213c562f8c821',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKFLOW: 'model',
    RUNNER_TEMP: options.temp,
    RUNNER_TOOL_CACHE: join(options.temp, 'tool-cache'),
  };
}

function inputVariables(
  action: string,
  inputs: Readonly<Record<string, string>>,
  matrix: StepOptions['matrix'],
): Record<string, string> {
  const known = readActionFile(join(ROOT, 'actions', action, 'action.yml')).inputs;
  for (const name of Object.keys(inputs)) {
    if (!(name in known)) throw new Error(`The action ${action} has no input ${name}.`);
  }
  return Object.fromEntries(
    Object.entries(known).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? evaluated(input.default ?? '', matrix),
    ]),
  );
}

/** Of the expressions in defaults the one that needs no token. */
function evaluated(text: string, matrix: StepOptions['matrix']): string {
  return text === '${{ toJSON(matrix) }}' ? JSON.stringify(matrix ?? null, undefined, 2) : text;
}

/** The runner's format: `NAME<<DELIMITER`, lines, `DELIMITER`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) outputs[name] = value;
  return outputs;
}
