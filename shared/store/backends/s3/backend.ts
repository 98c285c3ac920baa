import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Services } from '../../../core/services.ts';
import type {
  Backend,
  Created,
  FileContent,
  ListPage,
  ObjectBytes,
  ObjectInfo,
  PartUploads,
  ProbePlan,
  StoreScheme,
} from '../../backend.ts';
import { readCheckedWhole } from '../../files.ts';
import { assertKey } from '../../layout.ts';
import { S3Calls } from './calls.ts';
import { codeOf, isAbsent } from './errors.ts';
import { partUploads } from './parts.ts';
import { parseS3Uri } from './settings.ts';

export const S3_STORE: StoreScheme = {
  name: 's3',
  form: 's3://BUCKET/PREFIX',
  place: 'a bucket',
  where: 'Amazon S3 or a server that speaks it',
  when: 'everything else',
  open: (uri, services) => new S3Backend(uri, services),
};

/**
 * A store in an S3 bucket. Every commit is one PutObject with `If-None-Match: *` and a SHA-256 of its body.
 *
 * @internal
 */
export class S3Backend implements Backend {
  readonly uri: string;
  readonly probe: ProbePlan = { rounds: 20, writers: 8 };
  readonly headAboveBytes = 64 << 10;
  /** Each is a buffer of up to 8 MiB. */
  readonly uploadsAtOnce = 8;
  readonly parts: PartUploads;
  readonly #calls: S3Calls;

  /** @throws UserError `store-unsupported` */
  constructor(uri: string, services: Services, idleTimeoutMs?: number) {
    this.uri = uri;
    this.#calls = new S3Calls(parseS3Uri(uri), services, idleTimeoutMs);
    this.parts = partUploads(this.#calls);
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
      throw error;
    }
  }

  async createFromFile(key: string, content: FileContent, onBytes: (count: number) => void): Promise<Created> {
    const outcome = await this.create(key, await readCheckedWhole(content));
    onBytes(content.sizeBytes);
    return outcome;
  }

  async read(key: string, offset = 0): Promise<ObjectBytes | undefined> {
    assertKey(key);
    const range = offset === 0 ? {} : { Range: `bytes=${offset}-` };
    try {
      const answer = await this.#calls.run('GetObject', key, ({ sdk, client, options }) =>
        client.send(new sdk.GetObjectCommand({ ...this.#calls.at(key), ...range }), options),
      );
      const isFromOffset = offset === 0 || answer.ContentRange?.startsWith(`bytes ${offset}-`) === true;
      if (!isFromOffset) throw new Error(`The server answered a range of ${key} with another one.`);
      return { sizeBytes: answer.ContentLength, portions: this.#portions(key, answer.Body as Readable) };
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async *#portions(key: string, body: Readable): AsyncGenerator<Uint8Array> {
    try {
      for await (const bytes of body) yield bytes as Buffer;
    } catch (error) {
      throw this.#calls.failed(error, 'GetObject', key);
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

  async list(prefix: string, page?: string): Promise<ListPage> {
    const { Bucket, Key: Prefix } = this.#calls.at(prefix);
    const more = page === undefined ? {} : { ContinuationToken: page };
    const { Contents = [], NextContinuationToken: next } = await this.#calls.run(
      'ListObjectsV2',
      undefined,
      ({ sdk, client, options }) => client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix, ...more }), options),
    );
    const objects = Contents.flatMap(({ Key, Size }) =>
      Key === undefined ? [] : [{ key: Key.slice(this.#calls.place.prefix.length), sizeBytes: Size ?? 0 }],
    );
    return { objects, ...(next === undefined ? {} : { next }) };
  }

  async remove(key: string): Promise<void> {
    await this.#calls.run('DeleteObject', key, ({ sdk, client, options }) =>
      client.send(new sdk.DeleteObjectCommand(this.#calls.at(key)), options),
    );
  }
}
