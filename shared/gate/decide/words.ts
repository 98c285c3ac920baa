import { formatCount, formatPercent, plural } from '../../core/text/format.ts';
import { formatDemanded, voiceOf } from '../../document/metric-units.ts';
import { displayName } from '../../document/words.ts';
import { unpredictedText } from '../show/unpredicted.ts';
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

/** `412 rows show drops over 6.1 pp only; about 3,900 rows would settle 2 pp`. */
function straddlesText({ rule, measured, limit, detectable }: Explained): string {
  const { rows } = measured;
  if (rows === undefined || detectable === undefined) return 'the interval includes the limit';
  // As the numbers of this rule are written everywhere.
  const kind = rule.demand.kind === 'absolute' ? 'absolute' : 'regression';
  const voice = voiceOf({ ...measured, unit: rule.metric.unit, kind, threshold: limit.threshold });
  const seen = voice.visible(detectable);
  if (rule.demand.kind === 'absolute') {
    return `the interval includes ${voice.threshold(limit.threshold)}; ${plural(rows, 'row')} ${rows === 1 ? 'tells' : 'tell'} ${seen} apart`;
  }
  const worse = rule.metric.direction === 'higher-is-better' ? 'drops' : 'rises';
  const change = rule.demand.limit === 'max-regression' ? worse : 'changes';
  const needed = rowsNeeded(rows, detectable, Math.abs(limit.threshold));
  const settle =
    needed === undefined
      ? ''
      : `; about ${needed} rows would settle ${formatDemanded(limit.threshold, rule.metric.unit, 'change')}`;
  return `${plural(rows, 'row')} ${rows === 1 ? 'shows' : 'show'} ${change} over ${seen} only${settle}`;
}

/** Standard errors shrink with the square root of the rows. */
function rowsNeeded(rows: number, detectable: number, margin: number): string | undefined {
  if (margin === 0 || detectable <= margin) return undefined;
  const needed = rows * (detectable / margin) ** 2;
  if (!Number.isFinite(needed) || needed > 1e12) return undefined;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return formatCount(Math.ceil(needed / digits) * digits);
}
