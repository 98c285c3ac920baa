import { createHash } from 'node:crypto';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { train } from '../../actions/train/run.ts';
import type { TrainingResult } from '../../shared/evidence/results/training.ts';
import { trainingRig, processesOf, type Rig } from '../fixtures/train/rig.ts';

async function resultOf(rig: Rig): Promise<TrainingResult> {
  const statements = await rig.services.evidence.collect();
  return statements.at(-1)?.statement.predicate.result as TrainingResult;
}

/** The weights that an uninterrupted training leaves, worked out here. */
function expectedWeights(steps: number, seed = 1): string {
  let weights = `seed ${seed}`;
  for (let step = 0; step < steps; step++) weights = createHash('sha256').update(`${weights} ${step} 1`).digest('hex');
  return `${weights}\n`;
}

test('a training is run, measured and recorded with its outputs, metrics and curve', async () => {
  const rig = await trainingRig({ steps: 5, stepMs: 1 }, { inputs: { model: 'model:delay', predictions: 'p.csv' } });
  const { verdict, outputs, headline } = await train(rig.inputs, rig.services);
  expect(verdict).toBe('pass');
  expect(outputs).toMatchObject({ status: 'succeeded', skipped: false, attempt: 1, metrics: '{"loss":0.2}' });
  expect(headline).toMatch(/^model:delay trained in .*: loss 0\.2$/);
  expect(await readFile(join(rig.inputs.output, 'weights.txt'), 'utf8')).toBe(expectedWeights(5));
  const result = await resultOf(rig);
  expect(result.curves['loss']).toEqual([1, 2, 3, 4, 5].map((step) => ({ step, value: 1 / step })));
  expect(result.predictions).toMatchObject({ rows: 2 });
  expect(result.outputs.map(({ name }) => name)).toEqual(['p.csv', 'weights.txt']);
  expect(result.parameters).toEqual({ steps: 5, stepMs: 1 });
  expect(processesOf(rig)).toEqual([]);
});

describe('an identical run', () => {
  test('is skipped only after its outputs were verified, and brought back where they are gone', async () => {
    const rig = await trainingRig({ steps: 2, stepMs: 1 });
    await train(rig.inputs, rig.services);
    expect((await train(rig.inputs, rig.services)).outputs).toMatchObject({ status: 'skipped', skipped: true });
    const weights = join(rig.inputs.output, 'weights.txt');
    await appendFile(weights, 'tampered');
    const again = await train(rig.inputs, rig.services);
    expect(again).toMatchObject({ verdict: 'pass', outputs: { status: 'skipped' } });
    expect(await readFile(weights, 'utf8')).toBe(expectedWeights(2));
    expect(await resultOf(rig)).toMatchObject({ status: 'skipped', proof: { verified: 1 }, metrics: { loss: 0.5 } });
  });

  test('is trained again where neither the folder nor the store can prove its outputs', async () => {
    const rig = await trainingRig({ steps: 2, stepMs: 1 });
    await train(rig.inputs, rig.services);
    await rm(join(rig.state, 'store', 'v1', 'blob'), { recursive: true });
    await rm(rig.inputs.output, { recursive: true });
    const again = await train(rig.inputs, rig.services);
    expect(again.outputs).toMatchObject({ status: 'succeeded', skipped: false });
    expect(rig.services.log.text()).toContain('its outputs cannot be verified');
  });

  test('runs again by force, and the newest record is the one that counts', async () => {
    const rig = await trainingRig({ steps: 2, stepMs: 1 });
    await train(rig.inputs, rig.services);
    expect((await train({ ...rig.inputs, force: true }, rig.services)).outputs).toMatchObject({ status: 'succeeded' });
    expect((await train(rig.inputs, rig.services)).outputs).toMatchObject({ status: 'skipped' });
  });

  test('is another run when anything changes, and says what', async () => {
    const rig = await trainingRig({ steps: 2, stepMs: 1 });
    const first = await train(rig.inputs, rig.services);
    await writeFile(join(rig.workspace, 'parameters.json'), '{"steps": 3, "stepMs": 1}');
    await appendFile(join(rig.workspace, 'trainer.mjs'), '// changed\n');
    const second = await train({ ...rig.inputs, seed: 2 }, rig.services);
    expect(second.outputs['run-key']).not.toBe(first.outputs['run-key']);
    expect(second.outputs['status']).toBe('succeeded');
    expect((await resultOf(rig)).changed).toEqual([
      'code: 1 file (trainer.mjs)',
      'parameter steps 2 → 3',
      'seed 1 → 2',
    ]);
  });
});
