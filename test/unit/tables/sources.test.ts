import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { digestTree } from '../../../shared/core/digest.ts';
import { readCsvHeader } from '../../../shared/tables/csv.ts';
import { digestSource, findSource } from '../../../shared/tables/sources.ts';
import { testServices } from '../../services.ts';
import { writeText } from './data.ts';

let folder: string;

beforeEach(async () => {
  folder = join((await testServices()).temp, 'workspace');
  await mkdir(folder);
});

test('a file, a folder and a pattern find the same files in the same order', async () => {
  for (const name of ['b.csv', 'a.csv', '_SUCCESS', '.hidden.csv', 'notes.md'])
    await writeText(folder, `d/${name}`, 'x\n1\n');
  const names = ['d/a.csv', 'd/b.csv'].map((name) => join(folder, name));
  expect((await findSource('d', [folder])).files).toEqual(names);
  expect((await findSource('d/[ab]*.csv', [folder])).files).toEqual(names);
  expect((await findSource('d/a.csv', [folder])).files).toEqual([names[0]]);
});

test('the digest is the one that version-artifact gives to the same file or folder', async () => {
  const file = await writeText(folder, 'd/a.csv', 'x\n1\n');
  expect(await digestSource(await findSource('d/a.csv', [folder]))).toBe((await digestTree(file)).digest);
  expect(await digestSource(await findSource('d', [folder]))).toBe((await digestTree(join(folder, 'd'))).digest);
});

test.each([
  ['a path out of the workspace', '../outside.csv', 'data-outside'],
  ['an absolute path', '/etc/hostname', 'data-outside'],
  ['a link out of the workspace', 'link.csv', 'data-outside'],
  ['a missing file', 'missing.parquet', 'data-missing'],
  ['a pattern without a match', '*.parquet', 'data-missing'],
  ['an unknown format', 'notes.md', 'data-format'],
  ['mixed formats', 'mixed', 'data-format'],
  ['a Delta table', 'delta', 'data-format'],
])('%s is refused', async (_, given, code) => {
  const outside = await writeText(join(folder, '..'), 'outside.csv', 'x\n1\n');
  await symlink(outside, join(folder, 'link.csv'));
  await writeText(folder, 'notes.md', 'x');
  await writeText(folder, 'mixed/a.csv', 'x\n');
  await writeText(folder, 'mixed/a.json', '{}');
  await writeText(folder, 'delta/_delta_log/0.json', '{}');
  await writeText(folder, 'delta/0.parquet', '');
  await expect(findSource(given, [folder])).rejects.toMatchObject({ code });
});

test.each([
  ['commas', 'a,b,c\n1,2,3\n', ',', ['a', 'b', 'c']],
  ['semicolons with commas inside quotes', '"a,b";c\r\n', ';', ['a,b', 'c']],
  ['tabs', 'a\tb\n', '\t', ['a', 'b']],
  ['a byte order mark, quotes and line ends in a name', '\uFEFF"say ""x""\ny",b\n1,2', ',', ['say "x"\ny', 'b']],
  ['no line end', 'a,b', ',', ['a', 'b']],
])('a header with %s', async (_, text, delimiter, names) => {
  const file = await writeText(folder, 'x.csv', text);
  expect(await readCsvHeader(file, 'x.csv')).toEqual({ delimiter, names, encoding: 'utf-8' });
});

test('a CSV file without a header is refused with its line', async () => {
  const file = await writeText(folder, 'x.csv', '\n1,2\n');
  const problem = { code: 'data-unreadable', where: { file: 'x.csv', line: 1 } };
  await expect(readCsvHeader(file, 'x.csv')).rejects.toMatchObject(problem);
});
