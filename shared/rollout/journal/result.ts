import type { Digest } from '../../core/digest.ts';
import type { AnalysisOutcome, RolloutResult, StageOutcome, TimelineEvent } from '../../evidence/results/rollout.ts';
import { judge, NOT_ENOUGH_DATA, type ArmTotals, type Judgement } from '../analysis.ts';
import type { Begun, RolloutRecord } from './records.ts';
import { applyRecord, fold, stageView, type RolloutState } from './state.ts';
import type { ProxyTotals } from '../target.ts';

interface Told {
  readonly stages: StageOutcome[];
  readonly analyses: AnalysisOutcome[];
  readonly timeline: TimelineEvent[];
}

/**
 * The result of a rollout, computed from its records alone: whoever holds the journal computes the same bytes.
 *
 * @param target where it happened
 * @param journal the digest of its last entry, which stands for all of them
 */
export function rolloutResult(
  records: readonly RolloutRecord[],
  target: RolloutResult['target'],
  journal: Digest,
): RolloutResult {
  const state = fold(records);
  if (state === undefined) throw new Error('A rollout without a beginning has no result.');
  const { begun } = state;
  // Where the old release could not be brought back, what answers is whatever the routes were left on.
  const serving = state.outcome === 'restore-failed' ? undefined : servingAfter(state);
  const restoredMs = restoredAfterMs(records);
  return {
    kind: begun.kind,
    rolloutId: begun.rolloutId,
    environment: begun.environment,
    target,
    ...(begun.from === undefined ? {} : { from: begun.from.release }),
    to: begun.to.release,
    ...(begun.resolution === undefined ? {} : { resolution: begun.resolution }),
    ...(serving === undefined ? {} : { serving: serving.release }),
    status: statusOf(state),
    ...tell(records),
    ...trafficOf(records, state),
    ...(restoredMs === undefined ? {} : { restoredMs }),
    resumedAfterKill: state.resumed,
    journal,
  };
}

/**
 * What serves once a rollout is over; while it runs, what served before. What could not be brought back should still
 * serve: the one that was tried was never found good.
 */
export function servingAfter({ begun, outcome }: RolloutState): Begun['from'] {
  return outcome === 'promoted' ? { ...begun.to, backend: begun.canary } : begun.from;
}

/** @internal */
export function statusOf({ begun, outcome }: RolloutState): RolloutResult['status'] {
  if (outcome === 'promoted') return 'completed';
  return outcome === 'restored' && begun.from !== undefined ? 'rolled-back' : 'failed';
}

function replay(records: readonly RolloutRecord[], each: (before: RolloutState, record: RolloutRecord) => void): void {
  let state = fold(records.slice(0, 1));
  for (const record of records.slice(1)) {
    if (state === undefined) return;
    each(state, record);
    state = applyRecord(state, record);
  }
}

function judgementOf(state: RolloutState, stage: number): Judgement {
  return judge(state.analysis, state.begun.policy, stageView(state.begun, stage));
}

/** The stage that a rollout waits at, which nothing was decided of yet. */
export function heldAt(
  records: readonly RolloutRecord[],
  { stages, analyses }: Pick<RolloutResult, 'stages' | 'analyses'>,
): Pick<RolloutResult, 'stages' | 'analyses'> {
  const state = fold(records);
  if (state?.phase !== 'watching') return { stages, analyses };
  const { reason, outcomes } = judgementOf(state, state.stage);
  const stage: StageOutcome = {
    percent: stageView(state.begun, state.stage).percent,
    verdict: 'inconclusive',
    reason: `${NOT_ENOUGH_DATA}: ${reason}`,
    startedAt: state.stageSince,
    finishedAt: state.since,
  };
  return { stages: [...stages, stage], analyses: [...analyses, ...outcomes] };
}

/** What was decided of each stage. */
export function stagesOf(records: readonly RolloutRecord[]): readonly StageOutcome[] {
  return tell(records).stages;
}

