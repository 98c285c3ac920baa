import { correctedFoldT, pairedT, predictionInterval } from '../../../shared/statistics/t-tests.ts';

const FOLDS = [0.02, 0.01, 0.03, -0.01, 0.02, 0, 0.04, 0.01, 0.02, -0.02];

test('folds that share rows are less sure than the plain paired t says', () => {
  const corrected = correctedFoldT(FOLDS, 1 / 9, 0.95);
  expect(corrected.statistic).toBeCloseTo(1.4401280170691952, 12);
  expect(corrected.pValue).toBeCloseTo(0.1836952525924381, 12);
  const plain = pairedT(FOLDS, 0.95);
  expect(plain.statistic).toBeCloseTo(2.0924574973887466, 12);
  expect(plain.pValue).toBeCloseTo(0.0659200550448313, 12);
});

test("Darwin's maize", () => {
  const got = pairedT([49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48], 0.95);
  expect(got.statistic).toBeCloseTo(2.1479874613311205, 12);
  expect(got.pValue).toBeCloseTo(0.0497029440218009, 12);
});

test('the interval for the next value of a history is the one Bencher documents', () => {
  const { lower, upper } = predictionInterval({ count: 25, mean: 100, variance: 100 }, 2 * 0.977 - 1);
  expect(lower).toBeCloseTo(78.5390965284724, 9);
  expect(upper).toBeCloseTo(121.460903471528, 9);
});

test('one difference, or differences without spread, say nothing', () => {
  expect(pairedT([0.1], 0.95).lower).toBeNaN();
  expect(pairedT([0.1, 0.1], 0.95).pValue).toBeNaN();
});
