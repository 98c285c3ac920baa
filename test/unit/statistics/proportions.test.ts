import { wilsonInterval } from '../../../shared/statistics/proportions/one.ts';
import { mcnemarMidP, type PairedTable } from '../../../shared/statistics/proportions/paired.ts';

const table = (both: number, firstOnly: number, secondOnly: number, neither: number): PairedTable => ({
  both,
  firstOnly,
  secondOnly,
  neither,
});

test.each([
  { counts: [150, 86], midP: 2.8933895176154288e-5 },
  { counts: [121, 59], midP: 3.2666467957745733e-6 },
  { counts: [11, 1], midP: 0.00341796875 },
  { counts: [25, 15], midP: 0.1172752059574122 },
])('McNemar on $counts discordant rows', ({ counts: [firstOnly = 0, secondOnly = 0], midP }) => {
  expect(mcnemarMidP(table(100, firstOnly, secondOnly, 100)) / midP).toBeCloseTo(1, 12);
});

test('equal discordant counts are no evidence at all', () => {
  expect(mcnemarMidP(table(5, 10, 10, 5))).toBe(1);
  expect(mcnemarMidP(table(5, 0, 0, 5))).toBe(1);
});

test.each([
  [81, 263, 0.2552885198782742, 0.36620957698280004],
  [15, 148, 0.06238639953073628, 0.16048724172330803],
  [0, 20, 0, 0.1611251580528194],
  [1, 29, 0.006113214292762667, 0.17175521879320294],
])("Wilson's interval for %i of %i", (successes, trials, lower, upper) => {
  const got = wilsonInterval({ successes, trials }, 0.95);
  expect(got.lower).toBeCloseTo(lower, 13);
  expect(got.upper).toBeCloseTo(upper, 13);
});

test('no trials give no interval', () => {
  expect(wilsonInterval({ successes: 0, trials: 0 }, 0.95).lower).toBeNaN();
});
