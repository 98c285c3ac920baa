/** Where a CSV file first ends a record in another way than its header. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOtherLineEnd } from '../../../shared/tables/formats/line-ends.ts';
import { writeText } from './data.ts';

test.each([
  ['a,b\n1,2\r\n3,4\n', 2, 'LF', 'CRLF'],
  ['a,b\r\n1,2\r\n3,4\n', 3, 'CRLF', 'LF'],
  ['a,b\r\n1,"x\ny"\r\n3,4\r5,6', 4, 'CRLF', 'CR'],
  ['a,5" b\n1,2\r\n', 2, 'LF', 'CRLF'],
  ['\uFEFF"a\r\n";b\n1;2\r\n', 3, 'LF', 'CRLF'],
  ['a;b\n1; "x\r\n"\n2;"y\r"z\r\n', 5, 'LF', 'CRLF'],
])('in %j it is line %d, %s and then %s', async (text, line, expected, found) => {
  const folder = await mkdtemp(join(tmpdir(), 'ends-'));
  const alike = await writeText(folder, 'alike.csv', 'a,b\r\n"\n",2\r\n');
  const file = await writeText(folder, 'x.csv', text);
  expect(await findOtherLineEnd([alike, file])).toEqual({ file, line, expected, found });
});

test('a file whose line ends are alike has none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ends-'));
  const file = await writeText(folder, 'x.csv', 'a,b\r\n"x\r",2\r\n3,"\n"\r\n');
  expect(await findOtherLineEnd([file])).toBeUndefined();
});

test('a header that is not UTF-8 keeps no line from being found', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ends-'));
  const path = await writeText(folder, 'x.csv', '');
  await writeFile(path, Buffer.from('gr\u00f6\u00dfe;b\r\n1;2\n', 'latin1'));
  expect(await findOtherLineEnd([path])).toMatchObject({ line: 2, expected: 'CRLF', found: 'LF' });
});

test('a mark inside a file is no mark', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ends-'));
  const long = 'x'.repeat(1 << 17);
  // The second portion of the file begins with what looks like a mark, and a quote that opens nothing.
  const file = await writeText(folder, 'x.csv', `a\n${long.slice(2)}\uFEFF"x\r\n`);
  expect(await findOtherLineEnd([file])).toMatchObject({ line: 2, found: 'CRLF' });
});
