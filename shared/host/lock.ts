import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import { createWhole, readJson } from './files.ts';
import { identify, liveness, type ProcessIdentity } from './processes.ts';

const POLL_MS = 1000;
const SAY_EVERY_MS = 30_000;

interface Holder {
  readonly holder: ProcessIdentity;
}

/**
 * One supervisor per run on a machine. Locks are numbered files that are only ever created: the highest number holds,
 * and taking over from a dead holder is creating the next, which one of many can do.
 *
 * Waits while another holds it, since that one does the same work.
 *
 * @returns undefined when the wait was cancelled or took longer than `patienceMs`
 * @throws UserError `run-state-unknown` where it cannot be told whether the holder lives
 */
export async function lockRun(
  folder: string,
  services: Services,
  patienceMs: number,
): Promise<AsyncDisposable | undefined> {
  await mkdir(folder, { recursive: true });
  const startMs = services.clock.monotonicMs();
  let saidMs = -Infinity;
  for (;;) {
    const number = await highest(folder);
    const current = number === 0 ? undefined : await readJson<Holder>(lockPath(folder, number));
    const state = current === undefined ? 'free' : await holderState(folder, number, current.holder);
    if (state === 'free' || state === 'dead') {
      const mine = number + 1;
      if (await createWhole(lockPath(folder, mine), JSON.stringify({ holder: identify(process.pid) }))) {
        return held(folder, mine);
      }
      continue;
    }
    if (state === 'unknown') throw unknown(folder, current?.holder);
    const nowMs = services.clock.monotonicMs();
    if (services.cancelled.aborted || nowMs - startMs > patienceMs) return undefined;
    if (nowMs - saidMs >= SAY_EVERY_MS) {
      saidMs = nowMs;
      services.log.info(`Process ${current?.holder.pid ?? 0} runs the same training; waiting for its result.`);
    }
    await services.clock.sleep(POLL_MS, services.cancelled);
  }
}

/** Takes the lock if it is free or its holder is dead, without waiting. */
export async function lockNow(folder: string): Promise<AsyncDisposable | undefined> {
  await mkdir(folder, { recursive: true });
  const number = await highest(folder);
  const current = number === 0 ? undefined : await readJson<Holder>(lockPath(folder, number));
  const state = current === undefined ? 'free' : await holderState(folder, number, current.holder);
  if (state !== 'free' && state !== 'dead') return undefined;
  const isMine = await createWhole(lockPath(folder, number + 1), JSON.stringify({ holder: identify(process.pid) }));
  return isMine ? held(folder, number + 1) : undefined;
}

async function holderState(folder: string, number: number, holder: ProcessIdentity): Promise<string> {
  if ((await readJson(releasePath(folder, number))) !== undefined) return 'free';
  return liveness(holder);
}

function held(folder: string, number: number): AsyncDisposable {
  return {
    async [Symbol.asyncDispose]() {
      await createWhole(releasePath(folder, number), '{}');
      for (let old = number - 1; old > 0 && old > number - 20; old--) {
        await rm(lockPath(folder, old), { force: true });
        await rm(releasePath(folder, old), { force: true });
      }
    },
  };
}

async function highest(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).flatMap((name) =>
    /^\d{6}\.json$/.test(name) ? [Number.parseInt(name, 10)] : [],
  );
  return Math.max(0, ...numbers);
}

function lockPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.json`);
}

function releasePath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.released`);
}

function unknown(folder: string, holder: ProcessIdentity | undefined): UserError {
  return new UserError('run-state-unknown', {
    what: `Whether process ${holder?.pid ?? '?'}, which holds this run, still lives cannot be told from here.`,
    where: { file: folder },
    remedy:
      'It ran in another container or on another machine with the same state folder. Make sure that it has ended, then remove the folder; or give each machine its own "state".',
  });
}
