import { binomialCdf } from '../../../shared/statistics/distributions/discrete.ts';
import { nextBelow, nextBinomial, nextUniform, nextWord, randomState } from '../../../shared/statistics/random.ts';

test('the words are those of the reference implementation of xoshiro128**', () => {
  const state = Uint32Array.of(1, 2, 3, 4);
  const words = Array.from({ length: 10 }, () => nextWord(state));
  expect(words).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('equal seeds give equal states, different seeds different ones', () => {
  expect(randomState('a')).toEqual(randomState('a'));
  expect(randomState('a')).not.toEqual(randomState('b'));
});

test('uniform numbers stay inside (0, 1) and have the mean and variance of the law', () => {
  const state = randomState('uniform');
  const drawn = Array.from({ length: 100_000 }, () => nextUniform(state));
  const mean = drawn.reduce((sum, u) => sum + u, 0) / drawn.length;
  expect(Math.min(...drawn.slice(0, 1000))).toBeGreaterThan(0);
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / drawn.length));
});

test('whole numbers below a bound are equally likely', () => {
  const state = randomState('below');
  const counts = new Float64Array(7);
  for (let n = 0; n < 70_000; n++) {
    const drawn = nextBelow(state, 7);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27);
});

/** Kolmogorov's distance between 20,000 draws and the law; 1.95 / sqrt(n) is exceeded with probability below 0.001. */
test.each([
  { n: 12, p: 0.3 },
  { n: 1_000_000, p: 0.000_004 },
  { n: 40, p: 0.5 },
  { n: 200, p: 0.93 },
  { n: 1000, p: 0.08 },
  { n: 1_000_000, p: 0.001 },
  { n: 5_000_000, p: 0.37 },
])('binomial draws follow Bin($n, $p)', ({ n, p }) => {
  const state = randomState(`binomial ${n} ${p}`);
  const draws = 20_000;
  const drawn = Float64Array.from({ length: draws }, () => nextBinomial(state, { n, p })).sort();
  let distance = 0;
  for (let index = 0; index < draws; index++) {
    const value = drawn[index] ?? NaN;
    if (drawn[index + 1] === value) continue;
    distance = Math.max(distance, Math.abs((index + 1) / draws - binomialCdf(value, { n, p })));
  }
  expect(distance).toBeLessThan(1.95 / Math.sqrt(draws));
});

test('impossible and certain successes need no luck', () => {
  const state = randomState('edges');
  expect(nextBinomial(state, { n: 10, p: 0 })).toBe(0);
  expect(nextBinomial(state, { n: 10, p: 1 })).toBe(10);
  expect(nextBinomial(state, { n: 0, p: 0.5 })).toBe(0);
});
