import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleEngine } from '../../scripts/bundle/engine.ts';

const BUILD = join(import.meta.dirname, '../../.build');

/** Makes what test/setup/kit.ts names; in one step, since other tests may be running. */
async function setUpEngine(): Promise<void> {
  await mkdir(BUILD, { recursive: true });
  const draft = await mkdtemp(join(BUILD, 'test-engine-'));
  await bundleEngine(join(BUILD, '..'), draft);
  await rename(join(draft, 'duckdb-install/engine.js'), join(BUILD, 'test-engine.js'));
  await rm(draft, { recursive: true });
}

// By its name for the fast tier, which sets up more; as it is for the real one.
export { setUpEngine, setUpEngine as default };
