import { join } from 'node:path';
import { UnavailableError, UserError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import { startDetached, type Detached } from '../../host/detached.ts';
import { writeWhole } from '../../host/files.ts';
import { lastLine } from '../../host/log-files.ts';
import { findAgent, type AgentClient } from './agent-client.ts';
import type { AgentConfig } from './protocol.ts';
import { readStateFile } from './state-files.ts';

const START_TIMEOUT_MS = 15_000;
const POLL_MS = 25;
/** Another agent of the same state may have won the port a moment ago; it then writes its address. */
const RIVAL_GRACE_MS = 1500;
const PORT_IN_USE_EXIT = 98;

/**
 * The agent of the environment: the one that runs, or a new one.
 *
 * A kill between its start and our noticing it leaves an agent that the next run finds, since it writes its address
 * itself; two that are started at once fight for the port, and the loser ends.
 *
 * @throws UserError `port-in-use`, `proxy-differs`
 */
export async function ensureAgent(state: string, config: AgentConfig, services: Services): Promise<AgentClient> {
  const running = await findAgent(state);
  if (running !== undefined) return same(running, config);
  await writeWhole(join(state, 'agent', 'config.json'), JSON.stringify(config), 0o600);
  services.effect('before agent');
  const started = await start(state, services);
  started.child.unref();
  services.effect('after agent');
  const deadline = services.clock.monotonicMs() + START_TIMEOUT_MS;
  while (services.clock.monotonicMs() < deadline) {
    const client = await findAgent(state);
    if (client !== undefined) return client;
    const code = started.exitCode();
    if (code !== undefined) return await rival(state, config, { code, services });
    await services.clock.sleep(POLL_MS);
  }
  throw failed(state, `did not answer within ${START_TIMEOUT_MS / 1000} s`);
}

/** How this environment's agent was started last; what a rollback, which has no port of its own, goes by. */
export function readAgentConfig(state: string): Promise<AgentConfig | undefined> {
  return readStateFile(join(state, 'agent', 'config.json'));
}

function start(state: string, { root, environment }: Services): Promise<Detached> {
  const source = 'shared/rollout/process/agent/program.ts';
  const log = join(state, 'agent', 'agent.log');
  return startDetached(
    { root, bundle: 'deploy-agent', source },
    { args: [state], cwd: state, log, path: environment['PATH'], stdin: 'ignore' },
  );
}

async function rival(
  state: string,
  config: AgentConfig,
  { code, services }: { code: number; services: Services },
): Promise<AgentClient> {
  const deadline = services.clock.monotonicMs() + RIVAL_GRACE_MS;
  while (code === PORT_IN_USE_EXIT && services.clock.monotonicMs() < deadline) {
    const client = await findAgent(state);
    if (client !== undefined) return same(client, config);
    await services.clock.sleep(POLL_MS);
  }
  if (code !== PORT_IN_USE_EXIT) throw failed(state, `ended with exit code ${code}`);
  throw new UserError('port-in-use', {
    what: `Port ${config.port} on ${config.host} is in use by a process that is not this environment's proxy.`,
    where: { input: 'port' },
    remedy: `Choose another port, or end that process (ss -ltnp 'sport = :${config.port}' names it).`,
  });
}

function same(client: AgentClient, config: AgentConfig): AgentClient {
  const { host, port, pid } = client.address;
  if (host === config.host && port === config.port) return client;
  throw new UserError('proxy-differs', {
    what: `This environment's proxy already serves on ${host}:${port}, not on ${config.host}:${config.port}.`,
    where: { input: 'port' },
    remedy: `Give port ${port}; or, to move it, end it first with: kill ${pid} (its servers end with it; deploying again starts both).`,
  });
}

function failed(state: string, how: string): UnavailableError {
  const log = join(state, 'agent', 'agent.log');
  const line = lastLine(log);
  return new UnavailableError('proxy-failed', {
    what: `The proxy's agent ${how}${line === undefined ? '' : `; its last words: ${line.slice(0, 300)}`}.`,
    tried: 'It was started once.',
    remedy: `Look at ${log}.`,
  });
}
