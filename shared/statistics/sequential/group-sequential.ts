import { normalQuantile, normalSf } from '../distributions/normal.ts';

const { abs, exp, expm1, E, log, max, min, sqrt } = Math;

/**
 * One-sided designs with a planned number of looks. `O'Brien-Fleming`, `Pocock`, `Haybittle-Peto` have boundaries of a
 * given shape; the spending designs (Lan-DeMets, Hwang-Shih-DeCani) say how much of alpha may be used by each look.
 */
export type Design =
  | { readonly kind: 'obrien-fleming' }
  | { readonly kind: 'pocock' }
  | { readonly kind: 'haybittle-peto'; readonly early: number }
  | { readonly kind: 'spending'; readonly spending: Spending };

/** Alpha spent by an information fraction in (0, 1], given the whole alpha. */
export type Spending = (fraction: number, alpha: number) => number;

/** Lan and DeMets 1983, of O'Brien-Fleming's type: 2 - 2 Phi(z_(1 - alpha/2) / sqrt(t)). */
export const obrienFlemingSpending: Spending = (fraction, alpha) =>
  2 * normalSf(normalQuantile(1 - alpha / 2) / sqrt(fraction));

/** Lan and DeMets 1983, of Pocock's type: alpha log(1 + (e - 1) t). */
export const pocockSpending: Spending = (fraction, alpha) => alpha * log(1 + (E - 1) * fraction);

/** Hwang, Shih and DeCani 1990: alpha (1 - exp(-gamma t)) / (1 - exp(-gamma)). */
export function hwangShihDeCaniSpending(gamma: number): Spending {
  return (fraction, alpha) => (alpha * expm1(-gamma * fraction)) / expm1(-gamma);
}

/** Gauss-Legendre panels per look; with six points each the smooth density is integrated to better than 1e-9. */
const PANELS = 11;
const NODES: readonly (readonly [node: number, weight: number])[] = [
  [-0.932469514203152, 0.17132449237917],
  [-0.661209386466265, 0.360761573048139],
  [-0.238619186083197, 0.467913934572691],
  [0.238619186083197, 0.467913934572691],
  [0.661209386466265, 0.360761573048139],
  [0.932469514203152, 0.17132449237917],
];
/** Standard deviations below which the density of a path that goes on is nothing. */
const LOWEST = -7;
const HIGHEST_BOUNDARY = 8;
/** The probability of crossing that: spending less is spending nothing, and the boundary is infinite. */
const NOTHING = 6e-16;
const SQRT_TWO_PI = sqrt(2 * Math.PI);
const TOLERANCE = 1e-11;
const MAX_STEPS = 100;

/**
 * Boundaries for the z statistic at each look: crossing any of them has probability alpha under the null.
 *
 * @param fractions information at the looks, ascending, the last one 1
 * @returns infinity for a look at which nothing may be spent
 * @see Armitage, McPherson, Rowe 1969 (the recursive integration); Jennison, Turnbull, Group Sequential Methods, ch. 19
 */
export function groupSequentialBoundaries(
  design: Design,
  fractions: readonly number[],
  alpha: number,
): readonly number[] {
  switch (design.kind) {
    case 'obrien-fleming':
      return shaped(fractions, alpha, (constant, fraction) => constant / sqrt(fraction));
    case 'pocock':
      return shaped(fractions, alpha, (constant) => constant);
    case 'haybittle-peto':
      return lastSolved(fractions, alpha, design.early);
    case 'spending':
      return spent(fractions, alpha, design.spending);
  }
}

/** The probability of crossing by each look, under the null, given the boundaries. */
export function alphaSpent(boundaries: readonly number[], fractions: readonly number[]): readonly number[] {
  const spent: number[] = [];
  let path = startingPath();
  let total = 0;
  for (const [look, fraction] of fractions.entries()) {
    const boundary = boundaries[look] ?? HIGHEST_BOUNDARY;
    total += crossing(path, fraction, boundary);
    spent.push(total);
    if (look + 1 < fractions.length) path = goOn(path, fraction, min(boundary, HIGHEST_BOUNDARY));
  }
  return spent;
}

