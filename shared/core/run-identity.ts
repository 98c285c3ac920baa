import type { Digest } from './digest.ts';
import type { Verdict } from './verdict.ts';

/** Which run this is; strings come from the runner and are untrusted except for their shape. */
export interface RunIdentity {
  /** `terminal` for a person's own shell. */
  readonly host: 'github' | 'terminal';
  readonly repository?: string;
  readonly repositoryId?: string;
  readonly runId?: string;
  readonly attempt?: number;
  readonly job?: string;
  /**
   * What tells a leg of a matrix from the others, `none` where the job has no matrix. Absent where it is not known, and
   * in statements from before it was told.
   */
  readonly leg?: string;
  readonly actor?: string;
  readonly commit?: string;
  readonly ref?: string;
  readonly event?: string;
  readonly workflow?: string;
  /**
   * A digest of what the step was about, so that the same one made anew is told from another of its job, or of its
   * terminal.
   */
  readonly asked?: Digest;
  /** Its step fails on a warning too, as `fail-on` demands: a job that ended badly has its reason there. */
  readonly failsOnWarn?: true;
  /** Verdicts that do not fail its step though others would, as `fail-on` leaves them out: they explain no job's end. */
  readonly passesOn?: readonly Verdict[];
}
