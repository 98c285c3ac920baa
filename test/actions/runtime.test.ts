/** The runtime as every action has it, seen through one bundle that is started as a runner starts it. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRunnerTemp, runStep, type StepResult } from '../../scripts/runner.ts';

interface Job {
  readonly workspace: string;
  readonly temp: string;
  step(inputs: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): Promise<StepResult>;
}

async function newJob(): Promise<Job> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  const temp = await newRunnerTemp();
  await writeFile(join(workspace, 'data.csv'), 'a,b\n1,2\n');
  const step = (inputs: Readonly<Record<string, string>>, env = {}): Promise<StepResult> =>
    runStep('version-artifact', inputs, { workspace, temp, env });
  return { workspace, temp, step };
}

const PUSH = { operation: 'push', artifact: 'dataset:flights', path: 'data.csv' };

test('outputs, the folded log and the statement are where a workflow expects them', async () => {
  const job = await newJob();
  const { exitCode, log, outputs } = await job.step(PUSH);
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ reference: 'dataset:flights@v1', headline: expect.stringContaining('v1') as string });
  const opened = log.match(/^::group::/gm) ?? [];
  expect(opened.length).toBeGreaterThan(0);
  expect(log.match(/^::endgroup::/gm)).toHaveLength(opened.length);
  const statement = JSON.parse(await readFile(outputs['statement'] ?? '', 'utf8')) as Record<string, unknown>;
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://trainyard.dev/evidence/version-artifact/v1',
    predicate: { run: { host: 'github', repository: 'acme/flights', runId: '42', attempt: 1 } },
  });
  expect(await readdir(join(job.temp, 'trainyard', 'evidence'))).toHaveLength(1);
});

test('a verdict that the step was asked to let pass is on record, so that no report takes it for the end of a job', async () => {
  const job = await newJob();
  const runOf = async (inputs: Readonly<Record<string, string>>): Promise<unknown> => {
    const { outputs } = await job.step({ ...PUSH, ...inputs });
    const text = await readFile(outputs['statement'] ?? '', 'utf8');
    return (JSON.parse(text) as { predicate: { run: { passesOn?: unknown } } }).predicate.run.passesOn;
  };
  expect(await runOf({})).toBeUndefined();
  expect(await runOf({ 'fail-on': 'never' })).toEqual(['fail', 'inconclusive']);
});

test('a missing and a bad input are the user’s to mend: named, with what is allowed, and exit code 64', async () => {
  const job = await newJob();
  const missing = await job.step({ operation: 'push', artifact: 'dataset:flights' });
  expect([missing.exitCode, missing.log]).toEqual([64, expect.stringMatching(/::error title=input-missing::.*path/)]);
  const bad = await job.step({ ...PUSH, operation: 'psuh' });
  expect([bad.exitCode, bad.log]).toEqual([64, expect.stringMatching(/"psuh".*Allowed is one of push, pull/s)]);
});

test('a hostile value cannot start a workflow command', async () => {
  const job = await newJob();
  const { log, exitCode } = await job.step({ ...PUSH, artifact: 'x\n::set-output name=pwned::1\n##[error]y' });
  expect(exitCode).toBe(64);
  expect(log).not.toMatch(/^::set-output/m);
  expect(log).not.toMatch(/^##\[/m);
});

test('the project file fills what the workflow leaves empty, and a misspelt input in it is refused with its line', async () => {
  const job = await newJob();
  const file = join(job.workspace, '.trainyard.yml');
  await writeFile(file, 'version: 1\nactions:\n  version-artifact:\n    path: data.csv\n');
  const filled = await job.step({ operation: 'push', artifact: 'dataset:flights' });
  expect(filled.outputs['reference']).toBe('dataset:flights@v1');
  await writeFile(file, 'version: 1\nactions:\n  version-artifact:\n    pth: data.csv\n');
  const refused = await job.step({ operation: 'push', artifact: 'dataset:flights' });
  expect(refused.exitCode).toBe(64);
  expect(refused.log).toMatch(/file=\.trainyard\.yml,line=4,col=5::The action version-artifact has no input "pth"/);
  await writeFile(file, 'version: 1\ninputs:\n  stroe: s3://models\n');
  const shared = await job.step({ operation: 'push', artifact: 'dataset:flights', path: 'data.csv' });
  expect([shared.exitCode, shared.log]).toEqual([
    64,
    expect.stringMatching(/line=3,col=3::No action has an input "stroe"\. Did you mean "store"\?/),
  ]);
});

test('the project file beats a default, and an input beats the project file', async () => {
  const job = await newJob();
  await writeFile(join(job.workspace, '.trainyard.yml'), 'version: 1\ninputs: { store: "file:theirs" }\n');
  await job.step(PUSH);
  await job.step({ ...PUSH, store: 'file:mine' });
  expect((await readdir(job.workspace)).sort()).toEqual(['.trainyard.yml', 'data.csv', 'mine', 'theirs']);
});

test('evidence is signed with the key that is given, and the key is nowhere in the log', async () => {
  const job = await newJob();
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { outputs, log } = await job.step(PUSH, { TRAINYARD_SIGNING_KEY: pem });
  const envelope = JSON.parse(await readFile(`${outputs['statement'] ?? ''}.dsse`, 'utf8')) as { payloadType: string };
  expect(envelope.payloadType).toBe('application/vnd.in-toto+json');
  const secret = pem.split('\n')[1] ?? '';
  expect(log.split('\n').filter((line) => line.includes(secret))).toEqual([`::add-mask::${secret}`]);
});
