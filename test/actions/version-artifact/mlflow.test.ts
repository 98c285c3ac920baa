import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startMlflowDouble } from '../../servers/mlflow-double.ts';
import { testServices } from '../../services.ts';
import { step } from '../version-artifact-step.ts';

type TestServices = Awaited<ReturnType<typeof testServices>>;

const PUSH = { operation: 'push', artifact: 'model:delay', path: 'model', facts: 'facts.json' };
const MIRROR = { operation: 'mirror', artifact: 'model:delay' };
const VERIFY = { operation: 'verify-mirror', artifact: 'model:delay' };
const TOKEN = 'a-very-secret-token';

async function withChampion(): Promise<TestServices> {
  const services = await testServices();
  await mkdir(join(services.workspace, 'model'));
  await writeFile(join(services.workspace, 'model/weights.bin'), 'weights');
  await writeFile(join(services.workspace, 'facts.json'), '{"metrics":{"auc":0.741},"parameters":{"depth":4}}');
  await step(services, PUSH);
  await step(services, { operation: 'alias', artifact: 'model:delay@v1', alias: 'champion' });
  return services;
}

async function statementOf(path: unknown): Promise<string> {
  return readFile(String(path), 'utf8');
}

test('a model is mirrored, read back, and its statement says what MLflow shows', async () => {
  await using double = await startMlflowDouble();
  const services = await withChampion();
  const at = { 'mlflow-url': `${double.url}/`, 'mlflow-token': TOKEN };
  const before = await step(services, { ...VERIFY, ...at });
  expect(before).toMatchObject({ verdict: 'warn', outputs: { differences: 4, unchanged: true } });
  expect(before.headline).toBe('MLflow is behind model:delay: Experiment trainyard/delay, and 3 more differences');
  const mirrored = await step(services, { ...MIRROR, ...at });
  expect(mirrored).toMatchObject({
    verdict: 'pass',
    headline: 'MLflow shows model:delay as it is here: 1 version, 1 alias; 4 changes made',
    outputs: { differences: 0, unchanged: false },
  });
  expect(mirrored.summary).toContain('champion');
  expect(JSON.parse(await statementOf(mirrored.outputs['statement']))).toMatchObject({
    predicate: {
      verdict: 'pass',
      result: {
        operation: 'mirror',
        artifact: 'model:delay',
        mirror: {
          kind: 'mlflow',
          url: double.url,
          model: 'delay',
          versions: 1,
          aliases: { champion: 1 },
          applied: 4,
          differencesTotal: 0,
        },
      },
    },
  });
  const again = await step(services, { ...MIRROR, ...at });
  expect(again).toMatchObject({ verdict: 'pass', outputs: { unchanged: true } });
  expect(await step(services, { ...VERIFY, ...at })).toMatchObject({ verdict: 'pass' });
  expect([...double.authorizations]).toEqual([`Bearer ${TOKEN}`]);
  for (const text of [services.log.text(), await statementOf(mirrored.outputs['statement']), ...double.bodies]) {
    expect(text).not.toContain(TOKEN);
  }
});

test('the log reads as a table of contents', async () => {
  await using double = await startMlflowDouble();
  const services = await withChampion();
  services.log.lines.length = 0;
  await step(services, { ...MIRROR, 'mlflow-url': double.url });
  expect(services.log.text().replaceAll(double.url, 'MLFLOW')).toBe(
    [
      '> Compare with MLflow at MLFLOW',
      'model:delay has 1 version and 1 alias; MLflow differs in 4 things.',
      '> Make 4 changes in MLflow',
      'Experiment trainyard/delay',
      'Registered model delay',
      'Version model:delay@v1 with its run',
      'Alias champion, to v1',
      '> Read back from MLflow',
      'model:delay has 1 version and 1 alias; MLflow shows them all.',
    ].join('\n'),
  );
});

test('a dry run says what would be changed and changes nothing', async () => {
  await using double = await startMlflowDouble();
  const services = await withChampion();
  const tried = await step(services, { ...MIRROR, 'mlflow-url': double.url, 'dry-run': 'true' });
  expect(tried.verdict).toBeUndefined();
  expect(tried).toMatchObject({
    headline: 'Tried only: 4 changes would be made in MLflow',
    outputs: { differences: 4, unchanged: false },
  });
  expect(tried.summary).toContain('Alias champion, to v1');
  expect(services.log.text()).toContain('Differs: Alias champion, to v1');
  expect(double.requests.filter((request) => !/GET|search/.test(request))).toEqual([]);
});

test('an alias that stands elsewhere in MLflow fails the verification, by name', async () => {
  await using double = await startMlflowDouble();
  const services = await withChampion();
  await step(services, { ...MIRROR, 'mlflow-url': double.url });
  double.state.createVersion('delay', { source: 's3://x', run: '', description: '', tags: new Map() });
  double.state.setAlias('delay', 'champion', 2);
  const verified = await step(services, { ...VERIFY, 'mlflow-url': double.url });
  expect(verified).toMatchObject({
    verdict: 'fail',
    headline: "MLflow does not show model:delay as it is here: Alias champion, from MLflow's version 2, to v1",
    outputs: { differences: 1 },
  });
});

test("text from MLflow cannot break out of the summary or the log's lines", async () => {
  await using double = await startMlflowDouble();
  const services = await withChampion();
  const evil = '`|<img src=x>@team\n::error::x';
  double.state.createModel('delay', '', new Map([['trainyard.artifact', evil]]));
  const { summary, verdict, headline } = await step(services, { ...MIRROR, 'mlflow-url': double.url });
  expect(verdict).toBe('fail');
  expect(headline).not.toContain('\n');
  expect(summary).toContain('team');
  expect(summary).not.toContain('<img');
  expect(summary).not.toContain('@team');
  expect(services.log.text()).not.toMatch(/^::error/m);
});

test.each([
  [{ ...MIRROR }, 'input-missing', { input: 'mlflow-url' }],
  [{ ...MIRROR, 'mlflow-url': 'databricks' }, 'input-invalid', { input: 'mlflow-url' }],
  [{ ...MIRROR, 'mlflow-url': 'https://x', artifact: 'model:delay@v1' }, 'input-invalid', { input: 'artifact' }],
  [{ ...MIRROR, 'mlflow-url': 'https://x', artifact: 'dataset:flights' }, 'input-invalid', { input: 'artifact' }],
  [{ ...MIRROR, 'mlflow-url': 'https://x', artifact: 'model:mistyped' }, 'artifact-unknown', { input: 'store' }],
  [{ ...MIRROR, 'mlflow-url': 'https://x', 'mlflow-model': "x' or 1" }, 'input-invalid', { input: 'mlflow-model' }],
  [{ ...MIRROR, 'mlflow-url': 'http://ml.example', 'mlflow-token': 'x' }, 'mlflow-insecure', { input: 'mlflow-url' }],
  [{ ...MIRROR, 'mlflow-url': 'https://x', path: 'model' }, 'input-invalid', { input: 'path' }],
  [{ operation: 'list', artifact: 'model:delay', 'mlflow-url': 'https://x' }, 'input-invalid', { input: 'mlflow-url' }],
])('%j is refused as %s', async (inputs, code, where) => {
  const services = await testServices();
  await expect(step(services, inputs)).rejects.toMatchObject({ code, where });
});
