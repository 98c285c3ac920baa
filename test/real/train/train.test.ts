import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { train } from '../../../actions/train/run.ts';
import { digestFile } from '../../../shared/core/digest.ts';
import type { Clock } from '../../../shared/core/services.ts';
import type { TrainingResult } from '../../../shared/evidence/results/training.ts';
import { isFacts } from '../../../shared/registry/records.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { identify } from '../../../shared/host/processes.ts';
import { eventually } from '../../eventually.ts';
import { holdTraining } from '../../fixtures/train/crash.ts';
import { commandsOf, trainingRig, type Rig } from '../../fixtures/train/rig.ts';
import { RecordingLog } from '../../services.ts';

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
  expect(await commandsOf(rig)).toEqual([]);
  const facts: unknown = JSON.parse(await readFile(String(outputs['facts-path']), 'utf8'));
  expect(isFacts(facts)).toBe(true);
  expect(rig.services.log.text()).toContain(`Facts: ${String(outputs['facts-path'])}.`);
  expect(facts).toMatchObject({ metrics: { loss: 0.2 }, parameters: { steps: 5, stepMs: 1 }, runKey: result.runKey });
  expect(facts).toMatchObject({ code: result.code, data: [], lock: [], seed: 1, command: result.command });
});

test('the log names the facts file, in the workspace by its relative path', async () => {
  const rig = await trainingRig({ steps: 1, stepMs: 1 });
  await train(rig.inputs, { ...rig.services, temp: rig.workspace });
  const files = await readdir(rig.workspace, { recursive: true });
  const [name = ''] = files.filter((file) => basename(file).startsWith('facts-'));
  expect(rig.services.log.lines).toContain(`Facts: ${name}.`);
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

  test('that ended well but is not recorded is taken over, and by force trained again', async () => {
    const rig = await trainingRig({ steps: 2, stepMs: 1 });
    await train(rig.inputs, rig.services);
    const store = join(rig.state, 'store');
    await rm(store, { recursive: true });
    expect((await train(rig.inputs, rig.services)).outputs).toMatchObject({ status: 'succeeded', attempt: 1 });
    await rm(store, { recursive: true });
    const forced = await train({ ...rig.inputs, force: true }, rig.services);
    expect(forced.outputs).toMatchObject({ status: 'succeeded', attempt: 2 });
  });

  test('is refused where it did not leave the predictions that are asked for now, also in a dry run', async () => {
    const rig = await trainingRig({ steps: 2, stepMs: 1 }, { inputs: { predictions: 'p.csv' } });
    const { outputs } = await train(rig.inputs, rig.services);
    await rm(rig.inputs.output, { recursive: true });
    const misspelt = { ...rig.inputs, predictions: 'nope.csv' };
    const refused = {
      code: 'predictions-missing',
      what: 'The recorded run left no nope.csv; it left p.csv, weights.txt.',
      where: { input: 'predictions' },
    };
    await expect(train({ ...misspelt, dryRun: true }, rig.services)).rejects.toMatchObject(refused);
    await expect(train(misspelt, rig.services)).rejects.toMatchObject(refused);
    expect((await train(rig.inputs, rig.services)).outputs).toMatchObject({
      status: 'skipped',
      predictions: outputs['predictions'],
    });
    const other = await train({ ...rig.inputs, predictions: 'weights.txt' }, rig.services);
    expect(other.outputs).toMatchObject({ status: 'skipped', predictions: join(rig.inputs.output, 'weights.txt') });
    const { predictions } = await resultOf(rig);
    expect(predictions?.digest).toBe(await digestFile(join(rig.inputs.output, 'weights.txt')));
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

describe('the same run at the same time', () => {
  test('on one machine is trained once: the second waits and finds the result', async () => {
    const rig = await trainingRig({ steps: 8, stepMs: 10, holdAt: 4 });
    const letGo = await holdTraining(rig);
    const second = { ...rig.services, log: new RecordingLog() };
    const both = Promise.all([train(rig.inputs, rig.services), train(rig.inputs, second)]);
    await eventually('one waits for the other', () =>
      `${rig.services.log.text()}${second.log.text()}`.includes('runs the same training; waiting for its result'),
    );
    await letGo();
    expect((await both).map(({ outputs }) => outputs['status']).sort()).toEqual(['skipped', 'succeeded']);
  });

  test.each([
    ['with equal outputs, both pass', 'trainer.mjs', ['pass', 'pass']],
    ['with unequal outputs, the second is told that it is not reproducible', 'random.mjs', ['pass', 'warn']],
  ])('on two machines with one store is recorded once; %s', async (_, program, verdicts) => {
    const store = `file:${await mkdtemp(join(tmpdir(), 'train-store-'))}`;
    const command = [process.execPath, program];
    const inputs = { store, command, code: [program] };
    const rigs = [
      await trainingRig({ steps: 8, stepMs: 10, holdAt: 4 }, { inputs }),
      await trainingRig({ steps: 8, stepMs: 10, holdAt: 4 }, { inputs }),
    ];
    for (const { workspace } of rigs) await writeFile(join(workspace, 'random.mjs'), RANDOM_TRAINER);
    const letGo = await Promise.all(rigs.map(holdTraining));
    const both = Promise.all(rigs.map((rig) => train(rig.inputs, rig.services)));
    await eventually('both train', () => rigs.every(({ services }) => services.log.text().includes('step 4')));
    await Promise.all(letGo.map((go) => go()));
    const outcomes = await both;
    expect(new Set(outcomes.map(({ outputs }) => outputs['run-key'])).size).toBe(1);
    expect(outcomes.map(({ verdict }) => verdict).sort()).toEqual(verdicts);
    const text = rigs.map((rig) => rig.services.log.text()).join('\n');
    expect(text.match(/is recorded in file:/g)).toHaveLength(1);
    expect(text).toContain('Another machine recorded the same run first');
  });
});

const RANDOM_TRAINER = `import { existsSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
console.log('step 4');
while (existsSync('hold')) await sleep(20);
writeFileSync(process.env.TRAINYARD_OUTPUT + '/weights', randomUUID());
`;

test('in a checkout, what is modified or new is code, and what the run itself writes is not', async () => {
  const rig = await trainingRig({ steps: 1, stepMs: 1 }, { inputs: { code: [] } });
  const git = (...args: string[]): void => void execFileSync('git', ['-C', rig.workspace, ...args]);
  git('init', '-q');
  await writeFile(join(rig.workspace, '.gitignore'), 'ignored\n');
  git('add', '.');
  const key = async (): Promise<unknown> => (await train(rig.inputs, rig.services)).outputs['run-key'];
  const first = await key();
  await writeFile(join(rig.workspace, 'ignored'), 'x');
  expect(await key()).toBe(first);
  await writeFile(join(rig.workspace, 'new.py'), 'x');
  const second = await key();
  expect(second).not.toBe(first);
  await appendFile(join(rig.workspace, 'trainer.mjs'), '// modified');
  expect(await key()).not.toBe(second);
});

test('the command gets what its contract promises', async () => {
  const script = `const fs = require("fs"), e = process.env;
    fs.writeFileSync(e.TRAINYARD_OUTPUT + "/seen.json", JSON.stringify({ env: e, cwd: process.cwd(),
      parameters: JSON.parse(fs.readFileSync(e.TRAINYARD_PARAMETERS)), data: JSON.parse(fs.readFileSync(e.TRAINYARD_DATA)),
      checkpoints: fs.readdirSync(e.TRAINYARD_CHECKPOINTS), output: fs.readdirSync(e.TRAINYARD_OUTPUT) }));`;
  const environment = {
    PATH: process.env['PATH'],
    HOME: '/home/me',
    GITHUB_TOKEN: 'ghs_0123456789',
    RUNNER_TRACKING_ID: 'x',
  };
  const rig = await trainingRig(
    { lr: 0.1 },
    {
      services: { environment },
      inputs: { command: [process.execPath, '-e', script], data: ['my-set=trainer.mjs'], seed: 7 },
    },
  );
  await train(rig.inputs, rig.services);
  const seen = JSON.parse(await readFile(join(rig.inputs.output, 'seen.json'), 'utf8')) as {
    env: Record<string, string>;
  };
  const path = join(rig.workspace, 'trainer.mjs');
  expect(seen).toMatchObject({
    cwd: rig.workspace,
    parameters: { lr: 0.1 },
    data: { 'my-set': path },
    checkpoints: [],
    output: [],
    env: {
      HOME: '/home/me',
      TRAINYARD_SEED: '7',
      TRAINYARD_ATTEMPT: '1',
      TRAINYARD_DATA_MY_SET: path,
      PYTHONHASHSEED: '7',
    },
  });
  const names = Object.keys(seen.env)
    .filter((name) => !name.startsWith('TRAINYARD_'))
    .sort();
  expect(names).toEqual(['HOME', 'PATH', 'PYTHONHASHSEED', 'PYTHONUNBUFFERED', 'TORCHELASTIC_ERROR_FILE']);
});

test('a dry run says what would be done and runs nothing', async () => {
  const rig = await trainingRig({ steps: 1, stepMs: 1 });
  const first = await train({ ...rig.inputs, dryRun: true }, rig.services);
  expect(first.headline).toMatch(/would be trained from its start, for at most 10 min$/);
  expect(first.verdict).toBeUndefined();
  expect([existsSync(rig.inputs.output), await readdir(rig.state)]).toEqual([false, []]);
  const { outputs } = await train(rig.inputs, rig.services);
  const second = await train({ ...rig.inputs, dryRun: true }, rig.services);
  expect(second.headline).toContain('would not be trained again: an identical run finished on');
  expect(second.outputs['run-key']).toBe(outputs['run-key']);
});

test('what a run left over 30 days ago is removed but its lock, unless somebody may still be at it', async () => {
  const rig = await trainingRig({ steps: 1, stepMs: 1 });
  await train(rig.inputs, rig.services);
  const runs = join(rig.state, 'runs');
  const [left = ''] = await readdir(runs);
  const later: Clock = { ...systemClock, now: () => new Date(Date.now() + 31 * 86_400_000) };
  await writeFile(join(rig.workspace, 'parameters.json'), '{"steps": 2, "stepMs": 1}');
  const held = join(runs, 'held');
  await mkdir(join(held, 'lock'), { recursive: true });
  await mkdir(join(held, '0001'));
  await writeFile(join(held, 'lock', '000001.json'), JSON.stringify({ holder: identify(process.pid) }));
  await train(rig.inputs, { ...rig.services, clock: later });
  // The lock's numbers must go on for whoever waits for it.
  expect(await readdir(join(runs, left))).toEqual(['lock']);
  expect(await readdir(held)).toContain('0001');
  expect(rig.services.log.text()).toContain('Removed what 1 run left here over 30 days ago.');
});
