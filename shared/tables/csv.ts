import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { UserError } from '../core/errors.ts';
import { csvKinds, fieldsOf, goesOnBehindQuote, recordEnd } from './csv-states.ts';
import { isGzip } from './files/gzip.ts';
import { encodingRemedy } from './files/remedies.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const MAX_HEADER_BYTES = 1 << 20;
const PORTION_BYTES = 1 << 17;

/** What is known of the files beforehand. */
export interface CsvDialect {
  readonly delimiter?: string;
  readonly encoding?: CsvEncoding;
}

export type CsvEncoding = 'utf-8' | 'utf-16' | 'latin-1';

/** By the names of the WHATWG. */
const DECODERS: Readonly<Record<CsvEncoding, string>> = {
  'utf-8': 'utf-8',
  'utf-16': 'utf-16le',
  'latin-1': 'latin1',
};

export interface CsvHeader {
  readonly encoding: CsvEncoding;
  readonly delimiter: string;
  readonly names: readonly string[];
}

/**
 * Reads the first record of a CSV file (RFC 4180). The delimiter, where it is not declared, is the one of `, ; tab |`
 * that splits it into most fields; nothing is guessed from the values, so that the same file is always read in the same
 * way.
 *
 * @throws UserError `data-unreadable`
 */
export async function readCsvHeader(file: string, shown: string, dialect: CsvDialect = {}): Promise<CsvHeader> {
  const { delimiter: declared, encoding = 'utf-8' } = dialect;
  const candidates = declared === undefined ? DELIMITERS : [declared];
  const records = await firstRecords({ file, shown, encoding }, candidates);
  const splits = records.map(({ text, delimiter }) => ({
    text,
    delimiter,
    names: fieldsOf(text, csvKinds(delimiter)),
  }));
  const best = splits.reduce((a, b) => (b.names.length > a.names.length ? b : a));
  if (best.text.trim() === '') throw unreadable(shown, 'It has no header line.');
  // The engine would pass over such a header together with every row behind it.
  if (goesOnBehindQuote(best.text, csvKinds(best.delimiter)))
    throw unreadable(shown, 'Text follows a closing quote in it.');
  return { delimiter: best.delimiter, names: best.names, encoding };
}

/** A file that is read: where it lies, and how the user knows it. */
interface Read {
  readonly file: string;
  readonly shown: string;
  readonly encoding: CsvEncoding;
}

/** A first record as a delimiter makes it. */
interface FirstRecord {
  readonly delimiter: string;
  readonly text: string;
}

/** The first record without its line end, by each delimiter under which it ends: a quoted field may hold line ends. */
async function firstRecords(
  read: Read,
  delimiters: readonly string[],
): Promise<readonly [FirstRecord, ...FirstRecord[]]> {
  const { file, shown, encoding } = read;
  const kinds = delimiters.map((delimiter) => ({ delimiter, kinds: csvKinds(delimiter) }));
  let bytes = Buffer.alloc(0);
  const found = (otherwise?: number): readonly FirstRecord[] => {
    const units = encoding === 'utf-16' ? unitsOf(bytes) : bytes;
    const width = encoding === 'utf-16' ? 2 : 1;
    return kinds.flatMap((each) => {
      const end = recordEnd(units, each.kinds) ?? otherwise;
      return end === undefined ? [] : [{ ...each, text: decode(bytes.subarray(0, end * width), read) }];
    });
  };
  try {
    for await (const part of bytesOf(file)) {
      bytes = Buffer.concat([bytes, part]);
      const [first, ...others] = found();
      const isLong = bytes.length > MAX_HEADER_BYTES;
      if (first !== undefined && (isLong || others.length + 1 === kinds.length)) return [first, ...others];
      if (isLong) throw unreadable(shown, 'Its header is longer than 1 MiB.');
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw unreadable(shown, `${(cause as Error).message}.`);
  }
  const [first, ...others] = found(bytes.length);
  if (first === undefined) throw new Error('No delimiter was asked for.');
  return [first, ...others];
}

function unitsOf(bytes: Buffer): Uint16Array {
  const units = new Uint16Array(Math.floor(bytes.length / 2));
  for (let index = 0; index < units.length; index++) units[index] = bytes.readUInt16LE(2 * index);
  return units;
}

/** The bytes of a file, decompressed. */
export async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const raw = createReadStream(file, { highWaterMark: PORTION_BYTES });
  const stream = isGzip(file) ? raw.pipe(createGunzip()) : raw;
  raw.once('error', (error) => stream.destroy(error));
  try {
    for await (const part of stream) yield part as Buffer;
  } finally {
    raw.destroy();
  }
}

/** The text of a file in an encoding whose ASCII characters are single bytes. */
export async function* textBytesOf(file: string, encoding: CsvEncoding = 'utf-8'): AsyncGenerator<Buffer> {
  if (encoding !== 'utf-16') {
    yield* bytesOf(file);
    return;
  }
  const decoder = new TextDecoder(DECODERS[encoding]);
  for await (const part of bytesOf(file)) yield Buffer.from(decoder.decode(part, { stream: true }));
  yield Buffer.from(decoder.decode());
}

function decode(bytes: Buffer, read: Read): string {
  const { encoding } = read;
  let text: string;
  try {
    // Strips a byte order mark.
    text = new TextDecoder(DECODERS[encoding], { fatal: true }).decode(bytes);
  } catch {
    throw notInEncoding(read, bytes);
  }
  if (text.includes('\0')) throw notInEncoding(read, bytes);
  return text;
}

/** An error that says how to make UTF-8 of a file, for the encoding that its first bytes look like. */
function notInEncoding({ shown, encoding }: Read, bytes: Buffer): UserError {
  return new UserError('data-unreadable', {
    what: `The header of the CSV file cannot be read. It is not ${encoding.toUpperCase()}.`,
    where: { file: shown, line: 1 },
    remedy: encodingRemedy(shown, bytes),
  });
}

function unreadable(shown: string, reason: string): UserError {
  return new UserError('data-unreadable', {
    what: `The header of the CSV file cannot be read. ${reason}`,
    where: { file: shown, line: 1 },
    remedy: 'Give UTF-8 text whose first line names the columns.',
  });
}
