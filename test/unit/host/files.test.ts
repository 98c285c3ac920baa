import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byNumber, createWhole } from '../../../shared/host/files.ts';
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
