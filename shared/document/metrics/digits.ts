import { formatFixed, formatNumber, type ScaleUnit } from '../../core/text/format.ts';
import type { Estimate, MetricUnit } from '../../evidence/results/gate.ts';

/** Of a number without an interval. */
export const PLAIN_DIGITS = 3;
/** Of bytes and times: who knows a size to the byte need not read it to the byte. */
export const MOST_DIGITS = 4;

/**
 * Three of a proportion, and more where it would else read as none or as all. Of other numbers as many as the one that
 * needs most, so that `0.420` stands beside `0.419`; undefined where that would give the largest of them too many.
 */
export function plainDecimals(
  unit: MetricUnit,
  values: readonly (Estimate | undefined)[],
  { size }: ScaleUnit,
): number | undefined {
  if (unit !== 'proportion') {
    const numbers = values.flatMap((estimate) => (estimate === undefined ? [] : [estimate.value / size]));
    const texts = numbers.filter(Number.isFinite).map((x) => formatNumber(x, PLAIN_DIGITS));
    if (texts.length < 2 || texts.some((text) => text.includes('e'))) return undefined;
    const most = Math.max(...texts.map((text) => /\.(\d*)$/.exec(text)?.[1]?.length ?? 0));
    const before = Math.floor(Math.log10(Math.max(1, ...numbers.map(Math.abs)))) + 1;
    return before + most > MOST_DIGITS ? undefined : most;
  }
  const needed = values.map((estimate) => {
    const away = Math.min(Math.abs(estimate?.value ?? 0), Math.abs(1 - (estimate?.value ?? 0)));
    return away > 1e-9 && away < 0.01 ? 1 - Math.floor(Math.log10(away)) : 3;
  });
  return Math.max(3, ...needed);
}

/** Beside a unit there is no exponent, which nobody could hold against a margin in the same unit; but of what is too small. */
export function significantDigits(scaled: number, unit: ScaleUnit, significant: number): string {
  const text = formatNumber(scaled, significant);
  if (unit.name === '' || !text.includes('e-')) return text;
  const decimals = significant - 1 - Math.floor(Math.log10(Math.abs(scaled)));
  const fixed = formatFixed(scaled, decimals);
  return fixed.includes('e') ? text : fixed.replace(/0+$/, '');
}
