/** Keys hold by value: within a column whatever the spelling, and between tables of different formats and types. */
import { basename } from 'node:path';
import { validateData } from '../../../shared/checks/validate.ts';
import type { Contract } from '../../../shared/contract/model.ts';
import { parseContract } from '../../../shared/contract/read.ts';
import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { contractOf } from '../tables/data.ts';
import { Bench } from './checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

const unique = (type: string): Contract => contractOf(`- {name: a, ${type}unique: true}`);
const lines = (values: readonly string[]): string => `a\n${values.join('\n')}\n`;
const objects = (values: readonly string[]): string => values.map((value) => `{"a": ${value}}\n`).join('');

test.each([
  ['number', ['0.0', '-0.0'], 1],
  ['number', ['1', '1.0', '1e0', '01'], 3],
  ['number', ['9007199254740992', '9007199254740993'], 0],
  ['number', ['0.1', '0.10', '1e-1', '.1'], 3],
  ['number', ['123456789012345678901234567890', '123456789012345678901234567891'], 0],
  ['integer', ['7', '+7', '007'], 2],
  ['integer', ['x', 'X', '7'], undefined],
  ['integer', ['x', 'X', '7', '7'], 1],
  ['string', ['1', '1.0'], 0],
  ['boolean', ['true', 'TRUE', 'false'], 1],
  ['date', ['2024-01-01', '2024-01-02', 'soon'], undefined],
  ['integer', ['1', '1.0', '2'], undefined],
  ['integer', ['1', '1.0', '1'], 1],
  ['number', ['nan', 'NaN', '1'], undefined],
  ['time', ['12:00', '12:00:00', '12:00:00Z', '14:00+02'], 3],
  ['time, logicalTypeOptions: {defaultTimezone: Asia/Tokyo}', ['21:00', '12:00Z', '00:00:00', '""', '""'], 1],
  ['time, logicalTypeOptions: {defaultTimezone: Europe/Berlin}', ['13:00', '12:00Z', '12:00'], 0],
  ["time, logicalTypeOptions: {defaultTimezone: '+09:00'}", ['12:00', '03:00Z', '12:00Z'], 1],
  ["time, logicalTypeOptions: {defaultTimezone: '+09:00'}", ['08:00', '23:00Z'], 0],
  ['time', ['01:00+05:00', '20:00Z', '02:00+06:00'], 1],
  ['time', ['23:30-01:00', '00:30Z', '23:59:59.999999999Z', '00:00Z'], 0],
] as const)('a CSV column of type %s with %j has so many repeated values', async (type, values, repeated) => {
  const [, failing] = await bench.check(unique(`logicalType: ${type}, `), await bench.csv(lines(values)), 'unique');
  expect(failing).toBe(repeated);
});

const TIMES = 'logicalType: array, items: {logicalType: time}, ';

test.each([
  ['logicalType: number, ', ['1', '1.0', '1e0', '-0.0', '0'], 3],
  ['logicalType: integer, ', ['18446744073709551616', '18446744073709551617'], 0],
  ['logicalType: string, ', ['"1"', '"1.0"', '1', '"\\u0031"'], 1],
  ['', ['1', '"1"', 'true', '"true"', '1.0'], 1],
  ['', ['null', 'null'], 0],
  ['logicalType: string, ', ['""', '""', 'null', 'null'], 1],
  ['', ['{"x":1,"y":"2"}', '{"y":"2","x":1.0}', '{"x":1,"y":2}', '"{}"', '{}'], 1],
  ['logicalType: array, ', ['[1, 2]', '[1.0,2]', '[2,1]', '[[1]]', '[[1]]'], 2],
  ['logicalType: object, ', ['{"x":[1]}', '{"x":[1.0]}'], undefined],
  [TIMES, ['["12:00", "9:00"]', '["12:00:00Z", "13:00"]'], undefined],
  [TIMES, ['["12:00", null]', '["14:00:00+02:00", null]', '["12:00"]', '["12:00", "null"]', '["12:00", "null"]'], 2],
  [TIMES, ['["12:00"]', '["12:01"]', '[]', '["12:00", "12:00"]'], 0],
  [TIMES, ['["12:00"]', '["12:00:00"]', '["soon"]'], 1],
  [TIMES, ['["12:00", "12:01"]', '["12:01", "12:00"]'], 0],
  [
    "logicalType: array, items: {logicalType: date, logicalTypeOptions: {format: 'd.M.yyyy'}}, ",
    ['["1.1.2024"]', '["01.01.2024"]', '["2.1.2024"]'],
    1,
  ],
  ['logicalType: array, items: {logicalType: timestamp}, ', ['["2024-01-01"]', '["2024-01-01T00:00Z"]'], 1],
  ['logicalType: object, properties: [{name: x, logicalType: time}], ', ['{"x":"1:00"}', '{"x":"2:00"}'], undefined],
  ['', ['[[1]]', '[[1.0]]'], undefined],
  ['logicalType: date, ', ['0.0015', '1.5e-3', '"0.0015"', '{"x":1}', '{"x":1.0}'], 2],
  ['logicalType: string, ', ['1', '1.0', '"1"', '"1.0"'], 1],
  ['logicalType: boolean, ', ['true', '"true"', '1'], undefined],
] as const)('JSON lines with %s%j have so many repeated values', async (type, values, repeated) => {
  const [, failing] = await bench.check(unique(type), await bench.jsonl(objects(values)), 'unique');
  expect(failing).toBe(repeated);
});

