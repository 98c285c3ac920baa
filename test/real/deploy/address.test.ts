/** Where clients reach an environment, and whose state a folder holds: applied or refused, never ignored. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deploy } from '../../../actions/deploy/run.ts';
import type { DeployInputs } from '../../../actions/deploy/inputs.ts';
import { rollback } from '../../../actions/rollback/run.ts';
import { eventually } from '../../eventually.ts';
import { freePort, isAlive, TestEnvironment } from '../../fixtures/rollout/environment.ts';

const UNWATCHED = { policy: { stages: [100], stageTimeoutMs: 0, onInsufficientData: 'proceed' as const } };

function inputs(environment: TestEnvironment, version: number, proxy: Partial<DeployInputs['proxy']>): DeployInputs {
  const own = environment.inputs(version, UNWATCHED);
  return { ...own, proxy: { ...own.proxy, ...proxy } };
}

function back(environment: TestEnvironment, name = 'production') {
  const store = `file:${join(environment.root, 'store')}`;
  const { state } = environment;
  return { environment: name, to: undefined, reason: undefined, state, store, lockTimeoutMs: 0, dryRun: false };
}

async function served(versions: number): Promise<TestEnvironment> {
  const environment = await TestEnvironment.create();
  for (let version = 1; version <= versions; version++) {
    await environment.push({});
    await deploy(environment.inputs(version, UNWATCHED), await environment.services());
  }
  return environment;
}

async function killAgent(environment: TestEnvironment): Promise<void> {
  const { pid } = await (await environment.agent()).state();
  process.kill(pid, 'SIGKILL');
  await eventually('the agent is dead', () => !isAlive(pid));
}

async function model(url: string): Promise<string> {
  const answer = await fetch(`${url}/predict`, { method: 'POST', body: '{}' });
  return ((await answer.json()) as { model: string }).model;
}

test('another address of a proxy that runs is refused, whatever version is asked for, and so is its plan', async () => {
  await using environment = await served(1);
  await environment.push({});
  const services = await environment.services();
  const port = await freePort();
  for (const version of [1, 2])
    for (const dryRun of [false, true]) {
      const elsewhere = { ...inputs(environment, version, { port }), dryRun };
      await expect(deploy(elsewhere, services)).rejects.toMatchObject({
        code: 'proxy-differs',
        where: { input: 'port' },
      });
    }
  const host = inputs(environment, 1, { host: '127.0.0.2' });
  await expect(deploy(host, services)).rejects.toMatchObject({ code: 'proxy-differs', where: { input: 'host' } });
  expect(await model(environment.url)).toBe('v1');
});

test('where the proxy is gone the next one starts where it is asked to, and headline and plan say that it moved', async () => {
  await using environment = await served(1);
  await killAgent(environment);
  const services = await environment.services();
  const port = await freePort();
  const moved = `port ${port} instead of ${environment.port}`;
  const plan = await deploy({ ...inputs(environment, 1, { port }), dryRun: true }, services);
  expect(services.log.text()).toContain(`The proxy would be changed: ${moved}.`);
  expect(plan.outputs).toEqual({ status: 'planned' });
  const result = await deploy(inputs(environment, 1, { port }), services);
  expect(result.headline).toContain(`its proxy was changed: ${moved}`);
  expect(result.outputs).toMatchObject({ url: `http://127.0.0.1:${port}` });
  expect(await model(`http://127.0.0.1:${port}`)).toBe('v1');
});

test.each([
  [
    'an address of another machine',
    { host: '203.0.113.9' },
    'host',
    /cannot listen on 203\.0\.113\.9:\d+: .*EADDRNOTAVAIL/,
  ],
  ['a name that nobody has', { host: 'no-such-host.invalid' }, 'host', /ENOTFOUND|EAI_AGAIN/],
])('%s is refused with its reason and the input that says it', async (_, proxy, input, what) => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  await expect(deploy(inputs(environment, 1, proxy), await environment.services())).rejects.toMatchObject({
    ...{ code: 'address-unusable', where: { input } },
    what: expect.stringMatching(what) as string,
  });
});

test('an address of IPv6 makes a URL that can be asked', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const result = await deploy(inputs(environment, 1, { host: '::1' }), await environment.services());
  expect(result.outputs).toMatchObject({ url: `http://[::1]:${environment.port}` });
  expect(await model(String(result.outputs['url']))).toBe('v1');
});

test('the state of one environment is not taken for that of another', async () => {
  await using environment = await served(2);
  const services = await environment.services();
  const refused = { code: 'state-of-another', what: expect.stringContaining('production, not of staging') as string };
  await expect(rollback(back(environment, 'staging'), services)).rejects.toMatchObject(refused);
  const own = inputs(environment, 1, {});
  await expect(deploy({ ...own, environment: 'staging' }, services)).rejects.toMatchObject(refused);
  expect(await model(environment.url)).toBe('v2');
});

test.each([
  ['agent/config.json', (text: string) => text.replace(/"requestTimeoutMs":\d+/, '"requestTimeoutMs":"30s"')],
  ['agent/config.json', (text: string) => text.replace(/,?"requestTimeoutMs":\d+/, '')],
  ['agent/config.json', () => '[]'],
  ['agent/config.json', () => 'null'],
  ['agent/address.json', () => '{}'],
  ['agent/address.json', () => 'null'],
])('a file of the state that has another form is not believed: %s', async (name, change) => {
  await using environment = await served(2);
  await killAgent(environment);
  const path = join(environment.state, name);
  const text = await readFile(path, 'utf8');
  await writeFile(path, change(text));
  const services = await environment.services();
  await expect(rollback(back(environment), services)).rejects.toMatchObject({
    ...{ code: 'state-damaged', where: { file: path } },
  });
  await writeFile(path, text);
  await expect(rollback(back(environment), services)).resolves.toMatchObject({ outputs: { serving: 'v1' } });
});
