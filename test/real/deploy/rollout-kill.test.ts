import { CrashSeries, runKilled } from '../../fixtures/rollout/crash.ts';
import { TestEnvironment } from '../../fixtures/rollout/environment.ts';
import { deploy } from '../../../actions/deploy/run.ts';

/** More than any rollout of these has; the enumeration ends at the first one that comes to its end alive. */
const MOST_EFFECTS = 100;

/** Kills a deployment at its first effect, the next one's at its second, and so on, until one is not killed. */
async function enumerate(errorEvery?: number): Promise<number> {
  await using series = await CrashSeries.begin();
  const behaviour = errorEvery === undefined ? {} : { errorEvery };
  for (let nth = 1; nth <= MOST_EFFECTS; nth++) {
    const { wasKilled, stderr } = await series.kill(behaviour, { nth });
    expect(stderr).toBe('');
    if (wasKilled) continue;
    expect(series.statuses()).toEqual(errorEvery === undefined ? [200] : [200, 500]);
    return nth - 1;
  }
  throw new Error(`No end within ${MOST_EFFECTS} effects.`);
}

test('killed before and after every effect of a rollout that passes', async () => {
  const points = await enumerate();
  console.log(`${points} crash points of a passing rollout, all recovered.`);
  expect(points).toBeGreaterThan(30);
}, 1_800_000);

test('killed before and after every effect of a rollout that is rolled back', async () => {
  const points = await enumerate(2);
  console.log(`${points} crash points of a rollback, all recovered.`);
  expect(points).toBeGreaterThan(20);
}, 1_800_000);

test('killed before and after every effect of a first deployment', async () => {
  let points = 0;
  for (let nth = 1; nth <= MOST_EFFECTS; nth++) {
    await using environment = await TestEnvironment.create();
    const digest = await environment.push({});
    const inputs = environment.inputs(1, { policy: { stageTimeoutMs: 0 } });
    const { wasKilled } = await runKilled(environment, { action: 'deploy', inputs, kill: { nth } });
    const again = await deploy(inputs, await environment.services());
    expect(again.outputs['serving-digest']).toBe(digest);
    if (!wasKilled) break;
    points = nth;
  }
  console.log(`${points} crash points of a first deployment, all recovered.`);
  expect(points).toBeGreaterThan(15);
}, 1_800_000);
