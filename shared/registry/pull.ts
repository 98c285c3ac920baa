import { lstat, mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { digestFile, digestTree, type Tree, type TreeEntry } from '../core/digest.ts';
import { isUserError, systemErrorCode, UserError } from '../core/errors.ts';
import { formatBytes, plural, shortDigest } from '../core/text/format.ts';
import type { Services } from '../core/services.ts';
import { takeLease, type HeldLease } from '../host/lease.ts';
import { makePartial } from '../host/partials.ts';
import { diskFull, isAbsent, translateFileError } from '../store/files.ts';
import { forEachParallel, PARALLEL_FILES } from '../store/parallel.ts';
import type { Store } from '../store/store.ts';
import { readTree } from '../store/tree.ts';
import { versionReference, type ResolvedVersion } from './versions.ts';

export interface PullRequest {
  readonly version: ResolvedVersion;
  /** Absolute path of the folder that will hold the files; its parent is created. */
  readonly to: string;
  /** Replace a folder that holds something else; otherwise that is refused. */
  readonly overwrite?: boolean;
}

export interface PullResult {
  /** The folder held exactly these files already. */
  readonly unchanged: boolean;
  readonly transferred: { readonly bytes: number; readonly objects: number };
}

/**
 * Writes a version's files into a folder, each checked against its digest.
 *
 * The files are gathered beside the folder and appear in it all at once. A pull that dies is taken up by the next one:
 * what was already fetched is checked and kept. Of several to one place one gathers and the others wait for it; where
 * it cannot be told whether another one lives, each gathers by itself.
 *
 * @throws UserError `destination-occupied`, `disk-full`, `store-damaged`, `tree-path-unsafe`
 */
export async function pullVersion(store: Store, services: Services, request: PullRequest): Promise<PullResult> {
  const { version, to } = request;
  const tree = await readTree(store, version.digest);
  if (await isThere(request, tree)) return NOTHING_DONE;
  const turn = join(dirname(to), `.${basename(to)}.pull`);
  await using lease = await takeTurn(turn, to, services);
  // Whoever had the turn before may have brought it.
  if (await isThere(request, tree)) {
    await endTurns(turn);
    return NOTHING_DONE;
  }
  try {
    const staging = lease === undefined ? makePartial(to) : `${to}.partial-${shortDigest(version.digest)}`;
    await mkdir(staging, { recursive: true });
    const missing = await stillMissing(staging, tree);
    await refuseWithoutSpace(staging, missing);
    const transferred = await fetchFiles(store, services, { staging, missing });
    services.effect(`publish ${to}`);
    await publish(staging, request, tree);
    services.effect(`published ${to}`);
    await endTurns(turn);
    return { unchanged: false, transferred };
  } catch (error) {
    throw translateFileError(error, to);
  }
}

const NOTHING_DONE: PullResult = { unchanged: true, transferred: { bytes: 0, objects: 0 } };

/** @throws UserError `destination-occupied` */
async function isThere({ to, version, overwrite }: PullRequest, tree: Tree): Promise<boolean> {
  const occupied = await occupation(to, tree);
  if (occupied === 'other' && overwrite !== true) throw destinationOccupied(to, version);
  return occupied === 'same';
}

/** @returns undefined where nobody can say whether another pull is at work, or no lease can be kept there */
async function takeTurn(folder: string, to: string, services: Services): Promise<HeldLease | undefined> {
  const { clock, cancelled, log } = services;
  let isTold = false;
  const keepsWaiting = ({ state }: { readonly state: string }): boolean => {
    if (state === 'alive' && !isTold) log.info(`Another pull to ${to} is at work; waiting for it.`);
    isTold = true;
    return state === 'alive';
  };
  const damaged = (path: string): Error => new Error(`${path} is no lease.`);
  return takeLease({ folder, about: {}, clock, cancelled, keepsWaiting, damaged }).catch((error: unknown) => {
    if (cancelled.aborted) throw error;
    return undefined;
  });
}

/**
 * Once all is there nobody needs a turn: who still waits for one finds that out first. The folder goes in one step, so
 * that nobody finds it without the lease of the one who holds it.
 */
async function endTurns(folder: string): Promise<void> {
  const away = makePartial(folder);
  await rename(folder, away).catch(() => undefined);
  await rm(away, { recursive: true, force: true }).catch(() => undefined);
}

/** What stands at the destination: nothing (or an empty folder), the very same tree, or something else. */
async function occupation(to: string, tree: Tree): Promise<'nothing' | 'same' | 'other'> {
  try {
    if (!(await lstat(to)).isDirectory()) return 'other';
    if ((await readdir(to)).length === 0) return 'nothing';
    return (await digestTree(to)).digest === tree.digest ? 'same' : 'other';
  } catch (error) {
    if (isAbsent(error)) return 'nothing';
    if (isUserError(error) && error.code === 'tree-unreadable') return 'other';
    throw translateFileError(error, to);
  }
}

/** Files that an earlier pull of the same version did not finish. A file that is not right is removed. */
async function stillMissing(staging: string, tree: Tree): Promise<readonly TreeEntry[]> {
  const wanted = new Map(tree.entries.map((entry) => [entry.path, entry]));
  for (const path of await filesIn(staging, '')) {
    const entry = wanted.get(path);
    const full = join(staging, path);
    if (entry !== undefined && (await isRight(full, entry))) wanted.delete(path);
    else await rm(full, { recursive: true, force: true });
  }
  return [...wanted.values()];
}

async function isRight(path: string, entry: TreeEntry): Promise<boolean> {
  const info = await lstat(path);
  const sameForm = info.isFile() && info.size === entry.sizeBytes && ((info.mode & 0o100) !== 0) === entry.executable;
  return sameForm && (await digestFile(path)) === entry.digest;
}

async function filesIn(root: string, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
    if (entry.isDirectory()) found.push(...(await filesIn(root, `${prefix}${entry.name}/`)));
    else found.push(`${prefix}${entry.name}`);
  }
  return found;
}

