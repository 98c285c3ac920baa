import { join } from 'node:path';
import { agreeOnClasses, type AgreedClasses } from '../../../../shared/gate/predictions/classes.ts';
import { loadTable } from '../../../../shared/gate/predictions/tables.ts';
import type { PredictionColumns } from '../../../../shared/gate/rules/rules.ts';
import { openEngine, type Engine } from '../../../../shared/tables/engine.ts';
import { openRelation } from '../../../../shared/tables/open.ts';
import { findSource } from '../../../../shared/tables/sources.ts';
import { testServices } from '../../../services.ts';
import { writeParquet, writeText } from '../../tables/data.ts';

const CLASSES: PredictionColumns = { task: 'classes', id: 'id', label: 'y', prediction: 'p' };
const NUMBERS: PredictionColumns = { ...CLASSES, task: 'regression' };

function binary(positive?: string): PredictionColumns {
  return { task: 'binary', id: 'id', label: 'y', score: 'p', positive, threshold: 0.5 };
}

/** A file by its name: CSV without quotes, lines of JSON, or a query for Parquet. */
type Written = readonly [name: string, text: string];

/** `y,p` of some rows; ids are 1, 2 … */
function csv(...rows: readonly string[]): Written {
  return ['p.csv', `id,y,p\n${rows.map((row, index) => `${index + 1},${row}`).join('\n')}\n`];
}

function json(...rows: readonly string[]): Written {
  const lines = rows.map((row, index) => {
    const [y = '', p = ''] = row.split(/,(?![^[]*\])/);
    return `{"id": ${index + 1}, "y": ${y}, "p": ${p}}`;
  });
  return ['p.jsonl', `${lines.join('\n')}\n`];
}

function parquet(types: string, ...rows: readonly string[]): Written {
  const [y = '', p = ''] = types.split('|');
  const values = rows.map((row, index) => `(${index + 1}, ${row})`).join(', ');
  return ['p.parquet', `SELECT id, y::${y} AS y, p::${p} AS p FROM (VALUES ${values}) given(id, y, p)`];
}

interface Case {
  readonly name: string;
  readonly columns: PredictionColumns;
  readonly file: Written;
}

/** What is agreed on, and of how many rows label and prediction are the same class. */
type Read = Partial<AgreedClasses> & { readonly right?: number };

const AGREED: readonly (Case & { readonly read: Read })[] = [
  {
    name: 'whole labels and predictions that gaps made floats',
    columns: CLASSES,
    file: csv('1,1.0', '2,2.0', '0,-0.0', '3,1.00'),
    read: { right: 3, strange: [] },
  },
  { name: 'numbers and texts', columns: CLASSES, file: json('1,"1"', '2.0,"2"', '1,"2"'), read: { right: 2 } },
  {
    name: 'Parquet integers and doubles',
    columns: CLASSES,
    file: parquet('TINYINT|DOUBLE', '1, 1', '2, 2', '3, 1'),
    read: { right: 2 },
  },
  {
    name: 'Parquet decimals and texts',
    columns: CLASSES,
    file: parquet('DECIMAL(5,2)|VARCHAR', "1.5, '1.5'", "2, ' 2.0 '", "3, 'x'"),
    read: { right: 2 },
  },
  {
    name: 'booleans in their spellings',
    columns: CLASSES,
    file: csv('true,True', 'FALSE,false', 'True,False'),
    read: { right: 2 },
  },
  {
    name: 'Parquet booleans',
    columns: CLASSES,
    file: parquet('BOOLEAN|VARCHAR', "true, 'True'", "false, 'FALSE'"),
    read: { right: 2 },
  },
  { name: 'blanks around names', columns: CLASSES, file: csv('cat, cat', 'dog ,dog', 'cat,dog'), read: { right: 2 } },
  {
    name: 'a class that no label has',
    columns: CLASSES,
    file: csv('a,a', 'b,c', 'b,c', 'a,d'),
    read: { right: 1, strange: [expect.objectContaining({ rows: 3, classes: 2 }) as never] },
  },
  {
    name: 'numbers above 2^53',
    columns: CLASSES,
    file: json('9007199254740993,9007199254740993', '1,9007199254740992'),
    read: { right: 1 },
  },
  {
    name: 'a positive number by its value',
    columns: binary('1'),
    file: csv('1.0,0.5', '0.0,0.5'),
    read: { positive: '1', others: 1 },
  },
  {
    name: 'a positive boolean',
    columns: binary('true'),
    file: csv('True,0.5', 'False,0.5'),
    read: { positive: 'true', others: 1 },
  },
  {
    name: 'one label against the rest',
    columns: binary('cat'),
    file: csv('cat,0.5', 'dog,0.5', 'emu,0.5'),
    read: { positive: 'cat', others: 2 },
  },
  {
    name: '0 and 1 in many spellings',
    columns: binary(),
    file: csv('1.0,1', '-0,0.0', 'True,1.', 'false,.0'),
    read: { right: 4 },
  },
];

