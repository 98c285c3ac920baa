import { deploy } from '../../../actions/deploy/run.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import type { RolloutResult } from '../../../shared/evidence/results/rollout.ts';
import { TestEnvironment } from '../../fixtures/rollout/environment.ts';
import { Load } from '../../fixtures/rollout/load.ts';

function resultOf(stored: StoredStatement | undefined): RolloutResult {
  return stored?.statement.predicate.result as RolloutResult;
}

test('a first release serves, a good one replaces it in stages, a broken one is rolled back', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  await environment.push({});
  await environment.push({ errorEvery: 2 });
  const services = await environment.services();
  const firstRun = deploy(environment.inputs(1), services);
  {
    await using early = new Load(environment.url);
    expect(await firstRun).toMatchObject({ verdict: 'pass', outputs: { status: 'completed', serving: 'v1' } });
    expect(early.counts.releases.get('v1')).toBeGreaterThan(0);
  }
  await using load = new Load(environment.url);
  expect(await deploy(environment.inputs(2), services)).toMatchObject({
    verdict: 'pass',
    headline: 'v2 serves production: 25 % ✓  100 % ✓',
    outputs: { status: 'completed', serving: 'v2', rollout: 'r0002' },
  });
  expect(await deploy(environment.inputs(3), services)).toMatchObject({
    verdict: 'fail',
    outputs: { status: 'rolled-back', serving: 'v2', rollout: 'r0003' },
  });
  const statements = await services.evidence.collect();
  const [first, second, third] = statements.map(resultOf);
  expect(first).toMatchObject({ status: 'completed', stages: [{ percent: 100, verdict: 'pass' }] });
  expect(first?.from).toBeUndefined();
  expect(second).toMatchObject({
    stages: [
      { percent: 25, verdict: 'pass' },
      { percent: 100, verdict: 'pass' },
    ],
    traffic: { unanswered: 0, canaryErrors: 0 },
  });
  expect(third).toMatchObject({ serving: { label: 'v2' }, traffic: { unanswered: 0 } });
  expect(third?.stages.at(-1)?.reason).toMatch(/^\d+ of \d+ errors against 0 of \d+$/);
  expect(services.log.text()).toMatch(/rolled back in \d+ m?s · 2 writes · v2 serves/);
  expect(load.counts.unanswered).toBe(0);
  const failures = [...load.counts.statuses].filter(([status]) => status !== 200);
  expect(failures).toEqual([[500, third?.traffic?.canaryErrors]]);
});
