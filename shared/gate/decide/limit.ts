import { decimalProduct } from '../../core/text/decimals.ts';
import type { Rule } from '../rules/rules.ts';

/** A relative margin of a smaller baseline than this says nothing. */
const SMALLEST_BASELINE = 1e-12;

/** The line a rule draws: on the metric for an absolute rule, on candidate minus baseline for a rule on the change. */
export interface Limit {
  readonly side: 'at-least' | 'at-most';
  readonly threshold: number;
}

/**
 * The limit of a rule in the metric's unit.
 *
 * @param baseline the baseline's value, needed by a margin that is a share of it
 * @returns undefined where a relative margin meets a baseline of zero, or none
 */
export function limitOf(rule: Rule, baseline: number | undefined): Limit | undefined {
  const { demand } = rule;
  if (demand.kind === 'absolute') return { side: demand.side, threshold: demand.threshold };
  const size = marginSize(demand.margin, baseline);
  if (size === undefined) return undefined;
  const better = rule.metric.direction === 'higher-is-better' ? 1 : -1;
  const gain = demand.limit === 'max-regression' ? -size : size;
  const guardsBottom = demand.limit !== 'max-improvement';
  return {
    side: guardsBottom === better > 0 ? 'at-least' : 'at-most',
    threshold: gain === 0 ? 0 : gain * better,
  };
}

type Margin = Extract<Rule['demand'], { kind: 'change' }>['margin'];

function marginSize(margin: Margin, baseline: number | undefined): number | undefined {
  if (margin.kind === 'absolute') return margin.amount;
  if (baseline === undefined || Math.abs(baseline) < SMALLEST_BASELINE) return undefined;
  return decimalProduct(margin.fraction, Math.abs(baseline));
}

/** How an interval lies to a limit, before severity and families of rules are considered. */
export type Judgement = 'pass' | 'fail' | 'straddles';

/** Where an interval lies: a value without an interval is a point, which always lies on one side. */
export function judge(estimate: { value: number; lower?: number; upper?: number }, limit: Limit): Judgement {
  const lower = estimate.lower ?? estimate.value;
  const upper = estimate.upper ?? estimate.value;
  if (limit.side === 'at-least') {
    if (lower >= limit.threshold) return 'pass';
    return upper < limit.threshold ? 'fail' : 'straddles';
  }
  if (upper <= limit.threshold) return 'pass';
  return lower > limit.threshold ? 'fail' : 'straddles';
}
