/** What a rollout's journal says it did: to whom the traffic went, and what clients met. */
import { digestBytes } from '../../../../shared/core/digest.ts';
import type { RolloutResult } from '../../../../shared/evidence/results/rollout.ts';
import type { ArmCounters, Begun, RolloutRecord } from '../../../../shared/rollout/journal/records.ts';
import { rolloutResult } from '../../../../shared/rollout/journal/result.ts';
import { after, counted, DEPLOY, ROLLBACK, type Said } from '../records.ts';

function resultOf(begun: Begun, said: readonly Said[]): RolloutResult {
  const records = [begun, ...said.map((record): RolloutRecord => ({ ...record, fence: 1 }))];
  return rolloutResult(records, 'process', digestBytes('journal'));
}

function totals(answered: number, unanswered: number, epoch = 'p') {
  return { epoch, answered, unanswered };
}

function promoted(counters: readonly ArmCounters[], at = totals(1500, 7)): readonly Said[] {
  return [
    { type: 'promoted', at: after(4), counters, totals: at },
    { type: 'finished', at: after(5) },
  ];
}

test('once the old release is restored, nothing of what follows happens at a share of the new one', () => {
  const counters = [counted('canary', 0)];
  const { timeline } = resultOf(DEPLOY, [
    { type: 'stage-intended', at: after(1), stage: 0 },
    { type: 'stage-verified', at: after(2), stage: 0, counters },
    { type: 'rollback-intended', at: after(3), verdict: 'fail', cause: 'server', reason: 'it crashed', stage: 0 },
    { type: 'restored', at: after(4), counters, totals: totals(0, 0), writes: 1 },
    { type: 'resumed', at: after(5) },
    { type: 'finished', at: after(6) },
  ]);
  expect(timeline.map(({ what, percent }) => [what, percent])).toEqual([
    ['begun', 0],
    ['5 %', 5],
    ['rollback: it crashed', 5],
    ['restored', 0],
    ['resumed', 0],
  ]);
});

test('what clients met is what came since the beginning', () => {
  const begun = { ...DEPLOY, totals: totals(1000, 2) };
  expect(resultOf(begun, promoted([counted('canary', 300, 4)])).traffic).toEqual({
    ...{ requests: 505, unanswered: 5, canaryRequests: 300, canaryErrors: 4, otherErrors: 0 },
  });
  expect(resultOf(DEPLOY, promoted([counted('canary', 300, 4)])).traffic).toMatchObject({ requests: 1507 });
});

test('counts of two proxies are never subtracted: where one began anew, what clients met is not known', () => {
  const begun = { ...DEPLOY, totals: totals(1000, 2, 'the one before') };
  expect(resultOf(begun, promoted([counted('canary', 300)]))).not.toHaveProperty('traffic');
});

test('what a warm copy met before counts off, unless it was counted elsewhere', () => {
  const warmed = (epoch: string): Begun => ({
    ...ROLLBACK,
    ...{ totals: totals(1000, 2), warm: { restarts: 0, counters: { ...counted('canary', 200, 3), epoch } } },
  });
  const said = promoted([counted('canary', 300, 4)]);
  expect(resultOf(warmed('e'), said).traffic).toMatchObject({ canaryRequests: 100, canaryErrors: 1 });
  expect(resultOf(warmed('another'), said).traffic).toMatchObject({ canaryRequests: 300, canaryErrors: 4 });
});
