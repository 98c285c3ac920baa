import { writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deploy } from '../../../actions/deploy/run.ts';
import { FolderLedger } from '../../../shared/rollout/process/folder-ledger.ts';
import { takeLease } from '../../../shared/rollout/process/folder-lease.ts';
import { identify } from '../../../shared/host/processes.ts';
import { ROUTES_CALL, type PutRoutes } from '../../../shared/rollout/process/protocol.ts';
import { eventually } from '../../eventually.ts';
import { FixedClock, testServices } from '../../services.ts';
import { isAlive, TestEnvironment } from '../../fixtures/rollout/environment.ts';
import { Load } from '../../fixtures/rollout/load.ts';

const UNWATCHED = { policy: { stages: [100], stageTimeoutMs: 0, onInsufficientData: 'proceed' as const } };

test('the server gets its model and nothing of the job’s secrets', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const secret = { PATH: process.env['PATH'], GITHUB_TOKEN: 'ghs_x', INPUT_STORE: 'x', RUNNER_TRACKING_ID: 'y' };
  const services = await environment.services({ environment: secret });
  const { server } = environment.inputs(1);
  await deploy(environment.inputs(1, { ...UNWATCHED, server: { ...server, env: { THREADS: '2' } } }), services);
  const answer = (await (await fetch(environment.url)).json()) as { variables: string[] };
  expect(answer.variables).toEqual([
    'PATH',
    'THREADS',
    'TRAINYARD_ENVIRONMENT',
    'TRAINYARD_HOST',
    'TRAINYARD_MODEL',
    'TRAINYARD_MODEL_DIGEST',
    'TRAINYARD_MODEL_LABEL',
    'TRAINYARD_PORT',
    'TRAINYARD_SERVER',
  ]);
});

test('an agent that is killed leaves its servers; the next deploy takes them over as they are', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const services = await environment.services();
  await deploy(environment.inputs(1, UNWATCHED), services);
  const before = await (await environment.agent()).state();
  process.kill(before.pid, 'SIGKILL');
  await eventually('the agent is dead', () => !isAlive(before.pid));
  expect(isAlive(before.backends[0]?.pid ?? 0)).toBe(true);
  const again = await deploy(environment.inputs(1, UNWATCHED), services);
  expect(again).toMatchObject({ outputs: { status: 'unchanged', serving: 'v1' } });
  expect(again.headline).toMatch(/^v1 serves production already; its proxy was started again/);
  const after = await (await environment.agent()).state();
  expect(after.pid).not.toBe(before.pid);
  expect(after.backends.map(({ pid }) => pid)).toEqual(before.backends.map(({ pid }) => pid));
  expect((await fetch(environment.url)).status).toBe(200);
});

test('a server that dies is started again, and its requests meanwhile are answered', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const services = await environment.services();
  await deploy(environment.inputs(1, UNWATCHED), services);
  const before = await (await environment.agent()).state();
  process.kill(before.backends[0]?.pid ?? 0, 'SIGKILL');
  await eventually('the server is back', async () => {
    expect([200, 502, 503]).toContain((await fetch(environment.url)).status);
    const [server] = (await (await environment.agent()).state()).backends;
    return server?.state === 'ready' && server.restarts === 1;
  });
  expect((await fetch(environment.url)).status).toBe(200);
});

test.each([
  ['the folder of logs was cleared away', async (state: string) => rm(join(state, 'logs'), { recursive: true })],
  [
    'the state cannot be written',
    async (state: string) => {
      const file = join(state, 'agent/servers.json');
      await rename(file, `${file}.was`);
      await mkdir(join(file, 'in the way'), { recursive: true });
    },
  ],
])('a server is started again although %s, and no other one is lost by it', async (_, spoil) => {
  await using environment = await TestEnvironment.create();
  // Nor can the agent say so: its log is on the same full disk.
  await mkdir(join(environment.state, 'agent'), { recursive: true });
  await symlink('/dev/full', join(environment.state, 'agent/agent.log'));
  for (let version = 1; version <= 2; version++) {
    await environment.push({});
    await deploy(environment.inputs(version, UNWATCHED), await environment.services());
  }
  await spoil(environment.state);
  const agent = await environment.agent();
  const warm = async () => (await agent.state()).backends.find(({ backend }) => backend === 'r0001-canary');
  process.kill((await warm())?.pid ?? NaN, 'SIGKILL');
  await eventually('the warm copy is back', async () => {
    const found = await warm();
    return found?.restarts === 1 && found.state === 'ready';
  });
  expect((await fetch(environment.url)).status).toBe(200);
});

