/** A rollout that was left unfinished, and that another release is asked for instead. */
import type { RolloutRecord } from '../../../../shared/rollout/journal/records.ts';
import { fold } from '../../../../shared/rollout/journal/state.ts';
import { rollOut, type RolloutRequest } from '../../../../shared/rollout/rollout.ts';
import { testServices } from '../../../services.ts';
import { after, counted, DEPLOY, type Said } from '../records.ts';
import { REQUEST, World } from './world.ts';

const WATCHED: readonly Said[] = [
  { type: 'stage-intended', at: after(1), stage: 0 },
  ...[{ type: 'stage-verified' as const, at: after(2), stage: 0, counters: [counted('canary', 0)] }],
];
const WORSE: Said = {
  ...{ type: 'rollback-intended', at: after(3), verdict: 'fail', cause: 'analysis', stage: 0 },
  reason: 'more errors than v1',
};
const UNDOING = ['routes old 10000', 'restored', 'retire twin', 'retire new', 'finished'];

/** Goes back to what served before. @returns what that did, and the records that say so */
async function goBack(
  said: readonly Said[],
): Promise<{ happened: readonly string[]; records: readonly RolloutRecord[] }> {
  const { from } = DEPLOY;
  if (from === undefined) throw new Error('Something served before.');
  const world = new World(said);
  world.changes = [];
  const request: RolloutRequest = { ...REQUEST, kind: 'rollback', to: from };
  const end = await rollOut(request, world.environment(), await testServices());
  expect([end.status, end.isUndone]).toEqual(['unchanged', true]);
  return { happened: world.happened, records: end.records };
}

test('one that is watched is decided to go back, since another release is wanted', async () => {
  const { happened, records } = await goBack(WATCHED);
  expect(happened).toEqual(['resumed', 'rollback-intended', ...UNDOING]);
  expect(fold(records)?.decision).toEqual({ verdict: 'inconclusive', reason: 'superseded by v1', stage: 0 });
});

test('one that goes back already gets no second decision, and keeps the verdict of the first', async () => {
  const { happened, records } = await goBack([...WATCHED, WORSE]);
  expect(happened).toEqual(['resumed', ...UNDOING]);
  expect(fold(records)?.decision).toEqual({ verdict: 'fail', reason: 'more errors than v1', stage: 0 });
});

test('one that is back already has only its servers ended', async () => {
  const totals = { epoch: 'p', answered: 0, unanswered: 0 };
  const restored: Said = { type: 'restored', at: after(4), counters: [], totals, writes: 1 };
  const { happened, records } = await goBack([...WATCHED, WORSE, restored]);
  expect(happened).toEqual(['resumed', 'retire twin', 'retire new', 'finished', 'routes old 10000']);
  expect(fold(records)).toMatchObject({ outcome: 'restored', decision: { verdict: 'fail' } });
});
