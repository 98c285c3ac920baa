import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContract } from '../../../shared/contract/read.ts';
import { parse, refusalLine, refusalOf, textOf } from './helpers.ts';

const COLUMN = '    properties:\n      - name: status\n        logicalType: string\n';

test('a mistyped logical type is refused at its line with what was meant and what is allowed', () => {
  expect(refusalLine(textOf('    properties:\n      - {name: status, logicalType: strng}\n'))).toBe(
    '9:37 schema[orders].properties[status].logicalType is "strng". | Did you mean "string"? Allowed: string, date, ' +
      'timestamp, time, number, integer, object, array, boolean.',
  );
});

test('a mistyped key is refused at the key with what was meant', () => {
  expect(refusalLine(textOf(`${COLUMN}        physicalTpye: varchar\n`))).toBe(
    '11:9 "physicalTpye" is not a key that the standard knows in schema[orders].properties[status]. | ' +
      'Did you mean "physicalType"? Remove it, or put it below customProperties as {property: physicalTpye, value: …}.',
  );
});

test('two operators in one rule are refused under every version, at the second', () => {
  const rule = '        quality:\n          - {metric: nullValues, mustBe: 0, mustBeLessThan: 5}\n';
  const old = '        quality:\n          - {rule: nullValues, mustBe: 0, mustBeLessThan: 5}\n';
  const message = 'The rule has two operators, "mustBe" and "mustBeLessThan".';
  expect(refusalLine(textOf(COLUMN + rule))).toMatch(`12:45 ${message} | A rule has exactly one`);
  expect(refusalOf(textOf(COLUMN + old, 'v3.0.2')).what).toBe(message);
});

test.each([
  ['{metric: rowCount, mustBeBetween: [5, 5]}', '"mustBeBetween" is [5,5].', 'Write mustBe: 5.'],
  ['{metric: rowCount, mustBeBetween: [9, 5]}', '"mustBeBetween" is [9,5].', 'mustBeBetween: [5, 9]'],
  ['{metric: rowCount, mustBeBetween: 5}', '"mustBeBetween" is 5.', 'Write two numbers'],
  ['{metric: rowCount, mustBe: "5"}', '"mustBe" is "5".', 'without quotes'],
  ['{metric: rowCount, mustBe: .inf}', '"mustBe" is Infinity.', 'without quotes'],
  [
    '{rule: nullCheck, mustBe: 0}',
    'schema[orders].quality[0] names neither a metric nor a type',
    'Add metric: nullValues, missingValues',
  ],
  ['{metric: rowCount}', 'The rule has no operator', 'for example mustBe: 0'],
  ['{type: sql, query: SELECT 1}', 'The rule has no operator', 'for example mustBe: 0'],
  [
    '{metric: duplicateValues, mustBe: 0, properties: [a]}',
    '"properties" stands beside "metric".',
    'below "arguments:"',
  ],
  [
    '{metric: duplicateValues, mustBe: 0, arguments: {properties: [statsu]}}',
    'The rule compares the column "statsu", which "orders" does not have.',
    'Did you mean "status"?',
  ],
])('the rule %s is refused in words a person understands', (rule, what, remedy) => {
  const error = refusalOf(textOf(`${COLUMN}    quality:\n      - ${rule}\n`));
  expect(error.what).toContain(what);
  expect(error.what).not.toContain('more problem');
  expect(error.remedy).toContain(remedy);
  expect(error.where?.line).toBe(12);
});

test.each([
  ['the same column twice', `${COLUMN}      - name: status\n`, '11:15 The column "status" already stands at line 9.'],
  [
    'a minimum above its maximum',
    '    properties:\n      - {name: a, logicalType: integer, logicalTypeOptions: {minimum: 9, maximum: 5}}\n',
    'No value of "orders.a" lies between 9 and 5. | Correct minimum or maximum.',
  ],
  [
    'an open range of one value',
    '    properties:\n      - {name: a, logicalType: number, logicalTypeOptions: {exclusiveMinimum: 5, maximum: 5}}\n',
    'No value of "orders.a" lies between 5 and 5.',
  ],
  [
    'options without a type',
    '    properties:\n      - {name: a, logicalTypeOptions: {minLength: 5}}\n',
    '9:19 logicalTypeOptions stand here without a logicalType. | Add logicalType',
  ],
  [
    'a required field that the object lacks',
    '    properties:\n      - name: a\n        logicalType: object\n        logicalTypeOptions: {required: [citty]}\n        properties: [{name: city, logicalType: string}]\n',
    '"citty" is required, but the object has no such field. | Did you mean "city"?',
  ],
  [
    'a relationship of unequal sides',
    `${COLUMN}    relationships:\n      - {from: [orders.status], to: [a.b, a.c]}\n`,
    'The relationship leads from 1 to 2 columns.',
  ],
])('%s is refused', (_, table, line) => {
  expect(refusalLine(textOf(table))).toContain(line);
});

test('the same enum value under two labels is refused, since the schema compares whole entries', () => {
  const table = `${COLUMN}        enum: [{value: 1, label: a}, {value: 1.0, label: b}]\n`;
  expect(refusalLine(textOf(table, 'v3.2.0'))).toContain('The value 1 is listed twice.');
  const distinct = `${COLUMN}        enum: [{value: 1}, {value: "1"}, {value: true}, {value: null}]\n`;
  expect(() => parse(textOf(distinct, 'v3.2.0'))).not.toThrow();
});

test('a vector without any options is refused, since its length is unknown', () => {
  expect(refusalLine(textOf('    properties:\n      - {name: v, logicalType: vector}\n', 'v3.2.0'))).toContain(
    'The vector "v" has no dimensions.',
  );
});

