import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { digestFile, type Digest, type TreeEntry } from '../../core/digest.ts';
import { UserError } from '../../core/errors.ts';
import { shorten } from '../identity/run-key.ts';

export interface Predictions {
  readonly digest: Digest;
  /** Known for CSV (a header is taken for granted) and JSON lines. */
  readonly rows?: number;
}

/** What an attempt left in its output folder, undefined where it cannot be recorded, and what went wrong beside it. */
interface Left {
  readonly outputs?: readonly TreeEntry[];
  readonly problems: readonly string[];
}

/** The predictions that a command left in its output folder; undefined where the file is not there. */
export async function findPredictions(output: string, path: string): Promise<Predictions | undefined> {
  const file = join(output, path);
  const info = await lstat(file).catch(() => undefined);
  if (info?.isFile() !== true) return undefined;
  const rows = await countRows(file);
  return { digest: await digestFile(file), ...(rows === undefined ? {} : { rows }) };
}

/**
 * What an attempt that ended with exit code 0 owes: a command that ends well and leaves nothing has not trained
 * anything.
 *
 * @returns what is missing and what to do, for a person; undefined where everything is there
 */
export function missingOutput(predictions: string | undefined, { outputs, problems }: Left): string | undefined {
  if (outputs === undefined) return `The output folder cannot be recorded: ${problems.at(-1) ?? 'it cannot be read.'}`;
  if (outputs.length === 0) {
    return 'It ended with exit code 0 but left nothing in the output folder. Let the command write into the folder in TRAINYARD_OUTPUT.';
  }
  const names = outputs.map(({ path }) => path);
  if (predictions === undefined || names.includes(predictions)) return undefined;
  return `It ended with exit code 0 but did not leave the predictions ${predictions}; it left ${shorten(names)}. Let the command write to the path in TRAINYARD_PREDICTIONS, or correct "predictions".`;
}

/** Which file the predictions are does not make another run, so a recorded one may not have what is asked for now. */
export function notRecorded(predictions: string, names: readonly string[]): UserError {
  return new UserError('predictions-missing', {
    what: `The recorded run left no ${predictions}; it left ${shorten(names)}.`,
    where: { input: 'predictions' },
    remedy: 'Correct "predictions"; or, where the command now leaves that file, train again with "force".',
  });
}

function countRows(file: string): Promise<number | undefined> {
  switch (extname(file).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return countRecords(file, true).then((records) => Math.max(0, records - 1));
    case '.jsonl':
    case '.ndjson':
      return countRecords(file, false);
    default:
      return Promise.resolve(undefined);
  }
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Records are non-empty lines; in CSV a quoted cell may hold line breaks (RFC 4180). */
async function countRecords(file: string, quotes: boolean): Promise<number> {
  let records = 0;
  let inQuotes = false;
  let isEmpty = true;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    for (const byte of chunk as Buffer) {
      if (quotes && byte === QUOTE) inQuotes = !inQuotes;
      if (byte === NEWLINE && !inQuotes) {
        if (!isEmpty) records++;
        isEmpty = true;
      } else if (byte !== RETURN) isEmpty = false;
    }
  }
  return isEmpty ? records : records + 1;
}
