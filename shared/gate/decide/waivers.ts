import { daysFrom, isOver } from '../../core/text/day.ts';
import type { Digest } from '../../core/digest.ts';
import { worstVerdict } from '../../core/verdict.ts';
import type { GateWaivers, RefusedWaiver, RuleOutcome, UsedWaiver, WaiverPolicy } from '../../evidence/results/gate.ts';
import type { AskedPullRequest, WaiverResult } from '../../evidence/results/waiver.ts';
import { demandOf } from '../../document/rule-table.ts';
import type { Decision } from './decide.ts';

/** A waiver whose statement was read and whose origin was checked. */
export interface GivenWaiver extends WaiverResult {
  readonly statement: Digest;
}

/** What a waiver must be about to count here. */
export interface WaiverContext {
  readonly policy: WaiverPolicy;
  /** The name of the model under judgement: `model:delay`. */
  readonly model: string;
  readonly commit: string;
  /** The one under judgement, by the gate's own event; two may have the same head. */
  readonly pullRequest: AskedPullRequest;
  readonly now: Date;
}

/** A rule that stands between the model and shipping. */
export function isTroubled({ verdict }: RuleOutcome): boolean {
  return verdict === 'fail' || verdict === 'inconclusive';
}

/**
 * Lets people answer for rules that fail or stay open. A waived rule warns, so that the whole is a warning at best; a
 * gate that could measure nothing stays inconclusive, whatever is waived.
 *
 * @returns the decision with the waivers in force, and every waiver with what became of it
 */
export function applyWaivers(
  decision: Decision,
  given: readonly GivenWaiver[],
  context: WaiverContext,
): { readonly decision: Decision; readonly waivers: GateWaivers } {
  const refused: RefusedWaiver[] = [];
  const accepted: GivenWaiver[] = [];
  for (const waiver of given) {
    const why = refusalOf(waiver, decision, context);
    if (why === undefined) accepted.push(waiver);
    else refused.push({ ...shown(waiver), why });
  }
  const used: UsedWaiver[] = [];
  const outcomes = decision.outcomes.map((outcome): RuleOutcome => {
    const waiver = isTroubled(outcome) ? lastingLongest(accepted.filter(({ rule }) => rule === outcome.id)) : undefined;
    if (waiver === undefined) return outcome;
    used.push(shown(waiver));
    return waivedOutcome(outcome, waiver);
  });
  const verdicts = outcomes.map(({ verdict }) => verdict);
  const verdict = worstVerdict(hasMeasured(outcomes) ? verdicts : [...verdicts, 'inconclusive']);
  const changed = used.length === 0 ? decision : { verdict, outcomes };
  return { decision: changed, waivers: { policy: context.policy, used, refused } };
}

/** Why a waiver has no effect, as a clause; undefined where it has. */
export function refusalOf(
  waiver: Omit<GivenWaiver, 'statement'>,
  { outcomes }: Pick<Decision, 'outcomes'>,
  context: WaiverContext,
): string | undefined {
  const { policy, model, commit, pullRequest, now } = context;
  const outcome = outcomes.find(({ id }) => id === waiver.rule);
  if (waiver.commit !== commit) return `it is about commit ${waiver.commit.slice(0, 7)}`;
  const { number, author } = waiver.pullRequest;
  if (number !== pullRequest.number) return `it is about pull request ${number}`;
  if (waiver.model !== model) return `it is about ${waiver.model}`;
  if (outcome === undefined) return 'no rule has this name';
  if (outcome.demand !== waiver.demand) return `the rule demands something else now: ${demandOf(outcome)}`;
  if (isOver(waiver.until, now)) return 'it has expired';
  if (!policy.allowed) return 'the rules file allows no waivers';
  if (outcome.waivable === false) return 'the rules file lets nobody waive this rule';
  const days = daysFrom(new Date(waiver.comment.at), waiver.until);
  if (days > policy.longestDays) return `it is for ${days} days, and the rules file allows ${policy.longestDays}`;
  if (!policy.authorAlone && [author, pullRequest.author].some((login) => sameLogin(waiver.comment.by, login))) {
    return 'who opened the pull request may not waive a rule on it alone';
  }
  return isTroubled(outcome) ? undefined : 'the rule needs none';
}

/** GitHub's logins do not tell capitals apart. */
function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function lastingLongest(waivers: readonly GivenWaiver[]): GivenWaiver | undefined {
  return waivers.reduce<GivenWaiver | undefined>(
    (best, waiver) => (best === undefined || waiver.until > best.until ? waiver : best),
    undefined,
  );
}

function waivedOutcome(outcome: RuleOutcome, { comment, until }: GivenWaiver): RuleOutcome {
  const verdict = outcome.verdict === 'fail' ? ('fail' as const) : ('inconclusive' as const);
  const without = verdict === 'fail' ? 'fails' : 'is inconclusive';
  const reason = outcome.reason === undefined ? without : `${without}, ${outcome.reason}`;
  return {
    ...outcome,
    verdict: 'warn',
    waived: { verdict, by: comment.by, until },
    reason: `waived by ${comment.by} until ${until}; without the waiver it ${reason}`,
  };
}

function shown({ rule, until, reason, comment, statement }: GivenWaiver): UsedWaiver {
  return { rule, by: comment.by, at: comment.at, until, reason, url: comment.url, statement };
}

function hasMeasured(outcomes: readonly RuleOutcome[]): boolean {
  return outcomes.some(({ candidate, change }) => candidate !== undefined || change !== undefined);
}
