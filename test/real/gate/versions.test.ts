import { parseReference } from '../../../shared/core/references.ts';
import { join } from 'node:path';
import { digestJson } from '../../../shared/core/digest.ts';
import { moveAlias } from '../../../shared/registry/aliases.ts';
import { pushVersion, type PushResult } from '../../../shared/registry/push.ts';
import type { Facts } from '../../../shared/registry/records.ts';
import { openStore } from '../../../shared/store/open.ts';
import { makeFlights, writePredictions, type Flight } from '../../actions/gate-flights.ts';
import { gateServices, put, runGate, type GateServices } from '../../actions/gate-runs.ts';

const RULES = `model: model:delay
id: id
label: delayed
score: probability
threshold: 0.5
rules:
  - metric: recall
    max_regression: 2pp
  - metric: latency_p95
    max_regression: 2ms
`;

const DELAY = parseReference('model:delay');
const STORE = { store: 'file:store' };

async function push(
  services: GateServices,
  who: 'champion' | 'challenger',
  flights: readonly Flight[],
  facts: Facts,
): Promise<PushResult> {
  await put(services, { [`${who}/model.bin`]: who });
  await writePredictions(services.workspace, `${who}/predictions.csv`, flights, who);
  const store = await openStore(STORE.store, services);
  const parents = [
    { reference: `dataset:flights@v${who === 'champion' ? 12 : 13}`, digest: digestJson(`flights of the ${who}`) },
  ];
  return pushVersion(store, services, { artifact: DELAY, path: join(services.workspace, who), facts, parents });
}

async function workspace(): Promise<GateServices> {
  const services = await gateServices();
  await put(services, { 'rules.yaml': RULES });
  return services;
}

test('a version is judged against the champion: predictions and metrics come out of the versions themselves', async () => {
  const services = await workspace();
  const flights = makeFlights({ rows: 2000 });
  const champion = await push(services, 'champion', flights, {
    metrics: { latency_p95: 17 },
    parameters: { depth: 6, rate: 0.1 },
  });
  const challenger = await push(services, 'challenger', flights, {
    metrics: { latency_p95: 18 },
    parameters: { depth: 8, rate: 0.1 },
  });
  const store = await openStore(STORE.store, services);
  await moveAlias(store, services, {
    artifact: DELAY,
    alias: 'champion',
    to: { sequence: 1, digest: champion.version.digest },
  });
  const run = await runGate(services, {
    ...STORE,
    model: 'model:delay@v2',
    baseline: 'model:delay@champion',
  });
  expect(run.statement.subject).toEqual([
    { name: 'model:delay', digest: { sha256: challenger.version.digest.slice(7) } },
  ]);
  expect(run.result.baseline).toEqual({
    reference: 'model:delay@v1',
    digest: champion.version.digest,
    label: 'champion v1',
  });
  expect(run.outputs).toMatchObject({ 'baseline-version': 'v1', 'baseline-digest': champion.version.digest });
  expect(run.result.outcomes[1]).toMatchObject({
    verdict: 'pass',
    candidate: { value: 18 },
    baseline: { value: 17 },
    change: { value: 1 },
  });
  expect(run.result.outcomes[0]).toMatchObject({ method: 'paired multinomial bootstrap', rows: 2000 });
  expect(run.result.differences).toEqual([
    { kind: 'parameters', what: 'depth', baseline: '6', candidate: '8' },
    { kind: 'data', what: 'data flights', baseline: 'dataset:flights@v12', candidate: 'dataset:flights@v13' },
  ]);
});

test('the first champion has no predecessor: its rules on a change stay open until absolute rules are asked for', async () => {
  const services = await workspace();
  await push(services, 'challenger', makeFlights({ rows: 300 }), { metrics: { latency_p95: 18 } });
  const inputs = {
    ...STORE,
    model: 'model:delay',
    baseline: 'model:delay@champion',
  };
  const run = await runGate(services, inputs);
  expect(run.verdict).toBe('inconclusive');
  expect(run.result.outcomes[0]?.reason).toBe('there is no model:delay@champion yet');
  expect(run.outputs).toMatchObject({ 'baseline-version': 'none', 'baseline-digest': '' });
  await put(services, { 'rules.yaml': `${RULES}  - metric: auc\n    at_least: 0.7\n` });
  expect((await runGate(services, { ...inputs, 'on-missing-baseline': 'absolute-only' })).verdict).toBe('warn');
});

