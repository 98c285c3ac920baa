import {
  errorFunctionComplement,
  inverseErrorFunction,
  inverseErrorFunctionComplement,
} from '../special/error-function.ts';

/** The standard normal distribution. */

/** Φ(x) = P(X <= x). */
export function normalCdf(x: number): number {
  return 0.5 * errorFunctionComplement(-x * Math.SQRT1_2);
}

/** Φ⁻¹(p); ∓∞ at 0 and 1, NaN outside [0, 1]. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (Math.abs(p - 0.5) <= 0.25) return Math.SQRT2 * inverseErrorFunction(2 * p - 1);
  return p < 0.5
    ? -Math.SQRT2 * inverseErrorFunctionComplement(2 * p)
    : Math.SQRT2 * inverseErrorFunctionComplement(2 * (1 - p));
}

/** The two-sided p-value of a standard normal statistic. */
export function normalTwoSided(z: number): number {
  return errorFunctionComplement(Math.abs(z) * Math.SQRT1_2);
}
