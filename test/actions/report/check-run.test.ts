/** The check run: which one, on which commit, and that it is never green for what was not measured here. */
import { conclusionOf } from '../../../actions/report/check.ts';
import { readInputs, type ReportInputs } from '../../../actions/report/inputs.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { WorkflowInputs } from '../../../shared/runtime/inputs.ts';
import { AUC } from '../../fixtures/report/gate.ts';
import { gate } from '../../fixtures/report/scenarios.ts';
import { digestOf, RUN } from '../../fixtures/report/statements.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { testServices } from '../../services.ts';
import { BETTER, inWorkflow, runReport, SHA, WORSE } from '../report-runs.ts';

let github: GitHubDouble;
beforeEach(async () => {
  github = await GitHubDouble.start();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

describe('the check run', () => {
  const NAME = 'Trainyard: model';
  const RULE = { name: NAME, open: 'failure' } as const;

  function checks(): readonly (readonly unknown[])[] {
    return github.state.checks.checks.map(({ fields }) => [fields['name'], fields['status'], fields['conclusion']]);
  }

  interface Case extends Partial<ReportInputs> {
    readonly attempt?: number;
  }

  async function check(evidence: readonly StoredStatement[], { attempt = 1, ...given }: Case = {}): Promise<void> {
    await runReport(await inWorkflow(github, evidence, { run: { ...RUN, attempt } }), { checkRun: RULE, ...given });
  }

  test('is one on the head of the pull request, under its one name, with the decision as its title', async () => {
    await check(WORSE);
    expect(github.state.checks.checks).toMatchObject([
      {
        sha: SHA,
        fields: {
          ...{ name: NAME, status: 'completed', conclusion: 'failure' },
          output: { title: expect.stringMatching(/^delay: do not ship/) as string },
        },
      },
    ]);
  });

  test('is written in place by the next attempt, and never by an earlier one', async () => {
    await check(WORSE);
    await check(BETTER, { attempt: 3 });
    await check(WORSE, { attempt: 2 });
    expect(checks()).toEqual([[NAME, 'completed', 'success']]);
  });

  test('of the next attempt is as bad as its evidence, whatever the first one said', async () => {
    await check(BETTER);
    await check([], { attempt: 2, expected: ['gate'] });
    expect(checks()).toEqual([[NAME, 'completed', 'failure']]);
  });

  test('of several models is as bad as the worst', async () => {
    const price = gate([AUC], { model: { name: 'model:price', digest: digestOf('price') } });
    await check([...WORSE, price]);
    expect(checks()).toEqual([[NAME, 'completed', 'failure']]);
  });

  test('covers an earlier conclusion while something is awaited, and is not there before', async () => {
    await check(BETTER.slice(0, 1), { awaiting: ['gate'] });
    expect(checks()).toEqual([]);
    await check(BETTER);
    for (const attempt of [2, 2]) await check(BETTER.slice(0, 1), { attempt, awaiting: ['gate'] });
    expect(checks()).toEqual([
      [NAME, 'completed', 'success'],
      [NAME, 'in_progress', undefined],
    ]);
    await check(WORSE, { attempt: 2 });
    expect(checks().at(-1)).toEqual([NAME, 'completed', 'failure']);
    expect(checks()).toHaveLength(2);
  });

  test('is covered before a runner is waited for', async () => {
    await check(BETTER);
    github.state.actions.jobs.push({ run: 9001, name: 'Train', labels: ['gpu'], status: 'queued' });
    const seen: unknown[] = [];
    github.onRequest = (_, path) => {
      if (path.endsWith('/jobs')) seen.push(checks().at(-1)?.[1]);
    };
    await check(BETTER.slice(0, 1), { attempt: 2, awaiting: ['gate'], runnerOf: { job: 'Train', waitMs: 0 } });
    expect(seen).toEqual(['in_progress']);
  });

  test('of something open is what the project says', async () => {
    for (const open of ['failure', 'neutral'] as const) {
      await check(BETTER, { expected: ['deploy', 'rollback'], checkRun: { name: open, open } });
    }
    expect(checks()).toEqual([
      ['failure', 'completed', 'failure'],
      ['neutral', 'completed', 'neutral'],
    ]);
  });

  test('is never green for numbers that a fork measured, wherever they are read from', async () => {
    const head = { head_branch: 'idea', head_sha: SHA, head_repository: { full_name: 'mallory/flights' } };
    const payload = { workflow_run: { id: 42, run_attempt: 1, event: 'pull_request', conclusion: 'success', ...head } };
    const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload };
    const services = await inWorkflow(github, BETTER, { github: context, run: { ...RUN, event: 'workflow_run' } });
    await runReport(services, { checkRun: RULE, comment: 'never' });
    expect(checks()).toEqual([[NAME, 'completed', 'failure']]);
    for (const standing of ['pass', 'warn', 'inconclusive', 'fail'] as const) {
      expect(conclusionOf(standing, 'neutral', true)).toBe(standing === 'fail' ? 'failure' : 'neutral');
    }
  });

  test('is not written where the code of the base branch was at hand', async () => {
    const services = await inWorkflow(github, BETTER, { run: { ...RUN, event: 'pull_request_target' } });
    await runReport(services, { checkRun: RULE });
    expect(checks()).toEqual([]);
    expect(services.log.text()).toContain('There is no check run: no commit that was judged.');
  });

  test('that may not be written costs the check run alone, unless the report is demanded', async () => {
    const fault = { method: 'POST', path: /\/check-runs$/, status: 403, body: { message: 'Resource not accessible' } };
    github.fail(fault);
    const services = await inWorkflow(github, BETTER);
    await runReport(services, { checkRun: RULE });
    expect(github.comments).toHaveLength(1);
    expect(services.log.text()).toMatch(/warning: .*checks: write.* The check run is not brought up to date\./);
    github.fail(fault);
    await expect(check(BETTER, { comment: 'always' })).rejects.toMatchObject({ code: 'github-permission-missing' });
  });
});

test.each([
  [{ 'check-run': 'failure', expected: 'gate' }, 'input-missing'],
  [{ 'check-run': 'failure', 'comment-key': 'model' }, 'input-missing'],
  [{ results: 'success ${{' }, 'input-invalid'],
])('%j is a mistake of the caller', async (given, code) => {
  const { workspace } = await testServices();
  const all = { comment: 'auto', title: 'Report', html: 'none', markdown: 'none', ...given };
  for (const [name, value] of Object.entries({
    'publish-page': 'true',
    commands: 'true',
    evidence: 'auto',
    'check-run': 'none',
    ...all,
  })) {
    process.env[`INPUT_${name.toUpperCase()}`] = value;
  }
  const reader = new WorkflowInputs({ action: 'report', workspace, projectDefaults: {}, mask: () => undefined });
  expect(() => readInputs(reader)).toThrow(expect.objectContaining({ code }) as Error);
  for (const name of Object.keys(given)) Reflect.deleteProperty(process.env, `INPUT_${name.toUpperCase()}`);
});
