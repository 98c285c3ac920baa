import { addLook, beginStage, judge, NO_ANALYSIS, type Analysis } from '../../../shared/rollout/analysis.ts';
import type { ArmCounters } from '../../../shared/rollout/journal/records.ts';
import { QUICK_POLICY } from '../../fixtures/rollout/policy.ts';

const POLICY = {
  ...QUICK_POLICY,
  minRequests: 200,
  maxErrorIncrease: 0.05,
  maxErrorRate: 0.05,
  maxLatencyIncrease: 0.25,
};
const COMPARED = { percent: 5, compared: true };
const ALONE = { percent: 100, compared: false };

interface Seen {
  readonly requests: number;
  readonly errors?: number;
  /** Of the requests, those that took 1 s instead of 10 ms. */
  readonly slow?: number;
  readonly epoch?: string;
}

function counters(arm: ArmCounters['arm'], { requests, errors = 0, slow = 0, epoch = 'first' }: Seen): ArmCounters {
  const durations = [
    [0.01, requests - slow],
    [1, slow],
  ] as const;
  return { arm, epoch, requests, errors, durations: durations.filter(([, count]) => count > 0) };
}

function look(analysis: Analysis, canary: Seen, baseline: Seen, stable: Seen = { requests: 1000 }): Analysis {
  const all = [counters('stable', stable), counters('baseline', baseline), counters('canary', canary)];
  return addLook(analysis, all, POLICY);
}

test('counters that began again are counted from zero, and nothing is counted twice', () => {
  let analysis = look(NO_ANALYSIS, { requests: 100, errors: 3 }, { requests: 100 });
  analysis = look(analysis, { requests: 150, errors: 4 }, { requests: 160 });
  analysis = look(analysis, { requests: 20, errors: 1, epoch: 'second' }, { requests: 10, epoch: 'second' });
  // The same process, but smaller: a reset all the same.
  analysis = look(analysis, { requests: 5, epoch: 'second' }, { requests: 15, epoch: 'second' });
  expect(analysis.whole.canary).toMatchObject({ requests: 150 + 20 + 5, errors: 4 + 1 });
  expect(analysis.whole.baseline).toMatchObject({ requests: 160 + 10 + 5 });
});

test('what served before the rollout is not part of it', () => {
  const analysis = look(NO_ANALYSIS, { requests: 1 }, { requests: 1 }, { requests: 5000, errors: 40 });
  expect(analysis.whole.stable).toMatchObject({ requests: 0, errors: 0 });
});

test('a stage needs its own requests, the evidence adds up over stages', () => {
  let analysis = look(NO_ANALYSIS, { requests: 10 }, { requests: 10 });
  analysis = look(analysis, { requests: 400 }, { requests: 400 });
  expect(judge(analysis, POLICY, COMPARED)).toMatchObject({
    verdict: 'pass',
    reason: '0 of 400 errors against 0 of 400',
  });
  const next = look(beginStage(analysis), { requests: 599 }, { requests: 650 });
  expect(judge(next, POLICY, COMPARED).verdict).toBe('inconclusive');
  expect(judge(look(next, { requests: 600 }, { requests: 650 }), POLICY, COMPARED).verdict).toBe('pass');
});

test('few requests without an error are not enough to say that there are few errors', () => {
  const few = look(look(NO_ANALYSIS, { requests: 1 }, { requests: 1 }), { requests: 60 }, { requests: 60 });
  const judged = judge(few, { ...POLICY, minRequests: 50 }, COMPARED);
  expect(judged.verdict).toBe('inconclusive');
  expect(judged.outcomes.map(({ verdict }) => verdict)).toContain('inconclusive');
});

test('errors that both arms share are nobody’s fault', () => {
  let analysis = NO_ANALYSIS;
  for (let n = 1; n <= 40; n++)
    analysis = look(analysis, { requests: 10 * n, errors: 3 * n }, { requests: 10 * n, errors: 3 * n });
  expect(judge(analysis, POLICY, COMPARED).verdict).not.toBe('fail');
});

test('a baseline that is worse than the canary does not fail it', () => {
  let analysis = NO_ANALYSIS;
  for (let n = 1; n <= 40; n++) analysis = look(analysis, { requests: 10 * n }, { requests: 10 * n, errors: 5 * n });
  expect(judge(analysis, POLICY, COMPARED).verdict).toBe('pass');
});

test('slow is slower than the old release was, by a bound that stands before the requests it judges', () => {
  let analysis = look(NO_ANALYSIS, { requests: 30, slow: 30 }, { requests: 30 });
  expect(analysis.slowBound).toBeCloseTo(0.0125, 6);
  expect(analysis.whole.canary).toMatchObject({ timed: 0, slow: 0 });
  analysis = look(analysis, { requests: 60, slow: 60 }, { requests: 60 });
  expect(analysis.whole.canary).toMatchObject({ timed: 30, slow: 30 });
  expect(judge(analysis, POLICY, COMPARED)).toMatchObject({
    verdict: 'fail',
    reason: '30 of 30 slow answers against 0 of 30',
  });
});

test('without enough of the old release’s requests nothing is known to be slow, so nothing passes', () => {
  const seen = { requests: 300 };
  const analysis = addLook(NO_ANALYSIS, [counters('canary', seen), counters('baseline', { requests: 40 })], POLICY);
  expect(analysis.slowBound).toBeUndefined();
  expect(judge(analysis, { ...POLICY, minRequests: 10 }, COMPARED).verdict).toBe('inconclusive');
});

test('alone, a release is held against the absolute limit', () => {
  const alone = (requests: number, errors: number) =>
    judge(addLook(NO_ANALYSIS, [counters('canary', { requests, errors })], POLICY), POLICY, ALONE).verdict;
  expect(alone(300, 0)).toBe('pass');
  expect(alone(50, 0)).toBe('inconclusive');
  expect(alone(300, 90)).toBe('fail');
  expect(alone(300, 15)).toBe('inconclusive');
});

test('in the last stage a service that always had errors is held against its own baseline, not an ideal', () => {
  let analysis = NO_ANALYSIS;
  for (let n = 1; n <= 50; n++)
    analysis = look(analysis, { requests: 40 * n, errors: 4 * n }, { requests: 40 * n, errors: 4 * n });
  const last = look(beginStage(analysis), { requests: 4000, errors: 400 }, { requests: 2000, errors: 200 });
  expect(judge(last, POLICY, ALONE).verdict).toBe('pass');
  const worse = look(beginStage(analysis), { requests: 4000, errors: 1000 }, { requests: 2000, errors: 200 });
  expect(judge(worse, POLICY, ALONE).verdict).toBe('fail');
});
