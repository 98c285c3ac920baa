/** The commands that errors print, run as they are printed. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { UserError } from '../../../shared/core/errors.ts';
import { readCsvHeader } from '../../../shared/tables/csv.ts';
import { lineEndRemedy } from '../../../shared/tables/files/remedies.ts';
import { findSource, shownName } from '../../../shared/tables/sources.ts';

test.each(['data/x.csv', "it's mine/a $b.csv", '-x.csv', 'z.csv.gz'])(
  'what mends %j runs from the workspace, and writes beside it',
  async (given) => {
    const workspace = await realpath(await mkdtemp(join(tmpdir(), 'workspace-')));
    const file = join(workspace, given);
    await mkdir(dirname(file), { recursive: true });
    const write = (bytes: Buffer): Promise<void> => writeFile(file, given.endsWith('.gz') ? gzipSync(bytes) : bytes);
    /** Runs the last line and returns the only other file of the folder. */
    const run = async (remedy: string): Promise<string> => {
      await promisify(execFile)('bash', ['-c', remedy.split('\n').at(-1) ?? ''], { cwd: workspace });
      const [made = '', ...others] = (await readdir(dirname(file))).filter((name) => !file.endsWith(`/${name}`));
      expect(others).toEqual([]);
      expect(made).toMatch(/\.(utf8|lf)\.csv$/);
      const text = await readFile(join(dirname(file), made), 'utf8');
      await unlink(join(dirname(file), made));
      return text;
    };
    await write(Buffer.from('a;ü\n', 'latin1'));
    const name = shownName(await findSource(given, [workspace]), file);
    const refused = await readCsvHeader(file, name).catch((error: unknown) => error as UserError);
    expect(await run('remedy' in refused ? refused.remedy : '')).toBe('a;ü\n');
    await write(Buffer.from('\uFEFFa;ü\n', 'utf16le'));
    const wide = await readCsvHeader(file, name).catch((error: unknown) => error as UserError);
    expect(await run('remedy' in wide ? wide.remedy : '')).toBe('a;ü\n');
    await write(Buffer.from('a\r\nb\n'));
    expect(await run(lineEndRemedy(name, ['CRLF', 'LF']))).toBe('a\nb\n');
    await write(Buffer.from('a\rb\n'));
    expect(await run(lineEndRemedy(name, ['CR', 'LF']))).toBe('a\nb\n');
  },
);

test('a file outside of the workspace is named with its whole path, and one that no line can hold is not named', async () => {
  const [workspace, temp] = await Promise.all(
    ['workspace-', 'temp-'].map(async (name) => realpath(await mkdtemp(join(tmpdir(), name)))),
  );
  const file = join(temp ?? '', 'x.csv');
  await writeFile(file, 'a\n');
  const source = await findSource(file, [workspace ?? '', temp ?? '']);
  expect(shownName(source, file)).toBe(file);
  expect(lineEndRemedy('a\nb.csv', ['CRLF', 'LF'])).toMatch(/\n {4}tr -d '\\r' < FILE > FILE$/);
});

test.each([
  ['gzip', gzipSync('a\n1\n'), 'It is a gzip file. Give it the ending of one:\n    mv d.csv d.csv.gz'],
  ['Parquet', Buffer.from([0x50, 0x41, 0x52, 0x31, 0x15, 0xff]), 'mv d.csv d.parquet'],
  [
    'zip',
    Buffer.from([0x50, 0x4b, 3, 4, 0xff]),
    'It is a zip archive, as Excel writes too. Write it as CSV, plain or packed by gzip.',
  ],
])('%s bytes under the name of a CSV file are no matter of encoding', async (_, bytes, remedy) => {
  const file = join(await mkdtemp(join(tmpdir(), 'workspace-')), 'd.csv');
  await writeFile(file, bytes);
  await expect(readCsvHeader(file, 'd.csv')).rejects.toMatchObject({
    remedy: expect.stringContaining(remedy) as string,
  });
});
