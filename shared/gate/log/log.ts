import { isDigest } from '../../core/digest.ts';
import { toLine } from '../../core/text/escape.ts';
import { plural, shortDigest } from '../../core/text/format.ts';
import type { Services } from '../../core/services.ts';
import { afterwordLines } from '../show/sentences.ts';
import { voiceOf } from '../../document/metric-units.ts';
import { writtenAlike, type AlikeRule } from '../../document/metrics/alike.ts';
import { demandOf, type RuleLabels } from '../../document/rule-table.ts';
import { capitalised } from '../../document/words.ts';
import type { GateResult, RuleOutcome } from '../../evidence/results/gate.ts';
import { decisionTable } from './decision-table.ts';
import { outcomeSentence } from '../show/headline.ts';

/** The runner shows ten annotations of a level for each step; more would push others out. */
const MAX_ANNOTATIONS = 10;
const SHOWN_DIFFERENCES = 10;

/** The table of the decision and what a person asks next. */
export function showDecision(result: GateResult, labels: RuleLabels, { log }: Pick<Services, 'log'>): void {
  log.table(decisionTable(result.outcomes, labels));
  for (const line of [...afterwordLines(result), ...unreachableMargins(result.outcomes)]) log.info(toLine(line));
}

/** What differs from the baseline, for whoever reads the log alone. */
export function showDifferences(
  { differences, compared }: Pick<GateResult, 'differences' | 'compared'>,
  baselineLabel: string,
  { log }: Pick<Services, 'log'>,
): void {
  if (compared === undefined) return;
  const name = toLine(baselineLabel, 200);
  const shown = differences.slice(0, SHOWN_DIFFERENCES).map(differenceText);
  const more = differences.length + (compared.omitted ?? 0) - shown.length;
  if (shown.length > 0) {
    log.info(`What differs from ${name}: ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ')}.`);
  } else if (compared.same.length > 0) log.info(`Nothing on record differs from ${name}.`);
  else if (compared.unrecorded.some(({ by }) => by === 'candidate')) {
    log.info(`What differs from ${name} cannot be told: it is not on record how the candidate was made.`);
  }
}

function differenceText({ what, baseline, candidate }: GateResult['differences'][number]): string {
  const [before, now] = [baseline, candidate].map((value) => (isDigest(value) ? shortDigest(value) : value));
  return toLine(`${what} ${before ?? ''} → ${now ?? ''}`, 200);
}

/** Each rule that is not a plain pass, on its line of the rules file. */
export function annotate(outcomes: readonly RuleOutcome[], level: number, { log }: Pick<Services, 'log'>): void {
  const of = (verdicts: readonly string[]): AlikeRule[] =>
    writtenAlike(outcomes)
      .filter(({ verdict }) => verdicts.includes(verdict))
      .slice(0, MAX_ANNOTATIONS);
  for (const outcome of of(['fail']))
    log.error(annotation(outcome, level), { ...outcome.where, title: title(outcome) });
  for (const outcome of of(['inconclusive', 'warn'])) {
    log.warning(annotation(outcome, level), { ...outcome.where, title: title(outcome) });
  }
}

function annotation(outcome: AlikeRule, level: number): string {
  const measured = outcome.candidate === undefined ? '' : `${outcomeSentence(outcome, { level })}. `;
  const reason = outcome.reason === undefined ? '' : `${capitalised(outcome.reason)}.`;
  return toLine(`${measured}${reason}`.trim(), 400);
}

function title(outcome: RuleOutcome): string {
  return toLine(`${outcome.verdict}: ${demandOf(outcome)}`, 120);
}

/** A margin that these rows cannot resolve will stay open most of the time; that is worth saying before it does. */
function unreachableMargins(outcomes: readonly RuleOutcome[]): string[] {
  return writtenAlike(outcomes).flatMap((outcome) => {
    const { kind, detectable, threshold, rows, slice, verdict } = outcome;
    if (kind !== 'regression' || slice !== undefined || detectable === undefined) return [];
    if (verdict === 'fail' || threshold === 0 || detectable <= Math.abs(threshold)) return [];
    const size = rows === undefined ? 'these rows' : plural(rows, 'row');
    return [
      `${demandOf(outcome)}: finer than ${size} can resolve (${voiceOf(outcome).visible(detectable)}); it will often be inconclusive.`,
    ];
  });
}
