import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { systemErrorCode } from '../../core/errors.ts';

/**
 * The log of an attempt: numbered segments, of which the first and the last are kept, so that neither the start nor
 * the end is lost and a command that never stops talking cannot fill the disk.
 */
const SEGMENT_BYTES = 4 << 20;
const KEPT_FIRST = 4;
const KEPT_LAST = 4;
/** The log that a process writes by itself, one file. */
const MAX_OWN_LOG_BYTES = 1 << 20;
const LAST_LINE_BYTES = 4096;

function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.log`);
}

/** The numbers of the segments that are there, ascending. */
function segments(folder: string): number[] {
  const names = unlessAbsent(() => readdirSync(folder)) ?? [];
  return names.flatMap((name) => (/^\d{6,}\.log$/.test(name) ? [Number.parseInt(name, 10)] : [])).sort((a, b) => a - b);
}

export class LogWriter {
  readonly #folder: string;
  #number = 1;
  #file: number | undefined;
  #sizeBytes = 0;
  /** Bytes that a full disk kept out. A training is not stopped for its log. */
  lostBytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  write(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    try {
      this.#file ??= openSync(segmentPath(this.#folder, this.#number), 'a', 0o640);
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
      this.#sizeBytes += bytes.length;
      if (this.#sizeBytes >= SEGMENT_BYTES) this.#rotate();
    } catch {
      this.lostBytes += bytes.length;
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #rotate(): void {
    this.close();
    this.#number++;
    this.#sizeBytes = 0;
    const oldest = this.#number - KEPT_LAST;
    if (oldest > KEPT_FIRST) rmSync(segmentPath(this.#folder, oldest), { force: true });
  }
}

/** Reads on from where it stopped, and says where something is missing. */
export class LogReader {
  readonly #folder: string;
  #number = 1;
  #offset = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * A segment that the writer drops between our look and our reading is a gap like any other: whoever shows a log must
   * not end because of it.
   *
   * @returns at most `maxBytes` of what has come since, and whether segments were dropped before it
   */
  read(maxBytes = 1 << 20): { readonly bytes: Buffer; readonly gap: boolean } {
    const present = segments(this.#folder).filter((number) => number >= this.#number);
    let gap = false;
    for (const number of present) {
      if (number !== this.#number) {
        gap = true;
        this.#offset = 0;
      }
      this.#number = number;
      const bytes = readIfThere(segmentPath(this.#folder, number), this.#offset, maxBytes);
      if (bytes === undefined) continue;
      this.#offset += bytes.length;
      if (bytes.length > 0 || number === present.at(-1)) return { bytes, gap };
      this.#number = number + 1;
      this.#offset = 0;
    }
    // Where all of them are gone, the next read finds the gap that they leave.
    return { bytes: Buffer.alloc(0), gap: false };
  }
}

function readAt(path: string, offset: number, maxBytes: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const length = Math.max(0, Math.min(maxBytes, fstatSync(file).size - offset));
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, offset));
  } finally {
    closeSync(file);
  }
}

function readIfThere(path: string, offset: number, maxBytes: number): Buffer | undefined {
  return unlessAbsent(() => readAt(path, offset, maxBytes));
}

function sizeIfThere(path: string): number | undefined {
  return unlessAbsent(() => statSync(path).size);
}

function unlessAbsent<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The last lines of a log, at most `count`. */
export function lastLines(folder: string, count: number, maxBytes = 64 << 10): string[] {
  let text = '';
  for (const number of segments(folder).reverse()) {
    const path = segmentPath(folder, number);
    const wanted = maxBytes - Buffer.byteLength(text);
    const size = sizeIfThere(path) ?? 0;
    const bytes = readIfThere(path, Math.max(0, size - wanted), wanted);
    text = (bytes?.toString('utf8') ?? '') + text;
    if (Buffer.byteLength(text) >= maxBytes) break;
  }
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.slice(-count);
}

/** Opens the log of a process that writes it by itself: to append to, which lets it be emptied meanwhile. */
export function openLog(path: string): number {
  return openSync(path, 'a', 0o640);
}

/** Keeps such a log that has grown too long once, as `.old`, and empties it; what is written in between may be lost. */
export function trimLog(path: string): void {
  try {
    if (statSync(path).size <= MAX_OWN_LOG_BYTES) return;
    copyFileSync(path, `${path}.old`);
    truncateSync(path);
  } catch {
    // A log that is not there, or a full disk, must not stop whoever writes it.
  }
}

/** The end of a file that somebody writes; empty where it cannot be read. */
export function readTail(path: string, maxBytes: number): string {
  try {
    return readAt(path, Math.max(0, statSync(path).size - maxBytes), maxBytes).toString('utf8');
  } catch {
    return '';
  }
}

/** The last non-empty line of a file, for a sentence that says why a process failed. */
export function lastLine(path: string): string | undefined {
  const lines = readTail(path, LAST_LINE_BYTES).split('\n');
  return lines.map((line) => line.trim()).findLast((line) => line !== '');
}
