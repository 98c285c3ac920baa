import { formatCount, formatDuration, formatPercent } from '../core/text/format.ts';
import { toLine } from '../core/text/escape.ts';
import { trialsToSee } from '../statistics/sequential/event-ratio.ts';
import type { EnvironmentView } from './environment.ts';
import { alphaOf, type Policy } from './policy.ts';
import { servingAfter } from './journal/result.ts';
import { isAskedBy, settledBy, type RolloutRequest } from './rollout.ts';
import { fold, type RolloutState } from './journal/state.ts';

/** For the forecast: what a healthy service may have. */
const ASSUMED_ERROR_RATE = 0.005;

/** What would happen, before anything does; as sentences for the log. */
export function planLines(request: RolloutRequest, view: EnvironmentView): readonly string[] {
  const to = toLine(request.to.release.label, 80);
  const state = fold(view.latest.map(({ record }) => record));
  const settled = settledBy(request, view);
  const changes = view.changes.length === 0 ? [] : [`The proxy would be changed: ${toLine(view.changes.join('; '))}.`];
  if (settled?.status === 'refuted') {
    return [
      `Nothing to ${changes.length === 0 ? 'do' : 'roll out'}: ${to} was found worse before and is not tried again, unless retry-failed says so.`,
      ...changes,
    ];
  }
  if (settled !== undefined) {
    return [`Nothing to ${changes.length === 0 ? 'do' : 'roll out'}: ${to} serves already.`, ...changes];
  }
  const serving = state === undefined ? undefined : servingAfter(state);
  return [
    ...(state === undefined ? [] : unfinished(state, request)),
    serving === undefined
      ? `${to} would be the first release: it gets all traffic once it is ready, and nothing can be compared with it.`
      : `${to} would replace ${toLine(serving.release.label, 80)} (${serving.release.digest}).`,
    ...(request.policy.analysis
      ? stagePlan(request.policy, serving !== undefined)
      : ['It takes all traffic in one step.']),
    ...changes,
  ];
}

function unfinished({ begun, phase }: RolloutState, request: RolloutRequest): readonly string[] {
  if (phase === 'done') return [];
  const label = toLine(begun.to.release.label, 80);
  return [
    `Rollout ${begun.rolloutId} to ${label} is unfinished ("${phase}") and would be ${isAskedBy(request, begun) ? 'resumed' : 'undone'} first.`,
  ];
}

function stagePlan(policy: Policy, isCompared: boolean): readonly string[] {
  if (!isCompared) return [];
  const stages = policy.stages.map((percent) => `${percent} % (baseline ${baselinePercent(percent)} %)`);
  const needed = (ratio: number): string =>
    formatCount(Number(trialsToSee(ratio, ASSUMED_ERROR_RATE, alphaOf(policy)).toPrecision(1)));
  return [
    `Stages: ${stages.join(', ')}; each at least ${formatCount(policy.minRequests)} requests per arm, at most ${formatDuration(policy.stageTimeoutMs)}.`,
    `At ${formatPercent(ASSUMED_ERROR_RATE)} errors it takes about ${needed(2)} requests per arm to see twice as many, ${needed(5)} to see five times as many; a broken release shows within about 30.`,
  ];
}

function baselinePercent(percent: number): number {
  return percent >= 100 ? 0 : Math.min(percent, 100 - percent);
}
