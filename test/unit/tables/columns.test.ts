import { join } from 'node:path';
import { openEngine, type Engine } from '../../../shared/tables/engine.ts';
import { openRelation } from '../../../shared/tables/open.ts';
import { POSITION, type Relation } from '../../../shared/tables/relation.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { typeText } from '../../../shared/tables/types.ts';
import { testServices } from '../../services.ts';
import { writeParquet, writeParquetRow, writeText } from './data.ts';

const HOSTILE = [
  'a[1]',
  'a1',
  'p?',
  'p1',
  's*',
  'sx',
  'b{x,y}',
  'bx',
  "q'",
  'e]f',
  '**',
  'back\\slash',
  '[!a]',
  'ü',
  '*/x',
  'st[1]/x',
  'st1/x',
];
const FILES = [
  ...['csv', 'jsonl', 'parquet'].flatMap((end) => [`one.${end}`, `many/1.${end}`, `many/2.${end}`, `many/3.${end}`]),
  ...HOSTILE.flatMap((name) => ['csv', 'jsonl', 'parquet'].map((end) => `h/${name}.${end}`)),
  'lake/d=2024-01-01/k=a%20b/x.csv',
  'lake/d=2024-01-02/k=__HIVE_DEFAULT_PARTITION__/x.csv',
];

let folder: string;
let engine: Engine;
beforeAll(async () => {
  const services = await testServices();
  folder = services.temp;
  engine = await openEngine(services, { files: FILES.map((file) => join(folder, file)) });
});
afterAll(() => engine[Symbol.asyncDispose]());

async function open(path: string): Promise<Relation> {
  return openRelation(await findSource(path, [folder]), engine);
}

/** The rows by the exact names of the columns, as text, in the order of the rows. */
async function read(relation: Relation): Promise<unknown> {
  const shown = relation.columns.map(({ sql, encoding }) =>
    encoding === 'json' ? `(${sql} ->> '$')` : `CAST(${sql} AS VARCHAR)`,
  );
  const { rows } = await engine.rows(`SELECT ${shown.join(', ')} FROM ${relation.fromNumbered} ORDER BY ${POSITION}`);
  return { names: relation.columns.map(({ name }) => name), rows };
}

const NAMES = [
  'h',
  'k0',
  'n',
  POSITION,
  'c1',
  'c0',
  'file',
  'file_row_number',
  'a"b',
  "a'b",
  'x y',
  'Ä',
  'select',
  '{',
  '$.a',
  'a/b~c',
];

describe.each(['csv', 'jsonl', 'parquet'])('%s', (end) => {
  const write = async (name: string, columns: readonly string[], values: readonly string[]): Promise<string> => {
    if (end === 'parquet') {
      await writeParquetRow(
        join(folder, `${name}.${end}`),
        columns.map((column, index) => [column, values[index] ?? '']),
      );
    } else if (end === 'csv') {
      const quoted = (fields: readonly string[]): string => fields.map((f) => `"${f.replaceAll('"', '""')}"`).join(',');
      await writeText(folder, `${name}.${end}`, `${quoted(columns)}\n${quoted(values)}\n`);
    } else {
      const object = columns.map((column, index) => `${JSON.stringify(column)}:${JSON.stringify(values[index])}`);
      await writeText(folder, `${name}.${end}`, `{${object.join(',')}}\n`);
    }
    return `${name}.${end}`;
  };

  test('names of any kind are those of the source, each at its own place', async () => {
    const values = NAMES.map((_, index) => `v${index}`);
    expect(await read(await open(await write('one', NAMES, values)))).toEqual({ names: NAMES, rows: [values] });
  });

  test('names that differ in case only are told apart', async () => {
    const relation = await open(await write('one', ['name', 'NAME', 'Name'], ['1', '2', '3']));
    expect(await read(relation)).toEqual({ names: ['name', 'NAME', 'Name'], rows: [['1', '2', '3']] });
  });

  test('several files join by exact names, also where these differ in case only', async () => {
    await write('many/1', ['alpha', 'Beta'], ['1', '2']);
    await write('many/2', ['ALPHA', 'alpha'], ['3', '4']);
    await write('many/3', ['alpha', 'Beta'], ['5', '6']);
    const relation = await open(`many/*.${end}`);
    const { names, rows } = (await read(relation)) as { names: string[]; rows: unknown[] };
    const sorted = rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(names).toEqual(['alpha', 'Beta', 'ALPHA']);
    expect(sorted).toEqual([
      ['1', '2', null],
      ['4', null, '3'],
      ['5', '6', null],
    ]);
  });

  test('no path is a pattern', async () => {
    for (const name of HOSTILE) await write(`h/${name}`, ['x'], [name.replaceAll("'", '')]);
    for (const name of HOSTILE) {
      const relation = await open(`h/${name}.${end}`);
      expect([name, await read(relation)]).toEqual([name, { names: ['x'], rows: [[name.replaceAll("'", '')]] }]);
    }
  });

  test('only the columns that a statement names are read', async () => {
    const relation = await open(await write('one', ['x', 'y', 'z'], ['1', '2', '3']));
    const plan = JSON.stringify((await engine.rows(`EXPLAIN SELECT max(c1) FROM ${relation.from}`)).rows);
    expect(plan).not.toMatch(/c2|"z"/);
  });
});

