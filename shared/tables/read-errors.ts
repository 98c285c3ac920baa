import { basename } from 'node:path';
import { UserError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import { EngineError } from './engine.ts';
import type { Source } from './sources.ts';

/**
 * What went wrong while a source was read, for a person. DuckDB's text may quote the offending line, so only what is
 * known to hold no data is taken from it.
 */
export function readError(error: unknown, source: Source): unknown {
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

function sqlReadError(error: EngineError, source: Source): unknown {
  const { message } = error;
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1] ?? /at byte \d+ in line (\d+)/.exec(message)?.[1];
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (columns !== null) {
    const what = `The record has ${columns[2] ?? '?'} fields, the header ${columns[1] ?? '?'}.`;
    return unreadable(source, what, error, line);
  }
  if (message.includes('CSV Error')) return unreadable(source, csvProblem(message), error, line);
  if (message.includes('JSON')) return unreadable(source, 'It is not one JSON object per line.', error, line);
  if (source.format === 'parquet') return unreadable(source, parquetProblem(message), error);
  return unreadable(source, 'It cannot be read to its end.', error, line);
}

function csvProblem(message: string): string {
  if (/unicode|utf-?8|encod/i.test(message)) return 'A byte sequence is not UTF-8.';
  if (/quote/i.test(message)) return 'A quoted field is not closed, or text follows its closing quote.';
  if (/maximum line size/i.test(message)) return 'A line is longer than 2 MB.';
  return 'A record does not follow the CSV rules (RFC 4180).';
}

function parquetProblem(message: string): string {
  if (/magic bytes|too small to be a Parquet/i.test(message)) {
    return 'It does not end as a Parquet file does; it may be truncated.';
  }
  if (/schema mismatch|do not match|union_by_name/i.test(message)) return 'Its files do not have the same columns.';
  return `It is a damaged Parquet file, or one with a feature that cannot be read. (${toLine(message, 120)})`;
}

function unreadable(source: Source, what: string, cause: Error, line?: string): UserError {
  const named = source.files.find((file) => cause.message.includes(file));
  const file = named === undefined || source.files.length === 1 ? source.given : `${source.given} (${basename(named)})`;
  return new UserError('data-unreadable', {
    what: `The data cannot be read: ${what}`,
    where: line === undefined ? { file } : { file, line: Number(line) },
    remedy: 'Repair the file, or make it again; nothing of it was judged.',
    cause,
  });
}
