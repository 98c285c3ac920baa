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
 * A process killed at any byte leaves a prefix of complete records and perhaps one torn record at the end, which is
 * cut off here. A damaged record *before* the end is not a torn write, so it is refused rather than dropped.
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

function decode<R>(bytes: Buffer, path: string): { records: R[]; completeBytes: number } {
  const records: R[] = [];
  let offset = 0;
  while (offset + HEADER_BYTES <= bytes.length) {
    const end = offset + HEADER_BYTES + bytes.readUInt32LE(offset);
    if (end > bytes.length) break;
    const payload = bytes.subarray(offset + HEADER_BYTES, end);
    if (crc32(payload) !== bytes.readUInt32LE(offset + 4)) {
      // The last record may be torn (length on disk before the payload); one in the middle may not.
      if (end === bytes.length) break;
      throw damaged(path, records.length + 1, offset);
    }
    records.push(parseJson(payload) as R);
    offset = end;
  }
  return { records, completeBytes: offset };
}

function damaged(path: string, record: number, offset: number): UserError {
  return new UserError('journal-damaged', {
    what: `Record ${record} of the journal (byte ${offset}) does not match its checksum.`,
    where: { file: path },
    remedy: 'The file was altered or the disk is failing. Restore it from a backup, or remove it to start afresh.',
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
