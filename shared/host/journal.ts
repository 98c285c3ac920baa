import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { systemErrorCode, UserError } from '../core/errors.ts';
import { parseJson } from '../core/text/json.ts';
import { syncPath } from './files.ts';

/** Bytes before the payload: length and CRC-32 of the payload, both unsigned 32-bit little-endian. */
const HEADER_BYTES = 8;
const MAX_RECORD_BYTES = 1 << 20;

export interface Journal<R> extends AsyncDisposable {
  /** The records that were complete when the journal was opened, in order. */
  readonly recovered: readonly R[];
  /** Resolves once the record is on the disk (fsync). */
  append(record: R): Promise<void>;
}

/**
 * Opens an append-only journal of JSON records, creating it where it is absent.
 *
 * A process killed at any byte, and a power cut, leave a prefix of complete records and perhaps one torn record or zeros
 * at the end, which are cut off here. A damaged record *before* the end, or one whose header cannot have been written, is
 * not a torn write, so the journal is refused as it is.
 *
 * @throws UserError `journal-damaged`, `disk-full`
 */
export async function openJournal<R>(path: string): Promise<Journal<R>> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  const { records, completeBytes } = decode<R>(bytes ?? Buffer.alloc(0), path);
  const file = await open(path, 'a', 0o640);
  if (bytes === undefined) await syncPath(dirname(path));
  else if (completeBytes < bytes.length) await file.truncate(completeBytes);
  return new FileJournal<R>(path, file, records, completeBytes);
}

class FileJournal<R> implements Journal<R> {
  readonly recovered: readonly R[];
  readonly #path: string;
  readonly #file: FileHandle;
  #sizeBytes: number;
  /** Appends run one after another, so records never interleave. */
  #last: Promise<void> = Promise.resolve();

  constructor(path: string, file: FileHandle, recovered: readonly R[], sizeBytes: number) {
    this.#path = path;
    this.#file = file;
    this.recovered = recovered;
    this.#sizeBytes = sizeBytes;
  }

  append(record: R): Promise<void> {
    const write = this.#last.then(() => this.#write(encode(record)));
    this.#last = write.catch(() => undefined);
    return write;
  }

  async #write(bytes: Buffer): Promise<void> {
    try {
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
      this.#sizeBytes += bytes.length;
    } catch (error) {
      // A half-written record must not be followed by a whole one.
      await this.#file.truncate(this.#sizeBytes).catch(() => undefined);
      throw systemErrorCode(error) === 'ENOSPC' ? diskFull(this.#path, error) : error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
    await this.#file.close();
  }
}

function encode(record: unknown): Buffer {
  const payload = Buffer.from(JSON.stringify(record), 'utf8');
  if (payload.length > MAX_RECORD_BYTES)
    throw new RangeError(`A journal record of ${payload.length} bytes is too long.`);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(payload.length, 0);
  header.writeUInt32LE(crc32(payload), 4);
  return Buffer.concat([header, payload]);
}

interface Decoded<R> {
  readonly records: readonly R[];
  readonly completeBytes: number;
}

/**
 * Reads whole records up to the first that is none. What begins there is cut off if it can be the rest of one write that
 * was interrupted: a beginning of a record, perhaps with zeros in place of what did not reach the disk.
 */
function decode<R>(bytes: Buffer, path: string): Decoded<R> {
  const records: R[] = [];
  let offset = 0;
  for (let payload = payloadAt(bytes, 0); payload !== undefined; payload = payloadAt(bytes, offset)) {
    const number = records.length + 1;
    records.push(parseJson(payload, () => damaged(path, { number, offset, how: 'is not JSON' })) as R);
    offset += HEADER_BYTES + payload.length;
  }
  const how = damageOf(bytes.subarray(offset));
  if (how !== undefined) throw damaged(path, { number: records.length + 1, offset, how });
  return { records, completeBytes: offset };
}

/** The payload of a whole record that begins here; undefined where there is none. */
function payloadAt(bytes: Buffer, offset: number): Buffer | undefined {
  if (offset + HEADER_BYTES > bytes.length) return undefined;
  const length = bytes.readUInt32LE(offset);
  const end = offset + HEADER_BYTES + length;
  if (length === 0 || length > MAX_RECORD_BYTES || end > bytes.length) return undefined;
  const payload = bytes.subarray(offset + HEADER_BYTES, end);
  return crc32(payload) === bytes.readUInt32LE(offset + 4) ? payload : undefined;
}

/** What shows that the rest of a journal, which begins with no whole record, is more than one torn write. */
function damageOf(rest: Buffer): string | undefined {
  const written = withoutZerosAtEnd(rest);
  if (written.length < HEADER_BYTES) return undefined;
  const length = rest.readUInt32LE(0);
  if (length === 0 || length > MAX_RECORD_BYTES) return 'has a length that none can have';
  if (written.length > HEADER_BYTES + length) return 'does not match its checksum, and it is not the last';
  if (hasWholePayload(written)) return 'has another length than it says';
  for (let offset = 1; offset < written.length; offset++) {
    if (payloadAt(rest, offset) !== undefined) return 'does not match its checksum, and whole records follow';
  }
  return undefined;
}

/** Whether a payload of any length has this checksum: it was written whole, so the length before it was altered. */
function hasWholePayload(record: Buffer): boolean {
  const wanted = record.readUInt32LE(4);
  let sum = 0;
  for (let end = HEADER_BYTES + 1; end <= record.length; end++) {
    sum = crc32(record.subarray(end - 1, end), sum);
    if (sum === wanted) return true;
  }
  return false;
}

function withoutZerosAtEnd(bytes: Buffer): Buffer {
  const last = bytes.findLastIndex((byte) => byte !== 0);
  return bytes.subarray(0, last + 1);
}

function damaged(path: string, { number, offset, how }: { number: number; offset: number; how: string }): UserError {
  return new UserError('journal-damaged', {
    what: `Record ${number} of the journal (byte ${offset}) ${how}.`,
    where: { file: path },
    remedy:
      'Nothing was changed. The file was altered or the disk is failing. Restore it from a backup, or remove it to start afresh.',
  });
}

function diskFull(path: string, cause: unknown): UserError {
  return new UserError('disk-full', {
    what: 'The disk is full; nothing was recorded.',
    where: { file: path },
    remedy: 'Free some space and run again: the run resumes where it stopped.',
    cause,
  });
}
