import { abs, exp, expm1, log, min, sqrt } from '../math.ts';
import { logGamma, logGammaRise, poissonDeviance, stirlingError } from './gamma.ts';

/** Both tails of a distribution; the smaller one keeps its digits, which 1 minus the larger would not. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

const EPSILON = 2 ** -53;

/** A number in [0, 1] and its complement, each with all its digits. */
export interface Share {
  readonly x: number;
  readonly y: number;
}

export interface BetaShape {
  readonly a: number;
  readonly b: number;
}

/**
 * Regularized incomplete beta function I_x(a, b) and its complement I_(1-x)(b, a).
 *
 * @param shape a > 0, b > 0
 * @param share x and 1 - x, given apart so that neither loses digits
 * @returns both tails; NaN outside the domain
 * @see DLMF 8.17.8 (series), Didonato and Morris, Algorithm 708, 1992, equation 9 (continued fraction)
 */
export function incompleteBeta({ a, b }: BetaShape, { x, y }: Share): Tails {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0) || a === Infinity || b === Infinity) return { lower: NaN, upper: NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) return swapped(lowerTail({ a: b, b: a }, { x: y, y: x }));
  return lowerTail({ a, b }, { x, y });
}

function swapped({ lower, upper }: Tails): Tails {
  return { lower: upper, upper: lower };
}

/** Below the mean: a power series for a small a, the continued fraction otherwise. */
function lowerTail(shape: BetaShape, share: Share): Tails {
  if (shape.a < 1) return powerSeries(shape, share);
  const lower = min(1, betaDensity(shape, share) * continuedFraction(shape, share));
  return { lower, upper: 1 - lower };
}

/** x^a y^b / B(a, b): the density of the log odds of X for X beta distributed. */
function betaDensity({ a, b }: BetaShape, { x, y }: Share): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - poissonDeviance(a, n * x) - poissonDeviance(b, n * y);
  return exp(exponent) * sqrt(((a / n) * b) / (2 * Math.PI));
}

/** I_x(a, b) / (x^a y^b / B(a, b)) by Lentz's algorithm; converges fast for x below the mean. */
function continuedFraction({ a, b }: BetaShape, { x, y }: Share): number {
  const lambda = a * y - b * x;
  let value = nonZero((a * (lambda + 1)) / (a + 1));
  let c = value;
  let d = 0;
  for (let n = 1; n < 1e6; n++) {
    const s = a + 2 * n - 1;
    const alpha = (((a + n - 1) * (a + b + n - 1)) / s) * ((n * (b - n)) / s) * x * x;
    const t = a + 2 * n;
    const beta = n + (n * (b - n) * x) / s + ((a + n) / (t + 1)) * (lambda + 1 + n * (1 + y));
    d = 1 / nonZero(beta + alpha * d);
    c = nonZero(beta + alpha / c);
    const factor = c * d;
    value *= factor;
    if (abs(factor - 1) < 2 * EPSILON) break;
  }
  return 1 / value;
}

function nonZero(value: number): number {
  return abs(value) < 1e-300 ? 1e-300 : value;
}

/** I = x^a / (a B) · (1 + a Σ (1 - b)_n x^n / (n! (a + n))), with a complement free of cancellation. */
function powerSeries({ a, b }: BetaShape, { x }: Share): Tails {
  let coefficient = 1;
  let sum = 0;
  for (let n = 1; n < 2000; n++) {
    coefficient *= ((n - b) * x) / n;
    const term = coefficient / (a + n);
    sum += term;
    if (abs(term) < EPSILON * abs(sum) * 0.1 || coefficient === 0) break;
  }
  const logScale = a * log(x) - logScaledBeta(a, b);
  const scale = exp(logScale);
  const lower = scale * (1 + a * sum);
  if (lower < 0.5) return { lower, upper: 1 - lower };
  const upper = -expm1(logScale) - scale * a * sum;
  return { lower: 1 - upper, upper };
}

/** ln(a B(a, b)). */
function logScaledBeta(a: number, b: number): number {
  return logGamma(1 + a) - logGammaRise(b, a);
}
