import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemErrorCode } from '../core/errors.ts';

/** Writes a file whole and durably, replacing what stands there. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const partial = await writePartial(path, text);
  await rename(partial, path);
  await syncFolder(dirname(path));
}

/** Creates a file whole, durably and only where there is none. @returns false where there was one already */
export async function createWhole(path: string, text: string): Promise<boolean> {
  const partial = await writePartial(path, text);
  try {
    await link(partial, path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
}

async function writePartial(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  const file = await open(partial, 'w', 0o640);
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return partial;
}

/** The value of a JSON file of our own; undefined where there is none. It was written whole, so it always parses. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
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
