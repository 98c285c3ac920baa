import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { eventually } from '../../eventually.ts';
import { whileLocked } from '../../servers/host/lock.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const ARGS = ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '--eval'];

/** Enters, says so, and leaves, in a process of its own; with `forever` it does not leave. */
function script(path: string, log: string, forever = false): string {
  return `
    import { appendFileSync } from 'node:fs';
    import { whileLocked } from './test/servers/host/lock.ts';
    await whileLocked(${JSON.stringify(path)}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      console.log('inside');
      await new Promise((resolve) => setTimeout(resolve, ${forever ? 1_000_000 : 20}));
      appendFileSync(${JSON.stringify(log)}, 'out ');
    });`;
}

async function place(): Promise<{ readonly path: string; readonly log: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lock-'));
  const log = join(folder, 'log');
  await writeFile(log, '');
  return { path: join(folder, 'a.mutex'), log };
}

test('of many processes that wait for an owner that is killed, one at a time is inside', async () => {
  const { path, log } = await place();
  const owner = spawn(process.execPath, [...ARGS, script(path, log, true)], { cwd: REPOSITORY });
  await once(owner.stdout, 'data');
  const waiting = Array.from({ length: 4 }, () =>
    promisify(execFile)(process.execPath, [...ARGS, script(path, log)], { cwd: REPOSITORY }),
  );
  owner.kill('SIGKILL');
  await Promise.all(waiting);
  expect(await readFile(log, 'utf8')).toBe(`in ${'in out '.repeat(4)}`);
});

test('two of one process take turns, whoever fails, and who waits is told once', async () => {
  const { path } = await place();
  const said: string[] = [];
  let inside = 0;
  const act = async (fails: boolean): Promise<number> => {
    const met = ++inside;
    await eventually('the other waits', () => said.length > 0);
    inside--;
    if (fails) throw new Error('failed inside');
    return met;
  };
  const first = whileLocked(
    path,
    () => act(true),
    () => said.push('first waits'),
  );
  const second = whileLocked(
    path,
    () => act(false),
    () => said.push('second waits'),
  );
  await expect(first).rejects.toThrow('failed inside');
  expect(await second).toBe(1);
  expect(said).toEqual(['second waits']);
});
