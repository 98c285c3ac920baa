import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;
const SQLITE_BUSY = 5;

/**
 * Runs one thing at a time among all processes of this machine.
 *
 * The lock is the system's own, which SQLite takes on a file in the same way on every system: it ends with its owner,
 * however that ends, so that nobody ever has to judge whether an owner has died and to take a lock away.
 *
 * @param path of a file that is used for nothing else; it stays, empty
 * @param onWait called once, where somebody holds it
 */
export async function whileLocked<Result>(
  path: string,
  act: () => Promise<Result>,
  onWait?: () => void,
): Promise<Result> {
  const lock = new DatabaseSync(path);
  try {
    for (let looked = 0; !take(lock); looked++) {
      if (looked === 1) onWait?.();
      await sleep(LOOK_EVERY_MS);
    }
    return await act();
  } finally {
    lock.close();
  }
}

function take(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: unknown }).errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
