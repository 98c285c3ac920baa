import { link, mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemErrorCode } from '../core/errors.ts';
import { parseJson } from '../core/text/json.ts';

/** Writes a file whole and durably, replacing what stands there. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await withPartial(path, text, (partial) => rename(partial, path));
}

/** Creates a file whole, durably and only where there is none. @returns false where there was one already */
export async function createWhole(path: string, text: string): Promise<boolean> {
  try {
    await withPartial(path, text, (partial) => link(partial, path));
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The partial file lies in a folder of its own, whose name the system makes unique among all who share the disk. */
async function withPartial(path: string, text: string, publish: (partial: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const folder = await mkdtemp(`${path}.partial-`);
  try {
    const partial = join(folder, 'whole');
    const file = await open(partial, 'wx', 0o640);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await publish(partial);
    await syncFolder(dirname(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The value of a JSON file of our own; undefined where there is none. It was written whole, so it always parses. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return parseJson(await readFile(path)) as T;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