test('zeros of either sign are one value in Parquet too, and so is NaN', async () => {
  const file = await bench.parquet(`SELECT unnest(['0', '-0.0', 'nan', 'nan', '1'])::DOUBLE AS a`);
  expect(await bench.check(unique('logicalType: number, '), file, 'unique')).toEqual(['fail', 2, [1, 3]]);
});

async function referring(child: string, parent: string, types: readonly [string, string]): Promise<Finding> {
  const type = (of: string): string => (of === '' ? '' : `, logicalType: ${of}`);
  const text = [
    'apiVersion: v3.1.0',
    'kind: DataContract',
    'id: test',
    'version: 1.0.0',
    'status: active',
    'schema:',
    `  - {name: o, properties: [{name: a${type(types[0])}, relationships: [{to: c.a}]}]}`,
    `  - {name: c, properties: [{name: a${type(types[1])}}]}`,
  ].join('\n');
  const contract = parseContract(Buffer.from(text), 'contract.yaml');
  const source = (file: string): ReturnType<typeof findSource> => findSource(basename(file), [bench.services.temp]);
  const sources = new Map([
    ['o', await source(child)],
    ['c', await source(parent)],
  ]);
  const request = { contract, sources, profile: 'none', maxSamples: 10, engine: bench.engine } as const;
  const { result } = await validateData(request, bench.services);
  const found = result.findings.find(({ kind }) => kind === 'foreignKey');
  if (found === undefined) throw new Error('The key was not checked.');
  return found;
}

const WRITTEN: Readonly<Record<string, (values: readonly string[]) => Promise<string>>> = {
  'numbers in CSV': (values) => bench.csv(lines(values)),
  'numbers in JSON': (values) => bench.jsonl(objects(values)),
  'numbers as text in JSON': (values) => bench.jsonl(objects(values.map((value) => JSON.stringify(value)))),
  'BIGINT in Parquet': (values) => bench.parquet(`SELECT unnest([${values.join()}])::BIGINT AS a`),
  'DOUBLE in Parquet': (values) => bench.parquet(`SELECT unnest([${values.join()}])::DOUBLE AS a`),
  'FLOAT in Parquet': (values) => bench.parquet(`SELECT unnest([${values.join()}])::FLOAT AS a`),
  'DECIMAL in Parquet': (values) => bench.parquet(`SELECT unnest([${values.join()}])::DECIMAL(18, 3) AS a`),
};
const NUMERIC = Object.keys(WRITTEN).filter((name) => !name.includes('text'));

test.each(NUMERIC.flatMap((child) => NUMERIC.map((parent) => [child, parent])))(
  '%s refer to %s by their value',
  async (child, parent) => {
    const [o, c] = await Promise.all([WRITTEN[child]?.(['1', '2', '5']), WRITTEN[parent]?.(['1.0', '2', '3'])]);
    const found = await referring(o ?? '', c ?? '', ['number', 'number']);
    expect([found.verdict, found.rowsFailing, found.sampleRows]).toEqual(['fail', 1, [2]]);
  },
);

