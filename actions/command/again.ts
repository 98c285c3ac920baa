import type { RerunCommand } from '../../shared/github/comment-command.ts';
import type { PullRequest } from '../../shared/github/pull-request.ts';
import type { WorkflowRun } from '../../shared/github/runs.ts';
import type { Asking } from './asking.ts';
import { repeat, requireOver } from './repeat.ts';
import { shownRuns } from './reports.ts';
import { askedBy, leaveFullRun, leftAt } from './statements.ts';
import type { Done } from './waive.ts';

/**
 * Runs the runs again that the reports show.
 *
 * A full one trains whatever is recorded. A re-run sees the old event, and with it the old labels, so the wish is a
 * statement that `train` looks for; it names the attempt, so that it is fulfilled once.
 *
 * @throws UserError `command-run-going`, `run-not-repeatable`, and those of reports
 */
export async function again({ full }: RerunCommand, pull: PullRequest, asking: Asking): Promise<Done> {
  const runs = await shownRuns(asking, pull);
  const { at, by } = asking.comment;
  if (!full) {
    requireOver(runs, at);
    const repeated = await repeat({ runs, wishedAt: at, jobs: 'all' }, asking);
    return { headline: `${by} asks to run again; ${repeated}` };
  }
  const already = await leftAt(asking, 'full-run', pull.headSha);
  const now = asking.services.clock.now().toISOString();
  requireOver(runs, already ?? now);
  const stored = already === undefined ? await leave(runs, pull, asking) : undefined;
  const repeated = await repeat({ runs, wishedAt: already ?? now, jobs: 'all' }, asking);
  const headline = `${by} asks to run again in full; ${repeated}`;
  return { headline, ...(stored === undefined ? {} : { statement: stored }) };
}

async function leave(runs: readonly WorkflowRun[], pull: PullRequest, asking: Asking): Promise<string> {
  const next = runs.map(({ id, attempt }) => ({ id, attempt: attempt + 1 }));
  return (await leaveFullRun(asking, { ...askedBy(asking, pull), runs: next })).path;
}
