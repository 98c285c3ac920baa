/** What `JSON.parse` does with hostile text, and what is made of it where a document is judged, signed or kept. */
import fc from 'fast-check';
import { anyCharacter } from '../../any-character.ts';
import { canonicalJson } from '../../../shared/core/canonical-json.ts';
import {
  asJsonObject,
  exactJsonOrUndefined,
  isJsonObject,
  jsonOrUndefined,
  parseExactJson,
  parseJson,
} from '../../../shared/core/text/json.ts';

const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);

function problemOf(text: string | Uint8Array): string | undefined {
  try {
    parseExactJson(text, (problem) => new Error(problem));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ['of a repeated key the last value', '{"a":1,"a":2}', { a: 2 }, 'The key "a" stands twice.'],
  ['a key that is repeated by an escape', '{"a":1,"\\u0061":2}', { a: 2 }, 'The key "a" stands twice.'],
  [
    'a repeated key deep inside',
    '[{"b":[{"a":1,"c":{"a":0},"a":2}]}]',
    [{ b: [{ a: 2, c: { a: 0 } }] }],
    'The key "a" stands twice.',
  ],
  ['infinity for a number that is too large', '[1e400]', [Infinity], 'The number 1e400 has no exact value here.'],
  [
    'another whole number beyond 2^53',
    '[9007199254740993]',
    [9007199254740992],
    'The number 9007199254740993 has no exact value here.',
  ],
  ['half a character', '["\\ud800"]', ['\ud800'], 'The text "�" holds half a character.'],
  ['half a character in a key', '{"\\udc00x":1}', { '\udc00x': 1 }, 'The text "�x" holds half a character.'],
])('%s is what JSON.parse takes, and what is refused where it matters', (_, text, value, problem) => {
  expect(parseJson(text)).toEqual(value);
  expect(jsonOrUndefined(text)).toEqual(value);
  expect(problemOf(text)).toBe(problem);
  expect(exactJsonOrUndefined(text)).toBeUndefined();
});

test('nesting of any depth is taken, and bounded where it matters', () => {
  expect(Array.isArray(parseJson(DEEP))).toBe(true);
  expect(problemOf(DEEP)).toBe('It is nested deeper than 1000 levels.');
  const bearable = '['.repeat(1000) + ']'.repeat(1000);
  expect(canonicalJson(parseExactJson(bearable))).toBe(bearable);
  expect(problemOf(`[${bearable}]`)).toBe('It is nested deeper than 1000 levels.');
});

test.each([
  '{"a":{"b":1},"b":[{"a":1},{"a":2}]}',
  '{"a":"\\"a\\":1,\\"a\\":2","b":"{\\\\"}',
  '{"a\\\\":1,"a":2,"a\\"":3}',
  '{"__proto__":{"isAdmin":true},"constructor":1,"toString":2}',
  '[9007199254740991,-9007199254740991,12345678901234567000,1e21,0.1,-0,1E5,0e0]',
  '["\\u0000","\\u202e","\\ud83d\\ude00","\u202e"]',
  '  "a text alone"  ',
  '{"":1," ":2}',
  '-12',
  'null',
])('%j is one document for every reader', (text) => {
  expect(parseExactJson(text)).toEqual(JSON.parse(text));
  expect(parseExactJson(Buffer.from(text))).toEqual(JSON.parse(text));
});

test('a key called __proto__ stays a key', () => {
  const value = parseExactJson('{"__proto__":{"isAdmin":true}}') as { isAdmin?: boolean };
  expect(value.isAdmin).toBeUndefined();
  expect(Object.keys(value)).toEqual(['__proto__']);
});

test('what is no JSON is said on one short line, whatever stands in it', () => {
  for (const text of [
    '',
    'x\n::error::y',
    'A'.repeat(1 << 20),
    '{"a":\u202e1}',
    '[1,]',
    "{'a':1}",
    'NaN',
    '\ufeff{}',
  ]) {
    const problem = problemOf(text);
    expect(problem).toMatch(/^It is not JSON: .{1,200}\.$/);
    expect(problem).not.toMatch(/[\u0000-\u001f\u202e\ufeff]/);
    expect(jsonOrUndefined(text)).toBeUndefined();
  }
});

test('bytes that are no UTF-8 are refused where it matters, and replaced elsewhere', () => {
  const bytes = Buffer.from([0x22, 0xff, 0x22]);
  expect(parseJson(bytes)).toBe('�');
  expect(problemOf(bytes)).toBe('It is not UTF-8.');
});

test('the error is the caller’s own, with the cause', () => {
  class Mine extends Error {}
  expect(() => parseJson('x', (problem, cause) => new Mine(problem, { cause }))).toThrow(Mine);
  expect(() => parseJson('x')).toThrow(/^It is not JSON/);
});

test('an object is told from a list, from null and from a text', () => {
  expect([{}, { a: 1 }].map(isJsonObject)).toEqual([true, true]);
  expect([[], null, 'x', 1, undefined].map(isJsonObject)).toEqual([false, false, false, false, false]);
  expect(asJsonObject(parseJson('{"a":1}'))?.['a']).toBe(1);
  expect(asJsonObject([])).toBeUndefined();
});

test('whatever JSON.stringify writes without half a character is taken, and means the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: anyCharacter, maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      expect(parseExactJson(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 300 },
  );
});

test('a repeated key is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, key) => {
      const member = `${JSON.stringify(key)}:${JSON.stringify(value)}`;
      expect(problemOf(`[{"other":0},{${member},${member}}]`)).toMatch(/^The key .* stands twice\.$/s);
    }),
    { numRuns: 200 },
  );
});
