const BARS = '▁▂▃▄▅▆▇█';

/** A line of bars, `▁▃▇`, at most `width` wide; empty for fewer than two finite values. */
export function sparkline(values: readonly number[], width = 24): string {
  const finite = values.filter(Number.isFinite);
  if (finite.length < 2) return '';
  const low = Math.min(...finite);
  const span = Math.max(...finite) - low || 1;
  const count = Math.min(width, finite.length);
  return Array.from({ length: count }, (_, index) => {
    const value = finite[Math.round((index * (finite.length - 1)) / (count - 1))] ?? low;
    return BARS[Math.round(((value - low) / span) * (BARS.length - 1))] ?? '';
  }).join('');
}
