import { wilsonInterval } from '../../../shared/statistics/proportions/one.ts';
import {
  mcnemarChiSquare,
  mcnemarExact,
  mcnemarMidP,
  pairedDifferenceInterval,
  type PairedTable,
} from '../../../shared/statistics/proportions/paired.ts';
import {
  nonInferiorityTest,
  scoreDifferenceInterval,
  scoreDifferenceTest,
} from '../../../shared/statistics/proportions/two.ts';

const table = (both: number, firstOnly: number, secondOnly: number, neither: number): PairedTable => ({
  both,
  firstOnly,
  secondOnly,
  neither,
});

test.each([
  [table(36, 12, 2, 0), 0.2, 0.0569295840032387, 0.340427602974941],
  [table(43, 0, 1, 0), -0.0227272727272727, -0.118077096982133, 0.0597180083508989],
  [table(794, 150, 86, 570), 0.04, 0.021230423982877, 0.0587038728957288],
])("Newcombe's interval for a paired difference meets values computed with R", (given, value, lower, upper) => {
  const got = pairedDifferenceInterval(given, 0.95);
  expect(got.value).toBeCloseTo(value, 12);
  expect(got.lower).toBeCloseTo(lower, 12);
  expect(got.upper).toBeCloseTo(upper, 12);
});

test('the paired interval keeps a width when no row is discordant, and is unknown without rows', () => {
  const { lower, upper } = pairedDifferenceInterval(table(50, 0, 0, 50), 0.95);
  expect(lower).toBeLessThan(0);
  expect(upper).toBeGreaterThan(0);
  expect(pairedDifferenceInterval(table(0, 0, 0, 0), 0.95).lower).toBeNaN();
});

test.each([
  {
    counts: [150, 86],
    plain: 17.35593220338983,
    corrected: 16.81779661016949,
    exact: 3.715936139571387e-5,
    midP: 2.8933895176154288e-5,
  },
  {
    counts: [121, 59],
    plain: 21.355555555555554,
    corrected: 20.67222222222222,
    exact: 4.4344492637551645e-6,
    midP: 3.2666467957745733e-6,
  },
  { counts: [11, 1], plain: 8.333333333333334, corrected: 6.75, exact: 0.00634765625, midP: 0.00341796875 },
  { counts: [25, 15], plain: 2.5, corrected: 2.025, exact: 0.1538599441628321, midP: 0.1172752059574122 },
])(
  'McNemar on $counts discordant rows',
  ({ counts: [firstOnly = 0, secondOnly = 0], plain, corrected, exact, midP }) => {
    const given = table(100, firstOnly, secondOnly, 100);
    expect(mcnemarChiSquare(given, false).statistic).toBeCloseTo(plain, 12);
    expect(mcnemarChiSquare(given, true).statistic).toBeCloseTo(corrected, 12);
    expect(mcnemarExact(given) / exact).toBeCloseTo(1, 12);
    expect(mcnemarMidP(given) / midP).toBeCloseTo(1, 12);
  },
);

test('equal discordant counts are no evidence at all', () => {
  expect(mcnemarMidP(table(5, 10, 10, 5))).toBe(1);
  expect(mcnemarMidP(table(5, 0, 0, 5))).toBe(1);
});

test("Miettinen and Nurminen's interval is the one printed by Newcombe for 56/70 against 48/80", () => {
  const given = { first: { successes: 56, trials: 70 }, second: { successes: 48, trials: 80 } };
  const { lower, upper } = scoreDifferenceInterval(given, 0.95);
  expect(lower).toBeCloseTo(0.0528, 4);
  expect(upper).toBeCloseTo(0.3382, 4);
});

test('the score test maximises the likelihood under its hypothesis', () => {
  const [x1, n1, x2, n2, margin] = [20, 20, 19, 20, 0.02];
  const logLikelihood = (q: number): number =>
    x1 * Math.log(q + margin) + (n1 - x1) * Math.log1p(-q - margin) + x2 * Math.log(q) + (n2 - x2) * Math.log1p(-q);
  let [low, high] = [1e-9, 1 - margin - 1e-9];
  for (let step = 0; step < 200; step++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (logLikelihood(left) < logLikelihood(right)) low = left;
    else high = right;
  }
  const best = (low + high) / 2;
  const variance = (((best + margin) * (1 - best - margin)) / n1 + (best * (1 - best)) / n2) * (40 / 39);
  const got = scoreDifferenceTest(
    { first: { successes: x1, trials: n1 }, second: { successes: x2, trials: n2 } },
    margin,
  );
  expect(got.statistic).toBeCloseTo((x1 / n1 - x2 / n2 - margin) / Math.sqrt(variance), 6);
});

test('non-inferiority is easier to show with a wider margin', () => {
  const given = { first: { successes: 90, trials: 100 }, second: { successes: 92, trials: 100 } };
  expect(nonInferiorityTest(given, -0.1).pValue).toBeLessThan(nonInferiorityTest(given, -0.05).pValue);
});

test.each([
  [81, 263, 0.2552885198782742, 0.36620957698280004],
  [15, 148, 0.06238639953073628, 0.16048724172330803],
  [0, 20, 0, 0.1611251580528194],
  [1, 29, 0.006113214292762667, 0.17175521879320294],
])("Wilson's interval for %i of %i", (successes, trials, lower, upper) => {
  const got = wilsonInterval({ successes, trials }, 0.95);
  expect(got.lower).toBeCloseTo(lower, 13);
  expect(got.upper).toBeCloseTo(upper, 13);
});

test('no trials give no interval', () => {
  expect(wilsonInterval({ successes: 0, trials: 0 }, 0.95).lower).toBeNaN();
});
