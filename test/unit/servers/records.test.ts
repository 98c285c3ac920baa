import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, type ProcessIdentity } from '../../../shared/host/processes.ts';
import {
  endServer,
  MARKER,
  readRecords,
  stateFolder,
  stateOf,
  sweepAbandoned,
  thisProcess,
  writeRecord,
  type ServerRecord,
} from '../../servers/host/records.ts';

const children: ChildProcess[] = [];
let before: string | undefined;

beforeEach(async () => {
  before = process.env['TRAINYARD_SERVERS'];
  process.env['TRAINYARD_SERVERS'] = await mkdtemp(join(tmpdir(), 'records-'));
});

afterEach(() => {
  if (before === undefined) delete process.env['TRAINYARD_SERVERS'];
  else process.env['TRAINYARD_SERVERS'] = before;
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function sleeper(env: Record<string, string> = {}): ChildProcess & ProcessIdentity {
  const child = spawn('sleep', ['600'], { env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore' });
  children.push(child);
  return Object.assign(child, identify(child.pid ?? 0));
}

function identityOf({ pid }: ProcessIdentity): ProcessIdentity {
  return identify(pid);
}

/** An identity that nobody has any more: this pid was somebody else's before. */
function formerOwnerOf({ pid }: ProcessIdentity): ProcessIdentity {
  return { ...identify(pid), startTicks: 1 };
}

async function record(id: string, fields: Partial<ServerRecord> = {}): Promise<ServerRecord> {
  const made: ServerRecord = {
    id,
    name: 'registry',
    version: '1',
    startedAt: '2026-01-01T00:00:00.000Z',
    endpoint: 'http://127.0.0.1:9',
    health: '/',
    env: {},
    log: join(stateFolder(), `${id}.log`),
    data: join(stateFolder(), id),
    ...fields,
  };
  await writeRecord(made);
  await mkdir(made.data);
  return made;
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

test('a server is ended by its recorded process and by every process that carries its mark', async () => {
  const main = sleeper();
  const worker = sleeper({ [MARKER]: 'one' });
  const stranger = sleeper({ [MARKER]: 'one-more' });
  const ended = Promise.all([once(main, 'exit'), once(worker, 'exit')]);
  await endServer(await record('one', { process: identityOf(main) }));
  expect((await ended).map(([, signal]) => signal as string)).toEqual(['SIGKILL', 'SIGKILL']);
  expect(isRunning(stranger)).toBe(true);
  expect(await readdir(stateFolder())).toEqual([]);
});

test('a process that was started and not yet recorded is found by its mark', async () => {
  const child = sleeper({ [MARKER]: 'half-started' });
  const gone = once(child, 'exit');
  await endServer(await record('half-started', { owner: thisProcess() }));
  expect((await gone)[1]).toBe('SIGKILL');
});

test('a process that merely has the pid of a server is never touched', async () => {
  const stranger = sleeper();
  const made = await record('old', { process: formerOwnerOf(stranger) });
  expect(await stateOf(made)).toBe('died');
  await endServer(made);
  expect(isRunning(stranger)).toBe(true);
  expect(existsSync(made.data)).toBe(false);
});

test('what a killed process owned is swept, what a living one owns and what nobody owns stays', async () => {
  const dead = await record('dead', { owner: formerOwnerOf(thisProcess()) });
  await record('living', { owner: thisProcess() });
  await record('kept');
  expect(await stateOf(dead)).toBe('abandoned');
  expect((await sweepAbandoned()).map(({ id }) => id)).toEqual(['dead']);
  expect((await readRecords()).map(({ id }) => id).toSorted()).toEqual(['kept', 'living']);
  expect(existsSync(dead.data)).toBe(false);
});

test('a server counts as running only while it answers', async () => {
  const process = identityOf(sleeper());
  const http = createServer((request, response) => {
    response.statusCode = request.url === '/works' ? 200 : 503;
    response.end();
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  expect(await stateOf(await record('works', { process, endpoint, health: '/works' }))).toBe('running');
  expect(await stateOf(await record('broken', { process, endpoint, health: '/broken' }))).toBe('not answering');
  expect(await stateOf(await record('young', { process, endpoint, health: '/broken', owner: thisProcess() }))).toBe(
    'starting',
  );
  http.close();
});
