import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../../../shared/core/digest.ts';
import { compareWithMlflow, mirrorToMlflow } from '../../../shared/registry/mlflow/mirror.ts';
import { listVersions } from '../../../shared/registry/versions.ts';
import { converse } from '../../servers/mlflow/conversation.ts';
import { startMlflowDouble } from '../../servers/mlflow-double.ts';
import { REPOSITORY_ROOT } from '../../services.ts';
import { DELAY, freshStore, push } from './fixtures.ts';
import { MIRRORED, mirrorTo, RUN_KEY, seenIn, setAlias, targetOf, twoVersions } from './mlflow-fixtures.ts';

test('the double answers as MLflow 3.17.2 did', async () => {
  await using double = await startMlflowDouble();
  const recorded = readFileSync(join(REPOSITORY_ROOT, 'test/fixtures/mlflow/answers-3.17.2.json'), 'utf8');
  expect(await converse(double.url, 'talk')).toEqual(JSON.parse(recorded));
});

test('versions, facts and aliases are shown, and a second mirror changes nothing', async () => {
  await using double = await startMlflowDouble();
  const registry = await twoVersions();
  const first = await mirrorTo(double, registry);
  expect(first.verdict).toBe('pass');
  expect(first.applied.map(({ kind }) => kind)).toEqual([
    ...['make-experiment', 'make-model', 'add-version', 'add-version', 'set-alias'],
  ]);
  expect(seenIn(double)).toEqual(MIRRORED);
  const before = double.requests.length;
  const again = await mirrorTo(double, registry);
  expect(again).toMatchObject({ verdict: 'pass', applied: [] });
  expect(double.requests.slice(before).filter((request) => !/search|GET/.test(request))).toEqual([]);
});

test('a version carries what it is known by, and its run the facts', async () => {
  await using double = await startMlflowDouble();
  const registry = await twoVersions();
  await mirrorTo(double, registry);
  const version = double.state.version('delay', 2);
  const [, v2] = await listVersions(registry.store, DELAY);
  expect(Object.fromEntries(version.tags)).toEqual({
    'trainyard.artifact': 'model:delay',
    'trainyard.record': v2?.recordDigest,
    'trainyard.version': 'v2',
    'trainyard.digest': v2?.digest,
    'trainyard.run-key': RUN_KEY,
    'trainyard.parents': `dataset:flights@v3 ${digestBytes('flights')}`,
    'trainyard.store': 'file:store',
  });
  expect(version.source).toBe('trainyard:/model/delay/v2?store=file:store');
  expect(version.description).toContain('--store file:store --artifact model:delay@v2');
  const run = double.state.run(version.run);
  expect(Object.fromEntries(run.params)).toEqual({ depth: '6', note: '', augmented: 'true' });
  expect([...run.metrics].map(([key, points]) => [key, points.map(({ value }) => value)])).toEqual([
    ['auc', [0.1 + 0.2]],
    ['recall_0.5.1f3c2ca1', [0.61]],
  ]);
});

test("the experiment opens among MLflow's trainings", async () => {
  await using double = await startMlflowDouble();
  await mirrorTo(double, await twoVersions());
  expect(Object.fromEntries(double.state.experiments.get('trainyard/delay')?.tags ?? [])).toEqual({
    'trainyard.artifact': 'model:delay',
    'mlflow.experimentKind': 'custom_model_development',
  });
});

test('nothing but the facts with a form leaves: no free fact, no parameter that is named like a secret', async () => {
  await using double = await startMlflowDouble();
  await mirrorTo(double, await twoVersions());
  expect(double.bodies.join('\n')).toContain('augmented');
  expect(double.bodies.join('\n')).not.toMatch(/hunter2|private|api-key/);
});

