import { CrashSeries } from '../../fixtures/rollout/crash.ts';

/** Every entry a rollout that passes writes to its journal, in order. */
const PASSING = [
  ['begun', 1],
  ['stage-intended', 1],
  ['stage-verified', 1],
  ['looked', 1],
  ['stage-judged', 1],
  ['stage-intended', 2],
  ['stage-verified', 2],
  ['stage-judged', 2],
  ['promoted', 1],
  ['finished', 1],
] as const;

/** What one that is rolled back writes instead, after its first look. */
const BROKEN = [
  ['rollback-intended', 1],
  ['restored', 1],
  ['finished', 1],
] as const;

// The same at every effect, before and after, is in test/real/deploy/rollout-kill.test.ts.
test('killed at every journal write, a deploy that is run again ends in exactly the new release', async () => {
  await using series = await CrashSeries.begin();
  for (const [entry, nth] of PASSING) {
    const killed = await series.kill({}, { effect: `after journal ${entry}`, nth });
    expect([entry, nth, killed.wasKilled, killed.stderr]).toEqual([entry, nth, true, '']);
  }
  expect(series.statuses()).toEqual([200]);
}, 900_000);

test('killed at every journal write, a deploy of a broken model that is run again ends in exactly the old release', async () => {
  await using series = await CrashSeries.begin();
  for (const [entry, nth] of BROKEN) {
    const killed = await series.kill({ errorEvery: 2 }, { effect: `after journal ${entry}`, nth });
    expect([entry, nth, killed.wasKilled, killed.stderr]).toEqual([entry, nth, true, '']);
  }
  expect(series.statuses()).toEqual([200, 500]);
}, 900_000);
