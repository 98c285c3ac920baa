import { toMarkdown } from '../../shared/core/text/escape.ts';
import type { UserError } from '../../shared/core/errors.ts';
import { commentsBy } from '../../shared/github/comments/comment.ts';
import { explainFailure } from '../../shared/github/errors.ts';
import { hasReacted, react, type Reaction } from '../../shared/github/comments/reactions.ts';
import type { Asking } from './asking.ts';
import type { Done, Shortfall } from './repeat.ts';

const MOST_TEXT = 600;
const ERRORS_PAGE = 'https://github.com/trainyard/trainyard/blob/main/docs/errors.md';

/** Reacts to the comment; a second time changes nothing. */
export async function signal({ connection, comment, services }: Asking, reaction: Reaction): Promise<void> {
  services.effect(`before reaction ${reaction}`);
  await react(connection, comment.id, reaction);
  services.effect(`after reaction ${reaction}`);
}

/** Whether the command was carried out by an earlier attempt of this run. */
export function isAnswered({ connection, comment, login }: Asking): Promise<boolean> {
  return hasReacted(connection, { comment: comment.id, login }, '+1');
}

/** Says why a command is not carried out: a reaction, and one reply that is never repeated. */
export async function refuse(asking: Asking, error: UserError): Promise<void> {
  await signal(asking, error.code === 'command-unclear' ? 'confused' : '-1');
  await reply(asking, textOf('Not carried out', [error.what, error.remedy], error.code));
}

/** Says what a command has done and what not, with what can be done about it: one reply that is never repeated. */
export async function tellShortfall(asking: Asking, { headline }: Done, { code, remedy }: Shortfall): Promise<void> {
  await reply(asking, textOf('Carried out in part', [`${headline}.`, remedy], code));
}

async function reply({ connection, comment, login, services }: Asking, text: string): Promise<void> {
  const { octokit, owner, repo } = connection;
  const mark = `<!-- trainyard-reply:v1 comment=${comment.id} -->`;
  try {
    for await (const { body } of commentsBy(login, connection, comment.pullRequest)) {
      if (body.trimEnd().endsWith(mark)) return;
    }
    services.effect('before reply');
    const body = `${text}\n\n${mark}`;
    await octokit.rest.issues.createComment({ owner, repo, issue_number: comment.pullRequest, body });
    services.effect('after reply');
  } catch (cause) {
    throw explainFailure(cause, { doing: 'answer the comment', permission: 'pull-requests: write' });
  }
}

/** Names and words of others stand in it, so that everything is escaped. */
function textOf(how: string, sentences: readonly string[], code: string): string {
  const said = sentences.map((text) => toMarkdown(text, MOST_TEXT)).join(' ');
  return `${how}: ${said} <sub>[${code}](${ERRORS_PAGE}#${code})</sub>`;
}
