import { UserError } from '../../shared/core/errors.ts';
import type { WaiverResult } from '../../shared/evidence/results/waiver.ts';
import { refusalOf } from '../../shared/gate/decide/waivers.ts';
import type { WaiveCommand } from '../../shared/github/comments/comment-command.ts';
import type { PullRequest } from '../../shared/github/pull-request.ts';
import type { Asking } from './asking.ts';
import { doneBy, repeat, requireOver, type Done, type Remedies } from './repeat.ts';
import { shownRuns } from './reports.ts';
import { findRule, readGates, type NamedRule } from './rule.ts';
import { askedBy, leaveWaiver, leftAt } from './statements.ts';

const REMEDIES: Remedies = {
  going:
    'The waiver is left. If the gate of the run that is going does not count it, comment /trainyard rerun once the run has ended.',
  over: 'The waiver is left, for this commit: close and open the pull request for a new run, whose gate counts it.',
};

/**
 * Waives one rule at the commit that the report shows, and lets the gate decide anew. Once the waiver is left it is in
 * force, whatever becomes of the run.
 *
 * @throws UserError `command-fork`, `command-waiver-refused`, `command-run-going`, and those of reports and rules
 */
export async function waive(command: WaiveCommand, pull: PullRequest, asking: Asking): Promise<Done> {
  if (pull.isFromFork) throw fork();
  const named = findRule(await readGates(asking, await shownRuns(asking, pull)), command);
  const { by, at } = asking.comment;
  const already = await leftAt(asking, 'waiver', pull.headSha);
  const result = waiverOf(command, named, askedBy(asking, pull));
  if (already === undefined) {
    requireEffect(result, named, asking);
    requireOver([named.run], at);
  }
  const stored = already === undefined ? await leaveWaiver(asking, result) : undefined;
  // Where it was left just now, no attempt can have seen it.
  const wishedAt = already ?? asking.services.clock.now().toISOString();
  const repeated = await repeat({ runs: [named.run], wishedAt, jobs: 'failed' }, asking);
  const done = doneBy(`${by} waives ${result.rule} of ${result.model} until ${result.until}`, repeated, REMEDIES);
  return { ...done, ...(stored === undefined ? {} : { statement: stored.path }) };
}

function waiverOf(
  { until, reason }: WaiveCommand,
  { gate, outcome }: NamedRule,
  asked: ReturnType<typeof askedBy>,
): WaiverResult {
  return { ...asked, model: gate.model.name, rule: outcome.id, demand: outcome.demand, reason, until };
}

/** What the gate will not take is refused here already, so that nobody waits for a run in vain. */
function requireEffect(result: WaiverResult, { gate }: NamedRule, { services }: Asking): void {
  const policy = gate.waivers?.policy;
  if (policy === undefined) throw refused('the gate that decided is of a version that knows no waivers');
  const { commit, pullRequest } = result;
  const context = { policy, model: gate.model.name, commit, pullRequest, now: services.clock.now() };
  const why = refusalOf(result, gate, context);
  if (why !== undefined) throw refused(why);
}

function refused(why: string): UserError {
  return new UserError('command-waiver-refused', {
    what: `The waiver would have no effect: ${why}.`,
    remedy: 'What may be waived stands in the rules file, under waivers.',
  });
}

function fork(): UserError {
  return new UserError('command-fork', {
    what: 'The pull request comes from a fork, whose gate reads nothing that was said here.',
    remedy: 'Push the branch to this repository and open the pull request from it, or change the rules.',
  });
}
