import { formatCount, formatNumber } from '../core/text/format.ts';
import type { AnalysisOutcome, CountedRequests } from '../evidence/results/rollout.ts';
import type { Verdict } from '../core/verdict.ts';
import { addIncrement, logEValue, NO_EVIDENCE, type RatioEvidence } from '../statistics/sequential/event-ratio.ts';
import { proportionSequence, type Successes } from '../statistics/sequential/proportion.ts';
import { besideLimit, limitText, recordedBound } from './limit.ts';
import { alphaOf, PASS_RISK, type Policy } from './policy.ts';
import type { ArmCounters } from './journal/records.ts';

/** What one arm did, added up over the looks. */
export interface ArmTotals {
  readonly requests: number;
  readonly errors: number;
  /** Requests seen since the slow bound stands, and how many of them took longer. */
  readonly timed: number;
  readonly slow: number;
}

type ArmName = ArmCounters['arm'];
type Totals = Readonly<Record<ArmName, ArmTotals>>;

/** The analysis so far: a fold over looks, so that it can be computed again from the journal alone. */
export interface Analysis {
  readonly last: Readonly<Partial<Record<ArmName, ArmCounters>>>;
  readonly whole: Totals;
  readonly stage: Totals;
  readonly errors: RatioEvidence;
  readonly latency: RatioEvidence;
  /** Seconds; a request is slow above it. Fixed before the requests it judges are seen, and then for good. */
  readonly slowBound?: number;
}

const NOTHING: ArmTotals = { requests: 0, errors: 0, timed: 0, slow: 0 };
const NO_TOTALS: Totals = { stable: NOTHING, baseline: NOTHING, canary: NOTHING };
export const NO_ANALYSIS: Analysis = {
  last: {},
  whole: NO_TOTALS,
  stage: NO_TOTALS,
  errors: NO_EVIDENCE,
  latency: NO_EVIDENCE,
};

/** Of the old release, before its 95th percentile is trusted. */
const MIN_REQUESTS_FOR_BOUND = 100;
const SLOW_QUANTILE = 0.95;
/** A stage passes only when the canary's share of slow requests surely exceeds the baseline's by no more. */
const MAX_SLOW_INCREASE = 0.15;
const METHOD = 'e-process on events, mixture over risk ratios 1.25 to 20';
const ALONE_METHOD = 'confidence sequence of a proportion, nothing to compare with';

/** Forgets the stage's own counts, not the evidence: the arms stay the same, so it adds up over stages. */
export function beginStage(analysis: Analysis): Analysis {
  return { ...analysis, stage: NO_TOTALS };
}

/** Adds one look: raw cumulative counters of every arm. Counters that began again are counted from zero. */
export function addLook(analysis: Analysis, counters: readonly ArmCounters[], policy: Policy): Analysis {
  const gained = { ...NO_TOTALS };
  const last = { ...analysis.last };
  for (const now of counters) {
    const before = analysis.last[now.arm];
    // What serves has a past that is not this rollout's. So has a canary that was warm, which `last` knows from the start.
    gained[now.arm] = since(before ?? (now.arm === 'stable' ? now : undefined), now, analysis.slowBound);
    last[now.arm] = now;
  }
  const { canary, baseline } = gained;
  const bound = analysis.slowBound ?? slowBound(counters, policy);
  return {
    last,
    whole: add(analysis.whole, gained),
    stage: add(analysis.stage, gained),
    errors: addIncrement(analysis.errors, {
      treated: { trials: canary.requests, events: canary.errors },
      control: { trials: baseline.requests, events: baseline.errors },
    }),
    latency: addIncrement(analysis.latency, {
      treated: { trials: canary.timed, events: canary.slow },
      control: { trials: baseline.timed, events: baseline.slow },
    }),
    ...(bound === undefined ? {} : { slowBound: bound }),
  };
}

/** What was looked at of the two arms that are compared, over all epochs of their counters. */
export function requestsLookedAt({ whole }: Analysis): number {
  return whole.canary.requests + whole.baseline.requests;
}

