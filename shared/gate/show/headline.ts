import { toLine } from '../../core/text/escape.ts';
import { plural } from '../../core/text/format.ts';
import type { Estimate, RuleOutcome } from '../../evidence/results/gate.ts';
import type { Decision } from '../decide/decide.ts';
import { voiceOf, type Voice } from '../../document/metric-units.ts';
import { writtenAlike, type AlikeRule } from '../../document/metrics/alike.ts';
import { formatLevel } from '../../document/metrics/certainty.ts';
import { demandOf, judgedOf } from '../../document/rule-table.ts';
import { displayName, verdictCount } from '../../document/words.ts';

/** What a headline speaks about. */
export interface HeadlineSubject {
  /** `delay`. */
  readonly model: string;
  /** Confidence of the intervals: 0.95. */
  readonly level: number;
  readonly baselineMissing: boolean;
  /** `the candidate did not predict 41 of 5,000 rows`; undefined where each model predicted every row. */
  readonly unpredicted?: string | undefined;
}

/**
 * The one sentence a person reads first: the verdict in words, then the number that decided it with its uncertainty.
 * `delay: do not ship. Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)`.
 */
export function gateHeadline(decision: Decision, subject: HeadlineSubject): string {
  const { model, unpredicted } = subject;
  const gap = unpredicted === undefined ? '' : `; ${unpredicted}`;
  // What is cut off at the end of a long headline must not be that rows are missing.
  return `${toLine(`${model}: ${sentence({ ...decision, outcomes: writtenAlike(decision.outcomes) }, subject)}`, 400 - gap.length)}${gap}`;
}

/** A decision whose numbers know of each other. */
interface ToldDecision extends Decision {
  readonly outcomes: readonly AlikeRule[];
}

function sentence(decision: ToldDecision, subject: HeadlineSubject): string {
  const { outcomes, verdict } = decision;
  const of = (wanted: string): AlikeRule[] => outcomes.filter((outcome) => outcome.verdict === wanted);
  switch (verdict) {
    case 'fail': {
      const [first, ...others] = of('fail');
      const more = others.length === 0 ? '' : `; ${plural(others.length, 'more rule fails', 'more rules fail')}`;
      return `do not ship. ${first === undefined ? 'A rule fails' : outcomeSentence(first, subject)}${more}`;
    }
    case 'inconclusive':
      return `inconclusive. ${inconclusiveText(of('inconclusive'), outcomes.length)}`;
    case 'warn':
      if (outcomes.some(({ waived }) => waived !== undefined))
        return `may ship by waiver. ${waivedText(outcomes, subject)}`;
      return `may ship, with a warning. ${warnText(decision, subject)}`;
    case 'pass':
      return `may ship. ${passText(outcomes, subject)}`;
  }
}

function passText(outcomes: readonly AlikeRule[], subject: HeadlineSubject): string {
  const all = outcomes.length === 1 ? 'The one rule passes' : `All ${outcomes.length} rules pass`;
  const tightest = tightestOutcome(outcomes);
  if (tightest === undefined) return `${all}, decided on values alone: no uncertainty available`;
  return `${all}; ${lowerFirst(outcomeSentence(tightest, subject), tightest)}`;
}

function inconclusiveText(found: readonly RuleOutcome[], total: number): string {
  const [first] = found;
  if (first === undefined) return 'No rule could be judged';
  const count = verdictCount(found.length, total, 'inconclusive', 'rule');
  return `${count}: ${demandOf(first)} (${first.reason ?? 'no reason given'})`;
}

function warnText(decision: ToldDecision, subject: HeadlineSubject): string {
  const warned = decision.outcomes.filter(({ verdict }) => verdict === 'warn');
  const passed = decision.outcomes.filter(({ verdict }) => verdict === 'pass').length;
  if (subject.baselineMissing) {
    return `There is no baseline, so only absolute rules were judged: ${plural(passed, 'passes', 'pass')}, ${warned.length} not judged`;
  }
  const [first] = warned;
  if (first === undefined) return passText(decision.outcomes, subject);
  const what =
    first.change === undefined && first.candidate === undefined
      ? `${demandOf(first)} (${first.reason ?? ''})`
      : outcomeSentence(first, subject);
  return warned.length === 1 ? what : `${what}; ${plural(warned.length - 1, 'more rule warns', 'more rules warn')}`;
}

