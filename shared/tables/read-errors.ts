import { UserError } from '../core/errors.ts';
import { bytesOf } from './csv.ts';
import { isGzip } from './files/gzip.ts';
import { encodingRemedy, lineEndRemedy } from './files/remedies.ts';
import { findOtherLineEnd } from './formats/line-ends.ts';
import { EngineError } from './engine.ts';
import { literalPath } from './sql.ts';
import { shownName, type Source } from './sources.ts';

/**
 * What went wrong while a source was read, for a person. DuckDB's text may quote the offending line, so only what is
 * known to hold no data is taken from it.
 */
export async function readError(error: unknown, source: Source): Promise<unknown> {
  if (!(error instanceof EngineError)) return error;
  switch (error.reason) {
    case 'memory':
      return new UserError('data-too-large', {
        what: `${source.given} needs more memory than this runner has.`,
        where: { file: source.given },
        remedy:
          'Use a larger runner, write Parquet with smaller row groups, or look for a damaged file: a few bytes may claim gigabytes.',
        cause: error,
      });
    case 'time':
      return new UserError('data-too-slow', {
        what: `${source.given} was not read within the time limit.`,
        where: { file: source.given },
        remedy: 'Split the data, or use a larger runner.',
        cause: error,
      });
    case 'crash':
      return unreadable(source, 'The reader ended unexpectedly on it; the file is probably damaged.', error);
    case 'sql':
      return sqlReadError(error, source);
  }
}

/** Larger files are read from several places at once. */
const READ_AT_ONCE_BYTES = 4e6;

/**
 * Whether CSV files may be whole though their reading failed: read from several places at once, a text of many lines can
 * look like rows, so that the engine does not find where one starts. Then they must be read in order.
 */
export function mayBeWhole(error: unknown, sources: Iterable<Source>): boolean {
  const cause = error instanceof UserError ? error.cause : error;
  if (!(cause instanceof EngineError) || cause.reason !== 'sql') return false;
  return [...sources].some(
    ({ format, sizeBytes, files }) => format === 'csv' && (sizeBytes > READ_AT_ONCE_BYTES || files.some(isGzip)),
  );
}

async function sqlReadError(error: EngineError, source: Source): Promise<unknown> {
  const message = withoutNames(error.message, source);
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1] ?? /at byte \d+ in line (\d+)/.exec(message)?.[1];
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (columns !== null) {
    const what = `The record has ${columns[2] ?? '?'} fields, the header ${columns[1] ?? '?'}.`;
    return unreadable(source, what, error, { line });
  }
  if (message.includes('invalid state')) return lineEndError(error, source);
  if (isEncodingProblem(message)) return encodingError(error, source, line);
  if (message.includes('CSV Error')) return unreadable(source, csvProblem(message), error, { line });
  if (message.includes('JSON')) return unreadable(source, jsonProblem(message), error, { line });
  if (source.format === 'parquet') return unreadable(source, parquetProblem(message.replace(/"[^"]*"/g, '')), error);
  return unreadable(source, 'It cannot be read to its end.', error, { line });
}

/** A file's own name may hold the words that the engine's message is known by, as `part-0.snappy.parquet` does. */
function withoutNames(message: string, { files }: Source): string {
  // Behind this stands the statement, which names files too, cut anywhere.
  const [fault = ''] = message.split(/\n\nLINE \d+: /);
  const names = files.flatMap((file) => [file, literalPath(file)]).sort((a, b) => b.length - a.length);
  return names.reduce((said, name) => said.replaceAll(name, ''), fault);
}

function isEncodingProblem(message: string): boolean {
  return /not utf-8 encoded|Invalid unicode|is not (utf-16|latin-1) encoded/i.test(message);
}

async function encodingError(error: EngineError, source: Source, line: string | undefined): Promise<UserError> {
  const file = namedFile(source, error) ?? source.files[0] ?? '';
  let start: Buffer = Buffer.alloc(0);
  for await (const part of bytesOf(file)) {
    start = part;
    break;
  }
  const declared = /is not (utf-16|latin-1) encoded/i.exec(error.message)?.[1] ?? 'utf-8';
  const what = `A byte sequence is not ${declared.toUpperCase()}.`;
  return unreadable(source, what, error, { line, remedy: encodingRemedy(shownName(source, file), start) });
}

/** The engine gives no place for it. */
async function lineEndError(error: EngineError, source: Source): Promise<UserError> {
  const named = namedFile(source, error);
  const fault = await findOtherLineEnd(named === undefined ? source.files : [named]).catch(() => undefined);
  if (fault === undefined) return unreadable(source, 'A record does not follow the CSV rules (RFC 4180).', error);
  const what = `The line ends with ${fault.found}, the header with ${fault.expected}.`;
  const remedy = lineEndRemedy(shownName(source, fault.file), [fault.expected, fault.found]);
  return unreadable(source, what, error, { line: String(fault.line), remedy, file: fault.file });
}

function csvProblem(message: string): string {
  if (/Maximum line size/i.test(message)) return 'A line is longer than 2 MB.';
  if (/quote/i.test(message)) return 'A quoted field is not closed, or text follows its closing quote.';
  return 'A record does not follow the CSV rules (RFC 4180).';
}

function jsonProblem(message: string): string {
  if (/duplicate key|key twice/i.test(message)) return 'An object has a key twice.';
  if (/utf-?8|unicode/i.test(message)) return 'A byte sequence is not UTF-8.';
  return 'It is not one JSON object per line.';
}

function parquetProblem(message: string): string {
  if (/magic bytes|too small to be a Parquet/i.test(message)) {
    return 'It does not end as a Parquet file does; it may be truncated.';
  }
  if (/schema mismatch|do not match|union_by_name/i.test(message)) return 'Its files do not have the same columns.';
  if (/string encoding|utf-?8/i.test(message)) return 'A text in it is not UTF-8.';
  if (/decompress|snappy|zstd|gzip|lz4|brotli/i.test(message)) return 'A page of it cannot be decompressed.';
  if (/encrypt/i.test(message)) return 'It is encrypted, which is not supported.';
  // The engine quotes values and paths in what it says.
  return 'It is a damaged Parquet file, or one with a feature that cannot be read.';
}

const REMEDY = 'Repair the file, or make it again; nothing of it was judged.';

interface More {
  readonly line?: string | undefined;
  readonly remedy?: string;
  /** Of the source; where it is not given, the one that the engine's message is about. */
  readonly file?: string;
}

function unreadable(source: Source, what: string, cause: Error, more: More = {}): UserError {
  const { line, remedy = REMEDY, file: named = namedFile(source, cause) } = more;
  const file = named === undefined ? source.given : shownName(source, named);
  return new UserError('data-unreadable', {
    what: `The data cannot be read: ${what}`,
    where: line === undefined ? { file } : { file, line: Number(line) },
    remedy,
    cause,
  });
}

/** The file that the engine's message is about: the longest path in it. */
function namedFile(source: Source, { message }: Error): string | undefined {
  const named = source.files.filter((file) => message.includes(file) || message.includes(literalPath(file)));
  return named.reduce<string | undefined>((a, b) => (a !== undefined && a.length >= b.length ? a : b), undefined);
}
