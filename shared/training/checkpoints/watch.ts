import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isUserError, systemErrorCode } from '../../core/errors.ts';
import {
  commitCheckpoint,
  fingerprint,
  pruneCheckpoints,
  type CheckpointManifest,
  type CheckpointOwner,
} from './checkpoints.ts';

/**
 * Nothing of a checkpoint may have changed for this long before it counts as whole.
 *
 * @internal
 */
export const SETTLE_MS = 2000;

interface Seen {
  readonly fingerprint: string;
  readonly sinceMs: number;
}

export interface WatchedFolder {
  /** Where the command writes. */
  readonly folder: string;
  readonly owner: CheckpointOwner;
  readonly keep: number;
  readonly onCommit?: (manifest: CheckpointManifest) => void;
}

/** Finds whole checkpoints in the command's folder and commits each once. */
export class CheckpointWatch {
  readonly #watched: WatchedFolder;
  readonly #seen = new Map<string, Seen>();
  /** The fingerprint each name had when it was committed. */
  readonly #committed = new Map<string, string>();
  readonly problems: string[] = [];
  committedCount = 0;

  constructor(watched: WatchedFolder) {
    this.#watched = watched;
  }

  /**
   * One look at the folder.
   *
   * @param atRest nobody writes any more and the command ended in order, so that everything there is whole
   */
  async look(nowMs: number, atRest: boolean): Promise<void> {
    const names = await this.#candidates();
    for (const [name, isMarked] of names) {
      const path = join(this.#watched.folder, name);
      const now = await fingerprint(path).catch(() => undefined);
      if (now === undefined || this.#committed.get(name) === now) continue;
      const before = this.#seen.get(name);
      const since = before?.fingerprint === now ? before.sinceMs : nowMs;
      this.#seen.set(name, { fingerprint: now, sinceMs: since });
      if (isMarked || atRest || nowMs - since >= SETTLE_MS) await this.#commit(name, path, now);
    }
  }

  async #commit(name: string, path: string, seen: string): Promise<void> {
    try {
      const manifest = await commitCheckpoint(path, name, this.#watched.owner);
      if (manifest === undefined) return;
      this.#committed.set(name, seen);
      this.committedCount++;
      this.#watched.onCommit?.(manifest);
      await pruneCheckpoints(this.#watched.owner.folder, this.#watched.keep);
    } catch (error) {
      // A checkpoint that cannot be kept must not end the training; it is said at the end.
      const reason = isUserError(error) ? error.what : (systemErrorCode(error) ?? String(error));
      this.#committed.set(name, seen);
      if (this.problems.length < 20) this.problems.push(`The checkpoint ${name} could not be committed: ${reason}`);
    }
  }

  /** Names in the order they were last written, each with whether a `.complete` file vouches for it. */
  async #candidates(): Promise<(readonly [string, boolean])[]> {
    const { folder } = this.#watched;
    const all = await readdir(folder).catch(() => []);
    const present = new Set(all);
    const names = all.filter((name) => !/^\.|\.(?:tmp|partial|complete)$/.test(name));
    const timed: { name: string; mtimeMs: number }[] = [];
    for (const name of names) {
      const info = await lstat(join(folder, name)).catch(() => undefined);
      if (info?.isFile() === true || info?.isDirectory() === true) timed.push({ name, mtimeMs: info.mtimeMs });
    }
    timed.sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1));
    const marked: (readonly [string, boolean])[] = [];
    for (const { name, mtimeMs } of timed) {
      marked.push([
        name,
        present.has(`${name}.complete`) && (await isNewer(join(folder, `${name}.complete`), mtimeMs)),
      ]);
    }
    return marked;
  }
}

/** A mark left from before the checkpoint was written anew says nothing about it. */
async function isNewer(mark: string, mtimeMs: number): Promise<boolean> {
  const info = await stat(mark).catch(() => undefined);
  return info?.isFile() === true && info.mtimeMs >= mtimeMs;
}
