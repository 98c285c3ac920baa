import { contractOf } from '../tables/data.ts';
import { Bench } from './checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

/** The same demand on the same values, as Parquet types them, as CSV writes them and as JSON has them. */
interface Example {
  readonly demand: string;
  readonly kind: string;
  readonly sqlType: string;
  /** As SQL writes them. */
  readonly values: readonly string[];
  /** As JSON writes them; CSV has the same without quotes. */
  readonly json: readonly string[];
  readonly failing: readonly number[];
}

const column = (logicalType: string, options: string): string =>
  `- name: x\n  logicalType: ${logicalType}\n  ${options}`;
const options = (text: string): string => `logicalTypeOptions: { ${text} }`;

const EXAMPLES: readonly (readonly [string, Example])[] = [
  [
    'a minimum, which null satisfies',
    {
      demand: column('integer', options('minimum: 0')),
      kind: 'minimum',
      sqlType: 'INTEGER',
      values: ['5', '-1', 'NULL', '0'],
      json: ['5', '-1', 'null', '0'],
      failing: [1],
    },
  ],
  [
    'an exclusive maximum of decimals',
    {
      demand: column('number', options('exclusiveMaximum: 0.3')),
      kind: 'maximum',
      sqlType: 'DOUBLE',
      values: ['0.1', '0.3', '1e3'],
      json: ['0.1', '0.3', '1e3'],
      failing: [1, 2],
    },
  ],
  [
    'a multiple of a fraction',
    {
      demand: column('number', options('multipleOf: 0.01')),
      kind: 'multipleOf',
      sqlType: 'DOUBLE',
      values: ['1.1', '19.99', '0.005', '4503599627.37'],
      json: ['1.1', '19.99', '0.005', '4503599627.37'],
      failing: [2],
    },
  ],
  [
    'lengths in characters, not bytes',
    {
      demand: column('string', options('minLength: 2, maxLength: 3')),
      kind: 'maxLength',
      sqlType: 'VARCHAR',
      values: ["'née'", "'ab'", "'abcd'", "'日本語'"],
      json: ['"née"', '"ab"', '"abcd"', '"日本語"'],
      failing: [2],
    },
  ],
  [
    'a pattern, which may match anywhere',
    {
      demand: column('string', options("pattern: 'a.c'")),
      kind: 'pattern',
      sqlType: 'VARCHAR',
      values: ["'xabcx'", "'abd'", 'NULL'],
      json: ['"xabcx"', '"abd"', 'null'],
      failing: [1],
    },
  ],
  [
    'an email address',
    {
      demand: column('string', options('format: email')),
      kind: 'stringFormat',
      sqlType: 'VARCHAR',
      values: ["'a@b.com'", "'a.b'", "'a@b@c'", "'x+y@sub.example'"],
      json: ['"a@b.com"', '"a.b"', '"a@b@c"', '"x+y@sub.example"'],
      failing: [1, 2],
    },
  ],
  [
    'a date range',
    {
      demand: column('date', options("minimum: '2024-01-01'")),
      kind: 'minimum',
      sqlType: 'DATE',
      values: ["'2023-12-31'", "'2024-01-01'", 'NULL'],
      json: ['"2023-12-31"', '"2024-01-01"', 'null'],
      failing: [0],
    },
  ],
  [
    'a timestamp range',
    {
      demand: column('timestamp', options("maximum: '2024-01-01T12:00:00Z', timezone: false")),
      kind: 'maximum',
      sqlType: 'TIMESTAMP',
      values: ["'2024-01-01 12:00:00'", "'2024-01-01 12:00:01'"],
      json: ['"2024-01-01 12:00:00"', '"2024-01-01 12:00:01"'],
      failing: [1],
    },
  ],
  [
    'a machine type',
    {
      demand: column('integer', options('format: u8')),
      kind: 'numberFormat',
      sqlType: 'INTEGER',
      values: ['0', '255', '256', '-1'],
      json: ['0', '255', '256', '-1'],
      failing: [2, 3],
    },
  ],
  [
    'a required value',
    {
      demand: column('string', 'required: true'),
      kind: 'required',
      sqlType: 'VARCHAR',
      values: ["'a'", 'NULL', "'b'"],
      json: ['"a"', 'null', '"b"'],
      failing: [1],
    },
  ],
  [
    'a unique value, where null is none',
    {
      demand: column('integer', 'unique: true'),
      kind: 'unique',
      sqlType: 'BIGINT',
      values: ['1', '2', '1', 'NULL', 'NULL', '1'],
      json: ['1', '2', '1', 'null', 'null', '1'],
      failing: [2, 5],
    },
  ],
];

