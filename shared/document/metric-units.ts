import {
  besideLines,
  BYTE_UNITS,
  formatFixed,
  formatNumber,
  readNumber,
  unitFor,
  type ScaleUnit,
} from '../core/text/format.ts';
import { MOST_DIGITS, PLAIN_DIGITS, plainDecimals, significantDigits } from './metrics/digits.ts';
import type { Estimate, MetricUnit, RuleOutcome } from '../evidence/results/gate.ts';

/**
 * How a metric's numbers are written, in every place that shows them: log, summary, comment, terminal and page.
 *
 * - A difference of proportions is in percentage points (`pp`), never in `%`.
 * - Bytes and times of one metric are all in one unit, whatever the rules on it: value, change, interval, margin and
 *   the smallest change that can be seen. It is the smallest in which one of them was demanded, so that all can be held
 *   against it. Where nothing was demanded it is the one that fits the largest, or the change where that is less than a
 *   hundredth of it. A demand is quoted in the unit in which a person wrote it.
 * - Numbers of one metric on the same rows are written alike in every rule and slice: metrics/alike.ts.
 * - A number with an interval has the digits that the width of its interval deserves, by the rounding rule of the
 *   Particle Data Group: two digits of a width that starts with 100 to 354, else one. The ends have as many. A change
 *   takes them from its own interval; candidate and baseline both from the narrowest interval of the three. Bytes and
 *   times never have more than four significant digits: who knows a size to the byte need not read it to the byte.
 * - Without an interval a number has three significant digits, and a proportion three behind the point; numbers side by
 * side have as many behind the point, closing zeros included.
 * - A number that misses the line it was held against, or keeps it, never reads as though it were on it: it has as many
 *   digits more as tell the two apart.
 * - A change that is one is never shown as 0: where its interval says so it has the digits that keep it, and the end of
 *   the interval, from 0; else it is less than the last digit that its interval deserves, `< 0.1 pp`.
 * - What a person demanded (a threshold, a margin) is written as it was demanded, in all its digits; one that was computed
 *   from the baseline has six.
 * - The smallest change that can be seen is itself an uncertainty and has two digits.
 *
 * Signs, separators and what is not finite: core/text/format.ts.
 *
 * @see Particle Data Group, Review of Particle Physics, Introduction, section 5.3 "Rounding"
 */
export interface Voice {
  /** `0.612`, `12.4 ms`, `2.3 GB`. */
  readonly value: (value: number) => string;
  /** `0.731 to 0.742`, `17.9 to 18.8 ms`. */
  readonly valueRange: (lower: number, upper: number) => string;
  /** Signed: `−1.8 pp`, `+12 ms`, `0 pp`; without a sign where it is too small to have one, `< 0.1 pp`. */
  readonly change: (change: number) => string;
  /** Without its sign: `1.8 pp`. */
  readonly size: (change: number) => string;
  /** Signed ends: `−3.0 to −0.6 pp`, `−1 to +2 ms`. */
  readonly changeRange: (lower: number, upper: number) => string;
  /** Ends of a change whose direction and unit are said beside it: `0.6 to 3.0`, `−0.2 to 0.4`; times and bytes with their unit. */
  readonly sizeRange: (lower: number, upper: number) => string;
  /** Where a rule on the metric draws the line: `0.70`, `20 ms`. */
  readonly threshold: (threshold: number) => string;
  /** Where a rule on the change draws it: `−0.5 pp`, `+20 ms`. */
  readonly marginLine: (threshold: number) => string;
  /** The smallest change that can be seen: `1.5 pp`, `12 ms`. */
  readonly visible: (change: number) => string;
}

/** Numbers that are shown side by side: those of one rule or of one slice. */
export interface ShownTogether {
  /** Others of the same metric on the same rows, as of a second rule: all are written in the same digits. */
  readonly beside?: readonly ShownTogether[];
  /** The unit of the metric in all that is shown of it; where none is given, the one that fits these numbers. */
  readonly scale?: ScaleUnit | undefined;
  readonly unit: MetricUnit;
  readonly candidate?: Estimate | undefined;
  readonly baseline?: Estimate | undefined;
  readonly change?: Estimate | undefined;
  /** What was demanded of them, where they are those of a rule. */
  readonly threshold?: number;
  /** What the threshold is held against: the value, or for a regression the change. */
  readonly kind?: RuleOutcome['kind'];
}

