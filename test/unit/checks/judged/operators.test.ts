/** Findings as they leave the judgement, and demands on counts. */
import type { Check } from '../../../../shared/checks/check.ts';
import {
  holds,
  holdsBetween,
  operatorText,
  orderOfCount,
  orderOfPercent,
} from '../../../../shared/checks/conditions/operators.ts';
import { judgeRowCount, toFinding } from '../../../../shared/checks/measure/judge.ts';
import { between, exact, operator, rowsTest } from './counted.ts';

const check = (lenient: boolean): Check => ({
  id: 't.a.minimum',
  kind: 'minimum',
  table: 't',
  column: 'a',
  demand: 'a is at least 1',
  where: { file: 'c.yaml', line: 3 },
  lenient,
  test: rowsTest(),
});

test('a finding has the verdict of its check, and the places of the rows that fail', () => {
  const places = new Map([[1, { file: 'x.csv', line: 3 }]]);
  const outcome = { holds: false, observation: 'o', measured: 2, sampleRows: [1, 2] };
  const base = { id: 't.a.minimum', kind: 'minimum', table: 't', column: 'a', demand: 'a is at least 1' };
  expect(toFinding(check(false), outcome, places)).toEqual({
    ...base,
    where: { file: 'c.yaml', line: 3 },
    verdict: 'fail',
    observation: 'o',
    measured: 2,
    sampleRows: [1, 2],
    places: [{ file: 'x.csv', line: 3 }],
  });
  expect(toFinding(check(true), outcome).verdict).toBe('warn');
  expect(toFinding(check(false), { ...outcome, sampleRows: [] })).not.toHaveProperty('places');
  const held = toFinding(check(true), { ...outcome, holds: true }, places);
  expect([held.verdict, held.places, held.sampleRows]).toEqual(['pass', undefined, undefined]);
  expect(toFinding(check(false), { reason: 'r' })).toMatchObject({
    verdict: 'inconclusive',
    observation: 'It could not be measured.',
    reason: 'r',
  });
  expect(toFinding(check(false), { holds: true, observation: 'o', measured: NaN })).toMatchObject({
    verdict: 'inconclusive',
    reason: 'What was measured is no number.',
  });
  const { column, ...table } = check(false);
  expect(column).toBe('a');
  expect(toFinding(table, outcome)).not.toHaveProperty('column');
});

test.each([
  [operator('mustBe', '2'), [2], 'exactly 2 rows'],
  [operator('mustBe', '0'), [0], 'no row'],
  [operator('mustNotBe', '2'), [0, 1, 3, 4], 'anything but 2 rows'],
  [operator('mustBeGreaterThan', '2'), [3, 4], 'more than 2 rows'],
  [operator('mustBeGreaterOrEqualTo', '2'), [2, 3, 4], 'at least 2 rows'],
  [operator('mustBeLessThan', '1.5'), [0, 1], 'less than 1.5 rows'],
  [operator('mustBeLessOrEqualTo', '1'), [0, 1], 'at most 1 row'],
  [between('mustBeBetween', '1', '3'), [1, 2, 3], 'between 1 and 3 rows'],
  [between('mustNotBeBetween', '1', '3'), [0, 4], 'not between 1 and 3 rows'],
])('%j holds for the counts %j', (given, counts, text) => {
  const held = [0, 1, 2, 3, 4].filter((count) => {
    const outcome = judgeRowCount(given, count, false);
    return !('reason' in outcome) && outcome.holds;
  });
  expect(held).toEqual(counts);
  expect(operatorText(given, 'rows')).toBe(text);
});

test('an operator in words, of percent and of values', () => {
  expect(operatorText(operator('mustBe', '0'), 'percent')).toBe('exactly 0 %');
  expect(operatorText(operator('mustBe', '0'))).toBe('exactly 0');
  expect(operatorText(operator('mustBeLessThan', '1e30'), 'rows')).toMatch(/rows$/);
});

test.each([
  [1, 3, '33.3', 1],
  [1, 3, '33.4', -1],
  [1, 4, '25', 0],
  [1, 4, '-1', 1],
  [0, 4, '0', 0],
  [0, 4, '1', -1],
  [4, 0, '0', 0],
  [1, 4, '0', 1],
  [1, 4, '1e-40', 1],
  [1, 4, '1e40', -1],
  [1, 4, '2.5e1', 0],
  [4, 4, '1e2', 0],
])('%d of %d rows against %s %% is %d', (part, whole, limit, expected) => {
  expect(Math.sign(orderOfPercent(part, whole)(exact(limit)))).toBe(expected);
});

test.each([
  operator('mustBe', '2'),
  operator('mustNotBe', '3'),
  operator('mustBeLessThan', '2'),
  operator('mustBeLessOrEqualTo', '2.5'),
  operator('mustBeGreaterThan', '2'),
  operator('mustBeGreaterOrEqualTo', '0.5'),
  between('mustBeBetween', '2', '3'),
  between('mustNotBeBetween', '2', '2.5'),
])('%j of a count in a range is decided where all counts of the range agree', (given) => {
  for (const unit of ['rows', 'percent'] as const) {
    const order = unit === 'rows' ? orderOfCount : (count: number) => orderOfPercent(count, 100);
    for (let least = 0; least < 6; least++) {
      for (let most = least; most < 6; most++) {
        const answers = new Set<boolean>();
        for (let count = least; count <= most; count++) answers.add(holds(given, order(count)));
        const [only] = answers;
        expect([least, most, holdsBetween(given, order, { least, most })]).toEqual([
          least,
          most,
          answers.size > 1 ? undefined : only,
        ]);
      }
    }
  }
});
