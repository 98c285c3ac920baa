/** What is said of each check for what was counted; no engine is needed for it. */
import type { KeyTest, RowsTest } from '../../../../shared/checks/check.ts';
import {
  judgeAge,
  judgeFilled,
  judgeForeignKey,
  judgeKey,
  judgeRowCount,
  judgeRows,
  leavesOpen,
  type Outcome,
} from '../../../../shared/checks/measure/judge.ts';
import {
  countInFuture,
  countPresent,
  countWhere,
  extremeMs,
  type Measured,
} from '../../../../shared/checks/measure/measure.ts';
import { measured, operator, rowsTest, said } from './counted.ts';

test.each([
  [{}, { f: 0 }, 'holds: 0 of 4 rows are below 1'],
  [{}, { f: 1 }, 'fails: 1 of 4 rows (25 %) is below 1'],
  [{}, { f: 2 }, 'fails: 2 of 4 rows (50 %) are below 1'],
  [{}, {}, 'open: The engine cannot apply the check to values of this type.'],
  [{ unreadable: 'u' }, { f: 0 }, 'open: The engine cannot apply the check to values of this type.'],
  [{ unreadable: 'u' }, { f: 0, u: 0 }, 'holds: 0 of 4 rows are below 1'],
  [{ unreadable: 'u' }, { f: 0, u: 4 }, 'open: No value could be read as its type.'],
  [
    { unreadable: 'u' },
    { f: 0, u: 1 },
    'open: 1 of 4 rows (25 %) could not be read, which leaves it open; no other row fails.',
  ],
  [{ unreadable: 'u' }, { f: 1, u: 2 }, 'fails: 1 of 4 rows (25 %) is below 1 (2 values could not be read)'],
  [{ nan: 'n' }, { f: 2, n: 2 }, 'fails: 2 of 4 rows (50 %) are NaN'],
  [{ nan: 'n' }, { f: 2, n: 1 }, 'fails: 2 of 4 rows (50 %) are below 1 or NaN (1 of them NaN)'],
  [{ nan: 'n' }, { f: 2, n: 0 }, 'fails: 2 of 4 rows (50 %) are below 1'],
  [
    { undecided: { when: 'd', phrase: 'hold items that could not be read' }, unreadable: 'u' },
    { f: 0, d: 1, u: 1 },
    'open: 1 of 4 rows (25 %) could not be read and 1 of 4 rows (25 %) holds items that could not be read, ' +
      'which leaves it open; no other row fails.',
  ],
  [{ operator: operator('mustBeLessThan', '2') }, { f: 1 }, 'holds: 1 of 4 rows (25 %) is below 1'],
  [{ operator: operator('mustBeLessThan', '2') }, { f: 2 }, 'fails: 2 of 4 rows (50 %) are below 1'],
  [
    { operator: operator('mustBeLessThan', '2'), unreadable: 'u' },
    { f: 1, u: 1 },
    'open: 1 of 4 rows (25 %) could not be read, which leaves it open; 1 of the others is below 1.',
  ],
  [
    { operator: operator('mustBeLessOrEqualTo', '2'), unreadable: 'u' },
    { f: 1, u: 1 },
    'holds: 1 of 4 rows (25 %) is below 1 (1 value could not be read)',
  ],
  [
    { operator: operator('mustBeLessOrEqualTo', '3'), undecided: { when: 'd', phrase: 'are odd' } },
    { f: 3, d: 2 },
    'open: 2 of 4 rows (50 %) are odd, which leaves it open; 3 of the others are below 1.',
  ],
  [
    { operator: operator('mustBeLessOrEqualTo', '4'), undecided: { when: 'd', phrase: 'are odd' } },
    { f: 3, d: 2 },
    'holds: 3 of 4 rows (75 %) are below 1 (2 values are odd)',
  ],
])('of four rows a test of rows %j with the counts %j', (test, counts, expected) => {
  expect(said(judgeRows(rowsTest(test as Partial<RowsTest>), measured(4, counts as Record<string, number>)))).toBe(
    expected,
  );
});

test('what a row test has counted, in rows and in percent', () => {
  const counted = measured(8, { f: 2 });
  expect(judgeRows(rowsTest(), counted)).toMatchObject({ measured: 2, rowsChecked: 8, rowsFailing: 2 });
  const percent = rowsTest({ operator: operator('mustBeLessThan', '25.000001'), unit: 'percent' });
  expect(judgeRows(percent, counted)).toMatchObject({ holds: true, measured: 25, rowsFailing: 2 });
  const near = rowsTest({ operator: operator('mustBeLessOrEqualTo', '33'), unit: 'percent' });
  expect(said(judgeRows(near, measured(3000, { f: 1000 })))).toBe('fails: 1,000 of 3,000 rows (33.3 %) are below 1');
});