const REFUSED: readonly (Case & { readonly what: RegExp; readonly remedy?: RegExp })[] = [
  {
    name: 'labels and predictions of two worlds',
    columns: CLASSES,
    file: csv('1,one', '2,two', '1,one'),
    what: /share no class: "y" holds "1" \(2 rows\), "2" \(1 row\), "p" holds "one" \(2 rows\), "two" \(1 row\)/,
  },
  {
    name: 'labels that no two rows share, which may be addresses',
    columns: CLASSES,
    file: csv('a@x.org,yes', 'b@x.org,no', 'c@x.org,yes'),
    what: /share no class: "y" holds 3 different ones, each in one row, "p" holds "yes" \(2 rows\), "no" \(1 row\)/,
  },
  {
    name: 'true against 1',
    columns: CLASSES,
    file: parquet('BOOLEAN|INTEGER', 'true, 1', 'false, 0'),
    what: /share no class/,
  },
  {
    name: 'classes that differ in capitals',
    columns: CLASSES,
    file: csv('Yes,yes', 'No,No', 'No,No'),
    what: /differ in capitals, leading zeros or blanks alone: "Yes" in "y" of .*p\.csv and "yes" in "p" of/,
  },
  {
    name: 'classes that differ in leading zeros',
    columns: CLASSES,
    file: json('"01",1', '"10",10'),
    what: /differ in capitals, leading zeros/,
  },
  {
    name: 'classes that differ in inner blanks',
    columns: CLASSES,
    file: csv('New York,New  York', 'LA,LA'),
    what: /or blanks alone/,
  },
  {
    name: 'codes that look like numbers',
    columns: CLASSES,
    file: csv('250.1,250.1', '250.10,250.10'),
    what: /with and without a zero at its end/,
  },
  {
    name: 'lists as classes',
    columns: CLASSES,
    file: json('["a"],"a"', '"b","b"'),
    what: /1 row has no label in "y"\. The first is line 1/,
  },
  {
    name: 'Parquet lists',
    columns: CLASSES,
    file: ['p.parquet', "SELECT 1 AS id, ['a'] AS y, 'a' AS p"],
    what: /column "y" holds no single values/,
  },
  {
    name: 'a prediction that is missing',
    columns: CLASSES,
    file: csv('a,a', 'b,', 'b,nan'),
    what: /2 rows have no class in "p"\. The first is line 3/,
  },
  {
    name: 'a prediction that is null',
    columns: CLASSES,
    file: json('"a","a"', '"b",null'),
    what: /1 row has no class in "p"/,
  },
  {
    name: 'a gap that is NaN',
    columns: CLASSES,
    file: parquet('INTEGER|DOUBLE', '1, 1', "2, 'nan'::DOUBLE"),
    what: /1 row has no class/,
  },
  {
    name: 'a positive class in other capitals',
    columns: binary('yes'),
    file: csv('Yes,0.5', 'No,0.5', 'No,0.5'),
    what: /No label is "yes", which the rules file names with "positive": "y" holds "No" \(2 rows\), "Yes" \(1 row\)\. Did you mean "Yes"\?/,
  },
  {
    name: 'a positive class that there is not',
    columns: binary('1'),
    file: csv('true,0.5', 'false,0.5'),
    what: /No label is "1"/,
  },
  {
    name: 'two positives in capitals',
    columns: binary('Yes'),
    file: csv('Yes,0.5', 'yes,0.5', 'No,0.5'),
    what: /differ in capitals/,
  },
  {
    name: 'columns with names that would paint the log',
    columns: binary(),
    file: ['p.csv', '"x\nnext","\u001B[31mred","",id\n1,2,3,4\n'],
    what: /It has no column "p"\.$/,
    remedy: /^It has 4 columns: "x next", "�\[31mred", one without a name \(pandas .*\), "id"\./,
  },
  {
    name: 'a first row that is no header',
    columns: binary(),
    file: ['p.csv', 'ada@example.com,1,0.9\nbob@example.com,0,0.1\n'],
    what: /It has no column "id"\.$/,
    remedy: /^Names of its columns look like values: give it a first line with names\. The rules/,
  },
  {
    name: 'labels of which none is positive',
    columns: binary(),
    file: csv('0,0.5', 'False,0.5'),
    what: /No row is positive: of 2 rows every one has 0 or false in "y"\.$/,
  },
  {
    name: 'a third label without a positive one',
    columns: binary(),
    file: csv('1,0.5', '0,0.5', '2,0.5'),
    what: /1 row cannot be read as a label in "y"; it looks like "9"\. The first is line 4/,
  },
  {
    name: 'scores with a decimal comma, one with none',
    columns: binary(),
    file: ['p.csv', 'id,y,p\n1,1,"0,5"\n2,0,"0,25"\n3,0,\n'],
    what: /2 rows cannot be read as a probability; they look like "9,9", "9,99"; 1 row has no probability in "p"\. The first is line 2/,
    remedy: /^A comma stands where the decimal point belongs: write a point\. Write the probability/,
  },
  {
    name: 'labels in words',
    columns: binary(),
    file: csv('yes,0.5', 'no,0.5'),
    what: /2 rows cannot be read as a label in "y"; they look like "a…a"\. The first is line 2/,
    remedy: /for others name the positive one with `positive:`/,
  },
  ...['0_5', '0.5x', 'nan', 'NaN', 'inf', '0,5', '50%', '0x1', '1e999', 'true', '', '1.1', '-0.1', '0.5 0.5'].map(
    (score) => ({
      name: `a score ${JSON.stringify(score)}`,
      columns: binary(),
      file: ['p.csv', `id,y,p\n1,1,0.5\n2,0,"${score}"\n`] as const,
      what: /^The predictions .*\. 1 row (has no probability|cannot be read as a probability) in "p".* The first is line 3/,
    }),
  ),
  {
    name: 'a score that is a boolean',
    columns: binary(),
    file: parquet('INTEGER|BOOLEAN', '1, true'),
    what: /1 row cannot be read as a probability in "p"; it looks like "a…a"\./,
  },
  {
    name: 'a score that is NaN',
    columns: binary(),
    file: parquet('INTEGER|FLOAT', "1, 'nan'::DOUBLE", '0, 0.5'),
    what: /1 row has no probability/,
  },
  {
    name: 'a number with a thousands separator',
    columns: NUMBERS,
    file: csv('1_000,1000'),
    what: /1 row cannot be read as a finite number in "y"; it looks like "9_999"/,
  },
  {
    name: 'ids that are the same number',
    columns: CLASSES,
    file: ['p.csv', 'id,y,p\n1,a,a\n1.0,b,b\n 1,a,a\n'],
    what: /2 rows repeat an earlier id/,
  },
  { name: 'an id of blanks', columns: CLASSES, file: ['p.csv', 'id,y,p\n1,a,a\n  ,b,b\n'], what: /1 row has no id/ },
];

