import { contractOf, lieInFooter } from '../tables/data.ts';
import { holds, orderOfCount } from '../../../shared/checks/conditions/operators.ts';
import { ExactNumber } from '../../../shared/core/text/exact-number.ts';
import { parseContract } from '../../../shared/contract/read.ts';
import { FixedClock } from '../../services.ts';
import { Bench } from './checks.ts';

let bench: Bench;
let orders: string;
beforeAll(async () => {
  bench = await Bench.open();
  orders = await bench.csv(
    'id,grp,amount,note\n1,a,10,x\n2,a,20,\n3,b,30,N/A\n3,b,,n/a\n4,b,-5,x\n1,a,10,x\n6,c,7,x\n7,c,8,x\n8,c,9,x\n9,c,1,x\n',
  );
});
afterAll(() => bench[Symbol.asyncDispose]());

const onColumn = (name: string, rule: string): string =>
  `- name: ${name}\n  quality:\n    - ${rule.replaceAll('\n', '\n      ')}`;

test.each([
  ['mustBe', 5, [5], [4, 6]],
  ['mustNotBe', 5, [4, 6], [5]],
  ['mustBeGreaterThan', 5, [6], [5, 4]],
  ['mustBeGreaterOrEqualTo', 5, [5, 6], [4]],
  ['mustBeLessThan', 5, [4], [5, 6]],
  ['mustBeLessOrEqualTo', 5, [5, 4], [6]],
] as const)('%s', (name, value, allowed, refused) => {
  const operator = { name, value: ExactNumber.of(value), where: {} };
  for (const each of allowed) expect(holds(operator, orderOfCount(each))).toBe(true);
  for (const each of refused) expect(holds(operator, orderOfCount(each))).toBe(false);
});