describe.each(EXAMPLES)('%s', (_, { demand, kind, sqlType, values, json, failing }) => {
  const contract = contractOf(demand);
  const expected = [failing.length === 0 ? 'pass' : 'fail', failing.length, failing];

  test('in Parquet', async () => {
    const rows = values
      .map((value, index) => `SELECT ${index} AS n, CAST(${value} AS ${sqlType}) AS x`)
      .join(' UNION ALL ');
    const file = await bench.parquet(`SELECT x FROM (${rows}) ORDER BY n`);
    expect(await bench.check(contract, file, kind)).toEqual(expected);
  });

  test('in CSV', async () => {
    const lines = json.map((value) => `${value === 'null' ? '' : value.replace(/^"(.*)"$/, '$1')},y`);
    const file = await bench.csv(`x,y\n${lines.join('\n')}\n`);
    expect(await bench.check(contract, file, kind)).toEqual(expected);
  });

  test('in JSON lines', async () => {
    const file = await bench.jsonl(json.map((value) => `{"x":${value}}\n`).join(''));
    expect(await bench.check(contract, file, kind)).toEqual(expected);
  });
});

test('a demand on values of which some could not be read is no pass, and a value that breaks it fails', async () => {
  const judged = async (text: string): Promise<unknown> => {
    const findings = await bench.findings(contractOf(column('number', options('maximum: 100'))), await bench.csv(text));
    const found = findings.find(({ kind }) => kind === 'maximum');
    return [found?.verdict, found?.reason ?? found?.observation];
  };
  expect(await judged('x,y\n"1,000.00",\n"2,000.00",\n9.5,\n')).toEqual([
    'inconclusive',
    '2 of 3 rows (67 %) could not be read, which leaves it open; no other row fails.',
  ]);
  expect(await judged('x,y\n"1,000.00",\n900,\n')).toEqual([
    'fail',
    '1 of 2 rows (50 %) is above 100 (1 value could not be read)',
  ]);
});

test('NaN lies in no range and equals no allowed value', async () => {
  const file = await bench.parquet(`SELECT unnest([1, 'nan'::DOUBLE, NULL, 'inf'::DOUBLE]) AS x`);
  const range = contractOf(column('number', options('minimum: 0')));
  expect(await bench.check(range, file, 'minimum')).toEqual(['fail', 1, [1]]);
  const rule = contractOf(
    '- name: x\n  quality:\n    - metric: invalidValues\n      arguments: { validValues: [1] }\n      mustBe: 0',
  );
  expect(await bench.check(rule, file, 'invalidValues')).toEqual(['fail', 2, [1, 3]]);
});

test.each([
  ['3.5', true],
  ['1e3', true],
  ['0x1F', true],
  ['1_000', true],
  ['abc', true],
  ['NaN', true],
  ['007', false],
  ['+5', false],
  ['-12', false],
])('the text %s in a CSV file is no integer: %s', async (text, misread) => {
  const file = await bench.csv(`x,y\n${text},\n1,\n`);
  expect(await bench.check(contractOf(column('integer', 'required: false')), file, 'type')).toEqual(
    misread ? ['fail', 1, [0]] : ['pass', 0, []],
  );
});

test('a JSON string is no number, a number no string, and both count by row', async () => {
  const file = await bench.jsonl('{"a":"1","b":1}\n{"a":1,"b":"1"}\n{"a":1.5,"b":true}\n');
  const findings = await bench.findings(
    contractOf('- name: a\n  logicalType: integer\n- name: b\n  logicalType: string'),
    file,
  );
  const types = findings.filter((finding) => finding.kind === 'type');
  expect(types.map((finding) => [finding.column, finding.sampleRows])).toEqual([
    ['a', [0, 2]],
    ['b', [0, 2]],
  ]);
});

