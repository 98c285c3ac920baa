import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { train } from '../../../actions/train/run.ts';
import { attemptFile } from '../../fixtures/train/crash.ts';
import { trainingRig } from '../../fixtures/train/rig.ts';

test('a failing command is a failed verdict with its reason, its last lines and no record', async () => {
  const rig = await trainingRig({ steps: 9, stepMs: 1, failAt: 5 });
  const { verdict, headline, outputs } = await train(rig.inputs, rig.services);
  expect({ verdict, status: outputs['status'] }).toEqual({ verdict: 'fail', status: 'failed' });
  expect(headline).toContain('It ended with exit code 1');
  const result = (await rig.services.evidence.collect()).at(-1)?.statement.predicate.result;
  expect(result).toMatchObject({
    exitCode: 1,
    failure: { class: 'bug', evidence: 'RangeError: no such shard at step 5' },
    outputs: [],
  });
  expect(outputs['model-path']).toBeUndefined();
  await writeFile(join(rig.workspace, 'parameters.json'), JSON.stringify({ steps: 9, stepMs: 1 }));
  expect((await train(rig.inputs, rig.services)).outputs['status']).toBe('succeeded');
});

test.each([
  ['leaves nothing', ['true'], 'Let the command write into the folder in TRAINYARD_OUTPUT.'],
  ['is not there', ['no-such-program'], 'The program was not found'],
  ['is killed from outside', ['bash', '-c', 'kill -9 $$'], 'It was killed from outside (SIGKILL)'],
])('a command that %s has failed', async (_, command, reason) => {
  const rig = await trainingRig({}, { inputs: { command } });
  const { verdict, headline } = await train(rig.inputs, rig.services);
  expect(verdict).toBe('fail');
  expect(headline).toContain(reason);
});

test('promised predictions that are missing fail the run', async () => {
  const script = 'require("fs").writeFileSync(process.env.TRAINYARD_OUTPUT + "/m", "x")';
  const rig = await trainingRig({}, { inputs: { command: [process.execPath, '-e', script], predictions: 'p.csv' } });
  const { headline } = await train(rig.inputs, rig.services);
  expect(headline).toContain('did not leave the predictions p.csv; it left m.');
  expect(headline).toContain('correct "predictions"');
});

/** Leaves a file only once another is there that is none of its inputs, and counts how often it ran. */
function dependentTrainer(name: string, always: readonly string[] = []): string {
  return `const fs = require("fs"), folder = process.env.TRAINYARD_OUTPUT + "/";
    fs.appendFileSync("runs", "x");
    for (const name of ${JSON.stringify(always)}) fs.writeFileSync(folder + name, "x");
    if (fs.existsSync("outside")) fs.writeFileSync(folder + ${JSON.stringify(name)}, "id");`;
}

describe.each([
  ['nothing', dependentTrainer('weights'), undefined],
  ['no predictions', dependentTrainer('p.csv', ['weights']), 'p.csv'],
])('a command that ended well and left %s', (_, script, predictions) => {
  test.each([false, true])('runs again once it can leave them (force %s)', async (force) => {
    const command = [process.execPath, '-e', script];
    const rig = await trainingRig({}, { inputs: { command, predictions } });
    expect((await train(rig.inputs, rig.services)).verdict).toBe('fail');
    await writeFile(join(rig.workspace, 'outside'), '');
    const again = await train({ ...rig.inputs, force }, rig.services);
    expect(again).toMatchObject({ verdict: 'pass', outputs: { status: 'succeeded', attempt: 2 } });
    expect(await readFile(join(rig.workspace, 'runs'), 'utf8')).toBe('xx');
    expect((await train(rig.inputs, rig.services)).outputs['status']).toBe('skipped');
  });
});

test('an attempt that left other predictions than were asked for is recorded once the name is corrected', async () => {
  const command = [process.execPath, '-e', dependentTrainer('p.csv')];
  const rig = await trainingRig({}, { inputs: { command, predictions: 'nope.csv' } });
  await writeFile(join(rig.workspace, 'outside'), '');
  expect((await train(rig.inputs, rig.services)).verdict).toBe('fail');
  const corrected = await train({ ...rig.inputs, predictions: 'p.csv' }, rig.services);
  expect(corrected.outputs).toMatchObject({ status: 'succeeded', attempt: 1 });
  expect(await readFile(join(rig.workspace, 'runs'), 'utf8')).toBe('x');
});