test('a canary that crashes under traffic is rolled back, whatever the counts say', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  await environment.push({ crashAfter: 5 });
  const services = await environment.services();
  await deploy(environment.inputs(1, UNWATCHED), services);
  await using load = new Load(environment.url, { pauseMs: 10 });
  const result = await deploy(environment.inputs(2), services);
  expect(result).toMatchObject({ verdict: 'fail', outputs: { status: 'rolled-back', serving: 'v1' } });
  expect(result.headline).toMatch(/the canary (crashed|is not ready)/);
  expect(load.counts.unanswered).toBe(0);
});

test('a slow canary is rolled back although every answer is right', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  // So slow that no server on a busy machine is half as slow without being told to.
  await environment.push({ delayMs: 5000 });
  const services = await environment.services();
  await deploy(environment.inputs(1, UNWATCHED), services);
  await using load = new Load(environment.url, { connections: 60, pauseMs: 50 });
  await eventually('the old release has a past', () => (load.counts.statuses.get(200) ?? 0) >= 150);
  const result = await deploy(environment.inputs(2, { policy: { maxLatencyIncrease: 1, minRequests: 500 } }), services);
  expect(result).toMatchObject({ verdict: 'fail', outputs: { status: 'rolled-back', serving: 'v1' } });
  expect(result.headline).toMatch(/slow answers against/);
});

test('a cancelled run gives all traffic back before it ends', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  await environment.push({});
  await deploy(environment.inputs(1, UNWATCHED), await environment.services());
  const cancel = new AbortController();
  const services = await environment.services({
    cancelled: cancel.signal,
    effect: (name) => {
      if (name === 'after journal stage-verified') cancel.abort();
    },
  });
  const result = await deploy(environment.inputs(2), services);
  expect(result).toMatchObject({ verdict: 'inconclusive', outputs: { status: 'rolled-back', serving: 'v1' } });
  const { routes } = await (await environment.agent()).state();
  expect(routes).toEqual([{ backend: 'r0001-canary', arm: 'stable', weight: 10_000 }]);
});

test('a first release whose run is cancelled leaves things as they were, and says so', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const cancel = new AbortController();
  const services = await environment.services({
    cancelled: cancel.signal,
    effect: (name) => {
      if (name === 'after journal stage-verified') cancel.abort();
    },
  });
  const result = await deploy(environment.inputs(1), services);
  expect(result.headline).toMatch(/the run was cancelled.*; nothing serves, as before$/);
  expect(services.log.text()).toMatch(/taken off again in .* · nothing serves, as before/);
  expect(services.log.text()).toContain(`Waiting for at least 20 requests on ${environment.url}, at most 10 min.`);
});

test('another version that is asked for while one is unfinished undoes that one first', async () => {
  await using environment = await TestEnvironment.create();
  for (let version = 1; version <= 3; version++) await environment.push({});
  const services = await environment.services();
  await deploy(environment.inputs(1, UNWATCHED), services);
  const held = environment.inputs(2, { policy: { stageTimeoutMs: 0, onInsufficientData: 'hold' } });
  expect(await deploy(held, services)).toMatchObject({
    verdict: 'inconclusive',
    outputs: { status: 'held', serving: 'v1' },
  });
  expect(await deploy(held, services)).toMatchObject({ outputs: { status: 'held', rollout: 'r0002' } });
  const result = await deploy(environment.inputs(3, UNWATCHED), services);
  expect(result).toMatchObject({ outputs: { status: 'completed', serving: 'v3', rollout: 'r0003' } });
  expect(services.log.text()).toContain('it is undone first');
});

test('a zombie whose lease was taken over cannot write: not to the journal, not to the proxy', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const services = await environment.services();
  await deploy(environment.inputs(1, UNWATCHED), services);
  const zombie = await takeLease(environment.state, 0, services);
  await zombie[Symbol.asyncDispose]();
  const ledger = new FolderLedger(environment.state, zombie, services);
  await ledger.read('r0001');
  // Asleep until here; meanwhile another run takes over and changes the environment.
  await environment.push({});
  await deploy(environment.inputs(2, UNWATCHED), services);
  await expect(zombie.assertHeld()).rejects.toMatchObject({ name: 'FencedError' });
  await expect(ledger.append('r0001', { type: 'resumed', at: '', fence: zombie.fence })).rejects.toMatchObject({
    name: 'FencedError',
  });
  const agent = await environment.agent();
  const before = await agent.state();
  const body: PutRoutes = { fence: zombie.fence, routes: [] };
  await expect(agent.write('PUT', ROUTES_CALL, body)).rejects.toMatchObject({ name: 'FencedError' });
  expect(await agent.state()).toEqual(before);
});

