import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as fflate from 'fflate';
import { UserError } from '../core/errors.ts';
import { toLine } from '../core/escape.ts';

/** An artifact with evidence holds one statement and, where it is signed, its envelope. */
const MAX_ENTRIES = 4;
const MAX_ENTRY_BYTES = 32 << 20;
const ENTRY = /^[A-Za-z0-9][\w.-]{0,200}\.json(?:\.dsse)?$/;

/**
 * Unpacks an artifact that holds evidence. It may come from a fork, so an entry with a path, one too many or one that
 * says it is large is refused, and none grows beyond the size that it says. One without a statement is refused too: what
 * is missing might have been a failure.
 *
 * @throws UserError `evidence-artifact-invalid`
 */
export async function unpackEvidence(name: string, zip: Uint8Array, folder: string): Promise<void> {
  const { unzipSync } = await import('fflate');
  const entries = Object.entries(unzip(name, zip, unzipSync));
  if (!entries.some(([entry]) => entry.endsWith('.json'))) throw invalid(name, 'It holds no statement.');
  await mkdir(folder, { recursive: true });
  for (const [entry, bytes] of entries) await writeFile(join(folder, entry), bytes);
}

type Unzip = typeof fflate.unzipSync;

function unzip(artifact: string, zip: Uint8Array, unzipSync: Unzip): Record<string, Uint8Array> {
  let entries = 0;
  try {
    return unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!ENTRY.test(name))
          throw invalid(artifact, `It holds ${JSON.stringify(toLine(name, 80))}, which is no statement's name.`);
        if (++entries > MAX_ENTRIES) throw invalid(artifact, `It holds more than ${MAX_ENTRIES} files.`);
        if (originalSize > MAX_ENTRY_BYTES) throw invalid(artifact, `${name} unpacks to ${originalSize} bytes.`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw invalid(artifact, `It is not a zip file: ${toLine((error as Error).message, 120)}.`);
  }
}

export function invalid(artifact: string, why: string): UserError {
  return new UserError('evidence-artifact-invalid', {
    what: `The artifact ${toLine(artifact, 120)} is not evidence that can be relied on. ${why}`,
    where: { input: 'evidence' },
    remedy:
      'Only actions of Trainyard may upload artifacts whose names start with trainyard-evidence-; delete it and run again.',
  });
}
