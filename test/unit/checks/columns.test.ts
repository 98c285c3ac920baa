import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isUserError } from '../../../shared/core/errors.ts';
import { validateData } from '../../../shared/checks/validate.ts';
import { parseContract } from '../../../shared/contract/read.ts';
import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { openEngine } from '../../../shared/tables/engine.ts';
import { openRelation } from '../../../shared/tables/open.ts';
import { readError } from '../../../shared/tables/read-errors.ts';
import { contractOf, writeParquetRow } from '../tables/data.ts';
import { Bench } from './checks.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

const brief = ({ kind, verdict, reason, observation }: Finding): unknown => [kind, verdict, reason ?? observation];

test('a name that differs in case is another column, and one that repeats is none that can be meant', async () => {
  const file = await bench.csv('Id,a,a,qty\n1,2,3,4\n');
  const contract = contractOf(
    '- {name: id}\n- {name: a, unique: true}\n- {name: quantity, physicalName: amount}\n- {name: qty, physicalName: amount}',
  );
  const two = 'The data has 2 columns called "a", and which is meant is not said.';
  expect((await bench.findings(contract, file)).map(brief)).toEqual([
    ['present', 'fail', 'the data has no such column. Did you mean "Id"?'],
    ['present', 'inconclusive', two],
    ['unique', 'inconclusive', two],
    ['present', 'fail', 'the data has no column "amount", its physicalName.'],
    ['present', 'fail', 'the data has no column "amount", its physicalName. Did you mean "qty"?'],
  ]);
});

