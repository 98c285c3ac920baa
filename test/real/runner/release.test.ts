/**
 * The way of a model from the default branch to production and back, on a real workflow runner with real servers behind
 * a real proxy. What the runner does not do (approvals, concurrency, re-running failed jobs alone) stands in README.md.
 */
import { jobsOf, releaseCaller, ReleaseStage, WORKFLOWS } from '../release-stage.ts';

const JOBS = ['Train, judge, version', 'Serve in staging', 'Plan for production', 'Promote to production', 'Report'];

const ROLLBACK = {
  name: 'Rollback',
  on: { workflow_dispatch: { inputs: { 'to-version': { required: true }, reason: { required: true } } } },
  jobs: {
    production: {
      uses: `${WORKFLOWS}/model-rollback.yml@v1`,
      with: {
        environment: 'production',
        'to-version': '${{ inputs.to-version }}',
        reason: '${{ inputs.reason }}',
      },
    },
  },
};

let stage: ReleaseStage;

beforeAll(async () => {
  stage = await ReleaseStage.open((ports) => ({ release: releaseCaller(ports), rollback: ROLLBACK }));
  await stage.repository.pushFlips(400);
});

afterAll(() => stage[Symbol.asyncDispose]());

/** What stands where: the versions that serve, the aliases, and how many versions there are. */
async function standing(): Promise<Readonly<Record<string, unknown>>> {
  const { repository } = stage;
  return {
    staging: await stage.serving('staging'),
    production: await stage.serving('production'),
    champion: await repository.alias('champion'),
    challenger: await repository.alias('challenger'),
    versions: await repository.versions(),
  };
}

async function releaseOf(parameters: Readonly<Record<string, unknown>>, attempt = 1) {
  const sha = await stage.repository.commit(parameters);
  const outcome = await stage.run('release', { sha, attempt });
  return { ...outcome, jobs: jobsOf(outcome) };
}

function all(result: string): Readonly<Record<string, string>> {
  return Object.fromEntries(JOBS.map((job) => [job, result]));
}

const V1 = { staging: 'v1', production: 'v1', champion: 'v1', challenger: 'v1', versions: 1 };
const V2 = { staging: 'v2', production: 'v2', champion: 'v2', challenger: 'v2', versions: 2 };

test('the first model is judged, versioned, served in staging, promoted and named the champion', async () => {
  const { jobs, exitCode, text } = await releaseOf({ quality: 0.8 });
  expect(jobs).toEqual(all('success'));
  expect(exitCode).toBe(0);
  expect(await standing()).toEqual(V1);
  expect(text).toMatch(/coin: v1 serves production/);
});

test('a better one replaces it in both environments under one digest, each time against a fresh copy of the old', async () => {
  const { jobs, id } = await releaseOf({ quality: 0.9 });
  expect(jobs).toEqual(all('success'));
  expect(await standing()).toEqual(V2);
  const rollouts = await stage.rollouts(id);
  expect(rollouts.map(({ environment, status }) => [environment, status])).toEqual([
    ['staging', 'completed'],
    ['production', 'completed'],
  ]);
  expect(rollouts.map(({ from }) => from?.label)).toEqual(['v1', 'v1']);
  expect(new Set(rollouts.map(({ to }) => to.digest)).size).toBe(1);
});

test('the same commit again trains nothing, makes no version, and asks nobody for an approval', async () => {
  const { jobs, exitCode, text } = await releaseOf({ quality: 0.9 });
  const { 'Promote to production': promoted, ...others } = jobs;
  expect(promoted).toBeUndefined();
  expect(new Set(Object.values(others))).toEqual(new Set(['success']));
  expect(exitCode).toBe(0);
  expect(await standing()).toEqual(V2);
  expect(text).toMatch(/an identical run/i);
});

