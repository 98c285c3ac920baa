import { createHash } from 'node:crypto';
import { S3Error } from './body.ts';

export interface StoredObject {
  readonly bytes: Buffer;
  /** Without quotes. */
  readonly etag: string;
}

interface Upload {
  readonly key: string;
  readonly checksumAlgorithm: string | undefined;
  readonly parts: Map<number, StoredObject & { readonly sha256: string }>;
}

export interface CompletedPart {
  readonly number: number;
  readonly etag: string;
  readonly sha256: string | undefined;
}

export interface WriteConditions {
  readonly ifNoneMatch: string | undefined;
  readonly ifMatch: string | undefined;
}

const MIN_PART_BYTES = 5 << 20;
const ALONE_MS = 5000;

/** How well a server keeps conditions: as AWS does, as some public servers do, or not at all. */
export type ConditionKeeping = 'atomic' | 'checked-then-written' | 'ignored';

/** One bucket. Refuses what some real servers refuse: a key that is a folder of another. */
export class Bucket {
  readonly objects = new Map<string, StoredObject>();
  readonly uploads = new Map<string, Upload>();
  conditions: ConditionKeeping = 'atomic';
  #nextUpload = 1;
  /** By key, who has checked and not yet written. */
  readonly #inGap = new Map<string, () => void>();

  async put(key: string, bytes: Buffer, conditions?: WriteConditions): Promise<StoredObject> {
    const object = { bytes, etag: createHash('md5').update(bytes).digest('hex') };
    if (this.conditions !== 'ignored' && conditions !== undefined) this.#check(key, conditions);
    if (this.conditions === 'checked-then-written') await this.#gap(key);
    this.#refuseFolder(key);
    this.objects.set(key, object);
    return object;
  }

  /** Between check and write: another writer of the same key passes the same check. One that stays alone goes on. */
  async #gap(key: string): Promise<void> {
    const release = this.#inGap.get(key);
    if (release !== undefined) {
      release();
      return;
    }
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const alone = setTimeout(() => resolve(undefined), ALONE_MS);
    this.#inGap.set(key, () => resolve(undefined));
    await promise;
    clearTimeout(alone);
    this.#inGap.delete(key);
  }

  #check(key: string, { ifNoneMatch, ifMatch }: WriteConditions): void {
    const present = this.objects.get(key);
    if (ifNoneMatch !== undefined && ifNoneMatch !== '*') throw new S3Error(501, 'NotImplemented');
    if (ifNoneMatch === '*' && present !== undefined) throw new S3Error(412, 'PreconditionFailed');
    if (ifMatch === undefined) return;
    if (present === undefined) throw new S3Error(404, 'NoSuchKey');
    if (unquoted(ifMatch) !== present.etag) throw new S3Error(412, 'PreconditionFailed');
  }

  #refuseFolder(key: string): void {
    for (const other of this.objects.keys()) {
      if (other.startsWith(`${key}/`) || key.startsWith(`${other}/`)) {
        throw new S3Error(409, 'ObjectParentIsFile', `${key} and ${other} cannot both be.`);
      }
    }
  }

  get(key: string): StoredObject {
    const object = this.objects.get(key);
    if (object === undefined) throw new S3Error(404, 'NoSuchKey');
    return object;
  }

  /** Answers as measured on AWS: a missing key with a condition is 404, a wrong ETag 412. */
  delete(key: string, ifMatch: string | undefined): void {
    const present = this.objects.get(key);
    if (ifMatch !== undefined && present === undefined) throw new S3Error(404, 'NoSuchKey');
    if (ifMatch !== undefined && ifMatch !== '*' && unquoted(ifMatch) !== present?.etag) {
      throw new S3Error(412, 'PreconditionFailed');
    }
    this.objects.delete(key);
  }

  createUpload(key: string, checksumAlgorithm: string | undefined): string {
    const id = `upload-${this.#nextUpload++}`;
    this.uploads.set(id, { key, checksumAlgorithm, parts: new Map() });
    return id;
  }

  putPart(key: string, id: string, number: number, bytes: Buffer): StoredObject {
    if (!(number >= 1 && number <= 10_000)) throw new S3Error(400, 'InvalidArgument');
    const digest = (algorithm: string): Buffer => createHash(algorithm).update(bytes).digest();
    const part = { bytes, etag: digest('md5').toString('hex'), sha256: digest('sha256').toString('base64') };
    this.#upload(key, id).parts.set(number, part);
    return part;
  }

  async completeUpload(key: string, id: string, listed: readonly CompletedPart[]): Promise<StoredObject> {
    const upload = this.#upload(key, id);
    if (listed.length === 0) throw new S3Error(400, 'MalformedXML');
    const parts = listed.map((part, index) => {
      if (index > 0 && part.number <= (listed[index - 1]?.number ?? 0)) throw new S3Error(400, 'InvalidPartOrder');
      const bytes = partBytes(upload, part);
      if (index < listed.length - 1 && bytes.length < MIN_PART_BYTES) throw new S3Error(400, 'EntityTooSmall');
      return bytes;
    });
    const object = await this.put(key, Buffer.concat(parts));
    this.uploads.delete(id);
    return object;
  }

  abortUpload(key: string, id: string): void {
    this.#upload(key, id);
    this.uploads.delete(id);
  }

  #upload(key: string, id: string): Upload {
    const upload = this.uploads.get(id);
    if (upload?.key !== key) throw new S3Error(404, 'NoSuchUpload');
    return upload;
  }
}

/** Sums of parts must be there exactly when the upload was started with their algorithm. */
function partBytes(upload: Upload, { number, etag, sha256 }: CompletedPart): Buffer {
  const part = upload.parts.get(number);
  if (part?.etag !== unquoted(etag)) throw new S3Error(400, 'InvalidPart');
  const expected = upload.checksumAlgorithm === 'SHA256' ? part.sha256 : undefined;
  if (sha256 !== expected)
    throw new S3Error(400, 'InvalidPart', 'The sum of a part is missing, wrong or not expected.');
  return part.bytes;
}

function unquoted(etag: string): string {
  return etag.replace(/^"|"$/g, '');
}
