import { holm } from '../../../shared/statistics/multiplicity.ts';

const BENJAMINI_HOCHBERG_1995 = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

test('of the worked example of Benjamini and Hochberg Holm rejects three', () => {
  expect(holm(BENJAMINI_HOCHBERG_1995).filter((p) => p <= 0.05)).toHaveLength(3);
});

test('adjusted values come back in the order given', () => {
  expect(holm([0.5, 0.001, 0.02])).toEqual([0.5, 0.003, 0.04]);
});

test('a p-value that is none makes the family undecidable', () => {
  expect(holm([0.01, NaN])).toEqual([NaN, NaN]);
  expect(holm([])).toEqual([]);
});
