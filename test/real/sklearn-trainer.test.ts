/** The example's second trainer, in Python: `train` runs any command that keeps to its contract. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newRunnerTemp, ROOT, runStep } from '../../scripts/runner.ts';
import { loadDuckDb } from '../../shared/tables/duckdb.ts';
import { testServices } from '../services.ts';

const run = promisify(execFile);
const MODEL = join(ROOT, 'examples', 'flights', 'model');
const FLIGHTS = join(ROOT, 'node_modules', 'vega-datasets', 'data', 'flights-3m.parquet');

/** An environment of its own with the pinned packages, kept between runs by what it holds. */
async function python(): Promise<string> {
  const pinned = await readFile(join(MODEL, 'requirements.txt'), 'utf8');
  const folder = join(tmpdir(), `trainyard-sklearn-${pinned.replace(/[^0-9]+/g, '-')}`);
  const executable = join(folder, 'bin', 'python');
  if (!existsSync(join(folder, 'installed'))) {
    await run('python3', ['-m', 'venv', '--clear', folder]);
    await run(executable, ['-m', 'pip', 'install', '--quiet', '-r', join(MODEL, 'requirements.txt')]);
    await writeFile(join(folder, 'installed'), '');
  }
  return executable;
}

/** A small sample of two months, in the layout of the example. */
async function sample(): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'sklearn-'));
  const { DuckDBInstance } = await loadDuckDb(await testServices());
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
  const executable = await python();
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
});
