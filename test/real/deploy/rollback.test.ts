import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deploy } from '../../../actions/deploy/run.ts';
import type { RollbackInputs } from '../../../actions/rollback/inputs.ts';
import { rollback } from '../../../actions/rollback/run.ts';
import { digestBytes } from '../../../shared/core/digest.ts';
import type { Statement } from '../../../shared/core/statement.ts';
import { plainText } from '../../../shared/document/text.ts';
import type { RolloutResult } from '../../../shared/evidence/results/rollout.ts';
import type { Begun } from '../../../shared/rollout/journal/records.ts';
import { readEntries } from '../../../shared/rollout/process/folder-ledger.ts';
import { rolloutSection } from '../../../shared/rollout/show/rollout.ts';
import { eventually } from '../../eventually.ts';
import { TestEnvironment } from '../../fixtures/rollout/environment.ts';

/** Versions go through without traffic: what is judged here is going back, not going forward. */
const UNWATCHED = { policy: { stages: [100], stageTimeoutMs: 0, onInsufficientData: 'proceed' as const } };

function inputs(environment: TestEnvironment, changes: Partial<RollbackInputs> = {}): RollbackInputs {
  return {
    environment: 'production',
    to: undefined,
    reason: undefined,
    state: environment.state,
    store: `file:${join(environment.root, 'store')}`,
    lockTimeoutMs: 0,
    dryRun: false,
    ...changes,
  };
}

async function withVersions(count: number): Promise<TestEnvironment> {
  const environment = await TestEnvironment.create();
  // As a runner has them: several, in no order that a journal would keep.
  const variables = { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: environment.root };
  const services = await environment.services({ environment: variables });
  for (let version = 1; version <= count; version++) {
    await environment.push({});
    await deploy(environment.inputs(version, UNWATCHED), services);
  }
  return environment;
}

async function whoAnswers(environment: TestEnvironment): Promise<string> {
  const answer = await fetch(`${environment.url}/predict`, { method: 'POST', body: '{}' });
  return ((await answer.json()) as { model: string }).model;
}

test('what the release did and met in its earlier service is not held against it', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({ errorEvery: 4 });
  await environment.push({});
  const services = await environment.services();
  await deploy(environment.inputs(1, UNWATCHED), services);
  const agent = await environment.agent();
  const first = async () => (await agent.state()).backends.find(({ backend }) => backend === 'r0001-canary');
  for (let request = 0; request < 20; request++)
    await fetch(`${environment.url}/predict`, { method: 'POST', body: '{}' });
  process.kill((await first())?.pid ?? NaN, 'SIGKILL');
  await eventually('it was started again', async () => {
    const found = await first();
    return found?.restarts === 1 && found.state === 'ready';
  });
  await deploy(environment.inputs(2, UNWATCHED), services);
  const result = await rollback(inputs(environment), services);
  expect(result).toMatchObject({ verdict: 'pass', outputs: { serving: 'v1' } });
  expect(await whoAnswers(environment)).toBe('v1');
  const { predicate } = JSON.parse(
    await readFile(String(result.outputs['statement']), 'utf8'),
  ) as Statement<RolloutResult>;
  expect(predicate.result.traffic).toMatchObject({ requests: 0, canaryRequests: 0, canaryErrors: 0 });
  expect(predicate.result.timeline.map(({ canaryErrorRate }) => canaryErrorRate).filter(Boolean)).toEqual([]);
});

test('a rollout that is undone by a rollback is told as what it was, with the reason for it', async () => {
  await using environment = await withVersions(1);
  await environment.push({});
  const held = { policy: { stages: [50, 100], stageTimeoutMs: 0, onInsufficientData: 'hold' as const } };
  const first = await deploy(environment.inputs(2, held), await environment.services());
  expect(first.outputs['status']).toBe('held');
  expect(first.headline).toMatch(/^v2 is held in production for want of data: not enough data: 0 of 0 errors/);
  const result = await rollback(inputs(environment, { reason: 'alarms' }), await environment.services());
  expect(result).toMatchObject({ outputs: { status: 'completed', serving: 'v1' } });
  expect(result.headline).toMatch(/^production is back on v1: rollout r0002 to v2 was undone/);
  const { predicate } = JSON.parse(
    await readFile(String(result.outputs['statement']), 'utf8'),
  ) as Statement<RolloutResult>;
  expect(predicate.result).toMatchObject({
    ...{ from: { label: 'v2' }, undone: { label: 'v2' }, restoredMs: expect.any(Number) as number },
    resolution: 'what served before the unfinished rollout r0002; reason: alarms',
  });
});

