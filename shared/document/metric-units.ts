import { formatBytes, formatDuration, formatNumber } from '../core/text/format.ts';
import type { Estimate, MetricUnit, RuleOutcome } from '../evidence/results/gate.ts';

const MINUS = '−';

/** A metric's value in its unit: `0.612`, `12.4 ms`, `13.2 MB`. */
export function formatMetric(value: number, unit: MetricUnit): string {
  if (!Number.isFinite(value)) return 'not a number';
  switch (unit) {
    case 'proportion':
      return withMinus(value.toFixed(3));
    case 'number':
      return withMinus(formatNumber(value));
    case 'milliseconds':
      return Math.abs(value) < 1000 ? `${withMinus(formatNumber(value))}\u00A0ms` : formatDuration(value);
    case 'bytes':
      return formatBytes(value);
  }
}

/** A signed change: `−1.8 pp` of a proportion, `+12 ms`. */
export function formatChange(value: number, unit: MetricUnit): string {
  const scaled = scaleChange(value, unit);
  const sign = scaled > 0 ? '+' : scaled < 0 ? MINUS : '±';
  return `${sign}${formatAmount(scaled)}${suffix(unit)}`;
}

/** `0.6 to 3.0 pp`, the ends of an interval of a change, lower first. */
export function formatChangeRange(lower: number, upper: number, unit: MetricUnit): string {
  const ends = [scaleChange(lower, unit), scaleChange(upper, unit)].map(
    (end) => `${end > 0 ? '+' : end < 0 ? MINUS : ''}${formatAmount(end)}`,
  );
  return `${ends.join(' to ')}${suffix(unit)}`;
}

/** Proportions change in percentage points, bytes in megabytes; everything else in its own unit. */
export function scaleChange(value: number, unit: MetricUnit): number {
  if (unit === 'proportion') return value * 100;
  return unit === 'bytes' ? value / 1e6 : value;
}

function unitName(unit: MetricUnit): string {
  const names = { proportion: 'pp', number: '', milliseconds: 'ms', bytes: 'MB' } as const;
  return names[unit];
}

function suffix(unit: MetricUnit): string {
  const name = unitName(unit);
  return name === '' ? '' : `\u00A0${name}`;
}

/** One digit behind the point from one upwards, two significant digits below. */
function formatAmount(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 100) return formatNumber(size);
  return size >= 0.95 ? size.toFixed(1) : formatNumber(size, 2);
}

function withMinus(text: string): string {
  return text.replace('-', MINUS);
}

export type Trend = 'better' | 'worse' | 'unclear';

/** Better or worse only where the whole interval says so; a change without an interval is never called clear. */
export function trendOf(change: Estimate | undefined, direction: RuleOutcome['direction']): Trend {
  if (change?.lower === undefined || change.upper === undefined) return 'unclear';
  if (change.lower <= 0 && change.upper >= 0) return 'unclear';
  return change.lower > 0 === (direction === 'higher-is-better') ? 'better' : 'worse';
}

/** +1 where higher is better, −1 where lower is: multiplying makes better point to the right. */
export function orientation(direction: RuleOutcome['direction']): 1 | -1 {
  return direction === 'higher-is-better' ? 1 : -1;
}

/** `p < 0.001`, `p = 0.04`. */
export function formatPValue(p: number): string {
  return p < 0.001 ? 'p\u00A0<\u00A00.001' : `p\u00A0=\u00A0${formatNumber(p, 2)}`;
}
