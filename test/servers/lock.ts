import { link, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemErrorCode } from '../../shared/core/errors.ts';
import { livenessOf, startTimeOf, type ProcessIdentity } from '../../shared/rollout/process/liveness.ts';

const LOOK_EVERY_MS = 100;
let locks = 0;

/**
 * Runs one thing at a time among all processes of this machine. A lock whose owner has died is taken over.
 *
 * @param path of a file that exists while somebody holds the lock
 * @param onWait called once, where somebody holds it
 */
export async function whileLocked<Result>(
  path: string,
  act: () => Promise<Result>,
  onWait?: () => void,
): Promise<Result> {
  const ticket = `${path}.${process.pid}-${++locks}`;
  await writeFile(ticket, JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid), ticket }));
  try {
    for (let looked = 0; !(await took(ticket, path)); looked++) {
      if (looked === 1) onWait?.();
      await releaseIfAbandoned(path);
      await sleep(LOOK_EVERY_MS);
    }
    try {
      return await act();
    } finally {
      await unlink(path);
    }
  } finally {
    await rm(ticket, { force: true });
  }
}

/** A link, unlike a new file, has its content from the first moment. */
async function took(ticket: string, path: string): Promise<boolean> {
  return link(ticket, path).then(
    () => true,
    (error: unknown) => {
      if (systemErrorCode(error) === 'EEXIST') return false;
      throw error;
    },
  );
}

async function releaseIfAbandoned(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const owner = JSON.parse(text) as ProcessIdentity & { readonly ticket: string };
  if (livenessOf(owner) !== 'dead') return;
  await rm(path, { force: true });
  await rm(owner.ticket, { force: true });
}
