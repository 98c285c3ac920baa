/** Nanoseconds of a day. */
export const DAY_NS = 86_400_000_000_000n;
const SECOND_NS = 1_000_000_000n;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysOfMonth(year: number, month: number): number {
  return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, counted year by year. */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  const before = year - 1;
  const leaps = (until: number): number => Math.floor(until / 4) - Math.floor(until / 100) + Math.floor(until / 400);
  let days = 365 * (year - 1970) + leaps(before) - leaps(1969);
  for (let each = 1; each < month; each++) days += daysOfMonth(year, each);
  return days + day - 1;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits after the second's point. */
  readonly fraction: string;
}

/** Nanoseconds since midnight; undefined where no clock shows it. */
export function clockNs({ hour, minute, second, fraction }: Clock): bigint | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const seconds = BigInt(hour * 3600 + minute * 60 + second);
  return seconds * SECOND_NS + BigInt(fraction.padEnd(9, '0').slice(0, 9));
}

/** Minutes east of UTC of `Z`, `+01`, `-0330`, `+05:45`; undefined where it is none. */
export function offsetMinutes(text: string): number | undefined {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (match === null) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? '0')];
  if (hours > 23 || minutes > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (60 * hours + minutes);
}

/** Zones whose clocks have not been changed since 1970. */
export const FIXED: Readonly<Record<string, number>> = {
  'Etc/UTC': 0,
  UTC: 0,
  'Asia/Tokyo': 540,
  'Asia/Kolkata': 330,
  'Etc/GMT+8': -480,
  '+09:00': 540,
  '-05:30': -330,
};

const lastSunday = (year: number, month: number): number => {
  const last = daysSinceEpoch(year, month, 31);
  // 1970-01-01 was a Thursday.
  return last - ((((last + 4) % 7) + 7) % 7);
};

/**
 * The instant of a local time in a zone.
 *
 * @param localNs nanoseconds since 1970 on that zone's clocks
 * @returns undefined where the rules used here do not decide it: before 1996, or within a day of a change of the clocks
 */
export function instantInZone(localNs: bigint, zone: string): bigint | undefined {
  const days = Number(localNs / DAY_NS);
  if (days < 9_496 || days > 20_000 * 2) return zone === 'Etc/UTC' || zone === 'UTC' ? localNs : undefined;
  const fixed = FIXED[zone];
  if (fixed !== undefined) return localNs - BigInt(fixed) * 60n * SECOND_NS;
  if (zone !== 'Europe/Berlin') return undefined;
  const year = new Date(days * 86_400_000).getUTCFullYear();
  const [spring, autumn] = [lastSunday(year, 3), lastSunday(year, 10)];
  if (Math.abs(days - spring) <= 1 || Math.abs(days - autumn) <= 1) return undefined;
  const hours = days > spring && days < autumn ? 2n : 1n;
  return localNs - hours * 3600n * SECOND_NS;
}