test('a metric that ends as NaN is a warning, not a pass', async () => {
  const script = `const fs = require("fs"), e = process.env;
    fs.writeFileSync(e.TRAINYARD_OUTPUT + "/m", "x");
    fs.writeFileSync(e.TRAINYARD_METRICS, '{"step": 1, "loss": 0.5}\\n{"step": 2, "loss": NaN}\\n');`;
  const rig = await trainingRig({}, { inputs: { command: [process.execPath, '-e', script] } });
  const { verdict, outputs } = await train(rig.inputs, rig.services);
  expect({ verdict, metrics: outputs['metrics'] }).toEqual({ verdict: 'warn', metrics: '{}' });
  expect(rig.services.log.text()).toContain('The metric loss was NaN at step 2.');
});

test('secrets appear nowhere: not in the log, the state, the statement, the store or the outputs', async () => {
  const secret = 'correct horse\nbattery-staple-9000';
  const script = `const s = process.env.DB_PASSWORD, fs = require("fs");
    console.log("plain " + s); console.log(Buffer.from("x" + s).toString("base64"));
    console.log(encodeURIComponent(s)); process.stdout.write("split "); process.stdout.write(s.slice(0, 5));
    process.stdout.write(s.slice(5) + "\\n"); console.error(JSON.stringify({ s }));
    console.log("undeclared " + "ghs_" + "0123456789abcdef");
    fs.writeFileSync(process.env.TRAINYARD_METRICS, JSON.stringify({ step: 1, ["m" + s.split("\\n")[1]]: 1 }) + "\\n");
    throw new Error("failed with " + s);`;
  const environment = { PATH: process.env['PATH'], DB_PASSWORD: secret, GITHUB_TOKEN: 'ghs_0123456789abcdef' };
  const rig = await trainingRig(
    {},
    { inputs: { command: [process.execPath, '-e', script], passSecrets: ['DB_PASSWORD'] }, services: { environment } },
  );
  const { headline, summary, outputs } = await train(rig.inputs, rig.services);
  expect(outputs['status']).toBe('failed');
  const stated = JSON.stringify(await rig.services.evidence.collect());
  const log = await readFile(await attemptFile(rig, 1, 'log/000001.log'), 'utf8');
  const onDisk = await readAll(rig.state);
  const everything = [headline, summary, JSON.stringify(outputs), stated, rig.services.log.text(), onDisk].join('\n');
  expect(log).toContain('plain ***');
  // The parts that only the secret holds, in every form the command printed.
  for (const trace of [
    'correct horse',
    'battery-staple',
    'correct%20horse',
    'YmF0dGVyeS1zdGFwbGUt',
    'ghs_0123456789',
  ]) {
    expect({ trace, found: everything.includes(trace) }).toEqual({ trace, found: false });
  }
});

test('what the command prints can neither command the runner nor flood its console', async () => {
  const say = ['::set-output name=x::y', '  ::add-mask::abc', '##[error]fake', '::stop-commands::z', '\u001b[31mred'];
  const rig = await trainingRig({
    steps: 1,
    stepMs: 1,
    say: [...say, ...Array.from({ length: 5000 }, (_, i) => `line ${i}`)],
  });
  await train(rig.inputs, rig.services);
  const lines = rig.services.log.lines;
  expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  expect(lines.length).toBeLessThan(700);
  expect(rig.services.log.text()).toMatch(/… [\d,]+ lines are not shown here; the log is in /);
  expect(await readFile(await attemptFile(rig, 1, 'log/000001.log'), 'utf8')).toContain('line 4999\n');
});

/** All that we have written; the metrics file is the command's own hand. */
async function readAll(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    names
      .filter((entry) => entry.isFile() && entry.name !== 'metrics.jsonl')
      .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
  );
  return texts.join('\n');
}