test('a run that is overtaken while it waits stops and says so', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  await environment.push({});
  await deploy(environment.inputs(1, UNWATCHED), await environment.services());
  const services = await environment.services({
    effect: (name) => {
      // As if this run had slept for long and another one had taken the lease meanwhile.
      if (name === 'after journal stage-intended') {
        writeFileSync(join(environment.state, 'lease/000099.json'), '{"host":"h","holder":{"pid":1}}');
        writeFileSync(join(environment.state, 'lease/000099.released'), '');
      }
    },
  });
  const inputs = environment.inputs(2, { policy: { stageTimeoutMs: 200 } });
  await expect(deploy(inputs, services)).rejects.toMatchObject({ code: 'taken-over' });
  const { routes } = await (await environment.agent()).state();
  expect(routes.find(({ arm }) => arm === 'stable')?.backend).toBe('r0001-canary');
  const result = await deploy(inputs, await environment.services());
  expect(result).toMatchObject({ verdict: 'inconclusive', outputs: { status: 'rolled-back', serving: 'v1' } });
});

test('a plan says what would happen and changes nothing, with nothing there and with a release that serves', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  await environment.push({});
  const services = await environment.services();
  expect(await deploy(environment.inputs(1, { dryRun: true }), services)).toMatchObject({
    outputs: { status: 'planned' },
  });
  expect(services.log.text()).toContain('v1 would be the first release');
  expect(await readdir(environment.root)).not.toContain('state');
  await deploy(environment.inputs(1, UNWATCHED), services);
  const again = await deploy(environment.inputs(1, { ...UNWATCHED, dryRun: true }), services);
  expect(again.outputs).toEqual({ status: 'unchanged' });
  expect(again.headline).toMatch(/Nothing to do: v1 serves already\.$/);
  await deploy(environment.inputs(2, { dryRun: true }), services);
  expect(services.log.text()).toMatch(
    /v2 would replace v1[^]*Stages: 25 % \(baseline 25 %\), 100 %[^]*to see twice as many/,
  );
  expect(await readdir(join(environment.state, 'journal'))).toEqual(['r0001']);
});

describe('the lease', () => {
  async function heldBy(holder: object): Promise<{ state: string; temp: string; clock: FixedClock }> {
    const { temp } = await testServices();
    const state = join(temp, 'state');
    await mkdir(join(state, 'lease'), { recursive: true });
    await writeFile(join(state, 'lease/000003.json'), JSON.stringify({ run: 'x', since: 'y', ...holder }));
    return { state, temp, clock: new FixedClock() };
  }

  test('one of two that take it at the same moment gets it, and its fence is one higher than the last', async () => {
    const { state, temp } = await heldBy({ host: 'h', holder: { ...identify(process.pid), startTicks: 1 } });
    const services = await testServices({ temp });
    const taken = await Promise.allSettled([takeLease(state, 0, services), takeLease(state, 0, services)]);
    const got = taken.filter((one) => one.status === 'fulfilled');
    expect(got).toHaveLength(1);
    expect(got[0]?.value.fence).toBe(4);
  });

  test('a holder that is dead for certain is replaced at once', async () => {
    const { state, temp, clock } = await heldBy({ host: 'h', holder: { ...identify(process.pid), startTicks: 1 } });
    const before = clock.monotonicMs();
    await using lease = await takeLease(state, 0, await testServices({ temp, clock }));
    expect([lease.fence, clock.monotonicMs()]).toEqual([4, before]);
  });

  test('a holder that may live elsewhere keeps it for any time, and the message says how a person frees it', async () => {
    const elsewhere = { ...identify(process.pid), pidNamespace: 'pid:[1]' };
    const { state, temp, clock } = await heldBy({ host: 'h', holder: elsewhere });
    const services = await testServices({ temp, clock });
    const freedBy = join(state, 'lease/000003.released');
    await expect(takeLease(state, 120_000, services)).rejects.toMatchObject({
      code: 'environment-locked',
      what: expect.stringContaining('cannot be told from here: x (pid') as string,
      remedy: expect.stringContaining(`touch '${freedBy}'`) as string,
    });
    await writeFile(freedBy, '');
    await using lease = await takeLease(state, 0, services);
    expect(lease.fence).toBe(4);
  });
});
