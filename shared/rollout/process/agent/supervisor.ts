import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../../core/canonical-json.ts';
import { systemErrorCode } from '../../../core/errors.ts';
import { parseJson } from '../../../core/text/json.ts';
import { writeWholeNow } from '../../../host/files.ts';
import { trimLog } from '../../../host/log/files.ts';
import type { ProcessIdentity } from '../../../host/processes.ts';
import { pause } from '../../../host/waiting.ts';
import type { Route } from '../../target.ts';
import type { AgentBackend, ServerOrder } from '../protocol.ts';
import { freePort, ServerProcess, type ServerRecord } from './server-process.ts';

/** What survives the agent: read at its start, written whole before every effect. */
interface Persisted {
  readonly fence: number;
  readonly routes: readonly Route[];
  readonly servers: readonly ServerRecord[];
}

export interface SupervisorOptions {
  /** The folder of the environment's state. */
  readonly state: string;
  readonly now: () => Date;
  readonly monotonicMs: () => number;
  readonly mark: () => string;
  /** Called when a backend is gone for good. */
  readonly onGone: (backend: string) => void;
}

const DRAIN_POLL_MS = 20;
const MAX_DRAIN_MS = 30_000;
const TEND_MS = 500;
const MAX_SERVERS = 16;

/** Keeps the ordered servers running and remembers them, the routes and the fence across its own death. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #file: string;
  readonly #servers = new Map<string, ServerProcess>();
  readonly #records = new Map<string, ServerRecord>();
  readonly #retiring = new Map<string, Promise<void>>();
  #tending: NodeJS.Timeout | undefined;
  fence = 0;
  routes: readonly Route[] = [];

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#file = join(options.state, 'agent', 'servers.json');
    mkdirSync(join(options.state, 'logs'), { recursive: true });
  }

  /** Takes up what an earlier agent left. */
  resume(): void {
    const left = readPersisted(this.#file);
    this.fence = left.fence;
    this.routes = left.routes;
    for (const record of left.servers) {
      this.#records.set(record.backend, record);
      this.#launch(record).adoptOrStart();
    }
    this.#tending = setInterval(() => this.#tend(), TEND_MS);
  }

  find(backend: string): ServerProcess | undefined {
    return this.#servers.get(backend);
  }

  isReady(backend: string): boolean {
    return this.#servers.get(backend)?.state === 'ready';
  }

  backends(): readonly AgentBackend[] {
    return [...this.#servers.values()].map((server) => {
      const record = this.#records.get(server.record.backend) ?? server.record;
      return {
        backend: record.backend,
        order: record.order,
        state: server.state,
        restarts: server.restarts,
        port: record.port,
        ...(server.pid === undefined ? {} : { pid: server.pid }),
        ...(server.reason === undefined ? {} : { reason: server.reason }),
        ...(record.retireAt === undefined ? {} : { retireAt: record.retireAt }),
      };
    });
  }

  setFence(fence: number): void {
    if (fence === this.fence) return;
    this.fence = fence;
    this.#persist();
  }

  setRoutes(routes: readonly Route[]): void {
    this.routes = routes;
    this.#persist();
  }

  /** @returns what speaks against it: another order stands under this name */
  async ensure(backend: string, order: ServerOrder): Promise<string | undefined> {
    await this.#retiring.get(backend);
    const known = this.#records.get(backend);
    if (known !== undefined) return this.#keep(known, order);
    if (this.#records.size >= MAX_SERVERS) return `There are ${MAX_SERVERS} servers already.`;
    const record: ServerRecord = { backend, order, port: await freePort(), mark: this.#options.mark() };
    this.#records.set(backend, record);
    this.#persist();
    this.#launch(record).start();
    return undefined;
  }

  /** Plans the end of a backend that has no weight. */
  retire(backend: string, warmMs: number): string | undefined {
    const record = this.#records.get(backend);
    if (record === undefined) return undefined;
    if (this.routes.some((route) => route.backend === backend && route.weight > 0)) return `${backend} has a weight.`;
    const retireAt = new Date(this.#options.now().getTime() + warmMs).toISOString();
    this.#records.set(backend, { ...record, retireAt });
    this.#persist();
    if (warmMs === 0) this.#retireDue();
    return undefined;
  }

  /** Stops every server; for the end of the agent. */
  async stopAll(): Promise<void> {
    clearInterval(this.#tending);
    await Promise.all([...this.#servers.values()].map((server) => this.#drain(server).then(() => server.stop())));
  }

  #keep(known: ServerRecord, order: ServerOrder): string | undefined {
    // The journal keeps an order with its keys sorted, so that their order says nothing.
    if (canonicalJson(known.order) !== canonicalJson(order)) return `${known.backend} runs something else.`;
    if (known.retireAt !== undefined) {
      this.#records.set(known.backend, without(known, 'retireAt'));
      this.#persist();
    }
    return undefined;
  }

  #launch(record: ServerRecord): ServerProcess {
    const server = new ServerProcess(record, {
      log: this.#logOf(record.backend),
      monotonicMs: this.#options.monotonicMs,
      record: (identity) => this.#recordProcess(record.backend, identity),
    });
    this.#servers.set(record.backend, server);
    return server;
  }

  #recordProcess(backend: string, identity: ProcessIdentity): void {
    const record = this.#records.get(backend);
    if (record === undefined) return;
    this.#records.set(backend, { ...record, process: identity });
    this.#persist();
  }

  #tend(): void {
    for (const backend of this.#servers.keys()) trimLog(this.#logOf(backend));
    this.#retireDue();
  }

  #logOf(backend: string): string {
    return join(this.#options.state, 'logs', `${backend}.log`);
  }

  #retireDue(): void {
    const now = this.#options.now().toISOString();
    for (const { backend, retireAt } of this.#records.values()) {
      if (retireAt === undefined || retireAt > now || this.#retiring.has(backend)) continue;
      if (this.routes.some((route) => route.backend === backend && route.weight > 0)) continue;
      this.#retiring.set(backend, this.#remove(backend));
    }
  }

  async #remove(backend: string): Promise<void> {
    const server = this.#servers.get(backend);
    if (server !== undefined) {
      await this.#drain(server);
      await server.stop();
    }
    this.#servers.delete(backend);
    this.#records.delete(backend);
    this.#persist();
    this.#retiring.delete(backend);
    this.#options.onGone(backend);
  }

  async #drain(server: ServerProcess): Promise<void> {
    const deadline = this.#options.monotonicMs() + MAX_DRAIN_MS;
    while (server.underWay > 0 && this.#options.monotonicMs() < deadline) {
      await pause(DRAIN_POLL_MS);
    }
  }

  #persist(): void {
    const servers = [...this.#records.values()];
    const value: Persisted = { fence: this.fence, routes: this.routes, servers };
    // It may hold secrets of the servers' environment, so only its owner reads it.
    writeWholeNow(this.#file, JSON.stringify(value), 0o600);
  }
}

function without(record: ServerRecord, field: 'retireAt'): ServerRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)) as unknown as ServerRecord;
}

function readPersisted(path: string): Persisted {
  try {
    return parseJson(readFileSync(path)) as Persisted;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { fence: 0, routes: [], servers: [] };
    throw error;
  }
}
