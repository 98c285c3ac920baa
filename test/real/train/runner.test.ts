/** The built action, started and cancelled as a runner does it. */
import { copyFile, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRunnerTemp, runStep, type StepOptions, type StepResult } from '../../../scripts/runner.ts';
import { eventually } from '../../eventually.ts';
import { commandsOf, processesOf } from '../../fixtures/train/rig.ts';

const TRAINER = join(import.meta.dirname, '../..', 'fixtures', 'train', 'trainer.mjs');

interface Job {
  readonly workspace: string;
  readonly state: string;
  step(inputs?: Record<string, string>, options?: Partial<StepOptions>): Promise<StepResult>;
}

async function newJob(parameters: Record<string, unknown>): Promise<Job> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  const temp = await newRunnerTemp();
  await copyFile(TRAINER, join(workspace, 'trainer.mjs'));
  await writeFile(join(workspace, 'params.yaml'), JSON.stringify(parameters));
  const inputs = { command: `'${process.execPath}' trainer.mjs`, code: 'trainer.mjs', parameters: 'params.yaml' };
  return {
    workspace,
    state: join(temp, 'tool-cache', 'trainyard', 'train'),
    step: (more = {}, options = {}) => runStep('train', { ...inputs, ...more }, { workspace, temp, ...options }),
  };
}

test('outputs, summary, log groups and the statement are where a workflow expects them', async () => {
  const job = await newJob({ steps: 3, stepMs: 1 });
  const { exitCode, outputs, summary, log } = await job.step({ model: 'model:delay', predictions: 'p.csv' });
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ status: 'succeeded', verdict: 'pass', skipped: 'false', attempt: '1' });
  expect(outputs['model-path']).toBe(join(job.workspace, 'model'));
  expect(JSON.parse(await readFile(outputs['metrics-path'] ?? '', 'utf8'))).toEqual({ loss: 1 / 3 });
  expect(summary).toContain('| loss | 0.333 |');
  expect(log).toMatch(/^::group::Train: /m);
  const again = await job.step({ model: 'model:delay', predictions: 'p.csv' });
  expect(again.outputs).toMatchObject({ status: 'skipped', 'model-digest': outputs['model-digest'] });
});

test('a training that reports no metric leaves no file of metrics, which a gate would refuse', async () => {
  const job = await newJob({ steps: 0 });
  const { exitCode, outputs } = await job.step();
  expect([exitCode, outputs['metrics'], outputs['metrics-path']]).toEqual([0, '{}', undefined]);
});

test('a cancel ends everything within the runner’s patience and still leaves outputs and evidence', async () => {
  const job = await newJob({ steps: 12, stepMs: 10, holdAt: 4 });
  await writeFile(join(job.workspace, 'hold'), '');
  let pid = 0;
  let log = '';
  const running = job.step({}, { onStart: (started) => (pid = started), onLog: (text) => (log += text) });
  await eventually('the training is under way', () => log.includes('step 4'));
  process.kill(pid, 'SIGINT');
  const { exitCode, killedBy, outputs } = await running;
  expect({ exitCode, killedBy, status: outputs['status'] }).toEqual({
    exitCode: 130,
    killedBy: null,
    status: 'cancelled',
  });
  expect(await readFile(outputs['statement'] ?? '', 'utf8')).toContain('"verdict":"inconclusive"');
  expect(await commandsOf(job)).toEqual([]);
});

test('a step that is killed at once, with no step after it, leaves nothing running and a committed checkpoint', async () => {
  const job = await newJob({ steps: 12, stepMs: 10, holdAt: 4 });
  await writeFile(join(job.workspace, 'hold'), '');
  let pid = 0;
  let log = '';
  const running = job.step({}, { onStart: (started) => (pid = started), onLog: (text) => (log += text) });
  await eventually('the training is under way', () => log.includes('step 4'));
  process.kill(pid, 'SIGKILL');
  expect((await running).killedBy).toBe('SIGKILL');
  await eventually('everything has ended', () => processesOf(job).length === 0);
  const [run = ''] = await readdir(join(job.state, 'runs'));
  const manifests = join(job.state, 'runs', run, '0001', 'checkpoints', 'manifests');
  expect((await readdir(manifests)).filter((name) => name.endsWith('.json')).length).toBeGreaterThan(0);
});

test.each([
  ['a command that only a shell understands', { command: 'a | b' }, 'command-invalid'],
  ['parameters that are no mapping', { parameters: 'list.yaml' }, 'parameters-invalid'],
  ['parameters that are broken', { parameters: 'broken.yaml' }, 'parameters-unreadable'],
  ['data that is missing', { data: 'flights=absent.csv' }, 'tree-unreadable'],
  [
    'data that is not what it is said to be',
    { data: `dataset:f@sha256:${'0'.repeat(64)}=trainer.mjs` },
    'data-mismatch',
  ],
  ['data named by an alias', { data: 'dataset:f@latest=trainer.mjs' }, 'data-invalid'],
  ['a lock that is missing', { lock: 'absent.txt' }, 'lock-unreadable'],
  ['an output that is a file', { output: 'params.yaml' }, 'output-unwritable'],
  ['an output below a file', { output: 'trainer.mjs/model' }, 'output-unwritable'],
  ['an output that holds the workspace', { output: '..' }, 'output-unsafe'],
  ['an output that holds somebody’s files', { output: 'precious' }, 'output-not-empty'],
  ['a variable that is not set', { 'pass-secrets': 'ABSENT' }, 'environment-missing'],
  ['predictions outside the output', { predictions: '../p.csv' }, 'input-invalid'],
  ['a model with a version', { model: 'model:delay@v1' }, 'input-invalid'],
  ['a folder that is not there', { 'working-directory': 'absent' }, 'working-directory-missing'],
  ['no code and no checkout', { code: '' }, 'code-unidentified'],
])('%s is the user’s to mend, and nothing is run', async (_, inputs, code) => {
  const job = await newJob({ steps: 1, stepMs: 1 });
  await writeFile(join(job.workspace, 'list.yaml'), '[1, 2]');
  await writeFile(join(job.workspace, 'broken.yaml'), 'a: [1');
  await mkdir(join(job.workspace, 'precious'));
  await writeFile(join(job.workspace, 'precious', 'thesis.txt'), 'years of work');
  const { exitCode, log } = await job.step(inputs);
  expect({ exitCode, log }).toEqual({ exitCode: 64, log: expect.stringContaining(`title=${code}`) as string });
  expect(await readFile(join(job.workspace, 'precious', 'thesis.txt'), 'utf8')).toBe('years of work');
  expect(log).not.toContain('step 1');
});
