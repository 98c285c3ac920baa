import { UserError } from '../../shared/core/errors.ts';
import type { Services } from '../../shared/core/services.ts';
import { COMMAND_FORMS } from '../../shared/github/comments/comment-command.ts';
import type { GitHubConnection } from '../../shared/github/client.ts';
import { asHttpFailure, explainFailure } from '../../shared/github/errors.ts';
import { mayWrite } from '../../shared/github/permission.ts';
import { readPullRequest, type PullRequest } from '../../shared/github/pull-request.ts';

/** A comment on a pull request that speaks to us, as the event shows it; its text is untrusted. */
export interface HeardComment {
  readonly id: number;
  readonly pullRequest: number;
  readonly body: string;
  /** Login of who wrote it. */
  readonly by: string;
  /** ISO 8601, UTC: when it was written. */
  readonly at: string;
  readonly url: string;
}

/** One command and everything that carrying it out needs. */
export interface Asking {
  readonly comment: HeardComment;
  readonly connection: GitHubConnection;
  /** Login that this token speaks as: whose comments are reports, and whose reactions are answers. */
  readonly login: string;
  readonly services: Services;
}

/**
 * Holds the command to somebody who may give it, in words that nobody has changed since.
 *
 * @throws UserError `command-edited`, `command-access-missing`
 */
export async function requireAuthority({ comment, connection }: Asking): Promise<void> {
  const { octokit, owner, repo } = connection;
  const fresh = await octokit.rest.issues
    .getComment({ owner, repo, comment_id: comment.id })
    .catch((error: unknown) => {
      if (asHttpFailure(error)?.status === 404) throw edited('The comment is gone.', error);
      throw explainFailure(error, { doing: 'read the comment', permission: 'pull-requests: write' });
    });
  const { body, user, created_at: created, updated_at: updated } = fresh.data;
  if (updated !== created || created !== comment.at || body !== comment.body || user?.login !== comment.by) {
    throw edited('The comment was edited after it was written, perhaps by somebody else.');
  }
  if (await mayWrite(connection, comment.by)) return;
  throw new UserError('command-access-missing', {
    what: `${comment.by} may not write to this repository.`,
    remedy: 'Ask somebody with write access to comment.',
  });
}

function edited(what: string, cause?: unknown): UserError {
  return new UserError('command-edited', { what, remedy: 'Write the command in a new comment.', cause });
}

/** @throws UserError `command-pull-request-closed` */
export async function requireOpenPullRequest({ comment, connection }: Asking): Promise<PullRequest> {
  const pull = await readPullRequest(connection, comment.pullRequest);
  if (pull?.isOpen === true) return pull;
  throw new UserError('command-pull-request-closed', {
    what: `Pull request ${comment.pullRequest} is not open.`,
    remedy: `Open it again first. Commands are: ${COMMAND_FORMS.join('; ')}.`,
  });
}
