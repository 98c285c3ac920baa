import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { digestTree } from '../../../shared/core/digest.ts';
import { readCsvHeader, textBytesOf } from '../../../shared/tables/csv.ts';
import { digestSource, findSource, stampOf } from '../../../shared/tables/sources.ts';
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

test('what exists under exactly the name that was given is meant, though it looks like a pattern', async () => {
  for (const name of ['st[1]/a?.csv', 'st1/ab.csv', 'st1/a?.csv']) await writeText(folder, name, 'x\n');
  expect((await findSource('st[1]/a?.csv', [folder])).files).toEqual([join(folder, 'st[1]/a?.csv')]);
  expect((await findSource('st[1]/*.csv', [folder])).files).toEqual([join(folder, 'st[1]/a?.csv')]);
  expect((await findSource('st1/*.csv', [folder])).files).toEqual(
    ['a?', 'ab'].map((name) => join(folder, `st1/${name}.csv`)),
  );
});

test.each([
  'b.csv.zst',
  'part-00001',
  'b.csv.bz2',
  'b.xz',
  'b.orc',
  'b.avro',
  'b.feather',
  'b.arrow',
  'b.csv.bak',
  'b.txt',
  'b.xlsx',
])('a folder that holds %s beside data is refused by that name', async (name) => {
  await writeText(folder, 'd/a.csv', 'x\n');
  await writeText(folder, `d/${name}`, 'x');
  await expect(findSource('d', [folder])).rejects.toMatchObject({
    code: 'data-format',
    what: `d holds 1 file that may be data and is not read: ${name}.`,
  });
});

test.each(['d', 'd/*'])('a pipe among the files of %s is refused: it would be read for ever', async (given) => {
  await writeText(folder, 'd/a.csv', 'x\n');
  execFileSync('mkfifo', [join(folder, 'd/b.csv')]);
  await expect(findSource(given, [folder])).rejects.toMatchObject({
    code: 'data-format',
    what: expect.stringMatching(/\bb\.csv is neither a file nor a folder\.$/) as string,
  });
});

test('a folder says what it passes over, and reads endings in any case', async () => {
  for (const name of ['A.CSV', 'b.Csv.GZ', '_SUCCESS', '.x.crc', 'README.md', '_tmp/c.csv'])
    await writeText(folder, `d/${name}`, 'x\n');
  const source = await findSource('d', [folder]);
  expect(source.files).toEqual(['A.CSV', 'b.Csv.GZ'].map((name) => join(folder, 'd', name)));
  expect(source.notes).toEqual(['.x.crc', 'README.md', '_SUCCESS', '_tmp/c.csv']);
});

const notWritten = (): Promise<void> => Promise.resolve();
test.each([
  ['nothing', notWritten, true],
  ['a longer file', (): Promise<void> => appendFile(join(folder, 'd/a.csv'), '2\n'), false],
  ['one more file', (): Promise<unknown> => writeText(folder, 'd/c.csv', 'x\n'), false],
  ['one file less', (): Promise<void> => unlink(join(folder, 'd/b.csv')), false],
  ['other bytes of equal length', (): Promise<void> => writeFile(join(folder, 'd/a.csv'), 'x\n2\n'), false],
  ['a file of another name', (): Promise<void> => rename(join(folder, 'd/b.csv'), join(folder, 'd/c.csv')), false],
  ['a note', (): Promise<unknown> => writeText(folder, 'd/_note', 'changed'), false],
])('%s between two looks at a folder or a pattern is told apart', async (name, write, equal) => {
  for (const each of ['a.csv', 'b.csv']) await writeText(folder, `d/${each}`, 'x\n1\n');
  await writeText(folder, 'd/_note', 'n');
  for (const given of ['d', 'd/*.csv']) {
    if (name === 'a note' && given !== 'd') continue;
    const source = await findSource(given, [folder]);
    const before = await stampOf(source);
    await write();
    const after = await stampOf(source).catch((error: unknown) => (error as { code: string }).code);
    expect([given, after === before]).toEqual([given, equal]);
    for (const each of ['a.csv', 'b.csv']) await writeText(folder, `d/${each}`, 'x\n1\n');
    await unlink(join(folder, 'd/c.csv')).catch(() => undefined);
  }
});

test('a link that leads to nothing and a second name of a file are refused by name', async () => {
  await writeText(folder, 'd/a.csv', 'x\n');
  await symlink('nowhere', join(folder, 'lost.csv'));
  await symlink('a.csv', join(folder, 'd/twice.csv'));
  const what = (given: string): Promise<unknown> =>
    findSource(given, [folder]).catch((error: unknown) => (error as { what: string }).what);
  expect(await what('lost.csv')).toBe('lost.csv is a symbolic link to something that does not exist.');
  expect(await what('*.csv')).toBe('lost.csv is a symbolic link to something that does not exist.');
  expect(await what('d/*.csv')).toBe(
    'd/*.csv holds one file under two names, a.csv and twice.csv: its rows would count twice.',
  );
  expect(await what('d')).toBe('d holds the symbolic link twice.csv; the digest of a folder is that of its own files.');
});

