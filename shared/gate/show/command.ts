import type { Statement } from '../../core/statement.ts';
import type { GateResult, RuleOutcome } from '../../evidence/results/gate.ts';
import { worstFirst } from '../../core/verdict.ts';

/** Long enough to mend something, short enough to be looked at again. */
const SUGGESTED_DAYS = 14;
const DAY_MS = 86_400_000;
/** What can be written into a comment as it is shown: one visible line of plain characters, without a backtick. */
const WRITABLE = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** The very words that waive the rule that stands in the way; undefined where none may be waived. */
export function waiveCommand({ predicate }: Statement<GateResult>): string | undefined {
  const { waivers, outcomes } = predicate.result;
  if (waivers?.policy.allowed !== true) return undefined;
  const rule = worstFirst(outcomes, ({ verdict }) => verdict).find(isWaivable);
  if (rule === undefined) return undefined;
  const days = Math.min(SUGGESTED_DAYS, waivers.policy.longestDays);
  const last = new Date(Date.parse(predicate.finishedAt) + days * DAY_MS).toISOString().slice(0, 10);
  return `/trainyard waive ${nameOf(rule)} until ${last} because …`;
}

function isWaivable({ verdict, waivable, id }: RuleOutcome): boolean {
  return (verdict === 'fail' || verdict === 'inconclusive') && waivable !== false && WRITABLE.test(id);
}

function nameOf({ id }: RuleOutcome): string {
  return id.includes(' ') ? `\`${id}\`` : id;
}
