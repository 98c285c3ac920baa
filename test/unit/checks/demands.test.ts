/** What a contract asks for by a name that is not known, and what it allows to be empty. */
import { appendFile } from 'node:fs/promises';
import { parseContract } from '../../../shared/contract/read.ts';
import type { Contract } from '../../../shared/contract/model.ts';
import { contractOf } from '../tables/data.ts';
import { Bench } from './checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

function withLevel(level: string): Contract {
  const head = 'apiVersion: v3.1.0\nkind: DataContract\nid: test\nversion: 1.0.0\nstatus: active\n';
  const table = 'schema:\n  - name: t\n    properties:\n      - {name: at, logicalType: timestamp}\n';
  return parseContract(Buffer.from(`${head}${table}slaProperties:\n  - ${level}\n`), 'contract.yaml');
}

test.each([
  ['{property: freshnes, value: 1, unit: d, element: t.at}', 'Did you mean "freshness"?'],
  ['{property: Latencies, value: 1, unit: d, element: t.at}', 'Did you mean "latency"?'],
  ['{property: rotation, value: 1}', 'No service level is called "rotation".'],
  ['{property: freshness, value: 1, unit: fortnight, element: t.at}', 'Its unit fortnight is not known.'],
  ['{property: freshness, value: 1, unit: constructor, element: t.at}', 'Its unit constructor is not known.'],
  ['{property: constructor, value: 1, unit: d, element: t.at}', 'No service level is called "constructor".'],
  ['{property: freshness, value: "", unit: d, element: t.at}', 'Its value is no number.'],
  ['{property: freshness, value: "0x10", unit: d, element: t.at}', 'Its value is no number.'],
  ['{property: retention, value: 1, valueExt: 9, unit: d, element: t.at}', 'Its valueExt differs'],
])('the service level %s stays open and says why', async (level, reason) => {
  const file = await bench.csv('at\n2026-12-01 00:00:00\n');
  const found = (await bench.findings(withLevel(level), file)).filter(({ verdict }) => verdict !== 'pass');
  expect(found.map(({ verdict }) => verdict)).toEqual(['inconclusive']);
  expect(found[0]?.reason).toContain(reason);
});

test('a promise about a service is no demand on the data, and milliseconds are not minutes', async () => {
  const file = await bench.csv('at\n2020-01-01 00:00:00\n');
  const kinds = async (level: string): Promise<unknown> =>
    (await bench.findings(withLevel(level), file)).map(({ kind, verdict }) => [kind, verdict]).slice(2);
  expect(await kinds('{property: time_of_availability, value: "09:00"}')).toEqual([]);
  expect(await kinds('{property: latency, value: 9000000, unit: minutes, element: t.at}')).toEqual([
    ['latency', 'pass'],
  ]);
  expect(await kinds('{property: latency, value: 9000000, unit: ms, element: t.at}')).toEqual([['latency', 'fail']]);
});

// The clock of these tests stands at 2026-11-23T08:00:00Z.
test.each([
  [
    'freshness',
    '2026-11-23 07:00:00\n2999-12-31 00:00:00',
    'pass',
    /^the newest value that is not in the future is 1 h old; 1 of 2 rows \(50 %\) lies in the future$/,
  ],
  ['freshness', '2001-01-01 00:00:00\n2999-12-31 00:00:00', 'fail', /is 9,\d+ days old; 1 of 2 rows/],
  [
    'freshness',
    '2026-11-23 09:00:00\n2999-12-31 00:00:00',
    'inconclusive',
    /^2 of 2 rows \(100 %\) lie in the future of the run, and no value has an age/,
  ],
  ['retention', '2026-11-23 09:00:00\n2999-12-31 00:00:00', 'inconclusive', /no value has an age/],
  ['retention', '2026-11-23 07:00:00\n2999-12-31 00:00:00', 'pass', /^the oldest value that is not/],
  ['freshness', '2026-11-23 07:00:00\nyesterday', 'pass', /^the newest value is 1 h old$/],
  [
    'freshness',
    '2020-11-23 07:00:00\nyesterday',
    'inconclusive',
    /^1 of 2 rows \(50 %\) could not be read, which leaves it open; of the others the newest is/,
  ],
  ['retention', '2026-11-23 07:00:00\nyesterday', 'inconclusive', /^1 of 2 rows \(50 %\) could not be read/],
  ['retention', '2020-11-23 07:00:00\nyesterday', 'fail', /days old$/],
])('%s of %j: %s', async (property, values, verdict, told) => {
  const file = await bench.csv(`at\n${values}\n`);
  const findings = await bench.findings(withLevel(`{property: ${property}, value: 1, unit: d, element: t.at}`), file);
  const found = findings.find(({ kind }) => kind === property);
  expect([found?.verdict, found?.reason ?? found?.observation]).toEqual([verdict, expect.stringMatching(told)]);
});

const NO_ROW = '- {metric: rowCount, mustBe: 0}';
const COLUMN = [
  '- name: a',
  '  logicalType: integer',
  '  required: true',
  '  unique: true',
  '  primaryKey: true',
  '  logicalTypeOptions: {minimum: 1}',
  '  quality:',
  '    - {metric: nullValues, mustBe: 0}',
].join('\n');

test.each(['csv', 'jsonl', 'parquet'])('an empty table passes where its row count allows it, in %s', async (format) => {
  const file =
    format === 'csv'
      ? await bench.csv('a\n')
      : format === 'jsonl'
        ? await bench.jsonl('')
        : await bench.parquet('SELECT 1::BIGINT AS a WHERE false');
  const verdicts = async (quality: string): Promise<readonly string[]> => [
    ...new Set((await bench.findings(contractOf(COLUMN, quality), file)).map(({ verdict }) => verdict)),
  ];
  expect(await verdicts(NO_ROW)).toEqual(['pass']);
  expect(await verdicts('- {metric: rowCount, mustBeLessThan: 5}')).toEqual(['pass']);
  expect(await verdicts('')).toContain('inconclusive');
  expect(await verdicts('- {metric: rowCount, mustBeGreaterThan: 0}')).toContain('fail');
});

test('a file that is written to while it is checked ends the run: the result would belong to no content', async () => {
  const file = await bench.csv('at\n2024-01-01T00:00:00Z\n');
  const { engine } = bench;
  const disturbed = {
    ...engine,
    rows: async (sql: string) => {
      await appendFile(file, '2024-01-02T00:00:00Z\n');
      return engine.rows(sql);
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  const contract = contractOf('- {name: at, logicalType: timestamp}');
  await expect(bench.findings(contract, file, { engine: disturbed })).rejects.toMatchObject({
    code: 'data-changed',
    remedy: expect.stringContaining('Let the step that writes the data finish first') as string,
  });
});
