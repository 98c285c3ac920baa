import { judgeAge } from '../../../../shared/checks/measure/judge.ts';
import { countInFuture, extremeMs } from '../../../../shared/checks/measure/measure.ts';

const [DAY, HOUR, MINUTE] = [86_400_000, 3_600_000, 60_000];

test.each([
  [2 * DAY, 2 * DAY + 21 * HOUR, '2 days 21 h'],
  [2 * DAY, 5 * DAY + 21 * HOUR, '5 days'],
  [DAY, DAY + 40_000, '24 h 40 s'],
  [DAY, 26 * HOUR + 20 * MINUTE + 5000, '26 h 20 min'],
  [3 * HOUR, 3 * HOUR - 1, '2 h 59 min'],
  [3 * HOUR, 3 * HOUR, '3 h'],
  [30_000, 30_400, '30 s 400 ms'],
  [30_000, 0, '0 s'],
])('held against %d ms, an age of %d ms reads %s: never as though it were on another side', (limitMs, ageMs, text) => {
  const nowMs = Date.parse('2026-03-04T12:00:00Z');
  const asked = { by: 'age', value: 'x', of: 'newest', nowMs, limitMs } as const;
  const answers = new Map<string, unknown>([
    [extremeMs(asked), nowMs - ageMs],
    [countInFuture(asked), 0],
  ]) as Parameters<typeof judgeAge>[1]['answers'];
  expect(judgeAge(asked, { rows: 10, answers, mayBeEmpty: false } as Parameters<typeof judgeAge>[1])).toMatchObject({
    holds: ageMs <= limitMs,
    observation: `the newest value is ${text} old`,
  });
});
