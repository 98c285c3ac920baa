/** Formats of a contract: what each JDK pattern takes, refuses, or cannot be applied for. */
import { openEngine, type Engine } from '../../../../shared/tables/engine.ts';
import { readTemporal, type TemporalFamily } from '../../../../shared/tables/reading/temporal.ts';
import { UTC } from '../../../../shared/tables/reading/zones.ts';
import { testServices } from '../../../services.ts';
import { said } from './said.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(await testServices(), { files: [] });
});
afterAll(() => engine[Symbol.asyncDispose]());

const us = (iso: string): string => String(Date.parse(iso) * 1000);

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
  const found = await said(engine, texts, family, { format });
  expect(texts.map((text, index) => [text, found[index]?.[0]])).toEqual([
    ...Object.entries(allowed).map(([text, iso]) => [text, us(iso)]),
    ...refused.map((text) => [text, undefined]),
  ]);
});

test('nine digits of a fraction are kept under a format too', async () => {
  const format = 'yyyy-MM-dd HH:mm:ss.SSSSSSSSS';
  expect(await said(engine, ['2024-01-31 10:00:00.123456789'], 'timestamp', { format })).toEqual([
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
  ['yyyy-mm-dd', /minutes amid a date; M stands for months, m for minutes/],
  ['yyyy-mm-dd HH:MM:ss', /M stands for months, m for minutes/],
  ['yyyy-MM-dd HH:MM:ss', /names the month twice; M stands for months/],
  ['dd.mm.yyyy HH:mm', /names the minute twice; M stands for months/],
  ['yyyy-MM-DDD', /names the day twice; D stands for the day of a year/],
  ['yyyy-MM-dd HH:mm:SS', /S stands for a fraction of a second, s for seconds/],
  ['yyyy-MM-dd hh:mm:ss', /H stands for the hour of a whole day/],
  ['yyyy-MM-dd kk:mm', /H stands for the hour of a whole day/],
  ['yyyy-MM-ddTHH:mm', /text stands in single quotes/],
])('the JDK pattern %s is not applied, and why is said', (format, reason) => {
  const read = readTemporal('t', 'timestamp', UTC, format);
  expect('reason' in read ? read.reason : '').toMatch(reason);
});
