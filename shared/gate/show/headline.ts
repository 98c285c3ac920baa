import { toLine } from '../../core/text/escape.ts';
import { plural } from '../../core/text/format.ts';
import type { Estimate, RuleOutcome } from '../../evidence/results/gate.ts';
import type { Decision } from '../decide/decide.ts';
import { formatSureDifference, formatRange, formatValue } from '../rules/units.ts';

const ACRONYMS = new Set(
  'auc f1 f2 mcc mae mse rmse mape smape ece brier r2 ndcg mrr map wer cer fpr fnr npv psi ks bleu'.split(' '),
);
/** These are names or words, not acronyms, whatever their length. */
const WORDS = new Set(['brier', 'map50']);

/** What a headline speaks about. */
export interface HeadlineSubject {
  /** `delay`. */
  readonly model: string;
  /** Confidence of the intervals: 0.95. */
  readonly level: number;
  readonly baselineMissing: boolean;
}

/**
 * The one sentence a person reads first: the verdict in words, then the number that decided it with its uncertainty.
 * `delay: do not ship. Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)`.
 */
export function gateHeadline(decision: Decision, subject: HeadlineSubject): string {
  return toLine(`${subject.model}: ${sentence(decision, subject)}`, 400);
}

function sentence(decision: Decision, subject: HeadlineSubject): string {
  const { outcomes, verdict } = decision;
  const of = (wanted: string): RuleOutcome[] => outcomes.filter((outcome) => outcome.verdict === wanted);
  switch (verdict) {
    case 'fail': {
      const [first, ...others] = of('fail');
      const more = others.length === 0 ? '' : `; ${plural(others.length, 'more rule fails', 'more rules fail')}`;
      return `do not ship. ${first === undefined ? 'A rule fails' : outcomeSentence(first, subject)}${more}`;
    }
    case 'inconclusive':
      return `not decided. ${openText(of('inconclusive'), outcomes.length)}`;
    case 'warn':
      if (outcomes.some(({ waived }) => waived !== undefined))
        return `may ship by waiver. ${waivedText(outcomes, subject)}`;
      return `may ship, with a warning. ${warnText(decision, subject)}`;
    case 'pass':
      return `may ship. ${passText(outcomes, subject)}`;
  }
}

function passText(outcomes: readonly RuleOutcome[], subject: HeadlineSubject): string {
  const all = outcomes.length === 1 ? 'The one rule passes' : `All ${outcomes.length} rules pass`;
  const tightest = tightestOutcome(outcomes);
  if (tightest === undefined) return `${all}, decided on values alone: no uncertainty available`;
  return `${all}; ${lowerFirst(outcomeSentence(tightest, subject), tightest)}`;
}

function openText(open: readonly RuleOutcome[], total: number): string {
  const [first] = open;
  if (first === undefined) return 'No rule could be judged';
  const count = `${open.length} of ${plural(total, 'rule')} ${open.length === 1 ? 'is' : 'are'} open`;
  return `${count}: ${first.demand} (${first.reason ?? 'no reason given'})`;
}

function warnText(decision: Decision, subject: HeadlineSubject): string {
  const warned = decision.outcomes.filter(({ verdict }) => verdict === 'warn');
  const passed = decision.outcomes.filter(({ verdict }) => verdict === 'pass').length;
  if (subject.baselineMissing) {
    return `There is no baseline, so only absolute rules were judged: ${plural(passed, 'passes', 'pass')}, ${warned.length} not judged`;
  }
  const [first] = warned;
  if (first === undefined) return 'A rule warns';
  const what =
    first.change === undefined && first.candidate === undefined
      ? `${first.demand} (${first.reason ?? ''})`
      : outcomeSentence(first, subject);
  return warned.length === 1 ? what : `${what}; ${plural(warned.length - 1, 'more rule warns', 'more rules warn')}`;
}

