import { createHash } from 'node:crypto';
import type { Created, FileContent } from '../backend.ts';
import { readChecked } from '../files.ts';
import type { S3Calls } from './calls.ts';
import { codeOf } from './errors.ts';

/** S3 takes parts from 5 MiB on, the last one apart, and at most 10,000. */
const MIN_PART_BYTES = 8 << 20;
const MAX_PARTS = 9_000;

/** Files up to this size go as one object; the same size bounds a part. */
export const SINGLE_PUT_BYTES = MIN_PART_BYTES;

interface FinishedPart {
  readonly PartNumber: number;
  readonly ETag: string | undefined;
  readonly ChecksumSHA256: string;
}

/** Lets a limited number of part buffers be in memory at once, over all files. */
export class Slots {
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
}

/**
 * Uploads a large file in parts. For blobs only: several servers let two completed uploads of one key both win, which
 * does no harm where equal keys mean equal bytes, and would lose a commit.
 */
export async function uploadInParts(
  calls: S3Calls,
  slots: Slots,
  key: string,
  { content, onBytes }: { readonly content: FileContent; readonly onBytes: (count: number) => void },
): Promise<Created> {
  const started = await calls.run('CreateMultipartUpload', key, ({ sdk, client, options }) =>
    client.send(new sdk.CreateMultipartUploadCommand({ ...calls.at(key), ChecksumAlgorithm: 'SHA256' }), options),
  );
  const upload: Upload = { calls, key, UploadId: started.UploadId ?? '' };
  try {
    const parts = await sendParts(upload, slots, content, onBytes);
    return await complete(upload, content, parts);
  } catch (error) {
    await abort(upload);
    throw error;
  }
}

interface Upload {
  readonly calls: S3Calls;
  readonly key: string;
  readonly UploadId: string;
}

async function sendParts(
  upload: Upload,
  slots: Slots,
  content: FileContent,
  onBytes: (count: number) => void,
): Promise<readonly FinishedPart[]> {
  const partBytes = Math.max(MIN_PART_BYTES, Math.ceil(content.sizeBytes / MAX_PARTS));
  const underWay: Promise<FinishedPart>[] = [];
  const failures: unknown[] = [];
  try {
    for await (const bytes of readChecked(content, partBytes)) {
      await slots.take();
      if (failures.length > 0) slots.give();
      if (failures.length > 0) break;
      const part = sendPart(upload, underWay.length + 1, bytes).finally(() => slots.give());
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

async function sendPart({ calls, key, UploadId }: Upload, PartNumber: number, bytes: Buffer): Promise<FinishedPart> {
  const ChecksumSHA256 = createHash('sha256').update(bytes).digest('base64');
  const { ETag } = await calls.run('UploadPart', key, ({ sdk, client, options }) =>
    client.send(
      new sdk.UploadPartCommand({ ...calls.at(key), UploadId, PartNumber, Body: bytes, ChecksumSHA256 }),
      options,
    ),
  );
  return { PartNumber, ETag, ChecksumSHA256 };
}

async function complete(
  { calls, key, UploadId }: Upload,
  content: FileContent,
  parts: readonly FinishedPart[],
): Promise<Created> {
  try {
    await calls.run('CompleteMultipartUpload', key, ({ sdk, client, options }) =>
      client.send(
        new sdk.CompleteMultipartUploadCommand({ ...calls.at(key), UploadId, MultipartUpload: { Parts: [...parts] } }),
        options,
      ),
    );
  } catch (error) {
    // An earlier try may have completed it and lost its answer.
    if (codeOf(error) !== 'NoSuchUpload') throw error;
    const head = await calls.run('HeadObject', key, ({ sdk, client, options }) =>
      client.send(new sdk.HeadObjectCommand(calls.at(key)), options),
    );
    if (head.ContentLength !== content.sizeBytes) throw error;
  }
  return 'created';
}

/** Parts of an upload that nobody ends are stored and paid for. */
async function abort({ calls, key, UploadId }: Upload): Promise<void> {
  await calls
    .run('AbortMultipartUpload', key, ({ sdk, client, options }) =>
      client.send(new sdk.AbortMultipartUploadCommand({ ...calls.at(key), UploadId }), options),
    )
    .catch(() => undefined);
}