test('an alias follows each move, and one that the registry no longer has goes', async () => {
  await using double = await startMlflowDouble();
  const registry = await twoVersions();
  for (const [sequence, champion] of [
    [1, 1],
    [2, 2],
    [1, 1],
  ] as const) {
    await setAlias(registry, 'champion', sequence);
    await mirrorTo(double, registry);
    expect(seenIn(double).aliases).toEqual({ champion });
  }
  // As if a later version of the registry could take an alias away.
  const model = double.state.model('delay');
  model.tags.set('trainyard.alias.retired', 'v2');
  model.aliases.set('retired', 2);
  const { applied, verdict } = await mirrorTo(double, registry);
  expect([verdict, applied.map(({ kind }) => kind)]).toEqual(['pass', ['drop-alias']]);
  expect(seenIn(double).aliases).toEqual({ champion: 1 });
  expect([...model.tags.keys()]).toEqual(['trainyard.artifact', 'trainyard.alias.champion']);
});

test('what others made stays: versions, runs, tags, parameters and aliases', async () => {
  await using double = await startMlflowDouble();
  const registry = await twoVersions();
  const { state } = double;
  state.createModel('delay', 'theirs', new Map([['trainyard.artifact', 'model:delay']]));
  state.createVersion('delay', { source: 's3://theirs', run: '', description: 'x', tags: new Map([['team', 'a']]) });
  state.setAlias('delay', 'theirs', 1);
  const { verdict, plan } = await mirrorTo(double, registry);
  expect(verdict).toBe('pass');
  expect(plan.notes).toEqual([
    '1 version of delay that others made is left alone.',
    'Aliases that others set are left alone: theirs.',
    'MLflow numbers some versions otherwise; the tag trainyard.version has the number here.',
  ]);
  expect(seenIn(double)).toMatchObject({ aliases: { theirs: 1, champion: 2 }, versions: [{ number: 1 }, {}, {}] });
  const own = state.run(state.version('delay', 2).run);
  own.params.set('theirs', 'x');
  own.tags.set('theirs', 'y');
  expect((await mirrorTo(double, registry)).applied).toEqual([]);
  expect([own.params.get('theirs'), own.tags.get('theirs')]).toEqual(['x', 'y']);
});

test('a registered model of that name that others made is not written to', async () => {
  await using double = await startMlflowDouble();
  const registry = await twoVersions();
  double.state.createModel('delay', 'theirs', new Map());
  const { verdict, plan, applied } = await mirrorTo(double, registry);
  expect({ verdict, applied }).toEqual({ verdict: 'fail', applied: [] });
  expect(plan.conflicts[0]?.what).toBe('The registered model delay was not made by Trainyard.');
  expect(plan.conflicts[0]?.remedy).toContain('trainyard.artifact with the value model:delay');
  expect(double.requests.filter((request) => !/search|GET/.test(request))).toEqual([]);
  const named = await mirrorToMlflow(registry.store, registry.services, targetOf(double.url, { model: 'delay-ours' }));
  expect(named.verdict).toBe('pass');
});

test('two stores do not fight over one registered model', async () => {
  await using double = await startMlflowDouble();
  await mirrorTo(double, await twoVersions());
  const before = seenIn(double);
  const other = await freshStore();
  await push(other.store, other.services, 'one');
  const { verdict, plan, applied } = await mirrorTo(double, other);
  expect({ verdict, applied }).toEqual({ verdict: 'fail', applied: [] });
  expect(plan.conflicts[0]?.what).toBe(
    '2 versions of delay in MLflow, first its version 1, come from another store (file:store).',
  );
  expect(seenIn(double)).toEqual(before);
});

