import type { RuleOutcome } from '../../evidence/results/gate.ts';
import { worstVerdict, type Verdict } from '../../core/verdict.ts';
import { voiceOf, type Voice } from '../../document/metric-units.ts';
import { writtenAlike, type Placed } from '../../document/metrics/alike.ts';
import { isMissing, type MeasuredRule, type Measurement } from '../measure/measurement.ts';
import { finiteEstimate } from '../measure/uncertain.ts';
import type { Rule } from '../rules/rules.ts';
import { judge, limitOf } from './limit.ts';
import { demandText, explain, isTooNear } from './words.ts';

/** What the caller allows and demands of every decision. */
export interface DecisionPolicy {
  /** Confidence of the two-sided intervals: 0.95. */
  readonly level: number;
  /** What a rule on a change means when there is no baseline: it stays open, or is left out with a warning. */
  readonly withoutBaseline: 'inconclusive' | 'absolute-only';
  /** Adjusted p-values of one family of claims of failure, in the order given. */
  readonly adjust: (pValues: readonly number[]) => readonly number[];
  /** P(Z <= z) of the standard normal distribution. */
  readonly normalCdf: (z: number) => number;
  /** The z of 80 % power plus that of the one-sided level: standard errors a visible change must span. */
  readonly detectableErrors: number;
  /** A model left rows out, so that the whole is a warning at best, whatever the rules say. */
  readonly isIncomplete?: boolean;
}

export interface Decision {
  readonly verdict: Verdict;
  readonly outcomes: readonly RuleOutcome[];
}

/**
 * Decides every rule and the whole.
 *
 * Where a model left rows out, an interval reaches over both ways in which they could have turned out. A rule that passes
 * on it warns; one that fails on the rows that are there fails, since nobody improves by leaving rows out.
 *
 * A rule fails only when the whole interval lies beyond its limit and passes only when none of it does. Rules on
 * every value of a slice column are one family: each must pass on its own interval (an intersection-union test needs
 * no correction), and failing is claimed only where Holm's adjustment over the family still rejects.
 *
 * @returns the worst verdict of the rules, in the rules' order; never `pass` when no rule was judged on a measurement
 */
export function decide(measured: readonly MeasuredRule[], policy: DecisionPolicy): Decision {
  const adjusted = adjustFamilies(measured, policy);
  const voices = writtenAlike(measured.map(shownOf)).map((shown) => voiceOf(shown));
  const outcomes = measured.map((item, index) => {
    const voice = voices[index] ?? voiceOf(shownOf(item));
    return outcomeOf(item, { adjustedP: adjusted[index], voice, policy });
  });
  const judged = measured.some(({ measured: found }) => !isMissing(found));
  const verdict = worstVerdict(outcomes.map((outcome) => outcome.verdict));
  const atBest = [
    ...(judged ? [] : ['inconclusive' as const]),
    ...(policy.isIncomplete === true ? ['warn' as const] : []),
  ];
  return { verdict: worstVerdict([verdict, ...atBest]), outcomes };
}

interface Context {
  readonly adjustedP: number | undefined;
  /** How the numbers of this rule are written beside those of all others. */
  readonly voice: Voice;
  readonly policy: DecisionPolicy;
}

function outcomeOf(item: MeasuredRule, context: Context): RuleOutcome {
  const { policy } = context;
  const { rule, slice, measured } = item;
  const limit = limitOf(rule, isMissing(measured) ? undefined : measured.baseline?.value);
  const base = {
    id: slice === undefined ? rule.id : rule.id.replace(/\[[^\]]*=\*\]/, () => `[${slice.column}=${slice.value}]`),
    metric: rule.metric.name,
    direction: rule.metric.direction,
    unit: rule.metric.unit,
    demand: demandText(rule, slice),
    kind: kindOf(rule),
    ...(slice === undefined ? {} : { slice }),
    ...(rule.waivable ? {} : { waivable: false as const }),
    threshold: limit?.threshold ?? 0,
    ...(limit === undefined ? {} : { side: limit.side }),
    where: rule.where,
  };
  if (isMissing(measured)) {
    const left = measured.noBaseline === true && policy.withoutBaseline === 'absolute-only';
    const verdict = left ? 'warn' : soften('inconclusive', rule.severity);
    const { missing, lacks } = measured;
    const reason = left ? `not judged: ${missing}` : missing;
    return { ...base, verdict, reason, ...(lacks === undefined ? {} : { lacks }) };
  }
  return { ...base, ...numbersOf(measured, policy), ...verdictOf(item, measured, context) };
}

