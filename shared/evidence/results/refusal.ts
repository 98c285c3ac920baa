/** Why an action ended without a verdict. */
export interface RefusalResult {
  /** The action that would have said something. */
  readonly action: string;
  /** What was wrong, as its message said it. */
  readonly what: string;
  readonly remedy: string;
  /** Stable, documented in docs/errors.md; absent for a fault of ours. */
  readonly code?: string;
  /** `model:delay`: what it was about, where its inputs name it. */
  readonly model?: string;
  /** False where the inputs themselves were wrong, so that nothing was asked yet. */
  readonly began?: false;
}
