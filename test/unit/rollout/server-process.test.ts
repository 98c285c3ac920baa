import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allProcesses, carries, isEnded } from '../../../shared/host/processes.ts';
import { after } from '../../../shared/host/waiting.ts';
import { freePort, ServerProcess, type ServerHost } from '../../../shared/rollout/process/agent/server-process.ts';
import { eventually } from '../../eventually.ts';

/** A wrapper, as `sh -c` and many images have one: it starts what serves and waits for it. */
const WRAPPED = ['sh', '-c', 'sleep 600 & wait'];

const folder = mkdtempSync(join(tmpdir(), 'server-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

function serverOn(port: number, mark: string, changes: Partial<ServerHost> = {}, argv = WRAPPED): ServerProcess {
  const release = { artifact: 'model:delay', digest: `sha256:${'0'.repeat(64)}`, label: 'v1' } as const;
  const env = { PATH: process.env['PATH'] ?? '' };
  const order = { release, argv, cwd: '/', env, readinessPath: '/', readinessTimeoutMs: 60_000 };
  const host: ServerHost = {
    ...{ log: join(folder, 'log'), monotonicMs: () => performance.now(), later: after, record: () => undefined },
    ...changes,
  };
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

/** Whoever starts a server again is told how long that was put off, and does not wait for it. */
function noting(delays: number[]): ServerHost['later'] {
  return (ms, call) => {
    delays.push(ms);
    return after(0, call);
  };
}

test('a server that crashes again and again waits ever longer, up to half a minute; one that was steady begins anew', async () => {
  const port = await freePort();
  const answers = await answering(port);
  const delays: number[] = [];
  let nowMs = 0;
  const host = { later: noting(delays), monotonicMs: () => nowMs };
  const server = serverOn(port, `row-${process.pid}`, host, ['sleep', '600']);
  const crashAfter = async (ms: number): Promise<void> => {
    const { restarts, pid = NaN } = server;
    nowMs += ms;
    process.kill(pid, 'SIGKILL');
    await eventually('it is ready again', () => server.restarts === restarts + 1 && server.state === 'ready');
  };
  server.start();
  await eventually('it is ready', () => server.state === 'ready');
  for (let crash = 1; crash <= 9; crash++) await crashAfter(59_999);
  expect(delays).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  await crashAfter(60_000);
  await crashAfter(0);
  await crashAfter(86_400_000);
  expect(delays.slice(9)).toEqual([250, 500, 250]);
  expect(server.restarts).toBe(12);
  await server.stop();
  answers.close();
});

test('a server is steady from when it answered first to when it stopped answering, whatever was asked in between', async () => {
  const port = await freePort();
  let status = 200;
  let asked = 0;
  const answers = createServer((_, answer) => {
    asked++;
    answer.writeHead(status).end();
  });
  await new Promise<void>((resolve) => answers.listen(port, '127.0.0.1', resolve));
  const delays: number[] = [];
  let nowMs = 0;
  const host = { later: noting(delays), monotonicMs: () => nowMs };
  const server = serverOn(port, `steady-${process.pid}`, host, ['sleep', '600']);
  const again = async (): Promise<void> => {
    const { restarts, pid = NaN } = server;
    process.kill(pid, 'SIGKILL');
    await eventually('it is ready again', () => server.restarts === restarts + 1 && server.state === 'ready');
  };
  server.start();
  await eventually('it is ready', () => server.state === 'ready');
  await again();
  nowMs += 30_000;
  const before = asked;
  await eventually('it is asked again', () => asked > before + 1);
  nowMs += 30_000;
  await again();
  nowMs += 60_000;
  status = 503;
  await eventually('it is down', () => server.state === 'down');
  status = 200;
  await eventually('it is ready once more', () => server.state === 'ready');
  await again();
  expect(delays).toEqual([250, 250, 500]);
  await server.stop();
  answers.close();
});

test('a server that is stopped while what outlives it is being ended is not started again', async () => {
  const port = await freePort();
  const mark = `stopped-${process.pid}`;
  const answers = await answering(port);
  const delays: number[] = [];
  let nowMs = 0;
  const host = { later: noting(delays), monotonicMs: () => nowMs };
  // What serves does not heed SIGTERM, so that it is waited for until the clock moves.
  const server = serverOn(port, mark, host, ['sh', '-c', "trap '' TERM; sleep 600 & wait"]);
  server.start();
  await eventually('it is ready', () => server.state === 'ready');
  await killWrapper(server, mark);
  await eventually('it is down', () => server.state === 'down');
  const stopped = server.stop();
  nowMs += 10_000;
  await stopped;
  expect([delays, carriersOf(mark)]).toEqual([[], []]);
  answers.close();
});

test('a server that is stopped before it is started again stays away', async () => {
  const port = await freePort();
  const answers = await answering(port);
  const happened: string[] = [];
  const later: ServerHost['later'] = () => {
    happened.push('planned');
    return () => void happened.push('called off');
  };
  const server = serverOn(port, `away-${process.pid}`, { later }, ['sleep', '600']);
  server.start();
  await eventually('it is ready', () => server.state === 'ready');
  process.kill(server.pid ?? NaN, 'SIGKILL');
  await eventually('it is to be started again', () => happened.length === 1);
  await server.stop();
  expect(happened).toEqual(['planned', 'called off']);
  answers.close();
});
