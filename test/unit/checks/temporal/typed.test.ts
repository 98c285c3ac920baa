import { contractOf } from '../../tables/data.ts';
import { Bench } from '../checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

const column = (type: string, options: string): string =>
  `- name: v\n  logicalType: ${type}\n  logicalTypeOptions: { ${options} }`;

/** SQL of the values in Parquet, type, options, kind, positions that fail. */
const TYPED: readonly (readonly [string, string, string, string, readonly number[]])[] = [
  [
    "TIMESTAMP '2024-01-01 02:00', TIMESTAMP '2023-12-31 23:59:59'",
    'timestamp',
    "minimum: '2024-01-01T05:00:00Z', defaultTimezone: America/New_York",
    'minimum',
    [1],
  ],
  [
    "TIMESTAMP_S '2024-01-01 02:00:00', TIMESTAMP_S '2023-12-31 23:59:59'",
    'timestamp',
    "minimum: '2024-01-01T05:00:00Z', defaultTimezone: America/New_York",
    'minimum',
    [1],
  ],
  [
    "TIMESTAMP_MS '2024-01-01 02:00:00', TIMESTAMP_MS '2023-12-31 23:59:59'",
    'timestamp',
    "minimum: '2024-01-01T05:00:00Z', defaultTimezone: America/New_York",
    'minimum',
    [1],
  ],
  [
    "TIMESTAMP_NS '2024-01-01 00:00:00', TIMESTAMP_NS '2023-12-31 23:59:59.999999999'",
    'timestamp',
    "minimum: '2024-01-01T05:00:00Z', defaultTimezone: America/New_York",
    'minimum',
    [1],
  ],
  [
    "TIMESTAMP_NS '1960-01-01 00:00:00.000000001', TIMESTAMP_NS '1960-01-01 00:00:00.000000002'",
    'timestamp',
    "maximum: '1960-01-01T00:00:00.000000001Z'",
    'maximum',
    [1],
  ],
  ["TIMESTAMP_NS '2024-01-01', TIMESTAMP_NS '2024-01-02'", 'timestamp', "maximum: '9999-12-31'", 'maximum', []],
  [
    "TIMESTAMPTZ '2024-01-01 00:00:00+00', TIMESTAMPTZ '2024-01-01 05:00:00+00'",
    'timestamp',
    "minimum: '2024-01-01T00:00:00', defaultTimezone: America/New_York",
    'minimum',
    [0],
  ],
  [
    "TIMESTAMPTZ '2024-01-01 00:00:00+00', TIMESTAMPTZ 'infinity'",
    'timestamp',
    "maximum: '2024-01-01T00:00:00Z'",
    'maximum',
    [1],
  ],
  [
    "TIMESTAMP '2024-01-01 00:00:00', TIMESTAMP 'infinity'",
    'timestamp',
    "maximum: '2024-01-01T00:00:00'",
    'maximum',
    [1],
  ],
  [
    "TIMESTAMP '2024-01-01 00:00:00.000001', TIMESTAMP '2024-01-01'",
    'timestamp',
    "maximum: '2024-01-01T00:00:00.0000005Z'",
    'maximum',
    [0],
  ],
  ["DATE '2024-01-01', DATE '2024-01-02'", 'date', "maximum: '2024-01-01'", 'maximum', [1]],
  ["TIME '01:30:00', TIME '01:30:00.000001'", 'time', "maximum: '01:30:00'", 'maximum', [1]],
  ["CAST('01:30:00' AS TIME_NS), CAST('01:30:00.000000001' AS TIME_NS)", 'time', "maximum: '01:30:00'", 'maximum', [1]],
  ["CAST('01:30:00' AS TIME_NS), CAST('01:29:59.999999999' AS TIME_NS)", 'time', "minimum: '01:30'", 'minimum', [1]],
  ["TIME '12:00:00', TIME '11:59:59'", 'time', "minimum: '03:00Z', defaultTimezone: Asia/Tokyo", 'minimum', [1]],
  ["TIMETZ '01:30:00+00', TIMETZ '02:30:00+00'", 'time', "maximum: '02:30:00+01:00'", 'maximum', [1]],
  ["TIMESTAMP '2024-01-01', TIMESTAMP '2024-01-02'", 'timestamp', 'timezone: false', 'timezone', []],
];

test.each(TYPED)('Parquet with %s, %s { %s }: %s fails at %j', async (...[values, type, options, kind, failing]) => {
  const file = await bench.parquet(`SELECT unnest([${values}]) AS v`);
  const [verdict, count, rows] = await bench.check(contractOf(column(type, options)), file, kind);
  expect([verdict, count ?? 0, rows ?? []]).toEqual([failing.length === 0 ? 'pass' : 'fail', failing.length, failing]);
});

/** Values in Parquet by their digits behind the second, and where each bound at 1,500 ns puts them. */
const MICROSECONDS = { type: 'TIMESTAMP', digits: ['000001', '000002'] } as const;
const NANOSECONDS = { type: 'TIMESTAMP_NS', digits: ['000001499', '0000015', '000001501'] } as const;

test.each([
  [MICROSECONDS, 'minimum', [0]],
  [MICROSECONDS, 'exclusiveMinimum', [0]],
  [MICROSECONDS, 'maximum', [1]],
  [MICROSECONDS, 'exclusiveMaximum', [1]],
  [NANOSECONDS, 'minimum', [0]],
  [NANOSECONDS, 'exclusiveMinimum', [0, 1]],
  [NANOSECONDS, 'maximum', [2]],
  [NANOSECONDS, 'exclusiveMaximum', [1, 2]],
] as const)('a bound between two microseconds: of %j fail %s at %j', async ({ type, digits }, bound, failing) => {
  const values = digits.map((fraction) => `${type} '2024-01-01 00:00:00.${fraction}'`);
  const file = await bench.parquet(`SELECT unnest([${values.join(', ')}]) AS v`);
  const contract = contractOf(column('timestamp', `${bound}: '2024-01-01T00:00:00.0000015Z'`));
  const kind = bound.toLowerCase().endsWith('minimum') ? 'minimum' : 'maximum';
  expect(await bench.check(contract, file, kind)).toEqual(['fail', failing.length, failing]);
});
