import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemErrorCode, UserError } from '../../core/errors.ts';
import { parseJson } from '../../core/text/json.ts';

/**
 * Creates a file with all its content in one step, durably, unless there is one of that name.
 *
 * @param unique makes the name of the temporary file this process's own
 * @returns whether it was created
 */
export async function createWhole(path: string, text: string, unique: string): Promise<boolean> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const partial = join(folder, `.${unique}.partial`);
  const file = await open(partial, 'w', 0o640);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(partial, path);
    await syncFolder(folder);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(partial).catch(() => undefined);
  }
}

/** Names in a folder, sorted; an absent folder has none. Temporary files are left out. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith('.')).sort();
}

/** @throws UserError `state-damaged` for a file that is not JSON */
export async function readJsonFile(path: string): Promise<unknown> {
  return parseJson(await readFile(path), (problem, cause) => stateDamaged(path, problem, cause));
}

export function stateDamaged(path: string, what: string, cause?: unknown): UserError {
  return new UserError('state-damaged', {
    what: `The state of the environment cannot be relied on: ${what}`,
    where: { file: path },
    remedy:
      'Nothing was changed. Restore the folder from a backup; or stop the agent (kill the pid in agent/address.json), remove the folder and deploy afresh.',
    cause,
  });
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