test.each(['csv', 'jsonl', 'parquet'])(
  'of two columns that differ in case each keeps its own values: %s',
  async (end) => {
    const file =
      end === 'csv'
        ? await bench.csv('abcd,ABCD\nx,\n')
        : end === 'jsonl'
          ? await bench.jsonl('{"abcd":"x","ABCD":""}\n')
          : await writeParquetRow(await bench.parquet('SELECT 1 AS a'), [
              ['abcd', 'x'],
              ['ABCD', ''],
            ]);
    const contract = contractOf(
      "- {name: abcd, logicalType: string, logicalTypeOptions: {pattern: '^x$'}}\n- {name: ABCD, logicalType: string, logicalTypeOptions: {maxLength: 0}}",
    );
    expect((await bench.findings(contract, file)).filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  },
);

/** A pattern for two files of the bench. */
const both = (one: string, two: string): string => {
  const of = (file: string): string => basename(file).replace(/\D/g, '');
  return `data-{${of(one)},${of(two)}}${extname(one)}`;
};

test.each(['csv', 'parquet'])('rows of a file that lacks a column are not taken for nulls: %s', async (end) => {
  const write = (text: string, sql: string): Promise<string> => (end === 'csv' ? bench.csv(text) : bench.parquet(sql));
  const one = await write('id,amount\n1,5\n', 'SELECT 1 AS id, 5 AS amount');
  const two = await write('id,Amount\n2,-5\n', 'SELECT 2 AS id, -5 AS "Amount"');
  const rule = '- {type: sql, query: SELECT count(*) FROM t WHERE amount < 0, mustBe: 0}';
  const contract = contractOf('- {name: id}\n- {name: amount, logicalType: integer}', rule);
  expect((await bench.findings(contract, both(one, two))).map(brief)).toEqual([
    ['present', 'pass', 'the column is there'],
    ['present', 'fail', `${basename(two)} has no such column. Did you mean "Amount"?`],
    expect.arrayContaining(['type', 'pass']),
    ['sql', 'inconclusive', 'SQL cannot tell the columns "amount", "Amount" apart, and the query uses one of them.'],
  ]);
  const other = contractOf('- {name: id}', '- {type: sql, query: "SELECT count(*) FROM t WHERE more < 0", mustBe: 0}');
  const three = await write('id,more\n3,1\n', 'SELECT 3 AS id, 1 AS more');
  expect((await bench.findings(other, both(one, three))).map(brief)).toEqual([
    ['present', 'pass', 'the column is there'],
    ['sql', 'inconclusive', `${basename(one)} has no column that the query uses, and other files do.`],
  ]);
});

test('a first row that is no header shows its values to nobody', async () => {
  const rows = 'alice@example.com,4111111111111111\nbob@example.com,5500000000000004\n';
  const contract = contractOf(
    '- {name: email}\n- {name: alice@example.co, required: true}',
    '- {type: sql, query: SELECT max(alice) FROM t, mustBe: 0}',
  );
  const [bare, named] = [await bench.csv(rows), await bench.csv('email,alice@example.co\na,b\n')];
  for (const path of [bare, both(bare, named)]) {
    const source = await findSource(basename(path), [bench.services.temp]);
    const request = { contract, sources: new Map([['t', source]]), profile: 'full', maxSamples: 5 } as const;
    const { result } = await validateData({ ...request, engine: bench.engine }, bench.services);
    expect(JSON.stringify(result)).not.toMatch(/alice@example.com|4111/);
    expect(result.findings[0]?.observation).toMatch(
      /has no such column\. The first line was taken for the header, and names no column of the contract\.$/,
    );
  }
});

test('a field of a structure is read by its exact name', async () => {
  const file = await bench.parquet("SELECT {'K': 1} AS s");
  const contract = contractOf('- name: s\n  logicalType: object\n  properties: [{name: k, logicalType: integer}]');
  expect((await bench.findings(contract, file)).map(({ id, verdict }) => [id, verdict])).toEqual([
    ['t.s.present', 'pass'],
    ['t.s.type', 'pass'],
    ['t.s.k.present', 'fail'],
    ['t.s.k.type', 'inconclusive'],
  ]);
});

test('a query that uses a name which SQL cannot tell apart is not measured, and others are', async () => {
  const rule = (query: string): string => `- {type: sql, query: '${query}', mustBe: 1}`;
  const file = await bench.csv('id,ID,v,\n1,2,3,4\n');
  const contract = contractOf(
    '- {name: id, quality: [{type: sql, query: "SELECT count({property}) FROM {object}", mustBe: 1}]}\n- {name: v}',
    [
      rule('SELECT count(v) FROM t'),
      rule('SELECT max(ID) FROM t'),
      rule('SELECT count(*) FROM (SELECT DISTINCT * FROM t)'),
    ].join('\n'),
  );
  const findings = (await bench.findings(contract, file)).filter(({ kind }) => kind === 'sql');
  const unclear = 'SQL cannot tell the columns "id", "ID" apart, and the query uses one of them.';
  expect(findings.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['inconclusive', unclear],
    ['pass', undefined],
    ['inconclusive', unclear],
    ['inconclusive', unclear],
  ]);
});

const declared = (table: string, properties: string): string =>
  [
    '{apiVersion: v3.1.0, kind: DataContract, id: test, version: 1.0.0, status: active, schema: [{name: t,',
    `customProperties: [${table}], properties: [${properties}]}]}`,
  ].join(' ');
const custom = (property: string, value: string): string => `{property: ${property}, value: ${value}}`;

test('a CSV file is read in the delimiter, the encoding and the null texts that the contract declares', async () => {
  const path = join(bench.services.temp, await bench.csv('').then((file) => file.slice(file.lastIndexOf('/') + 1)));
  await writeFile(path, Buffer.from('a~ü\nNA~-\n1~NA\n', 'utf16le'));
  const table = [custom('csvDelimiter', '"~"'), custom('csvEncoding', 'UTF-16'), custom('csvNullTexts', '["NA"]')].join(
    ', ',
  );
  const own = `customProperties: [${custom('csvNullTexts', '"-"')}]`;
  const contract = parseContract(
    Buffer.from(declared(table, `{name: a, logicalType: integer, required: true}, {name: ü, ${own}, required: true}`)),
    'c.yaml',
  );
  const findings = await bench.findings(contract, path);
  expect(findings.map(({ kind, verdict, sampleRows }) => [kind, verdict, sampleRows ?? []])).toEqual([
    ['present', 'pass', []],
    ['present', 'pass', []],
    ['type', 'pass', []],
    ['required', 'fail', [0]],
    ['required', 'fail', [0]],
  ]);
});

