import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { plural } from '../core/text/format.ts';
import type { Services } from '../core/services.ts';
import { runPaths } from './supervision/attempt.ts';
import { lockIfFree } from './run-lock.ts';

/**
 * Journals, logs and checkpoints of a run that nobody has touched for this long are removed; results stay, and so does
 * the lock, a few bytes: the numbers of a lease must only grow, or one who looked before could hold it beside one who
 * came after.
 */
const KEPT_MS = 30 * 86_400_000;

/** Keeps the state folder of a machine that lives long from growing for ever. */
export async function pruneRuns(stateFolder: string, services: Services): Promise<void> {
  const runs = join(stateFolder, 'runs');
  const oldest = services.clock.now().getTime() - KEPT_MS;
  let removed = 0;
  for (const name of await readdir(runs).catch(() => [])) {
    const folder = join(runs, name);
    if ((await removable(folder)).length === 0) continue;
    if ((await lastTouchedMs(folder)) >= oldest) continue;
    // Whoever holds the lock is at work, or cannot be told to have ended: neither is touched.
    await using lock = await lockIfFree(runPaths(folder).lock, services);
    if (lock === undefined) continue;
    for (const path of await removable(folder)) await rm(path, { recursive: true, force: true });
    removed++;
  }
  if (removed > 0) services.log.info(`Removed what ${plural(removed, 'run')} left here over 30 days ago.`);
}

async function removable(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => join(folder, name)).filter((path) => path !== runPaths(folder).lock);
}

/** Every supervisor of a run writes into its lock and its generation's journal, every attempt makes a folder. */
async function lastTouchedMs(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const paths = [folder, ...names.flatMap((name) => [join(folder, name), join(folder, name, 'attempts')])];
  const times = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        (info) => info.mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times);
}
