import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestFile, digestTree, type Digest, type TreeEntry } from '../../core/digest.ts';
import { systemErrorCode, UserError } from '../../core/errors.ts';
import { byNumber, createWhole, namesIn, readJson, syncPath } from '../../host/files.ts';

/** A committed checkpoint. It exists from the moment its manifest does; everything it names was durable before. */
export interface CheckpointManifest {
  readonly version: 1;
  readonly runKey: Digest;
  /** Counts the committed checkpoints of the run. */
  readonly sequence: number;
  /** The attempt that wrote it. */
  readonly attempt: number;
  /** The file or folder as the command named it. */
  readonly name: string;
  readonly step?: number;
  readonly isFolder: boolean;
  readonly digest: Digest;
  readonly files: readonly TreeEntry[];
  readonly parent?: Digest;
}

export interface CheckpointOwner {
  /** Where committed checkpoints of the run live. */
  readonly folder: string;
  readonly runKey: Digest;
  readonly attempt: number;
}

/** Formats and the like: `.tar.gz`, `.h5`, `.fp16`. */
const EXTENSIONS = /(?:\.[A-Za-z]\w*)+$/;
/** A number of its own behind a word, or one that is written together with a word for steps. */
const STEP = /(?:^|(?<=[A-Za-z])[-_=.]|(?<=step|iter|iteration|epoch|ckpt|checkpoint))(\d{1,15})$/i;
/** The parts that a checkpoint is cut into are counted, too. */
const PART = /(?:^|[^A-Za-z])(?:of|shard|part|rank)[-_=.]\d+$/i;

/**
 * The step in a checkpoint's name: `checkpoint-120`, `step-000120.json`, `epoch=3-step=400.ckpt`. A number that may as
 * well be something else, such as a date, is none.
 *
 * @internal
 */
