import {
  bootstrapConfusion,
  bootstrapCounts,
  confusionOf,
  pairedBootstrapConfusion,
  pairedConfusion,
  type Confusion,
} from '../../../shared/statistics/bootstrap/counts.ts';
import type { BootstrapEstimate, ResampleOptions } from '../../../shared/statistics/bootstrap/estimate.ts';
import { bootstrapMeans } from '../../../shared/statistics/bootstrap/means.ts';
import { bootstrapRows } from '../../../shared/statistics/bootstrap/rows.ts';
import { nextUniform, randomState } from '../../../shared/statistics/random.ts';

const SKEWED = [10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213];

function sampled(rows: number, seed: string): Float64Array {
  const state = randomState(seed);
  return Float64Array.from({ length: rows }, () => -Math.log(nextUniform(state)) - 1);
}

function weightedSum(weights: Uint16Array, values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < weights.length; row++) sum += (weights[row] ?? 0) * (values[row] ?? 0);
  return sum;
}

function meanOf(values: Float64Array, options: ResampleOptions): BootstrapEstimate {
  return bootstrapMeans([values], ([mean = NaN]) => mean, options);
}

function moments(values: Float64Array): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares) / values.length };
}

test("the percentile interval of a mean meets R's boot within its resampling noise", () => {
  const got = meanOf(Float64Array.from(SKEWED), { resamples: 50_000, seed: 'boot', level: 0.95 });
  expect(Math.abs(got.lower / 28.86 - 1)).toBeLessThan(0.015);
  expect(Math.abs(got.upper / 84.21 - 1)).toBeLessThan(0.015);
});

test.each([5, 1023, 1024, 1025, 5000])('with %i rows the replicates spread as the bootstrap law says', (rows) => {
  const differences = sampled(rows, `rows ${rows}`);
  const { mean, error } = moments(differences);
  const got = meanOf(differences, { resamples: 4000, seed: 'spread', level: 0.95 });
  expect(got.value).toBeCloseTo(mean, 12);
  expect(Math.abs(got.standardError / error - 1)).toBeLessThan(0.05);
  expect((got.lower + got.upper) / 2).toBeCloseTo(mean, rows < 100 ? 0 : 1);
});

test('every row is drawn equally often, also those of a last short block', () => {
  const rows = 1500;
  for (const marked of [0, 1023, 1024, 1499]) {
    const only = new Float64Array(rows);
    only[marked] = rows;
    const got = bootstrapMeans([only], ([mean = NaN]) => mean, { resamples: 4000, seed: `row ${marked}`, level: 0.9 });
    // How often one row is drawn is Bin(n, 1/n), close to Poisson(1).
    expect(got.value).toBe(1);
    expect(Math.abs(got.standardError - 1)).toBeLessThan(0.06);
    expect([got.lower, got.upper]).toEqual([0, 3]);
  }
});

test('equal seeds give bit-equal intervals, other seeds other ones', () => {
  const differences = sampled(3000, 'equal');
  const run = (seed: string) => meanOf(differences, { resamples: 500, seed, level: 0.95 });
  expect(run('one')).toEqual(run('one'));
  expect(run('one').lower).not.toBe(run('two').lower);
});

test('columns are resampled together: a column minus itself never varies', () => {
  const column = sampled(2500, 'twin');
  const got = bootstrapMeans([column, column], ([a = 0, b = 0]) => a - b, { resamples: 200, seed: 'x', level: 0.95 });
  expect(got).toEqual({ value: 0, lower: 0, upper: 0, standardError: 0 });
});

test('one and several columns give the same law', () => {
  const column = sampled(2048, 'law');
  const options = { resamples: 4000, seed: 'law', level: 0.95 };
  const one = meanOf(column, options);
  const two = bootstrapMeans([column, new Float64Array(2048)], ([mean = NaN]) => mean, options);
  expect(Math.abs(one.standardError / two.standardError - 1)).toBeLessThan(0.06);
});

