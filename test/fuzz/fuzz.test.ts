import { randomBytes } from 'node:crypto';
import { compareFindings } from './run/compare.ts';
import { fuzz } from './run/session.ts';
import { readNumberText, readTimestampText } from './truth/text-reader.ts';

/** The cases of a change are tried again, and those of another seed each time; its name repeats them in `npm run fuzz`. */
const SEEDS = ['fast', randomBytes(4).toString('hex')];
/** Most of a case is spent in its engine, so that two at a time take little longer than one. */
const JOBS = 2;

test.each(SEEDS)('random tables and contracts are judged as a plain reading of them says (seed %s)', async (seed) => {
  const report = await fuzz({ kind: 'data', seed, cases: 120, jobs: JOBS });
  expect({ seed, disagreements: report.disagreements }).toEqual({ seed, disagreements: [] });
  expect(report.decided).toBeGreaterThan(2500);
});

test.each(SEEDS)('random predictions give the metrics of their definitions (seed %s)', async (seed) => {
  const report = await fuzz({ kind: 'predictions', seed, cases: 10, jobs: JOBS });
  expect({ seed, disagreements: report.disagreements }).toEqual({ seed, disagreements: [] });
  expect(report.decided).toBeGreaterThan(30);
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
