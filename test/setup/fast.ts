import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpShipped } from './shipped.ts';

/** Names the folder to whoever removes it. */
export const TEMPORARY = 'TRAINYARD_TEST_TEMPORARY';

/** Before the first test of the fast tier: everything temporary goes to one folder, so that none of it stays. */
async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ty-'));
  Object.assign(process.env, { TMPDIR: folder, [TEMPORARY]: folder });
  await setUpShipped();
}

export { setUp as default };
