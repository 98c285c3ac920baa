import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestTree, isDigest, treeOf, type Digest, type Tree } from '../core/digest.ts';
import { isUserError, UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import type { Verdict } from '../core/verdict.ts';
import { jsonOrUndefined } from '../core/text/json.ts';
import type { TrainingResult } from '../evidence/results/training.ts';
import { sequenceName, sequenceOf, treeKey } from '../store/layout.ts';
import { forEachParallel } from '../store/parallel.ts';
import type { Store } from '../store/store.ts';
import { encodeTree, readTree } from '../store/tree.ts';
import type { RunInputs } from './identity/run-key.ts';

const MAX_RECORD_BYTES = 16 << 20;
const PARALLEL = 4;

/** The result of a run, created once under its key and never changed. */
export interface RunRecord {
  readonly version: 1;
  readonly runKey: Digest;
  /** 1, or more where the run was repeated by force. */
  readonly generation: number;
  /** Makes this record unlike that of another machine that did the same at the same time. */
  readonly nonce: string;
  readonly inputs: Omit<RunInputs, 'codeFiles'>;
  /** The digest of the output folder's tree. */
  readonly tree: Digest;
  readonly finishedAt: string;
  readonly verdict: Verdict;
  readonly result: TrainingResult;
}

/** Ends with `/`; below it one record per generation. */
function recordsPrefix(runKey: Digest): string {
  const hex = runKey.slice('sha256:'.length);
  return `v1/run/${hex.slice(0, 2)}/${hex}/`;
}

export function recordKey(runKey: Digest, generation: number): string {
  return recordsPrefix(runKey) + sequenceName(generation);
}

/** The newest record of a run; undefined where it has never succeeded. */
export async function findRecord(store: Store, runKey: Digest): Promise<RunRecord | undefined> {
  const prefix = recordsPrefix(runKey);
  let newest = 0;
  for await (const { key } of store.list(prefix)) newest = Math.max(newest, sequenceOf(key, prefix) ?? 0);
  return newest === 0 ? undefined : readRecord(store, runKey, newest);
}

async function readRecord(store: Store, runKey: Digest, generation: number): Promise<RunRecord | undefined> {
  const key = recordKey(runKey, generation);
  const bytes = await store.get(key, MAX_RECORD_BYTES);
  if (bytes === undefined) return undefined;
  const record = jsonOrUndefined(bytes) as RunRecord | null | undefined;
  if (record?.version !== 1 || record.runKey !== runKey || record.generation !== generation || !isDigest(record.tree)) {
    throw new UserError('run-record-damaged', {
      what: 'The record of this run is not one that this version can read.',
      where: { file: key },
      remedy: 'The store was altered from outside, or written by a newer version. Restore it, or use another store.',
    });
  }
  return record;
}

/**
 * Puts the outputs into the store, then records the result: creating the record is the one moment at which the run
 * counts as done.
 *
 * @returns the record that holds: ours, or that of another machine which finished the same run first
 */
export async function recordResult(
  store: Store,
  record: RunRecord,
  output: string,
  services: Services,
): Promise<{ readonly record: RunRecord; readonly isOurs: boolean }> {
  const tree = await digestTree(output);
  if (tree.digest !== record.tree) {
    throw new UserError('output-changed', {
      what: 'The output folder changed after the command had ended.',
      where: { file: output },
      remedy: 'Find out what else writes there. Nothing was recorded; run again.',
    });
  }
  await forEachParallel(tree.entries, PARALLEL, async (entry) => {
    await store.putBlob({ path: join(output, entry.path), digest: entry.digest, sizeBytes: entry.sizeBytes });
  });
  await store.createIfAbsent(treeKey(tree.digest), encodeTree(tree));
  const key = recordKey(record.runKey, record.generation);
  services.effect('record result');
  const created = await store.createIfAbsent(key, Buffer.from(JSON.stringify(record)));
  services.effect('result recorded');
  if (created === 'created') return { record, isOurs: true };
  const other = await readRecord(store, record.runKey, record.generation);
  if (other === undefined) throw new Error(`${key} exists and cannot be read.`);
  return { record: other, isOurs: false };
}

/** How the outputs of a recorded run were proved to be there. */
export type Verification =
  | { readonly state: 'intact'; readonly files: number }
  | { readonly state: 'restored'; readonly files: number }
  | { readonly state: 'lost'; readonly reason: string };

/**
 * Checks that the outputs of a recorded run are in the output folder, bit by bit, or brings them back from the store.
 *
 * @param empty prepares the folder for being filled anew
 */
export async function verifyOutputs(
  store: Store,
  record: RunRecord,
  output: string,
  empty: () => Promise<void>,
): Promise<Verification> {
  const present = await digestTree(output).catch(() => treeOf([]));
  if (present.digest === record.tree) return { state: 'intact', files: present.entries.length };
  try {
    const tree = await readTree(store, record.tree);
    await empty();
    await restore(store, tree, output);
    return { state: 'restored', files: tree.entries.length };
  } catch (error) {
    if (isUserError(error) && error.code === 'store-damaged') return { state: 'lost', reason: error.what };
    throw error;
  }
}

/** Each file is hashed on its way out of the store. */
async function restore(store: Store, tree: Tree, output: string): Promise<void> {
  await forEachParallel(tree.entries, PARALLEL, async ({ path, digest, executable }) => {
    const target = join(output, path);
    await mkdir(dirname(target), { recursive: true });
    await store.getToFile(digest, { path: target, executable });
  });
}