const ALL: readonly Case[] = [...AGREED, ...REFUSED];
let engine: Engine;
const paths = new Map<Case, string>();

beforeAll(async () => {
  const services = await testServices();
  for (const [index, one] of ALL.entries()) {
    const [name, text] = one.file;
    const folder = join(services.temp, `case-${index}`);
    const isParquet = name.endsWith('.parquet');
    paths.set(one, isParquet ? await writeParquet(join(folder, name), text) : await writeText(folder, name, text));
  }
  engine = await openEngine(services, { files: [...paths.values()] });
}, 120_000);

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
});

async function read(one: Case): Promise<Read> {
  await engine.run('DROP TABLE IF EXISTS candidate');
  const path = paths.get(one) ?? '';
  const source = await findSource(path, [join(path, '..')]);
  const wanted = { columns: one.columns, value: true, label: true, slices: [] };
  const table = await loadTable(engine, await openRelation(source, engine, {}), 'candidate', wanted);
  const agreed = await agreeOnClasses(engine, one.columns, [table]);
  const right = await engine.rows(
    'SELECT count(*) FROM candidate WHERE CAST(label AS VARCHAR) = CAST(value AS VARCHAR) OR TRY_CAST(label AS DOUBLE) = TRY_CAST(value AS DOUBLE)',
  );
  return { ...agreed, right: Number(right.rows[0]?.[0]) };
}

test.each(AGREED)('$name: what is the same is told by value', async (one) => {
  expect(await read(one)).toMatchObject(one.read);
});

test.each(REFUSED)('$name: refused in words', async (one) => {
  await expect(read(one)).rejects.toMatchObject({
    code: 'predictions-invalid',
    what: expect.stringMatching(one.what) as string,
    remedy: expect.stringMatching(one.remedy ?? /./) as string,
  });
});