test('a CSV file may leave a column without a name, or give one twice', async () => {
  await writeText(folder, 'one.csv', ',a,a\n0,1,2\n');
  expect(await read(await open('one.csv'))).toEqual({ names: ['', 'a', 'a'], rows: [['0', '1', '2']] });
});

test('a quote inside a name is a part of it, and the rows behind it are rows', async () => {
  await writeText(folder, 'one.csv', '5" pipe,b "c"\n1,2\n3" x,4\n');
  expect(await read(await open('one.csv'))).toEqual({
    names: ['5" pipe', 'b "c"'],
    rows: [
      ['1', '2'],
      ['3" x', '4'],
    ],
  });
});

test('JSON lines may have an empty key, a NUL in one, and objects without any', async () => {
  await writeText(folder, 'one.jsonl', '{"":1,"n\\u0000":2}\n{}\n{"":null}\n');
  expect(await read(await open('one.jsonl'))).toEqual({
    names: ['', 'n\0'],
    rows: [
      ['1', '2'],
      [null, null],
      [null, null],
    ],
  });
});

test.each(['5\n', '[1]\n', '{"a":1,"A":2,"a":3}\n'])(
  'JSON lines with the record %j end in an error of the reader',
  async (line) => {
    await writeText(folder, 'one.jsonl', `{"a":1,"A":2}\n${line}`);
    await expect(
      open('one.jsonl').then((relation) => engine.rows(`SELECT count(*) FROM ${relation.from}`)),
    ).rejects.toThrow(/JSON/);
  },
);

test('a field of a structure is found by its exact name in Parquet', async () => {
  await writeParquet(join(folder, 'one.parquet'), `SELECT {'Ab': 1, 'c': [{'D': 2}]} AS s`);
  const [column] = (await open('one.parquet')).columns;
  expect(column?.type).toMatchObject({
    fields: [{ name: 'Ab' }, { name: 'c', type: { element: { fields: [{ name: 'D' }] } } }],
  });
});

test('values in the names of folders are text, decoded, absent where they say so', async () => {
  await writeText(folder, 'lake/d=2024-01-01/k=a%20b/x.csv', 'x\n1\n');
  await writeText(folder, 'lake/d=2024-01-02/k=__HIVE_DEFAULT_PARTITION__/x.csv', 'x\n2\n');
  const relation = await open('lake');
  expect(relation.columns.map(({ encoding }) => encoding)).toEqual(['text', 'text', 'text']);
  expect(await read(relation)).toEqual({
    names: ['x', 'd', 'k'],
    rows: [
      ['1', '2024-01-01', 'a b'],
      ['2', '2024-01-02', null],
    ],
  });
});

