import { errorFunctionComplement } from './error-function.ts';
import { logGamma, logGammaOnePlus, poissonDeviance, stirlingError } from './gamma.ts';

/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { abs, exp, expm1, log, max, min, sign, sqrt } = Math;

/** Both tails of a distribution; the smaller one keeps its digits, which 1 minus the larger would not. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

const TEMME_FROM = 1e5;
const EPSILON = 2 ** -53;

/**
 * Regularized incomplete gamma functions P(a, x) = γ(a, x) / Γ(a) and Q(a, x) = 1 - P(a, x).
 *
 * Series for x below a, Lentz's continued fraction above, a cancellation-free complement for small a and x, and
 * Temme's uniform expansion for a over 100,000, where the others would need millions of terms.
 * @param a shape, > 0
 * @param x >= 0
 * @returns both tails; NaN outside the domain
 * @see DLMF 8.7.1, 8.9.2, 8.12.3; Gautschi, A Computational Procedure for Incomplete Gamma Functions, 1979
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0) || !(x >= 0) || a === Infinity) return { lower: NaN, upper: NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (a > TEMME_FROM && abs(x - a) < 0.3 * a) return temme(a, x);
  if (x < 1.5 && a < 1) return smallArguments(a, x);
  if (x < a + 1) return fromLower((gammaDensity(a, x) / a) * lowerSeries(a, x));
  return fromUpper(gammaDensity(a, x) * upperFraction(a, x));
}

function fromLower(lower: number): Tails {
  const value = min(lower, 1);
  return { lower: value, upper: 1 - value };
}

function fromUpper(upper: number): Tails {
  const value = min(upper, 1);
  return { lower: 1 - value, upper: value };
}

/** x^a e^-x / Γ(a): the density of ln X for X gamma distributed with shape a. */
export function gammaDensity(a: number, x: number): number {
  if (a < 1) return exp(a * log(x) - x - smallLogGammaOnePlus(a)) * a;
  return exp(-stirlingError(a) - poissonDeviance(a, x)) * sqrt(a / (2 * Math.PI));
}

/** ln Γ(1 + a) for 0 < a < 1, relative digits kept at both ends. */
function smallLogGammaOnePlus(a: number): number {
  return a <= 0.5 ? logGammaOnePlus(a) : logGammaOnePlus(a - 1) + log(a);
}

/** Σ x^n / ((a + 1) … (a + n)), n from 0. */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x) / (x^a e^-x) by the modified Lentz algorithm on DLMF 8.9.2. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1e6; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const factor = d * c;
    value *= factor;
    if (abs(factor - 1) < EPSILON * 2) break;
  }
  return value;
}

function nonZero(value: number): number {
  return abs(value) < 1e-300 ? 1e-300 : value;
}

/** Both tails from P = x^a / Γ(1 + a) · (1 + a Σ (-x)^n / (n! (a + n))), the complement without cancellation. */
function smallArguments(a: number, x: number): Tails {
  let power = 1;
  let sum = 0;
  for (let n = 1; n < 60; n++) {
    power *= -x / n;
    sum += power / (a + n);
  }
  const logScale = a * log(x) - smallLogGammaOnePlus(a);
  const scale = exp(logScale);
  const lower = scale * (1 + a * sum);
  if (lower < 0.5) return { lower, upper: 1 - lower };
  const upper = -expm1(logScale) - scale * a * sum;
  return { lower: 1 - upper, upper };
}

const TEMME_0 = [-1 / 3, 1 / 12, -2 / 135, 1 / 864, 1 / 2835, -139 / 777600, 1 / 25515];
const TEMME_1 = [-1 / 540, -1 / 288, 1 / 378, -77 / 77760];

/** @see DLMF 8.12.3 to 8.12.10; |η| stays small because further out the tail has vanished at such a */
function temme(a: number, x: number): Tails {
  const deviance = poissonDeviance(a, x);
  const eta = sign(x - a) * sqrt((2 * deviance) / a);
  const correction =
    (exp(-deviance) / sqrt(2 * Math.PI * a)) * (polynomial(TEMME_0, eta) + polynomial(TEMME_1, eta) / a);
  const root = sign(eta) * sqrt(deviance);
  const upper = 0.5 * errorFunctionComplement(root) + correction;
  const lower = 0.5 * errorFunctionComplement(-root) - correction;
  return { lower: max(lower, 0), upper: max(upper, 0) };
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * The x with P(a, x) = lower, Q(a, x) = upper. Both are asked for so that neither tail loses digits.
 *
 * Newton's method on the logarithm of the smaller tail as a function of ln x. That function is concave (the density of
 * ln X is log-concave), so the iteration converges from any start where the tail does not underflow.
 */
export function inverseIncompleteGamma(a: number, { lower, upper }: Tails): number {
  if (!(a > 0) || !(lower >= 0) || !(upper >= 0)) return NaN;
  if (lower === 0) return 0;
  if (upper === 0) return Infinity;
  const useLower = lower <= upper;
  const target = useLower ? lower : upper;
  const tail = (logX: number): TailAt => {
    const x = exp(logX);
    const tails = incompleteGamma(a, x);
    return { tail: useLower ? tails.lower : tails.upper, density: gammaDensity(a, x) };
  };
  const start = useLower ? (log(target) + logGammaOf(a)) / a : log(a + 1 - log(target));
  if (useLower && start < -700) return exp(start);
  const center = log(a);
  const from = useLower ? min(start, center) : start;
  return exp(solveLogTail(tail, { target, start: from, center, decreasing: !useLower }));
}

/** ln Γ(1 + a). */
function logGammaOf(a: number): number {
  return a < 1 ? smallLogGammaOnePlus(a) : logGamma(1 + a);
}

export interface TailAt {
  readonly tail: number;
  /** Density at the same point, of the variable that is solved for. */
  readonly density: number;
}

export interface TailProblem {
  readonly target: number;
  readonly start: number;
  /** Where neither tail underflows. */
  readonly center: number;
  readonly decreasing: boolean;
}

/** Solves tail(u) = target by Newton's method on ln tail; retreats halfway to the centre where a tail underflowed. */
export function solveLogTail(at: (u: number) => TailAt, problem: TailProblem): number {
  const { target, center, decreasing } = problem;
  const logTarget = log(target);
  let u = problem.start;
  for (let iteration = 0; iteration < 200; iteration++) {
    const { tail, density } = at(u);
    if (!(tail > 0) || !(density > 0)) {
      if (abs(center - u) < 1e-12) return u;
      u = (u + center) / 2;
      continue;
    }
    const gap = tail > 1e-300 && target > 1e-300 ? log(tail / target) : log(tail) - logTarget;
    const step = (gap * tail) / density;
    const next = decreasing ? u + step : u - step;
    if (abs(next - u) <= 4 * EPSILON * max(abs(u), 1e-3)) return next;
    u = max(min(next, 700), -700);
  }
  return u;
}
