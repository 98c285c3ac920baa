import { isUserError, UserError } from '../../shared/core/errors.ts';
import { plural } from '../../shared/core/text/format.ts';
import { readRun, rerun, type WorkflowRun } from '../../shared/github/runs.ts';
import type { Asking } from './asking.ts';

/** Conclusions that leave something to run again without all the rest. */
const FAILED = new Set(['failure', 'timed_out', 'cancelled']);

/** What to run again, and since when that has been wished for. */
export interface Repetition {
  readonly runs: readonly WorkflowRun[];
  /** ISO 8601, UTC: an attempt that started no earlier fulfils the wish. */
  readonly wishedAt: string;
  readonly jobs: 'all' | 'failed';
}

/** What became of the runs. */
export interface Repeated {
  /** Ids of the runs that have been started since the wish, by whomever. */
  readonly started: readonly string[];
  readonly unstarted: readonly Unstarted[];
}

/** A run that GitHub does not run again. */
interface Unstarted {
  /** It is going already, and began before the wish. */
  readonly isGoing: boolean;
  readonly error: UserError;
}

/**
 * Nothing is begun where a run is still going: its gate may have decided already.
 *
 * @throws UserError `command-run-going`
 */
export function requireOver(runs: readonly WorkflowRun[], wishedAt: string): void {
  const going = runs.find((run) => !run.isOver && !startedSince(run, wishedAt));
  if (going === undefined) return;
  throw new UserError('command-run-going', {
    what: `Run ${going.id}, which the report shows, is still going.`,
    remedy: 'Wait for its end, and comment again. Nothing was changed.',
  });
}

/**
 * Runs again what has not been run again since the wish. The wish, not a note of ours, says what is left to do, so that
 * it can be carried out any number of times, after any crash, and beside other commands about the same runs. That
 * GitHub does not run one again keeps none of the others.
 *
 * @throws UserError, UnavailableError where GitHub does not say that a run is not to be run again, but something else
 */
export async function repeat({ runs, wishedAt, jobs }: Repetition, asking: Asking): Promise<Repeated> {
  const started: string[] = [];
  const unstarted: Unstarted[] = [];
  for (const run of runs) {
    const problem = startedSince(run, wishedAt) ? undefined : await start(run, { wishedAt, jobs }, asking);
    if (problem === undefined) started.push(run.id);
    else unstarted.push(problem);
  }
  return { started, unstarted };
}

async function start(
  run: WorkflowRun,
  { wishedAt, jobs }: Omit<Repetition, 'runs'>,
  { connection, services }: Asking,
): Promise<Unstarted | undefined> {
  const which = jobs === 'failed' && FAILED.has(run.conclusion ?? '') ? 'failed' : 'all';
  try {
    services.effect('before rerun');
    await rerun(connection, run, which);
    services.effect('after rerun');
    services.log.info(`Run ${run.id} starts again, ${which === 'all' ? 'whole' : 'with what failed'}.`);
    return undefined;
  } catch (error) {
    if (!isUserError(error) || error.code !== 'run-not-repeatable') throw error;
    // Another command about this run may have been quicker; what it started after our wish serves us as well.
    const now = await readRun(connection, run.id);
    if (now !== undefined && startedSince(now, wishedAt)) {
      services.log.info(`Run ${run.id} was started again meanwhile.`);
      return undefined;
    }
    return { isGoing: now?.isOver === false, error };
  }
}

/** As a clause: `1 run starts again (9001); GitHub does not run 9002 again: it was created over a month ago`. */
function repeatedClause({ started, unstarted }: Repeated): string {
  const names = `${plural(started.length, 'run')} ${started.length === 1 ? 'starts' : 'start'} again`;
  const starts = started.length === 0 ? [] : [`${names} (${started.join(', ')})`];
  return [...starts, ...unstarted.map(({ error }) => error.what.replace(/\.+$/, ''))].join('; ');
}

function startedSince({ startedAt }: WorkflowRun, wishedAt: string): boolean {
  return Date.parse(startedAt) >= Date.parse(wishedAt);
}

/** What was done, for the outputs. */
export interface Done {
  readonly headline: string;
  /** Absent where an earlier attempt left it, or where none is left. */
  readonly statement?: string;
  /** What stands in the way of the rest, which a reply tells: what was left or started stays, so that it is no refusal. */
  readonly shortfall?: Shortfall;
}

export interface Shortfall {
  /** Of the error that was in the way. */
  readonly code: string;
  readonly remedy: string;
}

/** What a person can do for a run that did not start. */
export interface Remedies {
  /** It is going, and began before the wish. */
  readonly going: string;
  readonly over: string;
}

/** `who` is a clause: `mara waives recall`. */
export function doneBy(who: string, repeated: Repeated, remedies: Remedies): Done {
  const headline = `${who}; ${repeatedClause(repeated)}`;
  const [first] = repeated.unstarted;
  if (first === undefined) return { headline };
  return { headline, shortfall: { code: first.error.code, remedy: remedyFor(repeated, remedies) } };
}

/**
 * Holds a command that leaves nothing to having started something.
 *
 * @throws UserError `run-not-repeatable`
 */
export function requireStarted(repeated: Repeated, remedies: Remedies): void {
  const [first] = repeated.unstarted;
  if (first === undefined || repeated.started.length > 0) return;
  const what = repeated.unstarted.map(({ error }) => error.what).join(' ');
  throw new UserError(first.error.code, { what, remedy: remedyFor(repeated, remedies), cause: first.error });
}

function remedyFor({ unstarted }: Repeated, { going, over }: Remedies): string {
  return [...new Set(unstarted.map(({ isGoing }) => (isGoing ? going : over)))].join(' ');
}
