import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { UserError } from '../core/errors.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const MAX_HEADER_BYTES = 1 << 20;

export interface CsvHeader {
  readonly delimiter: string;
  readonly names: readonly string[];
}

/**
 * Reads the first record of a CSV file (RFC 4180). The delimiter is the one of `, ; tab |` that splits it into most
 * fields; nothing is guessed from the values, so that the same file is always read in the same way.
 *
 * @throws UserError `data-unreadable`
 */
export async function readCsvHeader(file: string, shown: string): Promise<CsvHeader> {
  const text = await firstRecord(file, shown);
  const splits = DELIMITERS.map((delimiter) => ({ delimiter, names: splitRecord(text, delimiter) }));
  const best = splits.reduce((a, b) => (b.names.length > a.names.length ? b : a));
  if (text.trim() === '') throw unreadable(shown, 'It has no header line.');
  return best;
}

/** The text of the first record without its line end; a quoted field may hold line ends. */
async function firstRecord(file: string, shown: string): Promise<string> {
  const raw = createReadStream(file, { highWaterMark: 1 << 16 });
  const stream = file.toLowerCase().endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.once('error', (error) => stream.destroy(error));
  let bytes = Buffer.alloc(0);
  try {
    for await (const part of stream) {
      bytes = Buffer.concat([bytes, part as Buffer]);
      const end = recordEnd(bytes);
      if (end !== undefined) return decode(bytes.subarray(0, end), shown);
      if (bytes.length > MAX_HEADER_BYTES) throw unreadable(shown, 'Its header is longer than 1 MiB.');
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw unreadable(shown, (cause as Error).message);
  } finally {
    raw.destroy();
  }
  return decode(bytes, shown);
}

function recordEnd(bytes: Buffer): number | undefined {
  let quoted = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === 0x22) quoted = !quoted;
    else if (!quoted && (byte === 0x0a || byte === 0x0d)) return index;
  }
  return undefined;
}

function decode(bytes: Buffer, shown: string): string {
  try {
    // Strips a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(shown, 'It is not UTF-8.');
  }
}

function splitRecord(record: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < record.length; index++) {
    const character = record[index] ?? '';
    if (character === '"' && quoted && record[index + 1] === '"') {
      field += '"';
      index++;
    } else if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field];
}

function unreadable(shown: string, reason: string): UserError {
  return new UserError('data-unreadable', {
    what: `The header of the CSV file cannot be read. ${reason}`,
    where: { file: shown, line: 1 },
    remedy: 'Give UTF-8 text whose first line names the columns.',
  });
}
