import type { Finding } from '../../../../shared/evidence/results/data-validation.ts';
import { ExactNumber } from '../../../../shared/core/text/exact-number.ts';
import { contractOf } from '../../tables/data.ts';
import { Bench } from '../checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

const column = (type: string, options = ''): string =>
  `- name: v\n  logicalType: ${type}${options === '' ? '' : `\n  logicalTypeOptions: { ${options} }`}`;

type Format = 'csv' | 'jsonl' | 'nested' | 'listed';

/** The same values as text in each format that holds text. */
function written(format: Format, values: readonly string[]): Promise<string> {
  const lines = (of: (value: string) => unknown): string =>
    values.map((value) => `${JSON.stringify(of(value))}\n`).join('');
  if (format === 'csv') return bench.csv(`v\n${values.map((value) => `"${value}"\n`).join('')}`);
  if (format === 'jsonl') return bench.jsonl(lines((v) => ({ v })));
  return bench.jsonl(lines((v) => (format === 'nested' ? { o: { v } } : { l: [v, v] })));
}

function contractFor(format: Format, type: string, options: string): string {
  const inner = column(type, options);
  const below = inner.replaceAll('\n', '\n    ');
  if (format === 'nested') return `- name: o\n  logicalType: object\n  properties:\n    ${below}`;
  if (format === 'listed') {
    return `- name: l\n  logicalType: array\n  items:\n    ${below.replace('- name: v\n    ', '')}`;
  }
  return inner;
}

const FORMATS: readonly Format[] = ['csv', 'jsonl', 'nested', 'listed'];

/** Type, options, values, kind of the finding, positions that fail. */
const WRITTEN: readonly (readonly [string, string, readonly string[], string, readonly number[]])[] = [
  [
    'timestamp',
    "minimum: '2024-01-01T08:00:00Z'",
    ['2024-01-01T12:00:00+05:00', '2024-01-01T08:00:00Z'],
    'minimum',
    [0],
  ],
  ['timestamp', "maximum: '2024-01-01T08:00:00Z'", ['2024-01-01T07:00:00-05:00', '2024-01-01 08:00'], 'maximum', [0]],
  [
    'timestamp',
    "minimum: '2024-01-01T05:00:00Z', defaultTimezone: America/New_York",
    ['2024-01-01T02:00:00', '2023-12-31T23:59:59', '2024-01-01T04:59:59Z'],
    'minimum',
    [1, 2],
  ],
  [
    'timestamp',
    "maximum: '2024-01-01T00:00:00', defaultTimezone: '+09:00'",
    ['2023-12-31T15:00:00Z', '2023-12-31T15:00:01Z', '2024-01-01T00:00:00', '2024-01-01T00:00:01'],
    'maximum',
    [1, 3],
  ],
  [
    'timestamp',
    "maximum: '2024-01-01T00:00:00.123456788Z'",
    ['2024-01-01T00:00:00.123456788Z', '2024-01-01T00:00:00.123456789Z', '2024-01-01T00:00:00.1234567Z'],
    'maximum',
    [1],
  ],
  ['timestamp', "maximum: '2024-01-01'", ['2024-01-01', '2024-01-01T00:00:00.000000001', '2023-12-31'], 'maximum', [1]],
  ['timestamp', "exclusiveMinimum: '2024-01-01'", ['2024-01-01', '2024-01-01T00:00:00.000000001'], 'minimum', [0]],
  ['date', "maximum: '2024-02-28'", ['2024-02-28', '2024-02-29'], 'maximum', [1]],
  [
    'time',
    "minimum: '08:00:00Z'",
    ['12:00:00+05:00', '12:00:00+04:00', '08:00', '07:59:59.999999999'],
    'minimum',
    [0, 3],
  ],
  ['time', "minimum: '03:00Z', defaultTimezone: Asia/Tokyo", ['12:00', '11:59:59', '03:00Z'], 'minimum', [1]],
  ['time', "maximum: '09:00', defaultTimezone: Asia/Tokyo", ['09:00', '09:01', '00:00Z', '00:01Z'], 'maximum', [1, 3]],
  ['time', "maximum: '09:00', defaultTimezone: Europe/Berlin", ['09:00:00', '09:00:01'], 'maximum', [1]],
  ['timestamp', 'timezone: true', ['2024-01-31', '2024-01-31T10:00Z', '2024-01-31 10:00:00-05'], 'timezone', [0]],
  ['timestamp', 'timezone: false', ['2024-01-31', '2024-01-31T10:00Z', '2024-01-31 10:00:00-05'], 'timezone', [1, 2]],
  [
    'date',
    '',
    ['2024-02-29', '2023-02-29', '2024-01-01foo', 'infinity', 'epoch', ' 2024-01-01', '12024-01-01'],
    'type',
    [1, 2, 3, 4, 5, 6],
  ],
  [
    'timestamp',
    '',
    ['2024-01-01T23:59:59', '2024-01-01T24:00:00', '2024-01-01T23:59:60', 'infinity', 'now'],
    'type',
    [1, 2, 3, 4],
  ],
  ['time', '', ['23:59', '24:00:00', '23:59:60', '9:00', '10:00:00 '], 'type', [1, 2, 3, 4]],
  [
    'timestamp',
    'format: "yyyy-MM-dd\'T\'HH:mm:ssXXX"',
    ['2024-01-31T10:00:00Z', '2024-01-31T10:00:00+01:00', '2024-01-31T10:00:00'],
    'temporalFormat',
    [2],
  ],
  ['date', 'format: dd.MM.yyyy', ['31.01.2024', '1.01.2024', '30.02.2024'], 'temporalFormat', [1, 2]],
  [
    'timestamp',
    'format: "dd.MM.yyyy HH:mmXXX", minimum: \'2024-01-31T09:00:00Z\'',
    ['31.01.2024 10:00+01:00', '31.01.2024 10:00+02:00'],
    'minimum',
    [1],
  ],
  [
    'timestamp',
    "format: 'yyyy-MM-dd HH:mm', minimum: '2024-01-01T05:00:00Z', defaultTimezone: America/New_York",
    ['2024-01-01 00:00', '2023-12-31 23:59'],
    'minimum',
    [1],
  ],
];

