import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, liveness, type ProcessIdentity } from '../../../shared/host/processes.ts';
import { processesWith } from './processes.ts';
import { programsFolder, type ProgramName } from '../programs/programs.ts';

/** What is known about a server from before its process is started until after its last trace is removed. */
export interface ServerRecord {
  /** Also in the environment of every process of this server, so that none is ever lost or mistaken. */
  readonly id: string;
  readonly name: ProgramName;
  readonly version: string;
  readonly startedAt: string;
  /** The process whose end is the server's end; none for a server that was left running. */
  readonly owner?: ProcessIdentity | undefined;
  /** None between this record and the start. */
  readonly process?: ProcessIdentity | undefined;
  readonly endpoint: string;
  /** The path that answers 200 while the server works. */
  readonly health: string;
  /** What a step needs in its environment to use the server. */
  readonly env: Readonly<Record<string, string>>;
  /** The server's name in an input of ours, such as s3://models. */
  readonly address?: string | undefined;
  readonly log: string;
  /** Gone with the server. */
  readonly data: string;
}

export type ServerState = 'running' | 'starting' | 'not answering' | 'died' | 'abandoned';

export const MARKER = 'TRAINYARD_SERVER';

export function stateFolder(): string {
  return join(programsFolder(), 'running');
}

export function logFolder(): string {
  return join(programsFolder(), 'logs');
}

export function thisProcess(): ProcessIdentity {
  return identify(process.pid);
}

export async function writeRecord(record: ServerRecord): Promise<void> {
  const path = pathOf(record);
  await mkdir(stateFolder(), { recursive: true });
  // For its owner's eyes: it holds the server's credentials.
  await writeFile(`${path}.new`, `${JSON.stringify(record, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Every server that was started and not ended, oldest first. */
export async function readRecords(): Promise<readonly ServerRecord[]> {
  const names = await readdir(stateFolder()).catch(() => []);
  const read = names
    .filter((name) => name.endsWith('.json'))
    .map(async (name) => readFile(join(stateFolder(), name), 'utf8').catch(() => undefined));
  const texts = (await Promise.all(read)).filter((text) => text !== undefined);
  const records = texts.map((text) => JSON.parse(text) as ServerRecord);
  return records.sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

export async function stateOf(record: ServerRecord): Promise<ServerState> {
  if (isAbandoned(record)) return 'abandoned';
  if (record.process === undefined) return 'starting';
  if (liveness({ ...record.process, seenAt: new Date(record.startedAt), isKeptHere: true }) === 'dead') return 'died';
  if (await answers(record)) return 'running';
  return record.owner === undefined ? 'not answering' : 'starting';
}

/** Whether the process died that would have ended this server. */
export function isAbandoned(record: ServerRecord): boolean {
  return (
    record.owner !== undefined &&
    liveness({ ...record.owner, seenAt: new Date(record.startedAt), isKeptHere: true }) === 'dead'
  );
}

export async function answers(record: Pick<ServerRecord, 'endpoint' | 'health'>): Promise<boolean> {
  return fetch(record.endpoint + record.health, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.status === 200,
    () => false,
  );
}

/**
 * Ends a server, whatever of it is left: its processes, then its data, and the record last, so that a stop in the
 * middle can be taken up again. Its data is thrown away, so nothing is gained by asking politely.
 */
export async function endServer(record: ServerRecord): Promise<void> {
  for (let pids = processesOf(record); pids.length > 0; pids = processesOf(record)) {
    for (const pid of pids) kill(pid);
    await sleep(20);
  }
  await rm(record.data, { recursive: true, force: true });
  await rm(pathOf(record), { force: true });
}

/** Ends what a killed process left behind. */
export async function sweepAbandoned(): Promise<readonly ServerRecord[]> {
  const abandoned = (await readRecords()).filter(isAbandoned);
  await Promise.all(abandoned.map(endServer));
  return abandoned;
}

function processesOf(record: ServerRecord): readonly number[] {
  const marked = processesWith(`${MARKER}=${record.id}`);
  const main = record.process;
  const isMainAlive = main !== undefined && liveness(main) === 'alive';
  return isMainAlive ? [...new Set([...marked, main.pid])] : marked;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

function pathOf(record: ServerRecord): string {
  return join(stateFolder(), `${record.id}.json`);
}
