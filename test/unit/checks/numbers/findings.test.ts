import { fitsPhysical } from '../../../../shared/checks/conditions/physical.ts';
import { readColumn } from '../../../../shared/checks/conditions/reading.ts';
import { parsePhysicalType } from '../../../../shared/tables/physical/parse.ts';
import { UNTYPED } from '../../../../shared/tables/types.ts';
import { contractOf } from '../../tables/data.ts';
import { Bench } from '../checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

const column = (logicalType: string, options: string): string =>
  `- { name: x, logicalType: ${logicalType}, ${options} }`;
const options = (text: string): string => `logicalTypeOptions: { ${text} }`;
const lines = (values: readonly string[]): string => `x\n${values.map((value) => `${value}\n`).join('')}`;

test.each([
  [['-1', 'NaN', '3'], '2 of 3 rows (67 %) are below 0 or NaN (1 of them NaN)', '1 of 3 rows (33 %) is NaN'],
  [['-1', '12', '3'], '1 of 3 rows (33 %) is below 0', '1 of 3 rows (33 %) is above 9'],
])('a NaN among %j is told as what it is, not as below or above a bound', async (values, ...told) => {
  const demand = `physicalType: DOUBLE, ${options('minimum: 0, maximum: 9')}`;
  const failing = (await bench.findings(contractOf(column('number', demand)), await bench.csv(lines(values)))).filter(
    ({ verdict }) => verdict === 'fail',
  );
  expect(failing.map(({ observation }) => observation)).toEqual(told);
});

/** The failing rows of the only check of a kind. */
test.each([
  ['minimum', 'integer', options('minimum: 9007199254740993'), ['9007199254740992', '9007199254740993'], 1],
  ['maximum', 'number', options('maximum: 9007199254740992'), ['9007199254740993', '9007199254740992.0'], 1],
  [
    'maximum',
    'integer',
    options('maximum: 123456789012345678901234567890123456789012345'),
    ['123456789012345678901234567890123456789012346'],
    1,
  ],
  ['multipleOf', 'number', options('multipleOf: 0.01'), ['10000000.005', '10000000.01', '0.1'], 1],
  ['multipleOf', 'number', options('multipleOf: 2'), ['1e-9', '4', '1e999999999'], 1],
  [
    'numberFormat',
    'integer',
    options('format: u128'),
    ['340282366920938463463374607431768211455', '340282366920938463463374607431768211456'],
    1,
  ],
  ['numberFormat', 'number', options('format: f32'), ['3.4e38', '3.5e38', 'NaN'], 1],
  ['numberFormat', 'number', options('format: f32'), ['-1e400', '1e400', '-Infinity'], 2],
  ['type', 'integer', 'required: false', ['123456789012345678901', '1_000', '0x1F', '1.0', '1e3'], 4],
  ['type', 'number', 'required: false', ['1e400', '1_000', 'nan', 'inf', '.5', '1 000'], 4],
  ['type', 'number', "physicalType: 'DECIMAL(10,2)'", ['12345678901.12', '1.123', '12345678.12', '1.1200', '1.2e3'], 2],
  ['type', 'integer', 'physicalType: TINYINT', ['300', '-128', '127', '128'], 2],
  ['type', 'integer', 'physicalType: UBIGINT', ['18446744073709551615', '18446744073709551616', '-1'], 2],
  ['type', 'number', 'physicalType: real', ['1e39', 'NaN', '1e38'], 1],
  ['type', 'string', "physicalType: 'VARCHAR2(3 CHAR)'", ['abc', 'abcd'], 1],
  ['type', 'date', "physicalType: 'CHAR(10)'", ['2024-01-31', '2024-02-30'], 1],
  [
    'enum',
    'integer',
    'enum: [{ value: 12345678901234567 }, { value: 12345678901234568 }]',
    ['12345678901234567', '12345678901234569'],
    1,
  ],
] as const)('CSV, %s of %s, %s', async (...[kind, logicalType, demand, values, failing]) => {
  const contract = contractOf(column(logicalType, demand));
  const file = await bench.csv(lines(values));
  const [finding, ...others] = (await bench.findings(contract, file)).filter((each) => each.kind === kind);
  expect([finding?.verdict, finding?.rowsFailing, others]).toEqual(['fail', failing, []]);
});

