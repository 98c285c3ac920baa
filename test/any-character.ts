import fc from 'fast-check';

const between = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((code) => String.fromCodePoint(code));

/** Any character of Unicode: what `unit: 'binary'` stands for, which first makes a table of all 1.1 million. */
export const anyCharacter: fc.Arbitrary<string> = fc.oneof(
  between(0, 0x7f),
  between(0, 0xd7ff),
  between(0xe000, 0x10ffff),
);
