import { closest } from '../../../shared/core/text/closest.ts';
import { parseDuration } from '../../../shared/core/text/duration.ts';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatPercent,
  plural,
} from '../../../shared/core/text/format.ts';
import { worstVerdict } from '../../../shared/core/verdict.ts';

test.each([
  [formatCount(1912004), '1,912,004'],
  [formatNumber(0.73812), '0.738'],
  [formatNumber(12.351), '12.4'],
  [formatNumber(1204.4), '1,204'],
  [formatNumber(4.12e-7), '4.12e-7'],
  [formatNumber(0), '0'],
  [formatBytes(13_204_112), '13.2 MB'],
  [formatBytes(999), '999 B'],
  [formatDuration(912), '912 ms'],
  [formatDuration(4210), '4.2 s'],
  [formatDuration(200_000), '3 min 20 s'],
  [formatDuration(7_500_000), '2 h 5 min'],
  [formatPercent(0.95), '95 %'],
  [formatPercent(1), '100 %'],
  [formatPercent(0.999, 2), '99.9 %'],
  [formatPercent(0.9999999), '99.99999 %'],
  [formatPercent(1.0004), '100.04 %'],
  [formatPercent(0.0000193, 2), '0.0019 %'],
  [formatBytes(999_499), '999 kB'],
  [formatBytes(999_500), '1 MB'],
  [formatBytes(999_999_499_999), '1 TB'],
  [formatBytes(999.4), '999 B'],
  [formatDuration(999.4), '999 ms'],
  [formatDuration(999.5), '1.0 s'],
  [formatDuration(9_949), '9.9 s'],
  [formatDuration(9_950), '10 s'],
  [formatDuration(59_499), '59 s'],
  [formatDuration(59_500), '1 min'],
  [formatDuration(3_599_499), '59 min 59 s'],
  [formatDuration(3_599_500), '1 h'],
  [plural(1, 'row'), '1 row'],
  [plural(2, 'match', 'matches'), '2 matches'],
])('%s', (written, expected) => {
  expect(written).toBe(expected);
});

test.each([
  ['500ms', 500],
  ['30s', 30_000],
  ['1.5h', 5_400_000],
  ['7d', 604_800_000],
])('%s is %d ms', (text, ms) => {
  expect(parseDuration(text, { input: 'timeout' })).toBe(ms);
});

test.each(['10', 'soon', '-5s', '5 weeks'])('%s is not a duration', (text) => {
  expect(() => parseDuration(text, { input: 'timeout' })).toThrow(/Example: 10m/);
});

test('a misspelt word finds its neighbour; a foreign one finds nothing', () => {
  const known = ['rules', 'metrics', 'predictions'];
  expect(closest('metrcis', known)).toBe('metrics');
  expect(closest('Rule', known)).toBe('rules');
  expect(closest('xyzzy', known)).toBeUndefined();
});

test('the whole is as bad as its worst part, and nothing measured is inconclusive', () => {
  expect(worstVerdict(['pass', 'warn', 'pass'])).toBe('warn');
  expect(worstVerdict(['inconclusive', 'warn'])).toBe('inconclusive');
  expect(worstVerdict(['inconclusive', 'fail'])).toBe('fail');
  expect(worstVerdict([])).toBe('inconclusive');
});