function shaped(
  fractions: readonly number[],
  alpha: number,
  boundary: (constant: number, fraction: number) => number,
): readonly number[] {
  const boundaries = (constant: number): readonly number[] => fractions.map((fraction) => boundary(constant, fraction));
  const constant = solve((value) => alphaSpent(boundaries(value), fractions).at(-1) ?? 0, alpha);
  return boundaries(constant);
}

/** All boundaries but the last are given. */
function lastSolved(fractions: readonly number[], alpha: number, early: number): readonly number[] {
  const before = fractions.slice(0, -1);
  let path = startingPath();
  let spentEarly = 0;
  for (const fraction of before) {
    spentEarly += crossing(path, fraction, early);
    path = goOn(path, fraction, early);
  }
  return [...before.map(() => early), solve((value) => crossing(path, 1, value), alpha - spentEarly)];
}

function spent(fractions: readonly number[], alpha: number, spending: Spending): readonly number[] {
  const boundaries: number[] = [];
  let path = startingPath();
  let before = 0;
  for (const fraction of fractions) {
    const share = spending(fraction, alpha) - before;
    const from = path;
    const boundary = share < NOTHING ? Infinity : solve((value) => crossing(from, fraction, value), share);
    boundaries.push(boundary);
    before += share;
    if (fraction < 1) path = goOn(path, fraction, min(boundary, HIGHEST_BOUNDARY));
  }
  return boundaries;
}

/** Paths that have not crossed yet: their density at the last look, on the scale of the score sqrt(t) z. */
interface Path {
  readonly fraction: number;
  readonly scores: readonly number[];
  /** Density times the weight of the quadrature. */
  readonly masses: readonly number[];
}

function startingPath(): Path {
  return { fraction: 0, scores: [0], masses: [1] };
}

function crossing({ fraction, scores, masses }: Path, next: number, boundary: number): number {
  const sigma = sqrt(next - fraction);
  const limit = boundary * sqrt(next);
  return masses.reduce((sum, mass, index) => sum + mass * normalSf((limit - (scores[index] ?? 0)) / sigma), 0);
}

function goOn({ fraction, scores, masses }: Path, next: number, boundary: number): Path {
  const sigma = sqrt(next - fraction);
  const root = sqrt(next);
  const half = ((boundary - LOWEST) * root) / PANELS / 2;
  const grid: number[] = [];
  const weighted: number[] = [];
  for (let panel = 0; panel < PANELS; panel++) {
    const middle = LOWEST * root + (2 * panel + 1) * half;
    for (const [node, weight] of NODES) {
      const score = middle + node * half;
      let here = 0;
      for (let index = 0; index < masses.length; index++) {
        here += (masses[index] ?? 0) * density((score - (scores[index] ?? 0)) / sigma);
      }
      grid.push(score);
      weighted.push((here / sigma) * weight * half);
    }
  }
  return { fraction: next, scores: grid, masses: weighted };
}

/** The density's shape is all that is integrated, and millions of times: full precision in the far tail is not needed. */
function density(z: number): number {
  return exp(-0.5 * z * z) / SQRT_TWO_PI;
}

/**
 * The boundary where a probability that falls with it reaches its target: regula falsi (Illinois) on logarithms,
 * which are nearly straight here.
 */
function solve(probability: (boundary: number) => number, target: number): number {
  const excess = (boundary: number): number => log(max(probability(boundary), Number.MIN_VALUE) / target);
  let [low, high] = [0, HIGHEST_BOUNDARY];
  let [above, below] = [excess(low), excess(high)];
  for (let step = 0; step < MAX_STEPS && high - low > TOLERANCE; step++) {
    const middle = (low * below - high * above) / (below - above);
    const value = excess(middle);
    if (abs(value) < TOLERANCE) return middle;
    if (value > 0) {
      [low, above] = [middle, value];
      below /= 2;
    } else {
      [high, below] = [middle, value];
      above /= 2;
    }
  }
  return (low + high) / 2;
}
