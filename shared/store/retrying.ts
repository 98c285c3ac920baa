import { isUnavailableError } from '../core/errors.ts';
import { retry } from '../core/retry.ts';
import type { Services } from '../core/services.ts';
import { redactText } from '../core/text/secrets.ts';
import {
  FailedTry,
  type Backend,
  type Created,
  type FileContent,
  type ListPage,
  type ObjectBytes,
  type ObjectInfo,
  type PartUploads,
} from './backend.ts';
import { damaged } from './objects.ts';

const ATTEMPTS = 5;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 10_000;
/** How often a download is taken up again without having got any further. */
const FRUITLESS_RESUMES = 5;

type RetryServices = Pick<Services, 'clock' | 'cancelled' | 'log'>;

/**
 * Any backend, with operations that failed for a passing reason tried again and failures put into words.
 *
 * After an unknown answer (a lost connection, a server error) a creation reads before it decides, and a download goes on
 * where it stopped.
 */
export function withRetry(backend: Backend, services: RetryServices): Backend {
  return new RetryingBackend(backend, services);
}

class RetryingBackend implements Backend {
  readonly uri: string;
  readonly probe: Backend['probe'];
  readonly headAboveBytes: number;
  readonly uploadsAtOnce: number;
  readonly parts?: PartUploads;
  readonly #backend: Backend;
  readonly #services: RetryServices;

  constructor(backend: Backend, services: RetryServices) {
    this.uri = backend.uri;
    this.probe = backend.probe;
    this.headAboveBytes = backend.headAboveBytes;
    this.uploadsAtOnce = backend.uploadsAtOnce;
    if (backend.parts !== undefined) this.parts = this.#retriedParts(backend.parts);
    this.#backend = backend;
    this.#services = services;
  }

  create(key: string, bytes: Uint8Array): Promise<Created> {
    return this.#settled(key, () => this.#backend.create(key, bytes));
  }

  createFromFile(key: string, file: FileContent, onBytes: (count: number) => void): Promise<Created> {
    let reported = 0;
    return this.#settled(key, () => {
      let sent = 0;
      return this.#backend.createFromFile(key, file, (count) => {
        sent += count;
        // What an earlier try has reported already is no progress.
        if (sent > reported) onBytes(sent - reported);
        reported = Math.max(reported, sent);
      });
    });
  }

  /** No answer says nothing about what happened: only the object itself does. */
  async #settled(key: string, create: () => Promise<Created>): Promise<Created> {
    try {
      return await this.#retried('creation', key, create);
    } catch (error) {
      if (isUnavailableError(error) && (await this.#isThere(key))) return 'exists';
      throw error;
    }
  }

  async #isThere(key: string): Promise<boolean> {
    return (await this.head(key).catch(() => undefined)) !== undefined;
  }

  async read(key: string, offset = 0): Promise<ObjectBytes | undefined> {
    const first = await this.#retried('download', key, () => this.#backend.read(key, offset));
    return first === undefined ? undefined : { ...first, portions: this.#resuming(key, offset, first) };
  }

  /** Goes on where a broken connection stopped, as long as each try gets further. */
  async *#resuming(key: string, start: number, first: ObjectBytes): AsyncGenerator<Uint8Array> {
    let { portions } = first;
    let received = 0;
    let fruitless = 0;
    while (true) {
      try {
        for await (const bytes of portions) {
          received += bytes.length;
          fruitless = 0;
          yield bytes;
        }
        return;
      } catch (error) {
        if (!(error instanceof FailedTry)) throw error;
        fruitless++;
        if (!error.isPassing || fruitless > FRUITLESS_RESUMES) throw error.inWords(fruitless);
        this.#services.log.debug(
          `The download of ${key} broke after ${received} of ${first.sizeBytes ?? 'unknown'} bytes; going on there.`,
        );
      }
      if (received === first.sizeBytes) return;
      const rest = await this.#retried('download', key, () => this.#backend.read(key, start + received));
      if (rest === undefined) throw damaged(key, 'vanished while it was read');
      ({ portions } = rest);
    }
  }

  head(key: string): Promise<ObjectInfo | undefined> {
    return this.#retried('question', key, () => this.#backend.head(key));
  }

  list(prefix: string, page?: string): Promise<ListPage> {
    return this.#retried('listing', prefix, () => this.#backend.list(prefix, page));
  }

  remove(key: string): Promise<void> {
    return this.#retried('removal', key, () => this.#backend.remove(key));
  }

  #retriedParts(parts: PartUploads): PartUploads {
    return {
      minBytes: parts.minBytes,
      maxParts: parts.maxParts,
      start: (key) => this.#retried('start of the upload', key, () => parts.start(key)),
      send: (key, upload, part) => this.#retried(`part ${part.number}`, key, () => parts.send(key, upload, part)),
      complete: (key, upload, sent) => this.#retried('end of the upload', key, () => parts.complete(key, upload, sent)),
      abort: (key, upload) => this.#retried('abort of the upload', key, () => parts.abort(key, upload)),
    };
  }

  async #retried<T>(doing: string, key: string, operation: () => Promise<T>): Promise<T> {
    const { clock, cancelled, log } = this.#services;
    let attempts = 0;
    try {
      return await retry(
        (attempt) => {
          attempts = attempt;
          return operation();
        },
        {
          attempts: ATTEMPTS,
          firstDelayMs: FIRST_DELAY_MS,
          maxDelayMs: MAX_DELAY_MS,
          isRetryable: (error) => error instanceof FailedTry && error.isPassing,
          serverDelayMs: (error) => (error instanceof FailedTry ? error.serverDelayMs : undefined),
          onRetry: (error, attempt) => {
            log.debug(`${doing} of ${key}: try ${attempt} failed: ${redactText((error as Error).message)}`);
          },
        },
        clock,
        cancelled,
      );
    } catch (error) {
      throw error instanceof FailedTry ? error.inWords(attempts) : error;
    }
  }
}
