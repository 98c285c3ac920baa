import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from '../../../shared/host/processes.ts';
import { pruneRuns } from '../../../shared/training/prune.ts';
import { lockIfFree } from '../../../shared/training/run-lock.ts';
import { FixedClock, testServices } from '../../services.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const LONG_AGO = new Date('2026-10-01T08:00:00.000Z');

/** Leaves a run that nobody has touched for long, with this in its lock. */
async function oldRun(state: string, name: string, lock: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(state, 'runs', name);
  await mkdir(join(folder, 'lock'), { recursive: true });
  const files = { ...lock, '../0001/journal': 'story' };
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, 'lock', file);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    await utimes(path, LONG_AGO, LONG_AGO);
  }
  for (const path of [join(folder, 'lock'), join(folder, '0001'), folder]) await utimes(path, LONG_AGO, LONG_AGO);
  return folder;
}

test('what an old run left is removed but its lock, whose numbers go on; a run that is held is not touched', async () => {
  const state = await mkdtemp(join(tmpdir(), 'state-'));
  const services = await testServices({ clock: new FixedClock(NOW) });
  const dead = JSON.stringify({ holder: { ...identify(process.pid), pid: 4_000_000 } });
  const left = await oldRun(state, 'left', { '000003.json': dead, '000003.released': dead });
  const held = await oldRun(state, 'held', { '000001.json': JSON.stringify({ holder: identify(process.pid) }) });
  await pruneRuns(state, services);
  expect([await readdir(left), (await readdir(held)).sort()]).toEqual([['lock'], ['0001', 'lock']]);
  expect(services.log.text()).toContain('Removed what 1 run left here over 30 days ago.');
  await using next = await lockIfFree(join(left, 'lock'), services);
  expect(next?.number).toBe(5);
});

test('a run of which only the lock is left is not looked at again', async () => {
  const state = await mkdtemp(join(tmpdir(), 'state-'));
  const services = await testServices({ clock: new FixedClock(NOW) });
  const folder = await oldRun(state, 'left', {});
  await pruneRuns(state, services);
  await utimes(join(folder, 'lock'), LONG_AGO, LONG_AGO);
  await utimes(folder, LONG_AGO, LONG_AGO);
  await pruneRuns(state, services);
  expect(await readdir(join(folder, 'lock'))).toEqual(['000001.json', '000001.released']);
});
