/** Dates, times and booleans in text, against a reader that goes character by character. */
import fc from 'fast-check';
import { booleanOf } from '../../../../shared/tables/reading/booleans.ts';
import type { TemporalFamily } from '../../../../shared/tables/reading/temporal.ts';
import { readZone, UTC } from '../../../../shared/tables/reading/zones.ts';
import { openEngine, type Engine } from '../../../../shared/tables/engine.ts';
import { sqlText } from '../../../../shared/tables/sql.ts';
import { testServices } from '../../../services.ts';
import { said, type Said } from './said.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(await testServices(), { files: [] });
});
afterAll(() => engine[Symbol.asyncDispose]());

/** Reads ISO 8601 character by character: another way than the patterns under test. */
class Plain {
  readonly #text: string;
  #next = 0;

  constructor(text: string) {
    this.#text = text;
  }

  static read(text: string, family: TemporalFamily): Said {
    try {
      return new Plain(text).#whole(family);
    } catch {
      return undefined;
    }
  }

  #whole(family: TemporalFamily): Said {
    const days = family === 'time' ? 0 : this.#day();
    let ns = BigInt(days) * 86_400_000_000_000n;
    let zoned = false;
    if (family === 'time' || (family === 'timestamp' && this.#next < this.#text.length)) {
      if (family === 'timestamp') this.#oneOf('T ');
      ns += this.#clock();
      const offset = this.#offset();
      zoned = offset !== undefined;
      ns -= BigInt(offset ?? 0) * 60_000_000_000n;
    }
    if (this.#next !== this.#text.length) throw new Error('more');
    const rest = ((ns % 1000n) + 1000n) % 1000n;
    return [String((ns - rest) / 1000n), Number(rest), zoned];
  }

  #day(): number {
    const year = this.#number(4, 1, 9999);
    this.#oneOf('-');
    const month = this.#number(2, 1, 12);
    this.#oneOf('-');
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const day = this.#number(2, 1, lengths[month - 1] ?? 0);
    let days = day - 1;
    for (const length of lengths.slice(0, month - 1)) days += length;
    const before = year - 1;
    days += before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
    return days - 719_162;
  }

  #clock(): bigint {
    const hour = this.#number(2, 0, 23);
    this.#oneOf(':');
    const minute = this.#number(2, 0, 59);
    let ns = BigInt(hour * 60 + minute) * 60_000_000_000n;
    if (this.#peek() !== ':') return ns;
    this.#oneOf(':');
    ns += BigInt(this.#number(2, 0, 59)) * 1_000_000_000n;
    if (this.#peek() !== '.') return ns;
    this.#oneOf('.');
    let digits = '';
    while (/^[0-9]$/.test(this.#peek())) digits += this.#oneOf('0123456789');
    if (digits.length < 1 || digits.length > 9) throw new Error('fraction');
    return ns + BigInt(digits.padEnd(9, '0'));
  }

  #offset(): number | undefined {
    if (this.#next === this.#text.length) return undefined;
    const sign = this.#oneOf('Z+-');
    if (sign === 'Z') return 0;
    const hour = this.#number(2, 0, 23);
    if (this.#peek() === ':') this.#oneOf(':');
    else if (this.#next === this.#text.length) return (sign === '-' ? -60 : 60) * hour;
    const minute = this.#number(2, 0, 59);
    return (sign === '-' ? -1 : 1) * (hour * 60 + minute);
  }

  #peek(): string {
    return this.#text.charAt(this.#next);
  }

  #oneOf(allowed: string): string {
    const character = this.#peek();
    if (character === '' || !allowed.includes(character)) throw new Error('character');
    this.#next++;
    return character;
  }

  #number(length: number, least: number, most: number): number {
    let digits = '';
    for (let index = 0; index < length; index++) digits += this.#oneOf('0123456789');
    const value = Number(digits);
    if (value < least || value > most) throw new Error('range');
    return value;
  }
}

const digits = (width: number, most: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(width, '0')) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: most + 2 }).map((value) => String(value).padStart(width, '0')) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: most }).map(String) },
  );
const day = fc.tuple(
  fc.oneof(fc.integer({ min: 1890, max: 2110 }).map(String), digits(4, 9999), fc.constantFrom('1900', '2000', '2024')),
  digits(2, 12),
  digits(2, 31),
);
const fraction = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.array(fc.constantFrom(...'0123456789'), { maxLength: 10 }).map((all) => `.${all.join('')}`),
);
const clock = fc
  .tuple(digits(2, 23), digits(2, 59), fc.option(fc.tuple(digits(2, 59), fraction)))
  .map(([hour, minute, more]) => `${hour}:${minute}${more === null ? '' : `:${more.join('')}`}`);
const offset = fc.oneof(
  fc.constantFrom('', '', 'Z', '+00:00', '-00:00', '+05:30', '-0330', '+14', ' UTC', 'z', ' +01:00', ' Europe/Berlin'),
  fc
    .tuple(fc.constantFrom('+', '-'), digits(2, 23), fc.constantFrom('', ':'), digits(2, 59))
    .map((all) => all.join('')),
);
const ODD = [...'0123456789-+:.TZtz ,/_()\t'];
/** One character is put in, left out or changed. */
const damaged = (whole: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: whole },
    fc
      .tuple(whole, fc.nat({ max: 40 }), fc.constantFrom(...ODD, ''), fc.constantFrom(0, 1))
      .map(
        ([text, at, odd, cut]) =>
          text.slice(0, at % (text.length + 1)) + odd + text.slice((at % (text.length + 1)) + cut),
      ),
  );
