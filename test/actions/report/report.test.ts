import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportInputs } from '../../../actions/report/inputs.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { parseMarker } from '../../../shared/github/comments/marker.ts';
import { RUN } from '../../fixtures/report/statements.ts';
import { RECALL } from '../../fixtures/report/gate.ts';
import { gate } from '../../fixtures/report/scenarios.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { BETTER, inWorkflow, pull, runReport, SHA, WORSE } from '../report-runs.ts';

let github: GitHubDouble;
beforeEach(async () => {
  github = await GitHubDouble.start();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

test('a pull request gets one comment, a summary and a page, and the outputs name them', async () => {
  const services = await inWorkflow(github, WORSE);
  const { headline, outputs, summary, ...rest } = await runReport(services);
  expect(rest).toEqual({});
  expect(headline).toBe('delay: do not ship. Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)');
  expect(outputs).toMatchObject({
    'comment-id': String(github.comments[0]?.id),
    'comment-url': expect.stringContaining('/pull/12#issuecomment-') as string,
  });
  expect(github.comments[0]?.body).toMatch(/^## `delay`: do not ship\. Recall falls/);
  expect(summary).toContain('Evidence: 5 statements');
  expect(await readFile(join(services.workspace, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/);
  expect(await readFile(join(services.workspace, 'comment.md'), 'utf8')).toContain('> [!CAUTION]');
});

test('the next run changes the comment in place and remembers what the earlier one said', async () => {
  await runReport(await inWorkflow(github, WORSE));
  await runReport(await inWorkflow(github, BETTER, { run: { ...RUN, runId: '9002' } }));
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toContain('## `delay`: v8 serves production');
  expect(github.comments[0]?.body).toContain('<summary>Earlier runs on this pull request: ✗</summary>');
});

test('the comment names the commit at the head of the pull request in full', async () => {
  await runReport(await inWorkflow(github, WORSE));
  expect(parseMarker(github.comments[0]?.body ?? '')).toMatchObject({ run: '9001', attempt: 1, head: SHA });
});

test('the same run again changes nothing in the comment and does not count itself as earlier', async () => {
  await runReport(await inWorkflow(github, WORSE));
  const services = await inWorkflow(github, WORSE);
  await runReport(services);
  expect(services.log.text()).toContain('Comment was up to date already');
  expect(github.comments[0]?.body).not.toContain('Earlier runs');
});

test('the comment says what may be written below it, below a fork nothing of waivers, and nothing where that is not wanted', async () => {
  const waivers = { policy: { allowed: true, authorAlone: false, longestDays: 30 }, used: [], refused: [] };
  const evidence = [...WORSE.slice(0, -1), gate([RECALL], { waivers })];
  const bodyOf = async (given: Partial<ReportInputs>, head = 'acme/flights'): Promise<string> => {
    const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload: pull(head) };
    await runReport(await inWorkflow(github, evidence, { github: context }), given);
    return github.comments[0]?.body ?? '';
  };
  expect(await bodyOf({})).toMatch(
    /people with write access may write .*`\/trainyard waive recall until 2026-12-07 because …`/,
  );
  const fork = await bodyOf({}, 'mallory/flights');
  expect([fork.includes('/trainyard rerun'), fork.includes('/trainyard waive')]).toEqual([true, false]);
  expect(await bodyOf({ commands: false })).not.toContain('/trainyard');
});

test('several models get a comment each', async () => {
  const price = WORSE.map(
    (stored) => JSON.parse(JSON.stringify(stored).replaceAll('model:delay', 'model:price')) as StoredStatement,
  );
  const { headline } = await runReport(await inWorkflow(github, [...WORSE, ...price]));
  expect(headline).toMatch(/^delay: do not ship\. Recall falls .*; price: /);
  expect(github.comments.map(({ body }) => /^## `(\w+)`/.exec(body)?.[1])).toEqual(['delay', 'price']);
});

test('a comment key keeps two reports on one pull request apart', async () => {
  await runReport(await inWorkflow(github, WORSE), { commentKey: 'nightly' });
  await runReport(await inWorkflow(github, WORSE));
  expect(github.comments).toHaveLength(2);
});

test('a fork is told that its token may only read, nothing fails, and the summary holds the report', async () => {
  const context = {
    apiUrl: github.apiUrl,
    serverUrl: '',
    repository: 'acme/flights',
    payload: pull('mallory/flights'),
  };
  const services = await inWorkflow(github, WORSE, { github: context });
  const { summary, outputs } = await runReport(services, { token: 'ghs_fork' });
  expect(services.log.text()).toMatch(/notice: The pull request comes from a fork.*job summary/);
  expect(summary).toContain('do not ship');
  expect(outputs['comment-id']).toBeUndefined();
});

test('a missing permission is a warning that names the line, and an error where the comment was demanded', async () => {
  const services = await inWorkflow(github, WORSE);
  await runReport(services, { token: 'ghs_fork' });
  expect(services.log.text()).toMatch(/warning: .*"permissions: pull-requests: write"/);
  await expect(runReport(services, { token: 'ghs_fork', comment: 'always' })).rejects.toMatchObject({
    code: 'github-permission-missing',
  });
});

test('an event without a pull request is said, and an error where the comment was demanded', async () => {
  const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload: {} };
  const services = await inWorkflow(github, WORSE, { github: context, run: { ...RUN, event: 'push' } });
  await runReport(services);
  expect(services.log.text()).toContain('notice: No pull request belongs to the event push.');
  expect(github.requests).toEqual([]);
  await expect(runReport(services, { comment: 'always' })).rejects.toMatchObject({
    code: 'report-pull-request-missing',
  });
});

test('a finished run of a fork is reported on its own pull request', async () => {
  github.state.pulls.push({ number: 12, headRepository: 'mallory/flights', branch: 'main', sha: SHA });
  const payload = {
    workflow_run: {
      ...{ id: 42, run_attempt: 1, event: 'pull_request' },
      ...{ head_repository: { full_name: 'mallory/flights' }, head_branch: 'main', head_sha: SHA },
    },
  };
  const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload };
  await runReport(await inWorkflow(github, WORSE, { github: context, run: { ...RUN, event: 'workflow_run' } }));
  expect(github.comments.map(({ issue }) => issue)).toEqual([12]);
});

test('an outage of GitHub costs the comment and not the report', async () => {
  github.fail({ status: 502, times: 99 });
  const services = await inWorkflow(github, WORSE);
  const { summary } = await runReport(services);
  expect(services.log.text()).toMatch(/warning: GitHub answered 502.*The report is in the job summary\./);
  expect(summary).toContain('do not ship');
});

test('on a terminal without a token the page and the comment are written and the log asks for none', async () => {
  const services = await inWorkflow(github, WORSE, { github: undefined, run: { host: 'terminal' } });
  await runReport(services, { token: undefined });
  expect(services.log.text()).not.toMatch(/token/);
  expect(existsSync(join(services.workspace, 'report.html'))).toBe(true);
});

test('never means never: no request is made', async () => {
  await runReport(await inWorkflow(github, WORSE), { comment: 'never' });
  expect(github.requests).toEqual([]);
});

test('the page is linked where it was uploaded, and none is written where none is wanted', async () => {
  const url = 'https://github.com/acme/flights/actions/runs/9001/artifacts/7';
  const services = await inWorkflow(github, WORSE, {
    publishFile: (path) => Promise.resolve(existsSync(path) ? url : undefined),
  });
  const { outputs } = await runReport(services);
  expect(outputs['page-url']).toBe(url);
  expect(github.comments[0]?.body).toContain(`[full report](<${url}>)`);
  expect((await runReport(services, { publishPage: false, comment: 'never' })).outputs['page-url']).toBeUndefined();
  const none = await runReport(services, { htmlPath: undefined, markdownPath: undefined, comment: 'never' });
  expect(none.outputs).toEqual({});
});

test('a path that cannot be written is the user’s to mend', async () => {
  const services = await inWorkflow(github, WORSE);
  await writeFile(join(services.workspace, 'file'), '');
  await expect(runReport(services, { htmlPath: join(services.workspace, 'file', 'r.html') })).rejects.toMatchObject({
    code: 'report-unwritable',
  });
});

test('a comment whose memory was tampered with loses the memory and nothing else', async () => {
  await runReport(await inWorkflow(github, WORSE));
  const [comment] = github.comments;
  if (comment === undefined) throw new Error('no comment');
  comment.body = comment.body.replace(/state=[\w-]+/, `state=${Buffer.from('[{"headline":5}]').toString('base64url')}`);
  await runReport(await inWorkflow(github, BETTER, { run: { ...RUN, runId: '9002' } }));
  expect(github.comments[0]?.body).toContain('v8 serves production');
  expect(github.comments[0]?.body).not.toContain('Earlier runs');
});
