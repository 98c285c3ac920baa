import { formatCount, formatDuration, formatPercent } from '../core/text/format.ts';

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

/** Each part by the name of its input. */
const WRITTEN: readonly (readonly [part: keyof Policy, input: string, text: (policy: Policy) => string])[] = [
  ['stages', 'stages', ({ stages }) => stages.map((stage) => formatPercent(stage / 100)).join(', ')],
  ['minRequests', 'min-requests', ({ minRequests }) => formatCount(minRequests)],
  ['stageTimeoutMs', 'stage-timeout', ({ stageTimeoutMs }) => formatDuration(stageTimeoutMs)],
  ['onInsufficientData', 'on-insufficient-data', ({ onInsufficientData }) => onInsufficientData],
  ['falseAlarmRate', 'false-alarm-rate', ({ falseAlarmRate }) => formatPercent(falseAlarmRate)],
  ['maxErrorIncrease', 'max-error-increase', ({ maxErrorIncrease }) => formatPercent(maxErrorIncrease)],
  ['maxLatencyIncrease', 'max-latency-increase', ({ maxLatencyIncrease }) => formatPercent(maxLatencyIncrease)],
  ['maxErrorRate', 'max-error-rate', ({ maxErrorRate }) => formatPercent(maxErrorRate)],
  ['warmMs', 'rollback-window', ({ warmMs }) => formatDuration(warmMs)],
];

/** In what two policies differ: `min-requests 500 (asked: 50)`. */
export function policyDifferences(kept: Policy, asked: Policy): readonly string[] {
  const isSame = (part: keyof Policy): boolean => JSON.stringify(kept[part]) === JSON.stringify(asked[part]);
  return WRITTEN.filter(([part]) => !isSame(part)).map(([, input, text]) => {
    const [one, other] = [text(kept), text(asked)];
    return `${input} ${one} (asked: ${one === other ? 'a little more or less' : other})`;
  });
}

/** Errors and latency beside the baseline, errors alone in the last stage: each gets its part (Bonferroni). */
const TESTS = 3;

/** The level of each test, so that together, over all stages and looks, they keep to the false alarm rate. */
export function alphaOf(policy: Policy): number {
  return policy.falseAlarmRate / TESTS;
}

/** How sure a stage's pass is: the chance that the excess is larger than allowed although it passed. */
export const PASS_RISK = 0.05;
