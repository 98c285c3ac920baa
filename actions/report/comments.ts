import { isUnavailableError, isUserError, UserError } from '../../shared/core/errors.ts';
import type { Services } from '../../shared/core/services.ts';
import { connectGitHub, type GitHubConnection } from '../../shared/github/client.ts';
import { writeSticky, type StickyComment, type WrittenComment } from '../../shared/github/comments/comment.ts';
import { findPullRequest, judgedRun, subjectOfEvent, type EventSubject } from '../../shared/github/event.ts';
import type { Document } from '../../shared/document/document.ts';
import { asRun, decodeHistory, encodeHistory, remember, withHistory } from '../../shared/report/history.ts';
import { renderMarkdown } from '../../shared/document/markdown/render.ts';
import type { ReportInputs } from './inputs.ts';

/**
 * Writes one comment per document. With `comment: auto` whatever keeps it from being written is said in the log, and
 * the report stays in the job summary; with `always` it is an error.
 */
export async function writeComments(
  documents: readonly Document[],
  inputs: ReportInputs,
  services: Services,
): Promise<readonly WrittenComment[]> {
  if (inputs.comment === 'never') return [];
  const subject = subjectOf(inputs, services);
  try {
    if (inputs.token === undefined) throw tokenMissing();
    const connection = await connectGitHub(inputs.token, services);
    const pullRequest = await pullRequestOf(subject, connection);
    const written: WrittenComment[] = [];
    for (const document of documents) {
      const key = keyOf(document, documents, inputs);
      const comment = await writeSticky(connection, stickyOf(document, { key, pullRequest, services }), services);
      sayWritten(comment, services);
      written.push(comment);
    }
    return written;
  } catch (error) {
    if (inputs.comment === 'always' || !(isUserError(error) || isUnavailableError(error))) throw error;
    sayWhyNot(error, subject, services);
    return [];
  }
}

function subjectOf({ pullRequest }: ReportInputs, { github, run }: Services): EventSubject {
  const subject = subjectOfEvent(github, run.event);
  if (pullRequest === undefined) return subject;
  return { kind: 'pull-request', number: pullRequest, fromFork: subject.kind === 'pull-request' && subject.fromFork };
}

async function pullRequestOf(subject: EventSubject, connection: GitHubConnection): Promise<number> {
  if (subject.kind === 'pull-request') return subject.number;
  const found = subject.kind === 'workflow-run' ? await findPullRequest(connection, subject.run.head) : undefined;
  if (found !== undefined) return found;
  throw new UserError('report-pull-request-missing', {
    what:
      subject.kind === 'none'
        ? subject.reason
        : 'No open pull request has the head of the run that triggered this one.',
    remedy: 'Run on pull_request or workflow_run, or pass the number as pull-request.',
  });
}

function keyOf(document: Document, documents: readonly Document[], { commentKey }: ReportInputs): string {
  if (commentKey === undefined) return document.key;
  return documents.length === 1 ? commentKey : `${commentKey}/${document.key}`;
}

interface Place {
  readonly key: string;
  readonly pullRequest: number;
  readonly services: Services;
}

/** The comment remembers its earlier runs, so that it can show them without any store. */
function stickyOf(document: Document, { key, pullRequest, services }: Place): StickyComment {
  const { run: runId, attempt, head } = judgedRun(services);
  const at = services.clock.now().toISOString();
  const commit = head === undefined ? {} : { commit: head.slice(0, 7) };
  const run = asRun(document, { run: runId, attempt, at, ...commit });
  return {
    pullRequest,
    marker: { key, run: runId, attempt, ...(head === undefined ? {} : { head }) },
    render: (state, sealed, budgetBytes) => {
      const earlier = decodeHistory(state).filter((known) => known.run !== runId || runId === '0');
      const trailer = sealed(encodeHistory(remember(earlier, run)));
      return renderMarkdown(withHistory(document, earlier), { budgetBytes, place: 'comment', trailer }).text;
    },
  };
}

function tokenMissing(): UserError {
  return new UserError('report-token-missing', {
    what: 'There is no token, so no comment was written.',
    where: { input: 'github-token' },
    remedy: 'Pass github-token: ${{ github.token }} with the permission pull-requests: write, or set comment: never.',
  });
}

function sayWritten({ outcome, url }: WrittenComment, { log }: Services): void {
  const words: Record<WrittenComment['outcome'], string> = {
    created: 'Comment written',
    updated: 'Comment brought up to date',
    unchanged: 'Comment was up to date already',
    superseded: 'A later run has written the comment already, so it was left alone',
  };
  log.info(`${words[outcome]}: ${url}`);
}

/** A fork and a terminal are no mistakes of the user; a missing permission is. */
function sayWhyNot(error: Error, subject: EventSubject, { log, run }: Services): void {
  const code = isUserError(error) || isUnavailableError(error) ? error.code : '';
  // Nobody at a terminal expects a comment, or has a workflow to give a token to.
  if (code === 'report-token-missing' && run.host === 'terminal') return;
  if (code === 'github-permission-missing' && subject.kind === 'pull-request' && subject.fromFork) {
    log.notice(
      'The pull request comes from a fork, whose token may only read: the report is in the job summary. ' +
        'To comment, publish it from a workflow_run job.',
    );
  } else if (code === 'report-pull-request-missing' || run.host === 'terminal') {
    log.notice(`${error.message}${run.host === 'github' ? ' The report is in the job summary.' : ''}`);
  } else {
    log.warning(`${error.message} The report is in the job summary.`);
  }
}