test('a model that the gate fails is not even a version, and nothing is deployed', async () => {
  const { jobs, exitCode, text } = await releaseOf({ quality: 0.7 });
  expect(jobs).toEqual({ 'Train, judge, version': 'failure', Report: 'success' });
  expect(exitCode).toBe(1);
  expect(await standing()).toEqual(V2);
  expect(text).toMatch(/coin: do not ship/);
});

test('a canary that fails in staging is rolled back, production is never asked, and the champion stays', async () => {
  const { jobs, exitCode, id } = await releaseOf({ quality: 0.9, breaksIn: 'staging' });
  expect(jobs).toEqual({ 'Train, judge, version': 'success', 'Serve in staging': 'failure', Report: 'success' });
  expect(exitCode).toBe(1);
  expect(await standing()).toEqual({ ...V2, challenger: 'v3', versions: 3 });
  expect(await stage.rollouts(id)).toMatchObject([{ environment: 'staging', status: 'rolled-back' }]);
});

test('one that fails in production alone is rolled back there; tried again it is refused, and champion never moves', async () => {
  const expected = { ...V2, staging: 'v4', challenger: 'v4', versions: 4 };
  const broken = { quality: 0.9, breaksIn: 'production' };
  const first = await releaseOf(broken);
  expect(first.jobs).toEqual({ ...all('success'), 'Promote to production': 'failure' });
  expect(first.exitCode).toBe(1);
  expect(await standing()).toEqual(expected);
  const sha = await stage.repository.commit(broken);
  const again = await stage.run('release', { sha, id: first.id, attempt: 2 });
  // The plan tells it already, so that nobody is asked to approve what is refused.
  const jobs = { ...all('success'), 'Plan for production': 'failure', 'Promote to production': undefined };
  expect({ 'Promote to production': undefined, ...jobsOf(again) }).toEqual(jobs);
  expect(again.text).toMatch(/v4 would be refused: it was found worse before and is not tried again/);
  expect(await standing()).toEqual(expected);
});

test('by hand production goes back to a version that is named, with the plan first', async () => {
  const inputs = { 'to-version': 'v1', reason: 'complaints from the field' };
  const payload = { inputs, repository: { default_branch: 'main' } };
  const outcome = await stage.run('rollback', { event: 'workflow_dispatch', payload });
  expect(jobsOf(outcome)).toEqual({ Plan: 'success', 'Roll back': 'success' });
  expect(await stage.serving('production')).toBe('v1');
  expect(await stage.serving('staging')).toBe('v4');
  expect(outcome.text.indexOf('v1 would replace v2')).toBeGreaterThan(0);
});

test('a champion that somebody moved while the approval was awaited is not overwritten, and nothing is rolled out', async () => {
  const sha = await stage.repository.commit({ quality: 0.95 });
  let moved: Promise<void> | undefined;
  const outcome = await stage.run('release', {
    sha,
    onLine: ({ job, jobResult }) => {
      if (jobResult === 'success' && job?.includes('Plan') === true) moved = stage.repository.moveAlias('champion', 4);
    },
  });
  await moved;
  expect(jobsOf(outcome)).toMatchObject({ 'Serve in staging': 'success', 'Promote to production': 'failure' });
  expect(outcome.text).toMatch(/The alias champion of model:coin is on v4, not on v2/);
  expect(await standing()).toEqual({ staging: 'v5', production: 'v1', champion: 'v4', challenger: 'v5', versions: 5 });
});

test('an environment that the repository does not have is refused before anything is trained', async () => {
  const { environments } = stage.github.state.actions;
  const refused = { 'Train, judge, version': 'failure', Report: 'success' };
  const known = environments.splice(0);
  environments.push({ name: 'staging' }, { name: 'productoin', reviewers: 1 });
  const misspelt = await releaseOf({ quality: 0.96 });
  expect([misspelt.exitCode, misspelt.jobs]).toEqual([1, refused]);
  expect(misspelt.text).toMatch(/has no environment "production"\. Did you mean "productoin"\?/);
  expect(misspelt.text).not.toContain('::group::Train: ');
  environments.splice(0, 2, ...known);
});