describe('what somebody changed in MLflow by hand', () => {
  type Double = Awaited<ReturnType<typeof startMlflowDouble>>;
  const changes: readonly (readonly [string, (double: Double) => void, string, string])[] = [
    ['an alias moved', ({ state }) => state.setAlias('delay', 'champion', 2), 'fail', 'set-alias'],
    ['an alias removed', ({ state }) => state.model('delay').aliases.clear(), 'warn', 'set-alias'],
    [
      'a tag of ours altered',
      ({ state }) => state.version('delay', 1).tags.set('trainyard.digest', 'x'),
      'fail',
      'tag-version',
    ],
    ['a version deleted', ({ state }) => state.deleteVersion('delay', 2), 'warn', 'add-version'],
    [
      'a run deleted',
      ({ state }) => (state.run(state.version('delay', 2).run).stage = 'deleted'),
      'warn',
      'restore-run',
    ],
    [
      'a run left without a fact',
      ({ state }) => state.run(state.version('delay', 2).run).metrics.delete('auc'),
      'warn',
      'complete-run',
    ],
  ];
  test.each(changes)('%s is seen and mended', async (_, change, seen, kind) => {
    await using double = await startMlflowDouble();
    const registry = await twoVersions();
    await mirrorTo(double, registry);
    change(double);
    const compared = await compareWithMlflow(registry.store, registry.services, targetOf(double.url));
    expect(compared.verdict).toBe(seen);
    expect(compared.plan.changes[0]?.kind).toBe(kind);
    expect((await mirrorTo(double, registry)).verdict).toBe('pass');
    expect(seenIn(double)).toMatchObject({ aliases: { champion: 1 }, activeRuns: 2 });
  });

  test.each([
    [
      'a metric logged again with another value',
      ({ state }: Double) => {
        const run = state.run(state.version('delay', 1).run);
        state.logMetric(run, 'auc', { value: 0.99, timestamp: Date.parse('2027-01-01'), step: 1 });
      },
      'model:delay@v1: the metric auc is 0.99 in MLflow and 0.74 here.',
    ],
    [
      'a run removed for good',
      ({ state }: Double) => state.runs.delete(state.version('delay', 1).run),
      "model:delay@v1: the run behind MLflow's version 1 is gone for good, and MLflow cannot give it another.",
    ],
    [
      'an alias set before the registry had one of that name',
      ({ state }: Double) => {
        state.model('delay').tags.delete('trainyard.alias.champion');
        state.setAlias('delay', 'champion', 2);
      },
      'Somebody set the alias champion in MLflow, on its version 2; here it is v1.',
    ],
    [
      'the experiment deleted',
      ({ state }: Double) => Object.assign(state.experiments.get('trainyard/delay') ?? {}, { stage: 'deleted' }),
      'The experiment trainyard/delay was deleted in MLflow, which keeps its name.',
    ],
  ])('%s is named with what a person can do, and stays', async (_, change, what) => {
    await using double = await startMlflowDouble();
    const registry = await twoVersions();
    await mirrorTo(double, registry);
    change(double);
    const before = seenIn(double);
    const { verdict, plan, applied } = await mirrorTo(double, registry);
    expect({ verdict, applied, what: plan.conflicts.map((conflict) => conflict.what) }).toEqual({
      verdict: 'fail',
      applied: [],
      what: [what],
    });
    expect(plan.conflicts[0]?.remedy).not.toBe('');
    expect(seenIn(double)).toEqual(before);
  });
});

test('more versions and facts than a page or a batch holds', async () => {
  await using double = await startMlflowDouble();
  double.pageSize = 3;
  const { store, services } = await freshStore();
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`p${i}`, 'x'.repeat(5000)]));
  const metrics = Object.fromEntries(Array.from({ length: 1100 }, (_, i) => [`m${i}`, i / 7]));
  await push(store, services, 'large', { facts: { parameters: many, metrics } });
  for (let i = 2; i <= 8; i++) await push(store, services, `content ${i}`);
  expect((await mirrorTo(double, { store, services })).verdict).toBe('pass');
  const seen = seenIn(double);
  expect(seen.versions.map(({ version }) => version)).toEqual(['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']);
  const run = double.state.run(double.state.version('delay', 1).run);
  expect([run.params.size, run.metrics.size]).toEqual([250, 1100]);
  expect(double.requests.filter((request) => request === 'POST runs/log-batch').length).toBeGreaterThan(3);
  expect((await mirrorTo(double, { store, services })).applied).toEqual([]);
});
