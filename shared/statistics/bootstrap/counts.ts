import { nextBinomial, randomState, type RandomState } from '../random.ts';
import { percentileEstimate, type BootstrapEstimate, type ResampleOptions } from './estimate.ts';

/**
 * Percentile interval of any statistic of counted cells.
 *
 * Rows that fall into the same cell are alike, so drawing n rows with replacement is drawing the cell counts from the
 * multinomial law: the same bootstrap, at a cost that does not grow with the rows.
 * @param counts rows per cell
 * @param statistic of the cell counts; NaN where it is undefined
 */
export function bootstrapCounts(
  counts: readonly number[],
  statistic: (counts: Float64Array) => number,
  options: ResampleOptions,
): BootstrapEstimate {
  const cells = Float64Array.from(counts);
  const value = statistic(cells);
  if (!Number.isFinite(value)) return { value, lower: NaN, upper: NaN, standardError: NaN };
  const state = randomState(options.seed);
  const replicates = new Float64Array(options.resamples);
  const drawn = new Float64Array(cells.length);
  for (let resample = 0; resample < options.resamples; resample++) {
    drawMultinomial(cells, drawn, state);
    replicates[resample] = statistic(drawn);
  }
  return percentileEstimate(value, replicates, options.level);
}

/** Cell by cell, each binomial given the ones before. */
function drawMultinomial(cells: Float64Array, drawn: Float64Array, state: RandomState): void {
  let rows = 0;
  for (const count of cells) rows += count;
  let left = rows;
  for (const [index, count] of cells.entries()) {
    const here = rows > 0 ? nextBinomial(state, { n: left, p: Math.min(1, count / rows) }) : 0;
    drawn[index] = here;
    left -= here;
    rows -= count;
  }
}

/**
 * Rows by label and by what the two models said of them: the eight cells every paired decision on a binary classifier
 * depends on.
 */
export interface PairedConfusion {
  /** Label 1: found by both, by the candidate alone, by the baseline alone, by neither. */
  readonly positive: PairedCells;
  /** Label 0: called positive by both, by the candidate alone, by the baseline alone, by neither. */
  readonly negative: PairedCells;
}

export interface PairedCells {
  readonly both: number;
  readonly candidateOnly: number;
  readonly baselineOnly: number;
  readonly neither: number;
}

export interface Confusion {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
}

/** Counts the cells of two models' decisions (0 or 1) on the same rows. */
export function pairedConfusion(rows: {
  readonly labels: ArrayLike<number>;
  readonly candidate: ArrayLike<number>;
  readonly baseline: ArrayLike<number>;
}): PairedConfusion {
  const cells = new Float64Array(8);
  for (let row = 0; row < rows.labels.length; row++) {
    const cell =
      (rows.labels[row] === 1 ? 0 : 4) + (rows.candidate[row] === 1 ? 0 : 2) + (rows.baseline[row] === 1 ? 0 : 1);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  return { positive: cellsFrom(cells, 0), negative: cellsFrom(cells, 4) };
}

/** Cells lie as both, candidate only, baseline only, neither. */
function cellsFrom(cells: Float64Array, start: number): PairedCells {
  const [both = 0, candidateOnly = 0, baselineOnly = 0, neither = 0] = cells.subarray(start, start + 4);
  return { both, candidateOnly, baselineOnly, neither };
}

function flat({ positive, negative }: PairedConfusion): number[] {
  return [positive, negative].flatMap((cells) => [cells.both, cells.candidateOnly, cells.baselineOnly, cells.neither]);
}

/** What one of the two models gets right and wrong. */
export function confusionOf(cells: PairedConfusion, who: 'candidate' | 'baseline'): Confusion {
  const { positive, negative } = cells;
  const truePositive = positive.both + (who === 'candidate' ? positive.candidateOnly : positive.baselineOnly);
  const falsePositive = negative.both + (who === 'candidate' ? negative.candidateOnly : negative.baselineOnly);
  return {
    truePositive,
    falsePositive,
    falseNegative: total(positive) - truePositive,
    trueNegative: total(negative) - falsePositive,
  };
}

function total(cells: PairedCells): number {
  return cells.both + cells.candidateOnly + cells.baselineOnly + cells.neither;
}

/**
 * Percentile interval of the change of a metric of the confusion matrix (accuracy, recall, precision, F1, …), candidate
 * minus baseline, on paired rows: the multinomial law over the eight cells.
 *
 * @param metric NaN where undefined, which makes the interval NaN
 */
export function pairedBootstrapConfusion(
  cells: PairedConfusion,
  metric: (confusion: Confusion) => number,
  options: ResampleOptions,
): BootstrapEstimate {
  const change = (counts: Float64Array): number => {
    const drawn = { positive: cellsFrom(counts, 0), negative: cellsFrom(counts, 4) };
    return metric(confusionOf(drawn, 'candidate')) - metric(confusionOf(drawn, 'baseline'));
  };
  return bootstrapCounts(flat(cells), change, options);
}

/** Percentile interval of a metric of one model's confusion matrix. */
export function bootstrapConfusion(
  { truePositive, falsePositive, trueNegative, falseNegative }: Confusion,
  metric: (confusion: Confusion) => number,
  options: ResampleOptions,
): BootstrapEstimate {
  const counts = [truePositive, falsePositive, trueNegative, falseNegative];
  return bootstrapCounts(
    counts,
    ([tp = 0, fp = 0, tn = 0, fn = 0]) =>
      metric({
        truePositive: tp,
        falsePositive: fp,
        trueNegative: tn,
        falseNegative: fn,
      }),
    options,
  );
}
