import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { isUnavailableError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import type { Backend, Created, FileContent, ObjectInfo, ProbePlan } from '../backend.ts';
import { readChecked } from '../files.ts';
import { assertKey } from '../layout.ts';
import { S3Calls } from './calls.ts';
import { codeOf, isAbsent, isPassing } from './errors.ts';
import { parseS3Uri } from './settings.ts';
import { SINGLE_PUT_BYTES, Slots, uploadInParts } from './upload.ts';

/** Of up to 8 MiB each. */
const BUFFERS_IN_MEMORY = 8;
/** Files up to this size are not counted among the buffers. */
const SMALL_BYTES = 256 << 10;
/** How often a download is taken up again without having got any further. */
const FRUITLESS_RESUMES = 5;

/** A store in an S3 bucket. Every commit is one PutObject with `If-None-Match: *` and a SHA-256 of its body. */
export class S3Backend implements Backend {
  readonly uri: string;
  readonly probe: ProbePlan = { rounds: 20, writers: 8 };
  readonly headAboveBytes = 64 << 10;
  readonly #calls: S3Calls;
  readonly #services: Services;
  readonly #slots = new Slots(BUFFERS_IN_MEMORY);

  /** @throws UserError `store-unsupported` */
  constructor(uri: string, services: Services, idleTimeoutMs?: number) {
    this.uri = uri;
    this.#services = services;
    this.#calls = new S3Calls(parseS3Uri(uri), services, idleTimeoutMs);
  }

  async create(key: string, bytes: Uint8Array): Promise<Created> {
    assertKey(key);
    const sum = createHash('sha256').update(bytes).digest('base64');
    try {
      await this.#calls.run('PutObject', key, ({ sdk, client, options }) =>
        client.send(
          new sdk.PutObjectCommand({ ...this.#calls.at(key), Body: bytes, IfNoneMatch: '*', ChecksumSHA256: sum }),
          options,
        ),
      );
      return 'created';
    } catch (error) {
      if (codeOf(error) === 'PreconditionFailed') return 'exists';
      // No answer says nothing about what happened: only the object itself does.
      if (isUnavailableError(error) && (await this.#isThere(key))) return 'exists';
      throw error;
    }
  }

  async #isThere(key: string): Promise<boolean> {
    return (await this.head(key).catch(() => undefined)) !== undefined;
  }

  async createFromFile(key: string, content: FileContent, onBytes: (count: number) => void): Promise<Created> {
    assertKey(key);
    if (content.sizeBytes > SINGLE_PUT_BYTES) {
      return uploadInParts(this.#calls, this.#slots, key, { content, onBytes });
    }
    if (content.sizeBytes <= SMALL_BYTES) return this.#createWhole(key, content, onBytes);
    await this.#slots.take();
    try {
      return await this.#createWhole(key, content, onBytes);
    } finally {
      this.#slots.give();
    }
  }

  async #createWhole(key: string, content: FileContent, onBytes: (count: number) => void): Promise<Created> {
    const portions: Buffer[] = [];
    for await (const bytes of readChecked(content, content.sizeBytes + 1)) portions.push(bytes);
    const outcome = await this.create(key, Buffer.concat(portions));
    onBytes(content.sizeBytes);
    return outcome;
  }

  async read(key: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    assertKey(key);
    try {
      return this.#resuming(key, await this.#get(key));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async #get(key: string, offset?: number): Promise<Download> {
    const range = offset === undefined ? {} : { Range: `bytes=${offset}-` };
    const answer = await this.#calls.run('GetObject', key, ({ sdk, client, options }) =>
      client.send(new sdk.GetObjectCommand({ ...this.#calls.at(key), ...range }), options),
    );
    const isFromOffset = offset === undefined || answer.ContentRange?.startsWith(`bytes ${offset}-`) === true;
    if (!isFromOffset) throw new Error(`The server answered a range of ${key} with another one.`);
    return { body: answer.Body as Readable, bytes: answer.ContentLength ?? 0 };
  }

  /** Goes on where a broken connection stopped, as long as each try gets further. */
  async *#resuming(key: string, first: Download): AsyncGenerator<Uint8Array> {
    let download = first;
    let offset = 0;
    let fruitless = 0;
    while (true) {
      try {
        for await (const bytes of download.body) {
          offset += (bytes as Buffer).length;
          fruitless = 0;
          yield bytes as Buffer;
        }
        return;
      } catch (error) {
        const call = { operation: 'GetObject' as const, key, attempts: fruitless + 1 };
        if (!isPassing(error) || ++fruitless > FRUITLESS_RESUMES) throw this.#calls.translate(error, call);
        this.#services.log.debug(
          `The download of ${key} broke after ${offset} of ${first.bytes} bytes; going on there.`,
        );
      }
      if (offset === first.bytes) return;
      download = await this.#get(key, offset);
    }
  }

  async head(key: string): Promise<ObjectInfo | undefined> {
    assertKey(key);
    try {
      const { ContentLength } = await this.#calls.run('HeadObject', key, ({ sdk, client, options }) =>
        client.send(new sdk.HeadObjectCommand(this.#calls.at(key)), options),
      );
      return { key, sizeBytes: ContentLength ?? 0 };
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async *list(prefix: string): AsyncGenerator<ObjectInfo> {
    const { Bucket, Key: Prefix } = this.#calls.at(prefix);
    let token: string | undefined;
    do {
      const more = token === undefined ? {} : { ContinuationToken: token };
      const page = await this.#calls.run('ListObjectsV2', undefined, ({ sdk, client, options }) =>
        client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix, ...more }), options),
      );
      for (const { Key, Size } of page.Contents ?? []) {
        if (Key !== undefined) yield { key: Key.slice(this.#calls.place.prefix.length), sizeBytes: Size ?? 0 };
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  async remove(key: string): Promise<void> {
    await this.#calls.run('DeleteObject', key, ({ sdk, client, options }) =>
      client.send(new sdk.DeleteObjectCommand(this.#calls.at(key)), options),
    );
  }
}

interface Download {
  readonly body: Readable;
  readonly bytes: number;
}