test('nested fields and list elements are judged in the row that holds them', async () => {
  const sql = `SELECT unnest([{'city': 'Rome', 'tags': [1, 2]}, {'city': NULL, 'tags': [3, -4]}, NULL]) AS address`;
  const text = '{"address":{"city":"Rome","tags":[1,2]}}\n{"address":{"city":null,"tags":[3,-4]}}\n{"address":null}\n';
  const contract = contractOf(`- name: address
  logicalType: object
  properties:
    - name: city
      logicalType: string
      required: true
    - name: tags
      logicalType: array
      items:
        logicalType: integer
        logicalTypeOptions: { minimum: 0 }
    - name: zip
      logicalType: string`);
  for (const file of [await bench.parquet(sql), await bench.jsonl(text)]) {
    const findings = await bench.findings(contract, file);
    const verdict = (kind: string, name: string): unknown => {
      const found = findings.find((each) => each.kind === kind && each.column === name);
      return [found?.verdict, found?.sampleRows ?? []];
    };
    expect(verdict('required', 'address.city')).toEqual(['fail', [1]]);
    expect(verdict('minimum', 'address.tags[]')).toEqual(['fail', [1]]);
  }
});

test('a nested field that the type does not have fails', async () => {
  const file = await bench.parquet(`SELECT {'city': 'Rome'} AS address`);
  const contract = contractOf('- name: address\n  logicalType: object\n  properties:\n    - name: zip');
  const found = (await bench.findings(contract, file)).filter((each) => each.verdict === 'fail');
  expect(found.map((each) => each.column)).toEqual(['address.zip']);
});

test('a demand on a column of the wrong type is not measured, and says so', async () => {
  const file = await bench.parquet(`SELECT 'abc' AS x`);
  const findings = await bench.findings(contractOf(column('integer', options('minimum: 0'))), file);
  expect(findings.find((each) => each.kind === 'type')?.verdict).toBe('fail');
  expect(findings.find((each) => each.kind === 'minimum')).toMatchObject({
    verdict: 'inconclusive',
    reason: expect.stringContaining('another type') as string,
  });
});

test('a column that is not in the data fails, and nothing demanded of it passes', async () => {
  const file = await bench.csv('a,b\n1,2\n');
  const findings = await bench.findings(
    contractOf(column('integer', `required: true\n  ${options('minimum: 0')}`)),
    file,
  );
  expect(findings.map((each) => [each.kind, each.verdict])).toEqual([
    ['present', 'fail'],
    ['type', 'inconclusive'],
    ['required', 'fail'],
    ['minimum', 'inconclusive'],
  ]);
});

test('a table without rows passes no demand on rows, unless its row count allows none', async () => {
  const file = await bench.csv('x,y\n');
  const contract = contractOf(column('integer', 'required: true\n  unique: true'));
  const findings = await bench.findings(contract, file);
  expect(findings.map((each) => [each.kind, each.verdict])).toEqual([
    ['present', 'pass'],
    ['type', 'inconclusive'],
    ['required', 'inconclusive'],
    ['unique', 'inconclusive'],
  ]);
});

test('hostile names and texts stay names and texts', async () => {
  const name = `x"; DROP TABLE t; --'`;
  const file = await bench.csv(`"${name.replaceAll('"', '""')}",b\n1,2\n`);
  const properties = `- name: ${JSON.stringify(name)}
  logicalType: string
  logicalTypeOptions: { pattern: "'; COPY (SELECT 1) TO '/tmp/x" }
  quality:
    - metric: invalidValues
      arguments: { validValues: ["1') OR 1=1 --", "a\\0b"] }
      mustBe: 1`;
  const findings = await bench.findings(contractOf(properties), file);
  expect(findings.map((each) => [each.kind, each.verdict])).toEqual([
    ['present', 'pass'],
    ['type', 'pass'],
    ['pattern', 'fail'],
    ['invalidValues', 'pass'],
  ]);
});

test('no finding holds a value of the data', async () => {
  const file = await bench.csv('x,y\nhunter2,1\nhunter2,2\nhunter3,abc\n');
  const contract = contractOf(
    '- name: x\n  unique: true\n  logicalTypeOptions: { maxLength: 3 }\n  logicalType: string\n- name: y\n  logicalType: integer',
  );
  const findings = await bench.findings(contract, file);
  expect(findings.filter((each) => each.verdict === 'fail')).toHaveLength(3);
  expect(JSON.stringify(findings)).not.toMatch(/hunter|abc/);
});
