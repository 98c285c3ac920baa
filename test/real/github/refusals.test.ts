/**
 * GitHub refusing, met by the bundles as a runner starts them. What a refusal means for each single request is in
 * test/unit/github/refusals.test.ts, on a clock that need not be waited for.
 */
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRunnerTemp, runStep, type StepResult } from '../../../scripts/runner.ts';
import { writeStatement } from '../../../shared/evidence/folder.ts';
import { SCENARIOS } from '../../fixtures/report/scenarios.ts';
import { ArtifactService, type ArtifactFault } from '../../servers/artifacts.ts';
import { GitHubDouble, type Fault } from '../../servers/github.ts';

const FORBIDDEN = { message: 'Resource not accessible by integration' };
const SECONDARY = {
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
};

async function newStep(): Promise<{ readonly workspace: string; readonly temp: string }> {
  return { workspace: await mkdtemp(join(tmpdir(), 'workspace-')), temp: await newRunnerTemp() };
}

describe('the comment', () => {
  const COMMENTS = /\/issues\/12\/comments$/;
  let github: GitHubDouble;
  beforeEach(async () => {
    github = await GitHubDouble.start();
  });
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await github[Symbol.asyncDispose]();
  });

  async function report(inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
    const where = await newStep();
    for (const { statement } of SCENARIOS['worse-stopped'] ?? []) {
      await writeStatement(join(where.workspace, 'evidence'), statement);
    }
    const repo = { repo: { full_name: 'acme/flights' } };
    const event = { name: 'pull_request', payload: { pull_request: { number: 12, head: repo, base: repo } } };
    const given = { evidence: 'evidence', 'github-token': 'ghs_actions', ...inputs };
    return runStep('report', given, { ...where, event, env: { GITHUB_API_URL: github.apiUrl } });
  }

  const refusals: readonly (readonly [string, Omit<Fault, 'path' | 'method'>, string])[] = [
    ['403', { status: 403, body: FORBIDDEN }, 'permissions: pull-requests: write'],
    ['404', { status: 404, body: { message: 'Not Found' } }, 'Check the number and the repository'],
    ['409', { status: 409, body: { message: 'In the way' } }, 'In the way'],
    ['422', { status: 422, body: { message: 'Validation Failed' } }, 'Validation Failed'],
    ['429 for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 'asked to slow down'],
  ];
  test.each(refusals)('refused with %s costs the comment, not the report', async (_, fault, said) => {
    github.fail({ method: 'POST', path: COMMENTS, times: 9, ...fault });
    const { exitCode, log, summary } = await report();
    expect([
      exitCode,
      log
        .split('\n')
        .filter((line) => line.startsWith('::warning'))
        .join(),
    ]).toEqual([0, expect.stringContaining(said)]);
    expect(summary).toContain('do not ship');
    expect(log).not.toContain('bug in Trainyard');
  });

  test('that is demanded and refused ends the step with the line to add', async () => {
    github.fail({ method: 'POST', path: COMMENTS, status: 403, body: FORBIDDEN });
    const { exitCode, log } = await report({ comment: 'always' });
    expect([exitCode, log]).toEqual([64, expect.stringMatching(/github-permission-missing[^]*pull-requests: write/)]);
  });

  test('is written once all the same after 502 between the pages, a secondary limit, 429 and a lost answer', async () => {
    for (let index = 0; index < 150; index++) github.seed(12, 'mara', `comment ${index}`);
    github.fail({ method: 'GET', path: COMMENTS, status: 403, headers: { 'retry-after': '1' }, body: SECONDARY });
    github.fail({ method: 'GET', path: COMMENTS, after: 1, status: 502 });
    github.fail({ method: 'POST', path: COMMENTS, status: 429, headers: { 'retry-after': '1' } });
    github.fail({ method: 'POST', path: COMMENTS, status: 502, carriedOut: true });
    const { exitCode, log } = await report({ comment: 'always' });
    expect([exitCode, log]).toEqual([0, expect.stringContaining('Comment was up to date already')]);
    expect(github.comments.filter(({ body }) => body.includes('do not ship'))).toHaveLength(1);
    expect(log).toMatch(/GitHub answered 502 to try 1; trying again in 1\.0 s\./);
    expect(log).toMatch(/GitHub answered 429 to try 1; trying again in 1\.0 s\./);
  });
});

