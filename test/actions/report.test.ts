import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conclusionOf } from '../../actions/report/check.ts';
import { readInputs, type ReportInputs } from '../../actions/report/inputs.ts';
import { report } from '../../actions/report/run.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import { parseMarker } from '../../shared/github/marker.ts';
import { WorkflowInputs } from '../../shared/runtime/inputs.ts';
import { digestOf, RUN } from '../fixtures/report/statements.ts';
import { AUC, RECALL } from '../fixtures/report/gate.ts';
import { gate, SCENARIOS } from '../fixtures/report/scenarios.ts';
import { GitHubDouble } from '../servers/github.ts';
import { testServices, type RecordingLog } from '../services.ts';

const SHA = 'd'.repeat(40);

let github: GitHubDouble;
beforeEach(async () => {
  github = await GitHubDouble.start();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

type TestServices = Services & { log: RecordingLog };

function pull(head = 'acme/flights'): unknown {
  const base = { repo: { full_name: 'acme/flights' } };
  return { pull_request: { number: 12, head: { sha: SHA, repo: { full_name: head } }, base } };
}

async function inWorkflow(
  evidence: readonly StoredStatement[],
  overrides: Partial<Services> = {},
): Promise<TestServices> {
  const context = {
    apiUrl: github.apiUrl,
    serverUrl: 'https://github.com',
    repository: 'acme/flights',
    payload: pull(),
  };
  const services = await testServices({ github: context, run: RUN, ...overrides });
  return { ...services, evidence: { ...services.evidence, collect: () => Promise.resolve(evidence) } };
}

async function run(services: TestServices, given: Partial<ReportInputs> = {}): Promise<ActionResult> {
  const inputs: ReportInputs = {
    token: 'ghs_actions',
    comment: 'auto',
    checkRun: undefined,
    commentKey: undefined,
    pullRequest: undefined,
    title: 'Model report',
    htmlPath: join(services.workspace, 'report.html'),
    markdownPath: join(services.workspace, 'comment.md'),
    publishPage: true,
    ofTriggeringRun: false,
    commands: true,
    awaiting: [],
    expected: [],
    expectedData: [],
    results: [],
    runnerOf: undefined,
    fromAttempt: new Map(),
    ...given,
  };
  return report(inputs, services);
}

const WORSE = SCENARIOS['worse-stopped'] ?? [];
const BETTER = SCENARIOS['better-promoted'] ?? [];

test('a pull request gets one comment, a summary and a page, and the outputs name them', async () => {
  const services = await inWorkflow(WORSE);
  const { headline, outputs, summary, ...rest } = await run(services);
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
  await run(await inWorkflow(WORSE));
  await run(await inWorkflow(BETTER, { run: { ...RUN, runId: '9002' } }));
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toContain('## `delay`: v8 serves production');
  expect(github.comments[0]?.body).toContain('<summary>Earlier runs on this pull request: ✗</summary>');
});

test('the comment names the commit at the head of the pull request in full', async () => {
  await run(await inWorkflow(WORSE));
  expect(parseMarker(github.comments[0]?.body ?? '')).toMatchObject({ run: '9001', attempt: 1, head: SHA });
});

test('the same run again changes nothing in the comment and does not count itself as earlier', async () => {
  await run(await inWorkflow(WORSE));
  const services = await inWorkflow(WORSE);
  await run(services);
  expect(services.log.text()).toContain('Comment was up to date already');
  expect(github.comments[0]?.body).not.toContain('Earlier runs');
});

test('the comment says what may be written below it, below a fork nothing of waivers, and nothing where that is not wanted', async () => {
  const waivers = { policy: { allowed: true, authorAlone: false, longestDays: 30 }, used: [], refused: [] };
  const evidence = [...WORSE.slice(0, -1), gate([RECALL], { waivers })];
  const bodyOf = async (given: Partial<ReportInputs>, head = 'acme/flights'): Promise<string> => {
    const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload: pull(head) };
    await run(await inWorkflow(evidence, { github: context }), given);
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
  const { headline } = await run(await inWorkflow([...WORSE, ...price]));
  expect(headline).toBe('delay: fail, price: fail');
  expect(github.comments.map(({ body }) => /^## `(\w+)`/.exec(body)?.[1])).toEqual(['delay', 'price']);
});

test('a comment key keeps two reports on one pull request apart', async () => {
  await run(await inWorkflow(WORSE), { commentKey: 'nightly' });
  await run(await inWorkflow(WORSE));
  expect(github.comments).toHaveLength(2);
});

test('a fork is told that its token may only read, nothing fails, and the summary holds the report', async () => {
  const context = {
    apiUrl: github.apiUrl,
    serverUrl: '',
    repository: 'acme/flights',
    payload: pull('mallory/flights'),
  };
  const services = await inWorkflow(WORSE, { github: context });
  const { summary, outputs } = await run(services, { token: 'ghs_fork' });
  expect(services.log.text()).toMatch(/notice: The pull request comes from a fork.*job summary/);
  expect(summary).toContain('do not ship');
  expect(outputs['comment-id']).toBeUndefined();
});

test('a missing permission is a warning that names the line, and an error where the comment was demanded', async () => {
  const services = await inWorkflow(WORSE);
  await run(services, { token: 'ghs_fork' });
  expect(services.log.text()).toMatch(/warning: .*"permissions: pull-requests: write"/);
  await expect(run(services, { token: 'ghs_fork', comment: 'always' })).rejects.toMatchObject({
    code: 'github-permission-missing',
  });
});

test('an event without a pull request is said, and an error where the comment was demanded', async () => {
  const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload: {} };
  const services = await inWorkflow(WORSE, { github: context, run: { ...RUN, event: 'push' } });
  await run(services);
  expect(services.log.text()).toContain('notice: No pull request belongs to the event push.');
  expect(github.requests).toEqual([]);
  await expect(run(services, { comment: 'always' })).rejects.toMatchObject({ code: 'report-pull-request-missing' });
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
  await run(await inWorkflow(WORSE, { github: context, run: { ...RUN, event: 'workflow_run' } }));
  expect(github.comments.map(({ issue }) => issue)).toEqual([12]);
});

test('an outage of GitHub costs the comment and not the report', async () => {
  github.fail({ status: 502, times: 99 });
  const services = await inWorkflow(WORSE);
  const { summary } = await run(services);
  expect(services.log.text()).toMatch(/warning: GitHub answered 502.*The report is in the job summary\./);
  expect(summary).toContain('do not ship');
});

test('on a terminal without a token the page and the comment are written and the log asks for none', async () => {
  const services = await inWorkflow(WORSE, { github: undefined, run: { host: 'terminal' } });
  await run(services, { token: undefined });
  expect(services.log.text()).not.toMatch(/token/);
  expect(existsSync(join(services.workspace, 'report.html'))).toBe(true);
});

test('never means never: no request is made', async () => {
  await run(await inWorkflow(WORSE), { comment: 'never' });
  expect(github.requests).toEqual([]);
});

test('the page is linked where it was uploaded, and none is written where none is wanted', async () => {
  const url = 'https://github.com/acme/flights/actions/runs/9001/artifacts/7';
  const services = await inWorkflow(WORSE, {
    publishFile: (path) => Promise.resolve(existsSync(path) ? url : undefined),
  });
  const { outputs } = await run(services);
  expect(outputs['page-url']).toBe(url);
  expect(github.comments[0]?.body).toContain(`[full report](<${url}>)`);
  expect((await run(services, { publishPage: false, comment: 'never' })).outputs['page-url']).toBeUndefined();
  const none = await run(services, { htmlPath: undefined, markdownPath: undefined, comment: 'never' });
  expect(none.outputs).toEqual({});
});

test('a path that cannot be written is the user’s to mend', async () => {
  const services = await inWorkflow(WORSE);
  await writeFile(join(services.workspace, 'file'), '');
  await expect(run(services, { htmlPath: join(services.workspace, 'file', 'r.html') })).rejects.toMatchObject({
    code: 'report-unwritable',
  });
});

test('a comment whose memory was tampered with loses the memory and nothing else', async () => {
  await run(await inWorkflow(WORSE));
  const [comment] = github.comments;
  if (comment === undefined) throw new Error('no comment');
  comment.body = comment.body.replace(/state=[\w-]+/, `state=${Buffer.from('[{"headline":5}]').toString('base64url')}`);
  await run(await inWorkflow(BETTER, { run: { ...RUN, runId: '9002' } }));
  expect(github.comments[0]?.body).toContain('v8 serves production');
  expect(github.comments[0]?.body).not.toContain('Earlier runs');
});

describe('a job that is watched until a runner takes it', () => {
  const watched = { awaiting: ['gate'], runnerOf: { job: 'Train and judge', waitMs: 60_000 } };
  const job = { run: 42, name: 'model / Train and judge', labels: ['self-hosted', 'gpx'] } as const;
  const runId = { run: { ...RUN, runId: '42', attempt: 1 } };

  test('and does not: the comment and a warning name its labels, and the step goes on', async () => {
    github.state.actions.jobs.push({ ...job, status: 'queued' });
    const services = await inWorkflow(BETTER.slice(0, 1), runId);
    await run(services, watched);
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
    const services = await inWorkflow(BETTER.slice(0, 1), runId);
    await run(services, watched);
    expect(asked).toBe(3);
    expect(github.comments[0]?.body).not.toContain('No runner');
    expect(services.log.text()).toContain('model / Train and judge has a runner: gpu-7.');
  });

  test.each(['Train', 'judge', 'Train and judge, too'])('another job (%s) is not taken for it', async (name) => {
    github.state.actions.jobs.push({ ...job, name, status: 'queued' });
    const services = await inWorkflow(BETTER.slice(0, 1), runId);
    await run(services, watched);
    expect(services.log.text()).not.toContain('No runner');
  });

  test('without the permission: that it is not known is said, with the line to add', async () => {
    github.fail({ path: /\/jobs$/, status: 403, body: { message: 'Resource not accessible by integration' } });
    const services = await inWorkflow(BETTER.slice(0, 1), runId);
    await run(services, watched);
    expect(github.comments).toHaveLength(1);
    expect(services.log.text()).toMatch(/warning: Whether a runner takes the job is not known\. .*actions: read/);
  });
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
    await run(await inWorkflow(evidence, { run: { ...RUN, attempt } }), { checkRun: RULE, ...given });
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
    const services = await inWorkflow(BETTER, { github: context, run: { ...RUN, event: 'workflow_run' } });
    await run(services, { checkRun: RULE, comment: 'never' });
    expect(checks()).toEqual([[NAME, 'completed', 'failure']]);
    for (const standing of ['pass', 'warn', 'inconclusive', 'fail'] as const) {
      expect(conclusionOf(standing, 'neutral', true)).toBe(standing === 'fail' ? 'failure' : 'neutral');
    }
  });

  test('is not written where the code of the base branch was at hand', async () => {
    const services = await inWorkflow(BETTER, { run: { ...RUN, event: 'pull_request_target' } });
    await run(services, { checkRun: RULE });
    expect(checks()).toEqual([]);
    expect(services.log.text()).toContain('There is no check run: no commit that was judged.');
  });

  test('that may not be written costs the check run alone, unless the report is demanded', async () => {
    const fault = { method: 'POST', path: /\/check-runs$/, status: 403, body: { message: 'Resource not accessible' } };
    github.fail(fault);
    const services = await inWorkflow(BETTER);
    await run(services, { checkRun: RULE });
    expect(github.comments).toHaveLength(1);
    expect(services.log.text()).toMatch(/warning: .*checks: write.* The check run is not brought up to date\./);
    github.fail(fault);
    await expect(check(BETTER, { comment: 'always' })).rejects.toMatchObject({ code: 'github-permission-missing' });
  });
});

describe('a job that ended badly', () => {
  test.each([
    [
      'and left no word why: what an earlier attempt said does not count',
      BETTER,
      ['success', 'failure'],
      /not decided\. A job broke off/,
    ],
    ['or was cancelled', BETTER, ['cancelled'], /not decided\. A job broke off/],
    ['and said why: that is the report', WORSE, ['failure'], /do not ship/],
    ['is none that was skipped', BETTER, ['success', 'skipped'], /serves production/],
  ])('%s', async (_, evidence, results, expected) => {
    await run(await inWorkflow(evidence), { results });
    expect(github.comments[0]?.body).toMatch(expected);
  });

  test('in a run that triggered this one is known from GitHub', async () => {
    const head = { head_branch: 'idea', head_sha: SHA, head_repository: { full_name: 'acme/flights' } };
    const finished = { id: 42, run_attempt: 2, event: 'pull_request', conclusion: 'failure', ...head };
    const payload = { workflow_run: finished };
    const context = { apiUrl: github.apiUrl, serverUrl: '', repository: 'acme/flights', payload };
    const services = await inWorkflow(BETTER, { github: context, run: { ...RUN, event: 'workflow_run' } });
    const { headline } = await run(services, { ofTriggeringRun: true, comment: 'never' });
    expect(headline).toMatch(/not decided\. A job broke off and left no word why/);
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
