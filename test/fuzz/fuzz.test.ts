import { compareFindings } from './run/compare.ts';
import { fuzz } from './run/session.ts';
import { readNumberText, readTimestampText } from './truth/text-reader.ts';

test('random tables and contracts are judged as a plain reading of them says', async () => {
  const { disagreements, decided } = await fuzz({ kind: 'data', seed: 'fast', cases: 50 });
  expect(disagreements).toEqual([]);
  expect(decided).toBeGreaterThan(1000);
});

test('random predictions give the metrics of their definitions', async () => {
  const { disagreements, decided } = await fuzz({ kind: 'predictions', seed: 'fast', cases: 4 });
  expect(disagreements).toEqual([]);
  expect(decided).toBeGreaterThan(15);
});

test('a wrong verdict, a wrong count, a finding too many and an exception are disagreements each', () => {
  const wanted = [{ id: 't.c.minimum', verdicts: ['fail'], failing: 2 }] as const;
  const right = { id: 't.c.minimum', verdict: 'fail', rowsFailing: 2 } as const;
  expect(compareFindings(wanted, [right])).toEqual([]);
  expect(compareFindings(wanted, [{ ...right, verdict: 'pass' }])).toHaveLength(1);
  expect(compareFindings(wanted, [{ ...right, rowsFailing: 1 }])).toHaveLength(1);
  expect(compareFindings(wanted, [right, right])).toHaveLength(1);
  expect(compareFindings(wanted, [])).toHaveLength(1);
  expect(compareFindings(wanted, new Error('lost'))).toHaveLength(1);
});

test('the plain reading knows exact numbers and real moments', () => {
  expect(readNumberText('9007199254740993', 'integer', false)).toEqual({
    is: 'number',
    exact: { digits: 9007199254740993n, scale: 0 },
  });
  expect(readNumberText('1_0', 'number', false)).toEqual({ is: 'misread' });
  expect(readTimestampText('1970-01-02T01:00:00+01:00', undefined)).toEqual({
    is: 'timestamp',
    ns: 86_400_000_000_000n,
    zoned: true,
  });
  expect(readTimestampText('2023-02-29T00:00:00', undefined)).toEqual({ is: 'misread' });
});