test('a folder that a pattern matches without looking into it is refused', async () => {
  await writeText(folder, 'd/a.csv', 'x\n');
  await writeText(folder, 'd/more/b.csv', 'x\n');
  await expect(findSource('d/*', [folder])).rejects.toMatchObject({
    code: 'data-format',
    what: expect.stringContaining('more') as string,
  });
  expect((await findSource('d/**', [folder])).files).toHaveLength(2);
});

const whole = gzipSync(`x\n${'some rows\n'.repeat(500)}`);
const other = gzipSync('x\n');
const damaged = Buffer.from(whole);
damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 1;
const longer = Buffer.from(whole);
longer[longer.length - 1] = 1;
test.each([
  ['a whole file', whole, undefined],
  ['several members', Buffer.concat([whole, other, gzipSync('')]), undefined],
  ['a file cut in the middle', whole.subarray(0, whole.length - 30), /cut off/],
  ['a file cut in its trailer', whole.subarray(0, whole.length - 3), /cut off/],
  ['a file without its trailer', whole.subarray(0, whole.length - 8), /cut off/],
  ['a file cut in its second member', Buffer.concat([whole, other.subarray(0, 12)]), /cut off/],
  ['an empty file', Buffer.alloc(0), /cut off/],
  ['a wrong checksum', damaged, /checksum/],
  ['a wrong length', longer, /checksum/],
  ['text behind the data', Buffer.concat([whole, Buffer.from('more text')]), /other bytes/],
  ['zeros behind the data', Buffer.concat([whole, Buffer.alloc(512)]), /512 bytes follow/],
  ['zeros and a member behind the data', Buffer.concat([whole, Buffer.alloc(4), other]), /bytes follow/],
  ['no gzip at all', Buffer.from('x\n1\n'), /no gzip file/],
])('%s has a digest only where it is whole', async (_, bytes, problem) => {
  await writeFile(join(folder, 'x.csv.GZ'), bytes);
  const digest = findSource('x.csv.GZ', [folder]).then(digestSource);
  if (problem === undefined) expect(await digest).toMatch(/^sha256:/);
  else
    await expect(digest).rejects.toMatchObject({
      code: 'data-unreadable',
      message: expect.stringMatching(problem) as string,
    });
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
  ['an inch in a name', '5" pipe,b\n1,2\n', ',', ['5" pipe', 'b']],
  ['a word in quotes inside a name', 'a,b "q", c "d\n1,2,3\n', ',', ['a', 'b "q"', ' c "d']],
  ['blanks before a quote', 'a, "b,c"\n1,2\n', ',', ['a', ' b,c']],
  ['a line end in a quoted name behind another delimiter', 'x;"a\nb"\n1;2\n', ';', ['x', 'a\nb']],
  ['names without text', '"",b,\n1,2,3\n', ',', ['', 'b', '']],
  ['a carriage return alone', 'a|b\r1|2\r', '|', ['a', 'b']],
])('a header with %s', async (_, text, delimiter, names) => {
  const file = await writeText(folder, 'x.csv', text);
  expect(await readCsvHeader(file, 'x.csv')).toEqual({ delimiter, names, encoding: 'utf-8' });
});

test.each([
  [
    'UTF-16 with its mark',
    Buffer.from('\uFEFFa;ü\n1;2\n', 'utf16le'),
    /^Declare csvEncoding: utf-16 in .*, or make UTF-8 of it:\n {4}iconv -f UTF-16 -t UTF-8 d\/x\.csv > d\/x\.utf8\.csv$/,
  ],
  [
    'UTF-16 without it',
    Buffer.from('a;b\n1;2\n', 'utf16le'),
    /:\n {4}iconv -f UTF-16LE -t UTF-8 d\/x\.csv > d\/x\.utf8\.csv$/,
  ],
  [
    'Latin-1',
    Buffer.from('a;ü\n1;2\n', 'latin1'),
    /:\n {4}iconv -f WINDOWS-1252 -t UTF-8 d\/x\.csv > d\/x\.utf8\.csv$/,
  ],
])('a header in %s is refused with the line that converts it', async (_, bytes, remedy) => {
  await writeFile(join(folder, 'x.csv'), bytes);
  await expect(readCsvHeader(join(folder, 'x.csv'), 'd/x.csv')).rejects.toMatchObject({
    remedy: expect.stringMatching(remedy) as string,
  });
});

