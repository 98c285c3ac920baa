import { endsOfKills, EXPECTED_AFTER_KILL } from '../fixtures/train/crash.ts';

/** A sample here, every effect in test/real: each costs two processes and a training. */
test('killed before or after an effect, a run comes to the same end when it is run again', async () => {
  const { ends, effectCount } = await endsOfKills(5);
  expect(effectCount).toBeGreaterThan(25);
  for (const [effect, end] of Object.entries(ends))
    expect({ effect, end }).toEqual({ effect, end: EXPECTED_AFTER_KILL });
}, 600_000);
