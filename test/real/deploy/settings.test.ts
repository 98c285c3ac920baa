import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { deploy } from '../../../actions/deploy/run.ts';
import type { DeployInputs } from '../../../actions/deploy/inputs.ts';
import { rollback } from '../../../actions/rollback/run.ts';
import type { ProxySettings } from '../../../shared/rollout/process/protocol.ts';
import { eventually } from '../../eventually.ts';
import { runKilled } from '../../fixtures/rollout/crash.ts';
import { freePort, isAlive, TestEnvironment } from '../../fixtures/rollout/environment.ts';
import { PatientClock } from '../../services.ts';

const UNWATCHED = { policy: { stages: [100], stageTimeoutMs: 0, onInsufficientData: 'proceed' as const } };
const CHANGED = { requestTimeoutMs: 90_000, sticky: 'header:X-User' };

function inputs(environment: TestEnvironment, version: number, settings: Partial<DeployInputs['proxy']>): DeployInputs {
  const own = environment.inputs(version, UNWATCHED);
  return { ...own, proxy: { ...own.proxy, ...settings } };
}

function back(environment: TestEnvironment) {
  const store = `file:${join(environment.root, 'store')}`;
  const { state } = environment;
  return { environment: 'production', to: undefined, reason: undefined, state, store, lockTimeoutMs: 0, dryRun: false };
}

async function settingsOf(environment: TestEnvironment): Promise<ProxySettings | undefined> {
  return (await (await environment.agent()).state()).settings;
}

async function kept(environment: TestEnvironment): Promise<unknown> {
  return JSON.parse(await readFile(join(environment.state, 'agent/config.json'), 'utf8'));
}

async function killAgent(environment: TestEnvironment): Promise<void> {
  const { pid } = await (await environment.agent()).state();
  process.kill(pid, 'SIGKILL');
  await eventually('the agent is dead', () => !isAlive(pid));
}

test('what a later deploy says of requests holds at once, through a rollback and for the next agent', async () => {
  await using environment = await TestEnvironment.create();
  for (let version = 1; version <= 2; version++) await environment.push({});
  const services = await environment.services();
  await deploy(inputs(environment, 1, {}), services);
  expect(await settingsOf(environment)).toEqual({ requestTimeoutMs: 280_000 });
  expect(await deploy(inputs(environment, 2, CHANGED), services)).toMatchObject({ outputs: { serving: 'v2' } });
  expect(await settingsOf(environment)).toEqual(CHANGED);
  await killAgent(environment);
  expect(await rollback(back(environment), services)).toMatchObject({ outputs: { serving: 'v1' } });
  expect(await settingsOf(environment)).toEqual(CHANGED);
  const again = await deploy(inputs(environment, 1, { requestTimeoutMs: 45_000 }), services);
  expect(again).toMatchObject({ verdict: 'pass', outputs: { status: 'unchanged', serving: 'v1' } });
  expect(again.headline).toBe(
    'v1 serves production already; its proxy was changed: request-timeout 45 s instead of 1 min 30 s; sticky none instead of header:X-User',
  );
  expect(await kept(environment)).toMatchObject({ requestTimeoutMs: 45_000, port: environment.port });
});

test('a deploy that never had its port leaves nothing that a rollback goes by', async () => {
  await using environment = await TestEnvironment.create();
  for (let version = 1; version <= 2; version++) await environment.push({});
  const services = await environment.services({ clock: new PatientClock(1) });
  await deploy(inputs(environment, 1, {}), services);
  await deploy(inputs(environment, 2, {}), services);
  await killAgent(environment);
  const port = await freePort();
  const stranger = createServer().listen(port, '127.0.0.1');
  try {
    const wrong = inputs(environment, 2, { port });
    await expect(deploy(wrong, services)).rejects.toMatchObject({ code: 'port-in-use' });
    const result = await rollback(back(environment), services);
    expect(result).toMatchObject({ outputs: { status: 'completed', serving: 'v1', url: environment.url } });
  } finally {
    stranger.close();
  }
});

test('a proxy that is stopped is named as this environment’s own, and goes on where it was', async () => {
  await using environment = await TestEnvironment.create();
  for (let version = 1; version <= 2; version++) await environment.push({});
  const services = await environment.services();
  await deploy(inputs(environment, 1, {}), services);
  const { pid } = await (await environment.agent()).state();
  process.kill(pid, 'SIGSTOP');
  try {
    await expect(deploy(inputs(environment, 2, {}), services)).rejects.toMatchObject({
      code: 'proxy-unreachable',
      remedy: `Let it go on with: kill -CONT ${pid}; then run again.`,
    });
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  expect(await deploy(inputs(environment, 2, {}), services)).toMatchObject({ outputs: { serving: 'v2' } });
}, 300_000);

test.each(['before settings', 'after settings'])(
  'killed %s are put, a deploy that is run again has them',
  async (effect) => {
    await using environment = await TestEnvironment.create();
    for (let version = 1; version <= 2; version++) await environment.push({});
    const services = await environment.services();
    await deploy(inputs(environment, 1, {}), services);
    const wanted = inputs(environment, 2, CHANGED);
    const killed = await runKilled(environment, { action: 'deploy', inputs: wanted, kill: { effect, nth: 1 } });
    expect([killed.wasKilled, killed.stderr]).toEqual([true, '']);
    expect(await deploy(wanted, services)).toMatchObject({ outputs: { serving: 'v2' } });
    expect(await settingsOf(environment)).toEqual(CHANGED);
  },
);