/** Better said before an hour of transfer than after it. */
async function refuseWithoutSpace(folder: string, missing: readonly TreeEntry[]): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (missing.reduce((sum, entry) => sum + entry.sizeBytes, 0) > bavail * bsize) throw diskFull(folder);
}

async function fetchFiles(
  store: Store,
  services: Services,
  { staging, missing }: { readonly staging: string; readonly missing: readonly TreeEntry[] },
): Promise<PullResult['transferred']> {
  const total = missing.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  const progress = services.log.progress(`Fetching ${plural(missing.length, 'file')} (${formatBytes(total)})`, total);
  let done = 0;
  await forEachParallel(missing, PARALLEL_FILES, async (entry) => {
    const path = join(staging, entry.path);
    await mkdir(dirname(path), { recursive: true });
    await store.getToFile(entry.digest, { path, executable: entry.executable }, (count) =>
      progress.update((done += count)),
    );
  });
  progress.end();
  return { bytes: total, objects: missing.length };
}

/** Puts the gathered folder in its place; another pull of the same version may have done so meanwhile. */
async function publish(staging: string, { to, version, overwrite }: PullRequest, tree: Tree): Promise<void> {
  const old = `${to}.replaced-${shortDigest(tree.digest)}`;
  try {
    await rename(staging, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(systemErrorCode(error) ?? '')) throw error;
    if ((await occupation(to, tree)) !== 'same') {
      if (overwrite !== true) throw destinationOccupied(to, version);
      await rm(old, { recursive: true, force: true });
      await rename(to, old);
      await rename(staging, to);
    }
  }
  await rm(old, { recursive: true, force: true });
  await rm(staging, { recursive: true, force: true });
}

function destinationOccupied(to: string, version: ResolvedVersion): UserError {
  return new UserError('destination-occupied', {
    what: `The destination holds something else than ${versionReference(version)}.`,
    where: { file: to },
    remedy: 'Choose an empty or new folder, or set overwrite to replace what is there.',
  });
}
