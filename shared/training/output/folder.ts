import { access, constants, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestBytes } from '../../core/digest.ts';
import { systemErrorCode, UserError } from '../../core/errors.ts';
import { isWithin } from '../../host/files.ts';
import { createWhole, readJson } from '../../host/files.ts';

export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  readonly stateFolder: string;
  /** Absolute paths that must never be emptied with it: the workspace, the code, the data, the state. */
  readonly precious: readonly string[];
}

/**
 * Makes the output folder ready for an attempt: there, empty, and known to be ours.
 *
 * Only a folder that was absent or empty, or that an earlier run filled, is ever emptied.
 *
 * @throws UserError `output-unsafe`, `output-not-empty`, `output-unwritable`
 */
export async function emptyOutput(output: OutputFolder): Promise<void> {
  const threatened = output.precious.find((path) => isWithin(path, output.path));
  if (threatened !== undefined) throw unsafe(output.path, threatened);
  const names = await contents(output.path);
  if (names.length > 0 && !(await isOurs(output))) throw notEmpty(output.path);
  await writable(output.path, async () => {
    await mkdir(output.path, { recursive: true });
    await createWhole(ownershipPath(output), JSON.stringify({ path: output.path }));
    for (const name of names) await rm(join(output.path, name), { recursive: true, force: true });
    await access(output.path, constants.W_OK);
  });
}

async function contents(path: string): Promise<readonly string[]> {
  const info = await lstat(path).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw unwritable(path, error);
  });
  if (info === undefined) return [];
  if (!info.isDirectory()) throw unwritable(path, undefined);
  return readdir(path).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

async function writable(path: string, action: () => Promise<void>): Promise<void> {
  await action().catch((error: unknown) => {
    throw systemErrorCode(error) === undefined ? error : unwritable(path, error);
  });
}

async function isOurs(output: OutputFolder): Promise<boolean> {
  return (await readJson(ownershipPath(output))) !== undefined;
}

function ownershipPath({ path, stateFolder }: OutputFolder): string {
  return join(stateFolder, 'outputs', `${digestBytes(path).slice('sha256:'.length, 'sha256:'.length + 32)}.json`);
}

function unsafe(path: string, threatened: string): UserError {
  return new UserError('output-unsafe', {
    what: `The output folder is emptied before each attempt, and it holds ${threatened}.`,
    where: { file: path },
    remedy: 'Give a folder of its own as "output", such as model.',
  });
}

function notEmpty(path: string): UserError {
  return new UserError('output-not-empty', {
    what: 'The output folder holds files that no run of this action on this machine has left.',
    where: { file: path },
    remedy: 'Remove them, or give another folder as "output": it is emptied before each attempt.',
  });
}

function unwritable(path: string, cause: unknown): UserError {
  const code = systemErrorCode(cause);
  return new UserError(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'output-unwritable', {
    what:
      cause === undefined
        ? 'The output is not a folder.'
        : `The output folder cannot be used (${code ?? 'unknown error'}).`,
    where: { file: path },
    remedy: 'Give a folder that this user may write to, with space left on its disk.',
    cause,
  });
}
