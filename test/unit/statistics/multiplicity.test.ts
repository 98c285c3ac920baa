import { adjustPValues } from '../../../shared/statistics/multiplicity.ts';

const BENJAMINI_HOCHBERG_1995 = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];
const rejected = (adjusted: readonly number[]): number => adjusted.filter((p) => p <= 0.05).length;

test('the worked example of Benjamini and Hochberg: 3, 4 and 3 rejections', () => {
  expect(rejected(adjustPValues(BENJAMINI_HOCHBERG_1995, 'holm'))).toBe(3);
  expect(rejected(adjustPValues(BENJAMINI_HOCHBERG_1995, 'benjamini-hochberg'))).toBe(4);
  expect(rejected(adjustPValues(BENJAMINI_HOCHBERG_1995, 'bonferroni'))).toBe(3);
});

test('adjusted values come back in the order given', () => {
  expect(adjustPValues([0.5, 0.001, 0.02], 'holm')).toEqual([0.5, 0.003, 0.04]);
});

test('a p-value that is none makes the family undecidable', () => {
  expect(adjustPValues([0.01, NaN], 'holm')).toEqual([NaN, NaN]);
  expect(adjustPValues([], 'hommel')).toEqual([]);
});
