import { UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import type { Services } from '../../shared/core/services.ts';
import { defaultBranch } from '../../shared/github/event.ts';
import { workflowLineOf } from './workflow-line.ts';

/** Events that take the code of the default branch, whatever pull request they are about. */
const OF_THE_DEFAULT_BRANCH = new Set(['pull_request_target', 'issue_comment', 'workflow_run']);
const UNMERGED = new Set(['pull_request', 'pull_request_review', 'merge_group']);

/**
 * Refuses an event that the workflow was not written for: its result would be about other code than it seems.
 *
 * @param events none to take any
 * @throws UserError `event-unknown`
 */
export async function checkEvent(events: readonly string[], services: Services): Promise<void> {
  const { event } = services.run;
  if (events.length === 0 || event === undefined || events.includes(event)) return;
  const where = await workflowLineOf(event, services);
  throw new UserError('event-unknown', {
    what: `This workflow is not for the event ${toLine(event, 60)}${reasonOf(event, events)}.`,
    where: where ?? { input: 'events' },
    remedy: `Change "on:" of the calling workflow to ${events.join(', ')}.`,
  });
}

function reasonOf(event: string, events: readonly string[]): string {
  if (OF_THE_DEFAULT_BRANCH.has(event) && events.includes('pull_request')) {
    return ', which takes the code of the default branch: what it measures is not the pull request';
  }
  return UNMERGED.has(event) ? ', whose code is not merged' : '';
}

/**
 * Refuses what is not the default branch: a dispatch may name any branch, and a tag any commit, merged or not.
 *
 * @throws UserError `branch-refused`
 */
export function checkBranch({ github, run }: Pick<Services, 'github' | 'run'>): void {
  const branch = defaultBranch(github);
  if (branch !== undefined && run.ref === `refs/heads/${branch}`) return;
  throw new UserError('branch-refused', {
    what: `This workflow is for the default branch${branch === undefined ? '' : ` ${toLine(branch, 80)}`} alone, and runs on ${toLine(run.ref ?? 'no branch', 120)}.`,
    where: { input: 'default-branch' },
    remedy: 'Merge first, or start it on the default branch; what is not merged was not reviewed.',
  });
}
