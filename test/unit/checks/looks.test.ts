import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { foundText, byHarm } from '../../../shared/checks/show/findings.ts';
import { maskSql } from '../../../shared/tables/reading/mask.ts';
import { mendsOf } from '../../../shared/checks/looks/mends.ts';
import { UNDECIDED_SEPARATOR } from '../../../shared/checks/looks/separators.ts';
import { sqlList, sqlText } from '../../../shared/tables/sql.ts';
import { contractOf } from '../tables/data.ts';
import { Bench } from './checks.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await Bench.open();
});

afterAll(() => bench[Symbol.asyncDispose]());

async function masks(texts: readonly string[]): Promise<readonly unknown[]> {
  const values = sqlList(texts.map(sqlText));
  const { rows } = await bench.engine.rows(`SELECT ${maskSql('t')} FROM (SELECT unnest(${values}) AS t)`);
  return rows.map(([mask]) => mask);
}

test('a mask shows the form of a number, a date and a code', async () => {
  const shown: Readonly<Record<string, string>> = {
    '181.0': '999.9',
    '1.234,50': '9.999,99',
    '-5.5': '±9.9',
    '€ 12': '¤ 99',
    ' 12': '␣99',
    '12 %': '99 %',
    'abc-12': 'aaa-99',
    AB12: 'AA99',
    '123456789.0': '9…9.9',
    '31.01.2024': '99.99.9999',
    '2024-01-31T10:00:00Z': '9999-99-99T99:99:99Z',
    '': '',
  };
  expect(await masks(Object.keys(shown))).toEqual(Object.values(shown));
});

test.each([
  ['words of a short alphabet', ['yes', 'no', 'maybe', 'female', 'male']],
  ['capitals', ['NA', 'NULL', 'ABC']],
  ['signs alone', ['+', '-', '±', '?', '😀', '!!']],
  ['signs behind a letter', ['A+', 'B-', 'O?']],
  ['letters of other scripts', ['日本', 'ñandú', 'été']],
  ['currencies', ['$5', '€7', '£9']],
])('a mask does not tell %s from one another', async (_, texts) => {
  expect(new Set(await masks(texts)).size).toBe(1);
});

test('a mask of any text is made of few characters that say nothing', async () => {
  const everything = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code + 1)).filter((text) =>
    text.isWellFormed(),
  );
  const around = everything.flatMap((one) => [one, `a${one}b`, `1${one}2`, `${one}1${one}`]);
  const allowed = /^[aA9…*␣TZ±¤%.,:/_+@' -]*$/;
  expect((await masks(around)).filter((mask) => !allowed.test(String(mask)))).toEqual([]);
});

interface Case {
  readonly type: string;
  readonly values: readonly string[];
  readonly shapes: readonly string[];
  readonly hint: RegExp;
}

