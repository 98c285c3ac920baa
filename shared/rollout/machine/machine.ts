import { assertNever } from '../../core/errors.ts';
import { formatDuration } from '../../core/text/format.ts';
import { toLine } from '../../core/text/escape.ts';
import { addLook, judge, NOT_ENOUGH_DATA, requestsLookedAt } from '../analysis.ts';
import type { ArmCounters, RollbackDecision, RolloutRecord } from '../journal/records.ts';
import { backendSpec } from '../journal/release.ts';
import { routesAfter, routesOfStage, sameRoutes, stageView, type RolloutState } from '../journal/state.ts';
import type { BackendSpec, BackendStatus, Observation, ProxyTotals, Route } from '../target.ts';

/** A record as the machine decides it; the driver adds when and under which fence. */
export type Decided = RolloutRecord extends infer R
  ? R extends RolloutRecord
    ? Omit<R, 'at' | 'fence'>
    : never
  : never;

/** The next thing to do. Exactly one, so that a kill has exactly one thing to interrupt. */
export type Step =
  | { readonly do: 'apply'; readonly spec: BackendSpec }
  | { readonly do: 'route'; readonly routes: readonly Route[] }
  | { readonly do: 'retire'; readonly backend: string; readonly warmMs: number }
  | { readonly do: 'record'; readonly record: Decided }
  | { readonly do: 'wait' }
  /** Stays at this stage on purpose and ends the run; the next one goes on from here. */
  | { readonly do: 'hold' }
  | { readonly do: 'end' };

/** Everything a decision depends on besides the records: read fresh for each. */
export interface Seen {
  readonly observation: Observation;
  /** Of every arm. */
  readonly counters: readonly ArmCounters[];
  readonly totals: ProxyTotals;
  /** Writes since the decision to roll back, that decision's own record among them. */
  readonly writes: number;
  /** ISO 8601. */
  readonly now: string;
  readonly isCancelled: boolean;
}

const CANCELLED = 'the run was cancelled';

/** A look is due when the requests of both arms grew by this share (or by one): many looks early, few later. */
const LOOK_GROWTH = 0.02;

/**
 * Level-triggered: compares what the records intend with what is seen, and says the one next step. Pure, so killing
 * the driver anywhere and starting it again changes nothing but the time.
 */
export function decide(state: RolloutState, seen: Seen): Step {
  switch (state.phase) {
    case 'preparing':
      return prepare(state, seen);
    case 'shifting':
      return shift(state, seen);
    case 'watching':
      return watch(state, seen);
    case 'advancing':
      return advance(state, seen);
    case 'restoring':
      return restore(state, seen);
    case 'retiring':
      return retire(state, seen);
    case 'done':
      return { do: 'end' };
    default:
      return assertNever(state.phase);
  }
}

function prepare(state: RolloutState, seen: Seen): Step {
  const { begun } = state;
  if (seen.isCancelled) return rollBack({ verdict: 'inconclusive', cause: 'cancelled', reason: CANCELLED });
  const specs = specsOf(state);
  for (const spec of specs) {
    const status = find(seen, spec.backend);
    if (status === undefined || status.retiring) return { do: 'apply', spec };
    if (status.state === 'failed') {
      const verdict = spec.backend === begun.canary ? 'fail' : 'inconclusive';
      const reason = `${nameOf(state, spec)} did not become ready: ${because(status)}`;
      return rollBack({ verdict, cause: 'server', reason });
    }
  }
  const unready = specs.find(({ backend }) => find(seen, backend)?.state !== 'ready');
  if (unready === undefined) return record({ type: 'stage-intended', stage: 0 });
  if (!isOverdue(state, seen)) return { do: 'wait' };
  const reason = `${nameOf(state, unready)} did not become ready in time`;
  return rollBack({ verdict: 'inconclusive', cause: 'server', reason });
}

function shift(state: RolloutState, seen: Seen): Step {
  const broken = canaryProblem(state, seen);
  if (broken !== undefined) return broken;
  const routes = routesOfStage(state.begun, state.stage);
  if (!sameRoutes(seen.observation.routes, routes)) {
    const unready = routes.find(({ backend, weight }) => weight > 0 && find(seen, backend)?.state !== 'ready');
    if (unready === undefined) return { do: 'route', routes };
    if (!isOverdue(state, seen)) return { do: 'wait' };
    const reason = `the ${unready.arm} arm is not ready`;
    return rollBack({ verdict: 'inconclusive', cause: 'server', reason, stage: state.stage });
  }
  return record({ type: 'stage-verified', stage: state.stage, counters: seen.counters });
}

function watch(state: RolloutState, seen: Seen): Step {
  const broken = canaryProblem(state, seen);
  if (broken !== undefined) return broken;
  const { policy } = state.begun;
  const view = stageView(state.begun, state.stage);
  if (!policy.analysis) return judged(state, 'pass', 'ready and reached; a rollback is not compared');
  const { verdict, reason } = judge(state.analysis, policy, view);
  if (verdict === 'fail') return rollBack({ verdict, cause: 'analysis', reason, stage: state.stage });
  if (verdict === 'pass') return judged(state, 'pass', reason);
  // A proxy that began anew counts from zero; a look adds that to what was counted before.
  const requests = requestsLookedAt(addLook(state.analysis, seen.counters, policy));
  if (requests >= Math.max(state.lookedAt + 1, state.lookedAt * (1 + LOOK_GROWTH))) return look(state, seen);
  const spentMs = Date.parse(seen.now) - Date.parse(state.stageSince);
  if (spentMs < policy.stageTimeoutMs) return { do: 'wait' };
  const lookedAtEnd = Date.parse(state.since) - Date.parse(state.stageSince) >= policy.stageTimeoutMs;
  if (requests > state.lookedAt && !lookedAtEnd) return look(state, seen);
  return outOfTime(state, `${NOT_ENOUGH_DATA} within ${formatDuration(policy.stageTimeoutMs)}: ${reason}`);
}

