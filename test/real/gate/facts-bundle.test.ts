/** Training, gate and report as steps of one job, each as a runner starts it: what training left is what is compared. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRunnerTemp, runStep, type StepResult } from '../../../scripts/runner.ts';

const TRAINER = join(import.meta.dirname, '../..', 'fixtures', 'train', 'trainer.mjs');
const RULES = `model: model:delay
rules:
  - metric: loss
    at_most: 1
  - metric: loss
    max_regression: 1
`;
const STORE = { store: 'file:.trainyard/store' };

test('a candidate that is no version yet says in the comment what differs from the champion', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  await copyFile(TRAINER, join(workspace, 'trainer.mjs'));
  await writeFile(join(workspace, 'rules.yml'), RULES);
  const job = await newRunnerTemp();
  const step = async (action: string, inputs: Record<string, string>, temp = job): Promise<StepResult['outputs']> => {
    const result = await runStep(action, { ...STORE, ...inputs }, { workspace, temp });
    expect([action, result.exitCode, result.exitCode === 0 ? '' : result.log]).toEqual([action, 0, '']);
    return result.outputs;
  };
  /** Another runner each time: the folder of another job is not there. */
  const train = async (steps: number, temp?: string): Promise<StepResult['outputs']> => {
    await rm(join(workspace, 'model'), { recursive: true, force: true });
    await writeFile(join(workspace, 'params.yaml'), JSON.stringify({ steps, stepMs: 1 }));
    const command = `'${process.execPath}' trainer.mjs`;
    const inputs = { command, code: 'trainer.mjs', parameters: 'params.yaml', model: 'model:delay' };
    return step('train', inputs, temp);
  };

  const before = await newRunnerTemp();
  const champion = await train(3, before);
  const version = await step(
    'version-artifact',
    {
      ...{ operation: 'push', artifact: 'model:delay', path: champion['model-path'] ?? '' },
      facts: champion['facts-path'] ?? '',
    },
    before,
  );
  const move = { operation: 'alias', artifact: version['reference'] ?? '', alias: 'champion' };
  await step('version-artifact', move, before);

  const candidate = await train(5);
  await step('gate', {
    ...{ rules: 'rules.yml', model: candidate['model-path'] ?? '', facts: candidate['facts-path'] ?? '' },
    ...{ metrics: candidate['metrics-path'] ?? '', baseline: 'model:delay@champion' },
  });
  await runStep('report', { comment: 'never', html: 'none' }, { workspace, temp: job });
  const comment = await readFile(join(workspace, 'comment.md'), 'utf8');
  expect(comment).toContain('<details><summary>What differs from champion v1: steps 3 → 5</summary>');
  expect(comment).toContain('| `steps` | `3` | `5` |');
  expect(comment).toContain('The same as champion v1: code, seed, command.');
  expect(comment).toMatch(/Not compared: data, lock files \\\(not on record of either\\\)/);
});