const FRACTIONAL = NUMERIC.filter((name) => !name.includes('BIGINT'));
test.each(FRACTIONAL.flatMap((child) => FRACTIONAL.map((parent) => [child, parent])))(
  'a tenth as %s refers to a tenth as %s, however many digits it has there',
  async (child, parent) => {
    const [o, c] = await Promise.all([WRITTEN[child]?.(['0.1', '0.3']), WRITTEN[parent]?.(['0.1', '0.2'])]);
    const found = await referring(o ?? '', c ?? '', ['number', 'number']);
    expect([found.verdict, found.rowsFailing, found.sampleRows]).toEqual(['fail', 1, [1]]);
  },
);

test('a key that the other table cannot hold refers to none of its rows, whatever these are', async () => {
  const [own, other] = await Promise.all([bench.csv(lines(['1', 'abc'])), bench.csv(lines(['1', 'x', 'y', 'z']))]);
  const found = await referring(own, other, ['', 'integer']);
  expect([found.verdict, found.rowsFailing, found.sampleRows]).toEqual(['fail', 1, [1]]);
});

test.each([
  [
    ['1', '2'],
    ['1', 'x'],
    'inconclusive',
    /1 of 2 rows \(50 %\) refers to no row there that could be read; 1 row there/,
  ],
  [['1', '2', '2'], ['1', 'x'], 'inconclusive', /2 of 3 rows/],
  [['1', '2', '3'], ['1', 'x'], 'fail', /2 of 3 rows \(67 %\) refer to no row there \(1 row there could not be read\)/],
  [['1', '2', '3'], ['1', 'x', 'y'], 'inconclusive', /2 rows there could not be read/],
  [['1', '1'], ['1', 'x'], 'pass', /0 of 2 rows/],
] as const)('keys %j where the other table holds %j: %s', async (own, other, verdict, words) => {
  const found = await referring(await bench.csv(lines(own)), await bench.csv(lines(other)), ['integer', 'integer']);
  expect(found.verdict).toBe(verdict);
  expect(`${found.observation}${found.reason ?? ''}`).toMatch(words);
});

test.each([
  ['string', 'string', ['"x"', 'x'], 'pass'],
  ['string', '', ['"x"', 'x'], 'pass'],
  ['', '', ['"x"', 'x'], 'pass'],
  ['', 'integer', ['1.0', '1'], 'pass'],
  ['integer', '', ['2', '1'], 'fail'],
  ['', 'integer', ['"abc"', '1'], 'fail'],
  ['', 'string', ['7', '7'], 'fail'],
  ['', '', ['7', '7'], 'pass'],
  ['', '', ['[7]', '[7]'], 'fail'],
  ['boolean', 'boolean', ['true', 'true'], 'pass'],
  ['date', 'date', ['"2024-02-29"', '2024-02-29'], 'pass'],
  ['timestamp', 'date', ['"2024-02-29T00:00:00"', '2024-02-29'], 'pass'],
  ['timestamp', 'date', ['"2024-02-29T00:00:01"', '2024-02-29'], 'fail'],
  ['string', 'integer', ['"1"', '1'], 'inconclusive'],
  ['boolean', 'integer', ['true', '1'], 'inconclusive'],
] as const)('%s in JSON refers to %s in CSV: %j, %s', async (own, other, [value, target], verdict) => {
  const found = await referring(await bench.jsonl(objects([value])), await bench.csv(lines([target])), [own, other]);
  expect(found.verdict).toBe(verdict);
  if (verdict !== 'inconclusive') return;
  expect(found.reason).toMatch(/^o\.a of \S+ and c\.a of whole numbers cannot be compared\.$/);
});

test('timestamps of different precision refer to each other by their moment', async () => {
  const stamps = (values: readonly string[], type: string): Promise<string> =>
    bench.parquet(`SELECT unnest([${values.map((value) => `'${value}'`).join()}])::${type} AS a`);
  const fine = await stamps(['2024-01-31 12:00:00', '2024-01-31 12:00:00.000000001'], 'TIMESTAMP_NS');
  const coarse = await stamps(['2024-01-31 12:00:00', '2024-07-15 12:00:00'], 'TIMESTAMP');
  const near = await referring(fine, coarse, ['timestamp', 'timestamp']);
  expect([near.verdict, near.rowsFailing, near.sampleRows]).toEqual(['fail', 1, [1]]);
  const far = await referring(coarse, fine, ['timestamp', 'timestamp']);
  expect([far.verdict, far.rowsFailing, far.sampleRows]).toEqual(['fail', 1, [1]]);
});

