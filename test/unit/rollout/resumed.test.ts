/** What a rollout that was interrupted, or could not be taken back, leaves for the next one. */
import { digestBytes } from '../../../shared/core/digest.ts';
import { judge } from '../../../shared/rollout/analysis.ts';
import type { EnvironmentView } from '../../../shared/rollout/environment.ts';
import type { ArmCounters, Begun, RolloutRecord } from '../../../shared/rollout/journal/records.ts';
import { rolloutResult, servingAfter } from '../../../shared/rollout/journal/result.ts';
import { decide } from '../../../shared/rollout/machine/machine.ts';
import { concludePlan } from '../../../shared/rollout/conclude.ts';
import { planLines } from '../../../shared/rollout/plan.ts';
import { settledBy, type RolloutRequest } from '../../../shared/rollout/rollout.ts';
import { headlineOf, verdictOf } from '../../../shared/rollout/show/headline.ts';
import { after, counted, DEPLOY, ready, stateAfter, type Said } from './records.ts';
import { testServices } from '../../services.ts';

const JOURNAL = digestBytes('journal');
const REQUEST: RolloutRequest = {
  kind: 'deploy',
  to: DEPLOY.to,
  policy: DEPLOY.policy,
  gate: { required: false },
  retryFailed: false,
};

function recordsOf(said: readonly Said[]): readonly RolloutRecord[] {
  return [DEPLOY, ...said.map((record): RolloutRecord => ({ ...record, fence: 1 }))];
}

function viewOf(records: readonly RolloutRecord[]): EnvironmentView {
  const latest = records.map((record, sequence) => ({ rolloutId: DEPLOY.rolloutId, sequence, record }));
  return {
    rollouts: [DEPLOY.rolloutId],
    latest,
    observation: undefined,
    changes: [],
    read: () => Promise.resolve(latest),
  };
}

describe('after the proxy began anew', () => {
  const begun: Begun = { ...DEPLOY, policy: { ...DEPLOY.policy, stages: [25, 100], minRequests: 50_000 } };
  const arms = (epoch: string, requests: number, errors = 0): ArmCounters[] =>
    [counted('stable', 4 * requests), counted('baseline', requests), counted('canary', requests, errors)].map(
      (arm) => ({ ...arm, epoch }),
    );
  const state = stateAfter(
    begun,
    { type: 'stage-intended', at: after(1000), stage: 0 },
    { type: 'stage-verified', at: after(2000), stage: 0, counters: arms('first', 0) },
    { type: 'looked', at: after(3000), stage: 0, counters: arms('first', 10_000) },
    { type: 'resumed', at: after(3100) },
  );
  const seen = (counters: readonly ArmCounters[]): Parameters<typeof decide>[1] => ({
    observation: { backends: ['old', 'twin', 'new'].map((backend) => ready(backend)), routes: [] },
    counters,
    totals: { epoch: 'second', answered: 0, unanswered: 0 },
    writes: 0,
    now: after(3200),
    isCancelled: false,
  });

  test('a look is due by what came in all, not by the counters that began again', () => {
    expect(decide(state, seen(arms('second', 9000, 9000)))).toMatchObject({ do: 'record', record: { type: 'looked' } });
    expect(decide(state, seen(arms('second', 10, 0)))).toEqual({ do: 'wait' });
  });
});

describe('after a release could not be brought back', () => {
  const failed = (verdict: 'fail' | 'inconclusive', stage?: number): readonly RolloutRecord[] =>
    recordsOf([
      {
        type: 'rollback-intended',
        at: after(1),
        verdict,
        cause: 'server',
        reason: 'v1 did not become ready',
        ...(stage === undefined ? {} : { stage }),
      },
      { type: 'restore-failed', at: after(2), reason: 'exit code 1' },
      { type: 'finished', at: after(3) },
    ]);

  test('the one that was tried is not said to serve, and does not stand for it', () => {
    const records = failed('inconclusive');
    const result = rolloutResult(records, 'process', JOURNAL);
    expect(result.serving).toBeUndefined();
    const verdict = verdictOf({ status: 'rolled-out', records, journal: JOURNAL }, result);
    expect(verdict).toBe('fail');
    expect(headlineOf(result, verdict)).toMatch(/^v2 failed in production: .*; v1 could not be brought back$/);
    const said = records.slice(1) as unknown as readonly Said[];
    expect(servingAfter(stateAfter(DEPLOY, ...said))?.release.label).toBe('v1');
  });

  test('nothing is settled: the old release is tried once more, also before one that was found worse is refused', async () => {
    expect(settledBy(REQUEST, viewOf(failed('fail', 0)))).toBeUndefined();
    const restored = recordsOf([
      { type: 'rollback-intended', at: after(1), verdict: 'fail', cause: 'analysis', reason: 'worse', stage: 0 },
      {
        type: 'restored',
        at: after(2),
        counters: [],
        totals: { epoch: 'p', answered: 0, unanswered: 0 },
        writes: 0,
      },
      { type: 'finished', at: after(3) },
    ]);
    expect(settledBy(REQUEST, viewOf(restored))).toMatchObject({ status: 'refuted' });
    // Nobody is to approve a plan whose run would end in red.
    expect(concludePlan(REQUEST, 'production', viewOf(restored), await testServices())).toMatchObject({
      verdict: 'fail',
      headline: expect.stringMatching(/: v\d+ would be refused: it was found worse before/) as string,
      outputs: { status: 'unchanged' },
    });
    const proxied = { ...viewOf(restored), changes: ['request-timeout 7.0 s instead of 30 s'] };
    expect(concludePlan(REQUEST, 'production', proxied, await testServices()).headline).toMatch(
      /found worse before.* The proxy would be changed: request-timeout 7\.0 s instead of 30 s\.$/,
    );
  });
});

test('the plan of an unfinished rollout says what the run does: only the very same one is resumed', () => {
  const unfinished = viewOf(recordsOf([{ type: 'stage-intended', at: after(1000), stage: 0 }]));
  expect(planLines(REQUEST, unfinished).join()).toContain('would be resumed.');
  const other = { ...REQUEST.to, server: { ...REQUEST.to.server, argv: ['node', '--other'] } };
  expect(planLines({ ...REQUEST, to: other }, unfinished).join()).toContain('would be undone first');
  expect(planLines({ ...REQUEST, kind: 'rollback' }, unfinished).join()).toContain('would be undone first');
});

test('the reason of an open stage is what is open', () => {
  const state = stateAfter(
    DEPLOY,
    { type: 'stage-intended', at: after(1000), stage: 0 },
    { type: 'stage-verified', at: after(2000), stage: 0, counters: [] },
    {
      type: 'looked',
      at: after(3000),
      stage: 0,
      counters: [counted('baseline', 5000), counted('canary', 5000)],
    },
  );
  const { verdict, reason, outcomes } = judge(state.analysis, DEPLOY.policy, { percent: 5, compared: true });
  expect(outcomes.map(({ measure, verdict: each }) => `${measure} ${each}`)).toEqual([
    'errors pass',
    'latency inconclusive',
  ]);
  expect([verdict, reason]).toEqual(['inconclusive', '0 of 0 slow answers against 0 of 0']);
});
