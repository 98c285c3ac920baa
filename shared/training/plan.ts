import { lstat, mkdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { digestFile, digestJson, type Digest } from '../core/digest.ts';
import { systemErrorCode, UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import { identifyCode } from './identity/code.ts';
import { identifyData, type DataSet } from './identity/data.ts';
import { inheritedEnvironment, secretValues, type PassedNames } from './identity/environment.ts';
import { readJson, writeWhole } from '../host/files.ts';
import type { OutputFolder } from './output/folder.ts';
import { readParameters } from './identity/parameters.ts';
import { changedInputs, runKey, type RunInputs } from './identity/run-key.ts';

/** What a user asks for. All paths are absolute. */
export interface TrainRequest {
  readonly command: readonly string[];
  readonly workingDirectory: string;
  /** Empty for the whole checkout. */
  readonly code: readonly string[];
  readonly data: readonly string[];
  readonly parametersFile?: string;
  readonly seed: number;
  readonly lockFiles: readonly string[];
  readonly output: string;
  /** Relative to the output folder. */
  readonly predictions?: string;
  /** `model:delay`. */
  readonly model?: string;
  readonly timeoutMs: number;
  readonly graceMs: number;
  readonly stopSignal: NodeJS.Signals;
  readonly keepCheckpoints: number;
  readonly pass: PassedNames;
  readonly stateFolder: string;
  /** Absolute paths in the checkout that are not code beside output, data, state and evidence: a store, for one. */
  readonly notCode: readonly string[];
  readonly force: boolean;
}

/** A request with everything identified, before anything is run. */
export interface RunPlan {
  readonly request: TrainRequest;
  readonly inputs: RunInputs;
  readonly key: Digest;
  readonly data: readonly DataSet[];
  /** What the command inherits of the runner's environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly output: OutputFolder;
  /** Where everything about this run lies. */
  readonly folder: string;
  /** What differs from the last run of the same model or output; undefined where there was none. */
  readonly changed: readonly string[] | undefined;
}

/**
 * Identifies everything that determines the result. Touches nothing but the state folder.
 *
 * @throws UserError for each input that is missing, unreadable or not what it is said to be
 */
export async function planRun(request: TrainRequest, services: Services): Promise<RunPlan> {
  await checkFolder(request.workingDirectory, 'working-directory');
  const environment = inheritedEnvironment(services.environment, request.pass);
  const secrets = secretValues(services.environment, request.pass);
  for (const secret of secrets) services.log.mask(secret);
  const parameters = await readParameters(request.parametersFile);
  const data = await identifyData(request.data, services.workspace);
  const dataPaths = data.flatMap(({ path }) => (path === undefined ? [] : [path]));
  // The parameters count by their values, so a comment in their file changes nothing.
  const parametersFile = request.parametersFile === undefined ? [] : [request.parametersFile];
  const except = [
    ...[request.output, request.stateFolder, services.evidence.folder],
    ...[...request.notCode, ...parametersFile, ...dataPaths],
  ];
  const code = await identifyCode({
    workspace: services.workspace,
    paths: request.code,
    except: request.code.length > 0 ? [] : except,
    environment: services.environment,
  });
  const inputs: RunInputs = {
    code: code.digest,
    codeFiles: code.files,
    data: data.map(({ name, digest }) => ({ name, digest })),
    parameters,
    seed: request.seed,
    lock: await identifyLocks(request.lockFiles, services.workspace),
    command: request.command,
    workingDirectory: relative(services.workspace, request.workingDirectory).split(sep).join('/'),
  };
  const key = runKey(inputs);
  const precious = [services.workspace, request.stateFolder, request.workingDirectory, ...request.code, ...dataPaths];
  return {
    request,
    inputs,
    key,
    data,
    environment,
    secrets,
    output: { path: request.output, stateFolder: request.stateFolder, precious },
    folder: join(request.stateFolder, 'runs', key.slice('sha256:'.length)),
    changed: await changedSinceLast(request, inputs),
  };
}

async function identifyLocks(files: readonly string[], workspace: string): Promise<RunInputs['lock']> {
  const locks: { name: string; digest: Digest }[] = [];
  for (const file of files) {
    const full = resolve(workspace, file);
    const digest = await digestFile(full).catch((cause: unknown) => {
      throw new UserError('lock-unreadable', {
        what: `The lock file cannot be read (${systemErrorCode(cause) ?? 'unknown error'}).`,
        where: { file: full },
        remedy: 'Check the path in "lock"; it is relative to the workspace.',
        cause,
      });
    });
    locks.push({ name: relative(workspace, full).split(sep).join('/'), digest });
  }
  return locks;
}

async function checkFolder(path: string, input: string): Promise<void> {
  const info = await lstat(path).catch(() => undefined);
  if (info?.isDirectory() === true || info?.isSymbolicLink() === true) return;
  throw new UserError('working-directory-missing', {
    what: `${path} is not a folder.`,
    where: { input },
    remedy: 'Give a folder of the checkout, relative to the workspace.',
  });
}

async function changedSinceLast(request: TrainRequest, inputs: RunInputs): Promise<readonly string[] | undefined> {
  const last = await readJson<RunInputs>(lastInputsPath(request));
  return last === undefined ? undefined : changedInputs(last, inputs);
}

/** Remembers what this run was made of, so that the next can say what changed. */
export async function rememberInputs({ request, inputs }: RunPlan): Promise<void> {
  const path = lastInputsPath(request);
  await mkdir(join(request.stateFolder, 'last'), { recursive: true });
  await writeWhole(path, JSON.stringify(inputs));
}

function lastInputsPath(request: TrainRequest): string {
  const series = digestJson({
    model: request.model ?? null,
    output: request.model === undefined ? request.output : null,
  });
  return join(request.stateFolder, 'last', `${series.slice('sha256:'.length, 'sha256:'.length + 32)}.json`);
}
