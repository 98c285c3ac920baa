/** The built bundle as a runner starts it on a comment: real uploads, the API double, nothing checked out. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { newRunnerTemp, runStep, type StepResult } from '../../../scripts/runner.ts';
import { Desk, reactionsOf, SHA, WAIVE } from '../../actions/comment-command-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  expect(desk.github.violations).toEqual([]);
});

async function say(body: string, by = 'mara', token = 'ghs_actions'): Promise<StepResult> {
  const comment = desk.comment(body, by);
  // The runner's clock is real, so that the day is one of these.
  const identity = { GITHUB_RUN_ID: '500', GITHUB_API_URL: desk.github.apiUrl, GITHUB_REPOSITORY_ID: '1296269' };
  return runStep(
    'command',
    { 'github-token': token },
    {
      ...{ workspace: await mkdtemp(join(tmpdir(), 'workspace-')), temp: await newRunnerTemp() },
      env: { ...desk.artifacts.env('500'), ...identity },
      event: { name: 'issue_comment', payload: desk.payload(comment) },
    },
  );
}

/** A week from now. */
function soon(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}

test('a waiver becomes an artifact that the gate can find by the commit', async () => {
  const { exitCode, outputs, log } = await say(WAIVE.replace('2026-12-15', soon()));
  expect([exitCode, outputs['outcome'], outputs['command']]).toEqual([0, 'done', 'waive']);
  const left = desk.artifacts.artifacts.filter(({ run }) => run === '500');
  expect(left.map(({ name }) => name)).toEqual([`trainyard-waiver-${SHA}`]);
  const [text = new Uint8Array()] = Object.values(unzipSync(left[0]?.content ?? Buffer.alloc(0)));
  expect(JSON.parse(Buffer.from(text).toString('utf8'))).toMatchObject({
    predicateType: 'https://trainyard.dev/evidence/waiver/v1',
    subject: [{ digest: { gitCommit: SHA } }],
    predicate: { run: { runId: '500', event: 'issue_comment' }, result: { rule: 'recall', until: soon() } },
  });
  expect(desk.reruns).toEqual([{ run: 9001, jobs: 'failed' }]);
  expect(log.replace(/^::add-mask::.*$/gm, '')).not.toContain('ghs_actions');
});

test('a waiver that cannot be kept is no waiver: nothing runs again and nothing says that it was done', async () => {
  desk.artifacts.fail({ method: 'CreateArtifact', status: 403, times: 20 });
  const { exitCode, log } = await say(WAIVE.replace('2026-12-15', soon()));
  expect(exitCode).not.toBe(0);
  expect(log).toContain('artifacts-unavailable');
  expect(desk.reruns).toEqual([]);
  expect(desk.github.comments.flatMap((comment) => reactionsOf(comment))).toEqual(['eyes']);
});

test('a refusal leaves the job green and the reason in the log, where no command of the runner can be smuggled in', async () => {
  const { exitCode, outputs, log } = await say('/trainyard ::error::owned', 'mara');
  expect([exitCode, outputs['outcome']]).toEqual([0, 'refused']);
  expect(log).toMatch(/^::notice.*command-unclear/m);
  expect(log).not.toMatch(/^::error/m);
});

test('a comment that is no command costs no request', async () => {
  const { exitCode, outputs } = await say('looks good to me');
  expect([exitCode, outputs['outcome'], desk.github.requests]).toEqual([0, 'none', []]);
});

test('a token that may not write fails the job and names the line to add', async () => {
  const { exitCode, log } = await say('/trainyard rerun', 'mara', 'ghs_fork');
  expect(exitCode).not.toBe(0);
  expect(log).toMatch(/::error.*permissions: pull-requests: write/);
});
