import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Statement, StoredStatement } from '../core/statement.ts';
import { readStatementFile } from '../evidence/folder.ts';
import type { Store } from '../store/store.ts';
import type { VersionRecord } from './records.ts';

/**
 * The statements that a version's record names, each checked against its digest.
 *
 * @param folder where they are written; made when it is absent
 * @throws UserError `store-damaged`, `evidence-damaged`
 */
export async function readRecorded(
  store: Store,
  { evidence }: Pick<VersionRecord, 'evidence'>,
  folder: string,
): Promise<readonly StoredStatement[]> {
  await mkdir(folder, { recursive: true });
  const found: StoredStatement[] = [];
  for (const digest of evidence) {
    const path = join(folder, `${digest.slice('sha256:'.length)}.json`);
    await store.getToFile(digest, { path, executable: false });
    const stored = await readStatementFile(path);
    if (stored.digest !== digest) throw changed(path);
    found.push(stored);
  }
  return found;
}

/**
 * Whether a record names all that statements say against a version. What passes is said anew by every run, and makes no
 * version; what fails or is open must not be lost.
 */
export async function isOnRecord(
  store: Store,
  record: Pick<VersionRecord, 'evidence'>,
  statements: readonly { readonly digest: string; readonly statement: Statement }[],
): Promise<boolean> {
  const known = new Set<string>(record.evidence);
  const others = statements.filter(({ digest, statement }) => !known.has(digest) && speaksAgainst(statement));
  if (others.length === 0) return true;
  if (known.size === 0) return false;
  const folder = await mkdtemp(join(tmpdir(), 'trainyard-recorded-'));
  try {
    const said = new Set((await readRecorded(store, record, folder)).map(({ statement }) => wordOf(statement)));
    return others.every(({ statement }) => said.has(wordOf(statement)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function changed(file: string): UserError {
  return new UserError('store-damaged', {
    what: 'A statement is no longer what the store holds; something changed it while it was read.',
    where: { file },
    remedy: 'Run again, in a folder for temporary files that nobody else writes to.',
  });
}

function speaksAgainst({ predicate: { verdict } }: Statement): boolean {
  return verdict === 'fail' || verdict === 'inconclusive';
}

/** What was said of what, from what; not when, nor by which run. */
function wordOf({ subject, predicate }: Statement): string {
  const { action, verdict, inputs } = predicate;
  const sorted = (all: readonly { readonly name: string; readonly digest: unknown }[]): string[] =>
    all.map(({ name, digest }) => JSON.stringify([name, digest])).sort();
  return JSON.stringify([action, verdict, sorted(subject), sorted(inputs)]);
}
