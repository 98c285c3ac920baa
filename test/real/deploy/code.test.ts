import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploy } from '../../../actions/deploy/run.ts';
import type { DeployInputs } from '../../../actions/deploy/inputs.ts';
import { SERVER, TestEnvironment } from '../../fixtures/rollout/environment.ts';
import { Load } from '../../fixtures/rollout/load.ts';

/** A checkout that holds a server. */
async function checkout(): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'deploy-code-'));
  await mkdir(join(workspace, 'serving'));
  await copyFile(SERVER, join(workspace, 'serving', 'server.mjs'));
  return workspace;
}

function inputs(environment: TestEnvironment, workspace: string, sequence: number): DeployInputs {
  const usual = environment.inputs(sequence, sequence === 1 ? { policy: { stageTimeoutMs: 0 } } : {});
  const server = { ...usual.server, command: [process.execPath, 'serving/server.mjs'], workingDirectory: workspace };
  return { ...usual, code: ['serving'], server };
}

test('a server runs from a copy of its code, so that the next comparison starts the old code though the checkout is gone', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  await environment.push({});
  const first = await checkout();
  const services = await environment.services({ workspace: first });
  expect(await deploy(inputs(environment, first, 1), services)).toMatchObject({ outputs: { serving: 'v1' } });
  await rm(first, { recursive: true });
  const second = await checkout();
  await writeFile(join(second, 'serving', 'README.md'), 'New beside the server.\n');
  await using load = new Load(environment.url);
  const result = await deploy(inputs(environment, second, 2), await environment.services({ workspace: second }));
  expect(result).toMatchObject({ verdict: 'pass', outputs: { status: 'completed', serving: 'v2' } });
  expect(await readdir(join(environment.state, 'code'))).toHaveLength(2);
  expect(load.counts.unanswered).toBe(0);
  await rm(second, { recursive: true });
});

test('the same code in another checkout is the same server, and other code for the same model is a new rollout', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const first = await checkout();
  await deploy(inputs(environment, first, 1), await environment.services({ workspace: first }));
  const second = await checkout();
  const again = await deploy(inputs(environment, second, 1), await environment.services({ workspace: second }));
  expect(again.outputs['status']).toBe('unchanged');
  await writeFile(join(second, 'serving', 'extra.mjs'), '');
  const plan = { ...inputs(environment, second, 1), dryRun: true };
  expect((await deploy(plan, await environment.services({ workspace: second }))).outputs['status']).toBe('planned');
  await Promise.all([first, second].map((folder) => rm(folder, { recursive: true })));
});

test('other code for the model that serves, found worse once, is refused the next time and never called unchanged', async () => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const good = await checkout();
  await deploy(inputs(environment, good, 1), await environment.services({ workspace: good }));
  const broken = await checkout();
  const code = await readFile(join(broken, 'serving', 'server.mjs'), 'utf8');
  await writeFile(join(broken, 'serving', 'server.mjs'), code.replace('isError ? 500 : 200', '500'));
  await using load = new Load(environment.url);
  const watched = { ...inputs(environment, broken, 1), policy: environment.inputs(1).policy };
  const results = [];
  for (let time = 1; time <= 2; time++) {
    results.push(await deploy(watched, await environment.services({ workspace: broken })));
  }
  expect(results).toMatchObject([
    { verdict: 'fail', outputs: { status: 'rolled-back' } },
    { verdict: 'fail', outputs: { status: 'unchanged' } },
  ]);
  expect(results[1]?.headline).toMatch(/found worse by rollout r0002.* v1 serves$/);
  const plan = await deploy({ ...watched, dryRun: true }, await environment.services({ workspace: broken }));
  expect(plan).toMatchObject({ verdict: 'fail', outputs: { status: 'unchanged' } });
  expect(plan.headline).toMatch(/v\d+ would be refused: it was found worse before and is not tried again/);
  expect(load.counts.unanswered).toBe(0);
  await Promise.all([good, broken].map((folder) => rm(folder, { recursive: true })));
});

test.each([
  ['outside the workspace', '../elsewhere', 'code-outside'],
  ['that is not there', 'missing', 'tree-unreadable'],
])('code %s is refused before anything is started', async (_, code, expected) => {
  await using environment = await TestEnvironment.create();
  await environment.push({});
  const workspace = await checkout();
  const refused = deploy(
    { ...inputs(environment, workspace, 1), code: [code] },
    await environment.services({ workspace }),
  );
  await expect(refused).rejects.toMatchObject({ code: expected });
  expect(await readdir(environment.root)).not.toContain('state');
  await rm(workspace, { recursive: true });
});