describe('the evidence of the run that triggered this one', () => {
  let github: GitHubDouble;
  let artifacts: ArtifactService;
  beforeEach(async () => {
    [github, artifacts] = await Promise.all([GitHubDouble.start(), ArtifactService.start()]);
    github.state.actions.artifacts = artifacts;
    for (let index = 0; index < 150; index++) artifacts.seed(`noise-${index}`, Buffer.from('x'));
    github.state.pulls.push({ number: 12, headRepository: 'acme/flights', branch: 'main', sha: 'c'.repeat(40) });
  });
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await Promise.all([github[Symbol.asyncDispose](), artifacts[Symbol.asyncDispose]()]);
  });

  async function publish(): Promise<StepResult> {
    const of = { id: 42, run_attempt: 1, event: 'pull_request', head_branch: 'main', head_sha: 'c'.repeat(40) };
    const payload = { workflow_run: { ...of, head_repository: { full_name: 'acme/flights' } } };
    const inputs = { evidence: 'triggering-run', 'github-token': 'ghs_actions', 'publish-page': 'false' };
    const env = { GITHUB_RUN_ID: '77', GITHUB_API_URL: github.apiUrl };
    return runStep('report', inputs, { ...(await newStep()), env, event: { name: 'workflow_run', payload } });
  }

  const LIST = /\/runs\/42\/artifacts$/;
  test.each<readonly [string, Omit<Fault, 'path'>, number, string]>([
    ['403', { status: 403, body: FORBIDDEN }, 64, 'permissions: actions: read'],
    ['404', { status: 404, body: { message: 'Not Found' } }, 64, 'github-not-found'],
    ['409', { status: 409, body: { message: 'In the way' } }, 64, 'In the way'],
    ['422', { status: 422, body: { message: 'Validation Failed' } }, 64, 'Validation Failed'],
    ['429 for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 69, 'github-rate-limited'],
    ['403 on the second page', { status: 403, body: FORBIDDEN, after: 1 }, 64, 'permissions: actions: read'],
    ['409 on the second page', { status: 409, body: { message: 'In the way' }, after: 1 }, 64, 'In the way'],
  ])('refused with %s ends the step: nothing is published without it', async (...[, fault, code, said]) => {
    github.fail({ path: LIST, times: 9, ...fault });
    const { exitCode, log } = await publish();
    expect([exitCode, log]).toEqual([code, expect.stringContaining(said)]);
    expect(github.comments).toEqual([]);
  });

  test('is read whole after 429, a secondary limit, and 502 between the pages', async () => {
    github.fail({ path: LIST, status: 429, headers: { 'retry-after': '1' } });
    github.fail({ path: LIST, status: 403, headers: { 'retry-after': '1' }, body: SECONDARY });
    github.fail({ path: LIST, after: 1, status: 502 });
    const { exitCode, log } = await publish();
    expect([exitCode, log]).toEqual([0, expect.stringContaining('0 statements found')]);
    const pages = github.requests.filter(({ path, status }) => path.includes('/runs/42/artifacts') && status === 200);
    expect(pages.map(({ path }) => /page=(\d)(?!\d)/.exec(path.replace('per_page', ''))?.[1] ?? '1')).toEqual([
      '1',
      '2',
    ]);
  });
});