test('a FLOAT column is compared in FLOAT, a DOUBLE by the decimal that it prints as', async () => {
  const file = await bench.parquet(
    `SELECT CAST('0.1' AS FLOAT) AS f, CAST('19.99' AS DOUBLE) AS d, CAST('0.7' AS FLOAT) AS e`,
  );
  const findings = await bench.findings(
    contractOf(`- { name: f, logicalType: number, ${options('maximum: 0.1, minimum: 0.1, multipleOf: 0.1')} }
- { name: d, logicalType: number, ${options('multipleOf: 0.01')} }
- name: e
  quality: [{ metric: invalidValues, arguments: { validValues: [0.1, 0.7] }, mustBe: 0 }]`),
    file,
  );
  expect(findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  expect(findings).toHaveLength(10);
});

const TYPES = [
  ["'a'", 'string', 'LARGE_STRING', 'pass'],
  ["'a'", 'string', 'large_utf8', 'pass'],
  ["'a'", 'string', 'string_view', 'pass'],
  ["'a'", 'string', 'dictionary<values=string, indices=int32, ordered=0>', 'pass'],
  ["'a'", 'string', 'LARGE_STRNG', 'inconclusive'],
  ['[1, 2]', 'array', 'list<element: int32>', 'pass'],
  ['[1, 2]', 'array', 'large_list<item: string>', 'fail'],
  ['[1, 2]', 'array', 'INTEGER[]', 'pass'],
  ['[1, 2]', 'array', 'list<item: strng>', 'inconclusive'],
  ["{'a': 1, 'b': 'x'}", 'object', 'struct<a: int64, b: string>', 'pass'],
  ["{'a': 1, 'b': 'x'}", 'object', 'STRUCT(a VARCHAR, b VARCHAR)', 'fail'],
  ["TIMESTAMPTZ '2024-01-01 00:00:00Z'", 'timestamp', 'timestamp[us, tz=UTC]', 'pass'],
  ["TIMESTAMP '2024-01-01 00:00:00'", 'timestamp', 'timestamp[ns, tz=UTC]', 'fail'],
  ["TIMESTAMP '2024-01-01 00:00:00.123'", 'timestamp', 'timestamp[ms]', 'pass'],
  ["TIMESTAMP '2024-01-01 00:00:00.1234'", 'timestamp', 'TIMESTAMP(3)', 'fail'],
  ['1.5::DOUBLE', 'number', 'double', 'pass'],
  ['1.5::FLOAT', 'number', 'halffloat', 'pass'],
  ['65505::FLOAT', 'number', 'float16', 'fail'],
  ['1.25::DECIMAL(10,2)', 'number', 'decimal128(10, 2)', 'pass'],
  ['1.25::DOUBLE', 'number', 'DECIMAL(10,2)', 'pass'],
  ['1.255::DOUBLE', 'number', 'DECIMAL(10,2)', 'fail'],
  ['123456789::BIGINT', 'integer', 'NUMBER(8)', 'fail'],
  ["'abc'", 'string', 'uuid', 'fail'],
] as const;

test('physical types of databases, warehouses and Arrow are measured by the type of a column, else by its values', async () => {
  const file = await bench.parquet(`SELECT ${TYPES.map(([value], index) => `${value} AS c${index}`).join(', ')}`);
  const columns = TYPES.map(
    ([, logicalType, physicalType], index) =>
      `- { name: c${index}, logicalType: ${logicalType}, physicalType: '${physicalType}' }`,
  );
  const findings = (await bench.findings(contractOf(columns.join('\n')), file)).filter(({ kind }) => kind === 'type');
  const told = findings.map(({ verdict }, index) => [TYPES[index]?.[2], verdict]);
  expect(told).toEqual(TYPES.map(([, , physicalType, verdict]) => [physicalType, verdict]));
  expect(findings.flatMap(({ reason }) => reason ?? []).join(' ')).toContain('Did you mean "LARGE_STRING"?');
});

test('a column that holds nothing but nulls satisfies every type', () => {
  const [column] =
    contractOf("- { name: x, logicalType: number, physicalType: 'DECIMAL(10,2)' }").tables[0]?.columns ?? [];
  const physical = parsePhysicalType('DECIMAL(10,2)');
  if (column === undefined || physical === undefined) throw new Error('The contract has no such column.');
  const reading = readColumn(column, 'x', 'typed', { name: UNTYPED });
  expect(reading).toMatchObject({ family: 'number', value: 'CAST(NULL AS DOUBLE)' });
  expect(fitsPhysical({ name: UNTYPED }, physical, reading)).toEqual({ holds: true });
});

test('what text cannot show of a physical type is inconclusive, and its logical type is measured all the same', async () => {
  const file = await bench.csv(lines(['2024-01-31', 'never']));
  const verdicts = async (physicalType: string): Promise<readonly string[]> =>
    (await bench.findings(contractOf(column('date', `physicalType: '${physicalType}'`)), file))
      .filter(({ kind }) => /type/i.test(kind))
      .map(({ kind, verdict }) => `${kind} ${verdict}`);
  expect(await verdicts('BIGINT')).toEqual(['type fail', 'physicalType inconclusive']);
  expect(await verdicts('DATES')).toEqual(['type fail', 'physicalType inconclusive']);
  expect(await verdicts('DATE')).toEqual(['type fail']);
});

test('a percentage is compared as the fraction that it is', async () => {
  const file = await bench.csv(`x,y\n${'1,\n'.repeat(29)},\n`);
  const verdict = async (limit: string): Promise<string | undefined> => {
    const rule = `{ name: x, quality: [{ metric: nullValues, unit: percent, mustBeLessOrEqualTo: ${limit} }] }`;
    const [finding] = (await bench.findings(contractOf(`- ${rule}`), file)).filter(({ kind }) => kind === 'nullValues');
    return finding?.verdict;
  };
  expect([await verdict('3.3333333333333333'), await verdict('3.3333333333333334')]).toEqual(['fail', 'pass']);
});

test('results of queries are compared exactly, and numbers that SQL would round are not measured', async () => {
  const rule = (query: string, wanted: string): string => `- { type: sql, query: "${query}", mustBe: ${wanted} }`;
  const verdicts = async (data: string, properties: string, rules: readonly string[]): Promise<readonly string[]> =>
    (await bench.findings(contractOf(properties, rules.join('\n')), data))
      .filter(({ kind }) => kind === 'sql')
      .map(({ verdict, reason = '' }) => (verdict === 'inconclusive' ? reason : verdict));
  const file = await bench.parquet(
    `SELECT CAST('12345678901234567890.12' AS DECIMAL(38,2)) AS d, 9007199254740993 AS i, CAST('0.1' AS FLOAT) AS f`,
  );
  const asked = [
    rule('SELECT d FROM t', '12345678901234567890.12'),
    rule('SELECT d FROM t', '12345678901234567890.13'),
    rule('SELECT i FROM t', '9007199254740992'),
    rule('SELECT sum(i) FROM t', '9007199254740993'),
    rule('SELECT f FROM t', '0.1'),
  ];
  expect(await verdicts(file, '', asked)).toEqual(['pass', 'fail', 'fail', 'pass', 'pass']);
  const large = await bench.csv('i,n\n123456789012345678901,9007199254740993\n');
  const types = '- { name: i, logicalType: integer }\n- { name: n, logicalType: number }';
  const [whole, rounded] = await verdicts(large, types, [
    rule('SELECT max(i) FROM t', '123456789012345678901'),
    rule('SELECT max(n) FROM t', '9007199254740993'),
  ]);
  expect(whole).toBe('pass');
  expect(rounded).toContain('without rounding');
});

test('declared separators of a column hold for its bounds', async () => {
  const file = await bench.csv('x\n"1.234,5"\n"999,9"\n1234.5\n');
  const separators = `customProperties: [{ property: csvDecimalSeparator, value: ',' }, { property: csvThousandsSeparator, value: '.' }]`;
  const contract = contractOf(column('number', `${options('maximum: 1000')}, ${separators}`));
  const findings = await bench.findings(contract, file);
  expect(findings.flatMap(({ kind, rowsFailing }) => (rowsFailing === undefined ? [] : [[kind, rowsFailing]]))).toEqual(
    [
      ['type', 1],
      ['maximum', 1],
    ],
  );
});

// A bound of a typed column is judged by the column's extremes first.
test.each([
  ['DOUBLE', ['0', '5', '10'], []],
  ['DOUBLE', ['0', '-1e-300', '10'], [1]],
  ['DOUBLE', ['10', '10.000000000000002', '0'], [1]],
  ['DOUBLE', ['nan', 'nan'], [0, 1]],
  ['DOUBLE', ['nan', '5', 'NULL'], [0]],
  ['DOUBLE', ['-inf', '5', 'inf'], [0, 2]],
  ['FLOAT', ['nan', '-1', '11', '5'], [0, 1, 2]],
  ['DECIMAL(38,18)', ['10', '10.000000000000000001', '-0.000000000000000001'], [1, 2]],
  ['HUGEINT', ['170141183460469231731687303715884105727', '10', '-1'], [0, 2]],
  ['UBIGINT', ['18446744073709551615', '0'], [0]],
  ['TINYINT', ['NULL', '7'], []],
] as const)('of %s %j those outside of 0 to 10 are rows %j', async (type, values, outside) => {
  const typed = (value: string): string => (value === 'NULL' ? value : `'${value}'::${type}`);
  const file = await bench.parquet(`SELECT unnest([${values.map(typed).join()}]) AS x`);
  const findings = await bench.findings(contractOf(column('number', options('minimum: 0, maximum: 10'))), file);
  const bounds = findings.filter(({ kind }) => kind === 'minimum' || kind === 'maximum');
  expect(bounds.map(({ verdict }) => verdict)).not.toContain('inconclusive');
  const rows = bounds.flatMap(({ verdict, sampleRows }) => (verdict === 'fail' ? (sampleRows ?? []) : []));
  expect([...new Set(rows)].toSorted((a, b) => a - b)).toEqual(outside);
  expect(bounds.every(({ verdict, sampleRows }) => (verdict === 'fail') === (sampleRows?.length ?? 0) > 0)).toBe(true);
});