test.each([
  ['12:00:00.1234567', ['12:00:00.123456', '12:00:00.1234567'], [0]],
  ['12:00:00+02:00', ['10:00', '10:00:00.000000001'], [1]],
  ['00:30:00+02:00', ['22:30:00Z', '22:30:00'], [0, 1]],
  ['23:30:00-01:00', ['00:30:00Z', '00:30:00'], [0, 1]],
])('times refer to %s by every digit of their moment: %j', async (target, values, failing) => {
  const parent = await bench.csv(lines([target]));
  const found = await referring(await bench.csv(lines(values)), parent, ['time', 'time']);
  expect(found.sampleRows ?? []).toEqual(failing);
  const typed = await bench.parquet(`SELECT unnest([${values.map((value) => `'${value}'`).join()}])::TIME_NS AS a`);
  if (!values.some((value) => value.endsWith('Z')))
    expect((await referring(typed, parent, ['time', 'time'])).sampleRows ?? []).toEqual(failing);
});

test.each([
  ['Europe/Berlin', 'Etc/UTC', '10:00', 'inconclusive'],
  ['Europe/Berlin', 'America/New_York', '10:00', 'inconclusive'],
  ['+01:00', 'Europe/Berlin', '10:00', 'inconclusive'],
  ['Europe/Berlin', 'Europe/Berlin', '10:00', 'pass'],
  ['Europe/Berlin', 'Europe/Berlin', '10:00Z', 'fail'],
  ['+01:00', '+02', '11:00', 'pass'],
  ['+01:00', '+02', '09:00Z', 'pass'],
  ['+01:00', 'Etc/UTC', '10:00', 'fail'],
])('10:00 of %s refers to what is told in %s as %s: %s', async (own, other, target, verdict) => {
  const type = (zone: string): string => `time, logicalTypeOptions: {defaultTimezone: '${zone}'}`;
  const [child, parent] = [await bench.csv(lines(['10:00'])), await bench.csv(lines([target]))];
  expect((await referring(child, parent, [type(own), type(other)])).verdict).toBe(verdict);
});

test('a value that cannot be read is left out of the key, which is measured for the rest', async () => {
  const parent = await bench.parquet('SELECT 1::BIGINT AS a');
  const some = await referring(await bench.csv('a\n1\nx\n""\n7\n'), parent, ['integer', 'integer']);
  expect([some.verdict, some.rowsFailing, some.observation]).toEqual([
    'fail',
    1,
    '1 of 4 rows (25 %) refers to no row there (1 row could not be read)',
  ]);
  const fine = await referring(await bench.csv('a\n1\nx\n'), parent, ['integer', 'integer']);
  expect([fine.verdict, fine.reason]).toEqual([
    'inconclusive',
    '1 of 2 rows (50 %) could not be read, which leaves it open; no other row fails.',
  ]);
  const none = await referring(await bench.csv('a\nx\ny\n'), parent, ['integer', 'integer']);
  expect([none.verdict, none.reason]).toEqual(['inconclusive', 'No key could be read as its type.']);
});

test('where no type is declared, each value is one, and what the other end cannot hold is in no row of it', async () => {
  const text = await referring(await bench.csv('a\n1\n1.0\nabc\n""\n'), await bench.csv('a\n1\n2\n'), ['', 'integer']);
  expect([text.verdict, text.rowsFailing, text.sampleRows]).toEqual(['fail', 1, [2]]);
  const values = await bench.jsonl(objects(['"x"', '7', '1', '"1"', 'true', '{"b":1.0}', 'null']));
  const json = await referring(values, await bench.jsonl(objects(['"x"', '1.0', '"true"', '{"b":1}'])), ['', '']);
  expect([json.verdict, json.rowsFailing, json.sampleRows]).toEqual(['fail', 3, [1, 3, 4]]);
});
