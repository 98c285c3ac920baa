/** How a rollout is exposed and judged. Recorded with it, so that a resumed one keeps to what it began with. */
export interface Policy {
  /** Percent of the traffic on the new release, ascending, the last one 100. */
  readonly stages: readonly number[];
  /** Per arm and stage, before a stage can pass. */
  readonly minRequests: number;
  readonly stageTimeoutMs: number;
  readonly onInsufficientData: 'hold' | 'rollback' | 'proceed';
  /** The chance that a release no worse than the old one is rolled back, over the whole rollout and every look. */
  readonly falseAlarmRate: number;
  /** Absolute: a stage passes when the canary's error rate surely exceeds the baseline's by no more than this. */
  readonly maxErrorIncrease: number;
  /** Relative: a request is slow when it takes longer than the baseline's 95th percentile by this share. */
  readonly maxLatencyIncrease: number;
  /** The error rate a first deployment, and the last stage, must stay below where nothing serves beside it. */
  readonly maxErrorRate: number;
  /** How long the old release stays warm after it was replaced. */
  readonly warmMs: number;
  /** Nothing is judged: a rollback goes straight to its target as soon as that is ready. */
  readonly analysis: boolean;
}

/** Errors and latency beside the baseline, errors alone in the last stage: each gets its part (Bonferroni). */
const TESTS = 3;

/** The level of each test, so that together, over all stages and looks, they keep to the false alarm rate. */
export function alphaOf(policy: Policy): number {
  return policy.falseAlarmRate / TESTS;
}

/** How sure a stage's pass is: the chance that the excess is larger than allowed although it passed. */
export const PASS_RISK = 0.05;
