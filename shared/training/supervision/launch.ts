import type { Services } from '../../core/services.ts';
import { startDetached } from '../../host/detached.ts';
import { attemptPaths, type AttemptSpec, type StopReason } from './attempt.ts';

/** The supervisor's hold on an executor. Letting go of it, in whatever way, makes the executor stop its command. */
export interface ExecutorHandle {
  readonly pid: number;
  /** Whether its process has ended. */
  readonly hasEnded: () => boolean;
  readonly stop: (reason: StopReason) => void;
}

/** Starts the executor of an attempt as a process of its own session, and hands it the attempt through a pipe. */
export async function launchExecutor(spec: AttemptSpec, services: Services): Promise<ExecutorHandle> {
  const { root, environment } = services;
  services.effect('launch executor');
  const { child, exitCode } = await startDetached(
    { root, bundle: 'train-executor', source: 'actions/train/executor.ts' },
    {
      args: [],
      cwd: spec.runFolder,
      log: attemptPaths(spec.runFolder, spec.number).executorLog,
      path: environment['PATH'],
      stdin: 'pipe',
    },
  );
  const { stdin, pid } = child;
  if (stdin === null) throw new Error('The executor has no pipe.');
  // An executor that has ended closes its end; what was said last then goes nowhere.
  stdin.on('error', () => undefined);
  stdin.write(`${JSON.stringify(spec)}\n`);
  services.effect('executor launched');
  return {
    pid: pid ?? 0,
    hasEnded: () => exitCode() !== undefined,
    stop: (reason) => void stdin.write(`${JSON.stringify({ stop: reason })}\n`),
  };
}