function since(before: ArmCounters | undefined, now: ArmCounters, bound: number | undefined): ArmTotals {
  const isSame = before?.epoch === now.epoch && before.requests <= now.requests && before.errors <= now.errors;
  const from = isSame ? before : undefined;
  const timed = bound === undefined ? 0 : now.requests - (from?.requests ?? 0);
  return {
    requests: now.requests - (from?.requests ?? 0),
    errors: now.errors - (from?.errors ?? 0),
    timed,
    slow: bound === undefined ? 0 : slower(now, bound) - (from === undefined ? 0 : slower(from, bound)),
  };
}

function slower({ durations }: ArmCounters, bound: number): number {
  return durations.reduce((total, [seconds, count]) => (seconds > bound ? total + count : total), 0);
}

function add(a: Totals, b: Totals): Totals {
  const sum = (x: ArmTotals, y: ArmTotals): ArmTotals => ({
    requests: x.requests + y.requests,
    errors: x.errors + y.errors,
    timed: x.timed + y.timed,
    slow: x.slow + y.slow,
  });
  return {
    stable: sum(a.stable, b.stable),
    baseline: sum(a.baseline, b.baseline),
    canary: sum(a.canary, b.canary),
  };
}

/** The old release's 95th percentile (stable and baseline together), plus what may be added, up to the next bucket. */
function slowBound(counters: readonly ArmCounters[], policy: Policy): number | undefined {
  const old = counters.filter(({ arm }) => arm !== 'canary').flatMap(({ durations }) => durations);
  const sorted = [...old].sort((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total < MIN_REQUESTS_FOR_BOUND) return undefined;
  let reached = 0;
  for (const [seconds, count] of sorted) {
    reached += count;
    if (reached >= SLOW_QUANTILE * total) return seconds * (1 + policy.maxLatencyIncrease);
  }
  return undefined;
}

/** How the reason begins of a stage that could not be judged for want of requests. */
export const NOT_ENOUGH_DATA = 'not enough data';

/** What the analysis says of a stage now. `inconclusive` is: not enough data yet. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly outcomes: readonly AnalysisOutcome[];
}

export interface StageView {
  readonly percent: number;
  /** Whether a baseline gets its share of this stage's traffic. */
  readonly compared: boolean;
}

export function judge(analysis: Analysis, policy: Policy, stage: StageView): Judgement {
  const outcomes = stage.compared
    ? [judgeErrors(analysis, policy, stage), judgeLatency(analysis, policy, stage)]
    : [judgeAlone(analysis, policy, stage)];
  const failed = outcomes.find(({ verdict }) => verdict === 'fail');
  const open = outcomes.find(({ verdict }) => verdict === 'inconclusive');
  const { canary, baseline } = analysis.stage;
  const few = Math.min(canary.requests, stage.compared ? baseline.requests : Infinity) < policy.minRequests;
  const verdict: Verdict = failed !== undefined ? 'fail' : open !== undefined || few ? 'inconclusive' : 'pass';
  return { verdict, reason: describe(failed ?? open ?? outcomes[0], stage.compared), outcomes };
}

function judgeErrors({ errors, whole }: Analysis, policy: Policy, { percent }: StageView): AnalysisOutcome {
  const counted = ({ requests, errors: events }: ArmTotals): CountedRequests => ({ requests, events });
  const arms = { canary: counted(whole.canary), baseline: counted(whole.baseline) };
  const allowed = policy.maxErrorIncrease;
  return judgeArms(arms, { test: errors, allowed, policy }, { stage: percent, measure: 'errors', method: METHOD });
}

