import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allProcesses, carries, isEnded } from '../../../shared/host/processes.ts';
import { freePort, ServerProcess } from '../../../shared/rollout/process/agent/server-process.ts';
import { eventually } from '../../eventually.ts';

/** A wrapper, as `sh -c` and many images have one: it starts what serves and waits for it. */
const WRAPPED = ['sh', '-c', 'sleep 600 & wait'];

const folder = mkdtempSync(join(tmpdir(), 'server-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

function serverOn(port: number, mark: string): ServerProcess {
  const release = { artifact: 'model:delay', digest: `sha256:${'0'.repeat(64)}`, label: 'v1' } as const;
  const env = { PATH: process.env['PATH'] ?? '' };
  const order = { release, argv: WRAPPED, cwd: '/', env, readinessPath: '/', readinessTimeoutMs: 60_000 };
  const host = { log: join(folder, 'log'), monotonicMs: () => performance.now(), record: () => undefined };
  return new ServerProcess({ backend: 'old', order, port, mark }, host);
}

function carriersOf(mark: string): readonly number[] {
  return allProcesses()
    .filter((stat) => !isEnded(stat) && carries(stat.pid, `TRAINYARD_SERVER=${mark}`))
    .map(({ pid }) => pid);
}

/** Kills the wrapper alone once it has started what serves. @returns both */
async function killWrapper(server: ServerProcess, mark: string): Promise<readonly number[]> {
  const wrapper = server.pid ?? NaN;
  await eventually('the wrapper has started what serves', () => carriersOf(mark).length === 2);
  const before = carriersOf(mark);
  process.kill(wrapper, 'SIGKILL');
  return before;
}

function answering(port: number): Promise<Server> {
  const server = createServer((_, answer) => answer.end('ok'));
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

test('what outlives a wrapper that died is ended before the server is started again, and stopping leaves nothing', async () => {
  const port = await freePort();
  const mark = `again-${process.pid}`;
  const answers = await answering(port);
  const server = serverOn(port, mark);
  server.start();
  await eventually('it is ready', () => server.state === 'ready');
  const before = await killWrapper(server, mark);
  await eventually('it runs again', () => carriersOf(mark).some((pid) => !before.includes(pid)));
  expect(carriersOf(mark).filter((pid) => before.includes(pid))).toEqual([]);
  expect(server.restarts).toBe(1);
  await server.stop();
  expect(carriersOf(mark)).toEqual([]);
  answers.close();
});

test('a server that was never ready leaves nothing behind its wrapper', async () => {
  const mark = `never-${process.pid}`;
  const server = serverOn(await freePort(), mark);
  server.start();
  await killWrapper(server, mark);
  await eventually('it has failed', () => server.state === 'failed');
  await eventually('nothing is left', () => carriersOf(mark).length === 0);
});

test('stopping ends what carries the mark where no process is known', async () => {
  const port = await freePort();
  const mark = `known-${process.pid}`;
  const started = serverOn(port, mark);
  started.start();
  await eventually('the wrapper has started what serves', () => carriersOf(mark).length === 2);
  await serverOn(port, mark).stop();
  expect(carriersOf(mark)).toEqual([]);
  await started.stop();
});
