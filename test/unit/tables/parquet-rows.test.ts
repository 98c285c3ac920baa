/** The rows of a Parquet file are those that its pages hold, whatever its footer says. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isUserError } from '../../../shared/core/errors.ts';
import { checkRowCounts } from '../../../shared/tables/formats/parquet-rows.ts';
import { openRelation } from '../../../shared/tables/open.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { Bench } from '../checks/checks.ts';
import { contractOf } from './data.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench[Symbol.asyncDispose]());

/** As Thrift writes a whole number. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value * 2; bytes.length === 0 || rest > 0; rest = Math.floor(rest / 128)) bytes.push(rest % 128);
  return Buffer.from(bytes.map((byte, index) => (index < bytes.length - 1 ? byte | 128 : byte)));
}

/** The footer says another number of rows in every place. */
async function tell(path: string, rows: number, told: number): Promise<string> {
  const bytes = await readFile(path);
  const start = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8);
  expect(varint(told)).toHaveLength(varint(rows).length);
  let changed = 0;
  for (let at = bytes.indexOf(varint(rows), start); at >= 0; at = bytes.indexOf(varint(rows), start)) {
    varint(told).copy(bytes, at);
    changed++;
  }
  expect(changed).toBeGreaterThan(0);
  await writeFile(path, bytes);
  return path;
}

const COUNTED = contractOf('- {name: a, logicalType: integer, required: true}', '- {metric: rowCount, mustBe: 12345}');

const refusal = async (file: string, contract = COUNTED): Promise<string> => {
  const error: unknown = await bench.findings(contract, file).catch((cause: unknown) => cause);
  if (!isUserError(error)) throw new Error('It was judged.');
  expect(error.code).toBe('data-unreadable');
  return error.message;
};

test.each([
  ['more', 12_344, 12_345],
  ['fewer', 12_346, 12_345],
])('a footer that says %s rows than the pages hold is no count of rows', async (_, rows, told) => {
  const file = await bench.parquet(`SELECT range AS a FROM range(${rows})`);
  const message = await refusal(await tell(file, rows, told));
  expect(message).toContain('its footer says 12,345 rows for row group 1');
  expect(message).toContain(`the pages of the column "a" hold ${rows.toLocaleString('en')}`);
});

test.each([
  ['nulls', 'SELECT CASE WHEN range % 3 = 0 THEN range END AS a FROM range(12345)'],
  ['many pages and a dictionary', 'SELECT repeat(md5(CAST(range % 2000 AS VARCHAR)), 9) AS a FROM range(12345)'],
  ['lists beside a value', 'SELECT range AS a, [range, 1] AS l, {x: 1, y: [2]} AS s FROM range(12345)'],
  ['objects', "SELECT {'x': range, 'y': {'z': 'text'}} AS a FROM range(12345)"],
])('a file with %s is counted', async (_, sql) => {
  const contract = contractOf('', '- {metric: rowCount, mustBe: 12345}');
  const [found] = await bench.findings(contract, await bench.parquet(sql));
  expect([found?.verdict, found?.observation]).toEqual(['pass', 'it has 12,345 rows']);
});

test('several row groups are counted one by one, and the one that differs is named', async () => {
  const file = await bench.parquet('SELECT range AS a FROM range(300000)');
  await tell(file, 122_880, 122_879);
  expect(await refusal(file)).toContain('for row group 1');
});

test('where pages do not tell, as of lists alone, the count is said to be the footer’s', async () => {
  const file = await bench.parquet('SELECT [range, 1] AS l FROM range(5)');
  const contract = contractOf('', '- {metric: rowCount, mustBe: 5}');
  const [found] = await bench.findings(contract, file);
  expect([found?.verdict, found?.observation]).toEqual([
    'pass',
    'it has 5 rows by the footers of its files, since their pages do not tell',
  ]);
});

describe.each(['V1', 'V2'])('lists beside a value, in pages of %s', (version) => {
  const contract = contractOf('', '- {metric: rowCount, mustBe: 300}');
  const listed = (): Promise<string> => {
    const sql = 'SELECT range AS a, [range, range + 1] AS l, [range] AS other FROM range(300)';
    const options = `, PARQUET_VERSION ${version}, COMPRESSION uncompressed`;
    return bench.parquet(sql, options);
  };

  test('are counted by their values', async () => {
    const [found] = await bench.findings(contract, await listed());
    expect([found?.verdict, found?.observation]).toEqual(['pass', 'it has 300 rows']);
  });

  test('are not read where their pages hold fewer values than the footer says', async () => {
    const file = await listed();
    const bytes = await readFile(file);
    const header = Buffer.concat([Buffer.from([0x15]), varint(600)]);
    const at = bytes.indexOf(header);
    expect(at).toBeGreaterThan(0);
    varint(598).copy(bytes, at + 1);
    await writeFile(file, bytes);
    expect(await refusal(file, contract)).toContain(
      'its footer says 600 values for row group 1, where the pages of the column "l" hold 598',
    );
  });
});

test('a file without rows is one that was counted', async () => {
  const file = await bench.parquet('SELECT range AS a FROM range(0)');
  const source = await findSource(basename(file), [bench.services.temp]);
  expect((await openRelation(source, bench.engine)).rowsByFooter).toBe(false);
});

test.each([0, 2, 4])('very many files are counted a few at a time, and file %d that lies is found', async (liar) => {
  const files: string[] = [];
  for (let file = 0; file < 5; file++) files.push(await bench.parquet(`SELECT range AS a FROM range(12345)`));
  const source = await findSource(basename(files[0] ?? ''), [bench.services.temp]);
  const options = { leaves: [{ column: 'a', flat: true }], chunksAtOnce: 2 };
  const honest = files.filter((_, file) => file !== liar);
  expect(await checkRowCounts(source, bench.engine, honest, options)).toEqual([]);
  await tell(files[liar] ?? '', 12_345, 12_344);
  await expect(checkRowCounts(source, bench.engine, files, options)).rejects.toMatchObject({
    code: 'data-unreadable',
  });
});
