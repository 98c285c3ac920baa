/**
 * What becomes of a model that is trained anew on newer data, by what the caller wants then; on a real workflow runner.
 */
import { parseLockFile } from '../../../shared/registry/lock-file.ts';
import { jobsOf, releaseCaller, ReleaseStage, WORKFLOWS } from '../release-stage.ts';

/** As monitoring would dispatch it: what becomes of the model is said in the event. */
function retrain(ports: ReleaseStage['ports']): object {
  const { model } = releaseCaller(ports).jobs;
  const inputs = { ...model.with, contract: 'flips.odcs.yaml', then: '${{ inputs.then }}' };
  return {
    name: 'Retrain',
    on: { workflow_dispatch: { inputs: { then: { required: true } } } },
    jobs: { model: { uses: `${WORKFLOWS}/model-retrain.yml@v1`, with: inputs } },
  };
}

let stage: ReleaseStage;
let flips: string;

beforeAll(async () => {
  stage = await ReleaseStage.open((ports) => ({ retrain: retrain(ports) }));
  await stage.repository.pushFlips(400);
  flips = await stage.repository.pushFlips(600);
  await stage.repository.commit({ quality: 0.8 });
  stage.github.state.git.push('main', { 'README.md': 'Coins' });
});

afterAll(() => stage[Symbol.asyncDispose]());

async function retrainThen(then: string) {
  const payload = { inputs: { then }, repository: { default_branch: 'main' } };
  const env = { GITHUB_REF_NAME: 'main' };
  const outcome = await stage.run('retrain', { event: 'workflow_dispatch', payload, env });
  return { ...outcome, jobs: jobsOf(outcome) };
}

const RETRAINED = { 'Validate, train, judge': 'success', Report: 'success' };

test('and nothing else: the newest data is checked, trained on and judged, and no version is made', async () => {
  const { jobs, text } = await retrainThen('nothing');
  expect(jobs).toEqual(RETRAINED);
  expect(text).toMatch(/dataset:flips@v2 is in dataset/);
  expect(await stage.repository.versions()).toBe(0);
});

test('a pull request: the data is proposed by its digest, once, and nothing is trained that was trained before', async () => {
  for (const outcome of ['created', 'unchanged']) {
    const { jobs, text } = await retrainThen('pull-request');
    expect(jobs).toEqual({ ...RETRAINED, 'Propose the data': 'success' });
    expect(text).toMatch(/an identical run/i);
    expect(text).toMatch(new RegExp(`outcome=${outcome}`));
  }
  const { git, pulls } = stage.github.state;
  expect(pulls.map(({ title }) => title)).toEqual(['Retrain model:coin on dataset:flips@v2']);
  const lock = parseLockFile(git.files('trainyard/retrain-coin')['model.lock.yml'] ?? '', 'model.lock.yml');
  expect(lock.data).toEqual([{ artifact: 'dataset:flips', version: 'v2', digest: flips }]);
  expect(stage.github.violations).toEqual([]);
});

test('a release: what was judged is shipped by the way of every release, without another training', async () => {
  const { jobs, exitCode, text } = await retrainThen('release');
  const released = ['Train, judge, version', 'Serve in staging', 'Plan for production', 'Promote to production'];
  expect(jobs).toEqual({ ...RETRAINED, ...Object.fromEntries(released.map((job) => [job, 'success'])) });
  expect(exitCode).toBe(0);
  expect(text).not.toMatch(/model:coin trained in/);
  expect([await stage.serving('staging'), await stage.serving('production')]).toEqual(['v1', 'v1']);
  expect(await stage.repository.alias('champion')).toBe('v1');
});

test('a word that nobody knows is refused before anything is spent', async () => {
  const { jobs, text } = await retrainThen('ship-it');
  expect(jobs).toEqual({ 'Validate, train, judge': 'failure', Report: 'success' });
  expect(text).toMatch(/The input then must be release, pull-request or nothing/);
  expect(text).not.toMatch(/dataset:flips@v2 is in/);
});