const CASES: readonly Case[] = [
  {
    type: 'integer',
    values: ['181.0', '182.0'],
    shapes: ['"999.9"'],
    hint: /^They are whole numbers written as floats, as pandas/,
  },
  {
    type: 'number',
    values: ['3,5', '1.234,5'],
    shapes: ['"9,9"', '"9.999,9"'],
    hint: /^They have a decimal comma\. .*csvDecimalSeparator/,
  },
  {
    type: 'number',
    values: ['1,234', '5,678'],
    shapes: ['"9,999"'],
    hint: /^They have a comma, which may separate decimals or thousands\./,
  },
  {
    type: 'number',
    values: ['1 234.5', '12\u00A0000'],
    shapes: ['"9 999.9"', '"99 999"'],
    hint: /^Their thousands are separated\. .*csvThousandsSeparator/,
  },
  {
    type: 'integer',
    values: ['NA', 'null', '-'],
    shapes: ['"*"', '"A…A"', '"a…a"'],
    hint: /^They are words for a missing value.*csvNullTexts/,
  },
  {
    type: 'integer, customProperties: [{property: csvDecimalSeparator, value: ","}]',
    values: ['3,0', '1.234'],
    shapes: ['"9,9"', '"9.999"'],
    hint: /^1 of 2: they are whole numbers written as floats.* 1 of 2: their thousands are separated\./,
  },
  {
    type: 'number, customProperties: [{property: csvDecimalSeparator, value: ","}]',
    values: ['1.234,50', '2 345,75'],
    shapes: ['"9 999,99"', '"9.999,99"'],
    hint: /^Their thousands are separated\. .*csvThousandsSeparator\)/,
  },
  {
    type: 'number, customProperties: [{property: csvDecimalSeparator, value: ","}]',
    values: ['1234.5', '2.25'],
    shapes: ['"9.99"', '"9999.9"'],
    hint: /^They have a decimal point, where the contract declares a comma\./,
  },
  {
    type: 'number, customProperties: [{property: csvDecimalSeparator, value: ","}]',
    values: ['1.234'],
    shapes: ['"9.999"'],
    hint: /^They have a point, which may separate decimals or thousands\./,
  },
  {
    type: 'date',
    values: ['01.02.2024', '03.04.2024'],
    shapes: ['"99.99.9999"'],
    hint: /^Day and month cannot be told apart\. .*such as dd\.MM\.yyyy or MM\.dd\.yyyy\)/,
  },
  { type: 'boolean', values: ['yes', 'no'], shapes: ['"a…a"'], hint: /^They say true and false in other words/ },
  {
    type: 'date',
    values: ['31.12.2024', '01.02.2024'],
    shapes: ['"99.99.9999"'],
    hint: /^The day stands first\. .*dd\.MM\.yyyy/,
  },
  { type: 'date', values: ['12/31/2024'], shapes: ['"99/99/9999"'], hint: /^The month stands first\. .*MM\/dd\/yyyy/ },
  { type: 'date', values: ['01/02/2024'], shapes: ['"99/99/9999"'], hint: /^Day and month cannot be told apart\./ },
  {
    type: 'string, logicalTypeOptions: {pattern: "^[A-Z]{3}$"}',
    values: ['ABC ', ' ABC'],
    shapes: ['"A…A␣"', '"␣A…A"'],
    hint: /^Blanks stand around them\./,
  },
  {
    type: 'string, logicalTypeOptions: {pattern: "^[A-Z]{3}$"}',
    values: ['\uFEFFABC', 'ABC\u00A0'],
    shapes: ['"A…A␣"', '"␣A…A"'],
    hint: /^They hold characters that cannot be seen/,
  },
  {
    type: 'string, logicalTypeOptions: {pattern: "^[A-Z]{3}$"}',
    values: ['abc'],
    shapes: ['"a…a"'],
    hint: /^They differ in upper and lower case alone\./,
  },
  {
    type: 'string, logicalTypeOptions: {pattern: "^[0-9]{5}$"}',
    values: ['4711', '123'],
    shapes: ['"999"', '"9999"'],
    hint: /^With leading zeros, 5 digits in all/,
  },
  {
    type: 'string, logicalTypeOptions: {pattern: "^M[a-zü]+$"}',
    values: ['MÃ¼ller'],
    shapes: ['"AA9a…a"'],
    hint: /wrong encoding.*iconv -f WINDOWS-1252 -t UTF-8/,
  },
];

test.each(CASES)(
  'a finding says what $values look like where $type is demanded',
  async ({ type, values, shapes, hint }) => {
    const text = `id,v\n${values.map((value, index) => `${index},"${value}"`).join('\n')}\n`;
    const findings = await bench.findings(contractOf(`- {name: v, logicalType: ${type}}`), await bench.csv(text));
    const [found] = findings.filter(({ verdict }) => verdict === 'fail');
    expect(found?.shapes?.map(({ shape }) => shape)).toEqual(shapes);
    expect(found?.hint).toMatch(hint);
    expect(found?.places?.map(({ line }) => line)).toEqual(values.map((_, index) => index + 2));
    // A demand is the contract's, and a hint is one of ours, whatever the data holds.
    const told = JSON.stringify({ ...found, demand: '', hint: '' });
    // Shorter ones stand in any sentence.
    for (const value of values.filter(({ length }) => length > 4)) expect(told).not.toContain(value.trim());
  },
);

interface Written {
  readonly family: string;
  readonly values: readonly string[];
  readonly format: string;
}

const WRITTEN: readonly Written[] = [
  { family: 'timestamp', values: ['31.01.2026 10:00', '28.02.2026 11:30'], format: 'dd.MM.yyyy HH:mm' },
  { family: 'timestamp', values: ['1.12.2026 9:05', '31.1.2026 11:30'], format: 'd.M.yyyy H:mm' },
  { family: 'timestamp', values: ['01/31/2026 10:00:59 PM'], format: 'MM/dd/yyyy hh:mm:ss a' },
  { family: 'timestamp', values: ['2026/01/31 10:00:00.123'], format: 'yyyy/MM/dd HH:mm:ss.SSS' },
  { family: 'timestamp', values: ['31.01.26T10:00:00+01:00'], format: "dd.MM.yy'T'HH:mm:ssXXX" },
  { family: 'timestamp', values: ['31-Jan-2026 10:00'], format: 'dd-MMM-yyyy HH:mm' },
  { family: 'timestamp', values: ['20260131'], format: 'yyyyMMdd' },
  { family: 'timestamp', values: ['20260131100059'], format: 'yyyyMMddHHmmss' },
  { family: 'date', values: ['31 January 2026', '5 May 2026'], format: 'd MMMM yyyy' },
  { family: 'date', values: ['20260131'], format: 'yyyyMMdd' },
  { family: 'time', values: ['10:00 PM'], format: 'hh:mm a' },
  { family: 'time', values: ['9:05', '10:15'], format: 'H:mm' },
  { family: 'time', values: ['10.15'], format: 'HH.mm' },
];

