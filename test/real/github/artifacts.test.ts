/** Evidence between jobs: the bundles as a runner starts them, the real client, a service that keeps artifacts. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { newRunnerTemp, runStep, type StepResult } from '../../../scripts/runner.ts';
import { ArtifactService } from '../../servers/artifacts.ts';
import { REPOSITORY_ROOT } from '../../services.ts';

const FIXTURES = join(REPOSITORY_ROOT, 'test/fixtures/validate-data');
const NAME = 'trainyard-evidence-1-validate-data-0123456789abcdef';

let service: ArtifactService;
beforeEach(async () => {
  service = await ArtifactService.start();
});
afterEach(() => service[Symbol.asyncDispose]());

/** A job of the run: its own workspace and temporary folder, as on another machine. */
async function job(
  action: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult & { readonly temp: string; readonly workspace: string }> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  await cp(FIXTURES, workspace, { recursive: true });
  const temp = await newRunnerTemp();
  const tools = { RUNNER_TOOL_CACHE: join(tmpdir(), 'trainyard-test-tools') };
  const step = await runStep(action, inputs, { workspace, temp, env: { ...service.env(), ...tools, ...env } });
  return { ...step, temp, workspace };
}

const validate = (data: string, env = {}): ReturnType<typeof job> =>
  job('validate-data', { contract: 'orders.odcs.yaml', data, 'fail-on': 'never' }, env);
const report = (inputs = {}, env = {}): ReturnType<typeof job> =>
  job('report', { evidence: 'artifacts', comment: 'never', 'publish-page': 'false', ...inputs }, env);

test('what one job found is shown by another job of the run', async () => {
  const checked = await validate('bad.csv');
  expect(checked.exitCode).toBe(0);
  expect(service.artifacts.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^trainyard-evidence-1-validate-data-[0-9a-f]{16}$/),
  ]);
  const shown = await report();
  expect(shown.log).toMatch(/1 statement found/);
  expect(shown.exitCode).toBe(0);
  const page = await readFile(join(shown.workspace, 'report.html'), 'utf8');
  expect(page).toContain('bad.csv');
});

test('legs of a matrix do not collide', async () => {
  await validate('good.csv');
  await validate('bad.csv');
  expect(service.artifacts).toHaveLength(2);
  expect((await report()).log).toMatch(/2 statements found/);
});

test('a later attempt replaces what an earlier one said of the same data, as better as worse', async () => {
  const check = (data: string, attempt: string): ReturnType<typeof job> => {
    const inputs = { contract: 'orders.odcs.yaml', data, dataset: 'dataset:orders', 'fail-on': 'never' };
    return job('validate-data', inputs, { GITHUB_RUN_ATTEMPT: attempt });
  };
  const headline = async (): Promise<string | undefined> => (await report()).outputs['headline'];
  const bad = await check('bad.csv', '1');
  expect(await headline()).toContain('fail');
  const good = await check('good.csv', '2');
  expect([bad.outputs['verdict'], good.outputs['verdict']]).toEqual(['fail', 'pass']);
  expect(await headline()).not.toContain('fail');
  await check('bad.csv', '3');
  expect(await headline()).toContain('fail');
});

test('the page is uploaded unzipped under its own name, and its address is an output', async () => {
  const shown = await report({ evidence: 'auto', 'publish-page': 'true', expected: 'gate' });
  const [page] = service.artifacts;
  expect(page).toMatchObject({ name: 'report.html', mimeType: 'text/html' });
  expect(page?.content.toString('utf8')).toMatch(/^<!doctype html>/i);
  expect(shown.outputs['page-url']).toBe(
    `https://github.com/acme/flights/actions/runs/42/artifacts/${String(page?.id)}`,
  );
});

test('a service that refuses costs a warning, not the verdict', async () => {
  service.fail({ method: 'CreateArtifact', status: 403, times: 10 });
  const checked = await validate('bad.csv');
  expect(checked.exitCode).toBe(0);
  expect(checked.outputs['verdict']).toBe('fail');
  expect(existsSync(checked.outputs['statement'] ?? '')).toBe(true);
  expect(checked.log).toMatch(/::warning.*stays on this runner/);
});

test('a service that does not give out its list ends the step: a report without its evidence would mislead', async () => {
  service.fail({ method: 'ListArtifacts', status: 403, times: 10 });
  const shown = await report();
  expect(shown.exitCode).not.toBe(0);
  expect(shown.log).toContain('artifacts-unavailable');
  expect(shown.log).not.toContain('bug in Trainyard');
});

describe('an artifact that is named like evidence and is none ends the step, and nothing of it is written', () => {
  const zipOf = (entries: Record<string, string>): Buffer =>
    Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))));
  // What else an archive may hold is told by test/unit/evidence/unpack.
  const CASES: Readonly<Record<string, () => void>> = {
    'a path that leads out of the folder': () => service.seed(NAME, zipOf({ '../../../owned.json': '{}' })),
    'a file that unpacks to far more than it is': () => service.seed(NAME, zipOf({ 'a.json': ' '.repeat(33 << 20) })),
    'bytes of another digest': () => service.seed(NAME, zipOf({ 'a.json': '{}' }), `sha256:${'0'.repeat(64)}`),
  };
  test.each(Object.keys(CASES))('%s', async (name) => {
    CASES[name]?.();
    const shown = await report();
    expect(shown.exitCode).not.toBe(0);
    expect(shown.log).toMatch(/::error.*trainyard-evidence-1-validate-data-0123456789abcdef/);
    expect(shown.log).toContain('evidence-artifact-invalid');
    expect(await owned(shown.temp)).toEqual([]);
  });

  test('many that are each allowed, and together more than a run may leave', async () => {
    const content = zipOf({ 'a.json': ' '.repeat(30 << 20) });
    for (let n = 0; n < 3; n++) service.seed(NAME.replace(/.$/, String(n)), content);
    const shown = await report();
    expect(shown.exitCode).toBe(64);
    expect(shown.log).toMatch(/::error.*abcde[0-2] is not evidence.*evidence of the run is larger than 67\.1 MB/);
  });

  test('JSON that is no statement', async () => {
    service.seed(NAME, zipOf({ 'a.json': '{"verdict":"pass"}' }));
    const shown = await report();
    expect(shown.exitCode).not.toBe(0);
    expect(shown.log).toContain('evidence-invalid');
  });

  test('while artifacts of others are none of our business', async () => {
    service.seed('../../trainyard-evidence-1-gate-0123456789abcdef', zipOf({ 'owned.json': '{}' }));
    service.seed('model', zipOf({ '../owned.json': '{}' }));
    const shown = await report({ expected: 'gate' });
    expect(shown.log).toMatch(/0 statements found/);
    expect(await owned(shown.temp)).toEqual([]);
  });
});

async function owned(temp: string): Promise<readonly string[]> {
  const inside = await readdir(temp, { recursive: true });
  const beside = await readdir(tmpdir());
  return [...inside, ...beside].filter((name) => name.endsWith('owned.json'));
}
