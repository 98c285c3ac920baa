/** The built bundle as a runner starts it, against a double that speaks GitHub's own description. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newRunnerTemp, runStep, type StepResult } from '../../../scripts/runner.ts';
import { writeStatement } from '../../../shared/evidence/folder.ts';
import { SCENARIOS } from '../../fixtures/report/scenarios.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { REPOSITORY_ROOT } from '../../services.ts';

async function reportOn(
  scenario: string,
  github: GitHubDouble,
  token: string,
): Promise<StepResult & { workspace: string }> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  for (const { statement } of SCENARIOS[scenario] ?? []) await writeStatement(join(workspace, 'evidence'), statement);
  const repo = { repo: { full_name: 'acme/flights' } };
  const event = { name: 'pull_request', payload: { pull_request: { number: 12, head: repo, base: repo } } };
  const options = { workspace, temp: await newRunnerTemp(), event, env: { GITHUB_API_URL: github.apiUrl } };
  return { ...(await runStep('report', { evidence: 'evidence', 'github-token': token }, options)), workspace };
}

test('a pull request gets its comment, the step its summary, and the token is nowhere', async () => {
  await using github = await GitHubDouble.start();
  const { exitCode, log, outputs, summary, workspace } = await reportOn('worse-stopped', github, 'ghs_actions');
  expect([exitCode, github.violations]).toEqual([0, []]);
  expect(github.comments[0]?.body).toMatch(/^## `delay`: do not ship/);
  expect(outputs['comment-id']).toBe(String(github.comments[0]?.id));
  expect(summary).toContain('> [!CAUTION]');
  expect(await readFile(join(workspace, 'report.html'), 'utf8')).toContain('<h2 ');
  expect(log.trimEnd()).toMatch(/delay: do not ship\. Recall falls by 1\.8 pp[^\n]*$/);
  expect(log.replace(/^::add-mask::.*$/gm, '')).not.toContain('ghs_actions');
});

test('a read-only token fails nothing: the log says what to add and the summary holds the report', async () => {
  await using github = await GitHubDouble.start();
  const { exitCode, log, summary } = await reportOn('worse-stopped', github, 'ghs_fork');
  expect(exitCode).toBe(0);
  expect(log).toMatch(/^::warning.*permissions: pull-requests: write/m);
  expect(summary).toContain('do not ship');
});

test('data that were refused are not green beside data that passed', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  await cp(join(REPOSITORY_ROOT, 'test/fixtures/validate-data'), workspace, { recursive: true });
  await writeFile(join(workspace, 'cut.csv'), 'id\n"1\n');
  const env = { RUNNER_TOOL_CACHE: join(tmpdir(), 'trainyard-test-tools') };
  const options = { workspace, temp: await newRunnerTemp(), env };
  const check = (data: string): Promise<StepResult> =>
    runStep('validate-data', { contract: 'orders.odcs.yaml', data, 'upload-evidence': 'false' }, options);
  expect([(await check('good.csv')).exitCode, (await check('cut.csv')).exitCode]).toEqual([0, 64]);
  const { summary, outputs } = await runStep('report', { comment: 'never', 'publish-page': 'false' }, options);
  expect(outputs['headline']).toContain('validate-data ended without a verdict: cut.csv');
  expect(summary).toMatch(/> \[!WARNING\]/);
  expect(summary).toContain('Next: Repair the file, or make it again');
});
