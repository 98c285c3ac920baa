import { hostname } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { formatDuration } from '../../core/text/format.ts';
import type { Services } from '../../core/services.ts';
import { takeLease as takeHostLease, type HeldLease, type OccupiedLease } from '../../host/lease.ts';
import { isStopped } from '../../host/processes.ts';
import type { Lease } from '../journal/ledger.ts';
import { FencedError } from '../target.ts';
import type { AgentState } from './protocol.ts';
import { stateDamaged } from './state-files.ts';

/** How often a holder shows that it is at work. */
const SHOW_LIFE_MS = 15_000;

/** What a person must know about the run that holds an environment. */
interface About {
  readonly host: string;
  readonly run: string;
  readonly since: string;
}

/**
 * Takes the lease of an environment: the file `lease/000007.json`, whose number is the fence token.
 *
 * @param waitMs how long to wait for a holder that is not proved dead
 * @throws UserError `environment-locked`
 */
export async function takeLease(state: string, waitMs: number, services: Services): Promise<Lease> {
  const { clock, cancelled, effect } = services;
  const startedMs = clock.monotonicMs();
  const lease = await takeHostLease<About>({
    folder: join(state, 'lease'),
    about: aboutRun(services),
    clock,
    cancelled,
    effect,
    keepsWaiting: (occupied) => {
      if (clock.monotonicMs() - startedMs >= waitMs || cancelled.aborted) throw locked(occupied, waitMs);
      return true;
    },
    damaged: (path, cause) => stateDamaged(path, 'it names no holder.', cause),
  });
  if (lease === undefined) throw new Error('Whoever waits for a lease either gets it or is told who holds it.');
  return new EnvironmentLease(lease, services);
}

function aboutRun({ run: { repository, runId, attempt, job }, clock }: Services): About {
  const run = [repository, runId, attempt, job].filter((part) => part !== undefined).join('/') || 'a terminal';
  return { host: hostname(), run, since: clock.now().toISOString() };
}

class EnvironmentLease implements Lease {
  readonly #lease: HeldLease;
  readonly #services: Services;
  #shownMs: number;

  constructor(lease: HeldLease, services: Services) {
    this.#lease = lease;
    this.#services = services;
    this.#shownMs = services.clock.monotonicMs();
  }

  get fence(): number {
    return this.#lease.number;
  }

  async assertHeld(): Promise<void> {
    const { clock } = this.#services;
    if (!(await this.#lease.isHighest())) throw new FencedError('Somebody else took the environment over.');
    if (clock.monotonicMs() - this.#shownMs < SHOW_LIFE_MS) return;
    await this.#lease.showLife(clock.now());
    this.#shownMs = clock.monotonicMs();
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    return this.#lease[Symbol.asyncDispose]();
  }
}

/** The agent has seen a holder whose lease is not in the folder any more, so that journal and servers may not fit. */
export function leaseBehind(
  state: string,
  { lease, agent: { fence, pid } }: { readonly lease: number; readonly agent: Pick<AgentState, 'fence' | 'pid'> },
): UserError {
  const servers = join(state, 'agent', 'servers.json');
  return new UserError('state-damaged', {
    what: `The state of the environment is older than what its proxy (pid ${pid}) has seen: the newest lease is number ${lease}, and number ${fence} has changed the proxy. The folder, or a part of it, was removed or restored from a backup.`,
    where: { file: join(state, 'lease') },
    remedy: `Nothing was changed. End the proxy with: kill ${pid} (its servers end with it). Then restore the whole folder, agent included, from one backup, or remove ${servers}; and run again: what serves by the journal is started again, and requests in between get no answer.`,
  });
}

function locked({ state, record, renewedAt, freedBy }: OccupiedLease<About>, waitMs: number): UserError {
  const { run, holder, host, since } = record;
  const who = `${run} (pid ${holder.pid} on ${host}), since ${since}`;
  const waited = `It was waited for ${formatDuration(waitMs)}.`;
  const where = { file: freedBy };
  if (state === 'unknown') {
    return new UserError('environment-locked', {
      what: `Another run holds this environment, and whether it still lives cannot be told from here: ${who}.`,
      where,
      remedy: `${waited} It runs or ran in another container, on another machine, hidden from this user, or before this machine or its network devices were changed, and last showed life at ${renewedAt.toISOString()}. Make sure that it has ended, then free the environment with: touch '${freedBy}'.`,
    });
  }
  return new UserError('environment-locked', {
    what: `Another run changes this environment: ${who}.`,
    remedy: isStopped(holder)
      ? `${waited} Its process is stopped: let it go on with: kill -CONT ${holder.pid}, or end it; then run again.`
      : `${waited} Run again when it is done, or raise lock-timeout.`,
  });
}
