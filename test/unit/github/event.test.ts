import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { connectGitHub } from '../../../shared/github/client.ts';
import {
  findPullRequest,
  judgedRun,
  subjectOfEvent,
  type EventSubject,
  triggeringRun,
  type JudgedRun,
} from '../../../shared/github/event.ts';
import { describeWithMaterial } from '../../conformance/material.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { testServices } from '../../services.ts';

const SHA = 'a'.repeat(40);

function subjectOf(payload: unknown, event: string): EventSubject {
  return subjectOfEvent({ apiUrl: '', serverUrl: '', repository: 'acme/flights', payload }, event);
}

test.each([['12'], [12.5], [-1], [0], [Number.MAX_SAFE_INTEGER], [null], [{}], ['12; rm -rf /']])(
  'a pull request number that is %p is none',
  (number) => {
    expect(subjectOf({ pull_request: { number } }, 'pull_request').kind).toBe('none');
  },
);

test('a comment on an issue belongs to no pull request, one on a pull request does', () => {
  expect(subjectOf({ issue: { number: 12 } }, 'issue_comment').kind).toBe('none');
  expect(subjectOf({ issue: { number: 12, pull_request: {} } }, 'issue_comment')).toMatchObject({ number: 12 });
});

test('an event without a pull request says which event it was', () => {
  expect(subjectOf({}, 'push')).toEqual({ kind: 'none', reason: 'No pull request belongs to the event push.' });
});

test('any payload at all gives an answer', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('pull_request', 'workflow_run', 'push'), (payload, event) => {
      expect(['none', 'pull-request', 'workflow-run']).toContain(subjectOf(payload, event).kind);
    }),
  );
});

test('a finished run of a fork finds its pull request by repository, branch and commit, and by nothing less', async () => {
  await using github = await GitHubDouble.start();
  github.state.pulls.push(
    { number: 7, headRepository: 'mallory/flights', branch: 'main', sha: 'b'.repeat(40) },
    { number: 8, headRepository: 'mallory/other', branch: 'main', sha: SHA },
    { number: 9, headRepository: 'mallory/flights', branch: 'main', sha: SHA },
  );
  const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload: {} };
  const connection = await connectGitHub('ghs_actions', await testServices({ github: context }));
  const head = { repository: 'mallory/flights', branch: 'main', sha: SHA };
  expect(await findPullRequest(connection, head)).toBe(9);
  expect(await findPullRequest(connection, { ...head, sha: 'c'.repeat(40) })).toBeUndefined();
  expect(github.violations).toEqual([]);
});

describeWithMaterial('github-webhooks', (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.json') && name !== 'hostile-strings.json' && statSync(join(folder, name)).isFile(),
  );

  test.each(files)('%s is read without a doubt about what it is about', (name) => {
    const payload = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<
      string,
      { number?: number; event?: string }
    >;
    const event = name.startsWith('hostile/') ? 'pull_request' : (name.split('/')[0] ?? '');
    const subject = subjectOf(payload, event);
    if (event === 'pull_request') expect(subject).toMatchObject({ number: payload['pull_request']?.number });
    else if (event === 'workflow_run') {
      // A push's run has a head too, but no pull request to report on.
      const cause = payload['workflow_run']?.event;
      expect(triggeringRun({ apiUrl: '', serverUrl: '', repository: 'acme/flights', payload }, event)).toMatchObject({
        event: cause,
      });
      expect(subject.kind).toBe(cause === 'pull_request' ? 'workflow-run' : 'none');
    } else if (event !== 'issue_comment') expect(subject.kind).toBe('none');
  });
});

describe('the run that a report speaks of', () => {
  const run = { host: 'github', runId: '77', attempt: 2, commit: 'c'.repeat(40) } as const;
  const judgedOn = (event: string, payload: unknown): JudgedRun =>
    judgedRun({ run: { ...run, event }, github: { apiUrl: '', serverUrl: '', repository: 'acme/flights', payload } });

  test('judged the head of the pull request, not the merge that the runner checked out', () => {
    expect(judgedOn('pull_request', { pull_request: { head: { sha: SHA } } })).toEqual({
      run: '77',
      attempt: 2,
      head: SHA,
    });
    expect(judgedOn('push', {})).toEqual({ run: '77', attempt: 2, head: run.commit });
  });

  test('is the finished one where its report is published by another', () => {
    const finished = { id: 41, run_attempt: 3, head_sha: SHA };
    expect(judgedOn('workflow_run', { workflow_run: finished })).toEqual({ run: '41', attempt: 3, head: SHA });
  });

  test('has no head where the payload does not name one', () => {
    const odd = [{ pull_request: {} }, { pull_request: { head: { sha: 'main' } } }, { pull_request: { head: 5 } }];
    for (const payload of odd) expect(judgedOn('pull_request', payload).head).toBeUndefined();
    expect(judgedOn('workflow_run', { workflow_run: { head_sha: `${SHA}\n` } }).head).toBeUndefined();
  });
});
