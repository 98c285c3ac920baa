/** How the proxy treats requests, changed while it runs: on the disk first, then in effect, and between two rollouts. */
import type { Statement, StoredStatement } from '../../../../shared/core/statement.ts';
import { plainText } from '../../../../shared/document/text.ts';
import type { RolloutResult } from '../../../../shared/evidence/results/rollout.ts';
import { headlineOf } from '../../../../shared/rollout/show/headline.ts';
import { rolloutSection } from '../../../../shared/rollout/show/rollout.ts';
import { planLines } from '../../../../shared/rollout/plan.ts';
import { settingChanges } from '../../../../shared/rollout/process/agent-config.ts';
import { SETTINGS_CALL, type PutSettings } from '../../../../shared/rollout/process/protocol.ts';
import { rollOut, type RolloutRequest } from '../../../../shared/rollout/rollout.ts';
import { FencedError } from '../../../../shared/rollout/target.ts';
import { testServices } from '../../../services.ts';
import { after, counted, DEPLOY, type Said } from '../records.ts';
import { CHANGE, REQUEST, SERVES, World } from '../whole/world.ts';
import { Agent, START } from './agent.ts';

function put(fence: number, settings: PutSettings['settings']): PutSettings {
  return { fence, settings };
}

test('what is changed holds from the next request on, and stands in the file that the next agent is started with', async () => {
  await using agent = new Agent();
  const client = await agent.client();
  expect(agent.config()).toEqual(START);
  expect((await client.state()).settings).toEqual({ requestTimeoutMs: 280_000 });
  expect(await agent.ask({ 'x-user': 'ann' })).toBe(200);
  const changed = { requestTimeoutMs: 100, sticky: 'header:X-User' };
  await client.write('PUT', SETTINGS_CALL, put(3, changed));
  // Ann's point lies on the canary's stretch, and the canary never answers.
  expect(await agent.ask({ 'x-user': 'ann' })).toBe(504);
  expect(await agent.ask()).toBe(200);
  expect(agent.config()).toEqual({ ...START, ...changed });
  expect((await client.state()).settings).toEqual(changed);
  await client.write('PUT', SETTINGS_CALL, put(3, { requestTimeoutMs: 100 }));
  expect(await agent.ask({ 'x-user': 'ann' })).toBe(200);
  expect(agent.config()).toEqual({ ...START, requestTimeoutMs: 100 });
});

test('whoever lost the environment changes nothing', async () => {
  await using agent = new Agent();
  const client = await agent.client();
  await client.write('PUT', SETTINGS_CALL, put(4, { requestTimeoutMs: 5000 }));
  await expect(client.write('PUT', SETTINGS_CALL, put(3, { requestTimeoutMs: 1 }))).rejects.toThrow(FencedError);
  expect(agent.config()).toEqual({ ...START, requestTimeoutMs: 5000 });
});

test('a proxy of another version that cannot do it is named, with a way that keeps its servers', async () => {
  await using agent = new Agent(false);
  const client = await agent.client();
  await expect(client.write('PUT', SETTINGS_CALL, put(1, START))).rejects.toMatchObject({
    code: 'proxy-outdated',
    what: expect.stringContaining('pid 77') as string,
    remedy: expect.stringContaining('kill -KILL 77') as string,
  });
});

test.each([
  [{ requestTimeoutMs: 30_000 }, { requestTimeoutMs: 30_000 }, []],
  [{ requestTimeoutMs: 30_000 }, { requestTimeoutMs: 5000 }, ['request-timeout 5.0 s instead of 30 s']],
  [
    { requestTimeoutMs: 7_200_001 },
    { requestTimeoutMs: 7_200_000 },
    ['request-timeout 7,200,000 ms instead of 7,200,001 ms'],
  ],
  [{ requestTimeoutMs: 1000, sticky: 'cookie:id' }, { requestTimeoutMs: 1000 }, ['sticky none instead of cookie:id']],
  [
    undefined,
    { requestTimeoutMs: 1000, sticky: 'cookie:id' },
    ['request-timeout 1.0 s instead of what cannot be told', 'sticky cookie:id instead of what cannot be told'],
  ],
])('from %j to %j is told as %j', (now, asked, told) => {
  expect(settingChanges(now, asked)).toEqual(told);
});

test('a deployment of what serves already changes the proxy all the same, and says that', async () => {
  const world = new World([...SERVES, { type: 'finished', at: after(5) }]);
  const services = await testServices();
  const plan = planLines(REQUEST, await world.environment().look());
  expect(plan).toEqual(['Nothing to roll out: v2 serves already.', `The proxy would be changed: ${CHANGE}.`]);
  const end = await rollOut(REQUEST, world.environment(), services);
  expect([end.status, end.changed, world.happened]).toEqual(['unchanged', [CHANGE], ['settings']]);
  expect(services.log.text()).toContain(`The proxy was changed: ${CHANGE}.`);
  const again = await rollOut(REQUEST, world.environment(), services);
  expect([again.status, again.changed, world.happened]).toEqual(['unchanged', undefined, ['settings']]);
});

