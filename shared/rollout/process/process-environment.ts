import { join } from 'node:path';
import type { Services } from '../../core/services.ts';
import type { OpenEnvironment } from '../machine/driver.ts';
import type { Environment, EnvironmentView } from '../environment.ts';
import { findAgent } from './agent-client.ts';
import { ensureAgent } from './agent-start.ts';
import { FolderLedger, readEntries, rolloutsIn } from './folder-ledger.ts';
import { takeLease } from './folder-lease.ts';
import { observeAgent, ProcessTarget } from './process-target.ts';
import { FENCE_CALL, type AgentConfig } from './protocol.ts';

export interface ProcessEnvironmentOptions {
  readonly name: string;
  /** Absolute path of the state folder. */
  readonly state: string;
  readonly agent: AgentConfig;
  readonly lockTimeoutMs: number;
}

/** An environment on this host: journal and lease in a folder, servers and proxy under an agent. */
export function processEnvironment(options: ProcessEnvironmentOptions, services: Services): Environment {
  return {
    kind: 'process',
    name: options.name,
    look: () => view(options.state),
    open: () => open(options, services),
  };
}

async function view(state: string): Promise<EnvironmentView> {
  const journal = join(state, 'journal');
  const rollouts = await rolloutsIn(journal);
  const last = rollouts.at(-1);
  const client = await findAgent(state);
  return {
    rollouts,
    latest: last === undefined ? [] : await readEntries(journal, last),
    observation: client === undefined ? undefined : await observeAgent(client),
    read: (rolloutId) => readEntries(journal, rolloutId),
  };
}

async function open(
  { state, agent, lockTimeoutMs }: ProcessEnvironmentOptions,
  services: Services,
): Promise<OpenEnvironment & AsyncDisposable> {
  const lease = await takeLease(state, lockTimeoutMs, services);
  try {
    const client = await ensureAgent(state, agent, services);
    await client.write('PUT', FENCE_CALL, { fence: lease.fence });
    return {
      lease,
      ledger: new FolderLedger(state, lease, services),
      target: new ProcessTarget(client, lease.fence),
      url: `http://${agent.host}:${agent.port}`,
      [Symbol.asyncDispose]: () => lease[Symbol.asyncDispose](),
    };
  } catch (error) {
    await lease[Symbol.asyncDispose]();
    throw error;
  }
}
