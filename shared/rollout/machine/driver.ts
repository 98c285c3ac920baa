import type { Services } from '../../core/services.ts';
import type { Ledger, Lease } from '../journal/ledger.ts';
import { decide, type Decided, type Seen, type Step } from './machine.ts';
import { Narrator } from '../narrate.ts';
import type { ArmCounters, Begun, RolloutRecord } from '../journal/records.ts';
import { applyRecord, fold, type RolloutState } from '../journal/state.ts';
import type { BackendCounters, Measurements, Target } from '../target.ts';

/** An environment opened for change: nobody else writes while the lease is held. */
export interface OpenEnvironment {
  readonly ledger: Ledger;
  readonly target: Target;
  readonly lease: Lease;
  readonly settings: EnvironmentSettings;
  /** What opening it has changed of it, since it did not run; for a person. */
  readonly moved: readonly string[];
  /** Whether its proxy was dead and had to be started again. */
  readonly isRevived: boolean;
  /** Where clients reach it. */
  readonly url: string;
}

/** What is asked of an environment itself, beside its release. */
interface EnvironmentSettings {
  /** What is not so yet; for a person. */
  changes(): Promise<readonly string[]>;
  /** Makes it so, for good. @throws FencedError when somebody else took over */
  apply(): Promise<void>;
}

const POLL_MS = 100;

/**
 * Drives a rollout from where its records stand to its end: see, decide, do one thing, again.
 *
 * @returns the records as they stand when the rollout is done, or is held at a stage by policy
 * @throws FencedError when somebody else took over
 */
export async function drive(
  records: readonly RolloutRecord[],
  { ledger, target, lease, url }: Pick<OpenEnvironment, 'ledger' | 'target' | 'lease' | 'url'>,
  services: Services,
): Promise<readonly RolloutRecord[]> {
  const all = [...records];
  let state = startOf(all);
  const narrator = new Narrator(services, url);
  let writes = 0;
  for (;;) {
    const seen = await see(state, target, { services, writes });
    const step = decide(state, seen);
    if (step.do === 'end' || step.do === 'hold') return all;
    // Also while waiting: who holds the environment shows life, and a wait of one who was replaced is for nothing.
    await lease.assertHeld();
    if (step.do === 'wait') {
      narrator.waiting(state, seen.counters);
      await services.clock.sleep(POLL_MS, state.phase === 'restoring' ? undefined : services.cancelled);
      continue;
    }
    if (step.do === 'record') {
      const record = stamped(step.record, services, lease.fence);
      await ledger.append(state.begun.rolloutId, record);
      all.push(record);
      narrator.record(record, state);
      state = applyRecord(state, record);
      writes = record.type === 'rollback-intended' ? 1 : writes + 1;
    } else {
      await act(step, target, services);
      writes++;
    }
  }
}

function startOf(records: readonly RolloutRecord[]): RolloutState {
  const state = fold(records);
  if (state === undefined) throw new Error('A rollout without a beginning cannot be driven.');
  return state;
}

export function stamped(record: Decided, { clock }: Services, fence: number): RolloutRecord {
  return { ...record, at: clock.now().toISOString(), fence };
}

async function act(
  step: Step & { do: 'apply' | 'route' | 'retire' },
  target: Target,
  services: Services,
): Promise<void> {
  services.effect(`before ${step.do}`);
  if (step.do === 'apply') await target.apply(step.spec);
  else if (step.do === 'route') await target.route(step.routes);
  else await target.retire(step.backend, step.warmMs);
  services.effect(`after ${step.do}`);
}

async function see(
  { begun, phase }: RolloutState,
  target: Target,
  { services, writes }: { services: Services; writes: number },
): Promise<Seen> {
  const observation = await target.observe();
  const isCounted = phase !== 'preparing' && phase !== 'retiring' && phase !== 'done';
  const measured = isCounted ? await target.measure() : undefined;
  return {
    observation,
    counters: measured === undefined ? [] : countersByArm(begun, measured),
    totals: measured?.totals ?? { epoch: '', answered: 0, unanswered: 0 },
    writes,
    now: services.clock.now().toISOString(),
    isCancelled: services.cancelled.aborted,
  };
}

function countersByArm(begun: Begun, { backends }: Measurements): readonly ArmCounters[] {
  const arms = [
    ['stable', begun.from?.backend],
    ['baseline', begun.baseline],
    ['canary', begun.canary],
  ] as const;
  return arms.flatMap(([arm, backend]) => {
    const counters = backends.find((entry) => entry.backend === backend);
    return counters === undefined ? [] : [armCounters(arm, counters)];
  });
}

/** As the journal keeps them: duration buckets apart instead of cumulative, empty ones left out. */
export function armCounters(
  arm: ArmCounters['arm'],
  { epoch, requests, errors, durations }: BackendCounters,
): ArmCounters {
  const buckets = durations
    .map(({ seconds, count }, index) => [seconds, count - (durations[index - 1]?.count ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return { arm, epoch, requests, errors, durations: buckets };
}