test.each([
  [custom('csvDelimeter', '";"'), '', 'Did you mean "csvDelimiter"?'],
  [custom('CsvEncoding', 'utf-8'), '', 'Did you mean "csvEncoding"?'],
  [custom('csvDelimiter', '";;"'), '', 'It must be one ASCII character'],
  [custom('csvDelimiter', '"§"'), '', 'It must be one ASCII character'],
  [custom('csvEncoding', 'cp1252'), '', 'It must be utf-8, utf-16 or latin-1. Make UTF-8'],
  [custom('csvEncoding', 'cp1252'), '', 'iconv -f CP1252 -t UTF-8 OLD.csv > NEW.csv'],
  [custom('csvNullTexts', '[1]'), '', 'It must be a text, or a list of texts.'],
  [custom('csvDecimalSeparator', '";"'), '', 'It must be "." or ",".'],
  [
    custom('csvThousandsSeparator', '"."'),
    '',
    'Correct csvDecimalSeparator or csvThousandsSeparator; decimals are separated by a point',
  ],
  [
    `${custom('csvDecimalSeparator', '","')}, ${custom('csvThousandsSeparator', '"."')}`,
    custom('csvDecimalSeparator', '"."'),
    'Correct csvDecimalSeparator or csvThousandsSeparator',
  ],
  ['', custom('csvDelimiter', '";"'), 'Put it below customProperties of the table'],
])('%s%s in customProperties is refused', (table, column, remedy) => {
  const text = declared(table, `{name: a, customProperties: [${column}]}`);
  expect(() => parseContract(Buffer.from(text), 'c.yaml')).toThrow(remedy);
});

test('the separators that a contract declares stand at each column', () => {
  const table = `${custom('csvDecimalSeparator', '","')}, ${custom('csvThousandsSeparator', '"."')}`;
  const own = `{name: b, customProperties: [${custom('csvDecimalSeparator', '"."')}, ${custom('csvThousandsSeparator', '","')}]}`;
  const { tables } = parseContract(Buffer.from(declared(table, `{name: a}, ${own}`)), 'c.yaml');
  expect(tables[0]?.columns.map(({ csv }) => csv)).toEqual([
    { decimalSeparator: ',', thousandsSeparator: '.' },
    { decimalSeparator: '.', thousandsSeparator: ',' },
  ]);
});

test('numbers are read with the separators that the contract declares, and with no others', async () => {
  const file = await bench.csv('a;b;c\n1.234,5;1,234.5;1 234\n0,5;0.5;12\n1,234.5;1.234,5;1234\n12.34,5;5;1.5\n');
  const table = `${custom('csvDecimalSeparator', '","')}, ${custom('csvThousandsSeparator', '"."')}`;
  const b = `customProperties: [${custom('csvDecimalSeparator', '"."')}, ${custom('csvThousandsSeparator', '","')}]`;
  const c = `customProperties: [${custom('csvThousandsSeparator', '" "')}]`;
  const columns = `{name: a, logicalType: number, logicalTypeOptions: {maximum: 1000}}, {name: b, logicalType: number, ${b}}, {name: c, logicalType: integer, ${c}}`;
  const findings = await bench.findings(parseContract(Buffer.from(declared(table, columns)), 'c.yaml'), file);
  const failing = findings.filter(({ verdict }) => verdict !== 'pass').map(({ id, sampleRows }) => [id, sampleRows]);
  expect(failing).toEqual([
    ['t.a.type', [2, 3]],
    ['t.a.maximum', [0]],
    ['t.b.type', [2]],
    ['t.c.type', [3]],
  ]);
});