interface Style {
  readonly unit: ScaleUnit;
  /** Undefined where no interval says how many digits are deserved. */
  readonly decimals: number | undefined;
  /** What numbers of this style are held against, in the unit of the metric; a change by its size. */
  readonly lines: readonly { readonly size: number; readonly significant: number }[];
}

const PLAIN: ScaleUnit = { name: '', size: 1 };
const POINTS: ScaleUnit = { name: 'pp', size: 0.01 };
const TIME_UNITS: readonly ScaleUnit[] = [
  { name: 'ms', size: 1 },
  { name: 's', size: 1000 },
];

/** Below this share of the values' unit a change is easier to read in one of its own. */
const OWN_UNIT = 0.01;
/** Smaller than this beside the values, a change is what is left of rounding. */
const ROUNDING = 1e-12;
/** Who writes a number by hand does not write more; a double holds three more. */
const WRITTEN_DIGITS = 12;
/** What one operation may leave, as where percentage points became a share. */
const ROUNDING_OF_ONE = 4 * Number.EPSILON;
/** Of a line that was computed, as a share of the baseline is. */
const COMPUTED_DIGITS = 6;
const VISIBLE_DIGITS = 2;
/** An end that is nearer to 0 than so many digits tell is as good as on it. */
const MORE_BESIDE_ZERO = 3;

/** How the numbers of one rule or slice are written; the same wherever they stand. */
export function voiceOf(shown: ShownTogether): Voice {
  const { value, change } = stylesOf(shown);
  const values = [shown.candidate, shown.baseline].map((estimate) => Math.abs(estimate?.value ?? 0));
  const noise = Math.max(...values) * ROUNDING;
  const clean = (x: number): number => (Math.abs(x) <= noise ? 0 : x);
  return {
    value: (x) => withUnit(digits(x, value), value),
    valueRange: (lower, upper) => withUnit(`${digits(lower, value)} to ${digits(upper, value)}`, value),
    change: (x) => withUnit(visibly(clean(x), change, signed), change),
    size: (x) => withUnit(visibly(Math.abs(clean(x)), change, digits), change),
    changeRange: (lower, upper) => withUnit(`${signed(lower, change)} to ${signed(upper, change)}`, change),
    sizeRange: (lower, upper) => {
      const range = `${digits(lower, change)} to ${digits(upper, change)}`;
      return change.unit === POINTS ? range : withUnit(range, change);
    },
    threshold: (x) => demanded(x, { unit: shown.unit, kind: 'value' }, value),
    marginLine: (x) => {
      const size = demanded(Math.abs(x), { unit: shown.unit, kind: 'change' }, change);
      return x === 0 ? size : `${x < 0 ? '−' : '+'}${size}`;
    },
    visible: (x) =>
      withUnit(
        besideLine(Math.abs(x), change, (more) =>
          significantDigits(Math.abs(x) / change.unit.size, change.unit, VISIBLE_DIGITS + more),
        ),
        change,
      ),
  };
}

function stylesOf(shown: ShownTogether): { readonly value: Style; readonly change: Style } {
  const units = unitsOf(shown);
  const all = [shown, ...(shown.beside ?? [])];
  const values = all.flatMap(({ candidate, baseline }) => [candidate, baseline]);
  const changes = all.map(({ change }) => change);
  const finest = atMost(mostOf([...values, ...changes], units.value, decimalsOf), values, units.value);
  const decimals = finest ?? plainDecimals(shown.unit, values, units.value);
  return {
    value: {
      unit: units.value,
      decimals: shown.unit === 'proportion' ? Math.max(2, decimals ?? 0) : decimals,
      lines: all.flatMap((each) => lineOf(each, 'absolute')),
    },
    change: {
      unit: units.change,
      decimals: atMost(mostOf(changes, units.change, changeDecimals), changes, units.change),
      lines: all.flatMap((each) => lineOf(each, 'regression')),
    },
  };
}