function tell(records: readonly RolloutRecord[]): Told {
  const told: Told = { stages: [], analyses: [], timeline: [] };
  const [begun] = records;
  if (begun !== undefined) told.timeline.push({ at: begun.at, what: 'begun', percent: 0 });
  let percent = 0;
  replay(records, (before, record) => {
    tellStage(told, before, record);
    if (record.type === 'stage-verified') percent = stageView(before.begun, record.stage).percent;
    if (record.type === 'restored') percent = 0;
    const what = eventName(before, record);
    if (what !== undefined) told.timeline.push({ at: record.at, what, percent, ...rates(before) });
  });
  return told;
}

function tellStage(told: Told, before: RolloutState, record: RolloutRecord): void {
  if (record.type !== 'stage-judged' && record.type !== 'rollback-intended') return;
  if (record.stage === undefined) return;
  told.stages.push({
    percent: stageView(before.begun, record.stage).percent,
    verdict: record.verdict,
    reason: record.reason,
    startedAt: before.stageSince,
    finishedAt: record.at,
  });
  if (before.begun.policy.analysis && before.lookedAt > 0) {
    told.analyses.push(...judgementOf(before, record.stage).outcomes);
  }
}

function eventName({ begun }: RolloutState, record: RolloutRecord): string | undefined {
  switch (record.type) {
    case 'resumed':
      return 'resumed';
    case 'stage-verified':
      return `${stageView(begun, record.stage).percent} %`;
    case 'rollback-intended':
      return `rollback: ${record.reason}`;
    case 'restored':
      return 'restored';
    case 'restore-failed':
      return 'not restored';
    case 'promoted':
      return `${begun.to.release.label} serves`;
    case 'looked':
      return 'look';
    default:
      return undefined;
  }
}

function rates({ analysis }: RolloutState): Partial<Pick<TimelineEvent, 'canaryErrorRate' | 'baselineErrorRate'>> {
  const rate = ({ requests, errors }: ArmTotals): number | undefined =>
    requests === 0 ? undefined : Number((errors / requests).toPrecision(6));
  const canary = rate(analysis.whole.canary);
  const baseline = rate(analysis.whole.baseline);
  return {
    ...(canary === undefined ? {} : { canaryErrorRate: canary }),
    ...(baseline === undefined ? {} : { baselineErrorRate: baseline }),
  };
}

function restoredAfterMs(records: readonly RolloutRecord[]): number | undefined {
  const decided = records.find(({ type }) => type === 'rollback-intended');
  const restored = records.find(({ type }) => type === 'restored');
  if (decided === undefined || restored === undefined) return undefined;
  return Date.parse(restored.at) - Date.parse(decided.at);
}

/** What clients met between the beginning and the outcome; absent where the proxy began anew in between. */
function trafficOf(
  records: readonly RolloutRecord[],
  { begun, analysis }: RolloutState,
): Pick<RolloutResult, 'traffic'> {
  const end = records.find((record) => record.type === 'restored' || record.type === 'promoted');
  if (end?.type !== 'restored' && end?.type !== 'promoted') return {};
  const start: ProxyTotals = begun.totals ?? { ...end.totals, answered: 0, unanswered: 0 };
  if (start.epoch !== end.totals.epoch) return {};
  const canary = end.counters.find(({ arm }) => arm === 'canary');
  const before = begun.warm?.counters?.epoch === canary?.epoch ? begun.warm?.counters : undefined;
  const { stable, baseline } = analysis.whole;
  const answered = end.totals.answered - start.answered;
  const unanswered = end.totals.unanswered - start.unanswered;
  return {
    traffic: {
      requests: answered + unanswered,
      unanswered,
      canaryRequests: (canary?.requests ?? 0) - (before?.requests ?? 0),
      canaryErrors: (canary?.errors ?? 0) - (before?.errors ?? 0),
      otherErrors: stable.errors + baseline.errors,
    },
  };
}
