import { UserError } from '../../shared/core/errors.ts';
import { commentsBy } from '../../shared/github/comments/comment.ts';
import { explainFailure } from '../../shared/github/errors.ts';
import { parseMarker, type Marker } from '../../shared/github/comments/marker.ts';
import type { PullRequest } from '../../shared/github/pull-request.ts';
import { readRun, type WorkflowRun } from '../../shared/github/runs.ts';
import type { Asking } from './asking.ts';

/**
 * The runs that our reports on the pull request show, each once. What is acted on is what the person has read: a report
 * counts only where it shows the commit that is the head now, and a run only where GitHub says it is of that commit.
 *
 * @throws UserError `command-report-missing`, `command-report-outdated`, `command-run-missing`
 */
export async function shownRuns(asking: Asking, pull: PullRequest): Promise<readonly WorkflowRun[]> {
  const reports = await reportsOn(asking, pull);
  const newest = reports.at(-1);
  if (newest === undefined) throw reportMissing(asking.login);
  const current = reports.filter(({ head }) => head === pull.headSha);
  if (current.length === 0) throw outdated(newest, pull);
  const runs: WorkflowRun[] = [];
  for (const id of new Set(current.map(({ run }) => run))) {
    const run = await readRun(asking.connection, id);
    if (run?.headSha !== pull.headSha || !sameName(run.headRepository, pull.headRepository)) throw runMissing(id, pull);
    runs.push(run);
  }
  return runs;
}

/** Oldest first. */
async function reportsOn({ connection, login }: Asking, { number }: PullRequest): Promise<readonly Marker[]> {
  const found: Marker[] = [];
  try {
    for await (const { body } of commentsBy(login, connection, number)) {
      const marker = parseMarker(body);
      if (marker !== undefined) found.push(marker);
    }
    return found;
  } catch (error) {
    throw explainFailure(error, { doing: 'look for the report', permission: 'pull-requests: write' });
  }
}

function sameName(a: string, b: string): boolean {
  return a !== '' && a.toLowerCase() === b.toLowerCase();
}

function reportMissing(login: string): UserError {
  return new UserError('command-report-missing', {
    what: `There is no report by ${login} on this pull request, so it is not clear what the command is about.`,
    remedy: 'Wait for the report. One that was written with another token is not seen: pass both jobs the same.',
  });
}

function outdated({ head }: Marker, { headSha }: PullRequest): UserError {
  const shown = head === undefined ? 'no commit' : head.slice(0, 7);
  return new UserError('command-report-outdated', {
    what: `The report shows ${shown}, the head is ${headSha.slice(0, 7)}.`,
    remedy: 'Wait for the report on the newest commit, read it, and comment again.',
  });
}

function runMissing(id: string, { headSha }: PullRequest): UserError {
  return new UserError('command-run-missing', {
    what: `The report names run ${id}, and GitHub knows no such run of commit ${headSha.slice(0, 7)}.`,
    remedy: 'Push a commit, or close and open the pull request, for a new run and a new report.',
  });
}
