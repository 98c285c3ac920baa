import { formatCount, plural } from '../../core/text/format.ts';
import type { GateResult, MetricUnit, SliceOutcome } from '../../evidence/results/gate.ts';
import type { DumbbellChart } from '../../document/chart.ts';
import { code, type Text, unbroken } from '../../document/text.ts';
import { prevalenceText } from '../unpredicted.ts';
import type { Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { qualifier } from './rules-name.ts';
import { displayName, list, verdictCount } from '../../document/words.ts';
import { groupBy } from '../../document/group.ts';
import { harmfulSlices, knownSlices, type KnownSlice } from './sentences.ts';
import { trendWord } from '../../document/metrics/certainty.ts';

const DRAWN_SLICES = 20;

export function slicesSection(result: GateResult, place: number, name: string): Section | undefined {
  const slices = knownSlices(result);
  if (slices.length === 0) return undefined;
  const { measured = slices.length, worse = harmfulSlices(result).length, unmeasured = 0 } = result.sliceCounts ?? {};
  const groups = [...groupBy(slices, ({ slice }) => slice.metric).entries()];
  const failing = result.outcomes.filter(({ slice, verdict }) => slice !== undefined && verdict === 'fail').length;
  const said = !isCompared(slices)
    ? `${formatCount(measured)} measured`
    : worse === 0
      ? `none of ${formatCount(measured)} is clearly worse`
      : `${formatCount(worse)} of ${formatCount(measured)} clearly worse`;
  const listed = slices.length === measured ? [] : [`${formatCount(slices.length)} listed`];
  const beyond = unmeasured === 0 ? [] : [`${formatCount(unmeasured)} more not measured`];
  // What is shown need not be what a rule on a slice judges.
  const judged =
    failing === 0 ? [] : [verdictCount(failing, sliceRules(result), 'fail', ['rule on slices', 'rules on slices'])];
  const by = list(groups.map(([metric]) => displayName(metric, 'within')));
  const shown = `${by}: ${[said, ...listed, ...beyond].join(', ')}`;
  const summary = judged.length === 0 ? `Slices by ${shown}` : `Slices: ${judged.join('')}; by ${shown}`;
  return {
    id: place === 0 ? 'slices' : `slices-${place + 1}`,
    title: `Where does it fail${qualifier(name)}?`,
    summary: [summary],
    weight: 60,
    reach: 'everywhere',
    blocks: groups.flatMap(([metric, group], index) => [
      {
        kind: 'charts',
        charts: [sliceChart(displayName(metric, 'within'), group.slice(0, DRAWN_SLICES), index, result)],
      } as const,
      { kind: 'table', table: sliceTable(displayName(metric, 'within'), group, result) } as const,
    ]),
  };
}

function sliceRules({ outcomes }: Pick<GateResult, 'outcomes'>): number {
  return outcomes.filter(({ slice }) => slice !== undefined).length;
}

function isCompared(slices: readonly KnownSlice[]): boolean {
  return slices.some(({ slice }) => slice.change !== undefined);
}

/** Harm is a change; without a baseline the gate sorted by the value itself. */
function titleOf(metric: string, slices: readonly KnownSlice[]): string {
  return `${metric} by slice, ${isCompared(slices) ? 'most harm' : 'worst'} first`;
}

function sliceChart(metric: string, slices: readonly KnownSlice[], index: number, result: GateResult): DumbbellChart {
  const worse = slices.filter(({ trend }) => trend === 'worse').length;
  return {
    type: 'dumbbell',
    id: `slices-${index}`,
    title: titleOf(metric, slices),
    description: isCompared(slices)
      ? `${metric} of the candidate and the baseline in ${plural(slices.length, 'slice')}, most harm first; ${worse} clearly worse.`
      : `${metric} of the candidate in ${plural(slices.length, 'slice')}, worst first.`,
    axis: metric,
    candidateName: 'candidate',
    baselineName: baselineName(result),
    rows: slices.map(({ slice, unit, voice, trend }) => ({
      label: `${slice.column}=${slice.value}`,
      // The table beneath says how many are positive; more words would not fit beside the picture.
      detail: plural(slice.rows, 'row'),
      candidate: slice.candidate,
      ...(slice.baseline === undefined ? {} : { baseline: slice.baseline }),
      ...boundsOf(slice, unit),
      trend,
      note: slice.change === undefined ? '' : voice.change(slice.change.value),
    })),
  };
}

/** The interval of the change, seen from the baseline; a few rows may carry it beyond what a proportion can be. */
function boundsOf({ baseline, change }: SliceOutcome, unit: MetricUnit): { lower?: number; upper?: number } {
  if (baseline === undefined || change === undefined) return {};
  const [least, most] = unit === 'proportion' ? [0, 1] : [-Infinity, Infinity];
  return {
    ...(change.lower === undefined ? {} : { lower: Math.max(least, baseline + change.lower) }),
    ...(change.upper === undefined ? {} : { upper: Math.min(most, baseline + change.upper) }),
  };
}

function sliceTable(metric: string, slices: readonly KnownSlice[], result: GateResult): Table {
  const hasPositives = slices.some(({ slice }) => slice.positives !== undefined);
  const hasGaps = slices.some(({ slice }) => slice.unpredicted !== undefined);
  return {
    caption: titleOf(metric, slices),
    columns: [
      { title: 'slice', align: 'left', names: true },
      { title: 'rows', align: 'right' },
      ...(hasPositives ? [{ title: 'positive', align: 'right' } as const] : []),
      ...(hasGaps ? [{ title: 'not predicted', align: 'right' } as const] : []),
      { title: `${metric}, candidate`, align: 'right' },
      { title: baselineName(result), align: 'right' },
      { title: 'change', align: 'right' },
      { title: '', align: 'left' },
    ],
    rows: slices.map(({ slice, voice, trend }) => [
      [code(`${slice.column}=${slice.value}`)],
      [formatCount(slice.rows)],
      ...(hasPositives ? [positivesCell(slice)] : []),
      ...(hasGaps ? [gapCell(slice)] : []),
      [unbroken(voice.value(slice.candidate))],
      [slice.baseline === undefined ? '–' : unbroken(voice.value(slice.baseline))],
      [slice.change === undefined ? '–' : unbroken(voice.change(slice.change.value))],
      [slice.change === undefined ? '' : trendWord(trend)],
    ]),
    shown: 10,
  };
}

function positivesCell({ positives, rows }: SliceOutcome): Text {
  return [positives === undefined ? '–' : unbroken(`${formatCount(positives)} (${prevalenceText(positives, rows)})`)];
}

/** Rows that a model left out of this slice, the candidate's first. */
function gapCell({ unpredicted }: SliceOutcome): Text {
  if (unpredicted === undefined) return ['–'];
  const { candidate, baseline } = unpredicted;
  const parts = [
    ...(candidate === 0 ? [] : [`${formatCount(candidate)} by the candidate`]),
    ...(baseline === 0 ? [] : [`${formatCount(baseline)} by the baseline`]),
  ];
  return [parts.join(', ')];
}

export function baselineName({ baseline }: Pick<GateResult, 'baseline'>): string {
  return baseline?.label ?? 'baseline';
}