function judgeLatency(
  { latency, whole, slowBound }: Analysis,
  policy: Policy,
  { percent }: StageView,
): AnalysisOutcome {
  const counted = ({ timed: requests, slow: events }: ArmTotals): CountedRequests => ({ requests, events });
  const arms = { canary: counted(whole.canary), baseline: counted(whole.baseline) };
  const bound = slowBound === undefined ? 'a bound not known yet' : `${formatNumber(slowBound * 1000)} ms`;
  return judgeArms(
    arms,
    { test: latency, allowed: MAX_SLOW_INCREASE, policy },
    { stage: percent, measure: 'latency', method: `${METHOD}; slow is above ${bound}` },
  );
}

/** Fails as soon as the test has its evidence; passes where the canary exceeds the baseline by what is allowed at most. */
function judgeArms(
  { canary, baseline }: Pick<AnalysisOutcome, 'canary' | 'baseline'>,
  {
    test,
    allowed,
    policy,
  }: { readonly test: Parameters<typeof logEValue>[0]; readonly allowed: number; readonly policy: Policy },
  told: Pick<AnalysisOutcome, 'stage' | 'measure' | 'method'>,
): AnalysisOutcome {
  const trials = ({ requests, events }: CountedRequests): Successes => ({ trials: requests, events });
  const excess = excessBound(trials(canary), trials(baseline));
  const logE = logEValue(test);
  const verdict = logE >= -Math.log(alphaOf(policy)) ? 'fail' : excess <= allowed ? 'pass' : 'inconclusive';
  return { ...told, verdict, canary, baseline, evidence: alwaysValidP(logE) };
}

/** Nothing serves beside the canary: its error rate in this stage against a limit. */
function judgeAlone({ whole, stage }: Analysis, policy: Policy, { percent }: StageView): AnalysisOutcome {
  const seen = { trials: stage.canary.requests, events: stage.canary.errors };
  const limit = errorLimit(whole.baseline, policy);
  const [surely] = proportionSequence(seen, alphaOf(policy));
  const [, atMost] = proportionSequence(seen, PASS_RISK);
  return {
    stage: percent,
    measure: 'errors',
    verdict: surely > limit ? 'fail' : atMost <= limit ? 'pass' : 'inconclusive',
    canary: { requests: seen.trials, events: seen.events },
    baseline: { requests: whole.baseline.requests, events: whole.baseline.errors },
    evidence: recordedBound(surely, limit),
    limit,
    method: `${ALONE_METHOD}; ${besideLimit(surely, limit)} to ${besideLimit(atMost, limit)}, limit ${limitText(limit)}`,
  };
}

/** What the baseline may have had at most in this rollout, plus the allowed increase; the absolute limit without one. */
function errorLimit({ requests, errors }: ArmTotals, policy: Policy): number {
  if (requests === 0) return policy.maxErrorRate;
  const [, atMost] = proportionSequence({ trials: requests, events: errors }, PASS_RISK);
  return Math.max(policy.maxErrorRate, Math.min(1, atMost + policy.maxErrorIncrease));
}

/** By how much the canary's rate exceeds the baseline's at most, at every look at once (each bound at half the risk). */
function excessBound(canary: Successes, baseline: Successes): number {
  const [, canaryAtMost] = proportionSequence(canary, PASS_RISK / 2);
  const [baselineAtLeast] = proportionSequence(baseline, PASS_RISK / 2);
  return canaryAtMost - baselineAtLeast;
}

/** Rounded, so that another machine's last bit of `exp` changes no byte of the journal's verdict. */
function alwaysValidP(logE: number): number {
  return Number(Math.min(1, Math.exp(-logE)).toPrecision(6));
}

/** `9 of 31 errors against 0 of 588`. */
function describe(outcome: AnalysisOutcome | undefined, compared: boolean): string {
  if (outcome === undefined) return 'nothing was measured';
  const { canary, baseline, measure } = outcome;
  const what = measure === 'errors' ? 'errors' : 'slow answers';
  const counted = ({ events, requests }: CountedRequests): string =>
    `${formatCount(events)} of ${formatCount(requests)}`;
  const against = compared ? ` against ${counted(baseline)}` : '';
  return `${counted(canary)} ${what}${against}`;
}