/** The threshold, where it is held against numbers of this kind. */
function lineOf(
  { kind: held, threshold, candidate, baseline, change }: ShownTogether,
  kind: RuleOutcome['kind'],
): Style['lines'] {
  if (held !== kind || threshold === undefined || !Number.isFinite(threshold)) return [];
  const estimates = kind === 'absolute' ? [candidate, baseline] : [change];
  const beside = estimates.flatMap((estimate) => [estimate?.value, estimate?.lower, estimate?.upper]);
  const sizes = beside.flatMap((x) => (x === undefined || !Number.isFinite(x) ? [] : [Math.abs(x)]));
  const size = Math.abs(threshold);
  return [{ size, significant: demandedDigits(size, sizes) }];
}

function unitsOf(shown: ShownTogether): { readonly value: ScaleUnit; readonly change: ScaleUnit } {
  if (shown.unit === 'number') return { value: PLAIN, change: PLAIN };
  if (shown.unit === 'proportion') return { value: PLAIN, change: POINTS };
  const one = shown.scale ?? scaleOf(shown.unit, [shown]);
  return { value: one, change: one };
}

/**
 * The unit of bytes or times that are shown together: the smallest in which one of them was demanded, so that all can
 * be held against it. Where nothing was, the one that fits the largest, or the change where that is far smaller.
 */
export function scaleOf(unit: MetricUnit, shown: readonly ShownTogether[]): ScaleUnit {
  if (unit === 'number' || unit === 'proportion') return PLAIN;
  const units = unit === 'bytes' ? BYTE_UNITS : TIME_UNITS;
  const lines = shown.flatMap(({ threshold }) => (threshold === undefined || threshold === 0 ? [] : [threshold]));
  const sizes = lines.filter(Number.isFinite).map(Math.abs);
  if (sizes.length > 0) return unitFor(Math.min(...sizes), units);
  const changes = shown.map(({ change }) => change);
  const largest = unitFor(greatestOf([...shown.flatMap((each) => [each.candidate, each.baseline]), ...changes]), units);
  const far = greatestOf(changes);
  return far > 0 && far < largest.size * OWN_UNIT ? unitFor(far, units) : largest;
}

/** Digits behind the point that the width of an interval deserves. */
function decimalsOf(estimate: Estimate | undefined, { size }: ScaleUnit): number | undefined {
  if (estimate?.lower === undefined || estimate.upper === undefined) return undefined;
  const width = (estimate.upper - estimate.lower) / size;
  if (!(width > 0) || !Number.isFinite(width)) return undefined;
  const power = Math.floor(Math.log10(width));
  return Math.max(0, width / 10 ** power < 3.55 ? 1 - power : -power);
}

/** Bytes and times, whose unit is one of several, in no more digits than a person reads. */
function atMost(
  decimals: number | undefined,
  estimates: readonly (Estimate | undefined)[],
  unit: ScaleUnit,
): number | undefined {
  if (decimals === undefined || unit === PLAIN || unit === POINTS) return decimals;
  const largest = greatestOf(estimates) / unit.size;
  if (!(largest > 0)) return decimals;
  return Math.min(decimals, Math.max(0, MOST_DIGITS - 1 - Math.floor(Math.log10(largest))));
}

function greatestOf(estimates: readonly (Estimate | undefined)[]): number {
  const numbers = estimates.flatMap((estimate) => [estimate?.value, estimate?.lower, estimate?.upper]);
  return Math.max(0, ...numbers.map((x) => (x !== undefined && Number.isFinite(x) ? Math.abs(x) : 0)));
}

function mostOf(
  estimates: readonly (Estimate | undefined)[],
  unit: ScaleUnit,
  decimals: typeof decimalsOf,
): number | undefined {
  const found = estimates.map((estimate) => decimals(estimate, unit)).filter((each) => each !== undefined);
  return found.length === 0 ? undefined : Math.max(...found);
}

function changeDecimals(change: Estimate | undefined, unit: ScaleUnit): number | undefined {
  const deserved = decimalsOf(change, unit);
  if (change?.lower === undefined || change.upper === undefined || deserved === undefined) return deserved;
  const isSure = change.lower > 0 || change.upper < 0;
  if (!isSure || change.value === 0) return deserved;
  const places = -Math.floor(Math.log10(Math.abs(change.value) / unit.size));
  // Rounded to so many, the nearer end is not 0.
  const nearest = Math.min(Math.abs(change.lower), Math.abs(change.upper)) / unit.size;
  const ofNearest = Math.ceil(-Math.log10(2 * nearest));
  return Math.max(deserved, places, Math.min(ofNearest, deserved + MORE_BESIDE_ZERO));
}

