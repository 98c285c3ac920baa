import { lstat, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve as resolvePath } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import { systemErrorCode, UserError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import { quote } from '../../core/text/quote.ts';
import { parseUri } from '../../core/text/uri.ts';
import { ensureFolder, linkNew, syncPath, writeSynced } from '../../host/files.ts';
import type {
  Backend,
  Created,
  FileContent,
  ListPage,
  ObjectBytes,
  ObjectInfo,
  ProbePlan,
  StoreScheme,
} from '../backend.ts';
import { isAbsent, openRegular, readChecked, readPortions, translateFileError } from '../files.ts';
import { assertKey } from '../layout.ts';

/** A temporary file that nobody has written to for this long belongs to a process that died. */
const ABANDONED_MS = 24 * 3_600_000;

export const FOLDER_STORE: StoreScheme = {
  name: 'file',
  form: 'file:PATH',
  place: 'a folder',
  where: 'a folder, relative to the workspace; several runners may share it',
  when: 'self-hosted runners with a common disk (hard links; NFS is fine)',
  open: (uri, services) => new FolderBackend(uri, folderOf(uri, services), services),
};

/**
 * The folder that a URI names, absolute.
 *
 * @throws UserError `store-unsupported`
 */
function folderOf(uri: string, services: Pick<Services, 'workspace'>): string {
  const { path = '', authority = '' } = parseUri(uri) ?? {};
  if (authority !== '') throw withAuthority(uri, authority + path);
  if (path !== '' && !path.includes('\0')) return resolvePath(services.workspace, path);
  throw new UserError('store-unsupported', {
    what: `${quote(uri)} names no folder.`,
    where: { input: 'store' },
    remedy: 'Write the path of a folder after file:, for example file:.trainyard/store.',
  });
}

/** What stands between `//` and the next slash is a machine, not a folder; read as one it would lie at the root. */
function withAuthority(uri: string, meant: string): UserError {
  return new UserError('store-unsupported', {
    what: `${quote(uri)} names a machine before its folder, and a folder is on this one.`,
    where: { input: 'store' },
    remedy: `Write ${quote(`file:${meant}`)} for a folder in the workspace, or file:///PATH for one from the root.`,
  });
}

/** The folder of a store that lies in one, for whoever must keep out of it; undefined for stores elsewhere. */
export function localFolder(uri: string, services: Pick<Services, 'workspace'>): string | undefined {
  return parseUri(uri)?.scheme === FOLDER_STORE.name ? folderOf(uri, services) : undefined;
}

/**
 * A store in a folder, local or shared.
 *
 * An object is written to a temporary file, synced, and given its name by `link(2)`, which fails where the name is
 * taken: unlike `rename` it never replaces, and unlike `O_EXCL` it never shows half an object.
 */
class FolderBackend implements Backend {
  readonly uri: string;
  readonly probe: ProbePlan = { rounds: 5, writers: 8 };
  readonly headAboveBytes = -1;
  /** A file goes from disk to disk in portions, so that nothing piles up in memory. */
  readonly uploadsAtOnce = Infinity;
  readonly #root: string;
  readonly #services: Services;
  #tidied: Promise<void> | undefined;

  constructor(uri: string, root: string, services: Services) {
    this.uri = uri;
    this.#root = root;
    this.#services = services;
  }

  create(key: string, bytes: Uint8Array): Promise<Created> {
    return this.#publish(key, (file) => file.writeFile(bytes));
  }

  createFromFile(key: string, content: FileContent, onBytes: (count: number) => void): Promise<Created> {
    return this.#publish(key, async (file) => {
      for await (const bytes of readChecked(content)) {
        await file.writeFile(bytes);
        onBytes(bytes.length);
      }
    });
  }

  async #publish(key: string, write: (file: FileHandle) => Promise<void>): Promise<Created> {
    const path = this.#path(key);
    const temporary = join(this.#temporaryFolder(), Buffer.from(this.#services.randomBytes(16)).toString('hex'));
    try {
      await (this.#tidied ??= this.#tidy());
      await ensureFolder(dirname(path));
      await writeSynced(temporary, 0o640, write);
      this.#services.effect(`written ${key}`);
      const outcome = await commit(temporary, path);
      this.#services.effect(`linked ${key}`);
      await syncPath(dirname(path));
      return outcome;
    } catch (error) {
      throw translateFileError(error, path);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async read(key: string, offset = 0): Promise<ObjectBytes | undefined> {
    const path = this.#path(key);
    try {
      const file = await openRegular(path);
      if (file === undefined) return undefined;
      const { size } = await file.stat();
      return { sizeBytes: Math.max(0, size - offset), portions: readPortions(file, { offset }) };
    } catch (error) {
      throw translateFileError(error, path);
    }
  }

  async head(key: string): Promise<ObjectInfo | undefined> {
    try {
      const info = await lstat(this.#path(key));
      return info.isFile() ? { key, sizeBytes: info.size } : undefined;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw translateFileError(error, this.#path(key));
    }
  }

  async list(prefix: string): Promise<ListPage> {
    const objects: ObjectInfo[] = [];
    for await (const object of this.#walk(prefix)) objects.push(object);
    return { objects };
  }

  async *#walk(prefix: string): AsyncGenerator<ObjectInfo> {
    const folder = join(this.#root, prefix);
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (isAbsent(error)) return [];
      throw translateFileError(error, folder);
    });
    for (const entry of entries) {
      if (entry.isDirectory()) yield* this.#walk(`${prefix}${entry.name}/`);
      const info = entry.isFile() ? await this.head(`${prefix}${entry.name}`) : undefined;
      if (info !== undefined) yield info;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
    await rmdir(dirname(this.#path(key))).catch(() => undefined);
  }

  #path(key: string): string {
    assertKey(key);
    return join(this.#root, key);
  }

  /** Beside the layout, on the same file system, which `link` needs. */
  #temporaryFolder(): string {
    return join(this.#root, 'tmp');
  }

  /** Removes what processes that were killed left behind. */
  async #tidy(): Promise<void> {
    const folder = this.#temporaryFolder();
    await ensureFolder(folder);
    const oldest = this.#services.clock.now().getTime() - ABANDONED_MS;
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      const info = await stat(path).catch(() => undefined);
      if (info !== undefined && info.mtimeMs < oldest) await rm(path, { force: true });
    }
  }
}

async function commit(from: string, to: string): Promise<Created> {
  try {
    return (await linkNew(from, to)) ? 'created' : 'exists';
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemErrorCode(error) ?? '')) throw error;
    throw new UserError('store-unsafe', {
      what: 'This file system has no hard links, so a commit could not be atomic.',
      where: { file: to },
      remedy: 'Put the store on another file system (ext4, XFS, Btrfs, APFS, NTFS or NFS), or into a bucket.',
      cause: error,
    });
  }
}
