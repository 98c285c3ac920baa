import type { GitHubConnection } from './client.ts';
import { asHttpFailure, explainFailure } from './errors.ts';

/** A pull request as it is now. */
export interface PullRequest {
  readonly number: number;
  readonly isOpen: boolean;
  /** Login of who opened it. */
  readonly author: string;
  /** The commit at its head, in full. */
  readonly headSha: string;
  /** `owner/name`; empty where the fork is gone. */
  readonly headRepository: string;
  readonly isFromFork: boolean;
}

/** @returns undefined where there is none with this number */
export async function readPullRequest(
  { octokit, owner, repo }: GitHubConnection,
  number: number,
): Promise<PullRequest | undefined> {
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    // A fork that was deleted leaves nothing here, against what the types say.
    const head = data.head.repo as { full_name?: string } | null;
    const headRepository = head?.full_name ?? '';
    return {
      ...{ number, isOpen: data.state === 'open', author: data.user.login, headSha: data.head.sha, headRepository },
      isFromFork: headRepository.toLowerCase() !== data.base.repo.full_name.toLowerCase(),
    };
  } catch (error) {
    if (asHttpFailure(error)?.status === 404) return undefined;
    throw explainFailure(error, { doing: `read pull request ${number}`, permission: 'pull-requests: read' });
  }
}
