import { formatCount, formatPercent, plural } from '../../core/text/format.ts';
import { formatDemanded, type Voice } from '../../document/metric-units.ts';
import { displayName } from '../../document/words.ts';
import { unpredictedText } from '../unpredicted.ts';
import type { Estimate } from '../../evidence/results/gate.ts';
import type { Judgement, Limit } from './limit.ts';
import type { Measurement } from '../measure/measurement.ts';
import type { Rule } from '../rules/rules.ts';

/** `recall, slice carrier=HA, at most 2 pp worse`. */
export function demandText(rule: Rule, slice: { readonly column: string; readonly value: string } | undefined): string {
  const where = slice ?? (rule.slice === undefined || 'everyValue' in rule.slice ? undefined : rule.slice);
  const place = where === undefined ? [] : [`slice ${where.column}=${where.value}`];
  return [rule.metric.name, ...place, limitText(rule)].join(', ');
}

function limitText(rule: Rule): string {
  const { demand, metric } = rule;
  if (demand.kind === 'absolute') {
    return `${demand.side === 'at-least' ? 'at least' : 'at most'} ${formatDemanded(demand.threshold, metric.unit, 'value')}`;
  }
  const amount =
    demand.margin.kind === 'absolute'
      ? formatDemanded(demand.margin.amount, metric.unit, 'change')
      : `${formatPercent(demand.margin.fraction, 6)} of the baseline`;
  const isZero = demand.margin.kind === 'absolute' ? demand.margin.amount === 0 : demand.margin.fraction === 0;
  switch (demand.limit) {
    case 'max-regression':
      return isZero ? 'no worse' : `at most ${amount} worse`;
    case 'min-improvement':
      return isZero ? 'no worse' : `at least ${amount} better`;
    case 'max-improvement':
      return isZero ? 'no better' : `at most ${amount} better`;
  }
}

export interface Explained {
  readonly rule: Rule;
  readonly measured: Measurement;
  readonly limit: Limit;
  readonly judgement: Judgement;
  /** The same over all ways in which rows that a model left out could have turned out. */
  readonly everyWay: Judgement;
  /** It would fail alone, but not as one of its family. */
  readonly retracted: boolean;
  /** The smallest change that can be seen. */
  readonly detectable: number | undefined;
  /** How the numbers of this rule are written everywhere. */
  readonly voice: Voice;
}

/** Why a rule is not a plain pass, as a clause; undefined where there is nothing to add. */
export function explain(explained: Explained): string | undefined {
  const { measured, judgement, retracted } = explained;
  const bare = measured.standardError === undefined && !hasInterval(explained);
  if (bare) return 'decided on the value alone, no uncertainty available';
  const { gap } = measured;
  if (retracted) return 'fails alone, but not after Holm’s correction for the number of slices';
  if (gap !== undefined) return gapText(explained, unpredictedText(gap, gap.rows));
  if (judgement === 'straddles') return straddlesText(explained);
  return undefined;
}

/** What the rows that are missing mean for the rule. */
function gapText({ rule, judgement, everyWay, measured }: Explained, who: string): string {
  if (everyWay !== 'straddles')
    return `${who}; the rule ${everyWay === 'pass' ? 'passes' : 'fails'} whichever way they turn out`;
  if (judgement === 'fail') return `${who}; the rule fails on the others`;
  const ends = endlessSides(measured);
  if (ends.length === 0) return `${who}; the verdict depends on how they turn out`;
  return `${who}, and ${displayName(rule.metric.name, 'within')} has no ${ends.join(' and no ')} bound there`;
}

function endlessSides({ candidate, change }: Measurement): ('lower' | 'upper')[] {
  return (['lower', 'upper'] as const).filter((side) =>
    [candidate, change].some((estimate) => !Number.isFinite(estimate?.[side] ?? 0)),
  );
}

function hasInterval({ rule, measured }: Explained): boolean {
  const estimate = rule.demand.kind === 'absolute' ? measured.candidate : measured.change;
  return estimate?.lower !== undefined;
}

/**
 * `412 rows show drops over 6.1 pp only; at this estimate about 6,600 rows would settle it`, or where the rows would see
 * such a change: `the interval includes −4 pp; …`.
 */
function straddlesText({ rule, measured, limit, detectable, voice }: Explained): string {
  const { rows, change } = measured;
  if (rows === undefined || detectable === undefined) return 'the interval includes the limit';
  const seen = voice.visible(detectable);
  if (rule.demand.kind === 'absolute') {
    const line = voice.threshold(limit.threshold);
    const apart = `${plural(rows, 'row')} ${rows === 1 ? 'tells' : 'tell'} ${seen} apart`;
    return `the interval includes ${line}; ${apart}${settledText(rows, measured.candidate, limit.threshold, line)}`;
  }
  const worse = rule.metric.direction === 'higher-is-better' ? 'drops' : 'rises';
  const kind = rule.demand.limit === 'max-regression' ? worse : 'changes';
  const line = voice.marginLine(limit.threshold);
  const isTooFine = detectable > Math.abs(limit.threshold);
  const why = isTooFine
    ? `${plural(rows, 'row')} ${rows === 1 ? 'shows' : 'show'} ${kind} over ${seen} only`
    : `the interval includes ${line}`;
  return `${why}${settledText(rows, change, limit.threshold, line)}`;
}

/** Beyond so many times the rows nobody asks how many exactly. */
const FAR_TOO_MANY = 1000;

/** Whether an estimate is so near its line that no number of rows anybody has will settle on which side it is. */
export function isTooNear(estimate: Estimate, line: number): boolean {
  const times = timesToSettle(estimate, line);
  return times !== undefined && !(times <= FAR_TOO_MANY);
}

/**
 * By how much the rows must grow to move the line out of the interval if the estimate stayed as it is: widths shrink with
 * the square root of the rows, and the end on the line's side must come nearer than the line.
 *
 * @returns undefined where there is no such end; not finite where the estimate is on the line
 */
function timesToSettle({ value, lower, upper }: Estimate, line: number): number | undefined {
  const end = line < value ? lower : upper;
  return end === undefined || !Number.isFinite(end) ? undefined : ((end - value) / (line - value)) ** 2;
}

function settledText(rows: number, estimate: Estimate | undefined, line: number, lineText: string): string {
  if (estimate === undefined) return '';
  const times = timesToSettle(estimate, line);
  if (times === undefined) return '';
  if (isTooNear(estimate, line)) return `; the estimate is so near ${lineText} that more rows will hardly settle it`;
  const needed = Math.max(rows + 1, rows * times);
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return `; at this estimate about ${formatCount(Math.ceil(needed / digits) * digits)} rows would settle it`;
}