test.each(WRITTEN)('%s { %s } of %j: %s fails at %j', async (...[type, options, values, kind, failing]) => {
  for (const format of FORMATS) {
    const contract = contractOf(contractFor(format, type, options));
    const findings = await bench.findings(contract, await written(format, values));
    const label = { csv: 'v', jsonl: 'v', nested: 'o.v', listed: 'l[]' }[format];
    const finding = findings.find((each) => each.kind === kind && each.column === label);
    expect([format, finding?.verdict, finding?.rowsFailing, finding?.sampleRows ?? []]).toEqual([
      format,
      failing.length === 0 ? 'pass' : 'fail',
      failing.length,
      failing,
    ]);
  }
});

test.each([
  [
    'timestamp',
    "defaultTimezone: Mars/Olympus, minimum: '2024-01-01'",
    'minimum',
    /default time zone "Mars\/Olympus" is not known/,
  ],
  ['timestamp', 'format: YYYY-MM-dd', 'temporalFormat', /YYYY is the year of a week/],
  ['timestamp', "format: 'yyyy-MM-dd VV'", 'type', /names of zones/],
  ['time', "minimum: '08:00:00Z', format: 'HH:mm', defaultTimezone: Europe/Berlin", 'minimum', /cannot be compared/],
])('%s { %s }: %s cannot be measured, and the reason is said', async (type, options, kind, reason) => {
  const findings = await bench.findings(contractOf(column(type, options)), await written('csv', ['2024-01-01']));
  const [finding] = findings.filter((each) => each.kind === kind);
  expect([finding?.verdict, finding?.reason]).toEqual(['inconclusive', expect.stringMatching(reason)]);
});

