import type { RerunCommand } from '../../shared/github/comments/comment-command.ts';
import type { PullRequest } from '../../shared/github/pull-request.ts';
import type { WorkflowRun } from '../../shared/github/runs.ts';
import type { Asking } from './asking.ts';
import { doneBy, repeat, requireOver, requireStarted, type Done, type Remedies } from './repeat.ts';
import { shownRuns } from './reports.ts';
import { askedBy, leaveFullRun, leftAt } from './statements.ts';

const REMEDIES: Remedies = {
  going: 'Wait for the end of the run that is going, and comment again.',
  over: 'Push a commit, or close and open the pull request, for a new run.',
};
const REMEDIES_IN_FULL: Remedies = {
  going: 'If the run that is going skips the training, comment /trainyard rerun full again once it has ended.',
  over: 'Close and open the pull request for a new run; if that skips the training, comment /trainyard rerun full then.',
};

/**
 * Runs the runs again that the reports show.
 *
 * A full one trains whatever is recorded. A re-run sees the old event, and with it the old labels, so the wish is a
 * statement that `train` looks for; it names the attempt, so that it is fulfilled once.
 *
 * @throws UserError `command-run-going`, `run-not-repeatable`, and those of reports
 */
export async function rerun(command: RerunCommand, pull: PullRequest, asking: Asking): Promise<Done> {
  const runs = await shownRuns(asking, pull);
  return command.full ? inFull(runs, pull, asking) : asBefore(runs, asking);
}

async function asBefore(runs: readonly WorkflowRun[], asking: Asking): Promise<Done> {
  const { at, by } = asking.comment;
  requireOver(runs, at);
  const repeated = await repeat({ runs, wishedAt: at, jobs: 'all' }, asking);
  requireStarted(repeated, REMEDIES);
  return doneBy(`${by} asks to run again`, repeated, REMEDIES);
}

async function inFull(runs: readonly WorkflowRun[], pull: PullRequest, asking: Asking): Promise<Done> {
  const { comment, services } = asking;
  const already = await leftAt(asking, 'full-run', pull.headSha);
  const now = (): string => services.clock.now().toISOString();
  if (already === undefined) requireOver(runs, now());
  const stored = already === undefined ? await leave(runs, pull, asking) : undefined;
  // Where it was left just now, no attempt can have seen it.
  const repeated = await repeat({ runs, wishedAt: already ?? now(), jobs: 'all' }, asking);
  const done = doneBy(`${comment.by} asks to run again in full`, repeated, REMEDIES_IN_FULL);
  return { ...done, ...(stored === undefined ? {} : { statement: stored }) };
}

async function leave(runs: readonly WorkflowRun[], pull: PullRequest, asking: Asking): Promise<string> {
  const next = runs.map(({ id, attempt }) => ({ id, attempt: attempt + 1 }));
  return (await leaveFullRun(asking, { ...askedBy(asking, pull), runs: next })).path;
}
