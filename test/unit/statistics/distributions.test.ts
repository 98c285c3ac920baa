import fc from 'fast-check';
import { binomialCdf, binomialPmf } from '../../../shared/statistics/distributions/discrete.ts';
import { normalCdf, normalQuantile } from '../../../shared/statistics/distributions/normal.ts';
import { incompleteBeta } from '../../../shared/statistics/special/incomplete-beta.ts';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true });
const size = fc.double({ min: 0.5, max: 5000, noNaN: true });

/** p and F(F⁻¹(p)) agree; near 1 the spacing of doubles is the limit. */
function roundTrip(p: number, back: number): boolean {
  return Math.abs(back - p) <= 1e-9 * p + 1e-15;
}

test('the normal quantile undoes the normal distribution function', () => {
  fc.assert(
    fc.property(probability, (p) => roundTrip(p, normalCdf(normalQuantile(p)))),
    { numRuns: 200, seed: 1 },
  );
});

test('both tails of the incomplete beta function add up to one', () => {
  fc.assert(
    fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
      const { lower, upper } = incompleteBeta({ a, b }, { x, y: 1 - x });
      return Math.abs(lower + upper - 1) < 1e-14 && lower >= 0 && upper >= 0;
    }),
    { numRuns: 500, seed: 3 },
  );
});

test('binomial probabilities add up to the distribution function', () => {
  const shape = { n: 40, p: 0.37 };
  let sum = 0;
  for (let k = 0; k <= 40; k++) {
    sum += binomialPmf(k, shape);
    expect(binomialCdf(k, shape)).toBeCloseTo(sum, 13);
  }
});

test('outside the domain there is no answer', () => {
  expect(normalQuantile(1.1)).toBeNaN();
  expect(binomialCdf(1, { n: 3, p: 1.5 })).toBeNaN();
  expect(normalQuantile(0)).toBe(-Infinity);
});