test('a rollout that is resumed comes to its end as it was begun; then the proxy is changed', async () => {
  const world = new World(SERVES);
  const end = await rollOut(REQUEST, world.environment(), await testServices());
  expect([end.status, end.changed]).toEqual(['rolled-out', [CHANGE]]);
  expect(world.happened).toEqual(['resumed', 'finished', 'settings']);
});

test('while a rollout is held at a stage the proxy stays as it is, and the log says so', async () => {
  const counters = ['stable', 'baseline', 'canary'].map((arm) => counted(arm as 'stable', 0));
  const world = new World(
    [
      { type: 'stage-intended', at: after(1), stage: 0 },
      { type: 'stage-verified', at: after(2), stage: 0, counters },
    ],
    { ...DEPLOY.policy, stageTimeoutMs: 0, onInsufficientData: 'hold' },
  );
  const services = await testServices();
  const end = await rollOut(REQUEST, world.environment(), services);
  expect([end.status, end.changed, world.happened]).toEqual(['held', undefined, ['resumed']]);
  expect(services.log.text()).toContain(`The proxy stays as it is until the rollout is over; then: ${CHANGE}.`);
});

test('a rollout that is held keeps its policy, and neither plan nor log is silent on what is asked otherwise', async () => {
  const counters = ['stable', 'baseline', 'canary'].map((arm) => counted(arm as 'stable', 0));
  const said: readonly Said[] = [
    { type: 'stage-intended', at: after(1), stage: 0 },
    { type: 'stage-verified', at: after(2), stage: 0, counters },
  ];
  const policy = { ...DEPLOY.policy, stages: [5, 100], stageTimeoutMs: 0, onInsufficientData: 'hold' as const };
  const world = new World(said, policy);
  const services = await testServices();
  const asked = {
    ...policy,
    stages: [50, 100],
    onInsufficientData: 'proceed' as const,
    maxErrorRate: policy.maxErrorRate,
  };
  const request = { ...REQUEST, policy: asked };
  const kept =
    'Rollout r0002 keeps the policy that it began under: stages 5 %, 100 % (asked: 50 %, 100 %); on-insufficient-data hold (asked: proceed). What is asked now holds from the next rollout on.';
  const plan = planLines(request, await world.environment().look());
  expect(plan.slice(0, 2)).toEqual(['Rollout r0002 to v2 is unfinished ("watching") and would be resumed.', kept]);
  expect(plan[2]).toMatch(/^Stages: 5 % \(baseline 5 %\), 100 %/);
  expect((await rollOut(request, world.environment(), services)).status).toBe('held');
  expect(services.log.text()).toContain(kept);
  expect((await rollOut({ ...request, policy }, world.environment(), await testServices())).status).toBe('held');
});

test('a proxy that was started at another address than the last one is told of', async () => {
  const world = new World([...SERVES, { type: 'finished', at: after(5) }]);
  world.moved = ['port 9000 instead of 8080'];
  const services = await testServices();
  const end = await rollOut(REQUEST, world.environment(), services);
  expect(end.changed).toEqual(['port 9000 instead of 8080', CHANGE]);
  expect(services.log.text()).toContain(`The proxy was changed: port 9000 instead of 8080; ${CHANGE}.`);
});

test('the plan of going back from an unfinished rollout says that it is undone, not that a release replaces itself', async () => {
  const world = new World([{ type: 'stage-intended', at: after(1), stage: 0 }]);
  world.changes = [];
  const { from } = DEPLOY;
  if (from === undefined) throw new Error('Something served before.');
  const back: RolloutRequest = { ...REQUEST, kind: 'rollback', to: from };
  expect(planLines(back, await world.environment().look())).toEqual([
    'Rollout r0002 to v2 is unfinished ("shifting") and would be undone first.',
    'v1 would get all traffic back, and nothing more is rolled out.',
  ]);
});

test('what serves by the journal and not in fact is planned as brought back, not as a rollout', async () => {
  const world = new World([...SERVES, { type: 'finished', at: after(5) }]);
  world.changes = [];
  const view = { ...(await world.environment().look()), observation: undefined };
  expect(planLines(REQUEST, view)).toEqual([
    'v2 should serve already and does not in fact: it would be brought back, and nothing rolled out.',
  ]);
});

test('the report says what became of the proxy', () => {
  const { release } = DEPLOY.to;
  const result: RolloutResult = {
    ...{ kind: 'deploy', rolloutId: 'r0002', environment: 'production', target: 'process', status: 'unchanged' },
    ...{ to: release, serving: release, stages: [], analyses: [], timeline: [], resumedAfterKill: false },
    ...{ journal: release.digest, changed: [CHANGE] },
  };
  expect(headlineOf(result, 'pass')).toBe(`v2 serves production already; its proxy was changed: ${CHANGE}`);
  const statement = { predicate: { verdict: 'pass', result } } as Statement<RolloutResult>;
  const [block] = rolloutSection([{ statement } as StoredStatement<RolloutResult>]).blocks;
  expect(block?.kind === 'paragraph' && plainText(block.text)).toContain(` Its proxy was changed: ${CHANGE}.`);
});