test('what was not measured when it was deployed is not measured by deploying it again', async () => {
  await using environment = await withVersions(1);
  const again = await deploy(environment.inputs(1, UNWATCHED), await environment.services());
  expect(again).toMatchObject({ verdict: 'warn', outputs: { status: 'unchanged' } });
  expect(again.headline).toMatch(
    /^v1 serves production already; nothing was changed; its rollout warned: not enough data/,
  );
});

test('without a name it goes back to what the serving version replaced, at once, and the second time changes nothing', async () => {
  await using environment = await withVersions(2);
  const warm = (await (await environment.agent()).state()).backends.find(({ backend }) => backend === 'r0001-canary');
  const services = await environment.services();
  const first = await rollback(inputs(environment, { reason: 'alarms' }), services);
  expect(first).toMatchObject({ verdict: 'pass', outputs: { status: 'completed', serving: 'v1', rollout: 'r0003' } });
  expect(await whoAnswers(environment)).toBe('v1');
  const state = await (await environment.agent()).state();
  const serving = state.backends.find(({ backend }) => backend === 'r0001-canary');
  expect([serving?.pid, serving?.retireAt]).toEqual([warm?.pid, undefined]);
  const [begun] = await readEntries(join(environment.state, 'journal'), 'r0003');
  const resolution = 'what v2 replaced in rollout r0002; reason: alarms';
  expect((begun?.record as Begun).resolution).toBe(resolution);
  const effects: string[] = [];
  const again = await rollback(
    inputs(environment),
    await environment.services({ effect: (name) => effects.push(name) }),
  );
  expect(again).toMatchObject({ verdict: 'pass', outputs: { status: 'unchanged', serving: 'v1' } });
  expect(effects).toEqual([]);
  const text = await readFile(String(first.outputs['statement']), 'utf8');
  const statement = JSON.parse(text) as Statement<RolloutResult>;
  expect(statement.predicateType).toBe('https://trainyard.dev/evidence/rollback/v1');
  expect(statement.predicate.result.resolution).toBe(resolution);
  const [told] = rolloutSection([{ statement, digest: digestBytes(Buffer.from(text)), path: '' }]).blocks;
  expect(told?.kind === 'paragraph' && plainText(told.text)).toContain(`The target is ${resolution}.`);
});

test('a version is named by label, reference or digest; one that never served is refused with those that did', async () => {
  await using environment = await withVersions(3);
  const services = await environment.services();
  expect(await rollback(inputs(environment, { to: 'model:delay@v1' }), services)).toMatchObject({
    outputs: { serving: 'v1', status: 'completed' },
  });
  const { backends } = await (await environment.agent()).state();
  const digest = backends.find(({ order }) => order.release.label === 'v3')?.order.release.digest;
  const [begun] = await readEntries(join(environment.state, 'journal'), 'r0003');
  const third = (begun?.record as Begun).to.release.digest;
  expect(digest ?? third).toBe(third);
  expect(await rollback(inputs(environment, { to: third }), services)).toMatchObject({ outputs: { serving: 'v3' } });
  expect(await whoAnswers(environment)).toBe('v3');
  await expect(rollback(inputs(environment, { to: 'v9' }), services)).rejects.toMatchObject({
    code: 'rollback-unknown',
    remedy: expect.stringContaining('v3, v1, v2') as string,
  });
});

test('a plan changes nothing', async () => {
  await using environment = await withVersions(2);
  const effects: string[] = [];
  const services = await environment.services({ effect: (name) => effects.push(name) });
  const result = await rollback(inputs(environment, { dryRun: true }), services);
  expect(result.outputs['status']).toBe('planned');
  expect(services.log.text()).toContain('v1 would replace v2');
  const nothing = await rollback(inputs(environment, { to: 'v2', dryRun: true }), services);
  expect(nothing).toMatchObject({
    outputs: { status: 'unchanged' },
    headline: expect.stringContaining('Nothing to do') as string,
  });
  expect(effects).toEqual([]);
  expect(await whoAnswers(environment)).toBe('v2');
});

test('files that are gone from the state are pulled again, by digest', async () => {
  await using environment = await withVersions(2);
  const services = await environment.services();
  await rollback(inputs(environment, { to: 'v1' }), services);
  await rollback(inputs(environment, { to: 'v2' }), services);
  await rm(join(environment.state, 'models'), { recursive: true });
  expect(await rollback(inputs(environment, { to: 'v1' }), services)).toMatchObject({ outputs: { serving: 'v1' } });
  expect(await whoAnswers(environment)).toBe('v1');
});

test('where nothing serves, or nothing served before, it says so', async () => {
  await using environment = await withVersions(1);
  const services = await environment.services();
  await expect(rollback(inputs(environment), services)).rejects.toMatchObject({ code: 'rollback-nothing' });
  const elsewhere = inputs(environment, { state: join(environment.root, 'nowhere') });
  await expect(rollback(elsewhere, services)).rejects.toMatchObject({ code: 'environment-unknown' });
});