export function stepOf(name: string): number | undefined {
  const stem = name.replace(EXTENSIONS, '');
  const digits = PART.test(stem) ? undefined : STEP.exec(stem)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Copies a whole checkpoint away, hashes the copy, and commits it with its manifest as the last step.
 *
 * @returns undefined where the source changed meanwhile: it was not whole after all
 */
export async function commitCheckpoint(
  source: string,
  name: string,
  owner: CheckpointOwner,
): Promise<CheckpointManifest | undefined> {
  const staging = join(owner.folder, 'staging');
  await rm(staging, { recursive: true, force: true });
  const info = await lstat(source);
  const before = await fingerprint(source);
  await copyTree(source, join(staging, name));
  if ((await fingerprint(source)) !== before) return undefined;
  const tree = await digestTree(join(staging, name));
  const latest = (await listCheckpoints(owner.folder)).at(-1);
  for (const entry of tree.entries) {
    const from = info.isDirectory() ? join(staging, name, entry.path) : join(staging, name);
    await keepBlob(owner.folder, from, entry.digest);
  }
  const manifest: CheckpointManifest = {
    version: 1,
    runKey: owner.runKey,
    sequence: (latest?.sequence ?? 0) + 1,
    attempt: owner.attempt,
    name,
    ...(stepOf(name) === undefined ? {} : { step: stepOf(name) ?? 0 }),
    isFolder: info.isDirectory(),
    digest: tree.digest,
    files: tree.entries,
    ...(latest === undefined ? {} : { parent: latest.digest }),
  };
  await rm(staging, { recursive: true, force: true });
  return (await createWhole(manifestPath(owner.folder, manifest.sequence), JSON.stringify(manifest)))
    ? manifest
    : undefined;
}

/** What would differ if somebody still wrote: names, sizes and times of every file. */
export async function fingerprint(path: string): Promise<string> {
  const info = await lstat(path, { bigint: true });
  const own = `${info.ino}:${info.size}:${info.mtimeNs}:${info.ctimeNs}`;
  if (!info.isDirectory()) return own;
  const names = (await readdir(path)).sort();
  const inner: string[] = [];
  for (const name of names) inner.push(`${JSON.stringify(name)}=${await fingerprint(join(path, name))}`);
  return `${own}[${inner.join(',')}]`;
}

/** The committed checkpoints of a run, oldest first. */
export async function listCheckpoints(folder: string): Promise<readonly CheckpointManifest[]> {
  const names = byNumber(await namesIn(join(folder, 'manifests')));
  const found: CheckpointManifest[] = [];
  for (const name of names.filter((each) => /^\d{6,}\.json$/.test(each))) {
    const manifest = await readJson<CheckpointManifest>(join(folder, 'manifests', name));
    if (manifest !== undefined) found.push(manifest);
  }
  return found;
}

/**
 * Lays the newest checkpoint that is still intact out for the command to go on from.
 *
 * @param onDamaged told of each newer one that no longer has its digests; it is passed over
 * @returns its manifest and where it lies, or undefined where there is none
 */
export async function restoreCheckpoint(
  folder: string,
  target: string,
  onDamaged: (manifest: CheckpointManifest) => void,
): Promise<{ readonly manifest: CheckpointManifest; readonly path: string } | undefined> {
  for (const manifest of [...(await listCheckpoints(folder))].reverse()) {
    await rm(target, { recursive: true, force: true });
    if (await layOut(folder, manifest, target)) return { manifest, path: join(target, manifest.name) };
    onDamaged(manifest);
  }
  await rm(target, { recursive: true, force: true });
  return undefined;
}

async function layOut(folder: string, manifest: CheckpointManifest, target: string): Promise<boolean> {
  const root = join(target, manifest.name);
  await mkdir(manifest.isFolder ? root : target, { recursive: true });
  for (const entry of manifest.files) {
    const path = manifest.isFolder ? join(root, entry.path) : root;
    try {
      await mkdir(dirname(path), { recursive: true });
      await copyFile(blobPath(folder, entry.digest), path, constants.COPYFILE_FICLONE);
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return false;
      throw error;
    }
    if ((await digestFile(path)) !== entry.digest) return false;
  }
  return true;
}

/** Removes all but the newest: manifests first, then what none of the others names. */
export async function pruneCheckpoints(folder: string, keep: number): Promise<void> {
  const all = await listCheckpoints(folder);
  const kept = all.slice(Math.max(0, all.length - keep));
  for (const { sequence } of all.slice(0, all.length - kept.length)) await rm(manifestPath(folder, sequence));
  const named = new Set(kept.flatMap(({ files }) => files.map(({ digest }) => digest.slice('sha256:'.length))));
  const blobs = await readdir(join(folder, 'blobs')).catch(() => []);
  for (const name of blobs) if (!named.has(name)) await rm(join(folder, 'blobs', name), { force: true });
}

async function keepBlob(folder: string, from: string, digest: Digest): Promise<void> {
  const target = blobPath(folder, digest);
  await mkdir(dirname(target), { recursive: true });
  // An older blob of this name may be damaged; the fresh one takes its place whole.
  await rename(from, target);
  await syncPath(target);
  await syncPath(dirname(target));
}

async function copyTree(source: string, target: string): Promise<void> {
  const info = await lstat(source);
  if (!info.isDirectory()) {
    // A link would be followed here, and what it stands for is not watched.
    if (!info.isFile()) throw notAFile(source);
    await mkdir(dirname(target), { recursive: true });
    return copyFile(source, target, constants.COPYFILE_FICLONE);
  }
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) await copyTree(join(source, name), join(target, name));
}

function notAFile(path: string): UserError {
  return new UserError('checkpoint-invalid', {
    what: `${path} is not a regular file.`,
    where: { file: path },
    remedy: 'Write the files themselves into a checkpoint, not links to them.',
  });
}

function manifestPath(folder: string, sequence: number): string {
  return join(folder, 'manifests', `${String(sequence).padStart(6, '0')}.json`);
}

function blobPath(folder: string, digest: Digest): string {
  return join(folder, 'blobs', digest.slice('sha256:'.length));
}
