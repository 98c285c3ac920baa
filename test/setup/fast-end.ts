import { rm } from 'node:fs/promises';
import { TEMPORARY } from './fast.ts';

/** After the last test of the fast tier. Processes that were just killed may still be writing. */
async function tearDown(): Promise<void> {
  const folder = process.env[TEMPORARY];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

export { tearDown as default };
