import { sqlText } from '../../tables/sql.ts';
import { toUtc, type Zone } from '../../tables/reading/zones.ts';

/** A date, time or timestamp that a contract writes. */
export interface TemporalLiteral {
  readonly kind: 'date' | 'timestamp' | 'time';
  /** Nanoseconds since 1970 as its own clock shows it; of a time, since midnight. */
  readonly localNs: bigint;
  /** Ahead of UTC; undefined where it names no zone. */
  readonly offsetMinutes: number | undefined;
}

const DAY = '([0-9]{4})-([0-9]{2})-([0-9]{2})';
const CLOCK = '([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?';
const ZONE = '(?: ?(?:(Z)|([+-])([0-9]{2}):?([0-9]{2})?))?';
const FORM = new RegExp(`^(?:${DAY})?(?:(?<=[0-9])[T ](?=[0-9])|^|$)(?:${CLOCK}${ZONE})?$`);

/** @returns undefined for text that is no ISO 8601 date, time or timestamp */
export function temporalLiteral(text: string): TemporalLiteral | undefined {
  const match = FORM.exec(text);
  if (match === null || text === '') return undefined;
  const [year, month, day, hour, minute, second, fraction] = match.slice(1, 8);
  const [utc, sign, offsetHours, offsetMinutes] = match.slice(8);
  const days = year === undefined ? 0 : daysOf(Number(year), Number(month), Number(day));
  const clock = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)] as const;
  if (days === undefined || clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return undefined;
  const offset = utc !== undefined ? 0 : sign === undefined ? undefined : offsetOf(sign, offsetHours, offsetMinutes);
  if (offset === 'none') return undefined;
  const seconds = BigInt(days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]);
  return {
    kind: year === undefined ? 'time' : hour === undefined ? 'date' : 'timestamp',
    localNs: seconds * 1_000_000_000n + BigInt((fraction ?? '').padEnd(9, '0')),
    offsetMinutes: offset,
  };
}

function offsetOf(sign: string, hours: string | undefined, minutes: string | undefined): number | 'none' {
  const [hour, minute] = [Number(hours ?? 0), Number(minutes ?? 0)];
  if (hour > 23 || minute > 59) return 'none';
  return (sign === '-' ? -1 : 1) * (hour * 60 + minute);
}

/** Days since 1970, of a day that exists. */
function daysOf(year: number, month: number, day: number): number | undefined {
  if (year === 0) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : undefined;
}

/** A literal as the values it is compared with: microseconds in SQL, and the nanoseconds beyond. */
export interface LiteralPoint {
  readonly at: string;
  readonly rest: number;
}

/**
 * The point of a literal on the axis of `Placed.at`.
 *
 * @param zone applied where the literal names none; undefined: it is left as its clock shows it
 */
export function pointOf(literal: TemporalLiteral, zone: Zone | undefined): LiteralPoint {
  const minutes = literal.offsetMinutes ?? (zone?.kind === 'fixed' ? zone.minutes : 0);
  const ns = literal.localNs - BigInt(minutes) * 60_000_000_000n;
  const rest = ((ns % 1000n) + 1000n) % 1000n;
  const microseconds = ((ns - rest) / 1000n).toString();
  if (literal.kind === 'time') return { at: `CAST(${microseconds} AS BIGINT)`, rest: Number(rest) };
  const at = `make_timestamp(CAST(${microseconds} AS BIGINT))`;
  const named = literal.offsetMinutes === undefined && zone?.kind === 'named';
  return { at: named ? toUtc(at, zone) : at, rest: Number(rest) };
}

/** For a TIMESTAMPTZ, which is compared as such. */
export function asInstant({ at, rest }: LiteralPoint): LiteralPoint {
  return { at: `timezone(${sqlText('UTC')}, ${at})`, rest };
}
