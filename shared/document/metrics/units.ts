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

/** What the end of a name says of its unit, as in `latency_ms`. */
const SAID: readonly (readonly [RegExp, MetricUnit])[] = [
  [/_(?:ms|millis|milliseconds)$/, 'milliseconds'],
  [/_bytes$/, 'bytes'],
];

/**
 * The unit of a value of which only the name is known; a plain number where that says nothing. A share is one whoever
 * measures it, but a latency may be in seconds as well as in milliseconds, so that its unit is taken from the name alone.
 */
export function unitOfMetric(name: string): MetricUnit {
  const normalized = normalizeMetricName(name);
  const said = SAID.find(([end]) => end.test(normalized))?.[1];
  return said ?? (UNITS.get(normalized) === 'proportion' ? 'proportion' : 'number');
}
