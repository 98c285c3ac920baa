import { imul } from '../math.ts';
import type { RandomState } from '../random.ts';

/**
 * The two inner loops of the bootstrap. Both are xoshiro128** (see ../random.ts) in local variables, one word giving
 * three row numbers of ten bits; everything here exists because these loops run billions of times.
 */

/** Rows per block: what ten bits can number, and 8 KB of numbers, which stay in the first-level cache. */
export const DRAW_BLOCK = 1024;

/** The sum of `draws` rows of a full block, drawn with replacement; three sums, so that no addition waits for the last. */
export function sumOfDraws(block: Float64Array, draws: number, state: RandomState): number {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let left = draws; left > 0; left -= 3) {
    const product = imul(b, 5);
    const word = imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    first += block[word & 1023] ?? 0;
    if (left >= 3) {
      second += block[(word >>> 10) & 1023] ?? 0;
      third += block[(word >>> 20) & 1023] ?? 0;
    } else if (left === 2) second += block[(word >>> 10) & 1023] ?? 0;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
  return first + second + third;
}

/**
 * Writes `draws` row numbers below `size` (at most `DRAW_BLOCK`), all equally likely, to the start of `into`, which has
 * room for two more. A number beyond a shorter block is overwritten by the next.
 */
export function fillDraws(into: Uint16Array, draws: number, size: number, state: RandomState): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let filled = 0;
  while (filled < draws) {
    const product = imul(b, 5);
    const word = imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    into[filled] = word & 1023;
    filled += (word & 1023) < size ? 1 : 0;
    into[filled] = (word >>> 10) & 1023;
    filled += ((word >>> 10) & 1023) < size ? 1 : 0;
    into[filled] = (word >>> 20) & 1023;
    filled += ((word >>> 20) & 1023) < size ? 1 : 0;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** The sum of a block over the first `draws` row numbers. */
export function sumAt(block: Float64Array, drawn: Uint16Array, draws: number): number {
  let first = 0;
  let second = 0;
  let n = 0;
  for (; n + 1 < draws; n += 2) {
    first += block[drawn[n] ?? 0] ?? 0;
    second += block[drawn[n + 1] ?? 0] ?? 0;
  }
  if (n < draws) first += block[drawn[n] ?? 0] ?? 0;
  return first + second;
}
