import { join } from 'node:path';
import type { Services } from '../../core/services.ts';
import type { OpenEnvironment } from '../machine/driver.ts';
import type { Environment, EnvironmentView, JournalView } from '../environment.ts';
import type { AgentClient } from './agent-client.ts';
import { deployedConfig, readAgentConfig, settingChanges, settingsOf } from './agent-config.ts';
import { findAgent, silent } from './agent-search.ts';
import { ensureAgent } from './agent-start.ts';
import { FolderLedger, readEntries, rolloutsIn } from './folder-ledger.ts';
import { takeLease } from './folder-lease.ts';
import { observeAgent, ProcessTarget } from './process-target.ts';
import { FENCE_CALL, SETTINGS_CALL, type AgentConfig, type PutSettings } from './protocol.ts';

export interface ProcessEnvironmentOptions {
  readonly name: string;
  /** Absolute path of the state folder. */
  readonly state: string;
  /** Undefined for one that stays as it is. */
  readonly agent: AgentConfig | undefined;
  readonly lockTimeoutMs: number;
}

/** An environment on this host: journal and lease in a folder, servers and proxy under an agent. */
export function processEnvironment(options: ProcessEnvironmentOptions, services: Services): Environment {
  return {
    kind: 'process',
    name: options.name,
    journal: () => journalView(options.state),
    look: () => view(options),
    open: () => open(options, services),
  };
}

async function journalView(state: string): Promise<JournalView> {
  const journal = join(state, 'journal');
  const rollouts = await rolloutsIn(journal);
  const last = rollouts.at(-1);
  return {
    rollouts,
    latest: last === undefined ? [] : await readEntries(journal, last),
    read: (rolloutId) => readEntries(journal, rolloutId),
  };
}

/** @throws UnavailableError `proxy-unreachable`: what does not answer is not known to be gone */
async function view({ state, agent }: ProcessEnvironmentOptions): Promise<EnvironmentView> {
  const journal = await journalView(state);
  const found = await findAgent(state);
  if (found.is === 'silent' && !found.isEnding) throw silent(found.address, state);
  if (found.is === 'here') {
    const { client } = found;
    return { ...journal, observation: await observeAgent(client), changes: await changesOf(client, agent) };
  }
  const kept = await readAgentConfig(state);
  const changes = agent === undefined || kept === undefined ? [] : settingChanges(kept, agent);
  return { ...journal, observation: undefined, changes };
}

async function changesOf(client: AgentClient, asked: AgentConfig | undefined): Promise<readonly string[]> {
  return asked === undefined ? [] : settingChanges((await client.state()).settings, asked);
}

async function open(
  { name, state, agent, lockTimeoutMs }: ProcessEnvironmentOptions,
  services: Services,
): Promise<OpenEnvironment & AsyncDisposable> {
  const lease = await takeLease(state, lockTimeoutMs, services);
  try {
    const config = agent ?? (await deployedConfig(state, name));
    const client = await ensureAgent(state, config, services);
    await client.write('PUT', FENCE_CALL, { fence: lease.fence });
    return {
      lease,
      ledger: new FolderLedger(state, lease, services),
      target: new ProcessTarget(client, lease.fence),
      settings: {
        changes: () => changesOf(client, agent),
        apply: () => putSettings(client, { fence: lease.fence, settings: settingsOf(config) }, services),
      },
      url: `http://${config.host}:${config.port}`,
      [Symbol.asyncDispose]: () => lease[Symbol.asyncDispose](),
    };
  } catch (error) {
    await lease[Symbol.asyncDispose]();
    throw error;
  }
}

async function putSettings(client: AgentClient, body: PutSettings, { effect }: Services): Promise<void> {
  effect('before settings');
  await client.write('PUT', SETTINGS_CALL, body);
  effect('after settings');
}