/** Not enough data is never a pass: the stage is undone, held, or passed with a warning, as the policy says. */
function outOfTime(state: RolloutState, reason: string): Step {
  const isFirst = state.begun.from === undefined;
  if (isFirst) return judged(state, 'warn', `${reason}; nothing served before, so only readiness was checked`);
  switch (state.begun.policy.onInsufficientData) {
    case 'rollback':
      return rollBack({ verdict: 'inconclusive', cause: 'time', reason, stage: state.stage });
    case 'proceed':
      return judged(state, 'warn', reason);
    case 'hold':
      return { do: 'hold' };
  }
}

function advance(state: RolloutState, seen: Seen): Step {
  const broken = canaryProblem(state, seen);
  if (broken !== undefined) return broken;
  if (state.stage + 1 < state.begun.policy.stages.length) {
    return record({ type: 'stage-intended', stage: state.stage + 1 });
  }
  const routes = routesAfter(state.begun, 'promoted');
  return sameRoutes(seen.observation.routes, routes)
    ? record({ type: 'promoted', ...closing(seen) })
    : { do: 'route', routes };
}

function restore(state: RolloutState, seen: Seen): Step {
  const routes = routesAfter(state.begun, 'restored');
  if (sameRoutes(seen.observation.routes, routes))
    return record({ type: 'restored', ...closing(seen), writes: seen.writes });
  const { from } = state.begun;
  const status = from === undefined ? undefined : find(seen, from.backend);
  if (from !== undefined && (status === undefined || status.retiring)) {
    return { do: 'apply', spec: backendSpec(from.backend, from) };
  }
  if (status?.state === 'failed') return record({ type: 'restore-failed', reason: because(status) });
  // A server that was ready and is down comes back by itself; meanwhile requests go where one is ready.
  if (status === undefined || status.state === 'ready') return { do: 'route', routes };
  return isOverdue(state, seen) ? record({ type: 'restore-failed', reason: because(status) }) : { do: 'wait' };
}

/**
 * Whatever runs and is not needed after the outcome goes, orphans of earlier runs too; the release that was replaced
 * stays warm for a while. Where the old release could not be brought back, everything is left as it is for a person.
 */
function retire(state: RolloutState, { observation }: Seen): Step {
  const { begun, outcome } = state;
  const serving = outcome === 'promoted' ? begun.canary : begun.from?.backend;
  const leftover = observation.backends.find(({ backend, retiring }) => backend !== serving && !retiring);
  if (leftover === undefined || outcome === 'restore-failed') return record({ type: 'finished' });
  const isReplaced = outcome === 'promoted' && leftover.backend === begun.from?.backend;
  return { do: 'retire', backend: leftover.backend, warmMs: isReplaced ? begun.policy.warmMs : 0 };
}

/** Hard rules beside the statistics: a canary that crashed or is no longer ready has failed. */
function canaryProblem(state: RolloutState, seen: Seen): Step | undefined {
  const { stage } = state;
  if (seen.isCancelled) return rollBack({ verdict: 'inconclusive', cause: 'cancelled', reason: CANCELLED, stage });
  const reason = canaryDefect(find(seen, state.begun.canary), state.begun.warm?.restarts ?? 0);
  return reason === undefined ? undefined : rollBack({ verdict: 'fail', cause: 'server', reason, stage });
}

/** @param earlier how often it was started again before this rollout */
function canaryDefect(status: BackendStatus | undefined, earlier: number): string | undefined {
  if (status === undefined) return 'the canary is gone';
  if (status.restarts > earlier) return `the canary crashed: ${because(status)}`;
  return status.state === 'ready' ? undefined : `the canary is not ready: ${because(status)}`;
}

/** Waiting for a server has an end of its own, beside the target's: twice the time it has to become ready. */
function isOverdue({ begun, since }: RolloutState, { now }: Seen): boolean {
  return Date.parse(now) - Date.parse(since) > 2 * begun.to.server.readinessTimeoutMs;
}

function specsOf({ begun }: RolloutState): readonly BackendSpec[] {
  const { from, baseline } = begun;
  return [
    ...(from === undefined ? [] : [backendSpec(from.backend, from)]),
    ...(from === undefined || baseline === undefined ? [] : [backendSpec(baseline, from)]),
    backendSpec(begun.canary, begun.to),
  ];
}

function nameOf({ begun }: RolloutState, { backend, release }: BackendSpec): string {
  const arm = backend === begun.canary ? 'the canary' : backend === begun.baseline ? 'the baseline' : 'what serves';
  return `${arm} (${release.label})`;
}

function because(status: BackendStatus): string {
  return toLine(status.reason ?? 'no reason was given', 300);
}

function find(seen: Seen, backend: string): BackendStatus | undefined {
  return seen.observation.backends.find((status) => status.backend === backend);
}

function closing({ counters, totals }: Seen): Pick<Seen, 'counters' | 'totals'> {
  return { counters, totals };
}

function look(state: RolloutState, seen: Seen): Step {
  return record({ type: 'looked', stage: state.stage, counters: seen.counters });
}

function judged(state: RolloutState, verdict: 'pass' | 'warn', reason: string): Step {
  return record({ type: 'stage-judged', stage: state.stage, verdict, reason });
}

function rollBack(decision: RollbackDecision): Step {
  return record({ type: 'rollback-intended', ...decision });
}

function record(value: Decided): Step {
  return { do: 'record', record: value };
}
