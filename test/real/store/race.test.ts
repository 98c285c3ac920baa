import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReference } from '../../../shared/core/references.ts';
import { readEvents } from '../../../shared/registry/events.ts';
import { verifyVersion } from '../../../shared/registry/verify.ts';
import { listVersions } from '../../../shared/registry/versions.ts';
import { openStore } from '../../../shared/store/open.ts';
import { nodeWithTypes } from '../../actions/version-artifact/kills.ts';
import { ministack } from '../../servers/s3/ministack.ts';
import { BUCKET } from '../../servers/s3/clients.ts';
import { startS3Server } from '../../servers/s3.ts';
import { seaweedfs } from '../../servers/s3/seaweedfs.ts';
import { describeWithServer } from '../../servers/suites.ts';
import { versitygw } from '../../servers/s3/versitygw.ts';
import { REPOSITORY_ROOT, testServices } from '../../services.ts';
import { step } from '../../actions/version-artifact-step.ts';

const DELAY = parseReference('model:delay');
const PROCESSES = 6;

/** Runs steps at once, each in a process and a workspace of its own; the exit codes. */
async function atOnce(
  steps: readonly Record<string, string>[],
  environment: Readonly<Record<string, string>>,
): Promise<number[]> {
  const children = await Promise.all(
    steps.map(async (inputs, index) => {
      const workspace = await mkdtemp(join(tmpdir(), 'race-'));
      await mkdir(join(workspace, 'model'));
      await writeFile(join(workspace, 'model/weights.bin'), inputs['path'] === 'model' ? `weights ${index}` : '');
      const script = join(REPOSITORY_ROOT, 'test/actions/version-artifact/killed.ts');
      const env = { PATH: process.env['PATH'], TRAINYARD_TEST_ENVIRONMENT: JSON.stringify(environment) };
      return spawn(nodeWithTypes(), [script, workspace, JSON.stringify(inputs), '0'], { env, stdio: 'ignore' });
    }),
  );
  return Promise.all(children.map(async (child) => Number((await once(child, 'exit'))[0])));
}

async function expectRaceIsFair(store: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const push = { operation: 'push', artifact: 'model:delay', path: 'model', store };
  expect(
    await atOnce(
      Array.from({ length: PROCESSES }, () => push),
      environment,
    ),
  ).toEqual(Array(PROCESSES).fill(0));
  const services = await testServices({ environment });
  const opened = await openStore(store, services);
  const versions = await listVersions(opened, DELAY);
  expect(versions.map((version) => version.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(new Set(versions.map((version) => version.digest)).size).toBe(PROCESSES);
  for (const version of versions) expect((await verifyVersion(opened, services, version)).findings).toEqual([]);
  const move = (version: number) => ({
    operation: 'alias',
    artifact: `model:delay@v${version}`,
    alias: 'champion',
    expect: 'none',
    store,
  });
  const codes = await atOnce([1, 2, 3, 4, 5, 6].map(move), environment);
  expect(codes.filter((code) => code === 0)).toHaveLength(1);
  expect((await readEvents(opened, DELAY)).events).toHaveLength(1);
  const { outputs } = await step(services, { operation: 'list', artifact: 'model:delay', store });
  expect(JSON.parse(String(outputs['versions']))).toHaveLength(PROCESSES);
}

test('processes that push and promote into one folder at once make a version each and one champion', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'race-store-'));
  await expectRaceIsFair(`file:${folder}/store`, {});
});

test('processes that push and promote into one bucket at once make a version each and one champion', async () => {
  await using server = await startS3Server(['models']);
  await expectRaceIsFair('s3://models/race', { ...server.environment });
});

for (const kind of [versitygw, seaweedfs, ministack]) {
  await describeWithServer(kind, kind.name, (server) => {
    test('processes that push and promote into one bucket at once make a version each and one champion', async () => {
      await expectRaceIsFair(`s3://${BUCKET}/race`, server().env);
    });
  });
}