test.each([
  ['are odd', 'is odd'],
  ['do not match', 'does not match'],
  ['have more', 'has more'],
  ['carry a zone', 'carries a zone'],
  ['hold a list', 'holds a list'],
  ['lack a field', 'lacks a field'],
  ['cannot be read', 'cannot be read'],
])('rows that %s, and one that %s', (phrase, one) => {
  expect(said(judgeRows(rowsTest({ phrase }), measured(200, { f: 1 })))).toBe(`fails: 1 of 200 rows (0.5 %) ${one}`);
  expect(said(judgeRows(rowsTest({ phrase }), measured(1, { f: 1 })))).toBe(`fails: 1 of 1 row (100 %) ${one}`);
  expect(said(judgeRows(rowsTest({ phrase }), measured(200, { f: 2 })))).toBe(`fails: 2 of 200 rows (1 %) ${phrase}`);
});

const NO_ROWS = /^open: The table has no rows/;
const VACUOUS = 'holds: the table has no rows, as its rowCount allows';

test('an empty table is judged only where the contract allows it to be empty', () => {
  const [empty, allowed] = [measured(0, {}), measured(0, {}, true)];
  const key: KeyTest = { by: 'key', key: ['k'], nullFails: true, unmeasured: [] };
  const none = { groups: 0, surplus: 0, incomplete: 0, doubtful: 0, sampleRows: [] };
  const orphans = { orphans: 0, unread: 0, unreadThere: 0, areCertain: true, sampleRows: [] };
  const age = (of: 'newest' | 'oldest') => ({ by: 'age', value: 't', nowMs: 0, of, limitMs: 1 }) as const;
  const judges: readonly ((of: Measured) => Outcome)[] = [
    (of) => judgeRows(rowsTest(), of),
    (of) => judgeFilled({ by: 'filled', value: 'v' }, of),
    (of) => judgeKey(key, none, of),
    (of) => judgeForeignKey(orphans, of),
    (of) => judgeAge(age('oldest'), of),
  ];
  for (const judge of judges) {
    expect(said(judge(empty))).toMatch(NO_ROWS);
    expect(said(judge(allowed))).toBe(VACUOUS);
  }
  expect(said(judgeAge(age('newest'), allowed))).toMatch(NO_ROWS);
  expect(said(judgeRows(rowsTest({ operator: operator('mustBe', '0') }), allowed))).toBe(VACUOUS);
  expect(said(judgeRows(rowsTest({ operator: operator('mustBeGreaterThan', '0') }), allowed))).toMatch(NO_ROWS);
  const rule = { ...key, nullFails: false, operator: operator('mustBe', '0'), unit: 'percent' } as const;
  expect(judgeKey(rule, none, empty)).toMatchObject({ holds: true, measured: 0, rowsChecked: 0 });
});

test.each([
  [5, 'holds: it is in 5 of 5 rows (100 %)', undefined, {}],
  [0, 'fails: it is in no row', undefined, {}],
  [0, 'holds: no row has the object that it belongs to', 'w', { w: 0 }],
  [0, 'fails: it is in no row', 'w', { w: 2 }],
  [1, 'open: The engine cannot apply the check to values of this type.', 'w', {}],
])('a field in %d of five rows: %s', (present, expected, within, counts) => {
  const answers = new Map([...measured(5, counts).answers, [countPresent('v'), present]]);
  const outcome = judgeFilled(
    { by: 'filled', value: 'v', ...(within === undefined ? {} : { within }) },
    {
      ...measured(5, {}),
      answers,
    },
  );
  expect(said(outcome)).toBe(expected);
  if (!('reason' in outcome)) expect(outcome.rowsChecked).toBe(5);
});

test('a field that was not counted is open', () => {
  expect(said(judgeFilled({ by: 'filled', value: 'v' }, measured(5, {})))).toMatch(/^open: The engine/);
});

test('a row count says where its number comes from', () => {
  const one = operator('mustBe', '1');
  expect(judgeRowCount(one, 1, false)).toEqual({
    holds: true,
    observation: 'it has 1 row',
    measured: 1,
    rowsChecked: 1,
  });
  expect(judgeRowCount(one, 2, true)).toMatchObject({
    holds: false,
    observation: 'it has 2 rows by the footers of its files, since their pages do not tell',
  });
});

