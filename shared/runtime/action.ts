import { quote } from '../core/text/quote.ts';
import * as core from '@actions/core';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { InputReader } from '../core/inputs.ts';
import { digestJson } from '../core/digest.ts';
import type { RunIdentity } from '../core/run-identity.ts';
import type { Refused } from '../evidence/refusals.ts';
import type { ActionResult, Evidence, Log, Services } from '../core/services.ts';
import { isVerdict, type Verdict } from '../core/verdict.ts';
import { parseJson } from '../core/text/json.ts';
import { systemClock } from './clock.ts';
import type { EvidenceOptions } from './evidence.ts';
import { evidenceFolder, isWorkflow, PROJECT_FILE, readHost, type EnvironmentVariables, type Host } from './host.ts';
import { WorkflowInputs } from './inputs.ts';
import { EXIT_CODES, exitCodeOf, showError, showResult } from './outcome.ts';
import type { ProjectDefault } from './project-file.ts';
import { TerminalLog } from './terminal-log.ts';
import { WorkflowLog } from './workflow-log.ts';

export interface Action<Inputs> {
  readonly name: string;
  readonly readInputs: (reader: InputReader) => Inputs;
  /** It leaves a statement of what it found; where it ends in an error, that is left in the place of it. */
  readonly speaks?: {
    /** Inputs that say what it is about: with another value it is another question. */
    readonly about: readonly string[];
  };
  /** Gives what the action does, which is loaded only when its inputs are good: a wrong one is told at once. */
  readonly load: () => Promise<(inputs: Inputs, services: Services) => Promise<ActionResult>>;
}

/** As the default of the input `fail-on` in every action.yml that has it. */
const STRICT_FAIL_ON: readonly Verdict[] = ['fail', 'inconclusive'];

/** How long a finished action waits for a library's open handles before it ends anyway. */
const LINGER_MS = 1500;

/** Runs an action from the runner's or the terminal's environment. Never throws: the exit code tells. */
export async function runAction<Inputs>(action: Action<Inputs>): Promise<void> {
  dropEmptySettings();
  const env: EnvironmentVariables = { ...process.env };
  const host = readHost(env, realpathSync(process.argv[1] ?? ''));
  const log = openLog(env, host);
  const cancelled = listenForCancel(log);
  let evidence: Evidence | undefined;
  let refused: Refused = { began: false };
  try {
    requirePlatform();
    const { reader, services } = await prepare(action, env, host, { log, cancelled });
    evidence = services.evidence;
    const failOn = readFailOn(reader);
    const inputs = action.readInputs(reader);
    refused = modelAmong((action.speaks?.about ?? []).map((name) => reader.optionalString(name) ?? ''));
    const run = await action.load();
    const result = await run(inputs, services);
    const exitCode = cancelled.aborted ? EXIT_CODES.cancelled : exitCodeOf(result.verdict, failOn);
    await publish(result, env);
    showResult(result, exitCode, log);
    process.exitCode = exitCode;
  } catch (error) {
    const shown = showError(error, log);
    process.exitCode = cancelled.aborted ? EXIT_CODES.cancelled : shown;
    if (action.speaks !== undefined) await leaveRefusal(evidence, log, [action.name, error, refused]);
  }
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

/** Silence could be taken for a pass: a report of the same job shows what the other steps said. */
async function leaveRefusal(
  evidence: Evidence | undefined,
  log: Log,
  said: readonly [action: string, error: unknown, known: Refused],
): Promise<void> {
  try {
    const { refusalOf } = await import('../evidence/refusals.ts');
    await evidence?.leave(refusalOf(...said));
  } catch (cause) {
    log.warning(`A report will not show that this step ended without a verdict: ${(cause as Error).message}`);
  }
}

/** A workflow that passes on a secret nobody set makes an empty variable, which the SDK of AWS takes for a setting. */
function dropEmptySettings(): void {
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith('AWS_') && value === '') Reflect.deleteProperty(process.env, name);
  }
}

/** Elsewhere processes, links and paths behave differently enough to lose data; refused before any work. */
function requirePlatform(): void {
  if (process.platform === 'linux' || process.platform === 'darwin') return;
  throw new UserError('platform-unsupported', {
    what: `Trainyard does not run on ${process.platform}.`,
    remedy: 'Use a Linux runner; on a terminal also macOS, a container or WSL.',
  });
}

function openLog(env: EnvironmentVariables, host: Host): Log {
  if (isWorkflow(env)) return new WorkflowLog(systemClock, host.workspace);
  const stream = env['TRAINYARD_FORMAT'] === 'json' ? process.stderr : process.stdout;
  return new TerminalLog(systemClock, { stream, verbose: env['TRAINYARD_VERBOSE'] === 'true' });
}

