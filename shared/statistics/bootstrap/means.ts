import { nextBinomial, randomState, type RandomState } from '../random.ts';
import { DRAW_BLOCK, fillDraws, sumAt, sumOfDraws } from './draws.ts';
import { percentileEstimate, type BootstrapEstimate, type ResampleOptions } from './estimate.ts';

/**
 * Percentile interval of a function of column means, all columns resampled by the same rows: RMSE from squared errors,
 * R² from four moments, a ratio of sums.
 *
 * Efron's bootstrap draws n rows with replacement. Drawn over the whole array, almost every read misses the cache. The
 * same law, split in two: how many of the n draws fall into each block of 1,024 rows is multinomial, and within a block
 * the draws are uniform. So every block stays in the first-level cache while all resamples draw from it, and one 32-bit
 * word gives three row numbers. Nothing is approximated (unlike Poisson weights).
 *
 * @param columns equally long
 * @param statistic of the means, in the order of the columns
 * @returns bit-equal for equal input and seed
 * @see Efron and Tibshirani 1993, section 13.3
 */
export function bootstrapMeans(
  columns: readonly Float64Array[],
  statistic: (means: Float64Array) => number,
  options: ResampleOptions,
): BootstrapEstimate {
  const rows = columns[0]?.length ?? 0;
  const value = statistic(Float64Array.from(columns, (column) => sum(column) / rows));
  if (rows === 0 || !Number.isFinite(value)) return { value, lower: NaN, upper: NaN, standardError: NaN };
  const sums = columns.map(() => new Float64Array(options.resamples));
  const split = startSplit(rows, options);
  const drawn = new Uint16Array(2 * DRAW_BLOCK);
  for (let start = 0; start < rows; start += DRAW_BLOCK) addBlock(columns, sums, { split, start, drawn });
  const means = new Float64Array(columns.length);
  const replicates = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    for (const [column, of] of sums.entries()) means[column] = (of[resample] ?? NaN) / rows;
    replicates[resample] = statistic(means);
  }
  return percentileEstimate(value, replicates, options.level);
}

function sum(column: Float64Array): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}

/** A block of rows and how many of a resample's draws are still to be placed, in it and behind it. */
interface Split {
  readonly state: RandomState;
  /** Draws of every resample that fell behind the blocks so far. */
  readonly left: Int32Array;
  readonly rows: number;
}

function startSplit(rows: number, { resamples, seed }: ResampleOptions): Split {
  return { state: randomState(seed), left: new Int32Array(resamples).fill(rows), rows };
}

/** How many draws of a resample fall into the block that starts at `start`. */
function drawsIn(split: Split, resample: number, start: number): number {
  const left = split.left[resample] ?? 0;
  const behind = split.rows - start;
  const draws = behind <= DRAW_BLOCK ? left : nextBinomial(split.state, { n: left, p: DRAW_BLOCK / behind });
  split.left[resample] = left - draws;
  return draws;
}

/** Adds to `sums`, per resample, what its draws from one block amount to. */
function addBlock(columns: readonly Float64Array[], sums: readonly Float64Array[], at: BlockOfDraws): void {
  const blocks = columns.map((column) => column.slice(at.start, at.start + DRAW_BLOCK));
  const [only, second] = blocks;
  const single = second === undefined && only?.length === DRAW_BLOCK ? only : undefined;
  const { state } = at.split;
  const resamples = at.split.left.length;
  for (let resample = 0; resample < resamples; resample++) {
    const draws = drawsIn(at.split, resample, at.start);
    if (single !== undefined) {
      add(sums[0], resample, sumOfDraws(single, draws, state));
      continue;
    }
    const drawn = roomFor(at, draws);
    fillDraws(drawn, draws, only?.length ?? 0, state);
    for (let column = 0; column < blocks.length; column++) {
      add(sums[column], resample, sumAt(blocks[column] ?? drawnNothing, drawn, draws));
    }
  }
}

const drawnNothing = new Float64Array(0);

interface BlockOfDraws {
  readonly split: Split;
  readonly start: number;
  drawn: Uint16Array;
}

function roomFor(at: BlockOfDraws, draws: number): Uint16Array {
  if (draws + 2 > at.drawn.length) at.drawn = new Uint16Array(2 * draws);
  return at.drawn;
}

function add(sums: Float64Array | undefined, resample: number, drawn: number): void {
  if (sums !== undefined) sums[resample] = (sums[resample] ?? 0) + drawn;
}