test.each(['id,"v"x\n', 'id,"a" "b\n', '"a"b,c\n', '"a""b"c,d\n'])(
  'a header in which something follows a closing quote is refused: %j',
  async (text) => {
    const file = await writeText(folder, 'x.csv', `${text}1,2\n`);
    await expect(readCsvHeader(file, 'x.csv')).rejects.toMatchObject({ code: 'data-unreadable' });
  },
);

test.each(['"a","b"\n', '"a" , "b" \n', '"a""b",c\n', 'a"b,c"d\n', '"",""\n'])(
  'a header such as %j is read',
  async (text) => {
    const file = await writeText(folder, 'x.csv', text);
    expect((await readCsvHeader(file, 'x.csv')).names).toHaveLength(2);
  },
);

test.each([' ', '\t', '#', '~'])('a header is split by the declared delimiter %j', async (delimiter) => {
  const file = await writeText(folder, 'x.csv', ['a', '"b""c"', `"d${delimiter}e"`, ''].join(delimiter) + '\n');
  expect(await readCsvHeader(file, 'x.csv', { delimiter })).toMatchObject({
    names: ['a', 'b"c', `d${delimiter}e`, ''],
  });
});

test('a header is read in the declared encoding and by the declared delimiter', async () => {
  const file = join(folder, 'x.csv');
  await writeFile(file, Buffer.from('\uFEFFa~ü,b\n1~2\n', 'utf16le'));
  expect(await readCsvHeader(file, 'x.csv', { encoding: 'utf-16', delimiter: '~' })).toMatchObject({
    names: ['a', 'ü,b'],
  });
  await writeFile(file, Buffer.from('a,ü\n', 'latin1'));
  expect(await readCsvHeader(file, 'x.csv', { encoding: 'latin-1' })).toMatchObject({ names: ['a', 'ü'] });
});

test('a quoted line end in a header of UTF-16 does not end it', async () => {
  const file = join(folder, 'x.csv');
  await writeFile(file, Buffer.from('\uFEFF"a\nĊ",b"c\n1,2\n', 'utf16le'));
  expect(await readCsvHeader(file, 'x.csv', { encoding: 'utf-16' })).toMatchObject({ names: ['a\nĊ', 'b"c'] });
});

test('a header longer than a mebibyte is refused', async () => {
  const file = await writeText(folder, 'x.csv', `"${'a'.repeat(1 << 20)}\n,${'b'.repeat(1 << 18)}`);
  await expect(readCsvHeader(file, 'x.csv')).rejects.toMatchObject({
    what: expect.stringContaining('longer than 1 MiB') as string,
  });
});

test('a CSV file without a header is refused with its line', async () => {
  const file = await writeText(folder, 'x.csv', '\n1,2\n');
  const problem = { code: 'data-unreadable', where: { file: 'x.csv', line: 1 } };
  await expect(readCsvHeader(file, 'x.csv')).rejects.toMatchObject(problem);
});

test.each([
  ['one column, under no delimiter', 'a\n1\n', ',', ['a']],
  ['as many fields under two delimiters', 'a|b;c\n', ';', ['a|b', 'c']],
])('of %s the first delimiter counts', async (_, text, delimiter, names) => {
  const file = await writeText(folder, 'x.csv', text);
  expect(await readCsvHeader(file, 'x.csv')).toMatchObject({ delimiter, names });
});

test('blanks are no header, and a file that is gone is told as such', async () => {
  const file = await writeText(folder, 'x.csv', '  \na\n');
  await expect(readCsvHeader(file, 'x.csv')).rejects.toMatchObject({
    what: expect.stringContaining('no header line') as string,
  });
  await expect(readCsvHeader(`${file}.gone`, 'x.csv')).rejects.toMatchObject({
    code: 'data-unreadable',
    what: expect.stringContaining('ENOENT') as string,
  });
  await expect(readCsvHeader(`${file}.gz`, 'x.csv.gz')).rejects.toMatchObject({ code: 'data-unreadable' });
});

test('the header of a compressed file, and the text of one in another encoding', async () => {
  const packed = join(folder, 'x.csv.gz');
  await writeFile(packed, gzipSync('a,b\n'));
  expect(await readCsvHeader(packed, 'x.csv.gz')).toMatchObject({ names: ['a', 'b'] });
  const wide = join(folder, 'w.csv');
  const text = `${'ü'.repeat(100_000)}😀\n`;
  await writeFile(wide, Buffer.from(text, 'utf16le'));
  const all = async (encoding?: 'utf-16'): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of textBytesOf(wide, encoding)) parts.push(part);
    return Buffer.concat(parts);
  };
  expect((await all('utf-16')).toString()).toBe(text);
  expect((await all()).equals(Buffer.from(text, 'utf16le'))).toBe(true);
});
