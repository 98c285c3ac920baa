import type { Location } from '../../core/errors.ts';
import type { WaiverPolicy } from '../../evidence/results/gate.ts';
import type { RuleMetric } from '../metrics/metrics.ts';
import type { Margin } from '../../document/amounts.ts';

/** A rules file, understood: every name known, every number in its metric's unit, every place remembered. */
export interface RuleSet {
  readonly file: string;
  /** `model:delay`. */
  readonly model: string | undefined;
  readonly columns: PredictionColumns | undefined;
  /** Columns shown as slices; only rules judge. */
  readonly slices: readonly string[];
  readonly waivers: WaiverPolicy;
  readonly rules: readonly Rule[];
}

/** How rows of predictions are read. */
export type PredictionColumns =
  | {
      readonly task: 'binary';
      readonly id: string;
      readonly label: string;
      readonly score: string;
      readonly positive: string | undefined;
      /** A score at or above it is a positive decision. */
      readonly threshold: number | undefined;
    }
  | PredictedColumns<'classes'>
  | PredictedColumns<'regression'>;

interface PredictedColumns<Task> {
  readonly task: Task;
  readonly id: string;
  readonly label: string;
  readonly prediction: string;
}

/** One decision about one metric. */
export interface Rule {
  /** Stable and unique: `recall[carrier=HA].max_regression`. */
  readonly id: string;
  readonly metric: RuleMetric;
  readonly slice: RuleSlice | undefined;
  readonly demand: Demand;
  readonly severity: 'block' | 'warn';
  readonly waivable: boolean;
  /** The line of the rules file that draws the line. */
  readonly where: Location;
}

export type RuleSlice =
  | { readonly column: string; readonly value: string }
  /** Every value of the column that has enough rows. */
  | { readonly column: string; readonly everyValue: true; readonly minRows: number };

export type Demand =
  | { readonly kind: 'absolute'; readonly side: 'at-least' | 'at-most'; readonly threshold: number }
  | { readonly kind: 'change'; readonly limit: ChangeLimit; readonly margin: Margin };

export type ChangeLimit = 'max-regression' | 'min-improvement' | 'max-improvement';

/** True where the rule cannot be judged without a baseline. */
export function needsBaseline(rule: Rule): boolean {
  return rule.demand.kind === 'change';
}