test('a column of 3.2.0 without a logical type is read: the trap of the official schema does not demand a map', () => {
  expect(() => parse(textOf('    properties:\n      - {name: v, physicalType: uuid}\n', 'v3.2.0'))).not.toThrow();
});

test('several problems are told at once, first the one nearest to the top of the file', () => {
  const error = refusalOf(
    textOf('    properties:\n      - {logicalType: string}\n      - {name: 5}\n    physicalName: []\n'),
  );
  expect(error.where).toEqual({ file: 'orders.odcs.yaml', line: 9, column: 9 });
  expect(error.what).toBe(
    'schema[orders].properties[0] has no "name". (2 more problems: line 10: schema[orders].properties[1].name is 5. ' +
      'line 11: schema[orders].physicalName is [].)',
  );
});

test.each([
  ['[]', 'The file holds [].', 'A contract is a mapping'],
  ['kind: DataContract\n', 'The contract has no "apiVersion".', 'Add apiVersion: v3.2.0'],
  ['apiVersion: 3.1.0\n', 'apiVersion is "3.1.0".', 'Write apiVersion: v3.1.0, with the "v".'],
  ['apiVersion: v2.2.2\n', 'apiVersion is "v2.2.2".', 'Version 2 and older have another structure'],
  ['apiVersion: v4.0.0\n', 'apiVersion is "v4.0.0".', 'The supported versions are v3.0.0'],
  [
    'dataContractSpecification: 1.2.1\n',
    'a Data Contract Specification',
    'datacontract export odcs orders.odcs.yaml --output',
  ],
])('the file %j is refused by its kind before anything else', (text, what, remedy) => {
  const error = refusalOf(text);
  expect(error.code).toBe('contract-invalid');
  expect(error.what).toContain(what);
  expect(error.remedy).toContain(remedy);
  expect(error.where?.line).toBe(1);
});

test('a contract that names 3.0.2 but needs 3.1.0 is read with a notice at apiVersion', () => {
  const contract = parse(textOf('    properties: [{name: t, logicalType: time}]\n', 'v3.0.2'));
  expect(contract.notices).toEqual([
    {
      what: 'The contract names v3.0.2 but is written for a newer version (line 8).',
      where: { file: 'orders.odcs.yaml', line: 1, column: 13 },
      remedy: 'Write apiVersion: v3.2.0, which accepts the file as it is.',
    },
  ]);
});

test('a key that a server lacks is a notice, a server without what it needs is refused', () => {
  const server = (text: string): string => `servers: [{server: a, type: local, ${text}}]\n${textOf('')}`;
  expect(parse(server('path: a, format: json, delimiter: new_line')).notices[0]?.what).toContain('"delimiter"');
  expect(refusalOf(server('path: a')).what).toBe('servers[0] has no "format".');
  expect(refusalOf(server('path: a, delimiter: x, foo: 1')).what).toBe('servers[0] has no "format".');
  expect(refusalOf(`${server('path: a, format: json, delimiter: x')}    physicalName: 5\n`).what).toContain('is 5.');
});

test('a large contract is checked as strictly as a small one', () => {
  const column = (index: number): string => `      - {name: c${index}, logicalType: string}\n`;
  const large = textOf(`    properties:\n${Array.from({ length: 6_000 }, (_, index) => column(index)).join('')}`);
  const servers = 'servers: [{server: a, type: local, path: a, format: json, delimiter: x, compression: y}]\n';
  const read = parse(servers + large);
  expect([read.tables[0]?.columns.length, read.notices.length]).toEqual([6_000, 2]);
  const faulty = servers + large.replace('name: c5999, logicalType: string', 'name: c5999, logicalType: strng');
  expect(refusalOf(faulty).what).toContain('schema[orders].properties[c5999].logicalType is "strng".');
});

test.each([
  ['text that is not UTF-8', Buffer.from([0xff, 0xfe, 0x00]), 'The contract is not UTF-8 text.'],
  ['broken YAML', Buffer.from('a: [1\nb: 2'), ''],
  ['a bomb of aliases', Buffer.from(aliasBomb()), 'The aliases cannot be resolved'],
  ['a deep pit of brackets', Buffer.from('['.repeat(100_000)), 'nested deeper'],
  ['more than 4 MiB', Buffer.alloc((4 << 20) + 1, 0x20), 'larger than 4 MiB'],
])('%s is unreadable, not a crash', async (_, bytes, what) => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  await writeFile(join(folder, 'a.yaml'), bytes);
  await expect(readContract(join(folder, 'a.yaml'), 'a.yaml')).rejects.toMatchObject({
    code: 'contract-unreadable',
    what: expect.stringContaining(what) as string,
    where: { file: 'a.yaml' },
  });
  await rm(folder, { recursive: true });
});

test('a file that is not there is told by the path that the user gave', async () => {
  await expect(readContract('/nowhere/a.yaml', 'contracts/a.yaml')).rejects.toMatchObject({
    code: 'contract-unreadable',
    what: 'The contract does not exist.',
    where: { file: 'contracts/a.yaml' },
  });
});

test('hostile text in a contract reaches the message as one visible line', () => {
  const error = refusalOf(textOf('    "a\\n::error::x\\u202e": 1\n'));
  expect(error.what).not.toMatch(/[\n\u202e]/);
});

test('keys that collide with JavaScript objects are refused like any other unknown key', () => {
  for (const key of ['__proto__', 'constructor', 'toString']) {
    expect(refusalOf(textOf(`    ${key}: {polluted: true}\n`)).what).toContain(key);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

function aliasBomb(): string {
  const lines = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
  return `a0: &a0 [1]\n${lines.join('\n')}\n`;
}
