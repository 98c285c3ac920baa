import { formatCount, formatFixed } from '../../core/text/format.ts';
import { formatDemanded } from '../../document/metric-units.ts';
import type { CurveSet, GateCurves, GateResult } from '../../evidence/results/gate.ts';
import type { Axis, Chart, ConfusionMatrix, CurveChart, CurveLine, Point } from '../../document/chart.ts';
import type { Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { qualifier } from './rules-name.ts';
import { baselineName } from './slices.ts';

/** Rows of the table beneath a curve: enough to read it, few enough to be read. */
const TABLE_STEPS = 10;

export function behaviourSection(result: GateResult, place: number, name: string): Section | undefined {
  const { curves } = result;
  if (curves === undefined) return undefined;
  const charts = behaviourCharts(curves, baselineName(result));
  if (charts.length === 0) return undefined;
  return {
    id: place === 0 ? 'behaviour' : `behaviour-${place + 1}`,
    title: `How does it behave${qualifier(name)}?`,
    summary: [`Behaviour: ${charts.map(({ id }) => NAMES[id] ?? id).join(', ')}`],
    weight: 20,
    reach: 'everywhere',
    blocks: [
      { kind: 'charts', charts },
      ...((curves.confusion ?? []).length === 0 ? [] : [{ kind: 'table', table: confusionTable(result) } as const]),
    ],
  };
}

const NAMES: Readonly<Record<string, string>> = {
  roc: 'ROC',
  'precision-recall': 'precision and recall',
  calibration: 'calibration',
  confusion: 'confusion',
};

function behaviourCharts(curves: GateCurves, baseline: string): readonly Chart[] {
  const charts: (Chart | undefined)[] = [
    curveChart(curves.roc, baseline, ROC),
    curveChart(curves.precisionRecall, baseline, PRECISION_RECALL),
    curveChart(curves.calibration, baseline, CALIBRATION),
    confusionChart(curves, baseline),
  ];
  return charts.filter((chart) => chart !== undefined);
}

interface CurveKind {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly guide?: NonNullable<CurveChart['guide']>;
  readonly markers: boolean;
}

const UNIT_SQUARE = [0, 1] as const;
const DIAGONAL: readonly Point[] = [
  [0, 0],
  [1, 1],
];

const ROC: CurveKind = {
  id: 'roc',
  title: 'ROC curve',
  says: 'the share of positives found against the share of negatives taken for positive; nearer the upper left is better',
  x: { label: 'false positive rate', domain: UNIT_SQUARE },
  y: { label: 'true positive rate', domain: UNIT_SQUARE },
  guide: { points: DIAGONAL, label: 'chance' },
  markers: false,
};

const PRECISION_RECALL: CurveKind = {
  id: 'precision-recall',
  title: 'Precision and recall',
  says: 'precision at every recall; nearer the upper right is better',
  x: { label: 'recall', domain: UNIT_SQUARE },
  y: { label: 'precision', domain: UNIT_SQUARE },
  markers: false,
};

const CALIBRATION: CurveKind = {
  id: 'calibration',
  title: 'Calibration',
  says: 'the observed rate at each mean prediction; nearer the diagonal is better',
  x: { label: 'mean prediction', domain: UNIT_SQUARE },
  y: { label: 'observed rate', domain: UNIT_SQUARE },
  guide: { points: DIAGONAL, label: 'perfect' },
  markers: true,
};

function curveChart(sets: readonly CurveSet[] | undefined, baseline: string, kind: CurveKind): CurveChart | undefined {
  const lines = (sets ?? []).map((set): CurveLine => {
    const name = set.who === 'candidate' ? 'candidate' : baseline;
    return { role: set.who, name, points: set.points };
  });
  if (lines.length === 0) return undefined;
  const { says, ...rest } = kind;
  return {
    type: 'curve',
    ...rest,
    description: `${kind.title}: ${says}. Drawn for ${lines.map((line) => line.name).join(' and ')}.`,
    lines,
    table: curveTable(kind, lines),
  };
}

/** The curves read at even steps of x, so that two curves with different points stand side by side. */
function curveTable(kind: CurveKind, lines: readonly CurveLine[]): Table {
  const steps = Array.from({ length: TABLE_STEPS + 1 }, (_, index) => index / TABLE_STEPS);
  return {
    caption: `${kind.title}: ${kind.y.label} at even steps of ${kind.x.label}`,
    columns: [
      { title: kind.x.label, align: 'right', names: true },
      ...lines.map((line) => ({ title: `${kind.y.label}, ${line.name}`, align: 'right' as const })),
    ],
    rows: steps.map((x) => [
      [formatFixed(x, 1)],
      ...lines.map((line) => {
        const y = interpolate(line.points, x);
        return [y === undefined ? '–' : formatFixed(y, 3)];
      }),
    ]),
  };
}

/**
 * Linear between the two points around x; undefined outside the curve.
 *
 * @internal
 */
export function interpolate(points: readonly Point[], x: number): number | undefined {
  const right = points.findIndex(([at]) => at >= x);
  const after = points[right];
  if (after === undefined) return undefined;
  // On a vertical step the upper end counts, as a reader of the picture would take it.
  if (after[0] === x) return points.findLast(([at]) => at === x)?.[1];
  const before = points[right - 1];
  if (before === undefined) return undefined;
  return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
}

function confusionChart(curves: GateCurves, baseline: string): Chart | undefined {
  const matrices = (curves.confusion ?? []).map(({ who, ...counts }): ConfusionMatrix => {
    return { role: who, name: who === 'candidate' ? 'candidate' : baseline, ...counts };
  });
  if (matrices.length === 0) return undefined;
  return {
    type: 'confusion',
    id: 'confusion',
    title: 'Confusion matrix',
    description: matrices
      .map(
        (m) =>
          `${m.name} at threshold ${formatDemanded(m.threshold, 'proportion', 'value')}: ${formatCount(m.truePositive)} true positives, ${formatCount(m.falseNegative)} false negatives, ${formatCount(m.falsePositive)} false positives, ${formatCount(m.trueNegative)} true negatives.`,
      )
      .join(' '),
    matrices,
  };
}

function confusionTable(result: GateResult): Table {
  const matrices = result.curves?.confusion ?? [];
  return {
    caption: 'Confusion matrix in rows',
    columns: [
      { title: 'model', align: 'left', names: true },
      { title: 'threshold', align: 'right' },
      { title: 'true positive', align: 'right' },
      { title: 'false negative', align: 'right' },
      { title: 'false positive', align: 'right' },
      { title: 'true negative', align: 'right' },
    ],
    rows: matrices.map((m) => [
      [m.who === 'candidate' ? 'candidate' : baselineName(result)],
      [formatDemanded(m.threshold, 'proportion', 'value')],
      [formatCount(m.truePositive)],
      [formatCount(m.falseNegative)],
      [formatCount(m.falsePositive)],
      [formatCount(m.trueNegative)],
    ]),
  };
}
