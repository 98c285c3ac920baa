import { capitalised, displayName, list } from '../../document/words.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import type { GateResult, MetricUnit, RuleOutcome, SliceOutcome } from '../../evidence/results/gate.ts';
import { voiceOf, type Voice } from '../../document/metric-units.ts';
import { placeOf, writtenAlike, type AlikeRule, type Placed } from '../../document/metrics/alike.ts';
import { formatPValue, trendOf, type Trend } from '../../document/metrics/certainty.ts';
import { groupBy } from '../../document/group.ts';
import { judgedOf } from '../../document/rule-table.ts';
import { findMetric } from '../metrics/metrics.ts';
import { code, plainText, type Text } from '../../document/text.ts';

/** Of many metrics, the first that rules ask for. */
const MOST_VISIBLE = 3;
const WORST_SLICES = 3;

/**
 * `the smallest change to the worse that this gate can see is 1.5 pp of AUC`: of each metric that rules compare on all
 * rows; slices have fewer rows and say it in their own row. Undefined where nothing has an interval.
 */
export function visibleChangeText(outcomes: readonly RuleOutcome[]): string | undefined {
  const smallest = new Map<string, { readonly change: number; readonly text: string }>();
  for (const outcome of writtenAlike(outcomes)) {
    const { kind, slice, metric, detectable } = outcome;
    if (kind !== 'regression' || slice !== undefined || detectable === undefined) continue;
    if (detectable >= (smallest.get(metric)?.change ?? Infinity)) continue;
    const text = `${voiceOf(outcome).visible(detectable)} of ${displayName(metric, 'within')}`;
    smallest.set(metric, { change: detectable, text });
  }
  const parts = [...smallest.values()].slice(0, MOST_VISIBLE).map(({ text }) => text);
  return parts.length === 0 ? undefined : `the smallest change to the worse that this gate can see is ${list(parts)}`;
}

/** `of 8,000 rows the candidate newly gets 225 wrong and 107 right (McNemar p < 0.001)`. */
export function disagreementText({ rows, newlyWrong, newlyRight, pValue }: Disagreement): string {
  return `of ${plural(rows, 'row')} the candidate newly gets ${formatCount(newlyWrong)} wrong and ${formatCount(newlyRight)} right (McNemar ${formatPValue(pValue)})`;
}

type Disagreement = NonNullable<GateResult['disagreement']>;

/** A slice with the unit of its metric and whether it became worse. */
export interface KnownSlice {
  readonly slice: SliceOutcome;
  readonly unit: MetricUnit;
  readonly trend: Trend;
  /** How its numbers are written: as in the rules on it, where there are some. */
  readonly voice: Voice;
}

/** By the rules, which may say another direction; of a metric that no rule has, by what is known of its name. */
export function knownSlices({ slices, outcomes }: Pick<GateResult, 'slices' | 'outcomes'>): readonly KnownSlice[] {
  const rules = writtenAlike(outcomes);
  const ofMetric = new Map(rules.map((rule) => [rule.metric, rule]));
  const ofPlace = new Map(rules.filter((rule) => judgedOf(rule) !== undefined).map((rule) => [placeOf(rule), rule]));
  const known = (metric: string): KnownMetric => ofMetric.get(metric) ?? findMetric(metric) ?? {};
  return writtenAlike(slices.map((slice) => numbersOf(slice, known(slice.metric).unit))).map((numbers) => {
    const { outcome, metric, unit, change } = numbers;
    const { direction } = known(metric);
    const scale = ofMetric.get(metric)?.scale ?? numbers.scale;
    return {
      slice: outcome,
      unit,
      trend: direction === undefined ? 'unclear' : trendOf(change, direction),
      voice: voiceOf(ofPlace.get(placeOf(numbers)) ?? { ...numbers, scale }),
    };
  });
}

interface KnownMetric {
  readonly unit?: MetricUnit;
  readonly direction?: RuleOutcome['direction'] | undefined;
}

function numbersOf(outcome: SliceOutcome, unit: MetricUnit = 'number'): Placed & { readonly outcome: SliceOutcome } {
  const { metric, column, value, candidate, baseline, change } = outcome;
  return {
    outcome,
    metric,
    unit,
    slice: { column, value },
    candidate: { value: candidate },
    ...(baseline === undefined ? {} : { baseline: { value: baseline } }),
    ...(change === undefined ? {} : { change }),
  };
}

/** Slices that are clearly worse than the baseline; the gate sorted them by harm, so the worst stands first. */
export function harmfulSlices(result: Pick<GateResult, 'slices' | 'outcomes'>): readonly KnownSlice[] {
  return knownSlices(result).filter(({ trend }) => trend === 'worse');
}

