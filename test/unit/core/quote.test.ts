import fc from 'fast-check';
import { anyCharacter } from '../../any-character.ts';
import { quote } from '../../../shared/core/text/quote.ts';

test.each([
  ['strng', '"strng"'],
  ['', '""'],
  ['say "no"', '"say \\"no\\""'],
  ['^\\d+$', '"^\\d+$"'],
  ['a\r\nb\tc', '"a b c"'],
  ['x\u0000y\u001b[31m', '"x�y�[31m"'],
  ['\u202eevil', '"�evil"'],
  ['\ud800', '"�"'],
  [14, '14'],
  [1e400, 'Infinity'],
  [10n, '10'],
  [undefined, 'nothing'],
  [null, 'null'],
  [true, 'true'],
  [['a', { b: 1 }], '["a",{"b":1}]'],
  [Symbol('x'), 'a symbol'],
])('%p is shown as %s', (value, shown) => {
  expect(quote(value)).toBe(shown);
});

test('a long text is cut, and its quote still closes', () => {
  expect(quote('A'.repeat(1 << 20))).toBe(`"${'A'.repeat(79)}…"`);
  expect(quote('A'.repeat(1 << 20), 10)).toBe(`"${'A'.repeat(9)}…"`);
  expect(quote('😀'.repeat(100), 10)).toBe(`"${'😀'.repeat(9)}…"`);
  expect(quote('😀'.repeat(10), 10)).toBe(`"${'😀'.repeat(10)}"`);
});

test('what is nested too deeply for JSON, or in a circle, is named by its kind', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  expect(quote(circle)).toBe('a list');
  expect(quote({ circle })).toBe('an object');
  expect(quote(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toMatch(/^(?:a list|\[{79}…)$/);
});

test('whatever comes in, one visible line comes out, and a text never leaves its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => {
      const shown = quote(text);
      expect(shown).toMatch(/^"(?:[^"]|\\")*"$/u);
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
      expect(shown.isWellFormed()).toBe(true);
      expect([...shown.replaceAll('\\"', '"')].length).toBeLessThanOrEqual(82);
    }),
  );
});
