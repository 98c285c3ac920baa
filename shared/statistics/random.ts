import { abs, clz32, exp, floor, imul, log, log1p, max, min, sqrt } from './math.ts';
import { digestBytes } from '../core/digest.ts';
import { binomialPmf, type BinomialShape } from './distributions/discrete.ts';

/**
 * Seeded randomness: xoshiro128** over four 32-bit words, the same sequence on every machine.
 *
 * @see Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, 2021; prng.di.unimi.it
 */
export type RandomState = Uint32Array;

/** The state a text stands for: the first 128 bits of its SHA-256. Callers derive the text from digests. */
export function randomState(seed: string): RandomState {
  const hex = digestBytes(seed).slice('sha256:'.length);
  const state = new Uint32Array(4);
  for (let index = 0; index < 4; index++) state[index] = Number.parseInt(hex.slice(8 * index, 8 * index + 8), 16);
  // The one state the generator cannot leave; SHA-256 will not give it, a caller's own state might.
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

/**
 * The next 32 random bits, as an integer from 0 to 2³² - 1.
 *
 * @internal
 */
export function nextWord(state: RandomState): number {
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const d = state[3] ?? 0;
  const scrambled = imul(rotated(imul(b, 5), 7), 9) >>> 0;
  const shifted = b << 9;
  const third = c ^ a;
  const fourth = d ^ b;
  state[1] = b ^ third;
  state[0] = a ^ fourth;
  state[2] = third ^ shifted;
  state[3] = rotated(fourth, 11);
  return scrambled;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * A number in (0, 1), one of 2⁵² equally likely ones; never 0 or 1.
 *
 * @internal
 */
export function nextUniform(state: RandomState): number {
  const high = nextWord(state) >>> 6;
  const low = nextWord(state) >>> 6;
  return (high * 2 ** 26 + low + 0.5) * 2 ** -52;
}

/** A whole number from 0 to `bound` - 1, all equally likely: as many bits as needed, drawn again when beyond. */
export function nextBelow(state: RandomState, bound: number): number {
  const unused = clz32(bound - 1);
  for (;;) {
    const drawn = unused === 32 ? 0 : nextWord(state) >>> unused;
    if (drawn < bound) return drawn;
  }
}

/** Below this many expected successes, counting up from zero is faster than rejection. */
const REJECTION_FROM = 10;

/**
 * A binomial variable, by the exact law: transformed rejection, or inversion where few successes are expected.
 *
 * @see Hörmann, The Generation of Binomial Random Variates, 1993, algorithm BTRS; Kachitvichyanukul and Schmeiser,
 *   Binomial Random Variate Generation, 1988, for the bounds that spare the exact comparison
 */
export function nextBinomial(state: RandomState, { n, p }: BinomialShape): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - nextBinomial(state, { n, p: 1 - p });
  return n * p < REJECTION_FROM ? byInversion(state, { n, p }) : byRejection(state, { n, p });
}

function byInversion(state: RandomState, { n, p }: BinomialShape): number {
  const odds = p / (1 - p);
  let probability = exp(n * log1p(-p));
  let rest = nextUniform(state);
  let k = 0;
  while (rest > probability && k < n) {
    rest -= probability;
    k += 1;
    probability *= (odds * (n - k + 1)) / k;
  }
  return k;
}

function byRejection(state: RandomState, { n, p }: BinomialShape): number {
  const variance = n * p * (1 - p);
  const deviation = sqrt(variance);
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const center = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  for (;;) {
    const u = nextUniform(state) - 0.5;
    const v = nextUniform(state);
    const distance = 0.5 - abs(u);
    const k = floor(((2 * a) / distance + b) * u + center);
    if (distance >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const height = (v * alpha) / (a / (distance * distance) + b);
    if (liesBelow(height, k, { n, p, variance })) return k;
  }
}

interface RejectionShape extends BinomialShape {
  readonly variance: number;
}

/** Whether height <= P(X = k) / P(X = mode), exactly; near the mode by ratios, further out by bounds on the ratio. */
function liesBelow(height: number, k: number, { n, p, variance }: RejectionShape): boolean {
  const mode = floor((n + 1) * p);
  const away = abs(k - mode);
  if (away <= 15) return height <= ratioToMode(k, mode, { n, p });
  if (away < variance / 2 - 1) {
    const bound = (away / variance) * (((away / 3 + 0.625) * away + 1 / 6) / variance + 0.5);
    const normal = (-away * away) / (2 * variance);
    const logHeight = log(height);
    if (logHeight < normal - bound) return true;
    if (logHeight > normal + bound) return false;
  }
  return height * binomialPmf(mode, { n, p }) <= binomialPmf(k, { n, p });
}

/** P(X = k) / P(X = mode) as a product of the ratios of neighbours. */
function ratioToMode(k: number, mode: number, { n, p }: BinomialShape): number {
  const odds = p / (1 - p);
  let ratio = 1;
  for (let i = min(k, mode) + 1; i <= max(k, mode); i++) ratio *= ((n + 1) * odds) / i - odds;
  return k >= mode ? ratio : 1 / ratio;
}