/**
 * `Worst slices: origin=ATL recall −8.4 pp (1,997 rows), …`: those on which a rule fails, of each metric those that miss
 * their line by most first, then those of the metric that is shown; undefined where no rule fails on a slice and none is clearly worse.
 */
export function worstSlicesText(result: Pick<GateResult, 'slices' | 'outcomes'>): Text | undefined {
  const failing = [...groupBy(writtenAlike(result.outcomes), ({ metric }) => metric).values()].flatMap((alike) =>
    alike.toSorted((a, b) => missOf(b) - missOf(a)).flatMap((rule) => failingSlice(rule) ?? []),
  );
  const harmful = harmfulSlices(result).map(({ slice, voice }) => ({
    ...slice,
    amount: voice.change(slice.change?.value ?? 0),
  }));
  // What a rule says of a place stands for it.
  const worst = [...groupBy([...failing, ...harmful], (told) => placeOf({ metric: told.metric, slice: told })).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, WORST_SLICES);
  if (worst.length === 0) return undefined;
  return worst.flatMap(({ column, value, metric, amount, ...counts }, index): Text => [
    index === 0 ? 'Worst slices: ' : ', ',
    code(`${column}=${value}`),
    ` ${displayName(metric, 'within')} ${amount}${countsText(counts)}`,
  ]);
}

interface ToldSlice {
  readonly column: string;
  readonly value: string;
  readonly metric: string;
  readonly rows?: number;
  readonly positives?: number;
  /** What the candidate is worse by, or its value where that is what is judged. */
  readonly amount: string;
}

/** How far a rule misses its line, in the unit of its metric. */
function missOf({ kind, candidate, change, threshold }: AlikeRule): number {
  const judged = kind === 'regression' ? change : candidate;
  return judged === undefined ? 0 : Math.abs(judged.value - threshold);
}

function failingSlice(rule: AlikeRule): ToldSlice | undefined {
  const { slice, verdict, metric, kind, candidate, change, rows, positives } = rule;
  const judged = kind === 'regression' ? change : candidate;
  if (slice === undefined || verdict !== 'fail' || judged === undefined) return undefined;
  const voice = voiceOf(rule);
  return {
    ...slice,
    metric,
    ...(rows === undefined ? {} : { rows }),
    ...(positives === undefined ? {} : { positives }),
    amount: kind === 'regression' ? voice.change(judged.value) : voice.value(judged.value),
  };
}

/** ` (1,997 rows, 80 positive)` */
function countsText({ rows, positives }: Pick<ToldSlice, 'rows' | 'positives'>): string {
  if (rows === undefined) return '';
  return ` (${plural(rows, 'row')}${positives === undefined ? '' : `, ${formatCount(positives)} positive`})`;
}

const SHOWN_TOO_FEW = 5;

/**
 * `not judged by recall, with fewer than 50 rows: site=tiny (40 rows) and 3 more`; undefined where every value was judged.
 */
function tooFewText({ tooFewRows = [] }: Pick<GateResult, 'tooFewRows'>): Text | undefined {
  if (tooFewRows.length === 0) return undefined;
  return tooFewRows.flatMap(({ column, minRows, metrics = [], values, omitted }, index): Text => {
    const shown = values.slice(0, SHOWN_TOO_FEW);
    const more = omitted + values.length - shown.length;
    const by = metrics.length === 0 ? '' : ` by ${list(metrics.map((metric) => displayName(metric, 'within')))}`;
    return [
      `${index === 0 ? '' : '; '}not judged${by}, with fewer than ${plural(minRows, 'row')}: `,
      ...shown.flatMap(({ value, rows }, place): Text => [
        ...(place === 0 ? [] : [', ']),
        code(`${column}=${value}`),
        ` (${plural(rows, 'row')})`,
      ]),
      ...(more === 0 ? [] : [` and ${formatCount(more)} more`]),
    ];
  });
}

export function tooFewSentence(result: Pick<GateResult, 'tooFewRows'>): Text | undefined {
  const text = tooFewText(result);
  if (text === undefined) return undefined;
  const [first = '', ...rest] = text;
  return [typeof first === 'string' ? capitalised(first) : first, ...rest, '.'];
}

/** What a person asks after the verdict, as lines of a log: what could be seen, who disagrees, where it fails. */
export function afterwordLines(
  result: Pick<GateResult, 'slices' | 'outcomes' | 'disagreement' | 'tooFewRows'>,
): readonly string[] {
  const worst = worstSlicesText(result);
  const few = tooFewText(result);
  const sentences = [
    visibleChangeText(result.outcomes),
    result.disagreement === undefined ? undefined : disagreementText(result.disagreement),
    worst === undefined ? undefined : plainText(worst),
    few === undefined ? undefined : plainText(few),
  ];
  return sentences.flatMap((sentence) => (sentence === undefined ? [] : [`${capitalised(sentence)}.`]));
}
