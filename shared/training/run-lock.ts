import { UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import { takeLease, type HeldLease, type OccupiedLease } from '../host/lease.ts';

const SAY_EVERY_MS = 30_000;

/** A run's lock says nothing but who holds it. */
type About = object;

/**
 * One supervisor per run on a machine. Waits while another holds the run, since that one does the same work.
 *
 * @returns undefined when the wait was cancelled or took longer than `patienceMs`
 * @throws UserError `run-state-unknown` where it cannot be told whether the holder lives
 */
export function lockRun(folder: string, services: Services, patienceMs: number): Promise<HeldLease | undefined> {
  const { clock, cancelled, log } = services;
  const startMs = clock.monotonicMs();
  let saidMs = -Infinity;
  const keepsWaiting = (occupied: OccupiedLease<About>): boolean => {
    if (occupied.state === 'unknown') throw unknown(occupied);
    const nowMs = clock.monotonicMs();
    if (cancelled.aborted || nowMs - startMs > patienceMs) return false;
    if (nowMs - saidMs >= SAY_EVERY_MS) {
      saidMs = nowMs;
      log.info(`Process ${occupied.record.holder.pid} runs the same training; waiting for its result.`);
    }
    return true;
  };
  return takeLease<About>({ folder, about: {}, clock, cancelled, keepsWaiting, damaged });
}

/** Takes the lock if it is free or its holder is dead, without waiting. */
export function lockIfFree(folder: string, { clock, cancelled }: Services): Promise<HeldLease | undefined> {
  return takeLease<About>({ folder, about: {}, clock, cancelled, keepsWaiting: () => false, damaged });
}

function unknown({ record, freedBy }: OccupiedLease<About>): UserError {
  return new UserError('run-state-unknown', {
    what: `Whether process ${record.holder.pid}, which holds this run, still lives cannot be told from here.`,
    where: { file: freedBy },
    remedy: `It runs or ran in another container, on another machine with the same state folder, hidden from this user, or before this machine or its network devices were changed. Make sure that it has ended, then free the run with: touch '${freedBy}'. Or give each machine its own "state".`,
  });
}

function damaged(path: string, cause?: unknown): UserError {
  return new UserError('run-state-unknown', {
    what: 'The lock of this run cannot be read, so whether somebody is at it cannot be told.',
    where: { file: path },
    remedy:
      'The disk is failing, or something else wrote there. Make sure that no training runs, then remove the file.',
    cause,
  });
}
