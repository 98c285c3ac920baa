/** The error function, its complement and their inverses. */

const TWO_OVER_ROOT_PI = 1.1283791670955126;
const ROOT_PI = 1.772453850905516;

/** erfc(x) = 1 - erf(x), with all digits where erf is near 1. */
export function errorFunctionComplement(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x >= 1.5) return largeComplement(x);
  if (x <= -1.5) return 2 - largeComplement(-x);
  return 1 - smallErrorFunction(x);
}

function smallErrorFunction(x: number): number {
  const square = x * x;
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * square) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_ROOT_PI * x * Math.exp(-square) * sum;
}

/** erfc for x >= 1.5 by Lentz's algorithm on x + (1/2)/(x + 1/(x + (3/2)/(x + …))). */
function largeComplement(x: number): number {
  if (x > 27.5) return 0;
  let value = x;
  let c = x;
  let d = 0;
  for (let n = 1; n < 500; n++) {
    const numerator = n / 2;
    d = 1 / (x + numerator * d);
    c = x + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return expOfMinusSquare(x) / (ROOT_PI * value);
}

/** e^(-x²) for large x: the square is split so that its rounding does not grow into the result. */
function expOfMinusSquare(x: number): number {
  const head = Math.fround(x);
  return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}

/** The x with erf(x) = y, for -1 <= y <= 1. */
export function inverseErrorFunction(y: number): number {
  if (Number.isNaN(y) || Math.abs(y) > 1) return NaN;
  if (Math.abs(y) > 0.5) return Math.sign(y) * inverseErrorFunctionComplement(1 - Math.abs(y));
  let x = (ROOT_PI / 2) * y * (1 + (Math.PI / 12) * y * y);
  for (let iteration = 0; iteration < 3; iteration++) {
    const step = (smallErrorFunction(x) - y) / (TWO_OVER_ROOT_PI * Math.exp(-x * x));
    x -= step / (1 + x * step);
  }
  return x;
}

/**
 * The x with erfc(x) = y, for 0 <= y <= 2.
 *
 * Starts from Hastings' approximation (absolute error below 4.5e-4) and refines it by Halley's method.
 * @see Abramowitz and Stegun 26.2.23
 */
export function inverseErrorFunctionComplement(y: number): number {
  if (!(y >= 0 && y <= 2)) return NaN;
  if (y === 0) return Infinity;
  if (y > 1) return -inverseErrorFunctionComplement(2 - y);
  if (y >= 0.5) return inverseErrorFunction(1 - y);
  const t = Math.sqrt(-2 * Math.log(y / 2));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let x = (t - numerator / denominator) * Math.SQRT1_2;
  for (let iteration = 0; iteration < 3; iteration++) {
    const density = TWO_OVER_ROOT_PI * expOfMinusSquare(x);
    if (density === 0) return x;
    const step = (errorFunctionComplement(x) - y) / density;
    x += step / (1 - x * step);
  }
  return x;
}