const BIG = '9007199254740993::BIGINT';
const FAR = "TIMESTAMP '9999-12-31'";
const FINE = "TIMESTAMP_NS '2024-01-01 00:00:00.000000001'";
test.each([
  ['1::INTEGER', '2::BIGINT', 'BIGINT', ['1', '2']],
  ['1::UINTEGER', '-2::INTEGER', 'BIGINT', ['1', '-2']],
  ['18446744073709551615::UBIGINT', '-1::TINYINT', 'HUGEINT', ['18446744073709551615', '-1']],
  ['16777217::INTEGER', '0.1::FLOAT', 'DOUBLE', ['16777217.0', '0.1']],
  ['0.1::FLOAT', '0.1::DOUBLE', 'DOUBLE', ['0.1', '0.1']],
  ['9007199254740992::BIGINT', '1.5::DOUBLE', 'DOUBLE', ['9007199254740992.0', '1.5']],
  [BIG, '1.5::DOUBLE', 'DECIMAL(38,18)', ['9007199254740993.000000000000000000', '1.500000000000000000']],
  ['12345678901234.56::DECIMAL(18,2)', '1.5::DOUBLE', 'DOUBLE', ['12345678901234.56', '1.5']],
  ['1.25::DECIMAL(5,2)', '7::INTEGER', 'DECIMAL(12,2)', ['1.25', '7.00']],
  ['1.25::DECIMAL(5,2)', '0.1234::DECIMAL(6,4)', 'DECIMAL(7,4)', ['1.2500', '0.1234']],
  [FAR, "TIMESTAMP_NS '2024-01-01'", 'TIMESTAMP', ['9999-12-31 00:00:00', '2024-01-01 00:00:00']],
  ["TIMESTAMP '2024-01-01'", FINE, 'TIMESTAMP_NS', ['2024-01-01 00:00:00', '2024-01-01 00:00:00.000000001']],
  ["TIME '12:00:00'", "TIME_NS '12:00:00.123456789'", 'TIME_NS', ['12:00:00', '12:00:00.123456789']],
  ["'a'", "'b5c9c1a0-0000-4000-8000-000000000000'::UUID", 'VARCHAR', ['a', 'b5c9c1a0-0000-4000-8000-000000000000']],
  ['[1::BIGINT, NULL]', '[0.5::FLOAT]', 'DOUBLE[]', ['[1.0, NULL]', '[0.5]']],
  ['[[1::INTEGER], NULL]', '[[2::BIGINT]]', 'BIGINT[][]', ['[[1], NULL]', '[[2]]']],
  [
    "{'x': 1::INTEGER, 'Y': ['a']}",
    "{'x': 2::BIGINT, 'Y': []::VARCHAR[]}",
    'STRUCT(x BIGINT, Y VARCHAR[])',
    ["{'x': 1, 'Y': [a]}", "{'x': 2, 'Y': []}"],
  ],
  [
    "{'x': 1, 'y': 'a', 'z': NULL::INTEGER}",
    "{'z': 3::BIGINT, 'y': 'b', 'x': 2}",
    'STRUCT(x INTEGER, y VARCHAR, z BIGINT)',
    ["{'x': 1, 'y': a, 'z': NULL}", "{'x': 2, 'y': b, 'z': 3}"],
  ],
  [
    "[{'x': 1, 'y': {'a': 1, 'b': 2}}]",
    "[{'y': {'b': 4, 'a': 3}, 'x': 2}, NULL]",
    'STRUCT(x INTEGER, y STRUCT(a INTEGER, b INTEGER))[]',
    ["[{'x': 1, 'y': {'a': 1, 'b': 2}}]", "[{'x': 2, 'y': {'a': 3, 'b': 4}}, NULL]"],
  ],
] as const)('%s and %s are read without a change as %s', async (one, two, type, rows) => {
  await writeParquet(join(folder, 'many/1.parquet'), `SELECT ${one} AS a`);
  await writeParquet(join(folder, 'many/2.parquet'), `SELECT ${two} AS a, 1 AS more`);
  const relation = await open('many/[12].parquet');
  expect(relation.columns.map((column) => typeText(column.type))).toEqual([type, 'INTEGER']);
  expect(((await read(relation)) as { rows: unknown[][] }).rows.map(([value]) => value)).toEqual(rows);
  const types = await engine.describe(`SELECT * FROM ${relation.from}`);
  expect(typeText(types.types[0] ?? { name: '' })).toBe(type);
});

test.each([
  ['1::INTEGER', "'x'"],
  [BIG, '1e300::DOUBLE'],
  [BIG, "'nan'::DOUBLE"],
  [FAR, FINE],
  ["TIMESTAMP '2024-01-01'", "TIMESTAMPTZ '2024-01-01'"],
  ["TIMESTAMP '2024-01-01'", "DATE '2024-01-01'"],
  ['1::DECIMAL(38,0)', '0.1::DECIMAL(38,38)'],
  ['[1]', "['a']"],
  ["{'x': 1::BIGINT}", "{'x': 1.5::DOUBLE}"],
  [`[${BIG}]`, '[1e300::DOUBLE]'],
  ["{'x': 1}", "{'x': 'a'}"],
])('%s and %s are refused by the names of column and files', async (one, two) => {
  await writeParquet(join(folder, 'many/1.parquet'), `SELECT ${one} AS a`);
  await writeParquet(join(folder, 'many/2.parquet'), `SELECT ${two} AS a`);
  await expect(open('many/[12].parquet')).rejects.toMatchObject({
    code: 'data-unreadable',
    what: expect.stringMatching(/column "a".* in many\/1\.parquet, .* in many\/2\.parquet\.$/) as string,
  });
});

test.each([
  [
    "{'x': 1, 'y': 2}",
    "{'x': 1}",
    'the field "y" of the column "a": it is in many/1.parquet, and is not in many/2.parquet.',
  ],
  [
    "{'x': 1}",
    "{'x': 1, 'y': 2}",
    'the field "y" of the column "a": it is in many/2.parquet, and is not in many/1.parquet.',
  ],
  [
    "{'x': 1, 'y': 2}",
    "{'X': 1, 'y': 2}",
    'the field "x" of the column "a": it is in many/1.parquet, and is not in many/2.parquet.',
  ],
  [
    "[{'s': {'x': 1}}]",
    "[{'s': {'z': 1}}]",
    'the field "[].s.x" of the column "a": it is in many/1.parquet, and is not in many/2.parquet.',
  ],
  [
    "{'x': 1}",
    "{'x': 'a'}",
    'the type of the field "x" of the column "a", and no type holds the values of all as they are: INTEGER in many/1.parquet, VARCHAR in many/2.parquet.',
  ],
])('where %s and %s part is said by file, column and field', async (one, two, said) => {
  await writeParquet(join(folder, 'many/1.parquet'), `SELECT ${one} AS a`);
  await writeParquet(join(folder, 'many/2.parquet'), `SELECT ${two} AS a`);
  await expect(open('many/[12].parquet')).rejects.toMatchObject({
    code: 'data-unreadable',
    what: `The files of many/[12].parquet differ in ${said}`,
  });
});
