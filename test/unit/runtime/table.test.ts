import { alignTable } from '../../../shared/runtime/table.ts';
import { displayWidth } from '../../../shared/core/text/width.ts';

const ROWS = [
  ['rule', 'value', 'found'],
  ['auc, at least 0.70', '0.738', 'all is well'],
  ['recall, slice origin=大阪', '12', 'a very long sentence about everything that was found in these rows'],
];

test('columns line up, numbers to the right, wide characters counted as two', () => {
  const lines = alignTable(ROWS);
  expect(lines[1]).toBe('auc, at least 0.70         0.738  all is well');
  const starts = lines.slice(1).map((line) => displayWidth(line.slice(0, line.search(/all is|a very/))));
  expect(new Set(starts).size).toBe(1);
});

test('on a narrow terminal the widest column gives way, visibly, and nothing else', () => {
  const lines = alignTable(ROWS, 60);
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(60);
  expect(lines[1]).toContain('auc, at least 0.70');
  expect(lines[2]).toMatch(/^recall, slice origin=大阪 .*a very long.*…$/);
});

test('rules that differ in their end alone stay apart on a narrow terminal', () => {
  const rule = (station: string): string[] => [`recall, slice destination=${station}`, '−1.8 pp, worse'];
  const lines = alignTable([['rule', 'change'], rule('Edinburgh North'), rule('Edinburgh South')], 48);
  expect(lines.slice(1)).toEqual([
    'recall, slice d…=Edinburgh North  −1.8 pp, worse',
    'recall, slice d…=Edinburgh South  −1.8 pp, worse',
  ]);
});

test('more rows than a call can have arguments', () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => ['x', String(index)]);
  expect(alignTable(rows).at(-1)).toBe('x  149999');
});
