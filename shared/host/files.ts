import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { systemErrorCode } from '../core/errors.ts';
import { parseJson } from '../core/text/json.ts';
import { makePartial } from './partials.ts';

/** Read and written by the user that runs the job, read by its group. */
const MODE = 0o640;

/** Writes a file whole and durably, replacing what stands there. */
export async function writeWhole(path: string, text: string, mode = MODE): Promise<void> {
  await withPartial(path, { text, mode }, (partial) => rename(partial, path));
}

/** Creates a file whole, durably and only where there is none. @returns false where there was one already */
export async function createWhole(path: string, text: string): Promise<boolean> {
  let isNew = false;
  await withPartial(path, { text, mode: MODE }, async (partial) => {
    isNew = await linkNew(partial, path);
  });
  return isNew;
}

/** As `writeWhole`, for what must be on the disk before the next line runs. */
export function writeWholeNow(path: string, text: string, mode = MODE): void {
  const folder = makePartial(path);
  try {
    const partial = join(folder, 'whole');
    withHandle(openSync(partial, 'wx', mode), (file) => {
      writeFileSync(file, text);
      fsyncSync(file);
    });
    renameSync(partial, path);
    withHandle(openSync(dirname(path), 'r'), fsyncSync);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withHandle(handle: number, use: (handle: number) => void): void {
  try {
    use(handle);
  } finally {
    closeSync(handle);
  }
}

async function withPartial(
  path: string,
  { text, mode }: { readonly text: string; readonly mode: number },
  publish: (partial: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const folder = makePartial(path);
  try {
    const partial = join(folder, 'whole');
    await writeSynced(partial, mode, (file) => file.writeFile(text));
    await publish(partial);
    await syncPath(dirname(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Gives a file a second name unless that is taken: unlike `rename` it never replaces, and unlike `O_EXCL` it never shows
 * half a file.
 *
 * @returns false where the name is taken
 */
export async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Writes a new file through to the disk; the file must not exist. */
export async function writeSynced(
  path: string,
  mode: number,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes what was written to a file, or a folder's entries, survive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Creates a folder and its parents, durably. */
export async function ensureFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; ; made = dirname(made)) {
    await syncPath(dirname(made));
    if (made === first || dirname(made) === made) return;
  }
}

/** Names in a folder, sorted; an absent folder has none. What starts with a dot is temporary and left out. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith('.')).sort();
}

/**
 * Names that differ in a zero-padded number alone, by that number: as text, the first one longer than the padding would
 * come before all others.
 */
export function byNumber(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : Number(a > b)));
}

/** The text of a file; undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The value of a JSON file of our own; undefined where there is none. It was written whole, so it always parses. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readIfThere(path);
  return text === undefined ? undefined : (parseJson(text) as T);
}

/** Whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
