import type { ColumnProfile, Histogram } from '../evidence/results/data-validation.ts';
import type { DataType, Engine, NumericSummary, Range } from './engine.ts';
import { familyOf, typeText } from './types.ts';

export type ProfileDepth = 'full' | 'basic' | 'none';

/** A column to be profiled: SQL of its value, with the type that the value has. */
export interface ProfiledColumn {
  readonly column: string;
  readonly value: string;
  readonly type: DataType;
  /** SQL of what stands in the source, where not all of that can be read as a value. */
  readonly written?: string;
}

/** Approximate distinct counts hash every value, which costs more than all else; larger sources go without. */
const DISTINCT_LIMIT_BYTES = 8e6;
/** A histogram shows at most this many bins. */
const SHOWN_BINS = 40;
/** The central mass that decides what is shown; the tails are counted as `below` and `above`. */
const TAIL = 0.005;
/** With fewer fine bins under the central mass, an outlier has spoilt the grid and a second look is taken. */
const ENOUGH_FINE_BINS = 16;
const MAX_LOOKS = 3;
const SIGNIFICANT_DIGITS = 12;

/** SQL aggregates for the columns of one table, and what their answers mean. They join the one scan of the checks. */
export interface ProfileQuery {
  readonly aggregates: readonly string[];
  /** The call that feeds the summaries; undefined where there is no numeric column or no full profile. */
  readonly feed: string | undefined;
  readonly ranges: readonly Range[];
  read(answers: readonly unknown[], summaries: readonly NumericSummary[], rows: number): readonly ColumnProfile[];
}

const EVERYTHING: Range = { lower: -Infinity, upper: Infinity };

/**
 * Plans the profile of a table.
 *
 * @param name of the summarising function, as given to `Engine.profile`
 */
export function planProfile(
  columns: readonly ProfiledColumn[],
  depth: ProfileDepth,
  name: string,
  sizeBytes: number,
): ProfileQuery {
  const kept = depth === 'none' ? [] : columns;
  const numeric = depth === 'full' ? kept.filter(isNumeric) : [];
  const slots = kept.map((column) => columnAggregates(column, depth, sizeBytes));
  return {
    aggregates: slots.flatMap((slot) => slot.sql),
    feed: numeric.length === 0 ? undefined : `count(${feedCall(name, numeric)})`,
    ranges: numeric.map(() => EVERYTHING),
    read: (answers, summaries, rows) => {
      let position = 0;
      return kept.map((column, index) => {
        const slot = slots[index] ?? { sql: [], names: [] };
        const named = new Map(slot.names.map((key, offset) => [key, answers[position + offset]]));
        position += slot.sql.length;
        return columnProfile(column, named, summaries[numeric.indexOf(column)], rows);
      });
    },
  };
}

function feedCall(name: string, columns: readonly ProfiledColumn[]): string {
  return `${name}(${columns.map(({ value }) => `CAST(${value} AS DOUBLE)`).join(', ')})`;
}

function isNumeric({ type }: ProfiledColumn): boolean {
  const family = familyOf(type);
  return family === 'integer' || family === 'number' || family === 'boolean';
}

function isTemporal({ type }: ProfiledColumn): boolean {
  const family = familyOf(type);
  return family === 'date' || family === 'timestamp' || family === 'time';
}

function columnAggregates(
  column: ProfiledColumn,
  depth: ProfileDepth,
  sizeBytes: number,
): { sql: readonly string[]; names: readonly string[] } {
  const { value, written } = column;
  const aggregates: [string, string][] = [['present', `count(${value})`]];
  if (written !== undefined) aggregates.push(['written', `count(${written})`]);
  if (isTemporal(column)) {
    aggregates.push(['min', `CAST(min(${value}) AS VARCHAR)`], ['max', `CAST(max(${value}) AS VARCHAR)`]);
  } else if (isNumeric(column) && depth === 'basic') {
    const number = `CAST(${value} AS DOUBLE)`;
    const finite = `FILTER (WHERE isfinite(${number}))`;
    aggregates.push(['min', `min(${number}) ${finite}`], ['max', `max(${number}) ${finite}`]);
  }
  if (depth === 'full' && sizeBytes <= DISTINCT_LIMIT_BYTES && familyOf(column.type) !== undefined) {
    aggregates.push(['distinct', `approx_count_distinct(${value})`]);
  }
  return { names: aggregates.map(([name]) => name), sql: aggregates.map(([, sql]) => sql) };
}

function columnProfile(
  column: ProfiledColumn,
  answers: ReadonlyMap<string, unknown>,
  summary: NumericSummary | undefined,
  rows: number,
): ColumnProfile {
  const present = Number(answers.get('present') ?? 0);
  const written = Number(answers.get('written') ?? present);
  const distinct = answers.get('distinct');
  const base = {
    column: column.column,
    type: typeText(column.type),
    rows,
    nulls: rows - written,
    ...(written === present ? {} : { leftOut: written - present }),
    // The estimate may exceed what is possible.
    ...(distinct === undefined ? {} : { distinct: Math.min(Number(distinct), present) }),
  };
  if (summary !== undefined) return { ...base, ...numericFacts(summary, isWhole(column.type)) };
  const [min, max] = [answers.get('min'), answers.get('max')];
  return {
    ...base,
    ...(isFact(min) ? { min } : {}),
    ...(isFact(max) ? { max } : {}),
  };
}