test('a CSV file whose texts look like rows is read in order before it is called unreadable', async () => {
  // Larger than a portion that the engine reads at once.
  const text = `"${'-5,x\n'.repeat(200)}"`;
  const file = await bench.csv(`a,b\n${Array.from({ length: 34_000 }, (_, index) => `${index},${text}\n`).join('')}`);
  const findings = await bench.findings(
    contractOf('- {name: a, logicalType: integer, logicalTypeOptions: {minimum: 0}}'),
    file,
  );
  expect(findings.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
});

const long = 'x'.repeat(2_100_000);
test.each([
  ['a\r\n1\r\n2\n3\r\n', 3, 'The line ends with LF, the header with CRLF.'],
  ['a,b\n"1\r\n2",3\n4,5\r\n', 4, 'The line ends with CRLF, the header with LF.'],
  ['a\n1\r2\n', 2, 'The line ends with CR, the header with LF.'],
  [`a,b\n1,${long}\n`, 2, 'A line is longer than 2 MB.'],
  ['a,b\n1,"x\n', 2, 'A quoted field is not closed, or text follows its closing quote.'],
  ['a,b\n1,2,3\n', 2, 'The record has 3 fields, the header 2.'],
])('what a CSV file breaks is said with its line: %#', async (text, line, what) => {
  const file = await bench.csv(text);
  await expect(bench.findings(contractOf('- {name: a}'), file)).rejects.toMatchObject({
    code: 'data-unreadable',
    what: `The data cannot be read: ${what}`,
    where: { line },
  });
});

test('a byte that is not UTF-8 is said with its line and the command that converts the file', async () => {
  const file = await bench.csv('');
  await writeFile(file, Buffer.from('a\nx\nü\n', 'latin1'));
  await expect(bench.findings(contractOf('- {name: a}'), file)).rejects.toMatchObject({
    where: { line: 3 },
    remedy: expect.stringMatching(
      /:\n {4}iconv -f WINDOWS-1252 -t UTF-8 \S*data-\d+\.csv > \S*data-\d+\.utf8\.csv$/,
    ) as string,
  });
});

test('a text of a Parquet file that is not UTF-8 is refused without a byte of it', async () => {
  const file = await bench.parquet("SELECT 'secret-a@b-' || range AS a FROM range(9)", ', COMPRESSION uncompressed');
  const bytes = await readFile(file);
  for (let at = bytes.indexOf('a@b'); at >= 0; at = bytes.indexOf('a@b')) bytes[at + 1] = 0xff;
  await writeFile(file, bytes);
  const error: unknown = await bench
    .findings(contractOf('- {name: a, logicalType: string, logicalTypeOptions: {minLength: 1}}'), file)
    .catch((cause: unknown) => cause);
  if (!isUserError(error)) throw new Error('It was judged.');
  expect(error.message).toMatch(/^The data cannot be read: A text in it is not UTF-8\./);
  expect(error.message).not.toMatch(/secret|\/tmp/);
});

test.each(['snappy', 'encrypted', 'utf8', 'JSON'])(
  'a damaged file is not told by the word %s in its name',
  async (word) => {
    const file = await bench.parquet('SELECT range AS a FROM range(9)');
    const named = join(bench.services.temp, `part.${word}.parquet`);
    const bytes = await readFile(file);
    // The length of the footer leads into it.
    bytes.writeUInt32LE(bytes.readUInt32LE(bytes.length - 8) - 9, bytes.length - 8);
    await writeFile(named, bytes);
    await using engine = await openEngine(bench.services, { files: [named] });
    const source = await findSource(basename(named), [bench.services.temp]);
    await expect(
      openRelation(source, engine).catch((error: unknown) =>
        readError(error, source).then((each) => Promise.reject(each as Error)),
      ),
    ).rejects.toMatchObject({
      what: 'The data cannot be read: It is a damaged Parquet file, or one with a feature that cannot be read.',
    });
  },
);
