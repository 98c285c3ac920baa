import { aucInterval, delongAuc, delongPaired } from '../../../shared/statistics/delong.ts';
import { nextUniform, randomState } from '../../../shared/statistics/random.ts';

const LABELS = [...new Array<number>(12).fill(0), ...new Array<number>(8).fill(1)];
const A = [
  0.05, 0.1, 0.15, 0.2, 0.22, 0.3, 0.35, 0.4, 0.45, 0.52, 0.6, 0.7, 0.25, 0.48, 0.55, 0.62, 0.66, 0.75, 0.82, 0.91,
];
const B = [
  0.12, 0.08, 0.3, 0.25, 0.41, 0.33, 0.2, 0.55, 0.5, 0.47, 0.65, 0.58, 0.28, 0.35, 0.45, 0.52, 0.6, 0.72, 0.64, 0.8,
];

test('two scores on twenty rows meet pROC to twelve digits', () => {
  const got = delongPaired({ labels: LABELS, candidate: A, baseline: B }, 0.95);
  expect(got.candidate).toBeCloseTo(0.854166666666667, 12);
  expect(got.baseline).toBeCloseTo(0.75, 12);
  expect(got.covariance).toBeCloseTo(0.00854527417027417, 12);
  expect(got.statistic).toBeCloseTo(1.6489167819123909, 12);
  expect(got.pValue).toBeCloseTo(0.0991646845635861, 12);
  expect(got.lower).toBeCloseTo(-0.0196497183054544, 12);
  expect(got.upper).toBeCloseTo(0.2279830516387877, 12);
  expect(aucInterval(delongAuc(LABELS, A), 0.95).upper).toBe(1);
  expect(aucInterval(delongAuc(LABELS, A), 0.95).lower).toBeCloseTo(0.6795591971294, 12);
});

test('the fast areas are the pairwise definition, ties counted half', () => {
  const state = randomState('delong');
  const rows = 120;
  const labels = Array.from({ length: rows }, () => (nextUniform(state) < 0.4 ? 1 : 0));
  const scores = Array.from({ length: rows }, (_, row) => Math.round(4 * nextUniform(state) + (labels[row] ?? 0)));
  let [sum, pairs] = [0, 0];
  for (let p = 0; p < rows; p++) {
    for (let n = 0; n < rows; n++) {
      if (labels[p] !== 1 || labels[n] === 1) continue;
      const [above, below] = [scores[p] ?? NaN, scores[n] ?? NaN];
      sum += above > below ? 1 : above === below ? 0.5 : 0;
      pairs += 1;
    }
  }
  expect(delongAuc(labels, scores).auc).toBeCloseTo(sum / pairs, 12);
});

test('a monotone change of the scores is no change at all', () => {
  const got = delongPaired({ labels: LABELS, candidate: A.map((score) => 10 * score ** 3), baseline: A }, 0.95);
  expect(got).toMatchObject({ value: 0, lower: 0, upper: 0, statistic: 0, pValue: 1 });
});

test('one class alone has no area', () => {
  expect(delongAuc([1, 1], [0.1, 0.2]).auc).toBeNaN();
  expect(delongPaired({ labels: [1, 1], candidate: [1, 2], baseline: [2, 1] }, 0.95).pValue).toBeNaN();
});