test('a misspelt store can be told from a first run: the log says that nothing of the model is there', async () => {
  const services = await workspace();
  await push(services, 'champion', makeFlights({ rows: 300 }), {});
  await writePredictions(services.workspace, 'a.csv', makeFlights({ rows: 300 }), 'challenger');
  const inputs = { model: 'model.bin', predictions: 'a.csv', baseline: 'model:delay@champion' };
  const run = await runGate(services, { ...inputs, store: 'file:stroe', 'on-missing-baseline': 'absolute-only' });
  expect(run.verdict).not.toBe('pass');
  expect(run.result.outcomes[0]?.reason).toMatch(/no model:delay@champion yet, and the store holds no version of it/);
  expect(services.log.text()).toMatch(/file:stroe holds no model:delay at all/);
});

async function withAliases(...aliases: readonly string[]): Promise<GateServices> {
  const services = await workspace();
  const { version } = await push(services, 'challenger', makeFlights({ rows: 300 }), { metrics: { latency_p95: 18 } });
  const store = await openStore(STORE.store, services);
  const to = { sequence: 1, digest: version.digest };
  for (const alias of aliases) await moveAlias(store, services, { artifact: DELAY, alias, to });
  return services;
}

const ABSOLUTE_ONLY = { ...STORE, model: 'model:delay', 'on-missing-baseline': 'absolute-only' };

test.each([
  ['champoin', 'champion'],
  ['champoin-eu', 'champion-eu'],
])('a misspelt baseline @%s is refused, since it would pass for a first run', async (given, meant) => {
  const services = await withAliases('challenger', meant);
  await expect(runGate(services, { ...ABSOLUTE_ONLY, baseline: `model:delay@${given}` })).rejects.toMatchObject({
    code: 'alias-unknown',
    where: { input: 'baseline' },
    remedy: expect.stringContaining(`Write model:delay@${meant};`) as string,
  });
});

test.each([
  ['champion', ['challenger', 'previous']],
  ['champion-us', ['champion-eu']],
  ['champion2', ['champion1']],
])('@%s beside %j is a first of its kind: said, and not refused', async (given, aliases) => {
  const services = await withAliases(...aliases);
  const run = await runGate(services, { ...ABSOLUTE_ONLY, baseline: `model:delay@${given}` });
  expect(run.result.outcomes[0]?.reason).toBe(`not judged: there is no model:delay@${given} yet`);
  expect(services.log.text()).toContain(
    `model:delay has the ${aliases.length === 1 ? 'alias' : 'aliases'} ${aliases.join(', ')}; did you mean one of them?`,
  );
});

test('before any alias there is nothing to mistake for another', async () => {
  const services = await withAliases();
  await runGate(services, { ...ABSOLUTE_ONLY, baseline: 'model:delay@champion' });
  expect(services.log.text()).not.toContain('did you mean');
});

test.each([
  ['baseline', { model: 'model:delay', baseline: 'model:delay@v9' }, 'version-unknown'],
  ['model', { model: 'model:delay@v9', baseline: 'none' }, 'version-unknown'],
  ['model', { model: 'model:delay@champion', baseline: 'none' }, 'alias-unknown'],
])('a %s that is not there is an error of that input, not a missing baseline: %j', async (input, given, code) => {
  const services = await withAliases();
  await expect(runGate(services, { ...STORE, ...given })).rejects.toMatchObject({
    code,
    where: { input },
    remedy: expect.stringMatching(
      /trainyard version-artifact --operation list --artifact model:delay --store file:\S*store lists them/,
    ) as string,
  });
});

test('a reference without a store is refused with what to add', async () => {
  const services = await workspace();
  await expect(runGate(services, { model: '' })).rejects.toMatchObject({
    code: 'store-missing',
    where: { input: 'store' },
  });
});
