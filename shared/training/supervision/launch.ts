import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../../core/services.ts';
import { attemptPaths, type AttemptSpec, type StopReason } from './attempt.ts';
import { isWithin } from '../identity/code.ts';

/** The supervisor's hold on a keeper. Letting go of it, in whatever way, makes the keeper stop its command. */
export interface KeeperHandle {
  readonly pid: number;
  /** Whether its process has ended. */
  readonly hasEnded: () => boolean;
  readonly stop: (reason: StopReason) => void;
}

/** Starts the keeper of an attempt as a process of its own session, and hands it the attempt through a pipe. */
export async function launchKeeper(spec: AttemptSpec, services: Services): Promise<KeeperHandle> {
  const paths = attemptPaths(spec.runFolder, spec.number);
  await mkdir(paths.folder, { recursive: true });
  const log = await open(paths.keeperLog, 'a', 0o640);
  try {
    services.effect('launch keeper');
    const keeper = spawn(process.execPath, [keeperProgram(services.root)], {
      cwd: spec.runFolder,
      // Nothing of the runner's, above all not RUNNER_TRACKING_ID: the runner would end it with the job.
      env: { PATH: services.environment['PATH'] },
      detached: true,
      stdio: ['pipe', log.fd, log.fd],
    });
    const { stdin } = keeper;
    if (stdin === null) throw new Error('The keeper has no pipe.');
    let ended = false;
    keeper.once('exit', () => (ended = true));
    keeper.once('error', () => (ended = true));
    // A keeper that has ended closes its end; what was said last then goes nowhere.
    stdin.on('error', () => undefined);
    stdin.write(`${JSON.stringify(spec)}\n`);
    services.effect('keeper launched');
    return {
      pid: keeper.pid ?? 0,
      hasEnded: () => ended,
      stop: (reason) => void stdin.write(`${JSON.stringify({ stop: reason })}\n`),
    };
  } finally {
    await log.close();
  }
}

/** The bundle where a bundle runs, the source where the sources run. */
function keeperProgram(root: string): string {
  const bundle = join(root, 'dist', 'train-keeper', 'index.js');
  const source = join(root, 'actions', 'train', 'keeper.ts');
  const runsBundle = isWithin(process.argv[1] ?? '', join(root, 'dist')) || !existsSync(join(root, 'node_modules'));
  return runsBundle && existsSync(bundle) ? bundle : source;
}
