import type { GitHubConnection } from '../client.ts';
import { explainFailure } from '../errors.ts';

export type Reaction = 'eyes' | '+1' | '-1' | 'confused';

const PERMISSION = 'pull-requests: write';

/** Adds a reaction to a comment; a second time changes nothing. */
export async function react(
  { octokit, owner, repo }: GitHubConnection,
  comment: number,
  content: Reaction,
): Promise<void> {
  try {
    await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content });
  } catch (error) {
    throw explainFailure(error, { doing: 'react to the comment', permission: PERMISSION });
  }
}

/** Whether somebody has reacted to a comment so. */
export async function hasReacted(
  { octokit, owner, repo }: GitHubConnection,
  { comment, login }: { readonly comment: number; readonly login: string },
  content: Reaction,
): Promise<boolean> {
  const parameters = { owner, repo, comment_id: comment, content, per_page: 100 };
  try {
    const pages = octokit.paginate.iterator(octokit.rest.reactions.listForIssueComment, parameters);
    for await (const { data } of pages) if (data.some(({ user }) => user?.login === login)) return true;
    return false;
  } catch (error) {
    throw explainFailure(error, { doing: 'read the reactions to the comment', permission: PERMISSION });
  }
}
