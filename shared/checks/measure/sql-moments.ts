import { temporalLiteral } from '../conditions/temporal-literals.ts';

const MOMENTS = /^(DATE|TIME|TIMESTAMP)(_NS|_MS|_S)?( WITH TIME ZONE)?$/;

/** Whether values of an engine type are dates, times, timestamps or spans of time. */
export function isTemporalType(type: string): boolean {
  return type === 'INTERVAL' || MOMENTS.test(type);
}

/**
 * Whether what a query yields is the date, time, timestamp or interval that a contract writes: by value, whatever the
 * spelling. What names no zone is in UTC, as the tables that the query sees are; a day is its midnight.
 *
 * @param yielded a date or time as the engine prints it, or the parts of an interval
 * @returns undefined where the contract's text is nothing that a value of the type could equal
 */
export function isMoment(type: string, yielded: unknown, wanted: string): boolean | undefined {
  const expected = type === 'INTERVAL' ? lengthOf(wanted) : pointIn(type, wanted);
  if (expected === undefined) return undefined;
  return (type === 'INTERVAL' ? lengthOfParts(yielded) : pointIn(type, String(yielded))) === expected;
}

/** Nanoseconds since 1970, or since midnight, in UTC. */
function pointIn(type: string, text: string): bigint | undefined {
  const literal = temporalLiteral(text);
  const ofDay = type.startsWith('TIME') && !type.startsWith('TIMESTAMP');
  if (literal === undefined || (literal.kind === 'time') !== ofDay) return undefined;
  return literal.localNs - BigInt(literal.offsetMinutes ?? 0) * 60_000_000_000n;
}

const DAY_US = 86_400_000_000n;

/** The engine takes a month for 30 days and a day for 24 hours where it compares intervals. */
function lengthOfParts(parts: unknown): bigint | undefined {
  if (typeof parts !== 'object' || parts === null) return undefined;
  const { months, days, micros } = parts as Readonly<Record<string, unknown>>;
  return (BigInt(String(months)) * 30n + BigInt(String(days))) * DAY_US + BigInt(String(micros));
}

const UNITS: Readonly<Record<string, bigint>> = {
  year: 360n * DAY_US,
  month: 30n * DAY_US,
  week: 7n * DAY_US,
  day: DAY_US,
  hour: 3_600_000_000n,
  minute: 60_000_000n,
  second: 1_000_000n,
};
const ISO_UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/** Microseconds of `P1DT2H`, `1 day 02:00:00` or `90 minutes`; undefined for anything else. */
function lengthOf(text: string): bigint | undefined {
  if (/^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,6})?S)?)?$/.test(text)) {
    const [days = '', clock = ''] = text.split('T');
    const sum = (part: string, prefix: string): bigint =>
      [...part.matchAll(/([\d.]+)([A-Z])/g)].reduce(
        (total, [, amount = '', unit = '']) => total + times(amount, ISO_UNITS[prefix + unit]),
        0n,
      );
    const length = sum(days, '') + sum(clock, 'T');
    return text.startsWith('-') ? -length : length;
  }
  if (
    !/^(?:-?\d+ (?:year|month|week|day|hour|minute|second)s?(?: |$))*(?:-?\d+:\d\d:\d\d(?:\.\d{1,6})?)?$/.test(text)
  ) {
    return undefined;
  }
  const words = [...text.matchAll(/(-?\d+) ([a-z]+?)s?(?: |$)/g)];
  const clock = /(-?)(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text);
  if (words.length === 0 && clock === null) return undefined;
  const length = words.reduce((total, [, amount = '', unit]) => total + times(amount, unit), 0n);
  if (clock === null) return length;
  const [, sign, hours = '', minutes = '', seconds = ''] = clock;
  const time = times(hours, 'hour') + times(minutes, 'minute') + times(seconds, 'second');
  return sign === '-' ? length - time : length + time;
}

function times(amount: string, unit: string | undefined): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  const of = UNITS[unit ?? ''] ?? 0n;
  return BigInt(whole) * of + (BigInt(fraction.padEnd(6, '0')) * of) / 1_000_000n;
}
