import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { formatDuration } from '../../../core/text/format.ts';
import { lastLine, openLog } from '../../../host/log/files.ts';
import { Family } from '../../../host/process-family.ts';
import { allProcesses, carries, identify, liveness, type ProcessIdentity } from '../../../host/processes.ts';
import { pause, type after } from '../../../host/waiting.ts';
import type { BackendState } from '../../target.ts';
import type { ServerOrder } from '../protocol.ts';

/** What must survive the agent about one server; written before the effect it announces. */
export interface ServerRecord {
  readonly backend: string;
  readonly order: ServerOrder;
  readonly port: number;
  /** In the server's environment, so that one whose pid was never recorded is found again. */
  readonly mark: string;
  readonly process?: ProcessIdentity;
  /** How often it was started again so far; none where absent. */
  readonly restarts?: number;
  readonly retireAt?: string;
}

const MARK_VARIABLE = 'TRAINYARD_SERVER';
const PROBE_STARTING_MS = 50;
const PROBE_READY_MS = 1000;
const PROBE_TIMEOUT_MS = 2000;
const PROBES_LOST_UNTIL_DOWN = 3;
const STOP_GRACE_MS = 10_000;
const FIRST_RESTART_MS = 250;
const MAX_RESTART_MS = 30_000;
/** A server that was ready so long and then crashes has a new trouble: it waits no longer than after its first crash. */
const STEADY_MS = 60_000;

export interface ServerHost {
  /** Absolute path of the log. */
  readonly log: string;
  readonly monotonicMs: () => number;
  /** Starts a server again after a while. */
  readonly later: typeof after;
  /** Called when what must survive has changed. */
  readonly record: (changed: Required<Pick<ServerRecord, 'process' | 'restarts'>>) => void;
}

/** One server process: started, probed, started again after a crash (once it has been ready), stopped. */
export class ServerProcess {
  readonly record: ServerRecord;
  readonly #host: ServerHost;
  state: BackendState = 'starting';
  restarts: number;
  reason: string | undefined;
  underWay = 0;
  #identity: ProcessIdentity | undefined;
  /** Led what there is of the server, and may have left it behind. */
  #leader: ProcessIdentity | undefined;
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #restarting: Promise<void> | undefined;
  #callOffRestart: (() => void) | undefined;
  /** Since it was last steady; `restarts` are all there ever were. */
  #crashesInARow = 0;
  #startedMs = 0;
  #readySinceMs: number | undefined;
  #wasReady = false;
  #lostProbes = 0;
  #stopping = false;

  constructor(record: ServerRecord, host: ServerHost) {
    this.record = record;
    this.#host = host;
    this.restarts = record.restarts ?? 0;
    this.#identity = record.process;
    this.#leader = this.#identity;
  }