test('the format that a hint names reads the values that it is about, also in the place of a declared one', async () => {
  const declare = (family: string, format?: string): string =>
    `- {name: v, logicalType: ${family}${format === undefined ? '' : `, logicalTypeOptions: {format: "${format}"}`}}`;
  for (const { family, values, format } of WRITTEN) {
    const file = await bench.csv(`id,v\n${values.map((value, index) => `${index},${value}`).join('\n')}\n`);
    const told = async (declared?: string): Promise<readonly (string | undefined)[]> => {
      const findings = await bench.findings(contractOf(declare(family, declared)), file);
      return findings.filter(({ verdict }) => verdict === 'fail').map(({ hint }) => hint);
    };
    expect(await told()).toEqual([expect.stringContaining(`format, such as ${format})`)]);
    const wrong = await told(family === 'time' ? 'HH-mm' : 'yyyy_MM_dd');
    expect(wrong).toEqual(
      [0, 1].map(() => expect.stringContaining(`format, such as ${format}), or write them as`) as string),
    );
    expect(await told(format)).toEqual([]);
  }
});

test('of long texts the head is looked at, and no mend is tried', async () => {
  const contract = contractOf('- {name: v, logicalType: string, logicalTypeOptions: {pattern: "^[a-z ]+$"}}');
  const values = [' Lorem ipsum', ...['Lorem', 'IPSUM'].map((word) => `${word} dolor `.repeat(2000))];
  const file = await bench.csv(`v\n${values.map((value) => `"${value}"`).join('\n')}\n`);
  const [found] = (await bench.findings(contract, file)).filter(({ verdict }) => verdict === 'fail');
  expect(found?.shapes).toEqual([
    { shape: '"A…A a…a…"', rows: 1 },
    { shape: '"a…a a…a…"', rows: 1 },
    { shape: '"␣a…a a…a"', rows: 1 },
  ]);
  expect(found?.hint).toMatch(/^1 of 3: they differ in upper and lower case alone\. [^.]+\.$/);
});

test('in JSON lines and Parquet too, in fields and lists', async () => {
  const contract = contractOf(
    '- {name: o, logicalType: object, properties: [{name: d, logicalType: date}]}\n' +
      '- {name: l, logicalType: array, items: {logicalType: integer}}',
  );
  const file = await bench.jsonl('{"o":{"d":"2024-01-01"},"l":[1]}\n\n{"o":{"d":"31.12.2024"},"l":[1,"7"]}\n');
  const failing = (await bench.findings(contract, file)).filter(({ verdict }) => verdict === 'fail');
  expect(failing.map(({ column, shapes, hint }) => [column, shapes?.[0]?.shape, hint?.split('.')[0]])).toEqual([
    ['o.d', '"99.99.9999"', 'The day stands first'],
    ['l[]', '"9"', 'They stand in quotes in JSON, or without them where text is demanded'],
  ]);
  expect(failing.map(({ places }) => places?.[0]?.line)).toEqual([3, 3]);
  const objects = await bench.jsonl('{"c":{"0":"Berlin"}}\n{"c":["Paris"]}\n');
  const [object] = (await bench.findings(contractOf('- {name: c, logicalType: string}'), objects)).filter(
    ({ verdict }) => verdict === 'fail',
  );
  expect(object?.hint).toMatch(/^They are objects or lists where one value is demanded\. /);
  const pattern = contractOf('- {name: n, logicalType: string, logicalTypeOptions: {pattern: "^[A-Z]+$"}}');
  const [found] = (await bench.findings(pattern, await bench.parquet("SELECT unnest(['B', 'b']) AS n"))).filter(
    ({ verdict }) => verdict === 'fail',
  );
  expect(found).toMatchObject({ shapes: [{ shape: '"a"', rows: 1 }], places: [{ row: 2 }] });
});

