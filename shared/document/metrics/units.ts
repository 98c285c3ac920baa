import type { MetricUnit } from '../../evidence/results/gate.ts';
import table from './table.json' with { type: 'json' };

interface Known {
  readonly name: string;
  readonly unit: string;
  readonly aliases?: readonly string[];
}

const UNITS: ReadonlyMap<string, string> = new Map(
  (table as readonly Known[]).flatMap(({ name, unit, aliases = [] }) => [name, ...aliases].map((each) => [each, unit])),
);

/** Lower case, with `_` for spaces and hyphens, so that `ROC-AUC`, `roc auc` and `roc_auc` are one name. */
export function normalizeMetricName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** The unit that a metric of this name is in; a plain number where the name is not known. */
export function unitOfMetric(name: string): MetricUnit {
  return (UNITS.get(normalizeMetricName(name)) ?? 'number') as MetricUnit;
}
