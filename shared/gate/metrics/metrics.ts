import { nearest } from '../../core/text/closest.ts';
import table from '../../document/metrics/table.json' with { type: 'json' };
import { normalizeMetricName } from '../../document/metrics/units.ts';
import type { MetricUnit } from '../../evidence/results/gate.ts';

export type Direction = 'higher-is-better' | 'lower-is-better';

/** What Trainyard knows of a metric by its name. */
export interface MetricDefinition {
  /** The canonical name: `auc` for `roc_auc`, `AUROC` … */
  readonly name: string;
  /** Undefined where neither direction is better in itself (`selection_rate`): a rule must then say it. */
  readonly direction: Direction | undefined;
  readonly unit: MetricUnit;
  /** A proportion by unit that may leave [0, 1] (`wer`, `mape`). */
  readonly unbounded: boolean;
}

/** A metric as a rule asks for it. */
export interface RuleMetric {
  readonly name: string;
  readonly direction: Direction;
  readonly unit: MetricUnit;
  readonly unbounded: boolean;
  /** Dotted path into the metrics file, if not the metric's name. */
  readonly from: string | undefined;
  /** Factor from the metrics file's unit to the metric's. */
  readonly scale: number;
}

interface TableRow {
  readonly name: string;
  readonly direction: string;
  readonly unit: string;
  readonly aliases?: readonly string[];
  readonly unbounded?: boolean;
}

const DIRECTIONS: Readonly<Record<string, Direction | undefined>> = {
  higher: 'higher-is-better',
  lower: 'lower-is-better',
};

const BY_NAME: ReadonlyMap<string, MetricDefinition> = new Map(
  (table as readonly TableRow[]).flatMap((row) => {
    const definition = {
      name: row.name,
      direction: DIRECTIONS[row.direction],
      unit: row.unit as MetricUnit,
      unbounded: row.unbounded ?? false,
    };
    return [row.name, ...(row.aliases ?? [])].map((name) => [name, definition] as const);
  }),
);

/** The definition behind a name or one of its synonyms, in any case. */
export function findMetric(name: string): MetricDefinition | undefined {
  return BY_NAME.get(name.trim().toLowerCase()) ?? BY_NAME.get(normalizeMetricName(name));
}

/** The known names nearest to one that is unknown, best first; empty when none is near. */
export function suggestMetrics(name: string): readonly string[] {
  return nearest(normalizeMetricName(name), BY_NAME.keys()).slice(0, 3);
}
