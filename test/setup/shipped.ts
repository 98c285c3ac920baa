import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleEngine } from '../../scripts/bundle/engine.ts';
import { bundleContractValidators } from '../../scripts/bundle/validators.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILD = join(ROOT, '.build');

/**
 * Makes parts as they are shipped, which start in a fraction of the time of their sources: the engine's program, that
 * test/setup/kit.ts names, and the validators of contracts, that jest.config.js does. In one step each, since other tests
 * may be running.
 */
async function setUpShipped(): Promise<void> {
  await mkdir(BUILD, { recursive: true });
  const draft = await mkdtemp(join(BUILD, 'shipped-'));
  const validators = join(draft, 'validators.js');
  await Promise.all([bundleEngine(ROOT, draft), bundleContractValidators(ROOT, validators)]);
  await rename(join(draft, 'duckdb-install/engine.js'), join(BUILD, 'test-engine.js'));
  await rename(validators, join(BUILD, 'test-validators.js'));
  await rm(draft, { recursive: true });
}

// By its name for the fast tier, which sets up more; as it is for the real one.
export { setUpShipped, setUpShipped as default };
