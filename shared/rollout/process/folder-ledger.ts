import { join } from 'node:path';
import { canonicalJson } from '../../core/canonical-json.ts';
import { digestBytes, type Digest } from '../../core/digest.ts';
import { systemErrorCode } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import { byNumber, createWhole, namesIn } from '../../host/files.ts';
import { digestOf, type Ledger, type Lease } from '../journal/ledger.ts';
import type { JournalEntry, RolloutRecord } from '../journal/records.ts';
import { FencedError } from '../target.ts';
import { readStateFile, stateDamaged, stateUnwritten } from './state-files.ts';

const ROLLOUT = /^r\d{4,}$/;

interface Tail {
  readonly next: number;
  readonly previous: Digest | undefined;
}

/**
 * A ledger in a folder: one file per entry, `journal/r0007/0003.json`, created by `link(2)`, which fails where the
 * name is taken. Each entry carries the digest of the one before, so a change or a loss is seen.
 */
export class FolderLedger implements Ledger {
  readonly #folder: string;
  readonly #lease: Lease;
  readonly #services: Services;
  readonly #tails = new Map<string, Tail>();

  constructor(state: string, lease: Lease, services: Services) {
    this.#folder = join(state, 'journal');
    this.#lease = lease;
    this.#services = services;
  }

  async rollouts(): Promise<readonly string[]> {
    return rolloutsIn(this.#folder);
  }

  async read(rolloutId: string): Promise<readonly JournalEntry[]> {
    const entries = await readEntries(this.#folder, rolloutId);
    const last = entries.at(-1);
    this.#tails.set(rolloutId, { next: entries.length, previous: last === undefined ? undefined : digestOf(last) });
    return entries;
  }

  async append(rolloutId: string, record: RolloutRecord): Promise<void> {
    const tail = this.#tails.get(rolloutId) ?? { next: 0, previous: undefined };
    const entry: JournalEntry = {
      rolloutId,
      sequence: tail.next,
      ...(tail.previous === undefined ? {} : { previous: tail.previous }),
      record,
    };
    const text = canonicalJson(entry);
    await this.#lease.assertHeld();
    this.#services.effect(`before journal ${record.type}`);
    const path = join(this.#folder, rolloutId, entryName(tail.next));
    const created = await createWhole(path, text).catch((error: unknown) => {
      throw unwritten(path, error);
    });
    if (!created) throw new FencedError(`Entry ${tail.next} of ${rolloutId} was written by somebody else.`);
    this.#services.effect(`after journal ${record.type}`);
    this.#tails.set(rolloutId, { next: tail.next + 1, previous: digestBytes(text) });
  }
}

/** Ids of the rollouts of a journal, oldest first. */
export async function rolloutsIn(journal: string): Promise<readonly string[]> {
  return byNumber((await namesIn(journal)).filter((name) => ROLLOUT.test(name)));
}

/** Reads a rollout's journal without any right to change it. */
export async function readEntries(journal: string, rolloutId: string): Promise<readonly JournalEntry[]> {
  const folder = join(journal, rolloutId);
  const entries: JournalEntry[] = [];
  for (const name of byNumber(await namesIn(folder))) {
    const path = join(folder, name);
    const entry = await readStateFile(path, isEntry);
    if (entry === undefined) throw stateDamaged(path, 'it was removed.');
    const last = entries.at(-1);
    if (name !== entryName(entries.length) || entry.sequence !== entries.length) {
      throw stateDamaged(path, `entry ${entries.length} is missing.`);
    }
    if (entry.previous !== (last === undefined ? undefined : digestOf(last))) {
      throw stateDamaged(path, `entry ${entries.length - 1} was altered after it was written.`);
    }
    if (entries.length === 0 && entry.record.type !== 'begun') throw stateDamaged(path, 'the first entry is not one.');
    entries.push(entry);
  }
  return entries;
}

/** Who altered more than that is found out by the chain. */
function isEntry(value: unknown): value is JournalEntry {
  const { rolloutId, sequence, record } = Object(value) as Partial<Record<keyof JournalEntry, unknown>>;
  return typeof rolloutId === 'string' && Number.isInteger(sequence) && isRecord(record);
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function entryName(sequence: number): string {
  return `${String(sequence).padStart(4, '0')}.json`;
}

function unwritten(path: string, error: unknown): unknown {
  const code = systemErrorCode(error);
  return code === undefined ? error : stateUnwritten(path, code, error);
}
