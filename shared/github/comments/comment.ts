import type { Services } from '../../core/services.ts';
import type { GitHubConnection } from '../client.ts';
import { asHttpFailure, explainFailure, isOutage, isRateLimited } from '../errors.ts';
import { formatMarker, isNewer, parseMarker, type Marker } from './marker.ts';

/** The one comment of a key on a pull request. */
export interface StickyComment {
  readonly pullRequest: number;
  readonly marker: Pick<Marker, 'key' | 'run' | 'attempt' | 'head'>;
  /**
   * The body for a comment that remembers `state`; the last line must be what `sealed` gives for the new state.
   *
   * @param budgetBytes UTF-8 bytes the body may take
   */
  readonly render: (state: string, sealed: (state: string) => string, budgetBytes: number) => string;
}

export interface WrittenComment {
  readonly id: number;
  readonly url: string;
  /** `superseded`: a later run has already written it, so that this one kept its hands off. */
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'superseded';
}

/** GitHub stores 262,144 bytes but its Enterprise Server may stop at 65,536: stay below, and shrink when refused. */
const BUDGETS_BYTES = [60_000, 30_000, 15_000, 8_000];
const PASSES = 3;
const ACTIONS_BOT = 'github-actions[bot]';

interface OwnComment extends WrittenComment {
  readonly body: string;
  readonly marker: Marker;
}

/**
 * Writes the comment in place: looks, acts, and looks again, so that it can be run any number of times and after any
 * crash. Of several comments with the same key and author the lowest id stays and the others are deleted, which also
 * settles the race of two runs that both found none. A comment counts as ours only by marker and author together.
 *
 * @throws UserError `github-permission-missing`, `github-not-found`, …; UnavailableError
 */
export async function writeSticky(
  connection: GitHubConnection,
  sticky: StickyComment,
  services: Services,
): Promise<WrittenComment> {
  try {
    const author = await ownLogin(connection);
    for (let pass = 1; ; pass++) {
      try {
        return await writeOnce({ connection, sticky, services, author });
      } catch (error) {
        if (pass >= PASSES || !isWorthAnotherLook(error)) throw error;
        await services.clock.sleep(1000 * pass, services.cancelled);
      }
    }
  } catch (error) {
    const doing = `write the comment on pull request ${sticky.pullRequest}`;
    // One that is listed each time and cannot be changed was not deleted: GitHub hides it from the token.
    const refusal = error instanceof CommentVanished ? error.cause : error;
    throw explainFailure(refusal, { doing, permission: 'pull-requests: write' });
  }
}

/** A lost answer, after which the comment may be there, or a comment that went away before it could be changed. */
function isWorthAnotherLook(error: unknown): boolean {
  const failure = asHttpFailure(error);
  return error instanceof CommentVanished || (failure !== undefined && isOutage(failure));
}

class CommentVanished extends Error {}

/** Who the token speaks as. An installation token may not ask: GitHub answers 403, and it is the one of a workflow. */
export async function ownLogin({ octokit }: GitHubConnection): Promise<string> {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    const failure = asHttpFailure(error);
    if (failure?.status === 403 && !isRateLimited(failure)) return ACTIONS_BOT;
    throw error;
  }
}

interface Pass {
  readonly connection: GitHubConnection;
  readonly sticky: StickyComment;
  readonly services: Services;
  readonly author: string;
}

async function writeOnce(pass: Pass): Promise<WrittenComment> {
  const [keep, ...duplicates] = await ownComments(pass, pass.author);
  if (keep !== undefined) {
    const written = await update(pass, keep);
    await remove(pass, duplicates);
    return written;
  }
  const created = await create(pass);
  // Who wrote it is certain only now; a run beside this one may have created another in the meantime.
  const [first, ...rest] = await ownComments(pass, created.author);
  if (first === undefined || first.id === created.id) {
    return created;
  }
  const written = await update(pass, first);
  await remove(
    pass,
    rest.filter(({ id }) => id === created.id),
  );
  return written;
}

/** Comments with this key by this author, lowest id first; every page is read. */
async function ownComments({ connection, sticky }: Pass, author: string): Promise<readonly OwnComment[]> {
  const found: OwnComment[] = [];
  for await (const comment of commentsBy(author, connection, sticky.pullRequest)) {
    const marker = parseMarker(comment.body);
    if (marker?.key === sticky.marker.key) found.push({ ...comment, marker, outcome: 'unchanged' });
  }
  return found.sort((a, b) => a.id - b.id);
}

/** What one author has written on a pull request, each comment once; every page is read. */
export async function* commentsBy(
  author: string,
  { octokit, owner, repo }: GitHubConnection,
  pullRequest: number,
): AsyncGenerator<{ readonly id: number; readonly url: string; readonly body: string }> {
  const parameters = { owner, repo, issue_number: pullRequest, per_page: 100 };
  const seen = new Set<number>();
  for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, parameters)) {
    for (const { id, html_url: url, body = '', user } of data) {
      // A comment that is deleted meanwhile shifts others from one page to the next.
      if (user?.login !== author || seen.has(id)) continue;
      seen.add(id);
      yield { id, url, body };
    }
  }
}

async function create(pass: Pass): Promise<WrittenComment & { readonly author: string }> {
  const { octokit, owner, repo } = pass.connection;
  const { data } = await shrinking(pass, '', async (body) => {
    pass.services.effect('before comment-create');
    const response = await octokit.rest.issues.createComment({
      owner,
      repo,
      issue_number: pass.sticky.pullRequest,
      body,
    });
    pass.services.effect('after comment-create');
    return response;
  });
  return { id: data.id, url: data.html_url, outcome: 'created', author: data.user?.login ?? pass.author };
}

async function update(pass: Pass, keep: OwnComment): Promise<WrittenComment> {
  const { id, url } = keep;
  if (isNewer(keep.marker, pass.sticky.marker)) return { id, url, outcome: 'superseded' };
  const { octokit, owner, repo } = pass.connection;
  return shrinking(pass, keep.marker.state, async (body) => {
    if (body === keep.body) return { id, url, outcome: 'unchanged' } as const;
    pass.services.effect('before comment-update');
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body }).catch((error: unknown) => {
      throw isVanished(error) ? new CommentVanished('The comment was deleted.', { cause: error }) : error;
    });
    pass.services.effect('after comment-update');
    return { id, url, outcome: 'updated' } as const;
  });
}

/** Renders for the largest budget, and for the next smaller one each time GitHub calls the body too long. */
async function shrinking<T>(pass: Pass, state: string, send: (body: string) => Promise<T>): Promise<T> {
  const { marker, render } = pass.sticky;
  const sealed = (next: string): string => formatMarker({ ...marker, state: next });
  for (const [index, budget] of BUDGETS_BYTES.entries()) {
    try {
      return await send(render(state, sealed, budget));
    } catch (error) {
      const failure = asHttpFailure(error);
      const tooLong = failure?.status === 422 && /too long|maximum/i.test(failure.message);
      if (!tooLong || index === BUDGETS_BYTES.length - 1) throw error;
      pass.services.log.info(`GitHub calls the comment too long at ${budget} bytes; a shorter one is tried.`);
    }
  }
  throw new Error('There is at least one budget.');
}

async function remove(pass: Pass, comments: readonly OwnComment[]): Promise<void> {
  const { octokit, owner, repo } = pass.connection;
  for (const { id } of comments) {
    try {
      pass.services.effect('before comment-delete');
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
      pass.services.effect('after comment-delete');
    } catch (error) {
      if (!isVanished(error)) throw error;
    }
  }
}

function isVanished(error: unknown): boolean {
  return asHttpFailure(error)?.status === 404;
}
