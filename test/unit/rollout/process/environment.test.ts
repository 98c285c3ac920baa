/** An environment on this host, opened for change with a real agent, and looked at beside one that is gone or going. */
import { copyFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AgentClient } from '../../../../shared/rollout/process/agent-client.ts';
import {
  processEnvironment,
  type ProcessEnvironmentOptions,
} from '../../../../shared/rollout/process/process-environment.ts';
import { FENCE_CALL, type AgentAddress, type AgentConfig } from '../../../../shared/rollout/process/protocol.ts';
import { FencedError } from '../../../../shared/rollout/target.ts';
import { endEnvironment, freePort, isAlive } from '../../../fixtures/rollout/environment.ts';
import { eventually } from '../../../eventually.ts';
import { PatientClock, testServices } from '../../../services.ts';
import { Place } from './place.ts';

const CONFIG: AgentConfig = { host: '127.0.0.1', port: 8080, environment: 'production', requestTimeoutMs: 30_000 };
const ELSE = { requestTimeoutMs: 5000, sticky: 'header:X-User' };
const CHANGES = ['request-timeout 5.0 s instead of 30 s', 'sticky header:X-User instead of none'];

async function keepConfig(state: string, config: AgentConfig): Promise<void> {
  await mkdir(join(state, 'agent'), { recursive: true });
  await writeFile(join(state, 'agent/config.json'), JSON.stringify(config));
}

async function environmentIn(state: string, agent: AgentConfig, effect: (name: string) => void = () => undefined) {
  const options: ProcessEnvironmentOptions = { name: 'production', state, agent, lockTimeoutMs: 0 };
  return processEnvironment(options, await testServices({ clock: new PatientClock(), effect }));
}

/** As an agent leaves it that was changed under a lease of this number. */
async function keepFence(state: string, fence: number): Promise<void> {
  await mkdir(join(state, 'agent'), { recursive: true });
  await writeFile(join(state, 'agent/servers.json'), JSON.stringify({ fence, routes: [], servers: [] }));
}

/** A folder of state whose agent, if one was started, ends with it. */
class Started implements AsyncDisposable {
  readonly state: string;

  private constructor(state: string) {
    this.state = state;
  }

  static async create(): Promise<Started> {
    return new Started(await mkdtemp(join(tmpdir(), 'environment-')));
  }

  async client(): Promise<AgentClient> {
    return new AgentClient(JSON.parse(await readFile(join(this.state, 'agent/address.json'), 'utf8')) as AgentAddress);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await endEnvironment(this.state);
    await rm(this.state, { recursive: true, force: true });
  }
}

test('a new agent goes on with the settings of the one before; what is asked otherwise is a change', async () => {
  await using started = await Started.create();
  const { state } = started;
  const kept = { ...CONFIG, port: await freePort() };
  await keepConfig(state, kept);
  const asked = { ...kept, port: await freePort(), ...ELSE };
  await using open = await (await environmentIn(state, asked)).open();
  const client = await started.client();
  expect((await client.state()).settings).toEqual({ requestTimeoutMs: 30_000 });
  expect(await open.settings.changes()).toEqual(CHANGES);
  expect([open.isRevived, open.moved]).toEqual([true, [`port ${asked.port} instead of ${kept.port}`]]);
  await open.settings.apply();
  expect((await client.state()).settings).toEqual(ELSE);
  expect(await open.settings.changes()).toEqual([]);
});

test('whoever opens an environment takes it from all who held it before, before anything else is written', async () => {
  await using started = await Started.create();
  const environment = await environmentIn(started.state, { ...CONFIG, port: await freePort() });
  const first = await environment.open();
  const earlier = first.lease.fence;
  const client = await started.client();
  expect((await client.state()).fence).toBe(earlier);
  await client.write('PUT', FENCE_CALL, { fence: earlier });
  await first[Symbol.asyncDispose]();
  await using second = await environment.open();
  expect(second.lease.fence).toBeGreaterThan(earlier);
  await expect(client.write('PUT', FENCE_CALL, { fence: earlier })).rejects.toThrow(FencedError);
});

test('a lease that is behind what the proxy has seen is a state that was restored, not another run', async () => {
  await using started = await Started.create();
  const { state } = started;
  await keepFence(state, 9);
  const environment = await environmentIn(state, { ...CONFIG, port: await freePort() });
  const opened = environment.open();
  await expect(opened).rejects.toMatchObject({
    ...{ name: 'UserError', code: 'state-damaged', where: { file: join(state, 'lease') } },
    what: expect.stringContaining('the newest lease is number 1, and number 9 has changed the proxy') as string,
  });
  // As the message says.
  const { pid } = (await started.client()).address;
  process.kill(pid);
  await eventually('the proxy has ended', () => !isAlive(pid));
  await rm(join(state, 'agent/servers.json'));
  await using open = await environment.open();
  expect((await (await started.client()).state()).fence).toBe(open.lease.fence);
});

test('whoever loses the environment while it is opened is told of the other run', async () => {
  await using started = await Started.create();
  const { state } = started;
  await keepFence(state, 9);
  const lease = (number: string): string => join(state, 'lease', `${number}.json`);
  const takeOver = (name: string): void => {
    if (name === 'after agent') copyFileSync(lease('000001'), lease('000009'));
  };
  const environment = await environmentIn(state, { ...CONFIG, port: await freePort() }, takeOver);
  await expect(environment.open()).rejects.toThrow(FencedError);
});

test('what would change is planned where no agent runs, from how the last one ran', async () => {
  await using place = await Place.create();
  const asked = { ...CONFIG, ...ELSE, port: 9000 };
  const environment = await environmentIn(place.state, asked);
  expect(await environment.look()).toMatchObject({ observation: undefined, changes: [] });
  await keepConfig(place.state, CONFIG);
  const changes = ['port 9000 instead of 8080', ...CHANGES];
  expect(await environment.look()).toMatchObject({ observation: undefined, changes });
  const unasked = processEnvironment(
    { name: 'production', state: place.state, agent: undefined, lockTimeoutMs: 0 },
    await testServices(),
  );
  expect(await unasked.look()).toMatchObject({ observation: undefined, changes: [] });
});

test('beside an agent that is ending one looks at what was kept; beside one that is only silent one does not', async () => {
  await using ending = await Place.create();
  await ending.named({});
  await keepConfig(ending.state, CONFIG);
  const beside = await environmentIn(ending.state, { ...CONFIG, ...ELSE });
  expect(await beside.look()).toMatchObject({ observation: undefined, changes: CHANGES });
  await using silent = await Place.create();
  await silent.named({ hangsUp: true });
  await keepConfig(silent.state, CONFIG);
  const unheard = await environmentIn(silent.state, CONFIG);
  await expect(unheard.look()).rejects.toMatchObject({ code: 'proxy-unreachable' });
});