describe('the artifacts of the own run', () => {
  /** The cheapest step that leaves a statement. */
  async function leave(service: ArtifactService): Promise<StepResult> {
    const inputs = { operation: 'list', artifact: 'model:delay' };
    return runStep('version-artifact', inputs, { ...(await newStep()), env: service.env() });
  }

  async function collect(service: ArtifactService): Promise<StepResult> {
    const inputs = { evidence: 'artifacts', comment: 'never', 'publish-page': 'false', expected: 'gate' };
    return runStep('report', inputs, { ...(await newStep()), env: service.env() });
  }

  async function afterFaults(
    act: (service: ArtifactService) => Promise<StepResult>,
    faults: readonly ArtifactFault[],
  ): Promise<StepResult & { readonly names: readonly string[] }> {
    await using service = await ArtifactService.start();
    if (act === collect) expect((await leave(service)).exitCode).toBe(0);
    for (const fault of faults) service.fail(fault);
    const step = await act(service);
    return { ...step, names: service.artifacts.filter(({ finalized }) => finalized).map(({ name }) => name) };
  }

  test.each<ArtifactFault>([
    ...[403, 404, 409].map((status) => ({ method: 'CreateArtifact', status })),
    { method: 'CreateArtifact', status: 'hang up' },
    { method: 'CreateArtifact', status: 'cut short' },
    { method: 'CreateArtifact', status: 'hang up', carriedOut: true },
    { method: 'PUT blob', status: 403 },
    { method: 'FinalizeArtifact', status: 'cut short' },
  ])('refusing an upload (%j) costs a warning, and neither the outputs nor the statement', async (fault) => {
    const { exitCode, log, outputs, names } = await afterFaults(leave, [{ times: 9, ...fault }]);
    expect([exitCode, names]).toEqual([0, []]);
    expect(log).toMatch(/::warning.*stays on this runner/);
    expect(existsSync(outputs['statement'] ?? '')).toBe(true);
    expect(outputs['headline']).toContain('model:delay');
  });

  test.each<ArtifactFault>([
    ...[403, 404, 409].map((status) => ({ method: 'ListArtifacts', status })),
    { method: 'ListArtifacts', status: 'hang up' },
    { method: 'ListArtifacts', status: 'cut short' },
    { method: 'GetSignedArtifactURL', status: 404 },
    { method: 'GetSignedArtifactURL', status: 'cut short' },
  ])('refusing what others left (%j) ends the step: a report without it would mislead', async (fault) => {
    const { exitCode, log } = await afterFaults(collect, [{ times: 9, ...fault }]);
    expect([exitCode, log]).toEqual([69, expect.stringContaining('artifacts-unavailable')]);
    expect(log).not.toContain('bug in Trainyard');
  });

  test('a token of another run sees and gets nothing', async () => {
    await using service = await ArtifactService.start();
    await leave(service);
    const inputs = { evidence: 'artifacts', comment: 'never', 'publish-page': 'false', expected: 'gate' };
    const step = await runStep('report', inputs, { ...(await newStep()), env: service.env('43') });
    expect(step.log).toContain('0 statements found');
  });

  // The client waits three seconds before its second try, whatever Retry-After says: all of them wait at once.
  test('that is busy for a moment is asked again, and everything arrives once', async () => {
    const uploads: readonly ArtifactFault[] = [
      { method: 'CreateArtifact', status: 429, headers: { 'retry-after': '1' } },
      { method: 'CreateArtifact', status: 502 },
      { method: 'FinalizeArtifact', status: 503 },
      { method: 'PUT blob', status: 503 },
    ];
    const downloads: readonly ArtifactFault[] = [
      { method: 'ListArtifacts', status: 429, headers: { 'retry-after': '1' } },
      { method: 'ListArtifacts', status: 502 },
      { method: 'ListArtifacts', status: 'hang up' },
      { method: 'ListArtifacts', status: 'cut short' },
      { method: 'GetSignedArtifactURL', status: 500 },
      { method: 'GetSignedArtifactURL', status: 'cut short' },
      { method: 'GET blob', status: 500 },
    ];
    const [up, down] = await Promise.all([
      Promise.all(uploads.map((fault) => afterFaults(leave, [fault]))),
      Promise.all(downloads.map((fault) => afterFaults(collect, [fault]))),
    ]);
    for (const { exitCode, names } of [...up, ...down]) expect([exitCode, names.length]).toEqual([0, 1]);
    for (const { log } of down) expect(log).toContain('1 statement found');
  });
});
