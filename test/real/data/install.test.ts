import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from '../../services.ts';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: t
version: 1.0.0
status: active
schema:
  - name: t
    properties: [{name: id, logicalType: integer}]
`;

test('the bundle on a machine without DuckDB gets it from the npm registry once and reads data with it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'trainyard-bare-'));
  for (const part of ['actions', 'dist', 'package.json']) {
    await cp(join(REPOSITORY_ROOT, part), join(root, part), { recursive: true });
  }
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  await writeFile(join(workspace, 'c.yaml'), CONTRACT);
  await writeFile(join(workspace, 'd.csv'), 'id\n1\n');
  const env = {
    ...process.env,
    ...{ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace },
    ...{ RUNNER_TOOL_CACHE: join(root, 'tools'), 'INPUT_MAX-SAMPLES': '10', INPUT_PROFILE: 'none' },
    ...{ INPUT_CONTRACT: 'c.yaml', INPUT_DATA: 'd.csv' },
  };
  const check = (): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, [join(root, 'dist/validate-data/index.js')], { cwd: workspace, env });
  const logs = [(await check()).stdout, (await check()).stdout];
  for (const log of logs) expect(log).toContain('2 checks pass on 1 row');
  expect(logs.map((log) => log.includes('installed once'))).toEqual([true, false]);
  expect(await readdir(join(root, 'tools/trainyard-duckdb/1.5.6-r.1'))).toHaveLength(1);
});
