import { isUserError, UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import { hearCommand, type CommentCommand } from '../../shared/github/comments/comment-command.ts';
import { connectGitHub } from '../../shared/github/client.ts';
import { ownLogin } from '../../shared/github/comments/comment.ts';
import { explainFailure } from '../../shared/github/errors.ts';
import { rerun } from './rerun.ts';
import { isAnswered, refuse, signal, tellShortfall } from './answer.ts';
import { requireAuthority, requireOpenPullRequest, type Asking, type HeardComment } from './asking.ts';
import type { Done } from './repeat.ts';
import type { CommandInputs } from './inputs.ts';
import { leftBefore } from './statements.ts';
import { waive } from './waive.ts';

/**
 * Carries out the command in a comment on a pull request: by people with write access only, bound to the commit that
 * our report shows, acknowledged by a reaction. Killed anywhere and run again it does what is left, and nothing twice.
 * A command that is refused is answered on the pull request and fails nothing; what has left or started anything is not
 * refused any more, and the answer says what is missing.
 *
 * @throws UserError `github-permission-missing`, …; UnavailableError
 */
export async function answerComment(
  comment: HeardComment,
  { token }: CommandInputs,
  services: Services,
): Promise<ActionResult> {
  const asking = await askingOf(comment, token, services);
  if (await isAnswered(asking)) {
    return resultOf(asking, { headline: 'The command was carried out by an earlier attempt.', outcome: 'done' });
  }
  try {
    return await finish(asking, await services.log.group('Command', () => carryOut(asking)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const left = await leftBefore(asking);
    // Whoever may not write any more has left nothing that counts.
    if (left !== undefined && error.code !== 'command-access-missing') return finish(asking, remainder(left, error));
    await refuse(asking, error);
    services.log.notice(toLine(`${error.message} (${error.code})`));
    return resultOf(asking, { headline: `Not carried out: ${error.what}`, outcome: 'refused' });
  }
}

async function askingOf(comment: HeardComment, token: string | undefined, services: Services): Promise<Asking> {
  if (token === undefined) {
    throw new UserError('input-missing', {
      what: 'There is no token, so nothing can be asked of GitHub.',
      where: { input: 'github-token' },
      remedy: 'Pass github-token: ${{ github.token }} with the permissions actions: write and pull-requests: write.',
    });
  }
  const connection = await connectGitHub(token, services);
  const login = await ownLogin(connection).catch((error: unknown) => {
    throw explainFailure(error, { doing: 'say who it speaks as', permission: 'pull-requests: write' });
  });
  return { comment, connection, login, services };
}

interface Carried {
  readonly done: Done;
  readonly kind: CommentCommand['kind'];
}

async function finish(asking: Asking, { done, kind }: Carried): Promise<ActionResult> {
  const { headline, shortfall } = done;
  if (shortfall !== undefined) {
    await tellShortfall(asking, done, shortfall);
    asking.services.log.notice(toLine(`${headline}. ${shortfall.remedy} (${shortfall.code})`));
  }
  await signal(asking, '+1');
  return resultOf(asking, { ...done, outcome: 'done', command: kind });
}

/** What is to be said where an earlier attempt of this run did the part that counts, and the rest cannot be done now. */
function remainder(left: 'waiver' | 'full-run', { code, what, remedy }: UserError): Carried {
  const thing = left === 'waiver' ? 'The waiver' : 'The wish for a full run';
  const headline = `${thing} was left by an earlier attempt and holds; ${what.replace(/\.+$/, '')}`;
  return { done: { headline, shortfall: { code, remedy } }, kind: left === 'waiver' ? 'waive' : 'rerun' };
}

async function carryOut(asking: Asking): Promise<Carried> {
  const { comment, services } = asking;
  await requireAuthority(asking);
  await signal(asking, 'eyes');
  const heard = hearCommand(comment.body, services.clock.now());
  if (heard === undefined) throw new Error('The comment was a command a moment ago.');
  services.log.info(`${comment.by} asks for ${heard.kind} on pull request ${comment.pullRequest}.`);
  const pull = await requireOpenPullRequest(asking);
  const done = heard.kind === 'waive' ? await waive(heard, pull, asking) : await rerun(heard, pull, asking);
  return { done, kind: heard.kind };
}

/** What the person who commented can mend is answered there; what the workflow lacks fails the job. */
function isRefusal(error: unknown): error is UserError {
  if (!isUserError(error)) return false;
  return /^command-|^run-not-repeatable$|^artifact-|^artifacts-too-many$|^evidence-(?:artifact-)?invalid$/.test(
    error.code,
  );
}

interface Ended extends Pick<Done, 'headline' | 'statement'> {
  readonly outcome: 'done' | 'refused';
  readonly command?: CommentCommand['kind'];
}

function resultOf({ comment }: Asking, { headline, outcome, command, statement }: Ended): ActionResult {
  const line = toLine(headline, 400);
  return { headline: line, outputs: { outcome, command, 'pull-request': comment.pullRequest, statement } };
}
