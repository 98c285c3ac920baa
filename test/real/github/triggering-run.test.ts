import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { newRunnerTemp, runStep, type StepResult } from '../../../scripts/runner.ts';
import { ArtifactService, type StoredArtifact } from '../../servers/artifacts.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { REPOSITORY_ROOT } from '../../services.ts';

const FIXTURES = join(REPOSITORY_ROOT, 'test/fixtures/validate-data');
const SHA = 'c'.repeat(40);
const FORK_RUN = { id: 42, event: 'pull_request', headBranch: 'main', headSha: SHA, headRepository: 'mallory/flights' };

let github: GitHubDouble;
let artifacts: ArtifactService;
beforeEach(async () => {
  [github, artifacts] = await Promise.all([GitHubDouble.start(), ArtifactService.start()]);
  github.state.actions.artifacts = artifacts;
  github.state.actions.runs.push({ ...FORK_RUN, attempt: 2, conclusion: 'success' });
  github.state.pulls.push({ number: 12, headRepository: 'mallory/flights', branch: 'main', sha: SHA });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await Promise.all([github[Symbol.asyncDispose](), artifacts[Symbol.asyncDispose]()]);
});

const NAME = 'trainyard-evidence-1-validate-data-0123456789abcdef';
let real: Uint8Array;
beforeAll(async () => {
  await using service = await ArtifactService.start();
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  await cp(FIXTURES, workspace, { recursive: true });
  const tools = { RUNNER_TOOL_CACHE: join(tmpdir(), 'trainyard-test-tools') };
  const identity = { GITHUB_REPOSITORY: 'acme/flights', GITHUB_RUN_ID: '42', GITHUB_EVENT_NAME: 'pull_request' };
  const env = { ...service.env(), ...tools, ...identity };
  const inputs = { contract: 'orders.odcs.yaml', data: 'good.csv' };
  const step = await runStep('validate-data', inputs, { workspace, temp: await newRunnerTemp(), env });
  real = service.artifacts[0]?.content ?? Buffer.from(step.log);
});

type Statement = { predicate: { headline: string; run: Record<string, unknown> } };

/** What the fork's own run left: real evidence of a real check, which the fork may have changed. */
function forkRun(change: (statement: Statement) => void = () => undefined): StoredArtifact {
  const [[name, bytes] = ['', new Uint8Array()]] = Object.entries(unzipSync(real));
  const statement = JSON.parse(Buffer.from(bytes).toString('utf8')) as Statement;
  change(statement);
  return artifacts.seed(NAME, Buffer.from(zipSync({ [name]: strToU8(JSON.stringify(statement)) })));
}

interface Published {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly run?: Readonly<Record<string, unknown>>;
}

async function publish({ inputs = {}, run = {} }: Published = {}): Promise<StepResult> {
  const { id, event, headBranch, headSha, headRepository } = FORK_RUN;
  const of = { id, run_attempt: 2, event, head_branch: headBranch, head_sha: headSha };
  const payload = {
    action: 'completed',
    workflow_run: { ...of, head_repository: { full_name: headRepository }, pull_requests: [], ...run },
  };
  const given = { evidence: 'triggering-run', 'github-token': 'ghs_actions', 'publish-page': 'false', ...inputs };
  const identity = { GITHUB_REPOSITORY: 'acme/flights', GITHUB_RUN_ID: '77', GITHUB_API_URL: github.apiUrl };
  return runStep('report', given, {
    ...{ workspace: await mkdtemp(join(tmpdir(), 'workspace-')), temp: await newRunnerTemp(), env: identity },
    event: { name: 'workflow_run', payload },
  });
}

