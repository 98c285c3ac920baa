/** What the records of a rollout tell of it. */
import { fold, applyRecord, routesOfStage, sameRoutes, stageView } from '../../../shared/rollout/journal/state.ts';
import type { RolloutState } from '../../../shared/rollout/journal/state.ts';
import type { Begun } from '../../../shared/rollout/journal/records.ts';
import type { Route } from '../../../shared/rollout/target.ts';
import { after, counted, DEPLOY, FIRST, stateAfter, type Said } from './records.ts';

const COUNTERS = [counted('stable', 900), counted('baseline', 30), counted('canary', 12, 2)];
const closing = { counters: [], totals: { epoch: 'e', answered: 0, unanswered: 0 } };

test('no records, or none that begins, are no rollout', () => {
  expect(fold([])).toBeUndefined();
  expect(fold([{ type: 'finished', at: after(0), fence: 1 }])).toBeUndefined();
});

test('a rollout begins with everything ahead of it', () => {
  expect(stateAfter(DEPLOY)).toMatchObject({
    ...{ begun: DEPLOY, phase: 'preparing', stage: 0, stageSince: DEPLOY.at, since: DEPLOY.at },
    ...{ lookedAt: 0, resumed: false },
  });
});

test.each<readonly [Said, Partial<RolloutState>]>([
  [
    { type: 'resumed', at: after(7) },
    { phase: 'preparing', resumed: true, stageSince: after(7) },
  ],
  [
    { type: 'stage-intended', at: after(7), stage: 2 },
    { phase: 'shifting', stage: 2, stageSince: after(0) },
  ],
  [
    { type: 'stage-verified', at: after(7), stage: 0, counters: COUNTERS },
    { phase: 'watching', stageSince: after(7), lookedAt: 42 },
  ],
  [
    { type: 'looked', at: after(7), stage: 0, counters: COUNTERS },
    { phase: 'preparing', stageSince: after(0), lookedAt: 42 },
  ],
  [
    { type: 'stage-judged', at: after(7), stage: 0, verdict: 'warn', reason: 'few' },
    { phase: 'advancing', decision: { verdict: 'warn', reason: 'few' } },
  ],
  [
    { type: 'rollback-intended', at: after(7), verdict: 'fail', cause: 'analysis', reason: 'errors', stage: 1 },
    { phase: 'restoring', decision: { verdict: 'fail', reason: 'errors', stage: 1 }, decidedAt: after(7) },
  ],
  [
    { type: 'promoted', at: after(7), ...closing },
    { phase: 'retiring', outcome: 'promoted' },
  ],
  [
    { type: 'restored', at: after(7), ...closing, writes: 1 },
    { phase: 'retiring', outcome: 'restored' },
  ],
  [
    { type: 'restore-failed', at: after(7), reason: 'gone' },
    { phase: 'retiring', outcome: 'restore-failed' },
  ],
  [{ type: 'finished', at: after(7) }, { phase: 'done' }],
])('after %j', (record, told) => {
  const state = stateAfter(DEPLOY, record);
  expect(state).toMatchObject({ ...told, since: after(7) });
  // One record after another is the same as all of them at once.
  expect(applyRecord(stateAfter(DEPLOY), { ...record, fence: 1 })).toEqual(state);
});

test('a stage forgets the counts of the one before, not the evidence', () => {
  const next = stateAfter(
    DEPLOY,
    { type: 'stage-verified', at: after(1), stage: 0, counters: COUNTERS },
    { type: 'stage-intended', at: after(2), stage: 1 },
  );
  expect(next.analysis.stage.canary.requests).toBe(0);
  expect(next.analysis.whole.canary).toMatchObject({ requests: 12, errors: 2 });
});

function withStages(begun: Begun, ...stages: number[]): Begun {
  return { ...begun, policy: { ...begun.policy, stages } };
}

test.each([
  [DEPLOY, 0, { percent: 5, compared: true }],
  [DEPLOY, 2, { percent: 100, compared: false }],
  // Beyond the last stage nothing but the canary is left.
  [DEPLOY, 3, { percent: 100, compared: false }],
  [withStages(DEPLOY, 99.5, 100), 0, { percent: 99.5, compared: true }],
  [withStages(FIRST, 10, 100), 0, { percent: 10, compared: false }],
] as const)('%j at stage %d', (begun, stage, view) => {
  expect(stageView(begun, stage)).toEqual(view);
});

test.each([
  [5, [500, 500, 9000]],
  [50, [5000, 5000, 0]],
  // There is less left than the canary has: the baseline gets that, and nobody else anything.
  [60, [6000, 4000, 0]],
  [100, [10_000, 0, 0]],
  [33.333, [3333, 3333, 3334]],
])('%d %% for the canary is %j for canary, baseline and what serves', (percent, weights) => {
  const routes = routesOfStage(withStages(DEPLOY, percent, 100), 0);
  expect(routes.map(({ arm, weight }) => [arm, weight])).toEqual(
    ['canary', 'baseline', 'stable'].map((arm, index) => [arm, weights[index]]),
  );
});

test('a first release gets everything at every stage: there is nobody to share with', () => {
  expect(routesOfStage(withStages(FIRST, 10, 100), 0)).toEqual([{ backend: 'new', arm: 'canary', weight: 10_000 }]);
});

describe('routes are the same', () => {
  const a: Route = { backend: 'old', arm: 'stable', weight: 9000 };
  const b: Route = { backend: 'new', arm: 'canary', weight: 1000 };
  test.each<readonly [string, readonly Route[], readonly Route[], boolean]>([
    ['in another order', [a, b], [b, a], true],
    ['without one that carries nothing', [a, b], [a, { backend: 'twin', arm: 'baseline', weight: 0 }, b], true],
    ['not with one that carries the least', [a, b], [a, b, { backend: 'twin', arm: 'baseline', weight: 1 }], false],
    ['not with another weight', [a, b], [a, { ...b, weight: 999 }], false],
    ['not with another backend', [a, b], [a, { ...b, backend: 'twin' }], false],
    ['not under another arm', [a, b], [a, { ...b, arm: 'baseline' }], false],
    ['not without one', [a, b], [a], false],
  ])('%s', (_, one, other, isSame) => {
    expect(sameRoutes(one, other)).toBe(isSame);
    expect(sameRoutes(other, one)).toBe(isSame);
  });
});
