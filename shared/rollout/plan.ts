import { formatCount, formatDuration, formatPercent } from '../core/text/format.ts';
import { toLine } from '../core/text/escape.ts';
import { trialsToSee } from '../statistics/sequential/event-ratio.ts';
import type { EnvironmentView } from './environment.ts';
import { alphaOf, type Policy } from './policy.ts';
import { servingAfter } from './journal/result.ts';
import { identityOf } from './journal/release.ts';
import { isAskedBy, keptPolicyText, settledBy, type RolloutRequest } from './rollout.ts';
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
      `${to} would be refused: it was found worse before and is not tried again, unless retry-failed says so.`,
      ...changes,
    ];
  }
  if (settled !== undefined) {
    return [`Nothing to ${changes.length === 0 ? 'do' : 'roll out'}: ${to} serves already.`, ...changes];
  }
  const serving = state === undefined ? undefined : servingAfter(state);
  if (state?.phase === 'done' && serving !== undefined && identityOf(serving) === identityOf(request.to)) {
    return [
      `${to} should serve already and does not in fact: it would be brought back, and nothing rolled out.`,
      ...changes,
    ];
  }
  if (state !== undefined && state.phase !== 'done' && isAskedBy(request, state.begun)) {
    return [...unfinished(state, request), ...planOf(state.begun.policy, state.begun.from !== undefined), ...changes];
  }
  if (state !== undefined && serving !== undefined && identityOf(serving) === identityOf(request.to)) {
    return [
      ...unfinished(state, request),
      `${to} would get all traffic back, and nothing more is rolled out.`,
      ...changes,
    ];
  }
  return [
    ...(state === undefined ? [] : unfinished(state, request)),
    serving === undefined
      ? `${to} would be the first release: it gets all traffic once it is ready, and nothing can be compared with it.`
      : `${to} would replace ${toLine(serving.release.label, 80)} (${serving.release.digest}).`,
    ...planOf(request.policy, serving !== undefined),
    ...changes,
  ];
}

function planOf(policy: Policy, isCompared: boolean): readonly string[] {
  return policy.analysis ? stagePlan(policy, isCompared) : ['It takes all traffic in one step.'];
}

function unfinished({ begun, phase }: RolloutState, request: RolloutRequest): readonly string[] {
  if (phase === 'done') return [];
  const label = toLine(begun.to.release.label, 80);
  const isWanted = isAskedBy(request, begun);
  const kept = isWanted ? keptPolicyText(request, begun) : undefined;
  return [
    `Rollout ${begun.rolloutId} to ${label} is unfinished ("${phase}") and would be ${isWanted ? 'resumed' : 'undone first'}.`,
    ...(kept === undefined ? [] : [kept]),
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
