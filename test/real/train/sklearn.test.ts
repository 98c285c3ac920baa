/** The example's second trainer, in Python: `train` runs any command that keeps to its contract. */
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRunnerTemp, ROOT, runStep } from '../../../scripts/runner.ts';
import { loadDuckDb } from '../../duckdb.ts';
import { eventually } from '../../eventually.ts';
import { freePort } from '../../fixtures/rollout/environment.ts';
import { pythonOfTheExample } from '../../servers/programs/python.ts';

const MODEL = join(ROOT, 'examples', 'flights', 'model');
const FLIGHTS = join(ROOT, 'node_modules', 'vega-datasets', 'data', 'flights-3m.parquet');

/** A small sample of two months, in the layout of the example. */
async function sample(): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'sklearn-'));
  const { DuckDBInstance } = await loadDuckDb();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [name, month] of [
    ['april', 4],
    ['may', 5],
  ] as const) {
    await connection.run(`
      COPY (FROM '${FLIGHTS}' WHERE month(date) = ${month} AND hash(date, origin, destination) % 20 = 0)
      TO '${join(workspace, `${name}.parquet`)}' (FORMAT parquet)`);
  }
  connection.closeSync();
  await copyFile(join(MODEL, 'train_sklearn.py'), join(workspace, 'train_sklearn.py'));
  await writeFile(join(workspace, 'parameters.yml'), 'sgd_alpha: 0.00001\n');
  await writeFile(
    join(workspace, 'rules.yml'),
    'task: binary\nid: id\nlabel: late\nscore: probability\nrules:\n  - metric: auc\n    at_least: 0.55\n',
  );
  return workspace;
}

test('a scikit-learn trainer is supervised, recorded and gated like any other', async () => {
  const executable = await pythonOfTheExample();
  const workspace = await sample();
  const temp = await newRunnerTemp();
  const trained = await runStep(
    'train',
    {
      command: `${executable} train_sklearn.py`,
      code: 'train_sklearn.py',
      data: 'flights=april.parquet\nholdout=may.parquet',
      parameters: 'parameters.yml',
      predictions: 'predictions.csv',
    },
    { workspace, temp },
  );
  expect([trained.exitCode, trained.outputs['status']]).toEqual([0, 'succeeded']);
  const metrics = JSON.parse(trained.outputs['metrics'] ?? '{}') as Record<string, number>;
  expect(metrics['holdout_log_loss']).toBeLessThan(Math.LN2);

  const gated = await runStep(
    'gate',
    { rules: 'rules.yml', model: 'model', predictions: 'model/predictions.csv', baseline: 'none' },
    { workspace, temp },
  );
  expect([gated.exitCode, gated.outputs['verdict']]).toEqual([0, 'pass']);

  expect(await served(executable, join(workspace, 'model'))).toEqual({
    statuses: [200, 400],
    probability: expect.closeTo(0.5, 0) as number,
    exitCode: 0,
  });
});

/** What the example's server answers to a flight and to nonsense, and how it ends when it is asked to. */
async function served(executable: string, model: string): Promise<unknown> {
  const port = await freePort();
  const env = { TRAINYARD_MODEL: model, TRAINYARD_HOST: '127.0.0.1', TRAINYARD_PORT: String(port) };
  const server = spawn(executable, [join(MODEL, 'serve_sklearn.py')], {
    env: { ...env, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: 'ignore',
    timeout: 600_000,
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await eventually('the server answers', async () => server.exitCode !== null || (await isReady()));
  const flight = { hour: 17, weekday: 5, distance: 1846, origin: 'SFO', destination: 'ORD' };
  const [good, bad] = await Promise.all(
    [flight, { ...flight, hour: 'late' }].map((body) =>
      fetch(`${url}/predict`, { method: 'POST', body: JSON.stringify(body) }),
    ),
  );
  const { probability } = (await good?.json()) as { probability: number };
  server.kill('SIGTERM');
  return { statuses: [good?.status, bad?.status], probability, exitCode: await ended };
}
