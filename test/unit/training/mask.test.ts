import fc from 'fast-check';
import { createMask, maskJson } from '../../../shared/training/output/mask.ts';

const secret = fc.stringMatching(/^[A-Za-z0-9/+_.-]{16,40}$/);

test('a secret is hidden wherever it stands, also in Base64 at any alignment', () => {
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
      const mask = createMask([value]);
      expect(mask(before + value + after)).not.toContain(value);
      for (const encoding of ['base64', 'base64url'] as const) {
        const encoded = Buffer.from(before + value + after).toString(encoding);
        // Of the secret's own bytes at most two at each end may still be read.
        const rest = mask(encoded).split('***');
        expect(rest.length).toBeGreaterThan(1);
        const visible = rest.map((part) => part.length).reduce((sum, length) => sum + length, 0);
        expect(encoded.length - visible).toBeGreaterThanOrEqual(Math.floor((value.length - 4) / 3) * 4);
      }
    }),
    { numRuns: 200 },
  );
});

test('each line of a secret is hidden, and its percent-encoded and JSON forms', () => {
  const mask = createMask(['first line&more\nsecond line']);
  expect(mask('a first line&more b')).toBe('a *** b');
  expect(mask('a second line b')).toBe('a *** b');
  expect(mask(`a ${encodeURIComponent('first line&more\nsecond line')}`)).toBe('a ***');
  expect(mask(JSON.stringify('first line&more\nsecond line'))).toBe('"***"');
});

test('short values and regular expressions in a secret do no harm', () => {
  expect(createMask(['a', '', 'x.y'])('a banana xzy')).toBe('a banana xzy');
  expect(createMask(['(.*)+$[a-z]'])('text (.*)+$[a-z]')).toBe('text ***');
  expect(createMask(['sk-12345', 'sk-1234567890'])('sk-1234567890')).toBe('***');
});

test('strings and keys of a JSON value are masked, numbers and shape are kept', () => {
  expect(maskJson({ 'key hunter22': ['hunter22', 1, null, true] }, createMask(['hunter22']))).toEqual({
    'key ***': ['***', 1, null, true],
  });
});