  get #mark(): string {
    return `${MARK_VARIABLE}=${this.record.mark}`;
  }

  get pid(): number | undefined {
    return this.#identity?.pid;
  }

  /** Takes over a server that an earlier agent left running; starts one where there is none. */
  adoptOrStart(): void {
    const recorded = this.#identity !== undefined && liveness(this.#identity) === 'alive';
    const unrecorded = recorded ? undefined : findMarked(this.#mark);
    if (unrecorded !== undefined) this.#remember(identify(unrecorded));
    if (recorded || unrecorded !== undefined) this.#begin();
    else this.#startAgain(0);
  }

  start(): void {
    const { argv, cwd, env } = this.record.order;
    const log = logOf(this.#host.log);
    const child = spawn(argv[0] ?? '', argv.slice(1), {
      cwd,
      env: { ...env, TRAINYARD_PORT: String(this.record.port), [MARK_VARIABLE]: this.record.mark },
      stdio: ['ignore', log, log],
      detached: true,
    });
    if (log !== 'ignore') closeSync(log);
    this.#child = child;
    child.on('error', (error) => this.#ended(`it could not be started: ${error.message}`));
    child.on('exit', (code, signal) =>
      this.#ended(signal === null ? `it ended with exit code ${code}` : `${signal} ended it`),
    );
    if (child.pid !== undefined) this.#remember(identify(child.pid));
    this.#begin();
  }

  /** Lets the server finish, then ends whatever is left of it: its group, its children, and whoever carries its mark. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    this.#callOffRestart?.();
    await Promise.all([this.#endFamily(), this.#restarting]);
  }

  /** What was started by a wrapper outlives it, and would keep the port from the next one. */
  async #endFamily(): Promise<void> {
    const leader = this.#leader;
    const family = leader === undefined ? new Family(this.#mark, undefined) : Family.ledBy(this.#mark, leader);
    const deadline = this.#host.monotonicMs() + STOP_GRACE_MS;
    const isThere = (): boolean =>
      (leader !== undefined && liveness(leader) === 'alive') || family.members(false).length > 0;
    family.signal('SIGTERM');
    while (isThere() && this.#host.monotonicMs() < deadline) await pause(20);
    family.signal('SIGKILL');
  }

  #startAgain(delayMs: number): void {
    this.#restarting = this.#endFamily().then(() => {
      if (!this.#stopping) this.#callOffRestart = this.#host.later(delayMs, () => this.start());
    });
  }

  #begin(): void {
    this.#startedMs = this.#host.monotonicMs();
    this.#lostProbes = 0;
    this.#schedule(0);
  }

  #remember(identity: ProcessIdentity): void {
    this.#identity = identity;
    this.#leader = identity;
    this.#host.record({ process: identity, restarts: this.restarts });
  }

  #schedule(ms: number): void {
    if (this.#stopping) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#probe(), ms);
  }

  async #probe(): Promise<void> {
    if (this.#child === undefined && this.#identity !== undefined && liveness(this.#identity) === 'dead') {
      this.#ended('it ended');
      return;
    }
    const isReady = await answers(this.record.port, this.record.order.readinessPath);
    if (this.#stopping || this.state === 'failed' || this.#identity === undefined) return;
    if (isReady) this.#becomeReady();
    else this.#lostProbe();
    if (this.#isFailed()) return;
    this.#schedule(this.state === 'ready' ? PROBE_READY_MS : PROBE_STARTING_MS);
  }

  #becomeReady(): void {
    this.state = 'ready';
    this.#wasReady = true;
    this.#readySinceMs ??= this.#host.monotonicMs();
    this.#lostProbes = 0;
    this.reason = undefined;
  }

  #lostProbe(): void {
    this.#lostProbes++;
    const { readinessPath, readinessTimeoutMs } = this.record.order;
    if (!this.#wasReady && this.#host.monotonicMs() - this.#startedMs > readinessTimeoutMs) {
      this.#fail(`it did not answer GET ${readinessPath} with 200 within ${formatDuration(readinessTimeoutMs)}`);
      void this.stop();
    } else if (this.state === 'ready' && this.#lostProbes >= PROBES_LOST_UNTIL_DOWN) {
      this.state = 'down';
      this.#readySinceMs = undefined;
      this.reason = `it stopped answering GET ${readinessPath} with 200`;
    }
  }

  #isFailed(): boolean {
    return this.state === 'failed';
  }

  #fail(reason: string): void {
    const line = lastLine(this.#host.log);
    this.state = 'failed';
    this.reason = line === undefined ? reason : `${reason}; its last words: ${line}`;
  }

  /** A server that never was ready is not tried again: it would fail the same way, only later. */
  #ended(how: string): void {
    this.#child = undefined;
    clearTimeout(this.#timer);
    if (this.#stopping || this.state === 'failed') return;
    // Not forgotten in the record: by it the next agent finds what outlives the one that ended.
    this.#identity = undefined;
    if (!this.#wasReady) {
      this.#fail(how);
      void this.#endFamily();
      return;
    }
    this.state = 'down';
    this.reason = how;
    this.restarts++;
    this.#startAgain(this.#backOffMs());
  }

  #backOffMs(): number {
    const wasSteady = this.#readySinceMs !== undefined && this.#host.monotonicMs() - this.#readySinceMs >= STEADY_MS;
    this.#readySinceMs = undefined;
    if (wasSteady) this.#crashesInARow = 0;
    return Math.min(FIRST_RESTART_MS * 2 ** this.#crashesInARow++, MAX_RESTART_MS);
  }
}

/** A server serves without its log rather than not at all: on a full disk, in a folder that somebody cleared away. */
function logOf(path: string): number | 'ignore' {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openLog(path);
  } catch (error) {
    process.stderr.write(`No log is kept at ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 'ignore';
  }
}

/** Whoever carries a mark; what the server itself has started carries it too, so the one that leads a group is meant. */
function findMarked(mark: string): number | undefined {
  const marked = allProcesses().filter(({ pid }) => carries(pid, mark));
  return (marked.find(({ pid, group }) => pid === group) ?? marked[0])?.pid;
}

/** @returns whether the server answers a probe with 200 in time */
function answers(port: number, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = get({ host: '127.0.0.1', port, path, agent: false, timeout: PROBE_TIMEOUT_MS }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    probe.on('timeout', () => probe.destroy());
    probe.on('error', () => resolve(false));
    probe.on('close', () => resolve(false));
  });
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
