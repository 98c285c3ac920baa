import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { canonicalJson } from './canonical-json.ts';
import { UserError } from './errors.ts';

/** `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = `sha256:${string}`;

const PORTION_BYTES = 1 << 20;
/** Of a smaller file waiting for the pool of threads costs more than reading it. */
const SMALL_BYTES = 1 << 18;

/** Calls between which other work may pass. */
const STEP = 64;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

export function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && DIGEST.test(value);
}

export function digestBytes(bytes: Uint8Array | string): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The digest of a JSON value: SHA-256 of its canonical form (RFC 8785). */
export function digestJson(value: unknown): Digest {
  return digestBytes(canonicalJson(value));
}

/** Streams a file through SHA-256; memory stays flat in its size. */
export async function digestFile(path: string): Promise<Digest> {
  const hash = createHash('sha256');
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const buffer = Buffer.allocUnsafe(Math.min(PORTION_BYTES, size + 1));
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return `sha256:${hash.digest('hex')}`;
    hash.update(buffer.subarray(0, bytesRead));
  }
}

/** At once, with one buffer of the size that the file has or a little more. */
function digestSmallFile(path: string, sizeBytes: number): Digest {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(sizeBytes + 1);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const bytesRead = readSync(file, buffer, 0, buffer.length, null);
      if (bytesRead === 0) return `sha256:${hash.digest('hex')}`;
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    closeSync(file);
  }
}

/** One file of a tree: its path relative to the root with `/`, its size and what identifies its content. */
export interface TreeEntry {
  readonly path: string;
  readonly sizeBytes: number;
  readonly digest: Digest;
  readonly executable: boolean;
}

export interface Tree {
  /** Sorted by path, by UTF-16 code units as RFC 8785 sorts keys. */
  readonly entries: readonly TreeEntry[];
  readonly digest: Digest;
}

/**
 * The tree of a file or folder.
 *
 * Identity is the SHA-256 of the canonical JSON of the sorted entries (path, size, mode, content digest): equal
 * content has equal identity, whoever stored it, however it is chunked. A single file is a tree of one entry under
 * its own base name.
 *
 * @throws UserError `tree-unreadable` for a symbolic link, a socket or another special file
 */
export async function digestTree(root: string): Promise<Tree> {
  const info = await lstat(root).catch((cause: unknown) => {
    throw new UserError('tree-unreadable', {
      what: `${root} cannot be read.`,
      where: { file: root },
      remedy: 'Check that the path exists and that this user may read it.',
      cause,
    });
  });
  const base = info.isDirectory() ? root : dirname(root);
  const paths = info.isDirectory() ? await walk(root, '') : [basename(root)];
  return treeOf(await mapInSteps(paths, (path) => treeEntry(base, path)));
}

/** Builds a tree from entries in any order. */
export function treeOf(entries: readonly TreeEntry[]): Tree {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { entries: sorted, digest: digestJson({ version: 1, entries: sorted.map(identityOf) }) };
}

function identityOf(entry: TreeEntry): Record<string, unknown> {
  return {
    path: entry.path,
    size: entry.sizeBytes,
    mode: entry.executable ? 'executable' : 'file',
    digest: entry.digest,
  };
}

/**
 * @param path relative to the base, with `/`
 * @throws UserError `tree-unreadable`
 */
export function treeEntry(base: string, path: string): TreeEntry | Promise<TreeEntry> {
  const full = join(base, path);
  const info = lstatSync(full);
  if (!info.isFile()) {
    throw new UserError('tree-unreadable', {
      what: `${path} is not a regular file.`,
      where: { file: full },
      remedy: 'Replace symbolic links and special files by the files they stand for.',
    });
  }
  const entry = { path, sizeBytes: info.size, executable: (info.mode & 0o100) !== 0 };
  if (info.size <= SMALL_BYTES) return { ...entry, digest: digestSmallFile(full, info.size) };
  return digestFile(full).then((digest) => ({ ...entry, digest }));
}

async function walk(root: string, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else found.push(path);
  }
  return found;
}

/**
 * Applies a quick call to each item, and lets other work pass now and then. For calls of the file system: one that waits
 * for the pool of threads takes ten times the processor's time of one that does not.
 */
export async function mapInSteps<T, R>(items: readonly T[], of: (item: T) => R | Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    const result = of(item);
    results.push(result instanceof Promise ? await result : result);
    if (results.length % STEP === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
