/** What a report says of jobs: one that waits for a runner, one that ended badly without a word. */
import { RUN } from '../../fixtures/report/statements.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { BETTER, inWorkflow, runReport, SHA, WORSE } from '../report-runs.ts';

let github: GitHubDouble;
beforeEach(async () => {
  github = await GitHubDouble.start();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

describe('a job that is watched until a runner takes it', () => {
  const watched = { awaiting: ['gate'], runnerOf: { job: 'Train and judge', waitMs: 60_000 } };
  const job = { run: 42, name: 'model / Train and judge', labels: ['self-hosted', 'gpx'] } as const;
  const runId = { run: { ...RUN, runId: '42', attempt: 1 } };

  test('and does not: the comment and a warning name its labels, and the step goes on', async () => {
    github.state.actions.jobs.push({ ...job, status: 'queued' });
    const services = await inWorkflow(github, BETTER.slice(0, 1), runId);
    await runReport(services, watched);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain(
      'No runner has taken **model / Train and judge** \\(`self-hosted, gpx`\\) yet: all are busy, or none has these labels',
    );
    expect(services.log.text()).toMatch(/warning: No runner has taken model \/ Train and judge in 1 min: /);
  });

  test('and is, a little later: the comment is left as it is', async () => {
    const queued = { ...job, status: 'queued' as 'queued' | 'in_progress', runner: '' };
    github.state.actions.jobs.push(queued);
    let asked = 0;
    github.onRequest = (_, path) => {
      if (path.endsWith('/jobs') && ++asked === 3) Object.assign(queued, { status: 'in_progress', runner: 'gpu-7' });
    };
    const services = await inWorkflow(github, BETTER.slice(0, 1), runId);
    await runReport(services, watched);
    expect(asked).toBe(3);
    expect(github.comments[0]?.body).not.toContain('No runner');
    expect(services.log.text()).toContain('model / Train and judge has a runner: gpu-7.');
  });

  test.each(['Train', 'judge', 'Train and judge, too'])('another job (%s) is not taken for it', async (name) => {
    github.state.actions.jobs.push({ ...job, name, status: 'queued' });
    const services = await inWorkflow(github, BETTER.slice(0, 1), runId);
    await runReport(services, watched);
    expect(services.log.text()).not.toContain('No runner');
  });

  test('without the permission: that it is not known is said, with the line to add', async () => {
    github.fail({ path: /\/jobs$/, status: 403, body: { message: 'Resource not accessible by integration' } });
    const services = await inWorkflow(github, BETTER.slice(0, 1), runId);
    await runReport(services, watched);
    expect(github.comments).toHaveLength(1);
    expect(services.log.text()).toMatch(/warning: Whether a runner takes the job is not known\. .*actions: read/);
  });
});

describe('a job that ended badly', () => {
  test.each([
    [
      'and left no word why: what an earlier attempt said does not count',
      BETTER,
      ['success', 'failure'],
      /inconclusive\. A job broke off/,
    ],
    ['or was cancelled', BETTER, ['cancelled'], /inconclusive\. A job broke off/],
    ['and said why: that is the report', WORSE, ['failure'], /do not ship/],
    ['is none that was skipped', BETTER, ['success', 'skipped'], /serves production/],
  ])('%s', async (_, evidence, results, expected) => {
    await runReport(await inWorkflow(github, evidence), { results });
    expect(github.comments[0]?.body).toMatch(expected);
  });

  test('in a run that triggered this one is known from GitHub', async () => {
    const head = { head_branch: 'idea', head_sha: SHA, head_repository: { full_name: 'acme/flights' } };
    const finished = { id: 42, run_attempt: 2, event: 'pull_request', conclusion: 'failure', ...head };
    const payload = { workflow_run: finished };
    const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload };
    const services = await inWorkflow(github, BETTER, { github: context, run: { ...RUN, event: 'workflow_run' } });
    const { headline } = await runReport(services, { ofTriggeringRun: true, comment: 'never' });
    expect(headline).toMatch(/inconclusive\. A job broke off and left no word why/);
  });
});
