import fc from 'fast-check';
import { decimalDifference, decimalProduct } from '../../../shared/core/text/decimals.ts';

test('what is written comes out as it would on paper', () => {
  expect([decimalProduct(70, 0.01), decimalProduct(0.1, 1.1), decimalProduct(-4.35, 100)]).toEqual([0.7, 0.11, -435]);
  expect([decimalDifference(0.8, 0.805), decimalDifference(1.1, 1), decimalDifference(0.3, 0.1)]).toEqual([
    -0.005, 0.1, 0.2,
  ]);
  expect([decimalDifference(1e300, 1e-300), decimalProduct(Infinity, 2), decimalDifference(0, NaN)]).toEqual([
    1e300,
    Infinity,
    NaN,
  ]);
});

test('law: decimals of up to nine places are multiplied and subtracted without rounding', () => {
  const decimal = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(decimal, decimal, ([m, p], [n, q]) => {
      const [a, b] = [Number(`${m}e-${p}`), Number(`${n}e-${q}`)];
      expect(decimalProduct(a, b) + 0).toBe(Number(`${BigInt(m) * BigInt(n)}e-${p + q}`) + 0);
      const difference = BigInt(m) * 10n ** BigInt(9 - p) - BigInt(n) * 10n ** BigInt(9 - q);
      expect(decimalDifference(a, b) + 0).toBe(Number(`${difference}e-9`) + 0);
    }),
  );
});
