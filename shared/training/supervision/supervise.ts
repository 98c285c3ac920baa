import type { Services } from '../../core/services.ts';
import { attemptPaths, type AttemptEnd, type AttemptSpec } from './attempt.ts';
import { readJson } from '../../host/files.ts';
import { launchExecutor, type ExecutorHandle } from './launch.ts';
import { ProgressLine } from './progress.ts';
import { settleAttempt, type RunOnDisk, type SettledAttempt } from './recover.ts';
import { Relay } from './relay.ts';

const POLL_MS = 200;
const EXIT_POLL_MS = 20;
const EXIT_WAIT_MS = 1000;
/**
 * The runner kills 10 s after it has first signalled. Up to this time the end is awaited here; after it, the executor
 * sees to the rest alone and there is still time to leave the evidence.
 */
const CANCEL_WAIT_MS = 7000;

export type Watched = SettledAttempt | { readonly number: number; readonly state: 'draining' };

export interface Supervision {
  readonly spec: AttemptSpec;
  readonly run: RunOnDisk;
  /** Written down before the command is asked to stop. */
  readonly onStop: () => Promise<void>;
  readonly onLaunch: (executorPid: number) => Promise<void>;
}

/**
 * Runs one attempt: launches its executor, shows its log and progress, passes a cancel on, and waits for its end. The
 * end is what the executor has recorded, never what the log or the pipe suggest.
 */
export async function superviseAttempt(supervision: Supervision, services: Services): Promise<Watched> {
  const { spec } = supervision;
  const paths = attemptPaths(spec.runFolder, spec.number);
  const executor = await launchExecutor(spec, services);
  await supervision.onLaunch(executor.pid);
  const relay = new Relay(paths.log, services.log);
  const progress = new ProgressLine(paths.metrics, services);
  const outcome = await waitForEnd(supervision, executor, services, () => {
    relay.poll(services.clock.monotonicMs());
    progress.poll();
  });
  relay.end(services.clock.monotonicMs());
  return outcome;
}

async function waitForEnd(
  supervision: Supervision,
  executor: ExecutorHandle,
  services: Services,
  onPoll: () => void,
): Promise<Watched> {
  const { spec, run } = supervision;
  const endFile = attemptPaths(spec.runFolder, spec.number).end;
  let stoppedAtMs: number | undefined;
  for (;;) {
    const isOver = executor.hasEnded();
    onPoll();
    const end = await readJson<AttemptEnd>(endFile);
    if (end !== undefined) {
      await waitForExit(executor, services);
      return { number: spec.number, state: 'ended', end };
    }
    if (isOver) return settleAttempt(run, spec.number, services);
    const nowMs = services.clock.monotonicMs();
    if (services.cancelled.aborted && stoppedAtMs === undefined) {
      stoppedAtMs = nowMs;
      executor.stop('cancelled');
      await supervision.onStop();
    }
    if (stoppedAtMs !== undefined && nowMs - stoppedAtMs > CANCEL_WAIT_MS)
      return { number: spec.number, state: 'draining' };
    await services.clock.sleep(POLL_MS, stoppedAtMs === undefined ? services.cancelled : undefined);
  }
}

/** The end is recorded; the executor has nothing left to do but to exit, so that nothing runs when the step is over. */
async function waitForExit(executor: ExecutorHandle, services: Services): Promise<void> {
  for (let waited = 0; waited < EXIT_WAIT_MS && !executor.hasEnded(); waited += EXIT_POLL_MS) {
    await services.clock.sleep(EXIT_POLL_MS);
  }
}
