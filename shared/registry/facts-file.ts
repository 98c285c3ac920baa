import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { digestBytes } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import { formatBytes } from '../core/text/format.ts';
import { parseExactJson } from '../core/text/json.ts';
import type { Subject } from '../core/statement.ts';
import { isFacts, type Facts } from './records.ts';

const MAX_FACTS_BYTES = 1 << 20;

export interface FactsFile {
  readonly facts: Facts;
  /** The file itself, by digest. */
  readonly subject: Subject;
}

/**
 * Reads what somebody says of a version, as training leaves it.
 *
 * @param path absolute
 * @throws UserError `facts-invalid`
 */
export async function readFactsFile(path: string): Promise<FactsFile> {
  const info = await stat(path).catch((cause: unknown) => {
    throw factsInvalid(path, 'The file of facts cannot be read.', cause);
  });
  // Of a pipe or a device nobody knows the end.
  if (!info.isFile()) throw factsInvalid(path, 'The path of the facts is no file.');
  if (info.size > MAX_FACTS_BYTES)
    throw factsInvalid(path, `The file of facts is over ${formatBytes(MAX_FACTS_BYTES)}.`);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw factsInvalid(path, 'The file of facts cannot be read.', cause);
  });
  const value = parseExactJson(bytes, (problem, cause) =>
    factsInvalid(path, `The file of facts cannot be taken. ${problem}`, cause),
  );
  if (!isFacts(value)) throw factsInvalid(path, 'The file does not have the form of facts.');
  return { facts: value, subject: { name: basename(path), digest: digestBytes(bytes) } };
}

function factsInvalid(file: string, what: string, cause?: unknown): UserError {
  return new UserError('facts-invalid', {
    what,
    where: { file },
    remedy:
      'Give a JSON object; "metrics" maps names to numbers, "parameters" names to text, numbers or true/false, the rest is free.',
    cause,
  });
}
