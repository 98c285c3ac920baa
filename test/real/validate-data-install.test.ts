import { cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../shared/tables/engine.ts';
import { REPOSITORY_ROOT, testServices } from '../services.ts';

test('a machine without DuckDB gets it from the npm registry once and reads data with it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'trainyard-bare-'));
  await cp(join(REPOSITORY_ROOT, 'shared/tables/duckdb-install'), join(root, 'dist/duckdb-install'), {
    recursive: true,
  });
  const services = await testServices({ root, environment: process.env });
  for (const attempt of [1, 2]) {
    await using engine = await openEngine(services, { files: [] });
    expect([attempt, (await engine.rows('SELECT 42')).rows]).toEqual([attempt, [[42]]]);
  }
  expect(services.log.lines.filter((line) => line.includes('installed once'))).toHaveLength(1);
  expect(await readdir(join(services.toolCache, 'trainyard-duckdb', '1.5.6-r.1'))).toHaveLength(1);
});
