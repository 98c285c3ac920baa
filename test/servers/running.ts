import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify } from '../../shared/host/processes.ts';
import { program, versionOf, type ProgramName } from './programs/programs.ts';
import {
  answers,
  endServer,
  logFolder,
  MARKER,
  readRecords,
  stateFolder,
  sweepAbandoned,
  thisProcess,
  writeRecord,
  type ServerRecord,
} from './host/records.ts';

/** A real server of this machine; it ends when it is disposed of, or is swept after this process was killed. */
export interface RunningServer extends AsyncDisposable {
  readonly name: ProgramName;
  /** Such as http://127.0.0.1:41234. */
  readonly endpoint: string;
  /** The environment of a step that uses the server. */
  readonly env: Readonly<Record<string, string>>;
  /** The path of what it says. */
  readonly log: string;
  readonly pid: number;
  /** Lets it outlive this process; from here on only `npm run servers -- down` ends it. */
  leaveRunning(): Promise<void>;
}

/** How a server is started in an empty folder of its own. A pure plan: nothing is written before it is recorded. */
export interface Launch {
  readonly args: readonly string[];
  /** For the server itself. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly endpoint: string;
  readonly health: string;
  /** For those who use it. */
  readonly env: Readonly<Record<string, string>>;
  readonly address?: string;
  /** Makes what the server needs in its folder. */
  readonly prepare?: () => Promise<unknown>;
  /** What has to work, once the server is healthy, before anybody is told that it is ready. */
  readonly prove?: () => Promise<void>;
}

export interface ServerKind {
  readonly name: ProgramName;
  /** Called again, for other ports, where the first ones were taken in the meantime. */
  readonly launch: (folder: string) => Promise<Launch>;
}

const READY_WITHIN_MS = 280_000;
const LOOK_EVERY_MS = 50;
const TRIES = 3;
const LOGS_KEPT = 60;

const starting = new Set<Promise<RunningServer>>();
let isInterrupted = false;

/** Ends every server that this process is still starting or holds, and starts no more. */
export async function endAllStarts(): Promise<void> {
  isInterrupted = true;
  const ours = (await readRecords()).filter(({ owner }) => owner?.pid === process.pid);
  await Promise.all(ours.map(endServer));
  await Promise.allSettled(starting);
}

/**
 * Starts a server on free ports of the loopback interface and waits for a real answer.
 *
 * @param say told in a sentence what takes long
 * @throws ProgramUnavailable where this machine cannot have it, Error with the end of its log where it does not start
 */
export async function startServer(kind: ServerKind, say?: (sentence: string) => void): Promise<RunningServer> {
  const path = await program(kind.name, say);
  await sweepAbandoned();
  await pruneLogs();
  for (let tried = 1; ; tried++) {
    try {
      const start = startOnce(kind, path);
      starting.add(start);
      return await start.finally(() => starting.delete(start));
    } catch (error) {
      const isPortTaken = error instanceof Error && /address already in use/i.test(error.message);
      if (!isPortTaken || tried === TRIES) throw error;
    }
  }
}

async function startOnce(kind: ServerKind, path: string): Promise<RunningServer> {
  const startedAt = new Date().toISOString();
  const id = `${kind.name}-${startedAt.replace(/\D/g, '')}-${randomBytes(4).toString('hex')}`;
  const data = join(stateFolder(), id);
  const { args, settings, prepare, prove, ...launch } = await kind.launch(data);
  const log = join(logFolder(), `${id}.log`);
  const version = versionOf(kind.name);
  let record: ServerRecord = { id, name: kind.name, version, startedAt, owner: thisProcess(), ...launch, log, data };
  await writeRecord(record);
  try {
    await mkdir(data, { recursive: true });
    await prepare?.();
    const env = { PATH: process.env['PATH'], HOME: data, TMPDIR: data, ...settings, [MARKER]: id };
    const child = await spawnInto(log, path, { args, env, cwd: data });
    record = { ...record, process: identify(child.pid) };
    await writeRecord(record);
    await untilReady(child, record);
    await prove?.();
  } catch (error) {
    await endServer(record);
    throw error;
  }
  return handleOf(record);
}

function handleOf(record: ServerRecord): RunningServer {
  let isKept = false;
  return {
    name: record.name,
    endpoint: record.endpoint,
    env: record.env,
    log: record.log,
    pid: record.process?.pid ?? 0,
    leaveRunning: async () => {
      isKept = true;
      await writeRecord({ ...record, owner: undefined });
    },
    [Symbol.asyncDispose]: async () => {
      if (!isKept) await endServer(record);
    },
  };
}

interface Started extends ChildProcess {
  readonly pid: number;
}

interface Command {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** In a session of its own: whoever interrupts the terminal ends servers in order, not all at once. */
async function spawnInto(logPath: string, path: string, { args, env, cwd }: Command): Promise<Started> {
  await using log = await open(logPath, 'w');
  if (isInterrupted) throw new Error('It was interrupted.');
  const child = spawn(path, args, { cwd, env, detached: true, stdio: ['ignore', log.fd, log.fd] });
  child.on('error', () => undefined);
  child.unref();
  if (child.pid === undefined) throw new Error(`${path} cannot be started.`);
  return child as Started;
}

async function untilReady(child: Started, record: ServerRecord): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded) throw await failure(record, `ended with ${child.exitCode ?? child.signalCode ?? 'nothing'}`);
    if (await answers(record)) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw await failure(record, `did not answer within ${READY_WITHIN_MS / 1000} s`);
}

async function failure(record: ServerRecord, what: string): Promise<Error> {
  const said = (await readFile(record.log, 'utf8')).trimEnd().split('\n').slice(-12).join('\n');
  return new Error(`${record.name} ${record.version} ${what}. The end of its log, ${record.log}:\n${said}`);
}

async function pruneLogs(): Promise<void> {
  await mkdir(logFolder(), { recursive: true });
  const logs = await readdir(logFolder());
  const timeOf = (name: string): string => /-(\d{17})-/.exec(name)?.[1] ?? '';
  const oldest = logs.sort((a, b) => timeOf(a).localeCompare(timeOf(b))).slice(0, -LOGS_KEPT);
  await Promise.all(oldest.map((name) => rm(join(logFolder(), name), { force: true })));
}