/** What would have decided, and who answers for it: the failure first, and what else warns is counted. */
function waivedText(outcomes: readonly AlikeRule[], subject: HeadlineSubject): string {
  const waived = outcomes.filter((outcome) => outcome.waived !== undefined);
  const first = waived.find((outcome) => outcome.waived?.verdict === 'fail') ?? waived[0];
  if (first?.waived === undefined) return 'A rule is waived';
  const { by, until, verdict } = first.waived;
  const without = verdict === 'inconclusive' ? ', which is inconclusive' : '';
  const others = waived.length - 1;
  const more = others === 0 ? '' : `; ${plural(others, 'more rule is', 'more rules are')} waived`;
  return `${outcomeSentence(first, subject)}${without}: waived by ${by} until ${until}${more}`;
}

/** `Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)`. */
export function outcomeSentence(outcome: AlikeRule, subject: Pick<HeadlineSubject, 'level'>): string {
  const name = `${displayName(outcome.metric)}${outcome.slice === undefined ? '' : ` in ${outcome.slice.column}=${outcome.slice.value}`}`;
  const estimate = judgedOf(outcome);
  if (estimate === undefined) return `${name}: ${outcome.reason ?? 'not measured'}`;
  if (outcome.kind === 'absolute') {
    const { value, valueRange } = voiceOf(outcome);
    const interval = intervalText(estimate, subject.level, valueRange);
    return `${name} is ${value(estimate.value)} (${interval}; ${wantedOf(outcome.demand)} is demanded)`;
  }
  return `${name} ${changeText(outcome, estimate, subject.level)}; ${allowedText(outcome, estimate)})`;
}

function changeText(outcome: AlikeRule, change: Estimate, level: number): string {
  const { size, sizeRange } = voiceOf(outcome);
  const shown = size(change.value);
  if (/^0[.0]*(?: |$)/.test(shown)) return `is unchanged (${intervalText(change, level, sizeRange)}`;
  const falls = change.value < 0;
  const oriented = (low: number, high: number): string => (falls ? sizeRange(-high, -low) : sizeRange(low, high));
  return `${falls ? 'falls' : 'rises'} by ${shown} (${intervalText(change, level, oriented)}`;
}

/** Beside a change to the worse the amount says enough; beside any other it would read as though that one were meant. */
function allowedText({ demand, direction }: RuleOutcome, { value }: Estimate): string {
  const wanted = wantedOf(demand);
  const worse = wanted === 'no worse' ? 'nothing' : /^at most (.+) worse$/.exec(wanted)?.[1];
  if (worse === undefined) return `${wanted} is demanded`;
  const isHigherBetter = direction === 'higher-is-better';
  if (value !== 0 && value < 0 === isHigherBetter) return `allowed ${worse}`;
  const harm = isHigherBetter ? 'fall' : 'rise';
  return worse === 'nothing' ? `no ${harm} is allowed` : `a ${harm} of ${worse} is allowed`;
}

function wantedOf(demand: string): string {
  return demand.split(', ').at(-1) ?? '';
}

function intervalText(estimate: Estimate, level: number, show: Voice['sizeRange']): string {
  if (estimate.lower === undefined || estimate.upper === undefined) return 'no interval';
  return `${formatLevel(level)} CI ${show(estimate.lower, estimate.upper)}`;
}

function lowerFirst(text: string, outcome: RuleOutcome): string {
  const acronym = /^[A-Z][A-Z0-9]/.test(displayName(outcome.metric));
  return acronym ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The rule that passed with the least room, in widths of its own interval. */
function tightestOutcome(outcomes: readonly AlikeRule[]): AlikeRule | undefined {
  let tightest: { readonly outcome: AlikeRule; readonly room: number } | undefined;
  for (const outcome of outcomes) {
    const estimate = judgedOf(outcome);
    if (estimate?.lower === undefined || estimate.upper === undefined) continue;
    const gap = Math.min(Math.abs(estimate.lower - outcome.threshold), Math.abs(estimate.upper - outcome.threshold));
    const room = gap / Math.max(estimate.upper - estimate.lower, Number.MIN_VALUE);
    if (tightest === undefined || room < tightest.room) tightest = { outcome, room };
  }
  return tightest?.outcome;
}
