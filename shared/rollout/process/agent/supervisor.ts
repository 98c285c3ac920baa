import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../../core/canonical-json.ts';
import { systemErrorCode } from '../../../core/errors.ts';
import { parseJson } from '../../../core/text/json.ts';
import { trimLog } from '../../../host/log/files.ts';
import { after, pause } from '../../../host/waiting.ts';
import type { Route } from '../../target.ts';
import type { AgentBackend, ServerOrder } from '../protocol.ts';
import { keepFile } from './kept-file.ts';
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
  #records: ReadonlyMap<string, ServerRecord> = new Map();
  readonly #retiring = new Map<string, Promise<void>>();
  #tending: NodeJS.Timeout | undefined;
  #isUnsaved = false;
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
    this.#records = new Map(left.servers.map((record) => [record.backend, record]));
    for (const record of left.servers) this.#launch(record).adoptOrStart();
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
    this.#persist({ fence });
    this.fence = fence;
  }

  setRoutes(routes: readonly Route[]): void {
    this.#persist({ routes });
    this.routes = routes;
  }

  /** @returns what speaks against it: another order stands under this name */
  async ensure(backend: string, order: ServerOrder): Promise<string | undefined> {
    await this.#retiring.get(backend);
    const known = this.#records.get(backend);
    if (known !== undefined) return this.#keep(known, order);
    if (this.#records.size >= MAX_SERVERS) await this.#endOldestWarm();
    if (this.#records.size >= MAX_SERVERS)
      return `There are ${MAX_SERVERS} servers already, and none of them is only kept warm.`;
    const record: ServerRecord = { backend, order, port: await freePort(), mark: this.#options.mark() };
    this.#keepRecord(record);
    this.#launch(record).start();
    return undefined;
  }

  /** What serves, or is to serve, comes before what is kept for a rollback; the one whose time ends first goes. */
  async #endOldestWarm(): Promise<void> {
    const isIdle = ({ backend }: ServerRecord): boolean =>
      !this.routes.some((route) => route.backend === backend && route.weight > 0);
    const warm = [...this.#records.values()].filter((record) => record.retireAt !== undefined && isIdle(record));
    const [oldest] = warm.sort((a, b) => ((a.retireAt ?? '') < (b.retireAt ?? '') ? -1 : 1));
    if (oldest === undefined) return;
    const ending = this.#retiring.get(oldest.backend) ?? this.#remove(oldest.backend);
    this.#retiring.set(oldest.backend, ending);
    await ending;
  }

  /** Plans the end of a backend that has no weight. */
  retire(backend: string, warmMs: number): string | undefined {
    const record = this.#records.get(backend);
    if (record === undefined) return undefined;
    if (this.routes.some((route) => route.backend === backend && route.weight > 0)) return `${backend} has a weight.`;
    const retireAt = new Date(this.#options.now().getTime() + warmMs).toISOString();
    this.#keepRecord({ ...record, retireAt });
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
      this.#keepRecord(without(known, 'retireAt'));
    }
    return undefined;
  }

  #launch(record: ServerRecord): ServerProcess {
    const server = new ServerProcess(record, {
      log: this.#logOf(record.backend),
      monotonicMs: this.#options.monotonicMs,
      later: after,
      record: (changed) => this.#noteProcess(record.backend, changed),
    });
    this.#servers.set(record.backend, server);
    return server;
  }

  /** It runs already, so this is true whether it can be written or not; by its mark it is found without. */
  #noteProcess(backend: string, changed: Pick<ServerRecord, 'process' | 'restarts'>): void {
    const record = this.#records.get(backend);
    if (record === undefined) return;
    this.#records = new Map(this.#records).set(backend, { ...record, ...changed });
    this.#save();
  }

  #tend(): void {
    if (this.#isUnsaved) this.#save();
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
    this.#records = new Map([...this.#records].filter(([name]) => name !== backend));
    this.#save();
    this.#retiring.delete(backend);
    this.#options.onGone(backend);
  }

  async #drain(server: ServerProcess): Promise<void> {
    const deadline = this.#options.monotonicMs() + MAX_DRAIN_MS;
    while (server.underWay > 0 && this.#options.monotonicMs() < deadline) {
      await pause(DRAIN_POLL_MS);
    }
  }

  /** On the disk before in effect: who cannot write it changes nothing and says so. */
  #keepRecord(record: ServerRecord): void {
    const records = new Map(this.#records).set(record.backend, record);
    this.#persist({ servers: [...records.values()] });
    this.#records = records;
  }

  /** What has happened already; where it cannot be written, as on a full disk, that is tried again. */
  #save(): void {
    try {
      this.#persist({});
    } catch (error) {
      if (!this.#isUnsaved) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      this.#isUnsaved = true;
    }
  }

  #persist(changed: Partial<Persisted>): void {
    const servers = [...this.#records.values()];
    const value: Persisted = { fence: this.fence, routes: this.routes, servers, ...changed };
    keepFile(this.#file, value);
    this.#isUnsaved = false;
  }
}

function without(record: ServerRecord, field: 'retireAt'): ServerRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)) as unknown as ServerRecord;
}

function readPersisted(path: string): Persisted {
  try {
    const value = parseJson(readFileSync(path));
    if (isPersisted(value)) return value;
    throw new Error(`${path} does not have the form that this version of Trainyard writes.`);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { fence: 0, routes: [], servers: [] };
    throw error;
  }
}

function isPersisted(value: unknown): value is Persisted {
  const { fence, routes, servers } = Object(value) as Partial<Record<keyof Persisted, unknown>>;
  return Number.isInteger(fence) && Array.isArray(routes) && Array.isArray(servers) && servers.every(isServerRecord);
}

function isServerRecord(value: unknown): value is ServerRecord {
  const { backend, order, port, mark } = Object(value) as Partial<Record<keyof ServerRecord, unknown>>;
  return [backend, mark].every((text) => typeof text === 'string') && Number.isInteger(port) && isOrder(order);
}

function isOrder(value: unknown): value is ServerOrder {
  const { argv, env, cwd } = Object(value) as Partial<Record<keyof ServerOrder, unknown>>;
  return Array.isArray(argv) && typeof cwd === 'string' && typeof env === 'object' && env !== null;
}