test('the sentence names count, shapes and places, and of many rows the share of those looked at', async () => {
  const contract = contractOf('- {name: v, logicalType: integer}');
  const [, few] = await bench.findings(contract, await bench.csv('id,v\n1,181.0\n2,\n3,7.0\n'));
  const tables = [{ table: 't', source: few?.places?.[0]?.file ?? '', digest: few?.id as never, rows: 3, columns: [] }];
  expect(few === undefined ? '' : foundText(few, { tables })).toMatch(
    /^2 of 3 rows \(67 %\) cannot be read as integer.*; they look like "9\.9" \(1\) and "999\.9" \(1\); lines 2 and 4$/,
  );
  const rows = Array.from({ length: 1500 }, (_, index) => `${index},${index % 4 === 0 ? 'x' : '1.5'}`);
  const [, many] = await bench.findings(contract, await bench.csv(`id,v\n${rows.join('\n')}\n`));
  expect(many === undefined ? '' : foundText(many, { tables })).toContain(
    'the first 1,000 look like "9.9" (75 %) and "a" (25 %); lines 2, 3',
  );
});

test('findings stand by harm: the verdict, then the share of rows', () => {
  const finding = (id: string, verdict: Finding['verdict'], rowsFailing?: number): Finding => ({
    ...{ id, verdict, kind: 'k', table: 't', demand: '', observation: '', where: {} },
    ...(rowsFailing === undefined ? {} : { rowsFailing, rowsChecked: 100 }),
  });
  const all = [
    finding('warned', 'warn', 90),
    finding('few', 'fail', 1),
    finding('open', 'inconclusive'),
    finding('many', 'fail', 60),
    finding('absent column', 'fail'),
  ];
  expect(byHarm(all).map(({ id }) => id)).toEqual(['absent column', 'many', 'few', 'open', 'warned']);
});

const DECLARED: Readonly<Record<string, string>> = {
  csvDecimalSeparator: '","',
  csvThousandsSeparator: '" "',
  csvNullTexts: '"NA"',
};
const everyMend = (['.', ','] as const).flatMap((decimal) => mendsOf({ decimal, thousands: undefined }));
const named = [...everyMend, ...Object.values(UNDECIDED_SEPARATOR)].flatMap(
  ({ declare }) => declare?.match(/csv\w+/g) ?? [],
);

test.each([...new Set(named)])('%s, which a hint tells to declare, can be declared', (name) => {
  const column = `- name: v\n  logicalType: number\n  customProperties: [{ property: ${name}, value: ${DECLARED[name] ?? '?'} }]`;
  expect(contractOf(column).tables[0]?.columns[0]?.csv).toBeDefined();
});

test('of a long table so many failing rows are looked at as a million rows hold, and all are counted', async () => {
  const value = `CASE WHEN i % 20000 = 19999 THEN CASE WHEN i < 1000000 THEN 'b1' ELSE 'c' END ELSE 'ok' END`;
  const file = await bench.parquet(`SELECT ${value} AS x FROM range(2000000) t(i)`);
  const pattern = `- name: x\n  logicalType: string\n  logicalTypeOptions: { pattern: '^ok$' }`;
  const [found] = (await bench.findings(contractOf(pattern), file)).filter(({ kind }) => kind === 'pattern');
  expect(found).toMatchObject({
    verdict: 'fail',
    rowsFailing: 100,
    shapesOf: 50,
    shapes: [{ shape: '"a9"', rows: 50 }],
    sampleRows: Array.from({ length: 10 }, (_, index) => 20000 * index + 19999),
  });
});

test('NaN is counted for every bound that it fails, and for no other', async () => {
  const file = await bench.parquet(
    `SELECT unnest(['nan', '-1', '2', 'nan']::DOUBLE[]) AS x, unnest([1, 2, 3, 9]::DOUBLE[]) AS y, unnest(['nan', '1', '1', '1']::FLOAT[]) AS z`,
  );
  const bounds = (name: string): string =>
    `- name: ${name}\n  logicalType: number\n  logicalTypeOptions: { minimum: 0, maximum: 5 }`;
  const findings = await bench.findings(contractOf(['x', 'y', 'z'].map(bounds).join('\n')), file);
  const told = findings.filter(({ kind }) => kind === 'minimum' || kind === 'maximum');
  expect(told.map(({ column, kind, observation }) => `${column} ${kind}: ${observation}`)).toEqual([
    'x minimum: 3 of 4 rows (75 %) are below 0 or NaN (2 of them NaN)',
    'x maximum: 2 of 4 rows (50 %) are NaN',
    'y minimum: 0 of 4 rows are below 0',
    'y maximum: 1 of 4 rows (25 %) is above 5',
    'z minimum: 1 of 4 rows (25 %) is NaN',
    'z maximum: 1 of 4 rows (25 %) is NaN',
  ]);
});