function isFact(value: unknown): value is number | string {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function isWhole(type: DataType): boolean {
  return familyOf(type) !== 'number';
}

/** Sums depend on the order of addition in their last digits; what is kept does not. */
function stable(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

function numericFacts(summary: NumericSummary, whole: boolean): Partial<ColumnProfile> {
  const { finite, nonFinite, min, max, mean, m2 } = summary;
  if (finite === 0) return { nonFinite };
  const deviation = finite > 1 ? Math.sqrt(m2 / (finite - 1)) : undefined;
  return {
    min,
    max,
    mean: stable(mean),
    ...(deviation === undefined ? {} : { standardDeviation: stable(deviation) }),
    nonFinite,
    histogram: histogramOf(summary, whole),
  };
}

/**
 * A histogram of at most 40 equal bins whose width is a power of two and whose edges are multiples of it: two of them
 * can be added after halving the finer. It covers the values from the 0.5 % to the 99.5 % quantile, and everything
 * where that is not much more.
 *
 * @param whole the values are integers, so that no bin is narrower than one
 * @internal
 */
export function histogramOf(summary: NumericSummary, whole: boolean): Histogram {
  const { counts, base } = summary;
  const { first, last } = centralBins(summary);
  const [lowest, highest] = occupiedBins(counts);
  // Tails that would not even double the width are shown with the rest.
  const all = highest - lowest + 1 <= 2 * (last - first + 1);
  const [from, to] = all ? [lowest, highest] : [first, last];
  let fold = 0;
  const foldedBin = (bin: number): number => Math.floor((base + bin) / 2 ** fold);
  // Integers need no bin narrower than one, and neither does a column that holds a single value.
  const coarse = whole || summary.min === summary.max;
  while (foldedBin(to) - foldedBin(from) >= SHOWN_BINS || (coarse && summary.exponent + fold < 0)) fold++;
  const start = foldedBin(from);
  const shown = new Array<number>(foldedBin(to) - start + 1).fill(0);
  let { below, above } = summary;
  for (let bin = lowest; bin <= highest; bin++) {
    const count = counts[bin] ?? 0;
    if (count === 0) continue;
    const index = foldedBin(bin) - start;
    if (index < 0) below += count;
    else if (index >= shown.length) above += count;
    else shown[index] = (shown[index] ?? 0) + count;
  }
  const width = 2 ** (summary.exponent + fold);
  const edges = Array.from({ length: shown.length + 1 }, (_, index) => (start + index) * width);
  return { edges, counts: shown, below, above };
}

function occupiedBins(counts: Float64Array): [number, number] {
  let last = counts.length - 1;
  while (last > 0 && counts[last] === 0) last--;
  let first = 0;
  while (first < last && counts[first] === 0) first++;
  return [first, last];
}

/** The fine bins that hold the 0.5 % and the 99.5 % quantile. */
function centralBins({ counts }: NumericSummary): { first: number; last: number } {
  // Thousands of bins of each of thousands of columns: a function for each bin would cost more than the engine's scan.
  let total = 0;
  for (let bin = 0; bin < counts.length; bin++) total += counts[bin] ?? 0;
  let seen = 0;
  let first = -1;
  for (let bin = 0; bin < counts.length; bin++) {
    seen += counts[bin] ?? 0;
    if (first < 0 && seen > TAIL * total) first = bin;
    if (seen >= (1 - TAIL) * total) return { first: Math.max(0, first), last: bin };
  }
  return { first: 0, last: counts.length - 1 };
}

/**
 * Looks again, more closely, at columns whose grid an outlier has spoilt; each look is a scan of those columns alone.
 *
 * @returns the summaries with finer counts; moments and extremes stay those of the first look
 */
export async function sharpen(
  engine: Engine,
  from: string,
  columns: readonly ProfiledColumn[],
  summaries: readonly NumericSummary[],
): Promise<readonly NumericSummary[]> {
  const numeric = columns.filter(isNumeric);
  let current = summaries;
  for (let look = 1; look < MAX_LOOKS; look++) {
    const spoilt = numeric.map((column, index) => ({ column, index, range: closerRange(current[index], column) }));
    const again = spoilt.filter((each) => each.range !== undefined);
    if (again.length === 0) break;
    const name = `trainyard_look_${look}`;
    const call = feedCall(
      name,
      again.map(({ column }) => column),
    );
    const ranges = again.map(({ range }) => range ?? EVERYTHING);
    const { summaries: closer } = await engine.profile(`SELECT count(${call}) FROM ${from}`, name, ranges);
    current = current.map((summary, index) => {
      const found = closer[again.findIndex((each) => each.index === index)];
      if (found === undefined || found.finite === 0) return summary;
      const { counts, base, exponent, below, above } = found;
      return { ...summary, counts, base, exponent, below, above };
    });
  }
  return current;
}

function closerRange(summary: NumericSummary | undefined, column: ProfiledColumn): Range | undefined {
  if (summary === undefined || summary.finite === 0 || summary.min === summary.max) return undefined;
  if (isWhole(column.type) && summary.exponent <= 0) return undefined;
  const { first, last } = centralBins(summary);
  const [lowest, highest] = occupiedBins(summary.counts);
  if (last - first + 1 >= ENOUGH_FINE_BINS || (lowest === first && highest === last)) return undefined;
  const width = 2 ** summary.exponent;
  return { lower: (summary.base + first) * width, upper: (summary.base + last + 1) * width };
}
