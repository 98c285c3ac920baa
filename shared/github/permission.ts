import type { GitHubConnection } from './client.ts';
import { asHttpFailure, explainFailure } from './errors.ts';

/**
 * Whether a person may write to the repository now. Of the roles GitHub has, maintain and every custom role are shown
 * as the one below that they build on.
 *
 * @throws UserError `github-permission-missing`, …; UnavailableError
 */
export async function mayWrite({ octokit, owner, repo }: GitHubConnection, login: string): Promise<boolean> {
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
    const isSame = data.user?.login.toLowerCase() === login.toLowerCase();
    return isSame && (data.permission === 'admin' || data.permission === 'write');
  } catch (error) {
    if (asHttpFailure(error)?.status === 404) return false;
    throw explainFailure(error, { doing: 'ask what the author of a comment may do', permission: 'metadata: read' });
  }
}
