import { formatNumber, formatPercent } from '../../core/text/format.ts';
import type { Estimate, RuleOutcome } from '../../evidence/results/gate.ts';

/** `95 %`, `99.5 %`: the confidence of an interval. */
export function formatLevel(level: number): string {
  return formatPercent(level, 4);
}

/** `p < 0.001`, `p = 0.04`. */
export function formatPValue(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${formatNumber(p, 2)}`;
}

export type Trend = 'better' | 'worse' | 'unclear';

/** Better or worse only where the whole interval says so; a change without an interval is never called clear. */
export function trendOf(change: Estimate | undefined, direction: RuleOutcome['direction']): Trend {
  if (change?.lower === undefined || change.upper === undefined) return 'unclear';
  if (change.lower <= 0 && change.upper >= 0) return 'unclear';
  return change.lower > 0 === (direction === 'higher-is-better') ? 'better' : 'worse';
}

/** `better`, `worse`, `no clear change`. */
export function trendWord(trend: Trend): string {
  return trend === 'unclear' ? 'no clear change' : trend;
}

/** +1 where higher is better, −1 where lower is: multiplying makes better point to the right. */
export function orientation(direction: RuleOutcome['direction']): 1 | -1 {
  return direction === 'higher-is-better' ? 1 : -1;
}
