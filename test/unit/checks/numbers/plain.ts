import fc from 'fast-check';

/** A number by two big integers, for a second opinion: `count × 10^-scale`. */
export interface Plain {
  readonly count: bigint;
  readonly scale: number;
}

export function plain(text: string): Plain | undefined {
  const match = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const fraction = match[3] ?? match[4] ?? '';
  const power = Number(match[5] ?? 0) - fraction.length;
  const count = BigInt(`${match[2] ?? ''}${fraction}`) * 10n ** BigInt(Math.max(0, power));
  return { count: match[1] === '-' ? -count : count, scale: Math.max(0, -power) };
}

export function difference(a: Plain, b: Plain): bigint {
  return a.count * 10n ** BigInt(b.scale) - b.count * 10n ** BigInt(a.scale);
}

export function isMultiple(value: Plain, factor: Plain): boolean {
  return (value.count * 10n ** BigInt(factor.scale)) % (factor.count * 10n ** BigInt(value.scale)) === 0n;
}

export function isWhole(value: Plain): boolean {
  return isMultiple(value, { count: 1n, scale: 0 });
}

export function numberOf(text: string): Plain {
  const number = plain(text);
  if (number === undefined) throw new Error(`${text} is no number.`);
  return number;
}

const digits = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most }).map((list) => list.join(''));
const sign = fc.constantFrom('', '', '-', '+');

/** Spellings of numbers near the places where doubles and 64 bits end, and of any other. */
export const spelling = fc.oneof(
  fc.tuple(sign, digits(25)).map((parts) => parts.join('')),
  fc.tuple(sign, digits(17), fc.constant('.'), digits(22)).map((parts) => parts.join('')),
  fc
    .tuple(
      sign,
      digits(6),
      fc.constantFrom('', '.5', '.00', '.'),
      fc.constantFrom('e', 'E'),
      fc.integer({ min: -40, max: 40 }),
    )
    .map((parts) => parts.join('')),
  fc
    .bigInt({ min: -3n, max: 3n })
    .chain((near) =>
      fc
        .constantFrom(0n, 2n ** 53n, 2n ** 63n, -(2n ** 63n), 2n ** 64n, 2n ** 127n, 10n ** 15n)
        .map((center) => String(center + near)),
    ),
  fc.constantFrom(
    '0',
    '-0',
    '0.0',
    '-0.00',
    '0e5',
    '1e-400',
    '-1e-400',
    '1e400',
    '-1e400',
    '.5',
    '5.',
    '007',
    '1.0',
    '100e-2',
  ),
);
export const misspelling = fc.constantFrom(
  ...[' 12 ', ' 7', '8 ', '9\t', '\n4', '5\u00a0', ' 1.5e3'],
  '1_000',
  '0x1F',
  '1 000',
  '1,5',
  '',
  '-',
  '.',
  'e5',
  '1e',
  'nan',
  'inf',
  '-Infinity',
  '--1',
  '1e1_0',
  'abc',
  '1.2.3',
  '٣',
);
export const literal = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', '-'), digits(20), fc.constantFrom('', '.5', '.25', '.001', 'e3', 'e-7'))
      .map((parts) => parts.join('')),
  },
  fc.constantFrom(
    '0',
    '9007199254740993',
    '9223372036854775807',
    '9223372036854775808',
    '-9223372036854775809',
    '1e400',
    '-1e400',
    '1e-400',
    '0.1',
    '1000000000000000',
  ),
);
export const factor = fc.constantFrom(
  '1',
  '2',
  '3',
  '0.01',
  '0.1',
  '0.3',
  '7',
  '1e3',
  '1e-9',
  '0.000001',
  '12345678901234567',
  '1e30',
  '123456789012345678901234567890',
  '4.5e-7',
  '64',
);