test('both bounds belong to a range', () => {
  const range = { lower: ExactNumber.of(2), upper: ExactNumber.of(4), where: {} };
  expect([1, 2, 3, 4, 5].map((value) => holds({ name: 'mustBeBetween', ...range }, orderOfCount(value)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect([1, 2, 3, 4, 5].map((value) => holds({ name: 'mustNotBeBetween', ...range }, orderOfCount(value)))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});

test.each([
  ['nullValues', 'metric: nullValues\nmustBe: 1', 'amount', ['pass', 1, []]],
  ['nullValues', 'metric: nullValues\nunit: percent\nmustBeLessThan: 10', 'amount', ['fail', 1, [3]]],
  ['nullValues', 'metric: nullValues\nunit: percent\nmustBeLessOrEqualTo: 10', 'amount', ['pass', 1, []]],
  [
    'missingValues',
    "metric: missingValues\narguments: { missingValues: [null, 'N/A', 'n/a'] }\nmustBe: 0",
    'note',
    ['fail', 3, [1, 2, 3]],
  ],
  [
    'missingValues',
    "metric: missingValues\narguments: { missingValues: ['N/A'] }\nmustBeLessThan: 2",
    'note',
    ['pass', 1, []],
  ],
  [
    'invalidValues',
    'metric: invalidValues\narguments: { validValues: [a, b] }\nmustBe: 0',
    'grp',
    ['fail', 4, [6, 7, 8, 9]],
  ],
  ['invalidValues', "metric: invalidValues\narguments: { pattern: '^[0-9]+$' }\nmustBe: 1", 'amount', ['pass', 1, []]],
  ['duplicateValues', 'metric: duplicateValues\nmustBe: 0', 'id', ['fail', 2, [3, 5]]],
  ['duplicateValues', 'metric: duplicateValues\nunit: percent\nmustBeLessOrEqualTo: 20', 'id', ['pass', 2, []]],
] as const)('%s: %s', async (kind, rule, column, expected) => {
  expect(await bench.check(contractOf(onColumn(column, rule)), orders, kind)).toEqual(expected);
});

test.each([
  ['integer in csv', ['5.0', '5', '5.00', '7'], '5.0', [0, 1]],
  ['integer in jsonl', ['5.0', '5', '"5.0"', '"5"', '7'], '5.0', [0, 1, 2]],
  ['string in csv', ['5.0', '5'], '5.0', [0]],
  ['number in csv', ['0', '0.0', '-0', '1'], '0', [0, 1, 2]],
  ['boolean in csv', ['True', 'false', 'TRUE', 'yes'], 'true', [0, 2]],
  ['boolean in jsonl', ['true', '"true"', '"TRUE"', 'false'], 'true', [0, 1]],
] as const)('%s: of %j, what is written or means %s is missing', async (column, values, listed, missing) => {
  const rule = `{metric: missingValues, arguments: {missingValues: [${listed}]}, mustBe: 0}`;
  const contract = contractOf(`- {name: a, logicalType: ${column.split(' ')[0] ?? ''}, quality: [${rule}]}`);
  const file = column.endsWith('csv')
    ? await bench.csv(`a\n${values.join('\n')}\n`)
    : await bench.jsonl(values.map((value) => `{"a": ${value}}\n`).join(''));
  expect(await bench.check(contract, file, 'missingValues')).toEqual(['fail', missing.length, missing]);
});

test.each([
  ['string', "['']", '', [1, 3]],
  ['number', "['', 'N/A']", '', [1, 2, 3]],
  ['number', "['N/A']", '', [2]],
  ['string', "['-']", 'csvNullTexts', [1, 3, 4]],
])('in CSV an empty field of a %s column is missing where %s is listed', async (type, listed, property, missing) => {
  const rule = `{metric: missingValues, arguments: {missingValues: ${listed}}, mustBe: 0}`;
  const custom = property === '' ? '' : `, customProperties: [{property: ${property}, value: ['-']}]`;
  const contract = contractOf(`- {name: a, logicalType: ${type}, quality: [${rule}]${custom}}\n- {name: b}`);
  const file = await bench.csv('a,b\n1,x\n,x\nN/A,x\n"",x\n-,x\n');
  expect(await bench.check(contract, file, 'missingValues')).toEqual(['fail', missing.length, missing]);
});

test('in JSON an empty text and null are two things that may be missing', async () => {
  const rule = `{metric: missingValues, arguments: {missingValues: ['']}, mustBe: 0}`;
  const contract = contractOf(`- {name: a, logicalType: string, quality: [${rule}]}`);
  const file = await bench.jsonl('{"a": ""}\n{"a": null}\n');
  expect(await bench.check(contract, file, 'missingValues')).toEqual(['fail', 1, [0]]);
});

test('rows that repeat in several columns together', async () => {
  const rule = '- metric: duplicateValues\n  arguments: { properties: [id, grp, amount] }\n  mustBe: 0';
  const contract = contractOf('- name: id\n- name: grp\n- name: amount', rule);
  expect(await bench.check(contract, orders, 'duplicateValues')).toEqual(['fail', 1, [5]]);
});

test.each([
  ['warning', 'warn'],
  ['info', 'warn'],
  ['error', 'fail'],
  ['critical', 'fail'],
])('a breach of severity %s gives %s', async (severity, verdict) => {
  const contract = contractOf('', `- metric: rowCount\n  severity: ${severity}\n  mustBeGreaterThan: 10`);
  expect((await bench.check(contract, orders, 'rowCount'))[0]).toBe(verdict);
});

test('a severity does not make an unmeasured rule a warning', async () => {
  const contract = contractOf('', '- metric: rowCount\n  severity: info\n  unit: percent\n  mustBe: 10');
  expect((await bench.findings(contract, orders)).map((each) => each.verdict)).toEqual(['inconclusive']);
});

test.each([
  ['mustBe: 12.5', 'percent', 'fail'],
  ['mustNotBe: 50', 'percent', 'pass'],
  ['mustNotBeBetween: [34, 66]', 'percent', 'pass'],
  ['mustBeBetween: [34, 66]', 'percent', 'fail'],
  ['mustNotBeBetween: [34, 67]', 'percent', 'inconclusive'],
  ['mustBe: 2', 'rows', 'inconclusive'],
  ['mustBe: 1.5', 'rows', 'fail'],
  ['mustBe: 0', 'rows', 'fail'],
  ['mustBeGreaterThan: 0', 'rows', 'pass'],
])('1 to 3 of 3 rows repeat another, %s %s: %s', async (operator, unit, verdict) => {
  const contract = contractOf(
    `- {name: a, logicalType: date, quality: [{metric: duplicateValues, unit: ${unit}, ${operator}}]}`,
  );
  const [found] = await bench.check(contract, await bench.csv('a\nx\nx\ny\n'), 'duplicateValues');
  expect(found).toBe(verdict);
});

test('a composite key fails for repeated rows and for rows without a whole key', async () => {
  const file = await bench.csv('a,b\n1,x\n1,y\n1,x\n,x\n2,\n');
  const key = (position: number): string => `\n  primaryKey: true\n  primaryKeyPosition: ${position}`;
  const contract = contractOf(`- name: a${key(1)}\n- name: b${key(2)}`);
  const [finding] = (await bench.findings(contract, file)).filter((each) => each.kind === 'primaryKey');
  expect(finding).toMatchObject({ verdict: 'fail', rowsFailing: 3, sampleRows: [2] });
  expect(finding?.observation).toContain('2 rows without a complete key');
});

test('rules for other engines and rules that nobody can measure are inconclusive, notes for people are no finding', async () => {
  const rules = `- type: custom
  engine: soda
  implementation: "checks for t"
- type: text
  description: Looks nice.`;
  const findings = await bench.findings(contractOf('', rules), orders);
  expect(findings.map((each) => [each.kind, each.verdict])).toEqual([['custom', 'inconclusive']]);
  expect(findings[0]?.reason).toContain('soda');
});

const sqlRule = (query: string, operator = 'mustBe: 0'): string =>
  `- type: sql\n  query: ${JSON.stringify(query)}\n  ${operator}`;

test.each([
  ['SELECT count(*) FROM t WHERE amount < 0', 'mustBe: 1', 'pass'],
  ['SELECT count(*) FROM {object} WHERE amount < 0', 'mustBe: 0', 'fail'],
  ['SELECT avg(amount) FROM ${table}', 'mustBeBetween: [9, 11]', 'pass'],
])('the query %s (%s): %s', async (query, operator, verdict) => {
  const contract = contractOf('- name: amount\n  logicalType: integer', sqlRule(query, operator));
  expect((await bench.check(contract, orders, 'sql'))[0]).toBe(verdict);
});

test.each([
  ['reads another file', "SELECT count(*) FROM read_text('/etc/passwd')"],
  ['writes a file', "COPY t TO '/tmp/stolen.csv'"],
  ['is two statements', 'SELECT 0; SELECT 0'],
  ['changes a setting', "SET memory_limit = '1TB'"],
  ['fetches', "SELECT count(*) FROM read_csv('http://127.0.0.1:1/x')"],
  ['names no column', 'SELECT count(nothing) FROM t'],
  ['yields two rows', 'SELECT id FROM t'],
  ['yields text', "SELECT 'abc'"],
  ['yields nothing', 'SELECT NULL'],
  ['yields infinity', 'SELECT count(*) / (count(*) - count(*)) FROM t'],
  ['yields NaN', "SELECT 'nan'::FLOAT"],
  ['holds an unknown placeholder', 'SELECT count(*) FROM {mystery}'],
])('a query that %s is inconclusive', async (_, query) => {
  const findings = await bench.findings(contractOf('- name: id', sqlRule(query)), orders);
  const [finding] = findings.filter((each) => each.kind === 'sql');
  expect(finding?.verdict).toBe('inconclusive');
  expect(finding?.reason).not.toMatch(/root:|^$/);
});

test('values decide, whatever a Parquet file says of them: counts, rows, keys and queries', async () => {
  const path = await bench.parquet('SELECT unnest([-5, 3, 4, -5])::BIGINT AS a');
  const file = await lieInFooter(path, -5n, 0n);
  const contract = contractOf(
    '- {name: a, logicalType: integer, unique: true, logicalTypeOptions: {minimum: 0}}',
    [
      sqlRule('SELECT count(*) FROM t WHERE a < 0', 'mustBe: 2'),
      sqlRule('SELECT min(x.a) FROM t x, (VALUES (-5)) y(b) WHERE x.a = y.b', 'mustBe: -5'),
      sqlRule('SELECT a FROM t ORDER BY a LIMIT 1', 'mustBe: -5'),
    ].join('\n'),
  );
  const findings = await bench.findings(contract, file);
  expect(findings.map(({ kind, verdict, sampleRows }) => [kind, verdict, sampleRows ?? []])).toEqual([
    ['present', 'pass', []],
    ['type', 'pass', []],
    ['unique', 'fail', [3]],
    ['minimum', 'fail', [0, 3]],
    ...Array.from({ length: 3 }, () => ['sql', 'pass', []]),
  ]);
});

const CANNOT = 'The query cannot be run: ';
const REASONS: readonly (readonly [query: string, reason: string])[] = [
  ['SELEC 1', `${CANNOT}Parser Error: syntax error at or near "SELEC" (line 1 of the query, column 1)`],
  ['SELECT count(*)\nFROM t WHERE id > ( 3', `${CANNOT}Parser Error: syntax error at end of input`],
  [
    'SELECT cont(*) FROM t',
    `${CANNOT}Catalog Error: Scalar Function with name cont does not exist! Did you mean "count"? (line 1 of the query, column 8)`,
  ],
  [
    'SELECT count(*)\nFROM t WHERE nothing',
    `${CANNOT}Binder Error: Referenced column "nothing" not found in FROM clause! (line 2 of the query, column 14)`,
  ],
  ['-- nothing', `${CANNOT}it holds no statement.`],
  [
    'SELECT count(*) FROM t WHERE id > $1',
    'The query failed: It holds a parameter such as $1 or ?, for which nothing is given.',
  ],
  // What these say of their own quotes the data.
  [
    'SELECT sum(CAST(note AS INTEGER)) FROM t',
    'The query failed: A value cannot be converted to the type that the query asks for.',
  ],
  [
    'SELECT sum(CAST(100 * length(note) AS TINYINT)) FROM t',
    'The query failed: A value cannot be converted to the type that the query asks for.',
  ],
  [
    "SELECT count(*) FROM t WHERE strptime(note, '%Y') IS NULL",
    'The query failed: A function was given a value that it does not take.',
  ],
  ['SELECT error(note) FROM t', 'The query failed: A function was given a value that it does not take.'],
];

test('of a query that fails the kind and the place of the fault are told, and nothing of the data', async () => {
  const rules = REASONS.map(([query]) => sqlRule(query)).join('\n');
  const findings = await bench.findings(contractOf('', rules), orders);
  const told = findings.filter(({ kind }) => kind === 'sql');
  expect(told.map(({ reason }) => reason)).toEqual(REASONS.map(([, reason]) => reason));
});

test('a query that uses a value that could not be read is inconclusive, another is measured', async () => {
  const file = await bench.csv('price,id\n150,1\n"1,000.00",2\n');
  const judged = async (query: string): Promise<unknown> => {
    const contract = contractOf('- name: price\n  logicalType: number', sqlRule(query, 'mustBe: 1'));
    const found = (await bench.findings(contract, file)).find(({ kind }) => kind === 'sql');
    return [found?.verdict, found?.reason ?? ''];
  };
  expect(await judged('SELECT count(*) FROM t WHERE price > 100')).toEqual([
    'inconclusive',
    'A value of the column cannot be read as its type, and the query uses it.',
  ]);
  expect(await judged('SELECT count(*) FROM t WHERE id = 1')).toEqual(['pass', '']);
});

test('service levels on the data are measured against the clock', async () => {
  const file = await bench.csv('at,x\n2026-11-20T00:00:00,1\n2026-11-22T00:00:00,2\n');
  const contract = parseContract(
    Buffer.from(`apiVersion: v3.1.0
kind: DataContract
id: sla
version: 1.0.0
status: active
slaProperties:
  - { property: latency, value: 2, unit: d, element: t.at }
  - { property: freshness, value: 24, unit: h, element: t.at }
  - { property: retention, value: 1, unit: y, element: t.at }
  - { property: generalAvailability, value: "2022-05-12T09:30:10-08:00" }
schema:
  - name: t
    properties:
      - { name: at, logicalType: timestamp }
`),
    'sla.yaml',
  );
  const clock = new FixedClock('2026-11-23T08:00:00Z');
  expect(clock.now()).toEqual(bench.services.clock.now());
  const findings = (await bench.findings(contract, file)).filter((each) => !['present', 'type'].includes(each.kind));
  expect(findings.map((each) => [each.kind, each.verdict])).toEqual([
    ['latency', 'pass'],
    ['freshness', 'fail'],
    ['retention', 'pass'],
  ]);
});

const MOMENTS = [
  ['SELECT max(v) FROM t', "'2024-01-02'", 'pass'],
  ['SELECT max(v) FROM t', "'2024-01-02T00:00:00Z'", 'pass'],
  ['SELECT min(v) FROM t', "'2024-01-02'", 'fail'],
  ['SELECT min(v) FROM t', 'yesterday', 'inconclusive'],
  ['SELECT min(v) FROM t', "'08:00:00'", 'inconclusive'],
  ['SELECT CAST(NULL AS DATE)', "'2024-01-02'", 'inconclusive'],
  ["SELECT TIMESTAMP '2024-01-02 00:00:00'", "'2024-01-02T01:00:00+01:00'", 'pass'],
  ["SELECT TIMESTAMP '2024-01-02 00:00:00.000001'", "'2024-01-02T00:00:00Z'", 'fail'],
  ["SELECT TIMESTAMPTZ '2024-01-02 00:00:00+05'", "'2024-01-01 19:00:00'", 'pass'],
  ["SELECT TIMESTAMP_NS '2024-01-02 00:00:00.000000001'", "'2024-01-02T00:00:00.000000001'", 'pass'],
  ["SELECT TIME '10:00:00'", "'10:00'", 'pass'],
  ["SELECT TIMETZ '10:00:00+02'", "'08:00:00Z'", 'pass'],
  ["SELECT INTERVAL '1 day'", 'P1D', 'pass'],
  ["SELECT INTERVAL '26 hours'", '1 day 02:00:00', 'pass'],
  ["SELECT INTERVAL '90 minutes'", 'PT1H30M', 'pass'],
  ["SELECT INTERVAL '90 minutes'", 'PT1H', 'fail'],
  ["SELECT INTERVAL '90 minutes'", 'a while', 'inconclusive'],
  ["SELECT INTERVAL '-90 minutes'", "'-01:30:00'", 'pass'],
] as const;

test('the value of a query is compared as the moment or the length of time that it is', async () => {
  const rules = MOMENTS.map(([query, wanted]) => `- type: sql\n  query: ${JSON.stringify(query)}\n  mustBe: ${wanted}`);
  const file = await bench.csv('v\n2024-01-01\n2024-01-02\n');
  const found = await bench.findings(contractOf('- {name: v, logicalType: date}', rules.join('\n')), file);
  const verdicts = found.filter(({ kind }) => kind === 'sql').map(({ verdict }) => verdict);
  expect(MOMENTS.map(([query, wanted], index) => [query, wanted, verdicts[index]])).toEqual(MOMENTS);
});
