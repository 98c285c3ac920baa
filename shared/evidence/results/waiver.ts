/** The result of a waiver: somebody with write access answers for one rule of one gate at one commit. */
export interface WaiverResult {
  /** The head of the pull request, in full: what the report showed when the waiver was given. */
  readonly commit: string;
  readonly pullRequest: AskedPullRequest;
  /** `model:delay`, as the gate names it. */
  readonly model: string;
  /** The id of the rule: `recall.max_regression`. */
  readonly rule: string;
  /** What the rule demanded then; a waiver of one demand is none of another. */
  readonly demand: string;
  /** Untrusted text. */
  readonly reason: string;
  /** The last day it holds, UTC: `2026-12-15`. */
  readonly until: string;
  readonly comment: AskingComment;
}

/** The result of a request for a training that runs whatever is recorded. */
export interface FullRunResult {
  readonly commit: string;
  readonly pullRequest: AskedPullRequest;
  /** The attempts of workflow runs that train anew; no other attempt does. */
  readonly runs: readonly { readonly id: string; readonly attempt: number }[];
  readonly comment: AskingComment;
}

export interface AskedPullRequest {
  readonly number: number;
  /** Login of who opened it. */
  readonly author: string;
}

export interface AskingComment {
  readonly id: number;
  readonly url: string;
  /** Login of who wrote it, who had write access then. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
