import { UserError } from '../../shared/core/errors.ts';
import { plural } from '../../shared/core/format.ts';
import { rerun, type WorkflowRun } from '../../shared/github/runs.ts';
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
 * it can be carried out any number of times and after any crash.
 *
 * @returns what was done, as a sentence
 */
export async function repeat({ runs, wishedAt, jobs }: Repetition, asking: Asking): Promise<string> {
  const { connection, services } = asking;
  const open = runs.filter((run) => !startedSince(run, wishedAt));
  for (const run of open) {
    const which = jobs === 'failed' && FAILED.has(run.conclusion ?? '') ? 'failed' : 'all';
    services.effect('before rerun');
    await rerun(connection, run, which);
    services.effect('after rerun');
    services.log.info(`Run ${run.id} starts again, ${which === 'all' ? 'whole' : 'with what failed'}.`);
  }
  const names = runs.map(({ id }) => id).join(', ');
  return `${plural(runs.length, 'run')} ${runs.length === 1 ? 'starts' : 'start'} again (${names})`;
}

export function startedSince({ startedAt }: WorkflowRun, wishedAt: string): boolean {
  return Date.parse(startedAt) >= Date.parse(wishedAt);
}