function verdictOf(
  item: MeasuredRule,
  measured: Measurement,
  context: Context,
): Pick<RuleOutcome, 'verdict' | 'reason' | 'lacks'> {
  const { rule } = item;
  const { policy, adjustedP, voice } = context;
  const limit = limitOf(rule, measured.baseline?.value);
  const estimate = rule.demand.kind === 'absolute' ? measured.candidate : measured.change;
  if (limit === undefined || estimate === undefined) {
    return {
      verdict: soften('inconclusive', rule.severity),
      reason: 'the baseline is 0, so a share of it says nothing',
      lacks: 'scale',
    };
  }
  const { gap } = measured;
  const everyWay = judge(estimate, limit);
  const judgement = gap !== undefined && judge(gap.seen, limit) === 'fail' ? 'fail' : everyWay;
  const alpha = (1 - policy.level) / 2;
  const retracted = judgement === 'fail' && adjustedP !== undefined && adjustedP > alpha;
  const detectable = detectableOf(measured, policy);
  const reason = explain({ rule, measured, limit, judgement, everyWay, retracted, detectable, voice });
  const passed = gap === undefined ? 'pass' : 'warn';
  const verdict = soften(
    retracted || judgement === 'straddles' ? 'inconclusive' : judgement === 'pass' ? passed : judgement,
    rule.severity,
  );
  const isOnLine = judgement === 'straddles' && gap === undefined && isTooNear(estimate, limit.threshold);
  return { verdict, ...(reason === undefined ? {} : { reason }), ...(isOnLine ? { lacks: 'margin' as const } : {}) };
}

function numbersOf(measured: Measurement, policy: DecisionPolicy): Partial<RuleOutcome> {
  const { rows, method, positives, gap } = measured;
  const detectable = detectableOf(measured, policy);
  return {
    ...estimatesOf(measured),
    ...(rows === undefined ? {} : { rows }),
    ...(positives === undefined ? {} : { positives }),
    ...(gap === undefined ? {} : { unpredicted: { candidate: gap.candidate, baseline: gap.baseline } }),
    ...(detectable === undefined ? {} : { detectable }),
    ...(method === undefined ? {} : { method }),
  };
}

/** What is shown of a rule, as its outcome will have it. */
function shownOf({ rule, slice, measured }: MeasuredRule): Placed {
  const missing = isMissing(measured);
  const limit = limitOf(rule, missing ? undefined : measured.baseline?.value);
  return {
    metric: rule.metric.name,
    unit: rule.metric.unit,
    kind: kindOf(rule),
    threshold: limit?.threshold ?? 0,
    slice,
    ...(missing ? {} : estimatesOf(measured)),
  };
}

function kindOf({ demand }: Rule): RuleOutcome['kind'] {
  return demand.kind === 'absolute' ? 'absolute' : 'regression';
}

function estimatesOf({
  candidate,
  baseline,
  change,
}: Measurement): Pick<RuleOutcome, 'candidate' | 'baseline' | 'change'> {
  return {
    ...(candidate === undefined ? {} : { candidate: finiteEstimate(candidate) }),
    ...(baseline === undefined ? {} : { baseline: finiteEstimate(baseline) }),
    ...(change === undefined ? {} : { change: finiteEstimate(change) }),
  };
}

/** The smallest change that can be seen; undefined where nothing was seen to vary, which is no resolution of 0. */
function detectableOf({ standardError }: Measurement, { detectableErrors }: DecisionPolicy): number | undefined {
  return standardError === undefined || standardError === 0 ? undefined : standardError * detectableErrors;
}

function soften(verdict: Verdict, severity: 'block' | 'warn'): Verdict {
  return severity === 'warn' && verdict !== 'pass' ? 'warn' : verdict;
}

/** Adjusted p-value of each rule's claim to fail; undefined for a rule outside any family. */
function adjustFamilies(measured: readonly MeasuredRule[], policy: DecisionPolicy): (number | undefined)[] {
  const families = new Map<string, { readonly index: number; readonly p: number }[]>();
  for (const [index, item] of measured.entries()) {
    const p = pValueOfFailure(item, policy);
    if (item.family === undefined || p === undefined) continue;
    families.set(item.family, [...(families.get(item.family) ?? []), { index, p }]);
  }
  const result = measured.map((): number | undefined => undefined);
  for (const claims of families.values()) {
    if (claims.length < 2) continue;
    const adjusted = policy.adjust(claims.map(({ p }) => p));
    for (const [position, { index }] of claims.entries()) result[index] = adjusted[position];
  }
  return result;
}

/** One-sided p-value against "the limit is met", from the normal approximation of the estimate. */
function pValueOfFailure(item: MeasuredRule, policy: DecisionPolicy): number | undefined {
  if (isMissing(item.measured)) return undefined;
  const { candidate, change, baseline, standardError, gap } = item.measured;
  const estimate = gap?.seen ?? (item.rule.demand.kind === 'absolute' ? candidate : change);
  const limit = limitOf(item.rule, baseline?.value);
  if (estimate === undefined || limit === undefined || standardError === undefined) return undefined;
  const beyond = limit.side === 'at-least' ? estimate.value - limit.threshold : limit.threshold - estimate.value;
  if (standardError === 0) return beyond < 0 ? 0 : 1;
  return policy.normalCdf(beyond / standardError);
}
