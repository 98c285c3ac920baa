import { mkdir, readdir } from 'node:fs/promises';
import { UserError } from '../../core/errors.ts';
import { plural } from '../../core/text/format.ts';
import type { Services } from '../../core/services.ts';
import { attemptPaths, markerOf, runPaths, type AttemptEnd, type Claim } from './attempt.ts';
import { Family } from '../../host/process-family.ts';
import { createWhole, readJson } from '../../host/files.ts';
import type { ProcessIdentity } from '../../host/processes.ts';
import { recordedLiveness } from '../../host/recorded.ts';

const POLL_MS = 250;
const KILL_ROUNDS = 50;

/** How an earlier attempt stands once nothing of it runs any more. */
export type SettledAttempt =
  | { readonly number: number; readonly state: 'ended'; readonly end: AttemptEnd }
  /** It left no record of its end: the machine went down, or executor and command were killed. */
  | { readonly number: number; readonly state: 'lost' }
  /** It was called off before it began. */
  | { readonly number: number; readonly state: 'never-started' };

export interface RunOnDisk {
  readonly folder: string;
  readonly marker: (attempt: number) => string;
  readonly graceMs: number;
}

/** The numbers of the attempts that have left anything, ascending. */
export async function attemptNumbers(runFolder: string): Promise<readonly number[]> {
  const { attempts } = runPaths(runFolder);
  await mkdir(attempts, { recursive: true });
  return (await readdir(attempts))
    .flatMap((name) => (/^\d{6,}$/.test(name) ? [Number.parseInt(name, 10)] : []))
    .sort((a, b) => a - b);
}

/**
 * Brings one earlier attempt to rest, whatever became of its supervisor, executor and command. Reads what is there and
 * acts on that alone, so that it can itself be killed and run again.
 *
 * @throws UserError `run-state-unknown` where it cannot be told whether the executor lives: it is neither killed nor
 * joined by a second one
 */
export async function settleAttempt(run: RunOnDisk, number: number, services: Services): Promise<SettledAttempt> {
  const paths = attemptPaths(run.folder, number);
  // Calls off an attempt whose executor has not come to its claim yet; loses against one that has.
  await createWhole(paths.claim, JSON.stringify({ by: 'recovery' } satisfies Claim));
  const claim = await readJson<Claim>(paths.claim);
  if (claim === undefined || claim.by === 'recovery') return { number, state: 'never-started' };
  await waitForExecutor(claim.keeper, paths, services);
  const end = await readJson<AttemptEnd>(paths.end);
  if (end !== undefined) return { number, state: 'ended', end };
  const command = await readJson<ProcessIdentity>(paths.process);
  await endOrphans(run, { number, command }, services);
  return { number, state: 'lost' };
}

/** An executor that lost its supervisor stops the command by itself; all there is to do is to wait. */
async function waitForExecutor(
  executor: ProcessIdentity,
  { claim, end }: { readonly claim: string; readonly end: string },
  services: Services,
): Promise<void> {
  let said = false;
  for (;;) {
    const state = await recordedLiveness(executor, claim);
    if (state === 'dead') return;
    if (state === 'unknown') {
      if ((await readJson(end)) !== undefined) return;
      throw unknown(executor, claim);
    }
    if (services.cancelled.aborted) throw cancelledWhileWaiting(executor);
    if (!said)
      services.log.info(`An earlier attempt is just being stopped (process ${executor.pid}); waiting for its end.`);
    said = true;
    await services.clock.sleep(POLL_MS, services.cancelled);
  }
}

/** The executor is dead and left no end: what carries this attempt's marker is ours beyond doubt, and is ended. */
async function endOrphans(
  run: RunOnDisk,
  attempt: { number: number; command: ProcessIdentity | undefined },
  services: Services,
): Promise<void> {
  const marker = markerOf(run.marker(attempt.number));
  const family = attempt.command === undefined ? new Family(marker, undefined) : Family.ledBy(marker, attempt.command);
  const found = family.members(true).length;
  if (found === 0) return;
  services.log.warning(
    `${plural(found, 'process', 'processes')} of attempt ${attempt.number} had lost their executor; ending them.`,
  );
  services.effect('end orphans');
  family.signal('SIGTERM');
  const deadlineMs = services.clock.monotonicMs() + run.graceMs;
  while (family.members(true).length > 0 && services.clock.monotonicMs() < deadlineMs)
    await services.clock.sleep(POLL_MS);
  for (let round = 0; round < KILL_ROUNDS && family.members(true).length > 0; round++) {
    family.signal('SIGKILL');
    await services.clock.sleep(POLL_MS);
  }
  services.effect('orphans ended');
  if (family.members(true).length > 0) throw undying(attempt.number);
}

function unknown(executor: ProcessIdentity, claim: string): UserError {
  return new UserError('run-state-unknown', {
    what: `Whether an earlier attempt (process ${executor.pid}) still runs cannot be told from here.`,
    where: { file: claim },
    remedy: `It ran in another container, on another machine with the same state folder, or before this machine or its network devices were changed. Make sure that it has ended, then remove this one file: rm '${claim}'. Or give each machine its own "state".`,
  });
}

function cancelledWhileWaiting(executor: ProcessIdentity): UserError {
  return new UserError('run-busy', {
    what: `The run was cancelled while an earlier attempt (process ${executor.pid}) was still being stopped.`,
    remedy: 'Run again: the training resumes from its last committed checkpoint.',
  });
}

function undying(number: number): UserError {
  return new UserError('processes-survive', {
    what: `Processes of attempt ${number} withstand SIGKILL (they wait inside the kernel, often for a device or a network disk).`,
    remedy: 'Restart the machine, then run again: the training resumes from its last committed checkpoint.',
  });
}
