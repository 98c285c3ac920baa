import { isUnavailableError, isUserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { formatDuration } from '../../shared/core/text/format.ts';
import type { Services } from '../../shared/core/services.ts';
import { connectGitHub, type GitHubConnection } from '../../shared/github/client.ts';
import { isNamed, listJobs, type RunJob } from '../../shared/github/jobs.ts';
import type { ReportInputs } from './inputs.ts';

const POLL_MS = 10_000;

/**
 * Watches a job of this run until a runner takes it. A label that no runner has cannot be told from one whose runners
 * are busy: GitHub shows runners to administrators alone. So this never fails; it says what is waited for.
 *
 * @returns the jobs that still wait when the time is over
 */
export async function watchForRunner(inputs: ReportInputs, services: Services): Promise<readonly RunJob[]> {
  const { runnerOf, token } = inputs;
  if (runnerOf === undefined || token === undefined || services.run.runId === undefined) return [];
  try {
    const unclaimed = await poll(await connectGitHub(token, services), runnerOf, services);
    for (const job of unclaimed) warn(job, runnerOf.waitMs, services);
    return unclaimed;
  } catch (error) {
    if (!isUserError(error) && !isUnavailableError(error)) throw error;
    services.log.warning(`Whether a runner takes the job is not known. ${error.message}`);
    return [];
  }
}

async function poll(
  connection: GitHubConnection,
  { job, waitMs }: NonNullable<ReportInputs['runnerOf']>,
  { clock, log, run, cancelled }: Services,
): Promise<readonly RunJob[]> {
  const end = clock.monotonicMs() + waitMs;
  for (;;) {
    const attempt = { run: run.runId ?? '0', attempt: run.attempt ?? 1 };
    const named = (await listJobs(connection, attempt)).filter((each) => isNamed(each, job));
    const queued = named.filter(({ isQueued }) => isQueued);
    if (queued.length === 0) {
      for (const { name, runner } of named) {
        if (runner !== undefined) log.info(`${toLine(name, 100)} has a runner: ${toLine(runner, 100)}.`);
      }
      return [];
    }
    const left = end - clock.monotonicMs();
    if (left <= 0 || cancelled.aborted) return queued;
    await clock.sleep(Math.min(POLL_MS, left), cancelled);
  }
}

function warn({ name, labels }: RunJob, waitMs: number, { log }: Services): void {
  log.warning(
    `No runner has taken ${toLine(name, 100)} in ${formatDuration(waitMs)}: all that have the labels ` +
      `${toLine(labels.join(', '), 200)} are busy, or none has them. Look under Settings, Actions, Runners; ` +
      'the labels are those of runs-on, or of the input runner. GitHub gives up after a day.',
    { title: 'No runner yet' },
  );
}
