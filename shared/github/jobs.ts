import type { GitHubConnection } from './client.ts';
import { explainFailure } from './errors.ts';

/** A job of a run, as GitHub itself describes it. */
export interface RunJob {
  /** `model / Train and judge` for a job of a workflow that was called. */
  readonly name: string;
  readonly labels: readonly string[];
  /** It may start and waits for a runner. */
  readonly isQueued: boolean;
  /** The name of its runner, once it has one. */
  readonly runner: string | undefined;
}

/**
 * The jobs of one attempt that may start, run or are over; those that wait for other jobs are not among them.
 *
 * @param run digits
 * @throws UserError `github-permission-missing`, which names `actions: read`
 */
export async function listJobs(
  { octokit, owner, repo }: GitHubConnection,
  { run, attempt }: { readonly run: string; readonly attempt: number },
): Promise<readonly RunJob[]> {
  try {
    const parameters = { owner, repo, run_id: Number(run), attempt_number: attempt, per_page: 100 };
    const all = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, parameters);
    return all.map(({ name, labels, status, runner_name: runner }) => ({
      ...{ name, labels, isQueued: status === 'queued' },
      // GitHub gives an empty name where there is none yet.
      runner: runner === null || runner === '' ? undefined : runner,
    }));
  } catch (error) {
    throw explainFailure(error, { doing: `list the jobs of run ${run}`, permission: 'actions: read' });
  }
}

/** A job of this name, called here or by any workflow that this run called. */
export function isNamed({ name }: RunJob, wanted: string): boolean {
  return name === wanted || name.endsWith(` / ${wanted}`);
}
