import { jobsOf, ReleaseStage } from './release-stage.ts';

const WORKFLOWS = 'trainyard/trainyard/.github/workflows';
const GOOD = { quality: 0.8 };

function release(ports: ReleaseStage['ports']): object {
  return {
    name: 'Release',
    on: 'push',
    jobs: {
      model: {
        uses: `${WORKFLOWS}/model-release.yml@v1`,
        with: {
          model: 'model:coin',
          command: `${process.execPath} model/train.mjs`,
          rules: 'rules.yml',
          dataset: 'dataset:flips',
          'on-missing-baseline': 'absolute-only',
          'server-command': `${process.execPath} serving/server.mjs`,
          'server-code': 'serving',
          'staging-port': ports.staging,
          'production-port': ports.production,
        },
      },
    },
  };
}

let stage: ReleaseStage;

beforeAll(async () => {
  stage = await ReleaseStage.open((ports) => ({ release: release(ports) }));
  await stage.repository.pushFlips(400);
});

afterAll(() => stage[Symbol.asyncDispose]());

test('a release', async () => {
  await stage.repository.commit(GOOD);
  const outcome = await stage.run('release');
  console.log(outcome.text, jobsOf(outcome));
  expect(outcome.exitCode).toBe(0);
  expect(await stage.repository.alias('champion')).toBe('v1');
  expect(await stage.serving('production')).toBe('v1');
});
