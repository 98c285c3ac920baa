import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestBytes } from '../core/digest.ts';
import { systemErrorCode, UserError } from '../core/errors.ts';
import { formatCount, shortDigest } from '../core/text/format.ts';
import { namesIn, writeWhole } from '../host/files.ts';
import type { Statement, StoredStatement } from '../core/statement.ts';
import { encodeStatement } from './statement.ts';
import { readStatement } from './read.ts';

const MAX_STATEMENT_BYTES = 16 << 20;
const MAX_STATEMENTS = 1000;

/**
 * Writes a statement into a folder under a name derived from its content, so that a second write changes nothing.
 *
 * @throws UserError `evidence-unwritable`
 */
export async function writeStatement(folder: string, statement: Statement): Promise<StoredStatement> {
  const { text, digest } = encodeStatement(statement);
  const time = statement.predicate.finishedAt.replace(/[^0-9]/g, '').slice(0, 17);
  const path = join(folder, `${time}-${statement.predicate.action}-${shortDigest(digest)}.json`);
  try {
    await writeWhole(path, text);
  } catch (cause) {
    throw new UserError('evidence-unwritable', {
      what: `The evidence cannot be written (${systemErrorCode(cause) ?? 'unknown error'}).`,
      where: { file: path },
      remedy: 'Check that the folder exists, may be written and has space.',
      cause,
    });
  }
  return { statement, digest, path };
}

/**
 * Reads every statement of a folder, oldest first; an absent folder holds none.
 *
 * @throws UserError `evidence-invalid` for a file that is not a statement of a known schema: none is skipped
 */
export async function collectStatements(folder: string): Promise<readonly StoredStatement[]> {
  const files = (await namesIn(folder)).filter((name) => name.endsWith('.json'));
  if (files.length > MAX_STATEMENTS) {
    throw new UserError('evidence-invalid', {
      what: `The folder holds ${formatCount(files.length)} statements; at most ${formatCount(MAX_STATEMENTS)} are read.`,
      where: { file: folder },
      remedy: 'Point `evidence` at the folder of one run.',
    });
  }
  const found: StoredStatement[] = [];
  for (const name of files) found.push(await readStatementFile(join(folder, name)));
  return found;
}

export async function readStatementFile(path: string): Promise<StoredStatement> {
  const { size } = await stat(path);
  if (size > MAX_STATEMENT_BYTES) {
    throw new UserError('evidence-invalid', {
      what: `The statement is ${formatCount(size)} bytes long; at most ${formatCount(MAX_STATEMENT_BYTES)} are read.`,
      where: { file: path },
      remedy: 'Remove the file, or make the evidence again.',
    });
  }
  const bytes = await readFile(path);
  return { statement: readStatement(bytes.toString('utf8'), path), digest: digestBytes(bytes), path };
}
