import fc from 'fast-check';
import { booleanOf } from '../../../shared/tables/reading/booleans.ts';
import { readTemporal, type TemporalFamily } from '../../../shared/tables/reading/temporal.ts';
import { readZone, UTC, type Zone } from '../../../shared/tables/reading/zones.ts';
import { openEngine, type Engine } from '../../../shared/tables/engine.ts';
import { sqlText } from '../../../shared/tables/sql.ts';
import { testServices } from '../../services.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(await testServices(), { files: [] });
});
afterAll(() => engine[Symbol.asyncDispose]());

/** What a text says: microseconds on the axis, nanoseconds beyond, and whether it names a zone. */
type Said = readonly [microseconds: string, nanoseconds: number, zoned: boolean] | undefined;

async function said(
  texts: readonly string[],
  family: TemporalFamily,
  options: { zone?: Zone; format?: string } = {},
): Promise<Said[]> {
  const read = readTemporal('t', family, options.zone ?? UTC, options.format);
  if ('reason' in read) throw new Error(read.reason);
  const { value, placed } = read;
  const at = family === 'time' ? placed.at : `epoch_us(${placed.at})`;
  const zoned = typeof placed.zoned === 'boolean' ? String(placed.zoned) : placed.zoned.sql;
  const rest = placed.rest === undefined ? '0' : `CASE WHEN ${placed.rest.occurs} THEN ${placed.rest.ns} ELSE 0 END`;
  const { rows } = await engine.rows(
    `SELECT CAST(${at} AS VARCHAR), ${rest}, ${zoned}, ${value} IS NULL
     FROM (SELECT unnest([${texts.map(sqlText).join(', ')}]) AS t, generate_subscripts([${texts.map(() => '0').join(', ')}], 1) AS i) ORDER BY i`,
  );
  expect(rows).toHaveLength(texts.length);
  return rows.map(([microseconds, nanoseconds, carries, missing]) => {
    expect(missing).toBe(microseconds === null);
    return microseconds === null ? undefined : [microseconds as string, Number(nanoseconds), carries === true];
  });
}

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
        const found = await said(texts, family);
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
  expect(await said(texts, 'timestamp', { zone: berlin })).toEqual([
    [us('2024-01-15T11:00:00Z'), 0, false],
    [us('2024-07-15T10:00:00Z'), 0, false],
    [us('2024-07-15T12:00:00Z'), 0, true],
    [us('2024-07-15T07:00:00Z'), 0, true],
    [us('2024-07-14T22:00:00Z'), 0, false],
  ]);
  // A time that the clock skips is read on with the offset from before; of two equal times it is the later.
  expect(await said(['2024-03-31 02:30:00', '2024-10-27 02:30:00'], 'timestamp', { zone: berlin })).toEqual([
    [us('2024-03-31T01:30:00Z'), 0, false],
    [us('2024-10-27T01:30:00Z'), 0, false],
  ]);
  expect(await said(['2024-01-15 12:00:00', '2024-01-15 12:00:00Z'], 'timestamp', { zone: fixed })).toEqual([
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

/** A pattern, the texts that it allows with what they say, and texts that it refuses. */
const FORMATS: readonly (readonly [string, TemporalFamily, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    "yyyy-MM-dd'T'HH:mm:ssXXX",
    'timestamp',
    {
      '2024-01-31T10:00:00Z': '2024-01-31T10:00:00Z',
      '2024-01-31T10:00:00+01:00': '2024-01-31T09:00:00Z',
      '2024-01-31T10:00:00-05:30': '2024-01-31T15:30:00Z',
      '2024-01-31T10:00:00+18:00': '2024-01-30T16:00:00Z',
    },
    [
      '2024-01-31T10:00:00',
      '2024-01-31T10:00:00+01',
      '2024-01-31T10:00:00+0100',
      '2024-01-31T10:00:00+19:00',
      '2024-01-31 10:00:00Z',
      '2024-1-31T10:00:00Z',
      '2024-01-31T10:00:00.0Z',
      ' 2024-01-31T10:00:00Z',
      '2024-01-31T10:00:00z',
    ],
  ],
  [
    'yyyy-MM-dd HH:mm:ssX',
    'timestamp',
    {
      '2024-01-31 10:00:00Z': '2024-01-31T10:00:00Z',
      '2024-01-31 10:00:00+01': '2024-01-31T09:00:00Z',
      '2024-01-31 10:00:00-0130': '2024-01-31T11:30:00Z',
    },
    ['2024-01-31 10:00:00+01:00', '2024-01-31 10:00:00+1'],
  ],
  [
    'yyyy-MM-dd HH:mm:ssxx',
    'timestamp',
    { '2024-01-31 10:00:00+0000': '2024-01-31T10:00:00Z', '2024-01-31 10:00:00+0100': '2024-01-31T09:00:00Z' },
    ['2024-01-31 10:00:00Z', '2024-01-31 10:00:00+01:00'],
  ],
  [
    'yyyy-MM-dd HH:mm:ss Z',
    'timestamp',
    { '2024-01-31 10:00:00 -0800': '2024-01-31T18:00:00Z' },
    ['2024-01-31 10:00:00 Z', '2024-01-31 10:00:00 -08:00'],
  ],
  [
    'yyyy-MM-dd HH:mm:ss.SSSXXXXX',
    'timestamp',
    {
      '2024-01-31 10:00:00.250+00:00:10': '2024-01-31T09:59:50.250Z',
      '2024-01-31 10:00:00.250Z': '2024-01-31T10:00:00.250Z',
    },
    ['2024-01-31 10:00:00.25Z', '2024-01-31 10:00:00.2500Z'],
  ],
  [
    'dd.MM.yyyy',
    'date',
    { '29.02.2024': '2024-02-29T00:00:00Z', '31.12.1999': '1999-12-31T00:00:00Z' },
    [
      '29.02.2023',
      '30.02.2024',
      '31.04.2024',
      '1.02.2024',
      '01.2.2024',
      '01.13.2024',
      '01.01.24',
      '01.01.12024',
      '2024-02-29',
      '01.01.0000',
    ],
  ],
  [
    'd.M.yyyy',
    'date',
    { '1.2.2024': '2024-02-01T00:00:00Z', '01.12.2024': '2024-12-01T00:00:00Z' },
    ['001.2.2024', '0.2.2024', '32.1.2024'],
  ],
  [
    'MM/dd/yy',
    'date',
    { '01/31/24': '2024-01-31T00:00:00Z', '01/31/99': '2099-01-31T00:00:00Z', '02/29/00': '2000-02-29T00:00:00Z' },
    ['1/31/24', '31/01/24', '02/29/99', '01/31/2024'],
  ],
  ['yyyyMMdd', 'date', { '20240131': '2024-01-31T00:00:00Z' }, ['2024131', '20240230', '2024-01-31', '120240131']],
  [
    'yyyyMMddHHmmssSSS',
    'timestamp',
    { '20240131235959999': '2024-01-31T23:59:59.999Z' },
    ['2024013123595999', '20240131245959999', '20240131236059999'],
  ],
  [
    'd MMM yyyy',
    'date',
    { '5 Jan 2024': '2024-01-05T00:00:00Z', '05 Sep 2024': '2024-09-05T00:00:00Z' },
    ['5 jan 2024', '5 January 2024', '31 Apr 2024', '5 Foo 2024'],
  ],
  [
    'MMMM d, yyyy',
    'date',
    { 'January 5, 2024': '2024-01-05T00:00:00Z', 'May 31, 2024': '2024-05-31T00:00:00Z' },
    ['Jan 5, 2024', 'February 30, 2024'],
  ],
  [
    'EEE, dd MMM yyyy HH:mm:ss',
    'timestamp',
    { 'Wed, 31 Jan 2024 10:00:00': '2024-01-31T10:00:00Z' },
    ['Thu, 31 Jan 2024 10:00:00', '31 Jan 2024 10:00:00'],
  ],
  [
    'yyyy-MM-dd hh:mm a',
    'timestamp',
    {
      '2024-01-31 12:00 AM': '2024-01-31T00:00:00Z',
      '2024-01-31 01:30 AM': '2024-01-31T01:30:00Z',
      '2024-01-31 12:30 PM': '2024-01-31T12:30:00Z',
      '2024-01-31 11:59 PM': '2024-01-31T23:59:00Z',
    },
    ['2024-01-31 00:00 AM', '2024-01-31 13:00 PM', '2024-01-31 1:30 AM', '2024-01-31 01:30 am', '2024-01-31 01:30'],
  ],
  [
    'h:mm a',
    'time',
    { '1:05 PM': '1970-01-01T13:05:00Z', '12:00 AM': '1970-01-01T00:00:00Z' },
    ['0:05 PM', '13:05 PM', '1:5 PM'],
  ],
  [
    'HH:mm:ssXXX',
    'time',
    { '01:00:00+05:00': '1969-12-31T20:00:00Z', '10:00:00Z': '1970-01-01T10:00:00Z' },
    ['24:00:00Z', '10:00:60Z'],
  ],
  [
    "yyyy-MM-dd'T'HH:mm[:ss[.SSS]]['Z']",
    'timestamp',
    {
      '2024-01-31T10:00': '2024-01-31T10:00:00Z',
      '2024-01-31T10:00:01Z': '2024-01-31T10:00:01Z',
      '2024-01-31T10:00:01.500': '2024-01-31T10:00:01.500Z',
    },
    ['2024-01-31T10:00.500', '2024-01-31T10'],
  ],
  [
    'yyyyDDD',
    'date',
    { '2024366': '2024-12-31T00:00:00Z', '2023001': '2023-01-01T00:00:00Z' },
    ['2023366', '2024000', '2024367', '202401'],
  ],
  [
    "'on' yyyy.MM.dd 'o''clock' HH",
    'timestamp',
    { "on 2024.01.31 o'clock 10": '2024-01-31T10:00:00Z' },
    ["on 2024x01.31 o'clock 10"],
  ],
  ['yyyy-MM', 'date', { '2024-02': '2024-02-01T00:00:00Z' }, ['2024-02-01', '2024-13']],
];

test.each(FORMATS)('the JDK pattern %s (%s)', async (format, family, allowed, refused) => {
  const texts = [...Object.keys(allowed), ...refused];
  const found = await said(texts, family, { format });
  expect(texts.map((text, index) => [text, found[index]?.[0]])).toEqual([
    ...Object.entries(allowed).map(([text, iso]) => [text, us(iso)]),
    ...refused.map((text) => [text, undefined]),
  ]);
});

test('nine digits of a fraction are kept under a format too', async () => {
  const format = 'yyyy-MM-dd HH:mm:ss.SSSSSSSSS';
  expect(await said(['2024-01-31 10:00:00.123456789'], 'timestamp', { format })).toEqual([
    [`${Date.parse('2024-01-31T10:00:00Z') / 1000}123456`, 789, false],
  ]);
});

test.each([
  ['YYYY-MM-dd', /YYYY is the year of a week; the year of a day is yyyy/],
  ['yyyy-MM-DD', /DD is a day of the year; the day of a month is dd/],
  ['yyyy-MM-dd HH:mm VV', /names of zones \(VV\)/],
  ['yyyy-MM-dd HH:mm z', /names of zones \(z\)/],
  ['yyyy QQQ', /QQQ is not read here/],
  ["yyyy 'open", /a quotation mark is not closed/],
  ['yyyy-MM-dd]', /a bracket closes nothing/],
  ['yyyy-MM-dd{', /\{ is reserved/],
  ['dM.yyyy', /two numbers without a fixed width/],
  ['yyyy-MM-dd hh:mm', /belong together/],
  ['yyyy-MM-yyyy', /names the year twice/],
  ['HH:mm', /names no year/],
])('the JDK pattern %s is not applied, and why is said', (format, reason) => {
  const read = readTemporal('t', 'timestamp', UTC, format);
  expect('reason' in read ? read.reason : '').toMatch(reason);
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
