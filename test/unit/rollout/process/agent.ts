import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBytes } from '../../../../shared/core/digest.ts';
import { identify } from '../../../../shared/host/processes.ts';
import { controlServer } from '../../../../shared/rollout/process/agent/control.ts';
import { KeptConfig } from '../../../../shared/rollout/process/agent/kept-config.ts';
import { ProxyMetrics } from '../../../../shared/rollout/process/agent/metrics.ts';
import { WeightedProxy } from '../../../../shared/rollout/process/agent/proxy.ts';
import { Supervisor } from '../../../../shared/rollout/process/agent/supervisor.ts';
import { AgentClient } from '../../../../shared/rollout/process/agent-client.ts';

/** How it was started. */
export const START = { host: '127.0.0.1', port: 1, environment: 'production', requestTimeoutMs: 280_000 };

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The control port and the proxy of an agent, before two servers: `old` answers, `new` never does. */
export class Agent implements AsyncDisposable {
  readonly state = mkdtempSync(join(tmpdir(), 'settings-'));
  readonly #supervisor = new Supervisor({
    ...{ state: this.state, now: () => new Date(), monotonicMs: () => 0 },
    ...{ mark: () => `control-${process.pid}`, onGone: () => undefined },
  });
  readonly #ports = new Map<string, number>();
  readonly #metrics = new ProxyMetrics();
  readonly #proxy = new WeightedProxy({
    upstreams: (backend) => {
      const release = { artifact: 'model:delay', digest: digestBytes(backend), label: backend };
      const port = this.#ports.get(backend);
      return port === undefined ? undefined : { backend, release, port, isReady: () => true, underWay: 0 };
    },
    ...{ metrics: this.#metrics, settings: START, random: () => 0.99, monotonicMs: () => performance.now() },
  });
  readonly #control: Server;
  readonly #servers: Server[] = [];
  #url = '';

  /** @param knows whether it knows what this version asks */
  constructor(knows = true) {
    mkdirSync(join(this.state, 'agent'));
    const describe = () => ({ instance: 'i', pid: 77, host: START.host, port: START.port });
    const own = controlServer({
      ...{ secret: 's', supervisor: this.#supervisor, proxy: this.#proxy, metrics: this.#metrics, describe },
      config: new KeptConfig(this.state, START),
    });
    this.#control = knows ? own : createServer((_, answer) => answer.writeHead(404).end('{"error":"no"}'));
    this.#proxy.setRoutes([
      { backend: 'new', arm: 'canary', weight: 9000 },
      { backend: 'old', arm: 'stable', weight: 1000 },
    ]);
  }

  async client(): Promise<AgentClient> {
    const servers = { old: createServer((_, answer) => answer.end()), new: createServer(() => undefined) };
    for (const [name, server] of Object.entries(servers)) this.#ports.set(name, await listen(server));
    this.#servers.push(...Object.values(servers));
    this.#url = `http://127.0.0.1:${await listen(this.#proxy.server)}`;
    const controlPort = await listen(this.#control);
    return new AgentClient({
      ...{ pid: 77, process: identify(process.pid), instance: 'i', host: START.host, port: START.port },
      ...{ controlPort, secret: 's' },
    });
  }

  config(): unknown {
    return JSON.parse(readFileSync(join(this.state, 'agent/config.json'), 'utf8'));
  }

  /** While its folder is away nothing can be written to it. */
  async withoutFolder(work: () => Promise<void>): Promise<void> {
    const folder = join(this.state, 'agent');
    renameSync(folder, `${folder}.away`);
    try {
      await work();
    } finally {
      renameSync(`${folder}.away`, folder);
    }
  }

  async ask(headers: Record<string, string> = {}): Promise<number> {
    return (await fetch(this.#url, { headers })).status;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#supervisor.stopAll();
    this.#proxy.closeIdle();
    for (const server of [...this.#servers, this.#proxy.server, this.#control]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(this.state, { recursive: true, force: true });
  }
}
