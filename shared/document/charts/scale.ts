/** Maps a domain to a range of pixels, linearly. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const span = d1 - d0 || 1;
  return Object.assign((value: number) => r0 + ((value - d0) / span) * (r1 - r0), { domain });
}

/** The smallest domain around all finite values, with a margin on both sides as a share of its width. */
export function domainOf(values: readonly (number | undefined)[], pad = 0.06): readonly [number, number] {
  const finite = values.filter((value) => value !== undefined && Number.isFinite(value)) as number[];
  if (finite.length === 0) return [0, 1];
  const low = finite.reduce((a, b) => Math.min(a, b));
  const high = finite.reduce((a, b) => Math.max(a, b));
  const width = high - low || Math.abs(high) || 1;
  return [low - pad * width, high + pad * width];
}

/** Round numbers across a domain, about `count` of them: multiples of 1, 2 or 5 times a power of ten. */
export function ticks([low, high]: readonly [number, number], count: number): readonly number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const rough = span / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.min(last - first + 1, 50) }, (_, index) => clean((first + index) * step));
}

function clean(value: number): number {
  return Number(value.toPrecision(12)) || 0;
}

/** A tick's text: no more digits than needed, and a true minus sign. */
export function tickLabel(value: number): string {
  const size = Math.abs(value);
  const text = size >= 1e6 ? `${clean(value / 1e6)}M` : size >= 1e4 ? `${clean(value / 1e3)}k` : String(clean(value));
  return text.replace('-', '−');
}
