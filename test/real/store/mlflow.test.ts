import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { nodeWithTypes } from '../../actions/version-artifact/kills.ts';
import { step } from '../../actions/version-artifact-step.ts';
import { converse } from '../../servers/mlflow/conversation.ts';
import { startMlflow } from '../../servers/mlflow/mlflow.ts';
import { program } from '../../servers/programs/programs.ts';
import type { RunningServer } from '../../servers/running.ts';
import { REPOSITORY_ROOT, testServices } from '../../services.ts';

/** A registry mirrored into a real MLflow, and read back through its REST API and its Python client. */

type TestServices = Awaited<ReturnType<typeof testServices>>;

let server: RunningServer;
beforeAll(async () => {
  server = await startMlflow();
}, 300_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

/** A workspace whose store has this many versions of model:delay, with `champion` on v1. */
async function registryOf(versions: number): Promise<TestServices> {
  const services = await testServices({ temp: await mkdtemp(join(tmpdir(), 'mlflow-')) });
  await mkdir(join(services.workspace, 'model'));
  for (let version = 1; version <= versions; version++) {
    await writeFile(join(services.workspace, 'model/weights.bin'), `weights ${version}`);
    const facts = {
      metrics: { auc: 0.7 + version / 100, 'recall@0.5': 0.1 + 0.2 },
      parameters: { depth: version, eta: 0.1, note: '', 'api-key': 'hunter2' },
    };
    await writeFile(join(services.workspace, 'facts.json'), JSON.stringify(facts));
    await step(services, { operation: 'push', artifact: 'model:delay', path: 'model', facts: 'facts.json' });
  }
  await moveAlias(services, 'champion', 1);
  return services;
}

async function moveAlias(services: TestServices, alias: string, to: number): Promise<void> {
  await step(services, { operation: 'alias', artifact: `model:delay@v${to}`, alias });
}

function mirrorInputs(model: string): Record<string, string> {
  return { operation: 'mirror', artifact: 'model:delay', 'mlflow-url': server.endpoint, 'mlflow-model': model };
}

/** What MLflow's own client sees of an alias. */
interface Seen {
  readonly number: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly source: string;
  readonly aliases: readonly string[];
  readonly status: string;
  readonly params: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly history: readonly number[];
}

const PYTHON = `
import json, sys, mlflow
uri, name, alias = sys.argv[1:]
client = mlflow.MlflowClient(tracking_uri=uri, registry_uri=uri)
version = client.get_model_version_by_alias(name, alias)
run = client.get_run(version.run_id)
print(json.dumps({
  "number": str(version.version), "tags": dict(version.tags), "source": version.source,
  "aliases": sorted(client.get_registered_model(name).aliases), "status": run.info.status,
  "params": dict(run.data.params), "metrics": dict(run.data.metrics),
  "history": [point.value for point in client.get_metric_history(version.run_id, "auc")],
}))
`;

async function seenByPython(model: string, alias: string): Promise<Seen> {
  const python = join(dirname(await program('mlflow')), 'python');
  const { stdout } = await promisify(execFile)(python, ['-c', PYTHON, server.endpoint, model, alias]);
  return JSON.parse(stdout) as Seen;
}

interface ListedVersion {
  readonly version: string;
  readonly run_id: string;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
}

/** Straight from the REST API, without any code of ours. */
async function listedByRest(model: string): Promise<{ versions: readonly string[]; activeRuns: number }> {
  const api = `${server.endpoint}/api/2.0/mlflow`;
  const search = await fetch(`${api}/model-versions/search?filter=${encodeURIComponent(`name='${model}'`)}`);
  const { model_versions: versions = [] } = (await search.json()) as { model_versions?: readonly ListedVersion[] };
  const experiment = await fetch(`${api}/experiments/get-by-name?experiment_name=trainyard/${model}`);
  const { experiment: found } = (await experiment.json()) as { experiment: { experiment_id: string } };
  const body = JSON.stringify({ experiment_ids: [found.experiment_id], run_view_type: 'ACTIVE_ONLY' });
  const headers = { 'content-type': 'application/json' };
  const runs = await fetch(`${api}/runs/search`, { method: 'POST', headers, body });
  const { runs: active = [] } = (await runs.json()) as { runs?: readonly unknown[] };
  const names = versions.map(({ tags }) => tags.find(({ key }) => key === 'trainyard.version')?.value ?? '');
  return { versions: names.sort(), activeRuns: active.length };
}

test('the server answers as it did when its answers were recorded, so the double of the fast tests stays true', async () => {
  const answers = await converse(server.endpoint, 'conversation');
  const recorded = join(REPOSITORY_ROOT, 'test/fixtures/mlflow/answers-3.17.2.json');
  // To record anew after a change of the conversation: TRAINYARD_RECORD=1.
  if (process.env['TRAINYARD_RECORD'] === '1') await writeFile(recorded, `${JSON.stringify(answers, null, 2)}\n`);
  expect(answers).toEqual(JSON.parse(await readFile(recorded, 'utf8')));
});

test("versions, facts and an alias that moves twice, as MLflow's own client sees them", async () => {
  const services = await registryOf(3);
  await moveAlias(services, 'challenger', 3);
  for (const champion of [1, 3, 2]) {
    await moveAlias(services, 'champion', champion);
    const { verdict, headline } = await step(services, mirrorInputs('moves'));
    expect([verdict, headline]).toEqual(['pass', expect.stringContaining('3 versions, 2 aliases')]);
    const seen = await seenByPython('moves', 'champion');
    expect(seen).toMatchObject({
      tags: { 'trainyard.version': `v${champion}`, 'trainyard.artifact': 'model:delay' },
      source: `trainyard:/model/delay/v${champion}?store=file:.trainyard/store`,
      number: String(champion),
      aliases: ['challenger', 'champion'],
      status: 'FINISHED',
      params: { depth: String(champion), eta: '0.1', note: '' },
      history: [0.7 + champion / 100],
    });
    expect(Object.values(seen.metrics)).toEqual([0.7 + champion / 100, 0.1 + 0.2]);
    expect(JSON.stringify(seen)).not.toContain('hunter2');
  }
  const resolved = await step(services, { operation: 'verify', artifact: 'model:delay@champion' });
  expect((await seenByPython('moves', 'champion')).tags['trainyard.digest']).toBe(resolved.outputs['digest']);
  expect(await listedByRest('moves')).toEqual({ versions: ['v1', 'v2', 'v3'], activeRuns: 3 });
  const verify = { ...mirrorInputs('moves'), operation: 'verify-mirror' };
  expect(await step(services, verify)).toMatchObject({ verdict: 'pass', outputs: { differences: 0 } });
});

test('an alias that somebody moves in MLflow fails the verification, and the next mirror sets it right', async () => {
  const services = await registryOf(2);
  await step(services, mirrorInputs('meddled'));
  const body = JSON.stringify({ name: 'meddled', alias: 'champion', version: '2' });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${server.endpoint}/api/2.0/mlflow/registered-models/alias`, { method: 'POST', headers, body });
  const verified = await step(services, { ...mirrorInputs('meddled'), operation: 'verify-mirror' });
  expect(verified).toMatchObject({ verdict: 'fail', outputs: { differences: 1 } });
  await step(services, mirrorInputs('meddled'));
  expect((await seenByPython('meddled', 'champion')).tags['trainyard.version']).toBe('v1');
});

/** Mirrors the store of a workspace in a process of its own that dies at its k-th effect. */
async function mirrorInProcess(
  { workspace }: TestServices,
  model: string,
  killAt = 0,
): Promise<{ signal: NodeJS.Signals | null; code: number | null; said: string }> {
  const script = join(REPOSITORY_ROOT, 'test/actions/version-artifact/killed.ts');
  const inputs = { ...mirrorInputs(model), store: `file:${workspace}/.trainyard/store` };
  const args = [script, await mkdtemp(join(tmpdir(), 'mirror-')), JSON.stringify(inputs), String(killAt)];
  const child = spawn(nodeWithTypes(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { signal, code, said };
}

test('four processes that mirror at once leave one entry a version', async () => {
  const services = await registryOf(3);
  const mirrors = await Promise.all([1, 2, 3, 4].map(() => mirrorInProcess(services, 'raced')));
  expect(mirrors.map(({ code, said }) => [code, said])).toEqual(Array(4).fill([0, '']));
  expect(await listedByRest('raced')).toEqual({ versions: ['v1', 'v2', 'v3'], activeRuns: 3 });
  expect((await seenByPython('raced', 'champion')).tags['trainyard.version']).toBe('v1');
  expect(await step(services, mirrorInputs('raced'))).toMatchObject({ verdict: 'pass', outputs: { unchanged: true } });
});

test('killed before or after any write, the next mirror completes it and makes nothing twice', async () => {
  const services = await registryOf(1);
  let deaths = 0;
  for (; ; deaths++) {
    const model = `killed-${deaths + 1}`;
    const { signal, code, said } = await mirrorInProcess(services, model, deaths + 1);
    if (signal === null) {
      expect([code, said]).toEqual([0, '']);
      break;
    }
    expect(await step(services, mirrorInputs(model))).toMatchObject({ verdict: 'pass' });
    expect(await listedByRest(model)).toEqual({ versions: ['v1'], activeRuns: 1 });
    expect(await step(services, mirrorInputs(model))).toMatchObject({ outputs: { unchanged: true } });
  }
  // Experiment, model, run, facts, end, entry, the alias's tag and the alias: before and after each.
  expect(deaths).toBe(16);
  expect(await seenByPython('killed-16', 'champion')).toMatchObject({ history: [0.71], status: 'FINISHED' });
});
