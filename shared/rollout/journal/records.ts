import type { Digest } from '../../core/digest.ts';
import type { RunIdentity } from '../../core/run-identity.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { ReleaseSpec, Serving } from './release.ts';
import type { Policy } from '../policy.ts';
import type { ProxyTotals } from '../target.ts';

/**
 * The journal of one rollout. Records are immutable and numbered; creating number n is the one atomic step of the
 * whole machine, and the state is nothing but the fold of the records. An `…-intended` record stands before its
 * effect, a `…-verified` one after it was read back.
 */
export type RolloutRecord =
  | Begun
  | Event<'resumed'>
  | Event<'stage-intended', { readonly stage: number }>
  | Event<'stage-verified', { readonly stage: number; readonly counters: readonly ArmCounters[] }>
  | Event<'looked', { readonly stage: number; readonly counters: readonly ArmCounters[] }>
  | Event<'stage-judged', { readonly stage: number; readonly verdict: Verdict; readonly reason: string }>
  | Event<'rollback-intended', RollbackDecision>
  | Event<'restored', Closing & { readonly writes: number }>
  | Event<'restore-failed', { readonly reason: string }>
  | Event<'promoted', Closing>
  | Event<'finished'>;

type Event<T extends string, Fields = object> = {
  readonly type: T;
  readonly at: string;
  readonly fence: number;
} & Fields;

export interface RollbackDecision {
  readonly verdict: Verdict;
  readonly cause: RollbackCause;
  readonly reason: string;
  /** Absent before the first stage. */
  readonly stage?: number;
}

/** `analysis`: the statistics said so. `server`: a server failed. `time`: not enough data in time. */
type RollbackCause = 'analysis' | 'server' | 'time' | 'cancelled' | 'superseded';

/** The last counts while every arm is still there. */
interface Closing {
  readonly counters: readonly ArmCounters[];
  readonly totals: ProxyTotals;
}

export interface Begun {
  readonly type: 'begun';
  readonly at: string;
  readonly fence: number;
  readonly rolloutId: string;
  readonly kind: 'deploy' | 'rollback';
  readonly environment: string;
  readonly from?: Serving;
  readonly to: ReleaseSpec;
  /** The backend that will carry the new release; one that is still warm is used as it is. */
  readonly canary: string;
  /** What a canary that was warm already had done and met before this rollout, which says nothing of it. */
  readonly warm?: { readonly restarts: number; readonly counters?: ArmCounters };
  readonly baseline?: string;
  readonly policy: Policy;
  readonly gate: GateBinding;
  /** For a rollback: what was asked for and how it was resolved. */
  readonly resolution?: string;
  readonly totals?: ProxyTotals;
  readonly run: RunIdentity;
}

/** Which statement of the gate allowed this, or that none was asked for. */
export type GateBinding =
  { readonly required: true; readonly statement: Digest; readonly verdict: Verdict } | { readonly required: false };

/** Cumulative counts of one arm as the target reported them, raw, so that every verdict can be computed again. */
export interface ArmCounters {
  readonly arm: 'stable' | 'baseline' | 'canary';
  readonly epoch: string;
  readonly requests: number;
  readonly errors: number;
  /** Sparse: requests per duration bucket (upper bound in seconds), empty buckets left out. */
  readonly durations: readonly (readonly [seconds: number, count: number])[];
}

/** One step of a rollout as it stands in the ledger. */
export interface JournalEntry {
  readonly rolloutId: string;
  /** From 0. */
  readonly sequence: number;
  /** Of the entry before it in the same rollout; absent for the first. */
  readonly previous?: Digest;
  readonly record: RolloutRecord;
}
