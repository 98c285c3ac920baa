import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder of one's own for what is handed out: in a folder for the moment that all accounts share, as `/tmp` is, a name
 * that can be foretold may be somebody else's file.
 *
 * @param temp the folder for the moment
 */
export function ownFolder(temp: string): Promise<string> {
  return mkdtemp(join(temp, 'trainyard-'));
}

/** The same, gone when this process ends: for what nobody reads later. */
export async function scratchFolder(temp: string): Promise<string> {
  const folder = await ownFolder(temp);
  if (scratch.push(folder) === 1) process.once('exit', removeAll);
  return folder;
}

const scratch: string[] = [];

function removeAll(): void {
  for (const folder of scratch) rmSync(folder, { recursive: true, force: true });
}
