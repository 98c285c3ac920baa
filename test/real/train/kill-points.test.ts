import { endsOfKills, EXPECTED_AFTER_KILL } from '../../fixtures/train/crash.ts';

test('killed before or after any effect, a run comes to the same end when it is run again', async () => {
  const { ends, effectCount } = await endsOfKills(1);
  expect(Object.keys(ends)).toHaveLength(effectCount);
  for (const [effect, end] of Object.entries(ends))
    expect({ effect, end }).toEqual({ effect, end: EXPECTED_AFTER_KILL });
}, 1_800_000);
