import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import type { Lease } from '../journal/ledger.ts';
import type { OpenEnvironment } from '../machine/driver.ts';
import type { Environment, EnvironmentView, JournalView } from '../environment.ts';
import type { AgentClient } from './agent-client.ts';
import {
  addressChanges,
  assertAddress,
  configChanges,
  deployedConfig,
  proxyUrl,
  readAgentConfig,
  settingChanges,
  settingsOf,
} from './agent-config.ts';
import { findAgent, silent } from './agent-search.ts';
import { ensureAgent } from './agent-start.ts';
import { FolderLedger, readEntries, rolloutsIn } from './folder-ledger.ts';
import { leaseBehind, takeLease } from './folder-lease.ts';
import { observeAgent, ProcessTarget } from './process-target.ts';
import { FencedError } from '../target.ts';
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

/**
 * @throws UserError `state-of-another`, `proxy-differs`; UnavailableError `proxy-unreachable`: what does not answer is
 * not known to be gone
 */
async function view(options: ProcessEnvironmentOptions): Promise<EnvironmentView> {
  const { state, agent } = options;
  const journal = await journalView(state);
  await assertOwn(options, journal);
  const found = await findAgent(state);
  if (found.is === 'silent' && !found.isEnding) throw silent(found, state);
  if (found.is === 'here') {
    const { client } = found;
    if (agent !== undefined) assertAddress(client.address, agent);
    return { ...journal, observation: await observeAgent(client), changes: await changesOf(client, agent) };
  }
  const kept = await readAgentConfig(state);
  const changes = agent === undefined || kept === undefined ? [] : configChanges(kept, agent);
  return { ...journal, observation: undefined, changes };
}

/**
 * One folder holds the state of one environment: its servers answer for that one, whatever name somebody else gives.
 *
 * @throws UserError `state-of-another`
 */
async function assertOwn({ name, state }: ProcessEnvironmentOptions, { latest }: JournalView): Promise<void> {
  const record = latest[0]?.record;
  const begun = record?.type === 'begun' ? record.environment : undefined;
  const owner = begun ?? (await readAgentConfig(state))?.environment;
  if (owner === undefined || owner === name) return;
  throw new UserError('state-of-another', {
    what: `The folder ${state} holds the state of the environment ${owner}, not of ${name}.`,
    where: { input: 'state' },
    remedy: `Give ${name} a state of its own (by default each environment has one), or give the environment ${owner}.`,
  });
}

async function changesOf(client: AgentClient, asked: AgentConfig | undefined): Promise<readonly string[]> {
  return asked === undefined ? [] : settingChanges((await client.state()).settings, asked);
}

async function open(
  options: ProcessEnvironmentOptions,
  services: Services,
): Promise<OpenEnvironment & AsyncDisposable> {
  const { name, state, agent, lockTimeoutMs } = options;
  const lease = await takeLease(state, lockTimeoutMs, services);
  try {
    await assertOwn(options, await journalView(state));
    const kept = await readAgentConfig(state);
    const config = agent ?? (await deployedConfig(state, name));
    const { client, isNew } = await ensureAgent(state, config, services);
    await stampFence(client, lease, state);
    return {
      lease,
      ledger: new FolderLedger(state, lease, services),
      target: new ProcessTarget(client, lease.fence),
      settings: {
        changes: () => changesOf(client, agent),
        apply: () => putSettings(client, { fence: lease.fence, settings: settingsOf(config) }, services),
      },
      moved: kept === undefined ? [] : addressChanges(kept, client.address),
      isRevived: isNew && kept !== undefined,
      url: proxyUrl(client.address),
      [Symbol.asyncDispose]: () => lease[Symbol.asyncDispose](),
    };
  } catch (error) {
    await lease[Symbol.asyncDispose]();
    throw error;
  }
}

/**
 * From here on the agent refuses whoever held the environment before.
 *
 * @throws FencedError when somebody else took over; UserError `state-damaged`
 */
async function stampFence(client: AgentClient, lease: Lease, state: string): Promise<void> {
  try {
    await client.write('PUT', FENCE_CALL, { fence: lease.fence });
  } catch (error) {
    if (!(error instanceof FencedError)) throw error;
    // Whoever took over has a lease of a higher number; where ours is the highest, earlier ones were lost.
    await lease.assertHeld();
    throw leaseBehind(state, { lease: lease.fence, agent: await client.state() });
  }
}

async function putSettings(client: AgentClient, body: PutSettings, { effect }: Services): Promise<void> {
  effect('before settings');
  await client.write('PUT', SETTINGS_CALL, body);
  effect('after settings');
}
