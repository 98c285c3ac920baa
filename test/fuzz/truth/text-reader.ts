import { clockNs, DAY_NS, daysSinceEpoch, FIXED, instantInZone, isDay, offsetMinutes } from './calendar.ts';
import { parseDecimal } from './decimal.ts';
import { MISREAD, OPEN, type Value } from './value.ts';

const WHOLE = /^([+-]?\d+)$/;
const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)$/;

/**
 * Reads text as one kind of value, form first.
 *
 * @param floating of a machine's floating type, whose NaN and infinities are values
 */
export function readNumberText(text: string, kind: 'integer' | 'number', floating: boolean): Value {
  const written = (kind === 'integer' ? WHOLE : NUMBER).exec(text)?.[1];
  if (written !== undefined) return { is: 'number', exact: parseDecimal(written) };
  const special = floating ? /^([+-]?)(nan|inf|infinity)$/i.exec(text) : null;
  if (special === null) return MISREAD;
  const size = /nan/i.test(text) ? NaN : Infinity;
  return { is: 'float', number: special[1] === '-' ? -size : size, single: false };
}

/** In any case; 1, t, yes and on are numbers and words as well, and what they mean is a guess. */
export function readBooleanText(text: string): Value {
  return /^(true|false)$/i.test(text) ? { is: 'boolean', holds: text.toLowerCase() === 'true' } : MISREAD;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

export function readDateText(text: string): Value {
  const match = DATE.exec(text);
  if (match === null) return MISREAD;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && isDay(year, month, day) ? { is: 'date', day: daysSinceEpoch(year, month, day) } : MISREAD;
}

/** A day alone is its midnight. */
export function readTimestampText(text: string, zone: string | undefined): Value {
  const [, datePart = text, clockPart = '00:00'] = /^(.{10})[T ](.*)$/s.exec(text) ?? [];
  const date = readDateText(datePart);
  const clock = readClock(clockPart);
  if (date.is !== 'date' || clock === undefined) return MISREAD;
  return moment(BigInt(date.day) * DAY_NS + clock.ns, clock.offset, zone);
}

/** A local moment with its offset, or on the clocks of the contract's zone, or in UTC. */
function moment(local: bigint, offset: number | undefined, zone: string | undefined): Value {
  if (offset !== undefined) return { is: 'timestamp', ns: local - BigInt(offset) * 60_000_000_000n, zoned: true };
  const ns = instantInZone(local, zone ?? 'UTC');
  return ns === undefined ? OPEN : { is: 'timestamp', ns, zoned: false };
}

/** Placed in UTC, where the offset may move it before midnight or after a day. */
export function readTimeText(text: string, zone: string | undefined): Value {
  const clock = readClock(text);
  return clock === undefined ? MISREAD : timeOfDay(clock.ns, clock.offset, zone);
}

function timeOfDay(local: bigint, offset: number | undefined, zone = 'UTC'): Value {
  const own = offset ?? FIXED[zone] ?? offsetMinutes(zone);
  // Which offset a zone has whose clocks change, a time of day does not say.
  if (own === undefined) return { is: 'time', ns: local, zoned: false, onClock: true };
  return { is: 'time', ns: local - BigInt(own) * 60_000_000_000n, zoned: offset !== undefined };
}

function readClock(text: string): { readonly ns: bigint; readonly offset: number | undefined } | undefined {
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const ns = clockNs({
    hour: Number(match[1]),
    minute: Number(match[2]),
    second: Number(match[3] ?? '0'),
    fraction: match[4] ?? '',
  });
  const offset = match[5] === undefined ? undefined : offsetMinutes(match[5]);
  if (ns === undefined || (match[5] !== undefined && offset === undefined)) return undefined;
  return { ns, offset };
}

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<fraction>\\d{3})',
  XXX: '(?<offset>Z|[+-]\\d{2}:\\d{2})',
};

/** Reads text by a JDK pattern of the letters above. */
export function readByPattern(
  text: string,
  pattern: string,
  kind: 'date' | 'timestamp' | 'time',
  zone: string | undefined,
): Value {
  const source = [...pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']/g)].map(([token, quoted]) => {
    if (quoted !== undefined) return quoted;
    return TOKENS[token] ?? `\\${token}`;
  });
  const parts = new RegExp(`^${source.join('')}$`).exec(text)?.groups;
  if (parts === undefined) return MISREAD;
  const number = (name: string, otherwise: number): number => Number(parts[name] ?? otherwise);
  const [year, month, day] = [number('year', 1970), number('month', 1), number('day', 1)];
  if (!isDay(year, month, day) || (kind !== 'time' && year === 0)) return MISREAD;
  const ns = clockNs({
    hour: number('hour', 0),
    minute: number('minute', 0),
    second: number('second', 0),
    fraction: parts['fraction'] ?? '',
  });
  const offset = parts['offset'] === undefined ? undefined : offsetMinutes(parts['offset']);
  if (ns === undefined || (parts['offset'] !== undefined && offset === undefined)) return MISREAD;
  if (kind === 'time') return timeOfDay(ns, offset, zone);
  const days = daysSinceEpoch(year, month, day);
  return kind === 'date' ? { is: 'date', day: days } : moment(BigInt(days) * DAY_NS + ns, offset, zone);
}
