import type { Services } from '../../core/services.ts';
import { attemptPaths, type AttemptEnd, type AttemptSpec } from './attempt.ts';
import { readJson } from '../../host/files.ts';
import { launchKeeper, type KeeperHandle } from './launch.ts';
import { latestProgress } from './progress.ts';
import { settleAttempt, type RunOnDisk, type SettledAttempt } from './recover.ts';
import { Relay } from './relay.ts';

const POLL_MS = 200;
const EXIT_POLL_MS = 20;
const EXIT_WAIT_MS = 1000;
const PROGRESS_EVERY_MS = 15_000;
/**
 * The runner kills 10 s after it has first signalled. Up to this time the end is awaited here; after it, the keeper
 * sees to the rest alone and there is still time to leave the evidence.
 */
const CANCEL_WAIT_MS = 7000;

export type Watched = SettledAttempt | { readonly number: number; readonly state: 'draining' };

export interface Supervision {
  readonly spec: AttemptSpec;
  readonly run: RunOnDisk;
  /** Written down before the command is asked to stop. */
  readonly onStop: () => Promise<void>;
  readonly onLaunch: (keeperPid: number) => Promise<void>;
}

/**
 * Runs one attempt: launches its keeper, shows its log and progress, passes a cancel on, and waits for its end. The
 * end is what the keeper has recorded, never what the log or the pipe suggest.
 */
export async function superviseAttempt(supervision: Supervision, services: Services): Promise<Watched> {
  const { spec } = supervision;
  const paths = attemptPaths(spec.runFolder, spec.number);
  const keeper = await launchKeeper(spec, services);
  await supervision.onLaunch(keeper.pid);
  const relay = new Relay(paths.log, services.log);
  const progress = new ProgressLine(paths.metrics, services);
  const outcome = await waitForEnd(supervision, keeper, services, () => {
    relay.poll(services.clock.monotonicMs());
    progress.poll();
  });
  relay.end(services.clock.monotonicMs());
  return outcome;
}

async function waitForEnd(
  supervision: Supervision,
  keeper: KeeperHandle,
  services: Services,
  onPoll: () => void,
): Promise<Watched> {
  const { spec, run } = supervision;
  const endFile = attemptPaths(spec.runFolder, spec.number).end;
  let stoppedAtMs: number | undefined;
  for (;;) {
    const isOver = keeper.hasEnded();
    onPoll();
    const end = await readJson<AttemptEnd>(endFile);
    if (end !== undefined) {
      await waitForExit(keeper, services);
      return { number: spec.number, state: 'ended', end };
    }
    if (isOver) return settleAttempt(run, spec.number, services);
    const nowMs = services.clock.monotonicMs();
    if (services.cancelled.aborted && stoppedAtMs === undefined) {
      stoppedAtMs = nowMs;
      keeper.stop('cancelled');
      await supervision.onStop();
    }
    if (stoppedAtMs !== undefined && nowMs - stoppedAtMs > CANCEL_WAIT_MS)
      return { number: spec.number, state: 'draining' };
    await services.clock.sleep(POLL_MS, stoppedAtMs === undefined ? services.cancelled : undefined);
  }
}

/** The end is recorded; the keeper has nothing left to do but to exit, so that nothing runs when the step is over. */
async function waitForExit(keeper: KeeperHandle, services: Services): Promise<void> {
  for (let waited = 0; waited < EXIT_WAIT_MS && !keeper.hasEnded(); waited += EXIT_POLL_MS) {
    await services.clock.sleep(EXIT_POLL_MS);
  }
}

/** One calm line about the newest metrics, only when the step has moved. */
class ProgressLine {
  readonly #file: string;
  readonly #services: Services;
  #saidMs: number;
  #saidStep: number | undefined;

  constructor(file: string, services: Services) {
    this.#file = file;
    this.#services = services;
    this.#saidMs = services.clock.monotonicMs();
  }

  poll(): void {
    const nowMs = this.#services.clock.monotonicMs();
    if (nowMs - this.#saidMs < PROGRESS_EVERY_MS) return;
    this.#saidMs = nowMs;
    const progress = latestProgress(this.#file);
    if (progress === undefined || progress.text === '' || progress.step === this.#saidStep) return;
    this.#saidStep = progress.step;
    this.#services.log.info(`– ${progress.text}`);
  }
}
