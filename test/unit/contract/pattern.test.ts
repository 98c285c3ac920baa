import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { readPattern } from '../../../shared/contract/pattern.ts';

/** Matches as the engine does. */
async function engine(): Promise<(re2: string, texts: readonly string[]) => Promise<boolean[]>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return async (re2, texts) => {
    const rows = texts.map((_, index) => `regexp_matches($${index + 2}, $1)`).join(', ');
    const reader = await connection.runAndReadAll(`SELECT ${rows}`, [re2, ...texts]);
    return (reader.getRows()[0] ?? []).map((value) => value === true);
  };
}

const SUBJECTS = [
  '',
  'a',
  'A',
  'ab',
  'abc',
  'a-b',
  'é',
  '\u00a0',
  '\n',
  '\u2028',
  'a\nb',
  '1',
  '12',
  '_',
  ']',
  '}',
  '{',
  '[',
  '\\',
  '^',
  '&',
  '~',
  '.',
  '\v',
  '\b',
  'aaa',
  '😀',
];

const ATOMS = [
  'a',
  'b',
  '.',
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '\\b',
  '\\B',
  '^',
  '$',
  '[a-c]',
  '[^a-c]',
  '[\\w-]',
  '[\\s\\d]',
  '[a\\-z]',
  '[-a]',
  '[a-]',
  '[[&~]',
  '[\\]^]',
  '[^]',
  '[]',
  '[\\b]',
  '\\v',
  '\\x61',
  '\\u0061',
  '\\u{1f600}',
  '\\cJ',
  '\\0',
  '\\.',
  '\\/',
  '\\{',
  '\\]',
  '😀',
  'é',
  '\\p{L}',
  '\\P{Lu}',
  '\\p{Script=Greek}',
  '\\n',
  ',',
  '-',
  '&',
  '~',
  '#',
  ' ',
];

const pattern = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...ATOMS),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
    fc.tuple(fc.constantFrom('(', '(?:', '(?<n>'), tie('node')).map(([open, a]) => `${open}${a})`),
    fc
      .tuple(
        fc.constantFrom('a', '.', '(?:ab)', '[a-c]', '\\w'),
        fc.constantFrom('*', '+', '?', '*?', '{2}', '{1,}', '{0,3}?'),
      )
      .map(([a, q]) => a + q),
  ),
})).node;

test('what is translated compiles in the engine and matches exactly what ECMA-262 matches', async () => {
  const matches = await engine();
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(pattern, async (source) => {
      const reading = readPattern(source);
      if ('reason' in reading) return;
      const expected = new RegExp(source, 'u');
      expect(await matches(reading.pattern.re2, SUBJECTS)).toEqual(SUBJECTS.map((text) => expected.test(text)));
      compared++;
    }),
    { numRuns: 400, seed: 20261125 },
  );
  expect(compared).toBeGreaterThan(300);
});

test.each([
  ['(?=a)b', 'look-around'],
  ['(?<!a)b', 'look-around'],
  ['(a)\\1', 'backreference'],
  ['(?<x>a)\\k<x>', 'backreference'],
  ['a{1001}', 'repeats more than 1000 times'],
  ['((a{10}){10}){11}', 'repeats more than 1000 times'],
  ['[[:alpha:]]', 'POSIX class'],
  ['\\Aabc\\z', '"\\A" is not an escape of ECMA-262'],
  ['\\p{Emoji}', 'does not know the character property'],
  ['(', 'not a regular expression'],
  ['a++', 'not a regular expression'],
  ['x'.repeat(1001), 'longer than 1000 characters'],
])('the pattern %j is refused with a reason', (source, reason) => {
  expect(readPattern(source)).toEqual({ reason: expect.stringContaining(reason) as string });
});

test.each([
  ['(?i)abc', 'xABCx', true],
  ['^[A-Z]{2}[0-9]{2}[A-Z0-9]{4}[0-9]{7}([A-Z0-9]?){0,16}$', 'DE89370400440532013000', true],
  ['^[\\w.%+-]+@[\\w.-]+\\.[A-Za-z]{2,}$', 'a.b@example.org', true],
  ['^[\\w.%+-]+@[\\w.-]+\\.[A-Za-z]{2,}$', 'a.b@example', false],
  ['ACC[0-9]{8}', 'xACC12345678', true],
  ['a{,3}', 'a{,3}', true],
])('the usual pattern %s is read and matches %s: %s', async (source, text, expected) => {
  const reading = readPattern(source);
  if ('reason' in reading) throw new Error(reading.reason);
  expect(await (await engine())(reading.pattern.re2, [text])).toEqual([expected]);
});