const KEY: KeyTest = {
  by: 'key',
  key: ['k'],
  nullFails: true,
  unmeasured: [{ when: 'u', phrase: 'could not be read' }],
};
const found = (more: Readonly<Record<string, number>>) => ({
  groups: 0,
  surplus: 0,
  incomplete: 0,
  doubtful: 0,
  sampleRows: [3],
  ...more,
});

test.each([
  [{}, { u: 0 }, {}, 'holds: none of 4 rows repeats another'],
  [{}, {}, {}, 'open: The engine cannot apply the check to values of this type.'],
  [{ surplus: 1, groups: 1 }, { u: 0 }, {}, 'fails: 1 of 4 rows (25 %) repeats an earlier row, in 1 group'],
  [{ surplus: 2, groups: 2 }, { u: 0 }, {}, 'fails: 2 of 4 rows (50 %) repeat an earlier row, in 2 groups'],
  [{ incomplete: 1 }, { u: 0 }, {}, 'fails: none of 4 rows repeats another; 1 row without a complete key'],
  [{ incomplete: 1 }, { u: 0 }, { nullFails: false }, 'holds: none of 4 rows repeats another'],
  [
    { doubtful: 1 },
    { u: 1 },
    {},
    'open: 1 of 4 rows (25 %) could not be read, which leaves it open; by what is written none of 4 rows repeats another.',
  ],
  [{ doubtful: 1, incomplete: 3 }, { u: 1 }, { nullFails: false }, 'holds: none of 4 rows repeats another'],
  [{ doubtful: 1, incomplete: 2 }, { u: 1 }, { nullFails: false }, /^open: /],
  [{ doubtful: 4 }, { u: 4 }, { operator: operator('mustBeLessThan', '4') }, 'holds: none of 4 rows repeats another'],
  [{ doubtful: 4 }, { u: 4 }, { operator: operator('mustBeLessThan', '3') }, /^open: /],
  [{ doubtful: 2 }, { u: 2 }, { operator: operator('mustBeLessThan', '3') }, /^holds: /],
  [{ doubtful: 2, surplus: 1, groups: 1 }, { u: 3 }, { operator: operator('mustBeLessThan', '3') }, /^open: /],
  [{ surplus: 1, incomplete: 2, groups: 1 }, { u: 0 }, { operator: operator('mustBe', '1') }, /^holds: /],
] as const)('a key of which %j was found, with the counts %j and %j', (keys, counts, more, expected) => {
  const outcome = judgeKey({ ...KEY, ...more }, found(keys), measured(4, counts));
  if (typeof expected === 'string') expect(said(outcome)).toBe(expected);
  else expect(said(outcome)).toMatch(expected);
});

test('what a key has counted', () => {
  const counted = { surplus: 1, groups: 1, incomplete: 2 };
  expect(judgeKey(KEY, found(counted), measured(8, { u: 0 }))).toMatchObject({
    measured: 1,
    rowsChecked: 8,
    rowsFailing: 3,
    sampleRows: [3],
  });
  const percent = { ...KEY, nullFails: false, operator: operator('mustBe', '25'), unit: 'percent' } as const;
  expect(judgeKey(percent, found({ surplus: 2, groups: 2 }), measured(8, { u: 0 }))).toMatchObject({
    holds: true,
    measured: 25,
    rowsFailing: 2,
  });
  expect(leavesOpen(KEY, measured(8, { u: 1 }))).toBe(true);
  expect(leavesOpen(KEY, measured(8, { u: 0 }))).toBe(false);
});

test.each([
  [{}, 'holds: 0 of 4 rows refer to no row there'],
  [{ orphans: 1 }, 'fails: 1 of 4 rows (25 %) refers to no row there'],
  [{ orphans: 2, unread: 1 }, 'fails: 2 of 4 rows (50 %) refer to no row there (1 row could not be read)'],
  [{ unread: 4 }, 'open: No key could be read as its type.'],
  [{ unread: 3 }, 'open: 3 of 4 rows (75 %) could not be read, which leaves it open; no other row fails.'],
  [{ orphans: 2, unreadThere: 1 }, 'fails: 2 of 4 rows (50 %) refer to no row there (1 row there could not be read)'],
  [
    { orphans: 1, unreadThere: 1, areCertain: false },
    'open: 1 of 4 rows (25 %) refers to no row there that could be read; 1 row there could not be read, which leaves it open.',
  ],
])('of the foreign keys of four rows %j', (found, expected) => {
  const none = { orphans: 0, unread: 0, unreadThere: 0, areCertain: true, sampleRows: [2] };
  const outcome = judgeForeignKey({ ...none, ...found }, measured(4, {}));
  expect(said(outcome)).toBe(expected);
  const { orphans } = { ...none, ...found };
  if (!('reason' in outcome))
    expect(outcome).toMatchObject({ measured: orphans, rowsFailing: orphans, rowsChecked: 4, sampleRows: [2] });
});

