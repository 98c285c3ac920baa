import { assertNever } from '../../core/errors.ts';
import type { Verdict } from '../../core/verdict.ts';
import { addLook, beginStage, NO_ANALYSIS, requestsLookedAt, type Analysis, type StageView } from '../analysis.ts';
import type { Begun, RolloutRecord } from './records.ts';
import { WHOLE, type Route } from '../target.ts';

/**
 * - `preparing`: the servers of all arms are being started
 * - `shifting`: a stage's weights are intended, not yet verified
 * - `watching`: they hold; the analysis decides
 * - `advancing`: the stage was judged; the next one, or the promotion, follows
 * - `restoring`: the old release is to get all traffic back
 * - `retiring`: decided and done; what is not needed any more goes
 */
type Phase = 'preparing' | 'shifting' | 'watching' | 'advancing' | 'restoring' | 'retiring' | 'done';

/** A rollout as its records tell it. */
export interface RolloutState {
  readonly begun: Begun;
  readonly phase: Phase;
  /** Index into the policy's stages. */
  readonly stage: number;
  /** When the stage's weights held, or were found again after a break: its time runs from here. */
  readonly stageSince: string;
  readonly analysis: Analysis;
  /** When the last record was written. */
  readonly since: string;
  /** Requests of canary and baseline at the last recorded look; the next one is due when enough came since. */
  readonly lookedAt: number;
  readonly decision?: { readonly verdict: Verdict; readonly reason: string; readonly stage?: number | undefined };
  /** When the decision to roll back was written. */
  readonly decidedAt?: string;
  readonly outcome?: 'promoted' | 'restored' | 'restore-failed';
  readonly resumed: boolean;
}

/** Undefined for no records. A record that cannot follow is a damaged journal, which the ledger finds by the chain within each rollout. */
export function fold(records: readonly RolloutRecord[]): RolloutState | undefined {
  const [begun, ...rest] = records;
  if (begun?.type !== 'begun') return undefined;
  const start: RolloutState = {
    begun,
    phase: 'preparing',
    stage: 0,
    stageSince: begun.at,
    since: begun.at,
    analysis: analysisBefore(begun),
    lookedAt: 0,
    resumed: false,
  };
  return rest.reduce(applyRecord, start);
}

/** Of a canary that was warm only what it does from now on counts. */
function analysisBefore({ warm }: Begun): Analysis {
  return warm?.counters === undefined ? NO_ANALYSIS : { ...NO_ANALYSIS, last: { canary: warm.counters } };
}

export function applyRecord(state: RolloutState, record: RolloutRecord): RolloutState {
  return { ...follow(state, record), since: record.at };
}

function follow(state: RolloutState, record: RolloutRecord): RolloutState {
  switch (record.type) {
    case 'begun':
      return state;
    case 'resumed':
      return { ...state, resumed: true, stageSince: record.at };
    case 'stage-intended':
      return { ...state, phase: 'shifting', stage: record.stage, analysis: beginStage(state.analysis) };
    case 'stage-verified':
      return { ...look(state, record.counters), phase: 'watching', stageSince: record.at };
    case 'looked':
      return look(state, record.counters);
    case 'stage-judged':
      return { ...state, phase: 'advancing', decision: { verdict: record.verdict, reason: record.reason } };
    case 'rollback-intended': {
      const { verdict, reason, stage } = record;
      const decision = { verdict, reason, stage };
      return { ...state, phase: 'restoring', decision, decidedAt: record.at };
    }
    case 'promoted':
    case 'restored':
    case 'restore-failed':
      return { ...state, phase: 'retiring', outcome: record.type };
    case 'finished':
      return { ...state, phase: 'done' };
    default:
      return assertNever(record);
  }
}

function look(state: RolloutState, counters: Parameters<typeof addLook>[1]): RolloutState {
  const analysis = addLook(state.analysis, counters, state.begun.policy);
  return { ...state, analysis, lookedAt: requestsLookedAt(analysis) };
}

/** What a stage looks like: how much the canary gets, and whether a baseline gets as much beside it. */
export function stageView(begun: Begun, stage: number): StageView {
  const percent = begun.policy.stages[stage] ?? 100;
  return { percent, compared: begun.baseline !== undefined && percent < 100 };
}

/** The canary gets its percentage, the baseline as much as far as there is any left, the stable arm the rest. */
export function routesOfStage(begun: Begun, stage: number): readonly Route[] {
  const { percent, compared } = stageView(begun, stage);
  const canary = begun.from === undefined ? WHOLE : Math.round((percent / 100) * WHOLE);
  const baseline = compared ? Math.min(canary, WHOLE - canary) : 0;
  return [
    { backend: begun.canary, arm: 'canary' as const, weight: canary },
    ...(begun.baseline === undefined ? [] : [{ backend: begun.baseline, arm: 'baseline' as const, weight: baseline }]),
    ...stable(begun.from?.backend, WHOLE - canary - baseline),
  ];
}

export function routesAfter(begun: Begun, outcome: 'promoted' | 'restored'): readonly Route[] {
  return outcome === 'promoted' ? stable(begun.canary, WHOLE) : stable(begun.from?.backend, WHOLE);
}

function stable(backend: string | undefined, weight: number): readonly Route[] {
  return backend === undefined ? [] : [{ backend, arm: 'stable', weight }];
}

/** Same shares, whatever the order; a route without weight is as good as none. */
export function sameRoutes(a: readonly Route[], b: readonly Route[]): boolean {
  const key = (routes: readonly Route[]): string =>
    routes
      .filter(({ weight }) => weight > 0)
      .map(({ backend, arm, weight }) => `${backend} ${arm} ${weight}`)
      .sort()
      .join('\n');
  return key(a) === key(b);
}
