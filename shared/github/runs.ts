import { UserError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import type { GitHubConnection } from './client.ts';
import { asHttpFailure, explainFailure, isRateLimited } from './errors.ts';

/** A run of a workflow, as GitHub itself describes it. */
export interface WorkflowRun {
  /** Digits. */
  readonly id: string;
  readonly attempt: number;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name`; empty where the repository is gone. */
  readonly headRepository: string;
  readonly isOver: boolean;
  /** `success`, `failure`, …; undefined while it runs. */
  readonly conclusion: string | undefined;
  /** Who caused its first attempt. */
  readonly actor: string;
  /** ISO 8601, UTC: when its newest attempt started. */
  readonly startedAt: string;
}

/** @returns undefined for a run that GitHub does not know any more */
export async function readRun(
  { octokit, owner, repo }: GitHubConnection,
  id: string,
): Promise<WorkflowRun | undefined> {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: Number(id) });
    // A repository that was deleted leaves nothing here, against what the types say.
    const head = data.head_repository as { full_name?: string } | null;
    return {
      ...{ id: String(data.id), attempt: data.run_attempt ?? 1, event: data.event, headSha: data.head_sha },
      ...{ headBranch: data.head_branch ?? '', headRepository: head?.full_name ?? '' },
      ...{ isOver: data.status === 'completed', conclusion: data.conclusion ?? undefined },
      ...{ actor: data.actor?.login ?? '', startedAt: data.run_started_at ?? data.created_at },
    };
  } catch (error) {
    if (asHttpFailure(error)?.status === 404) return undefined;
    throw explainFailure(error, { doing: `read run ${id}`, permission: 'actions: read' });
  }
}

/**
 * Runs a workflow run again, all of it or what failed and what depends on it. The event that it sees stays the old one.
 *
 * @throws UserError `run-not-repeatable` where GitHub says why not; it allows 30 days and 50 attempts
 */
export async function rerun(
  { octokit, owner, repo }: GitHubConnection,
  run: Pick<WorkflowRun, 'id'>,
  jobs: 'all' | 'failed',
): Promise<void> {
  const parameters = { owner, repo, run_id: Number(run.id) };
  try {
    if (jobs === 'all') await octokit.rest.actions.reRunWorkflow(parameters);
    else await octokit.rest.actions.reRunWorkflowFailedJobs(parameters);
  } catch (error) {
    const failure = asHttpFailure(error);
    const isPermission = failure === undefined || isRateLimited(failure) || /not accessible/i.test(failure.message);
    if (failure?.status !== 403 || isPermission) {
      throw explainFailure(error, { doing: `run ${run.id} again`, permission: 'actions: write' });
    }
    throw new UserError('run-not-repeatable', {
      what: `GitHub does not run ${run.id} again: ${toLine(failure.message, 200)}.`,
      remedy: 'Push a commit, or close and open the pull request, for a new run.',
      cause: error,
    });
  }
}
