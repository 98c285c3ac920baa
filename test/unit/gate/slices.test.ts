import { measureSlices, tooFewRows } from '../../../shared/gate/measure/slices.ts';
import type { RegressionRows } from '../../../shared/gate/predictions/rows.ts';
import { nextUniform, randomState } from '../../../shared/statistics/random.ts';
import { rule, setOf } from './measured.ts';

const SETTINGS = { level: 0.95, resamples: 300, seed: 'slices', threshold: undefined };

/** Many small sites in which two models err alike, and one large one where the candidate errs a little more. */
function sites(small: number, rowsOfEach: number, large: number): RegressionRows {
  const state = randomState('sites');
  const count = small * rowsOfEach + large;
  const isLarge = (row: number): boolean => row >= small * rowsOfEach;
  const label = Float64Array.from({ length: count }, () => 10 * nextUniform(state));
  const noise = (): number => 4 * (nextUniform(state) - 0.5);
  const baseline = label.map((y) => y + noise());
  const candidate = label.map((y, row) => y + noise() * (isLarge(row) ? 1.2 : 1));
  const codes = Uint32Array.from({ length: count }, (_, row) => (isLarge(row) ? small : Math.floor(row / rowsOfEach)));
  const values = [...Array.from({ length: small }, (_, site) => `small ${site}`), 'large'];
  return { task: 'regression', count, label, candidate, baseline, slices: new Map([['site', { values, codes }]]) };
}

function measured(rows: RegressionRows): ReturnType<typeof measureSlices> {
  const { metric } = rule('mae; max_regression: 0.1');
  return measureSlices(['site'], metric, { predictions: setOf(rows), settings: SETTINGS });
}

test('a large slice that is clearly worse is listed, however many small ones differ more by chance', () => {
  const { slices, sliceCounts } = measured(sites(200, 6, 3000));
  expect(slices).toHaveLength(60);
  expect(slices.map(({ value }) => value)).toContain('large');
  expect(sliceCounts).toMatchObject({ measured: 201, unmeasured: 0 });
  const isWorse = slices.map(({ change }) => (change?.lower ?? 0) > 0);
  const worse = isWorse.filter(Boolean).length;
  expect(worse).toBe(sliceCounts?.worse);
  // Before all others, and each of the two groups by harm.
  expect(isWorse.lastIndexOf(true)).toBe(worse - 1);
  for (const group of [slices.slice(0, worse), slices.slice(worse)]) {
    const harms = group.map(({ change }) => change?.value ?? 0);
    expect(harms).toEqual(harms.toSorted((a, b) => b - a));
  }
});

test('where all are listed nothing is counted beside, and what is beyond the most that are measured is', () => {
  expect(measured(sites(3, 50, 200))).not.toHaveProperty('sliceCounts');
  expect(measured(sites(520, 2, 10)).sliceCounts?.unmeasured).toBe(21);
});

test('values with fewer rows than a rule demands are named with their rows, each column and demand once', () => {
  const rules = [
    rule('mae; slice: site=*; max_regression: 0.1; min_rows: 50'),
    rule('rmse; slice: site=*; max_regression: 0.1; min_rows: 50'),
    rule('mae; max_regression: 0.1'),
  ];
  const few = { column: 'site', minRows: 50, metrics: ['mae', 'rmse'] };
  expect(tooFewRows(rules, setOf(sites(2, 40, 100)))).toEqual([
    { ...few, values: ['small 0', 'small 1'].map((value) => ({ value, rows: 40 })), omitted: 0 },
  ]);
  const [strict, lax] = tooFewRows(
    [...rules, rule('mae; slice: site=*; max_regression: 0.1; min_rows: 45')],
    setOf(sites(2, 40, 100)),
  );
  expect([strict?.metrics, lax?.metrics]).toEqual([['mae', 'rmse'], ['mae']]);
  const [many] = tooFewRows(rules, setOf(sites(30, 6, 100)));
  expect([many?.values.length, many?.omitted]).toEqual([20, 10]);
  expect(tooFewRows(rules, setOf(sites(2, 50, 100)))).toEqual([]);
});
