import { formatCount, plural } from '../../core/text/format.ts';
import type { MetricUnit, RuleOutcome, SliceOutcome } from '../../evidence/results/gate.ts';
import type { DumbbellChart } from '../../document/chart.ts';
import { code } from '../../document/text.ts';
import type { Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Dossier } from '../evidence.ts';
import { spoken } from '../../document/words.ts';
import { groupBy } from '../../document/group.ts';
import { formatChange, formatMetric, trendOf } from '../../document/metric-units.ts';

const DRAWN_SLICES = 20;

interface KnownSlice {
  readonly slice: SliceOutcome;
  readonly unit: MetricUnit;
  readonly direction: RuleOutcome['direction'];
}

/** Slices with the unit and direction of their metric, as the rules know it; the gate sorted them by harm. */
function knownSlices(dossier: Dossier): readonly KnownSlice[] {
  const result = dossier.gate?.statement.predicate.result;
  return (result?.slices ?? []).map((slice) => {
    const rule = result?.outcomes.find(({ metric }) => metric === slice.metric);
    return {
      slice,
      unit: rule?.unit ?? 'number',
      direction: rule?.direction ?? 'higher-is-better',
    };
  });
}

/** Slices that are clearly worse than the baseline, worst first. */
export function harmfulSlices(dossier: Dossier): readonly KnownSlice[] {
  return knownSlices(dossier).filter(({ slice, direction }) => trendOf(slice.change, direction) === 'worse');
}

export function slicesSection(dossier: Dossier): Section | undefined {
  const slices = knownSlices(dossier);
  if (slices.length === 0) return undefined;
  const worse = harmfulSlices(dossier).length;
  const summary = slices.every(({ slice }) => slice.change === undefined)
    ? `Slices: ${formatCount(slices.length)} measured`
    : worse === 0
      ? `Slices: none of ${formatCount(slices.length)} is clearly worse`
      : `Slices: ${formatCount(worse)} of ${formatCount(slices.length)} clearly worse`;
  const groups = [...groupBy(slices, ({ slice }) => slice.metric).entries()];
  return {
    id: 'slices',
    title: 'Where does it fail?',
    summary: [summary],
    weight: 60,
    reach: 'everywhere',
    blocks: groups.flatMap(([name, group], index) => [
      { kind: 'charts', charts: [sliceChart(spoken(name), group.slice(0, DRAWN_SLICES), index, dossier)] } as const,
      { kind: 'table', table: sliceTable(spoken(name), group, dossier) } as const,
    ]),
  };
}

function sliceChart(metric: string, slices: readonly KnownSlice[], index: number, dossier: Dossier): DumbbellChart {
  const percent = slices.every(({ unit }) => unit === 'proportion');
  const worse = slices.filter(({ slice, direction }) => trendOf(slice.change, direction) === 'worse').length;
  return {
    type: 'dumbbell',
    id: `slices-${index}`,
    title: `${metric} by slice, most harm first`,
    description: `${metric} of the candidate and the baseline in ${plural(slices.length, 'slice')}, most harm first; ${worse} clearly worse.`,
    axis: metric,
    candidateName: 'candidate',
    baselineName: baselineName(dossier),
    percent,
    rows: slices.map(({ slice, unit, direction }) => ({
      label: `${slice.column}=${slice.value}`,
      detail: plural(slice.rows, 'row'),
      candidate: slice.candidate,
      ...(slice.baseline === undefined ? {} : { baseline: slice.baseline }),
      ...boundsOf(slice, unit),
      trend: trendOf(slice.change, direction),
      note: slice.change === undefined ? '' : formatChange(slice.change.value, unit),
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

function sliceTable(metric: string, slices: readonly KnownSlice[], dossier: Dossier): Table {
  return {
    caption: `${metric} by slice, most harm first`,
    columns: [
      { title: 'slice', align: 'left', names: true },
      { title: 'rows', align: 'right' },
      { title: `${metric}, candidate`, align: 'right' },
      { title: baselineName(dossier), align: 'right' },
      { title: 'change', align: 'right' },
      { title: '', align: 'left' },
    ],
    rows: slices.map(({ slice, unit, direction }) => [
      [code(`${slice.column}=${slice.value}`)],
      [formatCount(slice.rows)],
      [formatMetric(slice.candidate, unit)],
      [slice.baseline === undefined ? '–' : formatMetric(slice.baseline, unit)],
      [slice.change === undefined ? '–' : formatChange(slice.change.value, unit)],
      [slice.change === undefined ? '' : trendWord(trendOf(slice.change, direction))],
    ]),
    shown: 10,
  };
}

function trendWord(trend: 'better' | 'worse' | 'unclear'): string {
  return trend === 'unclear' ? 'no clear change' : trend;
}

export function baselineName(dossier: Dossier): string {
  return dossier.gate?.statement.predicate.result.baseline?.label ?? 'baseline';
}