/** The runner signals SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills; a person presses Ctrl-C. */
function listenForCancel(log: Log): AbortSignal {
  const controller = new AbortController();
  const cancel = (signal: NodeJS.Signals): void => {
    if (!controller.signal.aborted) log.info(`Cancelled (${signal}); finishing what must not be left half done.`);
    controller.abort();
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return controller.signal;
}

async function prepare<Inputs>(
  { name: action, speaks }: Action<Inputs>,
  env: EnvironmentVariables,
  host: Host,
  given: { readonly log: Log; readonly cancelled: AbortSignal },
): Promise<{ reader: InputReader; services: Services }> {
  const startedAt = systemClock.now();
  const { log } = given;
  const source = { action, workspace: host.workspace, mask: (secret: string) => log.mask(secret) };
  const projectDefaults = await projectDefaultsOf(action, host, new WorkflowInputs({ ...source, projectDefaults: {} }));
  const reader = new WorkflowInputs({ ...source, projectDefaults });
  const version = readVersion(host.root);
  const where = reader.optionalString('evidence') ?? 'auto';
  const upload = reader.optionalString('upload-evidence') === undefined || reader.boolean('upload-evidence');
  const token = reader.optionalSecret('github-token');
  const run = { ...host.run, ...askedOn(reader, [action, ...(speaks?.about ?? [])]), ...failingOf(reader) };
  const asking = { ...host, run };
  const rim = { host: asking, env, clock: systemClock, log, cancelled: given.cancelled };
  const services: Services = {
    ...given,
    clock: systemClock,
    evidence: openEvidence({ ...rim, version, startedAt, where, upload, token }),
    randomBytes,
    environment: env,
    run: host.run,
    github: host.github,
    workspace: host.workspace,
    temp: host.temp,
    toolCache: host.toolCache,
    root: host.root,
    version,
    effect: (name) => log.debug(`effect: ${name}`),
    publishFile: async (path) => (await import('./artifacts.ts')).publishFile(path, { host, env, log }),
  };
  return { reader, services };
}

/** What a step is about: a job, as a terminal, may ask one action about several things. */
function askedOn(reader: InputReader, [action, ...about]: readonly string[]): Pick<RunIdentity, 'asked'> {
  return { asked: digestJson([action ?? '', about.map((name) => [name, reader.optionalString(name) ?? ''])]) };
}

/** The model that inputs name, without its version. */
function modelAmong(values: readonly string[]): Refused {
  const [model] = values.flatMap((value) => /^model:[a-z0-9][\w.-]{0,200}(?=@|$)/.exec(value)?.[0] ?? []);
  return model === undefined ? {} : { model };
}

/** What checks, signs and uploads statements is loaded when the first one is left or read. */
function openEvidence(options: EvidenceOptions): Evidence {
  const opened = async (): Promise<Evidence> => (await import('./evidence.ts')).openEvidence(options);
  return {
    folder: evidenceFolder(options.host, options.where),
    leave: async (draft, kept) => (await opened()).leave(draft, kept),
    collect: async () => (await opened()).collect(),
  };
}

/** A job without a checkout says `none`: what an earlier job left in the workspace of a machine of one's own is not its. */
async function projectDefaultsOf(
  action: string,
  { root, workspace }: Host,
  reader: WorkflowInputs,
): Promise<Readonly<Record<string, ProjectDefault>>> {
  if (reader.optionalString('config') === 'none') return {};
  const path = reader.optionalPath('config');
  if (path === undefined && !existsSync(join(workspace, PROJECT_FILE))) return {};
  const { readProjectDefaults } = await import('./project-file.ts');
  return readProjectDefaults(action, root, workspace, path);
}

function readVersion(root: string): string {
  return (parseJson(readFileSync(join(root, 'package.json'))) as { version: string }).version;
}

/** Which verdicts fail the step; without a verdict none matters. */
function readFailOn(reader: InputReader): ReadonlySet<Verdict> {
  const words = failOnWords(reader);
  for (const word of words) {
    if (isVerdict(word) || word === 'never') continue;
    throw new UserError('input-invalid', {
      what: `The input fail-on names the verdict ${quote(word)}.`,
      where: { input: 'fail-on' },
      remedy: 'Allowed are fail, inconclusive and warn in any combination, or never.',
    });
  }
  return new Set(words.filter(isVerdict));
}

/** In which its step does otherwise than most: whoever explains the end of a job by a verdict must know. */
function failingOf(reader: InputReader): Pick<RunIdentity, 'failsOnWarn' | 'passesOn'> {
  const words = failOnWords(reader);
  const passesOn = STRICT_FAIL_ON.filter((verdict) => !words.includes(verdict));
  return {
    ...(words.includes('warn') ? { failsOnWarn: true } : {}),
    ...(passesOn.length === 0 ? {} : { passesOn }),
  };
}

/** An input that nobody set arrives empty, not as its default: only `never` lets every verdict pass. */
function failOnWords(reader: InputReader): readonly string[] {
  const words = (reader.optionalString('fail-on') ?? '').split(/[\s,]+/).filter((word) => word !== '');
  return words.length === 0 ? STRICT_FAIL_ON : words;
}

/** Outputs and summary are written whatever the verdict, so that later steps can show them. */
async function publish(result: ActionResult, env: EnvironmentVariables): Promise<void> {
  const verdict = result.verdict === undefined ? {} : { verdict: result.verdict };
  const outputs: ActionResult['outputs'] = { ...verdict, headline: result.headline, ...result.outputs };
  if (!isWorkflow(env)) {
    if (env['TRAINYARD_FORMAT'] === 'json') process.stdout.write(`${JSON.stringify(outputs)}\n`);
    return;
  }
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) core.setOutput(name, value);
  if (result.summary !== undefined && env['GITHUB_STEP_SUMMARY'] !== undefined) {
    await core.summary.addRaw(result.summary, true).write();
  }
}
