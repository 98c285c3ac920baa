import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { canonicalJson } from '../core/canonical-json.ts';
import { digestBytes } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import { formatBytes } from '../core/text/format.ts';
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
  const value = parseJson(bytes.toString('utf8'), path);
  if (!isFacts(value)) throw factsInvalid(path, 'The file does not have the form of facts.');
  return { facts: value, subject: { name: basename(path), digest: digestBytes(bytes) } };
}

function parseJson(text: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw factsInvalid(path, `The file of facts is not JSON: ${(cause as Error).message}.`, cause);
  }
  try {
    canonicalJson(value);
  } catch (cause) {
    throw factsInvalid(path, 'The file of facts is nested too deeply or holds half a character.', cause);
  }
  return value;
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