/** Puts other bytes in the place of an artifact; GitHub keeps the digest of what was uploaded. */
function replace(artifact: StoredArtifact, content: Uint8Array): void {
  artifact.content = Buffer.from(content);
  artifact.digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

test("a fork's evidence is reported on its own pull request, as nothing better than a warning", async () => {
  forkRun();
  const step = await publish();
  expect([step.exitCode, step.log]).toEqual([0, expect.stringContaining('1 statement found')]);
  expect(github.comments.map(({ issue }) => issue)).toEqual([12]);
  const body = github.comments[0]?.body ?? '';
  expect(body).toContain('which it may have changed');
  expect(body).toMatch(/run=42 attempt=2/);
  expect(body).toContain('actions/runs/42');
  const state = /state=([\w-]+)/.exec(body)?.[1] ?? '';
  expect(JSON.parse(Buffer.from(state, 'base64url').toString('utf8'))).toMatchObject([{ standing: 'warn' }]);
});

test('the pull request is the one whose head the run has, whatever the evidence or the payload names', async () => {
  forkRun(({ predicate: { run } }) => Object.assign(run, { ref: 'refs/pull/1/merge' }));
  github.state.pulls.push({ number: 1, headRepository: 'acme/flights', branch: 'main', sha: SHA });
  await publish({ run: { pull_requests: [{ number: 1 }] } });
  expect(github.comments.map(({ issue }) => issue)).toEqual([12]);
});

test('after a newer push nothing is written, and it is said', async () => {
  forkRun();
  const step = await publish({ run: { head_sha: 'd'.repeat(40) } });
  expect(github.comments).toEqual([]);
  expect(step.log).toContain('No open pull request has the head of the run');
});

test.each([
  ['of another run', { runId: '41' }],
  ['of another repository', { repository: 'mallory/flights' }],
  ['of an attempt that has not been', { attempt: 9 }],
  ['of no run at all', { runId: undefined }],
])('a statement %s is refused', async (_, said) => {
  forkRun(({ predicate: { run } }) => Object.assign(run, said));
  const step = await publish();
  expect(step.exitCode).toBe(64);
  expect(step.log).toMatch(/evidence-artifact-invalid[^]*says that it comes from the run/);
  expect(github.comments).toEqual([]);
});

test.each([
  ['a path out of the folder', { '../../evil.json': strToU8('{}') }, /no statement's name/],
  ['no statement', { 'a.json.dsse': strToU8('{}') }, /holds no statement/],
  ['what is no statement of a known schema', { 'a.json': strToU8('{"_type":"x"}') }, /evidence-invalid/],
])('an artifact with %s is refused, and nothing is published', async (_, entries, message) => {
  replace(forkRun(), zipSync(entries));
  const step = await publish();
  expect([step.exitCode, step.log]).toEqual([64, expect.stringMatching(message)]);
  expect(github.comments).toEqual([]);
});

test('what GitHub sends must be what it says it keeps', async () => {
  const artifact = forkRun();
  artifact.content = Buffer.from('something else');
  const step = await publish();
  expect([step.exitCode, step.log]).toEqual([64, expect.stringContaining('artifact-damaged')]);
});

test('an artifact whose time is over is named, with what to do', async () => {
  const artifact = forkRun();
  github.state.actions.expired.add(artifact.id);
  const step = await publish();
  expect([step.exitCode, step.log]).toEqual([64, expect.stringMatching(/artifact-expired[^]*Run the workflow/)]);
});

test('an archive that is longer than the list said is not read to its end', async () => {
  const artifact = forkRun();
  const long = Buffer.alloc((32 << 20) + 1);
  Object.defineProperty(artifact, 'content', { get: listedSmall(artifact.content, long) });
  const step = await publish();
  expect([step.exitCode, step.log]).toEqual([64, expect.stringMatching(/artifact-damaged[^]*longer than/)]);
});

/** The first look, for the list, sees the small one. */
function listedSmall(small: Buffer, long: Buffer): () => Buffer {
  let looks = 0;
  return () => (looks++ === 0 ? small : long);
}

test('a hundred pages of artifacts that are no evidence do not hide the one that is', async () => {
  for (let index = 0; index < 250; index++) artifacts.seed(`noise-${index}`, Buffer.from('x'));
  forkRun();
  const step = await publish();
  expect(step.log).toContain('1 statement found');
});

test('without the permission to read artifacts the missing line is named', async () => {
  forkRun();
  github.fail({ path: /\/artifacts$/, status: 403, body: { message: 'Resource not accessible by integration' } });
  const step = await publish();
  expect([step.exitCode, step.log]).toEqual([64, expect.stringContaining('permissions: actions: read')]);
});

test('an outage in the middle of the pages is tried again', async () => {
  for (let index = 0; index < 150; index++) artifacts.seed(`noise-${index}`, Buffer.from('x'));
  forkRun();
  github.fail({ path: /\/artifacts$/, after: 1, status: 502 });
  const step = await publish();
  expect([step.exitCode, step.log]).toEqual([0, expect.stringContaining('1 statement found')]);
});

test('while the run has left nothing yet, the comment says what is awaited', async () => {
  await publish({ inputs: { awaiting: 'validate-data train gate', 'comment-key': 'model' } });
  expect(github.comments[0]?.body).toContain('waiting for');
  forkRun();
  await publish({ inputs: { 'comment-key': 'model', expected: 'validate-data train gate' } });
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toMatch(/train[^]*gate[^]*left no evidence/);
});

test.each([
  ['push', {}],
  ['workflow_run', { workflow_run: {} }],
])('the event %s, which names no run, is refused by name', async (name, payload) => {
  const step = await runStep(
    'report',
    { evidence: 'triggering-run', 'github-token': 'ghs_actions' },
    {
      ...{ workspace: await mkdtemp(join(tmpdir(), 'workspace-')), temp: await newRunnerTemp() },
      ...{ env: { GITHUB_REPOSITORY: 'acme/flights', GITHUB_API_URL: github.apiUrl }, event: { name, payload } },
    },
  );
  expect([step.exitCode, step.log]).toEqual([64, expect.stringContaining('triggering-run-unknown')]);
});

test('a hostile name in the evidence stays text', async () => {
  forkRun(({ predicate }) => {
    predicate.headline = '<img src=x onerror=alert(1)> @everyone ::error::pwned | [x](javascript:alert(1))';
  });
  const step = await publish();
  const body = github.comments[0]?.body ?? '';
  expect(body).not.toMatch(/<img|(?<![\\`&#;])@everyone|\]\(javascript/);
  expect(step.log).not.toMatch(/^::error::pwned/m);
  expect(await readFile(step.outputs['html-path'] ?? '', 'utf8')).not.toContain('<img src=x');
});
