import type { ExactNumber } from './exact-number.ts';

/** `1,912,004`. */
export function formatCount(value: number): string {
  return formatter(0, 0).format(value);
}

/** `1 row`, `2 rows`, `3 matches`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/**
 * A number that stands alone, with as many digits as it deserves: `0.738`, `12.4`, `−1,204`, `4.1e-7`. A minus is a
 * minus sign (U+2212), thousands have separators, and what is no finite number is said in words.
 */
export function formatNumber(value: number, significant = 3): string {
  if (!Number.isFinite(value)) return nameOfNonFinite(value);
  if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e15)) {
    return withMinus(value.toExponential(significant - 1).replace(/\.?0*e/, 'e'));
  }
  const digits = value === 0 ? 0 : Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(value))));
  return grouped(value, 0, Math.min(digits, 20));
}

/** A number of any size with every digit that it has: `9,007,199,254,740,993`, `−0.1`. */
export function formatExact(value: ExactNumber): string {
  if (value.digits.length <= 15) return formatNumber(value.toNumber() === 0 ? 0 : value.toNumber(), 15);
  const [whole = '', ...rest] = String(value).split('.');
  const separated = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return withMinus([separated, ...rest].join('.'));
}

/** Beyond, an exponent is easier to read than the zeros. */
const MOST_DECIMALS = 12;
/** A double has no more. */
const MOST_SIGNIFICANT = 17;

/** With exactly so many digits behind the point, for numbers that stand side by side: `0.630`, `−3.0`, `1,204`. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return nameOfNonFinite(value);
  if (decimals > MOST_DECIMALS || Math.abs(value) >= 1e15) {
    const before = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;
    return formatNumber(value, Math.min(Math.max(1, before + decimals), MOST_SIGNIFICANT));
  }
  return grouped(value, decimals, decimals);
}

/**
 * `95 %` of 0.95, `0.0019 %`; what is not all never reads `100 %`.
 *
 * @param lines in percent, what else it is held against
 */
export function formatPercent(share: number, significant = 3, lines: readonly Line[] = []): string {
  if (!Number.isFinite(share)) return formatNumber(share);
  const all: Line = { read: 100, side: share - 1 };
  return `${besideLines([all, ...lines], (more) => formatNumber(share * 100, significant + more))} %`;
}

/** Beyond, what differs is what is left of rounding. */
const MOST_MORE_DIGITS = 12;

/** What a number is held against. */
export interface Line {
  /** Of the line as it is read beside the number. */
  readonly read: number;
  /** Where the number is: negative below, 0 on the line. */
  readonly side: number;
}

/**
 * A number that misses a line, or keeps it, never reads as though it were on it or beyond: it has as many digits more as
 * tell it from each of its lines.
 *
 * @param write the number with so many digits more than it has by itself
 */
export function besideLines(lines: readonly Line[], write: (more: number) => string): string {
  const text = write(0);
  for (let more = 0; more <= MOST_MORE_DIGITS; more++) {
    const written = write(more);
    const read = readNumber(written);
    if (lines.every((line) => Math.sign(read - line.read) === Math.sign(line.side))) return written;
  }
  return text;
}

/** A number that was written here without a unit, as a person reads it. */
export function readNumber(text: string): number {
  return Number(text.replaceAll(',', '').replaceAll('−', '-'));
}

function nameOfNonFinite(value: number): string {
  if (Number.isNaN(value)) return 'not a number';
  return value > 0 ? 'infinity' : 'minus infinity';
}

function grouped(value: number, fewest: number, most: number): string {
  const text = formatter(fewest, most).format(value);
  return withMinus(/[1-9]/.test(text) ? text : text.replace(/^-/, ''));
}

/** By their digits: making one takes many times as long as using it. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(fewest: number, most: number): Intl.NumberFormat {
  const key = `${fewest} ${most}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en-US', { minimumFractionDigits: fewest, maximumFractionDigits: most });
  formatters.set(key, made);
  return made;
}

/** Only the sign in front: the exponent of `4.1e-7` is notation. */
function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}

/** A unit that a number may be written in. */
export interface ScaleUnit {
  readonly name: string;
  /** How much of the smallest unit it holds. */
  readonly size: number;
}

/** Decimal units, as disks and networks are sold; the smallest first. */
export const BYTE_UNITS: readonly ScaleUnit[] = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'].map((name, power) => ({
  name,
  size: 1000 ** power,
}));

/** The greatest unit that a size fills, so that its number has at most three digits before the point. */
export function unitFor(size: number, units: readonly ScaleUnit[]): ScaleUnit {
  const filled = units.findLast((unit) => Math.abs(size) >= unit.size * 0.9995);
  return filled ?? units[0] ?? { name: '', size: 1 };
}

/** `13.2 MB`. */
export function formatBytes(bytes: number): string {
  const unit = unitFor(bytes, BYTE_UNITS);
  return `${formatNumber(bytes / unit.size)} ${unit.name}`;
}

/** `0.9 s`, `41 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatDuration(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return join(minutes, 'min', seconds % 60, 's');
  return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function join(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** The first twelve digits of a digest, enough to recognise it. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}