function digits(value: number, style: Style): string {
  const { unit, decimals } = style;
  const scaled = value / unit.size;
  const write = (more: number): string =>
    decimals === undefined
      ? significantDigits(scaled, unit, PLAIN_DIGITS + more)
      : formatFixed(scaled, decimals + more);
  return besideLine(value, style, write);
}

/** A change is held against its line by its size. */
function besideLine(value: number, { unit, lines }: Style, write: (more: number) => string): string {
  if (lines.length === 0 || !Number.isFinite(value)) return write(0);
  const held = lines.map(({ size, significant }) => {
    const near = size * (value < 0 ? -1 : 1);
    return { read: readNumber(significantDigits(near / unit.size, unit, significant)), side: value - near };
  });
  return besideLines(held, write);
}

/** A change that is one but has no digit left: less than the last that is shown. */
function visibly(change: number, style: Style, show: typeof digits): string {
  const text = show(change, style);
  if (change === 0 || style.decimals === undefined || !/^−?[0.]+$/.test(text)) return text;
  return `< ${formatFixed(10 ** -style.decimals, style.decimals)}`;
}

function signed(change: number, style: Style): string {
  const text = digits(change, style);
  return change > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function withUnit(text: string, { unit }: Pick<Style, 'unit'>): string {
  return unit.name === '' || /\binfinity$|\bnumber$/.test(text) ? text : `${text} ${unit.name}`;
}

/** A threshold or margin as it was demanded: `0.70`, `0.7215`, `0.5 pp`, `20 ms`, `1.5 GB`. Its sign is left out of a margin. */
export function formatDemanded(amount: number, unit: MetricUnit, kind: 'value' | 'change'): string {
  return demanded(
    kind === 'change' ? Math.abs(amount) : amount,
    { unit, kind },
    { unit: unitsOf({ unit, threshold: amount })[kind], lines: [] },
  );
}

function demanded(
  amount: number,
  { unit, kind }: { readonly unit: MetricUnit; readonly kind: 'value' | 'change' },
  { unit: scale, lines }: Pick<Style, 'unit' | 'lines'>,
): string {
  const line = lines.find(({ size }) => size === Math.abs(amount));
  const significant = line?.significant ?? demandedDigits(amount);
  if (unit === 'proportion' && kind === 'value') {
    const text = formatNumber(amount, significant);
    const behind = /\.(\d*)$/.exec(text)?.[1]?.length ?? 0;
    return behind < 2 && !text.includes('e') && Number.isFinite(amount) ? formatFixed(amount, 2) : text;
  }
  const text = significantDigits(amount / scale.size, scale, significant);
  return withUnit(text, { unit: scale });
}

/**
 * @param beside numbers that are held against it: one that was computed has as many digits more as keep each of them on
 * its side
 */
function demandedDigits(amount: number, beside: readonly number[] = []): number {
  if (Math.abs(Number(amount.toPrecision(WRITTEN_DIGITS)) - amount) <= ROUNDING_OF_ONE * Math.abs(amount))
    return WRITTEN_DIGITS;
  for (let significant = COMPUTED_DIGITS; significant < WRITTEN_DIGITS; significant++) {
    const read = Number(amount.toPrecision(significant));
    if (beside.every((x) => Math.sign(x - read) === Math.sign(x - amount))) return significant;
  }
  return WRITTEN_DIGITS;
}

/**
 * The unit of an axis that rules share: that in which they all speak, else the one that fits the longest distance.
 *
 * @param distances from the axis's zero, in the metric's unit
 */
export function axisUnit(rules: readonly ShownTogether[], distances: readonly number[]): ScaleUnit {
  const units = new Set(rules.map((rule) => unitsOf(rule).change));
  const [one] = units;
  if (one !== undefined && units.size === 1) return one;
  const largest = Math.max(0, ...distances.map(Math.abs).filter(Number.isFinite));
  return unitsOf({ unit: rules[0]?.unit ?? 'number', change: { value: largest } }).change;
}
