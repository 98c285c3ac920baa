import type { Digest } from '../../core/digest.ts';
import type { Verdict } from '../../core/verdict.ts';

/** The result of `deploy` and of `rollback`. */
export interface RolloutResult {
  readonly kind: 'deploy' | 'rollback';
  readonly rolloutId: string;
  readonly environment: string;
  readonly target: 'process';
  readonly from?: Release;
  readonly to: Release;
  /** Of a rollback: how its target was found, and the reason that a person gave. */
  readonly resolution?: string;
  /** What serves now. */
  readonly serving?: Release;
  /** `held`: stays at a stage on purpose, for want of data; the next run goes on from there. */
  readonly status: 'completed' | 'rolled-back' | 'unchanged' | 'held' | 'failed';
  readonly stages: readonly StageOutcome[];
  readonly analyses: readonly AnalysisOutcome[];
  readonly timeline: readonly TimelineEvent[];
  readonly traffic?: {
    readonly requests: number;
    /** Requests that got no answer at all. */
    readonly unanswered: number;
    readonly canaryRequests: number;
    readonly canaryErrors: number;
    readonly otherErrors: number;
  };
  /** From the decision to roll back until all traffic was back. */
  readonly restoredMs?: number;
  /** What was changed of the environment itself, beside its release: `request-timeout 5.0 s instead of 30 s`. */
  readonly changed?: readonly string[];
  /** What of the environment did not run and was brought back: `v7 was started again`. */
  readonly revived?: readonly string[];
  /** Why it serves under reserve, where nothing was to be done: what the rollout that brought it there could not judge. */
  readonly reserve?: string;
  /** The unfinished rollout that was undone to come here, of which this statement has the id. */
  readonly undone?: Release;
  readonly resumedAfterKill: boolean;
  readonly journal: Digest;
}

export interface Release {
  readonly artifact: string;
  readonly digest: Digest;
  readonly label: string;
}

export interface StageOutcome {
  readonly percent: number;
  readonly verdict: Verdict;
  /** `9 of 31 errors against 0 of 588`. */
  readonly reason: string;
  readonly startedAt: string;
  readonly finishedAt: string;
}

export interface CountedRequests {
  readonly requests: number;
  /** Of the requests, those that failed, or for `latency` those that were slow. */
  readonly events: number;
}

export interface AnalysisOutcome {
  readonly stage: number;
  readonly measure: 'errors' | 'latency';
  readonly verdict: Verdict;
  readonly canary: CountedRequests;
  readonly baseline: CountedRequests;
  /** Always-valid p-value or bound, as the method defines it. */
  readonly evidence: number;
  /** What a bound is held against, as a share; absent for a p-value. */
  readonly limit?: number;
  readonly method: string;
}

export interface TimelineEvent {
  readonly at: string;
  readonly what: string;
  /** Percentage of traffic on the new release after the event. */
  readonly percent: number;
  /** Share of failed requests per arm at that moment, where it was measured. */
  readonly canaryErrorRate?: number;
  readonly baselineErrorRate?: number;
}
