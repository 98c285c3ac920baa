import { formatCount } from '../core/text/format.ts';
import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { Digest } from '../core/digest.ts';
import type { Services } from '../core/services.ts';
import type { Backend, Created, FileContent, ObjectInfo } from './backend.ts';
import { translateFileError } from './files.ts';
import { assertKey, blobKey } from './layout.ts';
import { damaged, readWhole } from './objects.ts';
import { initialise, readStoreRecord } from './probe.ts';

export type { Created, FileContent, ObjectInfo } from './backend.ts';

export interface StoredFile {
  /** Absolute path of the file to write. */
  readonly path: string;
  readonly executable: boolean;
}

/** A store of objects that are written once and never replaced; see layout.ts for the keys. */
export interface Store {
  /** As the user named it: `file:store`, `s3://bucket/prefix`. */
  readonly uri: string;

  /**
   * Creates an object, or learns that another holds the key. This one primitive carries every commit.
   *
   * The answer of a first try may be lost, and the retry then finds the caller's own object. So equal bytes count as
   * `created`, and a commit that must have one winner carries a nonce that makes its bytes unlike anybody else's.
   *
   * @throws UserError `disk-full`, `store-denied`, `store-unsafe`; UnavailableError `store-unavailable`
   */
  createIfAbsent(key: string, bytes: Uint8Array): Promise<Created>;

  /**
   * Stores a file's bytes under their digest, checking the digest on the way; nothing is sent where they are there.
   *
   * @param onBytes told of each portion that was written
   * @returns `exists` where nothing was written
   * @throws UserError `content-changed`, `store-damaged`, `disk-full`
   */
  putBlob(content: FileContent, onBytes?: (count: number) => void): Promise<Created>;

  /** @throws UserError `store-damaged` where the object is larger than `maxBytes` */
  get(key: string, maxBytes?: number): Promise<Uint8Array | undefined>;

  /**
   * Writes a blob to a file: hashed on the way, and given its name only when it is right. The file is a copy that is
   * checked again before it is relied on, so it is not synced to the disk.
   *
   * @throws UserError `store-damaged` where the bytes are missing or are not those of the digest
   */
  getToFile(digest: Digest, file: StoredFile, onBytes?: (count: number) => void): Promise<void>;

  /** Reads a blob through its hash without keeping it. @throws UserError `store-damaged` */
  checkBlob(digest: Digest, onBytes?: (count: number) => void): Promise<void>;

  head(key: string): Promise<ObjectInfo | undefined>;

  /** Every object whose key starts with `prefix`, which ends with `/`; in no particular order. */
  list(prefix: string): AsyncIterable<ObjectInfo>;
}

/** A store over any backend: proves the backend before the first write, and checks every byte it reads. */
export class CheckedStore implements Store {
  readonly uri: string;
  readonly #backend: Backend;
  readonly #services: Services;
  #readable: Promise<boolean> | undefined;
  #writable: Promise<void> | undefined;

  constructor(backend: Backend, services: Services) {
    this.uri = backend.uri;
    this.#backend = backend;
    this.#services = services;
  }

  async createIfAbsent(key: string, bytes: Uint8Array): Promise<Created> {
    assertKey(key);
    await this.#forWriting();
    this.#services.effect(`create ${key}`);
    const outcome = await this.#backend.create(key, bytes);
    this.#services.effect(`created ${key}`);
    if (outcome === 'created') return outcome;
    const present = await this.get(key);
    return present !== undefined && Buffer.from(present).equals(bytes) ? 'created' : 'exists';
  }

  async putBlob(content: FileContent, onBytes: (count: number) => void = ignore): Promise<Created> {
    await this.#forWriting();
    const key = blobKey(content.digest);
    const isAskedFirst = content.sizeBytes > this.#backend.headAboveBytes;
    if (isAskedFirst && (await this.#holds(key, content))) return 'exists';
    this.#services.effect(`create ${key}`);
    const outcome = await this.#backend.createFromFile(key, content, onBytes);
    this.#services.effect(`created ${key}`);
    if (outcome === 'exists') await this.#holds(key, content);
    return outcome;
  }

  /** @throws UserError `store-damaged` where the object has another size than the content */
  async #holds(key: string, content: FileContent): Promise<boolean> {
    const present = await this.#backend.head(key);
    if (present === undefined || present.sizeBytes === content.sizeBytes) return present !== undefined;
    throw damaged(key, `is ${formatCount(present.sizeBytes)} bytes long instead of ${formatCount(content.sizeBytes)}`);
  }

  async get(key: string, maxBytes?: number): Promise<Uint8Array | undefined> {
    assertKey(key);
    if (!(await this.#forReading())) return undefined;
    return readWhole(this.#backend, key, maxBytes);
  }

  async getToFile(digest: Digest, file: StoredFile, onBytes: (count: number) => void = ignore): Promise<void> {
    const partial = `${file.path}.partial-${Buffer.from(this.#services.randomBytes(8)).toString('hex')}`;
    try {
      const target = await open(partial, 'wx', file.executable ? 0o755 : 0o644);
      try {
        for await (const bytes of this.#checked(digest)) {
          await target.writeFile(bytes);
          onBytes(bytes.length);
        }
      } finally {
        await target.close();
      }
      this.#services.effect(`fetched ${file.path}`);
      await rename(partial, file.path);
      this.#services.effect(`kept ${file.path}`);
    } catch (error) {
      throw translateFileError(error, file.path);
    } finally {
      await rm(partial, { force: true });
    }
  }

  async checkBlob(digest: Digest, onBytes: (count: number) => void = ignore): Promise<void> {
    for await (const bytes of this.#checked(digest)) onBytes(bytes.length);
  }

  async *#checked(digest: Digest): AsyncGenerator<Uint8Array> {
    const key = blobKey(digest);
    const found = (await this.#forReading()) ? await this.#backend.read(key) : undefined;
    if (found === undefined) throw damaged(key, 'is missing');
    const hash = createHash('sha256');
    for await (const bytes of found.portions) {
      hash.update(bytes);
      yield bytes;
    }
    const actual = hash.digest('hex');
    if (`sha256:${actual}` !== digest) throw damaged(key, `holds other content (sha256:${actual})`);
  }

  async head(key: string): Promise<ObjectInfo | undefined> {
    assertKey(key);
    return (await this.#forReading()) ? this.#backend.head(key) : undefined;
  }

  async *list(prefix: string): AsyncGenerator<ObjectInfo> {
    if (!(await this.#forReading())) return;
    let page: string | undefined;
    do {
      const { objects, next } = await this.#backend.list(prefix, page);
      yield* objects;
      page = next;
    } while (page !== undefined);
  }

  /** False where there is no store yet: it then reads as empty, and the first write creates it. */
  async #forReading(): Promise<boolean> {
    this.#readable ??= readStoreRecord(this.#backend).then((record) => record !== undefined);
    let readable = false;
    try {
      readable = await this.#readable;
    } finally {
      // What was not found or failed is asked anew: the next call may find the store well again.
      if (!readable) this.#readable = undefined;
    }
    return readable;
  }

  async #forWriting(): Promise<void> {
    this.#writable ??= this.#prepare();
    try {
      await this.#writable;
    } catch (error) {
      this.#writable = undefined;
      throw error;
    }
  }

  async #prepare(): Promise<void> {
    if (await this.#forReading()) return;
    await initialise(this.#backend, this.#services);
  }
}

function ignore(): void {
  // No progress was asked for.
}