const enumOf = (...values: readonly string[]): string =>
  `\n  enum: [${values.map((value) => `{ value: '${value}' }`).join(', ')}]`;

test('the values of a list are compared as moments, those under a format also as they are written', async () => {
  const zoned = contractOf(column('timestamp') + enumOf('2024-01-01T07:00:00Z', '2024-01-02'));
  const values = ['2024-01-01T12:00:00+05:00', '2024-01-02 00:00:00', '2024-01-02T00:00:00.000000001'];
  expect(await bench.check(zoned, await written('csv', values), 'enum')).toEqual(['fail', 1, [2]]);
  const german = contractOf(column('date', 'format: dd.MM.yyyy') + enumOf('31.01.2024', '2024-02-01'));
  const days = ['31.01.2024', '01.02.2024', '02.02.2024'];
  expect(await bench.check(german, await written('jsonl', days), 'enum')).toEqual(['fail', 1, [2]]);
  const typed = contractOf(column('timestamp') + enumOf('2024-01-01T00:00:00Z'));
  const file = await bench.parquet("SELECT unnest([TIMESTAMP '2024-01-01', TIMESTAMP '2024-01-02']) AS v");
  expect(await bench.check(typed, file, 'enum')).toEqual(['fail', 1, [1]]);
});

test('where the offset depends on the day, a time with an offset is none of the times without', async () => {
  const clock = column('time', 'defaultTimezone: Europe/Berlin');
  const file = await written('csv', ['12:00:00', '12:00Z', '11:00Z', '']);
  expect(await bench.check(contractOf(clock + enumOf('12:00')), file, 'enum')).toEqual(['fail', 2, [1, 2]]);
  const rule = "\n  quality: [{ metric: missingValues, arguments: { missingValues: ['12:00Z'] }, mustBe: 0 }]";
  expect(await bench.check(contractOf(clock + rule), file, 'missingValues')).toEqual(['fail', 1, [1]]);
});

test('a moment that counts as missing is found however the data write or hold it', async () => {
  const rule = "metric: missingValues\narguments: { missingValues: ['1970-01-01T00:00:00Z', 'unknown'] }\nmustBe: 0";
  const contract = contractOf(`${column('timestamp')}\n  quality:\n    - ${rule.replaceAll('\n', '\n      ')}`);
  const texts = ['1970-01-01 01:00:00+01:00', '1970-01-01', 'unknown', '1970-01-01T00:00:00.5Z'];
  for (const format of ['csv', 'jsonl'] as const) {
    expect(await bench.check(contract, await written(format, texts), 'missingValues')).toEqual(['fail', 3, [0, 1, 2]]);
  }
  for (const type of ['TIMESTAMP', 'TIMESTAMP_NS', 'TIMESTAMPTZ']) {
    const file = await bench.parquet(`SELECT unnest(['1970-01-01 00:00:00', '1970-01-02 00:00:00'])::${type} AS v`);
    expect(await bench.check(contract, file, 'missingValues')).toEqual(['fail', 1, [0]]);
  }
});

test('one moment in two zones is one value of a key, and two nanoseconds are two', async () => {
  const contract = contractOf(`${column('timestamp', 'defaultTimezone: Asia/Tokyo')}\n  unique: true`);
  const values = [
    '2024-01-01T09:00:00',
    '2024-01-01T00:00:00Z',
    '2024-01-01T00:00:00.120000001Z',
    '2024-01-01T00:00:00.120000002Z',
    '2024-01-01T00:00:00.12Z',
  ];
  for (const format of ['csv', 'jsonl'] as const) {
    expect(await bench.check(contract, await written(format, values), 'unique')).toEqual(['fail', 1, [1]]);
  }
});