const [HOUR, DAY] = [3_600_000, 86_400_000];

/** Which value, its age, the limit, rows in the future and unread ones, and what is said. */
type AgeRow = readonly ['newest' | 'oldest', number | undefined, number, number, number, string | RegExp];

const AGES: readonly AgeRow[] = [
  ['newest', HOUR, HOUR, 0, 0, 'holds: the newest value is 1 h old'],
  ['newest', HOUR + 1, HOUR, 0, 0, 'fails: the newest value is 1 h 1 ms old'],
  ['oldest', 3 * DAY + HOUR, 2 * DAY, 0, 0, 'fails: the oldest value is 3 days old'],
  ['oldest', 3 * DAY + HOUR, 3 * DAY, 0, 0, 'fails: the oldest value is 3 days 1 h old'],
  ['newest', 26 * HOUR + 20 * 60_000 + 5000, HOUR, 0, 0, 'fails: the newest value is 26 h 20 min old'],
  ['newest', 1500, HOUR, 0, 0, 'holds: the newest value is 1 s old'],
  ['newest', 999, HOUR, 0, 0, 'holds: the newest value is 999 ms old'],
  ['newest', HOUR + 1500, DAY, 0, 0, 'holds: the newest value is 1 h old'],
  ['oldest', 2 * DAY, 9 * DAY, 0, 0, 'holds: the oldest value is 2 days old'],
  ['newest', 61_000, HOUR, 0, 0, 'holds: the newest value is 1 min 1 s old'],
  ['newest', 0, HOUR, 0, 0, 'holds: the newest value is 0 s old'],
  [
    'newest',
    HOUR,
    HOUR,
    1,
    0,
    'holds: the newest value that is not in the future is 1 h old; 1 of 4 rows (25 %) lies in the future',
  ],
  [
    'newest',
    2 * HOUR,
    HOUR,
    2,
    0,
    'fails: the newest value that is not in the future is 2 h old; 2 of 4 rows (50 %) lie in the future',
  ],
  ['newest', undefined, HOUR, 0, 0, 'open: The column holds no point in time.'],
  [
    'newest',
    undefined,
    HOUR,
    1,
    0,
    /^open: 1 of 4 rows \(25 %\) lies in the future of the run, and no value has an age/,
  ],
  ['newest', HOUR, HOUR, 0, 1, /^holds: /],
  [
    'newest',
    2 * HOUR,
    HOUR,
    0,
    1,
    'open: 1 of 4 rows (25 %) could not be read, which leaves it open; of the others the newest is 2 h old.',
  ],
  ['oldest', HOUR, HOUR, 0, 1, /^open: /],
  ['oldest', 2 * HOUR, HOUR, 0, 1, /^fails: /],
];

test.each(AGES.map((row) => [row[0], row[1], row] as const))(
  'the %s value is %p ms old: %j',
  (of, age, [, , limitMs, future, unread, expected]) => {
    const nowMs = 10 * DAY;
    const test = { by: 'age', value: 't', nowMs, of, limitMs, unreadable: 'u' } as const;
    const answers = new Map<string, unknown>([
      [extremeMs(test), age === undefined ? null : nowMs - age],
      [countInFuture(test), future],
      [countWhere('u'), unread],
    ]);
    const outcome = judgeAge(test, { ...measured(4, {}), answers });
    if (typeof expected === 'string') expect(said(outcome)).toBe(expected);
    else expect(said(outcome)).toMatch(expected);
    if (!('reason' in outcome))
      expect(outcome).toMatchObject({ measured: Math.round((age ?? 0) / 1000), rowsChecked: 4 });
    for (const key of answers.keys()) {
      const less = new Map([...answers].filter(([each]) => each !== key));
      expect(said(judgeAge(test, { ...measured(4, {}), answers: less }))).toMatch(/^open: The engine/);
    }
  },
);