/** What would have decided, and who answers for it: the failure first, and what else warns is counted. */
function waivedText(outcomes: readonly RuleOutcome[], subject: HeadlineSubject): string {
  const waived = outcomes.filter((outcome) => outcome.waived !== undefined);
  const first = waived.find((outcome) => outcome.waived?.verdict === 'fail') ?? waived[0];
  if (first?.waived === undefined) return 'A rule is waived';
  const { by, until, verdict } = first.waived;
  const open = verdict === 'inconclusive' ? ', which was not decided' : '';
  const others = waived.length - 1;
  const more = others === 0 ? '' : `; ${plural(others, 'more rule is', 'more rules are')} waived`;
  return `${outcomeSentence(first, subject)}${open}: waived by ${by} until ${until}${more}`;
}

/** `Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)`. */
export function outcomeSentence(outcome: RuleOutcome, subject: Pick<HeadlineSubject, 'level'>): string {
  const name = `${displayName(outcome.metric)}${outcome.slice === undefined ? '' : ` in ${outcome.slice.column}=${outcome.slice.value}`}`;
  const estimate = outcome.kind === 'absolute' ? outcome.candidate : outcome.change;
  if (estimate === undefined) return `${name}: ${outcome.reason ?? 'not measured'}`;
  const wanted = outcome.demand.split(', ').at(-1) ?? '';
  if (outcome.kind === 'absolute') {
    const interval = intervalText(estimate, subject.level, (range) => formatRange(range, outcome.unit, 'value'));
    return `${name} is ${formatValue(estimate.value, outcome.unit)} (${interval}; ${wanted} is demanded)`;
  }
  return `${name} ${changeText(outcome, estimate, subject.level)}; ${allowedText(wanted)})`;
}

function changeText(outcome: RuleOutcome, change: Estimate, level: number): string {
  if (change.value === 0)
    return `is unchanged (${intervalText(change, level, (range) => formatRange(range, outcome.unit, 'difference'))}`;
  const falls = change.value < 0;
  const oriented = ([low, high]: readonly [number, number]): readonly [number, number] =>
    falls ? [-high, -low] : [low, high];
  const interval = intervalText(change, level, (range) => formatRange(oriented(range), outcome.unit, 'difference'));
  return `${falls ? 'falls' : 'rises'} by ${formatSureDifference(change.value, outcome.unit)} (${interval}`;
}

function allowedText(wanted: string): string {
  const worse = /^at most (.+) worse$/.exec(wanted)?.[1];
  if (worse !== undefined) return `allowed ${worse}`;
  return wanted === 'no worse' ? 'allowed nothing' : `${wanted} is demanded`;
}

function intervalText(estimate: Estimate, level: number, show: (range: readonly [number, number]) => string): string {
  if (estimate.lower === undefined || estimate.upper === undefined) return 'no interval';
  return `${levelText(level)} CI ${show([estimate.lower, estimate.upper])}`;
}

/** `95 %`, `99.5 %`. */
export function levelText(level: number): string {
  return `${Number((level * 100).toFixed(2))} %`;
}

/** `Recall`, `AUC`, `Log loss`, `Latency p95`. */
export function displayName(metric: string): string {
  const words = metric.split('_').map((word) => (ACRONYMS.has(word) && !WORDS.has(word) ? word.toUpperCase() : word));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string, outcome: RuleOutcome): string {
  const acronym = /^[A-Z][A-Z0-9]/.test(displayName(outcome.metric));
  return acronym ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The rule that passed with the least room, in widths of its own interval. */
function tightestOutcome(outcomes: readonly RuleOutcome[]): RuleOutcome | undefined {
  let tightest: { readonly outcome: RuleOutcome; readonly room: number } | undefined;
  for (const outcome of outcomes) {
    const estimate = outcome.kind === 'absolute' ? outcome.candidate : outcome.change;
    if (estimate?.lower === undefined || estimate.upper === undefined) continue;
    const gap = Math.min(Math.abs(estimate.lower - outcome.threshold), Math.abs(estimate.upper - outcome.threshold));
    const room = gap / Math.max(estimate.upper - estimate.lower, Number.MIN_VALUE);
    if (tightest === undefined || room < tightest.room) tightest = { outcome, room };
  }
  return tightest?.outcome;
}
