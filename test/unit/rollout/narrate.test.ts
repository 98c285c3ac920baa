import { digestBytes } from '../../../shared/core/digest.ts';
import type { Progress } from '../../../shared/core/services.ts';
import { Narrator } from '../../../shared/rollout/narrate.ts';
import type { ArmCounters, Begun, RolloutRecord } from '../../../shared/rollout/journal/records.ts';
import { fold, type RolloutState } from '../../../shared/rollout/journal/state.ts';
import { logProgress } from '../../../shared/runtime/progress.ts';
import { QUICK_POLICY } from '../../fixtures/rollout/policy.ts';
import { FixedClock, RecordingLog } from '../../services.ts';

/** As a log without a terminal draws progress. */
class LogWithProgress extends RecordingLog {
  readonly clock = new FixedClock();
  override progress(label: string, total = 0): Progress {
    return logProgress(label, total, this.clock, this.info);
  }
}

const server = {
  ...{ argv: ['node'], cwd: '/', model: '/m', env: {}, inherited: {} },
  ...{ readinessPath: '/', readinessTimeoutMs: 1000 },
};

function release(label: string) {
  return { release: { artifact: 'model:delay', digest: digestBytes(label), label }, server };
}

function begunWith(changes: Partial<Begun>): Begun {
  return {
    ...{ type: 'begun', at: '2026-11-23T08:00:00.000Z', fence: 1, rolloutId: 'r0001', kind: 'deploy' },
    ...{ environment: 'staging', canary: 'canary', gate: { required: false }, run: { host: 'terminal' } },
    to: release('v1'),
    policy: { ...QUICK_POLICY, minRequests: 200, stageTimeoutMs: 600_000 },
    ...changes,
  };
}

function stateOf(begun: Begun): RolloutState {
  const state = fold([begun]);
  if (state === undefined) throw new Error('Begun makes a state.');
  return state;
}

function toldWhile(begun: Begun, answered: (second: number) => number): readonly string[] {
  const log = new LogWithProgress();
  const { clock } = log;
  const narrator = new Narrator({ log, clock }, 'http://127.0.0.1:18080');
  const state = stateOf(begun);
  const at = { at: begun.at, fence: 1 };
  narrator.record({ type: 'stage-verified', stage: 0, ...at } as unknown as RolloutRecord, state);
  for (let second = 1; second <= 65; second++) {
    clock.advance(1000);
    const arm = { arm: 'canary' as const, epoch: 'one', requests: answered(second), errors: 0, durations: [] };
    narrator.waiting(state, [arm]);
  }
  return log.lines;
}

/** The last line after so many answered requests of each arm, none of them an error. */
function toldAt(state: RolloutState, arms: readonly (readonly [ArmCounters['arm'], number])[]): string | undefined {
  const log = new LogWithProgress();
  const narrator = new Narrator({ log, clock: log.clock }, 'http://127.0.0.1:18080');
  const verified = { type: 'stage-verified' as const, at: state.begun.at, fence: 1, stage: 0, counters: [] };
  narrator.record(verified, state);
  log.clock.advance(10_000);
  const counters = arms.map(([arm, requests]) => ({ arm, epoch: 'one', requests, errors: 0, durations: [] }));
  narrator.waiting(state, counters);
  return log.lines.at(-1);
}

const FIRST = begunWith({ policy: { ...QUICK_POLICY, stages: [100], minRequests: 200, stageTimeoutMs: 600_000 } });

test('a first release says what it waits for and how long, and then only twice a minute that nothing came', () => {
  expect(toldWhile(FIRST, () => 0)).toEqual([
    'Waiting for at least 200 requests on http://127.0.0.1:18080, at most 10 min.',
    '100 % of the traffic on v1: 0 of 200 requests',
    '100 % of the traffic on v1: 0 of 200 requests',
  ]);
});

test('requests that come are told soon, and those that stop coming are not told again and again', () => {
  expect(toldWhile(FIRST, (second) => Math.min(second, 12) * 10)).toEqual([
    'Waiting for at least 200 requests on http://127.0.0.1:18080, at most 10 min.',
    '100 % of the traffic on v1: 50 of 200 requests',
    '100 % of the traffic on v1: 100 of 200 requests',
    '100 % of the traffic on v1: 120 of 200 requests',
  ]);
});

test('what came before the proxy began anew still counts', () => {
  const log = new LogWithProgress();
  const narrator = new Narrator({ log, clock: log.clock }, 'http://127.0.0.1:18080');
  const at = { at: FIRST.at, fence: 1, stage: 0 };
  const arm = (epoch: string, requests: number) => ({
    ...{ arm: 'canary' as const, epoch, requests, errors: 0, durations: [] },
  });
  const looked = { type: 'looked' as const, ...at, counters: [arm('one', 100)] };
  const verified = { type: 'stage-verified' as const, ...at, counters: [arm('one', 0)] };
  const state = fold([FIRST, { type: 'stage-intended', ...at }, verified, looked] as readonly RolloutRecord[]);
  if (state === undefined) throw new Error('Begun makes a state.');
  narrator.record(verified, state);
  log.clock.advance(10_000);
  narrator.waiting(state, [arm('two', 20)]);
  expect(log.lines.at(-1)).toBe('100 % of the traffic on v1: 120 of 200 requests');
});

test('enough requests that are not enough to be sure are told as that, never as more than all', () => {
  const state = fold([FIRST, { type: 'stage-intended', at: FIRST.at, stage: 0, fence: 1 }]);
  if (state === undefined) throw new Error('Begun makes a state.');
  const strict = { ...state, begun: { ...FIRST, policy: { ...FIRST.policy, minRequests: 50, maxErrorRate: 0.02 } } };
  expect(toldAt(strict, [['canary', 49]])).toBe('100 % of the traffic on v1: 49 of 50 requests');
  expect(toldAt(strict, [['canary', 124]])).toBe(
    '100 % of the traffic on v1: 124 requests; not sure yet that errors are rare enough: 0 of 124 errors',
  );
  expect(toldAt(strict, [['canary', 1000]])).toBe('100 % of the traffic on v1: 1,000 requests');
});

test('beside a release that serves, what is still wanted of that one is told too, and which comparison is open', () => {
  const begun = begunWith({ to: release('v2'), from: { ...release('v1'), backend: 'stable' }, baseline: 'baseline' });
  const state = fold([begun, { type: 'stage-intended', at: begun.at, stage: 0, fence: 1 }]);
  if (state === undefined) throw new Error('Begun makes a state.');
  const told = (canary: number, baseline: number): string | undefined =>
    toldAt(state, [
      ['canary', canary],
      ['baseline', baseline],
    ])?.replace('25 % of the traffic on v2: ', '');
  expect(told(230, 199)).toBe('230 requests; 199 of 200 requests on v1 beside it');
  expect(told(230, 230)).toBe('230 requests; not sure yet that answers are fast enough: none is timed yet');
});

test('beside a release that serves, the wait is that of each stage', () => {
  const begun = begunWith({ to: release('v2'), from: { ...release('v1'), backend: 'stable' }, baseline: 'baseline' });
  expect(toldWhile(begun, () => 0).slice(0, 2)).toEqual([
    'Waiting for at least 200 requests on v2 through http://127.0.0.1:18080, at most 10 min for each stage.',
    '25 % of the traffic on v2: 0 of 200 requests',
  ]);
});

test('without a time to wait for, no wait is told', () => {
  const lines = toldWhile(begunWith({ policy: { ...QUICK_POLICY, stageTimeoutMs: 0 } }), () => 0);
  expect(lines.join()).not.toContain('Waiting');
});
