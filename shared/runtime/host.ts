import { readFileSync, statSync } from 'node:fs';
import { availableParallelism, homedir, platform, release, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { canonicalJson } from '../core/canonical-json.ts';
import { digestBytes } from '../core/digest.ts';
import type { RunIdentity } from '../core/run-identity.ts';
import type { GitHubContext } from '../core/services.ts';
import type { EnvironmentFingerprint } from '../core/statement.ts';
import { exactJsonOrUndefined, jsonOrUndefined } from '../core/text/json.ts';

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** The optional file of defaults at the top of the workspace; see project-file.ts. */
export const PROJECT_FILE = '.trainyard.yml';

const MAX_EVENT_BYTES = 32 << 20;
const EVIDENCE_WORDS = new Set(['auto', 'artifacts', 'triggering-run']);

/** Where this process runs: in a workflow, or in a person's terminal. */
export interface Host {
  readonly run: RunIdentity;
  readonly github: GitHubContext | undefined;
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly root: string;
}

export function isWorkflow(env: EnvironmentVariables): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}

/** @param script absolute path of the running script: `<root>/dist/<action>/index.js` or `<root>/actions/<action>/index.ts` */
export function readHost(env: EnvironmentVariables, script: string): Host {
  const root = dirname(dirname(dirname(script)));
  if (!isWorkflow(env)) {
    const toolCache = join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'trainyard');
    const workspace = process.cwd();
    return { run: { host: 'terminal' }, github: undefined, workspace, temp: tmpdir(), toolCache, root };
  }
  const temp = env['RUNNER_TEMP'] ?? tmpdir();
  return {
    run: runIdentity(env),
    github: githubContext(env),
    workspace: resolve(env['GITHUB_WORKSPACE'] ?? process.cwd()),
    temp,
    toolCache: env['RUNNER_TOOL_CACHE'] ?? join(temp, 'tool-cache'),
    root,
  };
}

/** @param where the input `evidence`: a word for the folder of the job, or a path */
export function evidenceFolder(host: Host, where: string): string {
  if (!EVIDENCE_WORDS.has(where)) return resolve(host.workspace, where);
  return host.run.host === 'github'
    ? join(host.temp, 'trainyard', 'evidence')
    : join(host.workspace, '.trainyard', 'evidence');
}

function runIdentity(env: EnvironmentVariables): RunIdentity {
  const attempt = Number(env['GITHUB_RUN_ATTEMPT']);
  return {
    host: 'github',
    ...text('repository', env['GITHUB_REPOSITORY'], /^[\w.-]+\/[\w.-]+$/),
    ...text('repositoryId', env['GITHUB_REPOSITORY_ID'], /^\d+$/),
    ...text('runId', env['GITHUB_RUN_ID'], /^\d+$/),
    ...(Number.isSafeInteger(attempt) && attempt > 0 ? { attempt } : {}),
    ...text('job', env['GITHUB_JOB'], /^[\w-]+$/),
    ...legOf(env['INPUT_LEG']),
    ...text('actor', env['GITHUB_ACTOR'], /^[\w.[\]-]+$/),
    ...text('commit', env['GITHUB_SHA'], /^[0-9a-f]{40}([0-9a-f]{24})?$/),
    ...text('ref', env['GITHUB_REF'], /^refs\/.+$/s),
    ...text('event', env['GITHUB_EVENT_NAME'], /^[a-z_]+$/),
    ...text('workflow', env['GITHUB_WORKFLOW'], /^.+$/s),
  };
}

const LONGEST_LEG = 200;
const NO_MATRIX = new Set(['null', '{}']);

/**
 * As the input `leg` says it. Workflows alone can say it, so that a project file does not; an expression that nobody
 * evaluated says nothing.
 */
function legOf(given = ''): Pick<RunIdentity, 'leg'> {
  const text = given.trim();
  if (text === '' || text.includes('${{')) return {};
  const value = exactJsonOrUndefined(text);
  const leg = value === undefined ? text.replace(/\s+/g, ' ') : canonicalJson(value);
  if (NO_MATRIX.has(leg)) return { leg: 'none' };
  return { leg: leg.length <= LONGEST_LEG ? leg : digestBytes(leg) };
}

/** A value of the wrong shape is left out: an identity that could be forged through a name is worse than none. */
function text<K extends string>(key: K, value: string | undefined, shape: RegExp): Partial<Record<K, string>> {
  return value !== undefined && value.length <= 1024 && shape.test(value)
    ? ({ [key]: value } as Partial<Record<K, string>>)
    : {};
}

function githubContext(env: EnvironmentVariables): GitHubContext | undefined {
  const repository = env['GITHUB_REPOSITORY'];
  if (repository === undefined) return undefined;
  return {
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    repository,
    payload: readEvent(env['GITHUB_EVENT_PATH']),
  };
}

function readEvent(path: string | undefined): unknown {
  if (path === undefined) return undefined;
  try {
    if (statSync(path).size > MAX_EVENT_BYTES) return undefined;
    return jsonOrUndefined(readFileSync(path));
  } catch {
    return undefined;
  }
}

export function environmentFingerprint(): EnvironmentFingerprint {
  return {
    os: `${platform()} ${release()}`,
    arch: process.arch,
    node: process.versions.node,
    cpus: availableParallelism(),
    memoryBytes: totalmem(),
  };
}
