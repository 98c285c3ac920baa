import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byNumber, createWhole, isWithin, namesIn, readIfThere, writeWholeNow } from '../../../shared/host/files.ts';
import { makePartial } from '../../../shared/host/partials.ts';

const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'files-'));
const MODULE = join(import.meta.dirname, '../../../shared/host/partials.ts');

test('what a killed process left half written is cleared by the next that writes there, and nothing of the living', async () => {
  const folder = await freshFolder();
  const elsewhere = await freshFolder();
  const mine = makePartial(join(folder, 'mine'));
  const script = `import { makePartial } from '${MODULE}'; console.log(makePartial(process.argv[1])); setInterval(() => {}, 1e3);`;
  const start = (): ReturnType<typeof spawn> =>
    spawn(process.execPath, ['--input-type=module', '-e', script, join(elsewhere, 'whole')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const [killed, living] = [start(), start()];
  const [left, kept] = await Promise.all(
    [killed, living].map(async ({ stdout }) =>
      ((await once(stdout ?? killed, 'data')) as [Buffer])[0].toString().trim(),
    ),
  );
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const others = ['.whole.partial-4000000-1-0123456789ab-AAAAAA', '.whole.partial-AAAAAA', '.note'];
  for (const name of others) await mkdir(join(elsewhere, name));
  await writeFile(join(elsewhere, 'whole'), '');
  expect(await createWhole(join(elsewhere, 'next'), 'text')).toBe(true);
  const names = await readdir(elsewhere);
  const isSeen = process.platform === 'linux';
  expect(names.includes((left ?? '').slice(elsewhere.length + 1))).toBe(!isSeen);
  expect(names.toSorted()).toEqual(
    expect.arrayContaining([...others, 'next', 'whole', (kept ?? '').slice(elsewhere.length + 1)]),
  );
  expect(await readdir(folder)).toEqual([mine.slice(folder.length + 1)]);
  living.kill('SIGKILL');
});

test('numbered names are in the order of their numbers, also past the padding', () => {
  expect(byNumber(['10000.json', '9999.json', '0001.json', '100000.json', '10001.json'])).toEqual([
    '0001.json',
    '9999.json',
    '10000.json',
    '10001.json',
    '100000.json',
  ]);
});

describe('a file that is written whole at once', () => {
  test('takes the place of the old one in its mode, and leaves nothing beside it', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'state.json');
    writeWholeNow(path, 'first');
    writeWholeNow(path, 'second', 0o640);
    expect(await readFile(path, 'utf8')).toBe('second');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  test('is not there at all where it cannot take its place, and nothing is left of it', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'taken');
    await mkdir(join(path, 'by a folder'), { recursive: true });
    expect(() => writeWholeNow(path, 'text')).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(await readdir(folder)).toEqual(['taken']);
  });

  test('keeps no file open', async () => {
    const folder = await freshFolder();
    const open = async (): Promise<number> => (await readdir('/proc/self/fd').catch(() => [])).length;
    const before = await open();
    for (let n = 0; n < 50; n++) writeWholeNow(join(folder, 'state.json'), String(n));
    expect((await open()) - before).toBeLessThan(20);
  });
});

test('the names of a folder are sorted and without what is for the moment; no folder has no names', async () => {
  const folder = await freshFolder();
  for (const name of ['b', 'a', '.partial', 'c.']) await writeFile(join(folder, name), '');
  expect(await namesIn(folder)).toEqual(['a', 'b', 'c.']);
  expect(await namesIn(join(folder, 'none'))).toEqual([]);
  await expect(namesIn(join(folder, 'a'))).rejects.toThrow('ENOTDIR');
});

test('the text of a file that is not there is undefined, and what cannot be read is no absence', async () => {
  const folder = await freshFolder();
  await writeFile(join(folder, 'there'), 'text');
  expect(await readIfThere(join(folder, 'there'))).toBe('text');
  expect(await readIfThere(join(folder, 'none'))).toBeUndefined();
  await expect(readIfThere(folder)).rejects.toThrow('EISDIR');
});

test.each([
  ['/work', '/work', true],
  ['/work/a/b', '/work', true],
  ['/work/..a', '/work', true],
  ['/work/../etc', '/work', false],
  ['/', '/work', false],
  ['/worker', '/work', false],
  ['/etc', '/work', false],
])('whether %s lies in %s', (path, folder, expected) => {
  expect(isWithin(path, folder)).toBe(expected);
});
