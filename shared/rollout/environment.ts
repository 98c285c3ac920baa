import type { JournalEntry } from './journal/records.ts';
import type { OpenEnvironment } from './machine/driver.ts';
import type { Observation, Target } from './target.ts';

/** An environment of any target: looked at by anybody, changed by whoever holds its lease. */
export interface Environment {
  readonly kind: Target['kind'];
  readonly name: string;
  /** Reads only; starts nothing and takes no lease. */
  look(): Promise<EnvironmentView>;
  /** Takes the lease, stamps its fence on everything that is written to, and opens it for change. */
  open(): Promise<OpenEnvironment & AsyncDisposable>;
}

export interface EnvironmentView {
  /** The newest rollout's journal; empty where nothing was ever deployed. */
  readonly latest: readonly JournalEntry[];
  readonly rollouts: readonly string[];
  /** Undefined where nothing runs. */
  readonly observation: Observation | undefined;
  readonly read: (rolloutId: string) => Promise<readonly JournalEntry[]>;
}
