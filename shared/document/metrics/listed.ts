import { scaleOf, voiceOf } from '../metric-units.ts';
import { unitOfMetric } from './units.ts';

/** The value of a metric that has no interval, wherever one is listed; its unit is the one that its name is known for. */
export function formatMetric(name: string, value: number): string {
  return metricFormat(name, [value])(value);
}

/** Values of one metric without intervals, listed together: all in one unit and with as many digits behind the point. */
export function metricFormat(name: string, values: readonly number[]): (value: number) => string {
  const unit = unitOfMetric(name);
  const all = values.filter(Number.isFinite).map((value) => ({ unit, candidate: { value } }));
  return voiceOf({ unit, beside: all, scale: scaleOf(unit, all) }).value;
}
