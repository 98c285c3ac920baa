import { rename, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { formatDuration } from '../../core/text/format.ts';
import type { Services } from '../../core/services.ts';
import type { Lease } from '../journal/ledger.ts';
import { FencedError } from '../target.ts';
import { createWhole, namesIn, readJsonFile, stateDamaged } from './folder-files.ts';
import { livenessOf, startTimeOf, type Liveness } from './liveness.ts';

/**
 * A holder that has not renewed for this long, by the taker's own clock, has lost the lease.
 *
 * @internal
 */
export const LEASE_MS = 60_000;
/** A holder stops writing by itself well before others may take over. */
const STOP_WRITING_MS = 40_000;
const RENEW_MS = 15_000;
const POLL_MS = 250;

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly startTime?: string;
  readonly run: string;
  readonly since: string;
  readonly released?: boolean;
}

/**
 * Takes the lease of an environment: the file `lease/000007.json`, created by `link(2)`; its number is the fence
 * token, and the highest number holds. Lease files are never deleted, so tokens only grow.
 *
 * A holder that is dead for certain (same host, pid gone or used again) is replaced at once; one that may live is
 * waited for, and replaced only when its file stands still for the whole duration.
 *
 * @param waitMs how long to wait for a holder that is alive
 * @throws UserError `environment-locked`
 */
export async function takeLease(state: string, waitMs: number, services: Services): Promise<Lease> {
  const folder = join(state, 'lease');
  const { clock, cancelled } = services;
  const started = clock.monotonicMs();
  let seen = { number: -1, renewed: -1, since: started };
  for (;;) {
    const number = await highest(folder);
    const path = join(folder, leaseName(number));
    const holder = number === 0 ? undefined : await readHolder(path);
    const renewed = number === 0 ? 0 : (await stat(path)).mtimeMs;
    if (seen.number !== number || seen.renewed !== renewed) seen = { number, renewed, since: clock.monotonicMs() };
    const isFree =
      holder === undefined ||
      holder.released === true ||
      stateOf(holder) === 'dead' ||
      clock.monotonicMs() - seen.since >= LEASE_MS;
    if (isFree) {
      const lease = await create(folder, number + 1, services);
      if (lease !== undefined) return lease;
    } else if (clock.monotonicMs() - started >= waitMs || cancelled.aborted) throw locked(holder, waitMs);
    await clock.sleep(isFree ? 1 : POLL_MS, cancelled);
  }
}

async function create(folder: string, fence: number, services: Services): Promise<Lease | undefined> {
  const startTime = startTimeOf(process.pid);
  const { repository, runId, attempt, job } = services.run;
  const holder: Holder = {
    host: hostname(),
    pid: process.pid,
    ...(startTime === undefined ? {} : { startTime }),
    run: [repository, runId, attempt, job].filter((part) => part !== undefined).join('/') || 'a terminal',
    since: services.clock.now().toISOString(),
  };
  const unique = `${process.pid}-${Buffer.from(services.randomBytes(6)).toString('hex')}`;
  services.effect('before lease');
  if (!(await createWhole(join(folder, leaseName(fence)), JSON.stringify(holder), unique))) return undefined;
  services.effect('after lease');
  return new FolderLease(folder, fence, holder, services);
}

class FolderLease implements Lease {
  readonly fence: number;
  readonly #folder: string;
  readonly #holder: Holder;
  readonly #services: Services;
  #renewedMs: number;

  constructor(folder: string, fence: number, holder: Holder, services: Services) {
    this.fence = fence;
    this.#folder = folder;
    this.#holder = holder;
    this.#services = services;
    this.#renewedMs = services.clock.monotonicMs();
  }

  get #path(): string {
    return join(this.#folder, leaseName(this.fence));
  }

  async assertHeld(): Promise<void> {
    const { clock } = this.#services;
    const idleMs = clock.monotonicMs() - this.#renewedMs;
    if (idleMs > STOP_WRITING_MS) throw new FencedError(`The lease was not renewed for ${formatDuration(idleMs)}.`);
    if ((await highest(this.#folder)) !== this.fence) throw new FencedError('Somebody else took the environment over.');
    if (idleMs < RENEW_MS) return;
    const now = clock.now();
    await utimes(this.#path, now, now);
    this.#renewedMs = clock.monotonicMs();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const partial = join(this.#folder, `.released-${this.fence}.partial`);
    await writeFile(partial, JSON.stringify({ ...this.#holder, released: true }), { mode: 0o640 });
    await rename(partial, this.#path);
  }
}

/** `dead` only where this very host's kernel says so. */
function stateOf(holder: Holder): Liveness {
  if (holder.host !== hostname() || holder.startTime === undefined) return 'unknown';
  // A boot id tells hosts and restarts apart even where the names are alike.
  if (holder.startTime.split('/')[0] !== startTimeOf(process.pid)?.split('/')[0]) return 'unknown';
  return livenessOf(holder);
}

async function readHolder(path: string): Promise<Holder> {
  const value = await readJsonFile(path);
  if (typeof value !== 'object' || value === null || !('pid' in value)) throw stateDamaged(path, 'it names no holder.');
  return value as Holder;
}

/** 0 where nobody ever held it. */
async function highest(folder: string): Promise<number> {
  const numbers = (await namesIn(folder)).map((name) => Number(/^(\d{6,})\.json$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

function leaseName(number: number): string {
  return `${String(number).padStart(6, '0')}.json`;
}

function locked(holder: Holder, waitMs: number): UserError {
  return new UserError('environment-locked', {
    what: `Another run changes this environment: ${holder.run} (pid ${holder.pid} on ${holder.host}), since ${holder.since}.`,
    remedy: `It was waited for ${formatDuration(waitMs)}. Run again when it is done, or raise lock-timeout.`,
  });
}
