import type { Verdict } from '../core/verdict.ts';
import type { Table } from './table.ts';

/** What is drawn, as data. Each chart carries the table that says the same in words. */
export type Chart =
  ForestChart | DumbbellChart | CurveChart | ConfusionChart | LineageChart | RolloutChart | SpanChart | HistogramChart;

interface ChartBase {
  readonly id: string;
  readonly title: string;
  /** What the picture shows, as a sentence, for somebody who cannot see it. */
  readonly description: string;
  readonly table?: Table;
}

/** Intervals against the line each rule draws. Better is to the right in every row. */
export interface ForestChart extends ChartBase {
  readonly type: 'forest';
  readonly panels: readonly ForestPanel[];
}

/** Rules that share an axis. */
export interface ForestPanel {
  /** `change in percentage points, better →`. */
  readonly axis: string;
  /** What zero means: `no change`, `the threshold`. */
  readonly zero: string;
  /** Lower is better, so that the axis runs from more on the left to less on the right. Rows are mirrored already. */
  readonly falling?: true;
  readonly rows: readonly ForestRow[];
}

export interface ForestRow {
  readonly label: string;
  readonly verdict: Verdict;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  /** Where the rule draws the line, on the same axis. */
  readonly margin?: number;
  /** The side of that line which the rule does not allow. */
  readonly forbidden?: 'left' | 'right';
  /** The baseline on the same axis, where it is not zero. */
  readonly baseline?: number;
  /** The value in words, at the end of the row. */
  readonly note: string;
}

/** Two points per row, the baseline in grey. */
export interface DumbbellChart extends ChartBase {
  readonly type: 'dumbbell';
  readonly axis: string;
  readonly rows: readonly DumbbellRow[];
  readonly candidateName: string;
  readonly baselineName: string;
}

export interface DumbbellRow {
  readonly label: string;
  readonly detail: string;
  readonly candidate: number;
  readonly baseline?: number;
  readonly lower?: number;
  readonly upper?: number;
  /** The candidate is clearly worse, clearly better, or neither. */
  readonly trend: 'worse' | 'better' | 'unclear';
  readonly note: string;
}

/** Lines in a plane: ROC, precision-recall, calibration, learning curves. */
export interface CurveChart extends ChartBase {
  readonly type: 'curve';
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly CurveLine[];
  /** A dashed guide: chance, or perfect calibration. */
  readonly guide?: { readonly points: readonly Point[]; readonly label: string };
  readonly markers: boolean;
  /** One line over time, which a row of bars can stand for. */
  readonly overTime?: boolean;
}

export type Point = readonly [x: number, y: number];

export interface CurveLine {
  readonly role: 'candidate' | 'baseline' | 'extra';
  readonly name: string;
  readonly points: readonly Point[];
}

export interface Axis {
  readonly label: string;
  readonly domain?: readonly [number, number];
}

export interface ConfusionChart extends ChartBase {
  readonly type: 'confusion';
  readonly matrices: readonly ConfusionMatrix[];
}

export interface ConfusionMatrix {
  readonly role: 'candidate' | 'baseline';
  readonly name: string;
  readonly threshold: number;
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
}

/** From data to deployment, left to right; what differs from the baseline is marked. */
export interface LineageChart extends ChartBase {
  readonly type: 'lineage';
  readonly stages: readonly LineageStage[];
  /** Arrows between boxes, each by the index of its stage and of its node there; only digests that meet make one. */
  readonly edges: readonly LineageEdge[];
}

export interface LineageEdge {
  readonly from: LineagePlace;
  readonly to: LineagePlace;
}

export type LineagePlace = readonly [stage: number, node: number];

export interface LineageStage {
  readonly title: string;
  readonly nodes: readonly LineageNode[];
}

export interface LineageNode {
  readonly name: string;
  readonly detail: string;
  readonly digest?: string;
  /** What differs from the baseline here, line by line. */
  readonly change?: readonly string[];
  readonly verdict?: Verdict;
}

/** Exposure above, error rates below, decisions as numbered lines through both. Times in milliseconds from the start. */
export interface RolloutChart extends ChartBase {
  readonly type: 'rollout';
  readonly endMs: number;
  readonly exposure: readonly Point[];
  readonly canaryErrors: readonly Point[];
  readonly baselineErrors: readonly Point[];
  readonly decisions: readonly { readonly atMs: number; readonly label: string; readonly verdict?: Verdict }[];
}

/** Spans of time on one axis: where the time went. */
export interface SpanChart extends ChartBase {
  readonly type: 'spans';
  readonly endMs: number;
  readonly rows: readonly {
    readonly label: string;
    readonly startMs: number;
    readonly endMs: number;
    readonly note: string;
  }[];
}

export interface HistogramChart extends ChartBase {
  readonly type: 'histogram';
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly unit: string;
}
