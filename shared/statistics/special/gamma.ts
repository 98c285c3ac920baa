import { abs, log, log1p, round, sin } from '../math.ts';

/**
 * The gamma family in log space: ln Γ, Stirling's error, Poisson's deviance. Everything that needs a factorial of a
 * large or fractional number goes through these three, since differences of plain ln Γ lose all digits there.
 */

const HALF_LOG_TWO_PI = 0.9189385332046728;
const EULER_GAMMA = 0.5772156649015329;

/** Bernoulli terms of Stirling's series, B(2k) / (2k (2k - 1)), for 1/x, 1/x³, … */
const STIRLING_SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** Below this, recurrences lift the argument until the series is exact to the last digit. */
const STIRLING_FROM = 12;

/** (-1)^k (ζ(k) - 1) / k for k = 2, 3, …; the coefficients of ln Γ(1 + z) + ln(1 + z) - z(1 - γ). */
const ZETA_COEFFICIENTS = Array.from({ length: 30 }, (_, index) => {
  const k = index + 2;
  return ((k % 2 === 0 ? 1 : -1) * zetaMinusOne(k)) / k;
});

/** ζ(k) - 1 by direct summation with an Euler-Maclaurin tail. */
function zetaMinusOne(k: number): number {
  const from = 20;
  let sum = from ** (1 - k) / (k - 1) + 0.5 * from ** -k + (k / 12) * from ** (-k - 1);
  sum -= ((k * (k + 1) * (k + 2)) / 720) * from ** (-k - 3);
  sum += ((k * (k + 1) * (k + 2) * (k + 3) * (k + 4)) / 30240) * from ** (-k - 5);
  for (let n = from - 1; n >= 2; n--) sum += n ** -k;
  return sum;
}

/**
 * ln |Γ(x)|.
 *
 * @param x any real number that is not zero or a negative integer (NaN there: the value has no limit from both sides)
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.33, 6.1.41 and 6.1.17
 */
export function logGamma(x: number): number {
  if (Number.isNaN(x) || (x <= 0 && Number.isInteger(x))) return NaN;
  if (x === Infinity) return Infinity;
  if (x < -0.5) return log(Math.PI / abs(sin(Math.PI * reduced(x)))) - logGamma(1 - x);
  if (x < 0.5) return logGammaOnePlus(x) - log(abs(x));
  if (x <= 1.5) return logGammaOnePlus(x - 1);
  if (x <= 2.5) return logGammaTwoPlus(x - 2);
  if (x < STIRLING_FROM) return logGammaMiddle(x);
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
}

/** sin has period 2: the remainder keeps digits for large arguments. */
function reduced(x: number): number {
  return x - 2 * round(x / 2);
}

/**
 * ln Γ(1 + z), exact to the last digits of z near 0; |z| <= 0.5.
 *
 * @internal
 */
export function logGammaOnePlus(z: number): number {
  return logGammaTwoPlus(z) - log1p(z);
}

function logGammaTwoPlus(z: number): number {
  let sum = 0;
  for (let index = ZETA_COEFFICIENTS.length - 1; index >= 0; index--) sum = (sum + (ZETA_COEFFICIENTS[index] ?? 0)) * z;
  return z * (1 - EULER_GAMMA + sum);
}

function logGammaMiddle(x: number): number {
  let product = 1;
  let y = x;
  while (y > 2.5) {
    y -= 1;
    product *= y;
  }
  return log(product) + logGammaTwoPlus(y - 2);
}

function stirlingSeries(x: number): number {
  const square = 1 / (x * x);
  let sum = 0;
  for (let index = STIRLING_SERIES.length - 1; index >= 0; index--) sum = sum * square + (STIRLING_SERIES[index] ?? 0);
  return sum / x;
}

/**
 * What Stirling's formula misses: ln Γ(n + 1) - [(n + ½) ln n - n + ½ ln 2π], for n > 0.
 *
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
 */
export function stirlingError(n: number): number {
  let lifted = n;
  let sum = 0;
  while (lifted < STIRLING_FROM) {
    sum += (lifted + 0.5) * log1p(1 / lifted) - 1;
    lifted += 1;
  }
  return sum + stirlingSeries(lifted);
}

/** ln Γ(b + a) - ln Γ(b), without the cancellation at large b; a > 0, b > 0. */
export function logGammaRise(b: number, a: number): number {
  if (b < STIRLING_FROM) return logGamma(b + a) - logGamma(b);
  const n = a + b;
  return a * log(n) + (b - 0.5) * log1p(a / b) - a + stirlingSeries(n) - stirlingSeries(b);
}

/**
 * Poisson deviance x ln(x / mean) + mean - x, without the cancellation at x near the mean.
 *
 * @see Loader 2000, section 3
 */
export function poissonDeviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const difference = x - mean;
  if (abs(difference) >= 0.4 * (x + mean)) return x * log(x / mean) + mean - x;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  const square = ratio * ratio;
  for (let k = 3; k < 1000; k += 2) {
    term *= square;
    const next = sum + term / k;
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}