const WORDS = [
  '',
  ' ',
  'infinity',
  '-infinity',
  'epoch',
  'now',
  'today',
  'null',
  'NaT',
  '2024-01-01foo',
  '0000-01-01',
  '0001-01-01',
  '0001-01-01 (BC)',
  '-2024-01-01',
  '+2024-01-01',
  '12024-01-01',
  '10000-01-01',
  '2024/01/01',
  '20240101',
  '2024-W01-1',
  '2024-001',
  '2024-01',
  '1704067200',
  '24:00:00',
  '23:59:60',
  '2024-01-01T24:00:00',
  '2024-12-31T23:59:60Z',
  '９９９９-01-01',
  '2024-01-01T00:00:00\n',
];
const TEXTS: Readonly<Record<TemporalFamily, fc.Arbitrary<string>>> = {
  date: fc.oneof({ weight: 9, arbitrary: damaged(day.map((all) => all.join('-'))) }, fc.constantFrom(...WORDS)),
  time: fc.oneof(
    { weight: 9, arbitrary: damaged(fc.tuple(clock, offset).map((all) => all.join(''))) },
    fc.constantFrom(...WORDS),
  ),
  timestamp: fc.oneof(
    {
      weight: 9,
      arbitrary: damaged(
        fc
          .tuple(day, fc.constantFrom('T', 'T', ' ', 't', '  '), clock, offset)
          .map(([ymd, between, hms, zone]) => ymd.join('-') + between + hms + zone),
      ),
    },
    { weight: 1, arbitrary: damaged(day.map((all) => all.join('-'))) },
    fc.constantFrom(...WORDS),
  ),
};

test.each(['date', 'time', 'timestamp'] as const)(
  'every text is the %s of ISO 8601 that a plain reading finds in it, or none',
  async (family) => {
    let there = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(TEXTS[family], { minLength: 500, maxLength: 500 }), async (drawn) => {
        const texts = [...WORDS, ...drawn];
        const found = await said(engine, texts, family);
        const expected = texts.map((text) => Plain.read(text, family));
        there += expected.filter((each) => each !== undefined).length;
        expect(texts.map((text, index) => [text, found[index]])).toEqual(
          texts.map((text, index) => [text, expected[index]]),
        );
      }),
      { numRuns: 4, seed: 11, endOnFailure: true },
    );
    expect(there).toBeGreaterThan(400);
  },
);

const us = (iso: string): string => String(Date.parse(iso) * 1000);

test('what names no zone is in the default zone, which offsets, a skipped hour and a repeated one show', async () => {
  const berlin = readZone('Europe/Berlin');
  const fixed = readZone('-05:30');
  if (berlin === undefined || fixed === undefined) throw new Error('The zones are not known.');
  const texts = [
    '2024-01-15 12:00',
    '2024-07-15 12:00:00',
    '2024-07-15T12:00:00Z',
    '2024-07-15T12:00+05:00',
    '2024-07-15',
  ];
  expect(await said(engine, texts, 'timestamp', { zone: berlin })).toEqual([
    [us('2024-01-15T11:00:00Z'), 0, false],
    [us('2024-07-15T10:00:00Z'), 0, false],
    [us('2024-07-15T12:00:00Z'), 0, true],
    [us('2024-07-15T07:00:00Z'), 0, true],
    [us('2024-07-14T22:00:00Z'), 0, false],
  ]);
  // A time that the clock skips is read on with the offset from before; of two equal times it is the later.
  expect(await said(engine, ['2024-03-31 02:30:00', '2024-10-27 02:30:00'], 'timestamp', { zone: berlin })).toEqual([
    [us('2024-03-31T01:30:00Z'), 0, false],
    [us('2024-10-27T01:30:00Z'), 0, false],
  ]);
  expect(await said(engine, ['2024-01-15 12:00:00', '2024-01-15 12:00:00Z'], 'timestamp', { zone: fixed })).toEqual([
    [us('2024-01-15T17:30:00Z'), 0, false],
    [us('2024-01-15T12:00:00Z'), 0, true],
  ]);
});

test.each([
  ['Etc/UTC', UTC],
  ['GMT', UTC],
  ['Z', UTC],
  ['+00:00', UTC],
  ['UTC+01:00', { kind: 'fixed', minutes: 60 }],
  ['-0330', { kind: 'fixed', minutes: -210 }],
  ['Asia/Tokyo', { kind: 'named', name: 'Asia/Tokyo' }],
  ['Mars/Olympus', undefined],
  ['+25:00', undefined],
  ['', undefined],
])('the zone %s', (name, expected) => {
  expect(readZone(name)).toEqual(expected);
});

test('a boolean is true or false in any case, and nothing else', async () => {
  const texts = [
    'true',
    'false',
    'True',
    'FALSE',
    'tRuE',
    '1',
    '0',
    't',
    'f',
    'yes',
    'no',
    'on',
    'y',
    '',
    ' true',
    'true ',
    'wahr',
  ];
  const { rows } = await engine.rows(
    `SELECT list(${booleanOf('t')}) FROM (SELECT unnest([${texts.map(sqlText).join(', ')}]) AS t)`,
  );
  expect(rows[0]?.[0]).toEqual([true, false, true, false, true, ...Array.from({ length: 12 }, () => null)]);
});
