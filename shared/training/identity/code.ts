import { execFile } from 'node:child_process';
import { lstat, readlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { digestBytes, digestFile, digestTree, treeOf, type Digest, type TreeEntry } from '../../core/digest.ts';
import { systemErrorCode, UserError } from '../../core/errors.ts';
import { isWithin } from '../../host/files.ts';
import type { Environment } from './environment.ts';

export interface Code {
  readonly digest: Digest;
  readonly files: Readonly<Record<string, Digest>>;
}

export interface CodeSource {
  readonly workspace: string;
  /** Absolute; empty for the whole Git checkout. */
  readonly paths: readonly string[];
  /** Absolute: outputs, data, state and evidence are not code even where they lie in the checkout. */
  readonly except: readonly string[];
  readonly environment: Environment;
}

/**
 * The code of a run by content. A Git commit would not do: what is modified or not yet added runs too.
 *
 * @throws UserError `code-unidentified` where there is neither a checkout nor a list of paths
 */
export async function identifyCode(source: CodeSource): Promise<Code> {
  const entries = source.paths.length > 0 ? await givenFiles(source) : await checkoutFiles(source);
  const tree = treeOf(entries);
  return { digest: tree.digest, files: Object.fromEntries(tree.entries.map(({ path, digest }) => [path, digest])) };
}

async function givenFiles({ workspace, paths }: CodeSource): Promise<TreeEntry[]> {
  const entries = new Map<string, TreeEntry>();
  for (const path of paths) {
    const tree = await digestTree(path);
    const isFile = (await lstat(path)).isFile();
    const base = posix(relative(workspace, path));
    for (const entry of tree.entries) {
      const name = isFile ? base : base === '' ? entry.path : `${base}/${entry.path}`;
      entries.set(name, { ...entry, path: name });
    }
  }
  return [...entries.values()];
}

async function checkoutFiles(source: CodeSource): Promise<TreeEntry[]> {
  const listed = await git(source, source.workspace, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const entries: TreeEntry[] = [];
  for (const path of new Set(listed.split('\0').filter((name) => name !== ''))) {
    const full = join(source.workspace, path);
    if (source.except.some((folder) => isWithin(full, folder))) continue;
    entries.push(...(await checkoutEntry(source, path, full)));
  }
  return entries;
}

async function checkoutEntry(source: CodeSource, path: string, full: string): Promise<TreeEntry[]> {
  const info = await lstat(full).catch((error: unknown) => {
    // Tracked, but deleted in the working tree.
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (info === undefined) return [];
  if (info.isDirectory()) {
    const commit = (await git(source, full, ['rev-parse', 'HEAD'])).trim();
    const changes = await git(source, full, ['status', '--porcelain=v1', '-z']);
    return [{ path, sizeBytes: 0, digest: digestBytes(`submodule ${commit} ${changes}`), executable: false }];
  }
  if (info.isSymbolicLink()) {
    return [{ path, sizeBytes: 0, digest: digestBytes(`link ${await readlink(full)}`), executable: false }];
  }
  if (!info.isFile()) return [];
  return [{ path, sizeBytes: info.size, digest: await digestFile(full), executable: (info.mode & 0o100) !== 0 }];
}

function git(source: CodeSource, folder: string, args: readonly string[]): Promise<string> {
  const env = {
    PATH: source.environment['PATH'],
    HOME: source.environment['HOME'],
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
  };
  return new Promise((fulfil, reject) => {
    execFile(
      'git',
      ['-C', folder, '-c', 'core.fsmonitor=false', ...args],
      { env, maxBuffer: 256 << 20 },
      (error, stdout, stderr) => {
        if (error === null) fulfil(stdout);
        else reject(unidentified(folder, stderr || error.message, error));
      },
    );
  });
}

function unidentified(folder: string, reason: string, cause: unknown): UserError {
  return new UserError('code-unidentified', {
    what: `The code cannot be identified: ${reason.trim().split('\n')[0] ?? ''}`,
    where: { file: folder },
    remedy: 'Run actions/checkout before this step, or list the files and folders of the code in "code".',
    cause,
  });
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
