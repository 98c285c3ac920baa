import fc from 'fast-check';
import {
  betaCdf,
  betaQuantile,
  chiSquareCdf,
  chiSquareQuantile,
  fCdf,
  fQuantile,
  tCdf,
  tQuantile,
} from '../../../shared/statistics/distributions/continuous.ts';
import {
  binomialCdf,
  binomialPmf,
  binomialQuantile,
  binomialSf,
  poissonCdf,
  poissonQuantile,
} from '../../../shared/statistics/distributions/discrete.ts';
import { normalCdf, normalQuantile } from '../../../shared/statistics/distributions/normal.ts';
import { incompleteBeta } from '../../../shared/statistics/special/incomplete-beta.ts';

const probability = fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true });
const size = fc.double({ min: 0.5, max: 5000, noNaN: true });

/** p and F(F⁻¹(p)) agree; near 1 the spacing of doubles is the limit. */
function roundTrip(p: number, back: number): boolean {
  return Math.abs(back - p) <= 1e-9 * p + 1e-15;
}

test('quantiles undo distribution functions', () => {
  fc.assert(
    fc.property(probability, size, size, (p, a, b) => {
      const degrees = { numerator: a, denominator: b };
      return (
        roundTrip(p, normalCdf(normalQuantile(p))) &&
        roundTrip(p, tCdf(tQuantile(p, a), a)) &&
        roundTrip(p, chiSquareCdf(chiSquareQuantile(p, a), a)) &&
        roundTrip(p, fCdf(fQuantile(p, degrees), degrees))
      );
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('the beta quantile undoes the beta distribution away from the ends of the interval', () => {
  fc.assert(
    fc.property(probability, size, size, (p, a, b) => {
      const x = betaQuantile(p, { a, b });
      return x < 1e-300 || x > 1 - 1e-6 || Math.abs(betaCdf(x, { a, b }) - p) <= 1e-8 * p + 1e-13;
    }),
    { numRuns: 200, seed: 2 },
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

test('a discrete quantile is the first count whose probability reaches p', () => {
  fc.assert(
    fc.property(
      probability,
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (q, n, p) => {
        const k = binomialQuantile(q, { n, p });
        const mean = n * p;
        const poisson = poissonQuantile(q, mean);
        return (
          binomialCdf(k, { n, p }) >= q &&
          (k === 0 || binomialCdf(k - 1, { n, p }) < q) &&
          poissonCdf(poisson, mean) >= q &&
          (poisson === 0 || poissonCdf(poisson - 1, mean) < q)
        );
      },
    ),
    { numRuns: 200, seed: 4 },
  );
});

test('binomial probabilities add up to the distribution function', () => {
  const shape = { n: 40, p: 0.37 };
  let sum = 0;
  for (let k = 0; k <= 40; k++) {
    sum += binomialPmf(k, shape);
    expect(binomialCdf(k, shape)).toBeCloseTo(sum, 13);
    expect(binomialSf(k, shape)).toBeCloseTo(1 - sum, 13);
  }
});

test('outside the domain there is no answer', () => {
  expect(normalQuantile(1.1)).toBeNaN();
  expect(tCdf(1, 0)).toBeNaN();
  expect(binomialCdf(1, { n: 3, p: 1.5 })).toBeNaN();
  expect(betaCdf(0.5, { a: -1, b: 1 })).toBeNaN();
  expect(normalQuantile(0)).toBe(-Infinity);
});
