import { isDigest } from '../../shared/core/digest.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { plural, shortDigest } from '../../shared/core/text/format.ts';
import type { Services } from '../../shared/core/services.ts';
import type { GateResult, RuleOutcome, SliceOutcome } from '../../shared/evidence/results/gate.ts';
import type { Decision } from '../../shared/gate/decide/decide.ts';
import { decisionTable } from '../../shared/gate/show/decision-table.ts';
import { displayName, outcomeSentence } from '../../shared/gate/show/headline.ts';
import { findMetric } from '../../shared/gate/metrics/metrics.ts';
import { formatChange, formatDifference } from '../../shared/gate/rules/units.ts';

/** The runner shows ten annotations of a level for each step; more would push others out. */
const MAX_ANNOTATIONS = 10;
const SHOWN_SLICES = 3;
const SHOWN_DIFFERENCES = 10;

export interface Shown {
  readonly decision: Decision;
  readonly slices: readonly SliceOutcome[];
  readonly disagreement:
    | { readonly newlyWrong: number; readonly newlyRight: number; readonly rows: number; readonly pValue: number }
    | undefined;
  readonly baselineLabel: string;
  readonly level: number;
}

/** The table of the decision and what a person asks next: what could be seen, where it fails, who disagrees. */
export function showDecision(shown: Shown, { log }: Pick<Services, 'log'>): void {
  const { decision, slices, disagreement, baselineLabel, level } = shown;
  log.table(decisionTable(decision.outcomes, { baseline: baselineLabel, level }));
  const visible = detectableText(decision.outcomes);
  if (visible !== undefined) log.info(visible);
  for (const line of unreachableMargins(decision.outcomes)) log.info(line);
  if (disagreement !== undefined) log.info(disagreementText(disagreement));
  const worst = slices.filter((slice) => slice.change !== undefined).slice(0, SHOWN_SLICES);
  if (worst.length > 0) log.info(`Worst slices: ${worst.map(sliceText).join('; ')}.`);
}

/** What differs from the baseline, for whoever reads the log alone. */
export function showDifferences(
  { differences, compared }: Pick<GateResult, 'differences' | 'compared'>,
  baselineLabel: string,
  { log }: Pick<Services, 'log'>,
): void {
  if (compared === undefined) return;
  const shown = differences.slice(0, SHOWN_DIFFERENCES).map(differenceText);
  const more = differences.length + (compared.omitted ?? 0) - shown.length;
  if (shown.length > 0) {
    log.info(`What differs from ${baselineLabel}: ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ')}.`);
  } else if (compared.same.length > 0) log.info(`Nothing on record differs from ${baselineLabel}.`);
  else if (compared.unrecorded.some(({ by }) => by === 'candidate')) {
    log.info(`What differs from ${baselineLabel} cannot be told: it is not on record how the candidate was made.`);
  }
}

function differenceText({ what, baseline, candidate }: GateResult['differences'][number]): string {
  const [before, now] = [baseline, candidate].map((value) => (isDigest(value) ? shortDigest(value) : value));
  return toLine(`${what} ${before ?? ''} → ${now ?? ''}`, 200);
}

/** Each rule that is not a plain pass, on its line of the rules file. */
export function annotate(outcomes: readonly RuleOutcome[], level: number, { log }: Pick<Services, 'log'>): void {
  const of = (verdicts: readonly string[]): RuleOutcome[] =>
    outcomes.filter(({ verdict }) => verdicts.includes(verdict)).slice(0, MAX_ANNOTATIONS);
  for (const outcome of of(['fail']))
    log.error(annotation(outcome, level), { ...outcome.where, title: title(outcome) });
  for (const outcome of of(['inconclusive', 'warn'])) {
    log.warning(annotation(outcome, level), { ...outcome.where, title: title(outcome) });
  }
}

function annotation(outcome: RuleOutcome, level: number): string {
  const measured = outcome.candidate === undefined ? '' : `${outcomeSentence(outcome, { level })}. `;
  const reason =
    outcome.reason === undefined ? '' : `${outcome.reason.charAt(0).toUpperCase()}${outcome.reason.slice(1)}.`;
  return toLine(`${measured}${reason}`.trim(), 400);
}

function title(outcome: RuleOutcome): string {
  return toLine(`${outcome.verdict}: ${outcome.demand}`, 120);
}

/** `The smallest drop this gate can see: recall 0.3 pp, AUC 0.2 pp.` */
function detectableText(outcomes: readonly RuleOutcome[]): string | undefined {
  const seen = outcomes.filter(({ kind, slice }) => kind === 'regression' && slice === undefined);
  const parts = seen.flatMap(({ metric, detectable, unit }) =>
    detectable === undefined ? [] : [`${displayName(metric)} ${formatDifference(detectable, unit)}`],
  );
  return parts.length === 0
    ? undefined
    : `The smallest change to the worse that this gate can see: ${[...new Set(parts)].join(', ')}.`;
}

/** A margin that these rows cannot resolve will stay open most of the time; that is worth saying before it does. */
function unreachableMargins(outcomes: readonly RuleOutcome[]): string[] {
  return outcomes.flatMap(({ kind, detectable, threshold, demand, unit, rows, slice, verdict }) => {
    if (kind !== 'regression' || slice !== undefined || detectable === undefined) return [];
    if (verdict === 'fail' || threshold === 0 || detectable <= Math.abs(threshold)) return [];
    const size = rows === undefined ? 'these rows' : plural(rows, 'row');
    return [
      `${demand}: finer than ${size} can resolve (${formatDifference(detectable, unit)}); it will often stay open.`,
    ];
  });
}

function disagreementText({ newlyWrong, newlyRight, rows, pValue }: NonNullable<Shown['disagreement']>): string {
  const p = pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`;
  return `Of ${plural(rows, 'row')} the candidate newly gets ${newlyWrong.toLocaleString('en-US')} wrong and ${newlyRight.toLocaleString('en-US')} right (McNemar ${p}).`;
}

function sliceText({ column, value, metric, change, rows }: SliceOutcome): string {
  const unit = findMetric(metric)?.unit ?? 'number';
  return toLine(`${column} ${value} ${metric} ${formatChange(change?.value ?? 0, unit)} (${plural(rows, 'row')})`, 120);
}
