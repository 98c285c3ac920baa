import { UnavailableError } from '../core/errors.ts';
import type { Backend, Created, FileContent, PartUploads, SentPart } from './backend.ts';
import { readChecked } from './files.ts';

/** Files up to this size are not counted among the uploads. */
const SMALL_BYTES = 256 << 10;

/**
 * Any backend, with no more files and parts of some size under way at once than it can hold, over all callers; a large
 * file goes in parts where the backend takes them.
 */
export function withSlots(backend: Backend): Backend {
  const slots = new Slots(backend.uploadsAtOnce);
  const { uri, probe, headAboveBytes, uploadsAtOnce, parts } = backend;
  return {
    uri,
    probe,
    headAboveBytes,
    uploadsAtOnce,
    ...(parts === undefined ? {} : { parts }),
    create: (key, bytes) => backend.create(key, bytes),
    createFromFile: (key, content, onBytes) => {
      if (parts !== undefined && content.sizeBytes > parts.minBytes) {
        return uploadInParts({ backend, parts, slots, key }, content, onBytes);
      }
      if (content.sizeBytes <= SMALL_BYTES) return backend.createFromFile(key, content, onBytes);
      return slots.hold(() => backend.createFromFile(key, content, onBytes));
    },
    read: (key, offset) => backend.read(key, offset),
    head: (key) => backend.head(key),
    list: (prefix, page) => backend.list(prefix, page),
    remove: (key) => backend.remove(key),
  };
}

/** Lets a limited number of holders go on at once; the others wait their turn. */
class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async take(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }

  async hold<T>(work: () => Promise<T>): Promise<T> {
    await this.take();
    try {
      return await work();
    } finally {
      this.give();
    }
  }
}

interface Target {
  readonly backend: Backend;
  readonly parts: PartUploads;
  readonly slots: Slots;
  readonly key: string;
}

async function uploadInParts(target: Target, content: FileContent, onBytes: (count: number) => void): Promise<Created> {
  const { parts, key } = target;
  const upload = await parts.start(key);
  try {
    const sent = await sendParts(target, upload, content, onBytes);
    if ((await parts.complete(key, upload, sent)) === 'gone') await requireObject(target, content);
    return 'created';
  } catch (error) {
    await parts.abort(key, upload).catch(() => undefined);
    throw error;
  }
}

async function sendParts(
  { parts, slots, key }: Target,
  upload: string,
  content: FileContent,
  onBytes: (count: number) => void,
): Promise<readonly SentPart[]> {
  const partBytes = Math.max(parts.minBytes, Math.ceil(content.sizeBytes / parts.maxParts));
  const underWay: Promise<SentPart>[] = [];
  const failures: unknown[] = [];
  try {
    for await (const bytes of readChecked(content, partBytes)) {
      await slots.take();
      if (failures.length > 0) slots.give();
      if (failures.length > 0) break;
      const part = parts.send(key, upload, { number: underWay.length + 1, bytes }).finally(() => slots.give());
      part.then(
        () => onBytes(bytes.length),
        (error: unknown) => failures.push(error),
      );
      underWay.push(part);
    }
  } finally {
    await Promise.allSettled(underWay);
  }
  return Promise.all(underWay);
}

/** An earlier try may have completed the upload and lost its answer. */
async function requireObject({ backend, key }: Target, content: FileContent): Promise<void> {
  if ((await backend.head(key))?.sizeBytes === content.sizeBytes) return;
  throw new UnavailableError('store-unavailable', {
    what: `${backend.uri} gave up the upload of ${key} before it was complete.`,
    tried: 'It was sent once.',
    remedy: 'Run again: what is already stored is not sent twice.',
  });
}
