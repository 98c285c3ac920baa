import { decimalProduct } from '../core/text/decimals.ts';
import { formatNumber } from '../core/text/format.ts';
import { quote } from '../core/text/quote.ts';
import type { MetricUnit } from '../evidence/results/gate.ts';

/** How far a change may go: in the metric's own unit, or as a fraction of the baseline's value. */
export type Margin =
  { readonly kind: 'absolute'; readonly amount: number } | { readonly kind: 'relative'; readonly fraction: number };

/** Either the number, or a sentence that says what to write instead. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

const NUMBER_WITH_UNIT = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?)\s*(pp|%|[a-zµ]{1,3})?$/i;
const OF_BASELINE = /^(\d+(?:\.\d+)?)\s*%\s+of\s+(?:the\s+)?baseline$/i;

/** Factors to the unit that a metric is kept in. Case matters: `MB` is not `mb`. */
export const UNIT_FACTORS: Readonly<Record<MetricUnit, Readonly<Record<string, number>>>> = {
  proportion: { '%': 0.01, percent: 0.01 },
  number: {},
  milliseconds: { us: 1e-3, µs: 1e-3, ms: 1, s: 1000, min: 60_000, h: 3_600_000 },
  bytes: { B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB: 1024, MiB: 2 ** 20, GiB: 2 ** 30 },
};

const EXAMPLES: Readonly<Record<MetricUnit, { readonly threshold: string; readonly margin: string }>> = {
  proportion: { threshold: '0.7 or 70%', margin: '0.5pp' },
  number: { threshold: '0.43', margin: '0.01' },
  milliseconds: { threshold: '20ms', margin: '1.5ms' },
  bytes: { threshold: '300MB', margin: '10MB' },
};

/** The value a metric is held against: `0.70`, `70%`, `20ms`, `300MB`. */
export function parseThreshold(given: string | number, unit: MetricUnit, unbounded: boolean): Parsed<number> {
  const amount = readAmount(given);
  if (amount === undefined) return notAnAmount(given, EXAMPLES[unit].threshold);
  const { value, suffix } = amount;
  if (suffix === 'pp')
    return problem(`${quote(given)} is a difference, not a value: write ${EXAMPLES[unit].threshold}.`);
  const converted = convert(value, suffix, unit);
  if (converted === undefined) return wrongUnit(given, suffix, unit, EXAMPLES[unit].threshold);
  if (unit === 'proportion' && !unbounded && (converted < 0 || converted > 1)) {
    return problem(`${quote(given)} is not between 0 and 1: write ${percentHint(value)}.`);
  }
  return { ok: true, value: converted };
}

/**
 * How much worse or better than the baseline: `0.5pp`, `1.5ms`, `2% of baseline`. A percentage of a proportion could
 * mean either, so there it must be spelled out.
 */
export function parseMargin(given: string | number, unit: MetricUnit): Parsed<Margin> {
  const relative = typeof given === 'string' ? OF_BASELINE.exec(given.trim())?.[1] : undefined;
  if (relative !== undefined)
    return { ok: true, value: { kind: 'relative', fraction: decimalProduct(Number(relative), 0.01) } };
  const amount = readAmount(given);
  if (amount === undefined) return notAnAmount(given, EXAMPLES[unit].margin);
  const { value, suffix } = amount;
  if (value < 0) return problem(`${quote(given)} is negative: the word says the direction, the number how far.`);
  if (value === 0) return { ok: true, value: { kind: 'absolute', amount: 0 } };
  if (unit === 'proportion') return proportionMargin(given, value, suffix);
  if (suffix === '%') return { ok: true, value: { kind: 'relative', fraction: decimalProduct(value, 0.01) } };
  const converted = convert(value, suffix, unit);
  if (converted === undefined) return wrongUnit(given, suffix, unit, EXAMPLES[unit].margin);
  return { ok: true, value: { kind: 'absolute', amount: converted } };
}

function proportionMargin(given: string | number, value: number, suffix: string): Parsed<Margin> {
  if (suffix === 'pp') return { ok: true, value: { kind: 'absolute', amount: decimalProduct(value, 0.01) } };
  if (suffix === '') {
    const points = `"${formatNumber(value)}pp" or "${formatNumber(value * 100)}pp"`;
    return problem(`${quote(given)} does not say whether points or a proportion is meant: write ${points}.`);
  }
  const percent = formatNumber(value);
  return problem(
    `${quote(given)} could be points or a share of the baseline: write ${percent}pp or "${percent}% of baseline".`,
  );
}

function readAmount(given: string | number): { readonly value: number; readonly suffix: string } | undefined {
  if (typeof given === 'number') return Number.isFinite(given) ? { value: given, suffix: '' } : undefined;
  const match = NUMBER_WITH_UNIT.exec(given.trim());
  const value = Number(match?.[1]);
  return match === null || !Number.isFinite(value) ? undefined : { value, suffix: match[2] ?? '' };
}

function convert(value: number, suffix: string, unit: MetricUnit): number | undefined {
  const bare = unit === 'proportion' || unit === 'number' || value === 0;
  if (suffix === '') return bare ? value : undefined;
  const factor = UNIT_FACTORS[unit][suffix];
  return factor === undefined ? undefined : decimalProduct(value, factor);
}

function wrongUnit(given: string | number, suffix: string, unit: MetricUnit, example: string): Parsed<never> {
  if (suffix === '') return problem(`${quote(given)} has no unit: write for example ${example}.`);
  const allowed = Object.keys(UNIT_FACTORS[unit]);
  const units = allowed.length === 0 ? 'no unit' : allowed.join(', ');
  return problem(`${quote(suffix)} is not a unit of this metric (${units}): write for example ${example}.`);
}

function notAnAmount(given: string | number, example: string): Parsed<never> {
  return problem(`${quote(given)} is not a number with a unit: write for example ${example}.`);
}

function percentHint(value: number): string {
  return value > 1 && value <= 100
    ? `${formatNumber(value / 100)} or ${formatNumber(value)}%`
    : 'for example 0.7 or 70%';
}

function problem(text: string): Parsed<never> {
  return { ok: false, problem: text };
}