test('no rows and undefined statistics are undefined, not zero', () => {
  const options = { resamples: 100, seed: 'x', level: 0.95 };
  expect(meanOf(new Float64Array(0), options).lower).toBeNaN();
  expect(meanOf(Float64Array.of(1, NaN), options).upper).toBeNaN();
  expect(bootstrapRows(0, () => 1, options).lower).toBeNaN();
});

const recall = ({ truePositive, falseNegative }: Confusion): number => truePositive / (truePositive + falseNegative);

test('a metric that some resamples cannot define has no interval', () => {
  const rare = { truePositive: 1, falseNegative: 0, falsePositive: 3, trueNegative: 96 };
  const got = bootstrapConfusion(rare, recall, { resamples: 1000, seed: 'rare', level: 0.95 });
  expect(got.value).toBe(1);
  expect(got.lower).toBeNaN();
});

test('cells count labels and decisions of both models', () => {
  const cells = pairedConfusion({
    labels: [1, 1, 1, 1, 0, 0, 0, 0, 0],
    candidate: [1, 1, 0, 0, 1, 1, 0, 0, 0],
    baseline: [1, 0, 1, 0, 1, 0, 1, 0, 0],
  });
  expect(cells).toEqual({
    positive: { both: 1, candidateOnly: 1, baselineOnly: 1, neither: 1 },
    negative: { both: 1, candidateOnly: 1, baselineOnly: 1, neither: 2 },
  });
  expect(confusionOf(cells, 'candidate')).toEqual({
    truePositive: 2,
    falsePositive: 2,
    falseNegative: 2,
    trueNegative: 3,
  });
});

test('cells and rows give the same law: accuracy by counts, by means and by weights', () => {
  const state = randomState('rows');
  const rows = 1200;
  const labels = Uint8Array.from({ length: rows }, () => (nextUniform(state) < 0.3 ? 1 : 0));
  const flip = (label: number, share: number): number => (nextUniform(state) < share ? 1 - label : label);
  const candidate = labels.map((label) => flip(label, 0.12));
  const baseline = labels.map((label) => flip(label, 0.1));
  const change = Float64Array.from(
    labels,
    (label, row) => Number(candidate[row] === label) - Number(baseline[row] === label),
  );
  const options = { resamples: 4000, seed: 'same', level: 0.95 };
  const accuracy = (c: Confusion): number => (c.truePositive + c.trueNegative) / rows;
  const estimates = [
    pairedBootstrapConfusion(pairedConfusion({ labels, candidate, baseline }), accuracy, options),
    meanOf(change, options),
    bootstrapRows(rows, (weights) => weightedSum(weights, change) / rows, options),
  ];
  const { mean, error } = moments(change);
  for (const { value, standardError, lower, upper } of estimates) {
    expect(value).toBeCloseTo(mean, 12);
    expect(Math.abs(standardError / error - 1)).toBeLessThan(0.05);
    expect(Math.abs(lower - (mean - 1.96 * error))).toBeLessThan(0.15 * error);
    expect(Math.abs(upper - (mean + 1.96 * error))).toBeLessThan(0.15 * error);
  }
});

test('rows of one group are drawn together', () => {
  const groups = Int32Array.from({ length: 400 }, (_, row) => Math.floor(row / 100));
  const sizes = new Set<number>();
  bootstrapRows(
    groups,
    (weights) => {
      for (let group = 0; group < 4; group++) sizes.add(new Set(weights.subarray(100 * group, 100 * group + 100)).size);
      return 0;
    },
    { resamples: 50, seed: 'groups', level: 0.95 },
  );
  expect(sizes).toEqual(new Set([1]));
});

test('replicate counts always add up to the rows', () => {
  const totals = new Set<number>();
  bootstrapCounts(
    [700, 0, 250, 50],
    (counts) => {
      totals.add(counts.reduce((sum, count) => sum + count, 0));
      expect(counts[1]).toBe(0);
      return 1;
    },
    { resamples: 500, seed: 'total', level: 0.95 },
  );
  expect(totals).toEqual(new Set([1000]));
});
