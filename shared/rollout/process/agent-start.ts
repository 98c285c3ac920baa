import { join } from 'node:path';
import { UnavailableError, UserError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import { toLine } from '../../core/text/escape.ts';
import { formatDuration } from '../../core/text/format.ts';
import { startDetached, type Detached } from '../../host/detached.ts';
import { lastLine } from '../../host/log/files.ts';
import type { AgentClient } from './agent-client.ts';
import { assertAddress, readAgentConfig, settingsOf } from './agent-config.ts';
import { findAgent, findAgentForUse, silent } from './agent-search.ts';
import { ADDRESS_UNUSABLE_EXIT, PORT_IN_USE_EXIT, type AgentAddress, type AgentConfig } from './protocol.ts';

const START_TIMEOUT_MS = 15_000;
const POLL_MS = 25;
/** Another agent of the same state may have won the port a moment ago; it then writes its address. */
const RIVAL_GRACE_MS = 1500;

interface EnsuredAgent {
  readonly client: AgentClient;
  /** Whether it was started just now. */
  readonly isNew: boolean;
}

/**
 * The agent of the environment: the one that runs, or a new one, which takes over the settings of the one before.
 *
 * A kill between its start and our noticing it leaves an agent that the next run finds, since it writes its address
 * itself; two that are started at once fight for the port, and the loser ends.
 *
 * @throws UserError `port-in-use`, `address-unusable`, `proxy-differs`; UnavailableError `proxy-failed`, `proxy-unreachable`
 */
export async function ensureAgent(state: string, asked: AgentConfig, services: Services): Promise<EnsuredAgent> {
  const found = await findAgentForUse(state, services);
  if (found.is === 'here') return { client: same(found.client, asked), isNew: false };
  const { host, port, environment } = asked;
  const config = { host, port, environment, ...settingsOf((await readAgentConfig(state)) ?? asked) };
  services.effect('before agent');
  const started = await start(state, config, services);
  started.child.unref();
  services.effect('after agent');
  const deadline = services.clock.monotonicMs() + START_TIMEOUT_MS;
  while (services.clock.monotonicMs() < deadline) {
    const now = await findAgent(state);
    if (now.is === 'here') return { client: now.client, isNew: true };
    const code = started.exitCode();
    if (code === ADDRESS_UNUSABLE_EXIT) throw addressUnusable(config, lastLine(logOf(state)) ?? 'no reason was given');
    if (code !== undefined) return { client: await rival(state, config, { code, services }), isNew: false };
    await services.clock.sleep(POLL_MS);
  }
  throw failed(state, `did not answer within ${formatDuration(START_TIMEOUT_MS)}`);
}

function logOf(state: string): string {
  return join(state, 'agent', 'agent.log');
}

function start(state: string, config: AgentConfig, { root, environment }: Services): Promise<Detached> {
  const source = 'shared/rollout/process/agent/program.ts';
  return startDetached(
    { root, bundle: 'deploy-agent', source },
    {
      args: [state, JSON.stringify(config)],
      cwd: state,
      log: logOf(state),
      path: environment['PATH'],
      stdin: 'ignore',
    },
  );
}

async function rival(
  state: string,
  config: AgentConfig,
  { code, services }: { code: number; services: Services },
): Promise<AgentClient> {
  const deadline = services.clock.monotonicMs() + RIVAL_GRACE_MS;
  let found = await findAgent(state);
  while (code === PORT_IN_USE_EXIT && found.is === 'absent' && services.clock.monotonicMs() < deadline) {
    await services.clock.sleep(POLL_MS);
    found = await findAgent(state);
  }
  if (code !== PORT_IN_USE_EXIT) throw failed(state, `ended with exit code ${code}`);
  if (found.is === 'here') return same(found.client, config);
  throw found.is === 'silent' ? silent(found, state) : portInUse(config, found.unseen);
}

function portInUse({ host, port }: AgentConfig, unseen: AgentAddress | undefined): UserError {
  const mayBeOurs =
    unseen === undefined
      ? "that is not this environment's proxy"
      : `that may be this environment's proxy, which was process ${unseen.pid} of a place that cannot be seen from here and does not answer`;
  const isOurs =
    unseen === undefined ? '' : "Run again where this environment's proxy was started. If it is gone for certain: ";
  const remedy = `choose another port, or end that process (ss -ltnp 'sport = :${port}' names it).`;
  return new UserError('port-in-use', {
    what: `Port ${port} on ${host} is in use by a process ${mayBeOurs}.`,
    where: { input: 'port' },
    remedy: isOurs === '' ? `C${remedy.slice(1)}` : `${isOurs}${remedy}`,
  });
}

function same(client: AgentClient, config: AgentConfig): AgentClient {
  assertAddress(client.address, config);
  return client;
}

/** The machine does not have the address, or does not let us have the port. */
function addressUnusable({ host, port }: AgentConfig, reason: string): UserError {
  const isPort = /EACCES|EPERM/.test(reason);
  return new UserError('address-unusable', {
    what: `The proxy cannot listen on ${host}:${port}: ${toLine(reason, 300)}.`,
    where: { input: isPort ? 'port' : 'host' },
    remedy: isPort
      ? 'Give a port of 1024 or above, or let this user listen below it.'
      : 'Give an address of this machine (ip addr lists them), such as 127.0.0.1, or 0.0.0.0 for all.',
  });
}

function failed(state: string, how: string): UnavailableError {
  const log = logOf(state);
  const line = lastLine(log);
  return new UnavailableError('proxy-failed', {
    what: `The proxy's agent ${how}${line === undefined ? '' : `; its last words: ${line.slice(0, 300)}`}.`,
    tried: 'It was started once.',
    remedy: `Look at ${log}.`,
  });
}
