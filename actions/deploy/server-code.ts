import { chmod, copyFile, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { digestTree, treeOf, type Tree } from '../../shared/core/digest.ts';
import { systemErrorCode, UserError } from '../../shared/core/errors.ts';
import { plural, shortDigest } from '../../shared/core/text/format.ts';
import type { Services } from '../../shared/core/services.ts';
import { ensureFolder, syncPath } from '../../shared/host/files.ts';
import { makePartial } from '../../shared/host/partials.ts';

/** The files that a server is started from, under the digest of their content. */
export interface ServerCode {
  /** Absolute: the folder in the state that holds, or will hold, the copy. */
  readonly folder: string;
  readonly tree: Tree;
}

/**
 * The code of a server by content. A server is started again for the next comparison and after a crash, long after the
 * checkout it came from was replaced by another; so it runs from a copy that is named by what it holds.
 *
 * @param paths files and folders inside the workspace, relative to it
 * @throws UserError `code-outside`, and `tree-unreadable` for what is missing or no plain file
 */
export async function identifyServerCode(
  paths: readonly string[],
  workspace: string,
  state: string,
): Promise<ServerCode> {
  const entries = new Map<string, Tree['entries'][number]>();
  for (const given of paths) {
    const path = resolve(workspace, given);
    const base = relative(workspace, path);
    if (base === '..' || base.startsWith(`..${sep}`)) throw outside(given);
    const isFile = await lstat(path).then(
      (info) => info.isFile(),
      () => false,
    );
    for (const entry of (await digestTree(path)).entries) {
      const name = isFile ? base : join(base, entry.path);
      entries.set(name, { ...entry, path: name.split(sep).join('/') });
    }
  }
  const tree = treeOf([...entries.values()]);
  return { folder: join(state, 'code', tree.digest.slice('sha256:'.length)), tree };
}

/**
 * Copies the code into the state, where it appears whole or not at all; nothing where it is there already. Of two who
 * copy the same at once each makes a copy of its own, and the first one stays.
 */
export async function keepServerCode(
  { folder, tree }: ServerCode,
  workspace: string,
  services: Services,
): Promise<void> {
  if (await holds(folder, tree)) return;
  await ensureFolder(dirname(folder));
  const partial = makePartial(folder);
  try {
    await copyInto(partial, tree, workspace);
    if (!(await holds(partial, tree))) throw changed();
    services.effect('before code-kept');
    await takePlace(partial, folder, tree);
    services.effect('after code-kept');
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  services.log.info(`Code kept as ${shortDigest(tree.digest)} (${plural(tree.entries.length, 'file')}).`);
}

async function copyInto(partial: string, tree: Tree, workspace: string): Promise<void> {
  // As other folders of the state; what is not whole yet is its maker's alone.
  await chmod(partial, 0o755);
  const folders = new Set([partial]);
  for (const { path } of tree.entries) {
    const copy = join(partial, path);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(resolve(workspace, path), copy);
    await syncPath(copy);
    for (let at = dirname(copy); at !== partial; at = dirname(at)) folders.add(at);
  }
  for (const each of folders) await syncPath(each);
}

/** Where another copy came first and is whole, that one stays. */
async function takePlace(partial: string, folder: string, tree: Tree): Promise<void> {
  try {
    await rename(partial, folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemErrorCode(error) ?? '')) throw error;
    if (await holds(folder, tree)) return;
    // What is not what its name says is taken out of the way in one step.
    const away = makePartial(folder);
    await rename(folder, away);
    await rm(away, { recursive: true, force: true });
    await rename(partial, folder);
  }
  await syncPath(dirname(folder));
}

async function holds(folder: string, tree: Tree): Promise<boolean> {
  return digestTree(folder).then(
    ({ digest }) => digest === tree.digest,
    () => false,
  );
}

function outside(path: string): UserError {
  return new UserError('code-outside', {
    what: `${path} lies outside the workspace.`,
    where: { input: 'code' },
    remedy: 'Name files and folders of the checkout; what is installed on the machine needs no copy.',
  });
}

function changed(): UserError {
  return new UserError('code-changed', {
    what: 'The code changed while it was being copied.',
    where: { input: 'code' },
    remedy: 'Run again once nothing writes to it any more.',
  });
}
