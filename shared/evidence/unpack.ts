import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as fflate from 'fflate';
import { UserError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import { formatBytes, formatCount } from '../core/text/format.ts';
import { quote } from '../core/text/quote.ts';

/** An artifact with evidence holds one statement and, where it is signed, its envelope. */
const MAX_ENTRIES = 4;
const MAX_ENTRY_BYTES = 32 << 20;
const ENTRY = /^[A-Za-z0-9][\w.-]{0,200}\.json(?:\.dsse)?$/;

/** Of a run: all its statements are held at once, and parsed they take a multiple of this. */
const MAX_RUN_BYTES = 64 << 20;

/** What of an archive is written where. */
export type EvidenceUnpacker = (name: string, zip: Uint8Array, folder: string) => Promise<void>;

/**
 * Unpacks the artifacts of one run that hold evidence. They may come from a fork, so an entry with a path, one too many
 * or one that says it is large is refused, and none grows beyond the size that it says; neither do all together grow
 * beyond what a run may leave. One without a statement is refused too: what is missing might have been a failure.
 *
 * The unpacker throws UserError `evidence-artifact-invalid`.
 */
export function evidenceUnpacker(): EvidenceUnpacker {
  let left = MAX_RUN_BYTES;
  return async (name, zip, folder) => {
    const { unzipSync } = await import('fflate');
    const spend = (bytes: number): void => {
      left -= bytes;
      if (left < 0) throw tooMuch(name);
    };
    const entries = Object.entries(unzip(name, zip, { unzipSync, spend }));
    if (!entries.some(([entry]) => entry.endsWith('.json'))) throw invalid(name, 'It holds no statement.');
    await mkdir(folder, { recursive: true });
    for (const [entry, bytes] of entries) await writeFile(join(folder, entry), bytes);
  };
}

interface Unzip {
  readonly unzipSync: typeof fflate.unzipSync;
  /** Called with the size of each entry before it is unpacked. */
  readonly spend: (bytes: number) => void;
}

function unzip(artifact: string, zip: Uint8Array, { unzipSync, spend }: Unzip): Record<string, Uint8Array> {
  let entries = 0;
  try {
    return unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!ENTRY.test(name)) throw invalid(artifact, `It holds ${quote(name)}, which is no statement's name.`);
        if (++entries > MAX_ENTRIES) throw invalid(artifact, `It holds more than ${MAX_ENTRIES} files.`);
        if (originalSize > MAX_ENTRY_BYTES)
          throw invalid(artifact, `${name} unpacks to ${formatCount(originalSize)} bytes.`);
        spend(originalSize);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw invalid(artifact, `It is not a zip file: ${toLine((error as Error).message, 120)}.`);
  }
}

/** @throws UserError `evidence-artifact-invalid` where the archives alone are more than a run may leave unpacked */
export function requireWithinRun(artifacts: readonly { readonly name: string; readonly size: number }[]): void {
  let left = MAX_RUN_BYTES;
  for (const { name, size } of artifacts) {
    left -= size;
    if (left < 0) throw tooMuch(name);
  }
}

function tooMuch(artifact: string): UserError {
  return invalid(
    artifact,
    `With it the evidence of the run is larger than ${formatBytes(MAX_RUN_BYTES)}.`,
    'Find the step that left so much, such as a gate with very many rules or slices, or split the workflow; where the run is of a fork, nothing of it is reported.',
  );
}

const REMEDY =
  'Only actions of Trainyard may upload artifacts whose names start with trainyard-evidence-; delete it and run again.';

export function invalid(artifact: string, why: string, remedy = REMEDY): UserError {
  return new UserError('evidence-artifact-invalid', {
    what: `The artifact ${toLine(artifact, 120)} is not evidence that can be relied on. ${why}`,
    where: { input: 'evidence' },
    remedy,
  });
}
