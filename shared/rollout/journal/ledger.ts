import { canonicalJson } from '../../core/canonical-json.ts';
import { digestBytes, type Digest } from '../../core/digest.ts';
import type { JournalEntry, RolloutRecord } from './records.ts';

/** The state of an environment: every rollout's journal. The only truth; everything else can be made again from it. */
export interface Ledger {
  /** Ids of all rollouts, oldest first. */
  rollouts(): Promise<readonly string[]>;
  /** The entries of one rollout in order, checked against gaps and alterations. */
  read(rolloutId: string): Promise<readonly JournalEntry[]>;
  /**
   * Creates the entry that follows the last one read or written; there is never a second one of that number.
   *
   * @throws FencedError when the number is taken, which only somebody who took over can have done
   */
  append(rolloutId: string, record: RolloutRecord): Promise<void>;
}

/** The right to change an environment. */
export interface Lease extends AsyncDisposable {
  /** Grows with every holder; writes carry it, so that a holder that slept through its own end changes nothing. */
  readonly fence: number;
  /** @throws FencedError when another run holds the lease now */
  assertHeld(): Promise<void>;
}

export function rolloutIdAfter(last: string | undefined): string {
  const number = last === undefined ? 0 : Number(last.slice(1));
  return `r${String(number + 1).padStart(4, '0')}`;
}

/** Of an entry's canonical bytes; the last one's stands for all before it, since each carries the one before. */
export function digestOf(entry: JournalEntry): Digest {
  return digestBytes(canonicalJson(entry));
}
