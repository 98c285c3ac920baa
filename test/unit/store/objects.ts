import type { Backend, Created, FileContent, ObjectInfo } from '../../../shared/store/backend.ts';

/** Objects in memory, as little of a backend as reading, creating and the probe need; what is done to it is kept. */
export class Objects implements Backend {
  readonly uri = 'memory:';
  readonly probe = { rounds: 3, writers: 4 };
  readonly uploadsAtOnce = 4;
  readonly headAboveBytes: number;
  readonly held = new Map<string, Uint8Array>();
  readonly calls: string[] = [];

  constructor(headAboveBytes = -1) {
    this.headAboveBytes = headAboveBytes;
  }

  async create(key: string, bytes: Uint8Array): Promise<Created> {
    this.calls.push(`create ${key}`);
    await Promise.resolve();
    if (this.held.has(key)) return 'exists';
    this.held.set(key, Uint8Array.from(bytes));
    return 'created';
  }

  async createFromFile(key: string, file: FileContent, onBytes: (count: number) => void): Promise<Created> {
    const outcome = await this.create(key, Buffer.alloc(file.sizeBytes, 'x'));
    onBytes(file.sizeBytes);
    return outcome;
  }

  /** In portions of three bytes. */
  read(key: string): ReturnType<Backend['read']> {
    this.calls.push(`read ${key}`);
    const bytes = this.held.get(key);
    if (bytes === undefined) return Promise.resolve(undefined);
    const portions = portionsOf(bytes);
    return Promise.resolve(Object.assign(portions, { portions, sizeBytes: bytes.length }));
  }

  head(key: string): Promise<ObjectInfo | undefined> {
    this.calls.push(`head ${key}`);
    const bytes = this.held.get(key);
    return Promise.resolve(bytes === undefined ? undefined : { key, sizeBytes: bytes.length });
  }

  list(): never {
    throw new Error('Nothing here lists.');
  }

  remove(key: string): Promise<void> {
    this.calls.push(`remove ${key}`);
    this.held.delete(key);
    return Promise.resolve();
  }
}

async function* portionsOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let from = 0; from < bytes.length; from += 3) yield bytes.subarray(from, from + 3);
}