const level = async (file: string, type: string, options: string, hours: number): Promise<Finding | undefined> => {
  const base = contractOf(column(type, options));
  const value = ExactNumber.parse(String(hours)) ?? null;
  const serviceLevels = [
    { property: 'freshness', value, unit: 'h', elements: ['t.v'], path: 'slaProperties[0]', where: {} },
  ];
  const findings = await bench.findings({ ...base, serviceLevels }, file);
  return findings.find((each) => each.kind === 'freshness');
};

// The clock of these tests stands at 2026-11-23T08:00:00Z.
test.each([
  ['csv', '2026-11-23T07:30:00+14:00', '', 14.5],
  ['jsonl', '2026-11-23T09:00:00', 'defaultTimezone: Asia/Tokyo', 8],
  ['csv', '2026-11-23', "defaultTimezone: '+09:00'", 17],
  ['parquet', "TIMESTAMP '2026-11-23 09:00:00'", 'defaultTimezone: Asia/Tokyo', 8],
  ['parquet', "TIMESTAMP_NS '2026-11-23 09:00:00'", 'defaultTimezone: Asia/Tokyo', 8],
  ['parquet', "TIMESTAMPTZ '2026-11-23 09:00:00+09'", '', 8],
])('in %s the newest value %s ({ %s }) is %d hours old', async (format, value, options, hours) => {
  const file =
    format === 'parquet' ? await bench.parquet(`SELECT ${value} AS v`) : await written(format as Format, [value]);
  const passed = await level(file, 'timestamp', options, hours);
  expect([passed?.verdict, passed?.measured]).toEqual(['pass', hours * 3600]);
  expect((await level(file, 'timestamp', options, hours - 1))?.verdict).toBe('fail');
});

const SENTINEL = '9999-12-31T00:00:00';
test.each([
  ['timestamp', 'timestamp(3)', [SENTINEL, '2024-01-01T00:00:00.123', '2024-01-01T00:00:00.1230000'], []],
  ['timestamp', 'timestamp(3)', [SENTINEL, '2024-01-01T00:00:00.1234', '2024-01-01T00:00:00.123000001Z'], [1, 2]],
  ['timestamp', 'timestamp(6)', ['1969-12-31T23:59:59.1234567', '2024-01-01T00:00:00.123456'], [0]],
  ['timestamp', 'timestamp(8)', ['2024-01-01T00:00:00.123456789', '2024-01-01T00:00:00.12345678'], [0]],
  ['timestamp', 'timestamp(0)', ['2024-01-01T00:00:01', '2024-01-01T00:00:00.1+05:30'], [1]],
  ['time', 'time(3)', ['12:00:00.123', '12:00:00.1234', '12:00:00.1230000001', '12:00:00.123000001+02:00'], [1, 2, 3]],
] as const)('a %s is a %s by every digit behind its second: %j', async (type, physical, values, failing) => {
  const contract = contractOf(`- {name: v, logicalType: ${type}, physicalType: '${physical}'}`);
  for (const format of ['csv', 'jsonl'] as const) {
    const [verdict, , rows = []] = await bench.check(contract, await written(format, values), 'type');
    expect([format, verdict, rows]).toEqual([format, failing.length === 0 ? 'pass' : 'fail', failing]);
  }
});

test.each(['Europe/Berlin', '+02:00', 'UTC'])('nanoseconds stay under the default zone %s', async (zone) => {
  const moments = "TIMESTAMP_NS '2024-01-01 00:00:00.000000001', TIMESTAMP_NS '1969-12-31 00:00:00.000000002'";
  const file = await bench.parquet(`SELECT unnest([${moments}, TIMESTAMP_NS '2024-01-01 00:00:00.000000002']) AS v`);
  const contract = contractOf(
    `- {name: v, logicalType: timestamp, unique: true, physicalType: timestamp(6), logicalTypeOptions: {defaultTimezone: '${zone}'}}`,
  );
  expect(await bench.check(contract, file, 'unique')).toEqual(['pass', 0, []]);
  expect(await bench.check(contract, file, 'type')).toEqual(['fail', 3, [0, 1, 2]]);
});
