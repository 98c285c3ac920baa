import type { RuleOutcome } from '../../evidence/results/gate.ts';
import type { Standing } from '../../document/document.ts';
import { finishedAt, type Dossier } from '../evidence.ts';
import { code, link, type Text } from '../../document/text.ts';
import { worstFirst } from './decision.ts';
import type { Setting } from './setting.ts';

const HOW_TO = 'https://github.com/trainyard/trainyard/blob/main/docs/how-to/comment-commands.md';
/** Long enough to mend something, short enough to be looked at again. */
const SUGGESTED_DAYS = 14;
const DAY_MS = 86_400_000;
/** What can be written into a comment as it is shown: one visible line of plain characters, without a backtick. */
const WRITABLE = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** What people may write below the report, with the very words for the rule that stands in the way. */
export function commandsOf(dossier: Dossier, standing: Standing, { commands }: Setting): Text | undefined {
  if (commands === undefined || standing === 'waiting') return undefined;
  const waive = commands.waive ? waiveCommand(dossier) : undefined;
  const forms = ['/trainyard rerun', '/trainyard rerun full', ...(waive === undefined ? [] : [waive])];
  const said = forms.flatMap((form, index): Text => [separator(index, forms.length), code(form)]);
  return ['Where ', link('comment commands', HOW_TO), ' are set up, people with write access may write', ...said, '.'];
}

function separator(index: number, count: number): string {
  if (index === 0) return ' ';
  return index === count - 1 ? ' or ' : ', ';
}

function waiveCommand(dossier: Dossier): string | undefined {
  const result = dossier.gate?.statement.predicate.result;
  if (dossier.gate === undefined || result?.waivers?.policy.allowed !== true) return undefined;
  const rule = worstFirst(result.outcomes).find(isWaivable);
  if (rule === undefined) return undefined;
  const { longestDays } = result.waivers.policy;
  const decided = new Date(finishedAt(dossier.gate));
  const last = new Date(decided.getTime() + Math.min(SUGGESTED_DAYS, longestDays) * DAY_MS).toISOString().slice(0, 10);
  return `/trainyard waive ${nameOf(rule)} until ${last} because …`;
}

function isWaivable({ verdict, waivable, id }: RuleOutcome): boolean {
  return (verdict === 'fail' || verdict === 'inconclusive') && waivable !== false && WRITABLE.test(id);
}

function nameOf({ id }: RuleOutcome): string {
  return id.includes(' ') ? `\`${id}\`` : id;
}
