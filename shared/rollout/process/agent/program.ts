/* eslint-disable no-restricted-properties, no-restricted-syntax, no-restricted-imports --
   the entry of a process of its own, which has no services: here, and here alone, are its clock and its randomness */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { systemErrorCode } from '../../../core/errors.ts';
import { parseJson } from '../../../core/text/json.ts';
import { writeWhole } from '../../../host/files.ts';
import { identify } from '../../../host/processes.ts';
import { ADDRESS_UNUSABLE_EXIT, PORT_IN_USE_EXIT, type AgentAddress, type AgentConfig } from '../protocol.ts';
import { controlServer } from './control.ts';
import { KeptConfig } from './kept-config.ts';
import { ProxyMetrics } from './metrics.ts';
import { WeightedProxy } from './proxy.ts';
import { Supervisor } from './supervisor.ts';

/**
 * The agent: one long-lived process per environment that keeps the servers running and stands in front of them as a
 * weighted proxy. It outlives every deploy and is found again through `STATE/agent/address.json`.
 *
 * Holding the proxy's port is what makes it the only one: a second agent for the same state ends at once. It imports
 * nothing but Node and this repository's own files, so that it runs from its source as well as from its bundle.
 */
async function main(state: string, start: AgentConfig): Promise<void> {
  const metrics = new ProxyMetrics();
  const monotonicMs = (): number => performance.now();
  const supervisor = new Supervisor({
    state,
    now: () => new Date(),
    monotonicMs,
    mark: () => randomBytes(12).toString('hex'),
    onGone: (backend) => metrics.forget(backend),
  });
  const proxy = new WeightedProxy({
    upstreams: (backend) => upstreamOf(supervisor, backend),
    metrics,
    settings: start,
    random: Math.random,
    monotonicMs,
  });
  const port = await listen(proxy.server, start.port, start.host);
  const config = new KeptConfig(state, start);
  supervisor.resume();
  proxy.setRoutes(supervisor.routes);
  const instance = randomBytes(8).toString('hex');
  const secret = randomBytes(24).toString('hex');
  const describe = () => ({ instance, pid: process.pid, host: start.host, port });
  const control = controlServer({ secret, supervisor, proxy, config, metrics, describe });
  const controlPort = await listen(control, 0, '127.0.0.1');
  const address: AgentAddress = { ...describe(), controlPort, secret, process: identify(process.pid) };
  await writeWhole(join(state, 'agent', 'address.json'), JSON.stringify(address), 0o600);
  endOnSignal(proxy, control, supervisor);
}

type SupervisedUpstream = ReturnType<ConstructorParameters<typeof WeightedProxy>[0]['upstreams']>;

function upstreamOf(supervisor: Supervisor, backend: string): SupervisedUpstream {
  const server = supervisor.find(backend);
  if (server === undefined) return undefined;
  return {
    backend,
    release: server.record.order.release,
    port: server.record.port,
    isReady: () => server.state === 'ready',
    get underWay() {
      return server.underWay;
    },
    set underWay(value) {
      server.underWay = value;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Takes no new requests, finishes those under way, ends the servers, and goes. */
function endOnSignal(proxy: WeightedProxy, control: Server, supervisor: Supervisor): void {
  const end = async (): Promise<void> => {
    proxy.server.close();
    control.close();
    await supervisor.stopAll();
    proxy.server.closeAllConnections();
    proxy.closeIdle();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
  process.on('SIGHUP', () => undefined);
}

function exitCodeOf(error: unknown): number {
  if (systemErrorCode(error) === 'EADDRINUSE') return PORT_IN_USE_EXIT;
  const { syscall = '' } = error as NodeJS.ErrnoException;
  return ['listen', 'bind', 'getaddrinfo'].includes(syscall) ? ADDRESS_UNUSABLE_EXIT : 1;
}

// Its words go to a file on the disk that may be full: a word that is lost must not end what serves.
process.stderr.on('error', () => undefined);
const [, , folder = '', start = ''] = process.argv;
main(folder, parseJson(start) as AgentConfig).catch((error: unknown) => {
  // The last line is what a person is told.
  process.stderr.write(error instanceof Error ? `${error.stack ?? ''}\n${error.message}\n` : `${String(error)}\n`);
  process.exit(exitCodeOf(error));
});
