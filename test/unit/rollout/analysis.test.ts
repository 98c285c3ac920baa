import { addLook, beginStage, judge, NO_ANALYSIS, type Analysis } from '../../../shared/rollout/analysis.ts';
import { proportionSequence } from '../../../shared/statistics/sequential/proportion.ts';
import { nextUniform, randomState } from '../../../shared/statistics/random.ts';
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

describe('the old release’s 95th percentile', () => {
  const durationsOf = (arm: ArmCounters['arm'], durations: ArmCounters['durations']): ArmCounters => ({
    arm,
    epoch: 'first',
    requests: durations.reduce((sum, [, count]) => sum + count, 0),
    errors: 0,
    durations,
  });
  const boundOf = (stable: ArmCounters['durations'], baseline: ArmCounters['durations']): number | undefined => {
    const begun = (['stable', 'baseline', 'canary'] as const).map((arm) => durationsOf(arm, []));
    const all = [durationsOf('stable', stable), durationsOf('baseline', baseline), durationsOf('canary', [[9, 50]])];
    return addLook(addLook(NO_ANALYSIS, begun, POLICY), all, POLICY).slowBound;
  };

  test.each([
    // 949 of 1,000 took 0.2 s or less, 950 are the 95th percentile.
    [
      'just below',
      [
        [0.1, 500],
        [0.2, 449],
        [0.4, 51],
      ],
      [],
      0.4,
    ],
    [
      'just on',
      [
        [0.1, 500],
        [0.2, 450],
        [0.4, 50],
      ],
      [],
      0.2,
    ],
    // Together 1,900 of 2,000 took 0.3 s or less; in the order in which the arms tell them it would be 0.1 s.
    [
      'over both arms',
      [
        [0.3, 950],
        [0.8, 50],
      ],
      [
        [0.1, 950],
        [0.5, 50],
      ],
      0.3,
    ],
  ] as const)('%s', (_, stable, baseline, percentile) => {
    expect(boundOf(stable, baseline)).toBeCloseTo(percentile * (1 + POLICY.maxLatencyIncrease), 9);
  });

  test('is not told from 99 requests, and is from 100', () => {
    expect([boundOf([[0.1, 99]], []), boundOf([[0.1, 60]], [[0.1, 40]])]).toEqual([undefined, 0.125]);
  });
});

describe('a stage passes', () => {
  const LIMIT = POLICY.maxErrorIncrease;

  test('where both rates at their worst leave no more than is allowed, each at half of the risk', () => {
    const excess = (errors: number, requests: number, risk: number): number =>
      proportionSequence({ trials: requests, events: errors }, risk)[1] -
      proportionSequence({ trials: requests, events: 2 }, risk)[0];
    let between = 0;
    for (let requests = 200; requests <= 1200; requests += 50) {
      for (let errors = 0; errors <= 16; errors++) {
        const seen = look(NO_ANALYSIS, { requests: 0 }, { requests: 0 });
        const analysis = look(seen, { requests, errors }, { requests, errors: 2 });
        const [judged] = judge(analysis, POLICY, COMPARED).outcomes;
        const isSure = excess(errors, requests, 0.025) <= LIMIT;
        if (judged?.verdict !== 'fail')
          expect([requests, errors, judged?.verdict === 'pass']).toEqual([requests, errors, isSure]);
        if (!isSure && excess(errors, requests, 0.05) <= LIMIT) between++;
      }
    }
    expect(between).toBeGreaterThan(0);
  });

  test('wrongly at most in one of twenty rollouts whose canary is worse than is allowed, however often it is looked at', () => {
    // Every look of a canary that is worse by 6 pp where 5 are allowed, after each 25 requests an arm, up to 1,000.
    const state = randomState('a canary that is worse');
    const random = (): number => nextUniform(state);
    let passed = 0;
    const rollouts = 400;
    for (let n = 0; n < rollouts; n++) {
      let [canary, baseline] = [0, 0];
      let analysis = look(NO_ANALYSIS, { requests: 0 }, { requests: 0 });
      for (let requests = 25; requests <= 1000; requests += 25) {
        for (let i = 0; i < 25; i++) {
          if (random() < 0.08) canary++;
          if (random() < 0.02) baseline++;
        }
        analysis = look(analysis, { requests, errors: canary }, { requests, errors: baseline });
        const [errors] = judge(analysis, POLICY, COMPARED).outcomes;
        if (errors?.verdict === 'pass') {
          passed++;
          break;
        }
        if (errors?.verdict === 'fail') break;
      }
    }
    expect(passed / rollouts).toBeLessThanOrEqual(0.05);
  });
});

test('what is told of a comparison: the bound of slow answers in milliseconds, and a p of at most 1', () => {
  let analysis = look(NO_ANALYSIS, { requests: 0 }, { requests: 0 }, { requests: 0 });
  expect(judge(analysis, POLICY, COMPARED).outcomes[1]?.method).toContain('slow is above a bound not known yet');
  analysis = look(analysis, { requests: 300 }, { requests: 300 });
  const [errors, latency] = judge(analysis, POLICY, COMPARED).outcomes;
  expect(latency?.method).toContain('slow is above 12.5 ms');
  // Fewer errors than the baseline are no evidence against the canary.
  expect(errors?.evidence).toBe(1);
  const [worse] = judge(look(analysis, { requests: 400, errors: 30 }, { requests: 400 }), POLICY, COMPARED).outcomes;
  expect(worse).toMatchObject({ verdict: 'fail' });
  expect(worse?.evidence).toBeLessThan(1e-3);
  expect(worse?.evidence).toBe(Number(worse?.evidence.toPrecision(6)));
});

test('both arms of a stage need their requests', () => {
  const analysis = look(look(NO_ANALYSIS, { requests: 0 }, { requests: 0 }), { requests: 900 }, { requests: 199 });
  expect(analysis.stage.baseline.requests).toBe(199);
  const loose = { ...POLICY, maxErrorIncrease: 0.5 };
  expect(judge(analysis, loose, COMPARED).verdict).toBe('inconclusive');
  expect(judge(look(analysis, { requests: 900 }, { requests: 200 }), loose, COMPARED).verdict).toBe('pass');
});

test('no limit is over 1, whatever the baseline did', () => {
  const begun = look(NO_ANALYSIS, { requests: 0 }, { requests: 0 });
  const analysis = look(begun, { requests: 300, errors: 300 }, { requests: 30, errors: 30 });
  expect(judge(analysis, POLICY, ALONE).outcomes[0]?.limit).toBe(1);
});
