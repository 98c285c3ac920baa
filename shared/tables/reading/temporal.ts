import { sqlText } from '../sql.ts';
import type { DataType } from '../engine.ts';
import { formOf, type Variant } from './temporal-formats.ts';
import { isUtc, toUtc, zoneOfTimes, type Zone } from './zones.ts';

export type TemporalFamily = 'date' | 'timestamp' | 'time';

/** Nanoseconds beyond the microseconds that the engine compares. */
interface Rest {
  /** SQL, 0 to 999. */
  readonly ns: string;
  /** SQL, cheap: whether there can be any. */
  readonly occurs: string;
}

/**
 * A date, time or timestamp in SQL, placed so that any two can be compared.
 *
 * A moment without a zone is one in the column's default zone, which is UTC where the contract names none.
 */
export interface Placed {
  /**
   * SQL that orders the values, NULL where there is none: a TIMESTAMP in UTC or a TIMESTAMPTZ; for times of day the
   * microseconds since midnight in UTC, which lie before 0 or after a day where the offset moves them there.
   */
  readonly at: string;
  readonly rest?: Rest;
  /** `at` before the default zone is applied, where no value names a zone: compared without asking for offsets. */
  readonly local?: string;
  /** Whether a value names a zone; SQL where it differs by row. */
  readonly zoned: boolean | { readonly sql: string };
  readonly zone: Zone;
}

export interface TemporalText {
  /** SQL of the value: a DATE, a TIMESTAMP in UTC, or a TIME in UTC; NULL where the text is not of the form. */
  readonly value: string;
  readonly placed: Placed;
}

const YEAR = '(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])';
const MINUTES = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const SECONDS = ':[0-5][0-9](?:\\.[0-9]{1,9})?';
const OFFSET = '[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?';
const DAY = `${YEAR}-[0-9]{2}-[0-9]{2}`;

/**
 * Reads dates and times in text: form first, cast second, since the engine also takes `2024-01-01foo`, `infinity`,
 * `epoch` and blanks around a value for dates, and drops the offset of a timestamp.
 *
 * The forms are those of ISO 8601 and RFC 3339: `2024-01-31`; `2024-01-31T12:00:00.5+05:00` with `T` or one blank,
 * seconds and up to nine digits of their fraction optional, then `Z`, `+05`, `+0530`, `+05:30` or nothing; a day alone is
 * its midnight; times of day alike. Years have four digits and start with 0001; hours end at 23 and seconds at 59; there
 * are no blanks around a value. A format of the contract takes the place of these forms.
 *
 * @param text SQL of the text
 * @param defaultZone of values that name none
 * @param format a JDK pattern
 * @returns the reason where the format cannot be applied
 */
export function readTemporal(
  text: string,
  family: TemporalFamily,
  defaultZone: Zone,
  format: string | undefined,
): TemporalText | { readonly reason: string } {
  const zone = family === 'time' ? zoneOfTimes(defaultZone) : defaultZone;
  if (format !== undefined) {
    const form = formOf(format, family);
    return 'reason' in form ? form : readForm(text, family, zone, form.variants);
  }
  if (family === 'date') {
    const value = dateOf(text);
    return { value, placed: placedDate(value, zone) };
  }
  return family === 'time' ? readTime(text, zone) : readTimestamp(text, zone);
}

/** Only a day of a four-digit year prints back as these ten characters, which is quicker to see than a pattern. */
function dateOf(text: string): string {
  const cast = `TRY_CAST(${text} AS DATE)`;
  return `(CASE WHEN strlen(${text}) = 10 AND CAST(${cast} AS VARCHAR) = ${text} THEN ${cast} END)`;
}

function placedDate(value: string, zone: Zone): Placed {
  const local = `CAST(${value} AS TIMESTAMP)`;
  return { at: toUtc(local, zone), local, zoned: false, zone };
}

function readTimestamp(text: string, zone: Zone): TemporalText {
  const clock = `[T ]${MINUTES}`;
  // The cast stands outside: the engine computes it once for all the checks that use it, which it does not with a CASE.
  const of = (pattern: string, type: string, written = text): string =>
    `TRY_CAST(CASE WHEN regexp_full_match(${text}, ${sqlText(pattern)}) THEN ${written} END AS ${type})`;
  const inUtc = (moment: string): string => `make_timestamp(epoch_us(${moment}))`;
  // What names no zone, and what names UTC where that is the default too, is read alike, which is the common case.
  const plain = `${DAY}(?:${clock}(?:${SECONDS}${isUtc(zone) ? 'Z?' : ''})?)?`;
  const zoned = `(?:Z|${OFFSET})`;
  // The engine reads no offset behind a time without seconds.
  const completed = `left(${text}, 16) || ':00' || substr(${text}, 17)`;
  const value =
    `coalesce(${toUtc(of(plain, 'TIMESTAMP'), zone)}, ` +
    `${inUtc(of(`${DAY}${clock}${SECONDS}${zoned}`, 'TIMESTAMPTZ'))}, ` +
    `${inUtc(of(`${DAY}${clock}${zoned}`, 'TIMESTAMPTZ', completed))})`;
  return {
    value,
    placed: {
      at: value,
      rest: { ns: restOf(text), occurs: `strlen(${text}) > ${'2024-01-31T12:00:00.123456'.length}` },
      zoned: { sql: `regexp_matches(${text}, ${sqlText(`:[0-9.]+${zoned}$`)})` },
      zone,
    },
  };
}

function readTime(text: string, zone: Zone): TemporalText {
  const matches = (pattern: string): string => `regexp_full_match(${text}, ${sqlText(pattern)})`;
  const clock = `${MINUTES}(?:${SECONDS})?`;
  const local = `epoch_us(TRY_CAST(regexp_extract(${text}, '^[0-9:.]+') AS TIME))`;
  const part = (group: number): string =>
    `TRY_CAST(regexp_extract(${text}, '([+-])([0-9]{2}):?([0-9]{2})?$', ${group}) AS BIGINT)`;
  const offset = `coalesce(${part(2)} * 60 + coalesce(${part(3)}, 0), 0) * CASE WHEN contains(${text}, '-') THEN -1 ELSE 1 END`;
  const zoned = matches(`${clock}(?:Z|${OFFSET})`);
  const at = (ofNaive: string): string =>
    `(CASE WHEN ${matches(clock)} THEN ${ofNaive} WHEN ${zoned} THEN ${local} - (${offset}) * 60000000 END)`;
  const naive = `epoch_us(TRY_CAST(${text} AS TIME))`;
  const placed = at(zone.kind === 'fixed' && zone.minutes !== 0 ? `${naive} - ${zone.minutes * 60_000_000}` : naive);
  return {
    value: `(CASE WHEN ${matches(clock)} THEN TRY_CAST(${text} AS TIME) WHEN ${zoned} THEN ${timeOfDay(at('NULL'))} END)`,
    placed: {
      at: placed,
      rest: { ns: restOf(text), occurs: `strlen(${text}) > ${'12:00:00.123456'.length}` },
      zoned: { sql: zoned },
      zone,
    },
  };
}

/** A TIME from microseconds since midnight, of whatever day. */
function timeOfDay(microseconds: string): string {
  return `CAST(make_timestamp(${microseconds}) AS TIME)`;
}

/** SQL of a timestamp with its nanoseconds, where it can have some. */
export function momentOf({ at, rest }: Placed): string {
  return rest === undefined ? at : `make_timestamp_ns(epoch_us(${at}) * 1000 + ${rest.ns})`;
}

/**
 * SQL of a time of day in UTC as nanoseconds since midnight. As with `at`, they are of one day: what its offset moves before
 * midnight or after a day equals no time inside that day.
 */
export function nanosecondsOfDay({ at, rest }: Placed): string {
  return `(${at} * 1000${rest === undefined ? '' : ` + ${rest.ns}`})`;
}

/** SQL of a value as text, as the engine prints it, with its nanoseconds: equal for equal moments only. */
export function printedMoment(value: string, { rest }: Placed): string {
  const printed = `CAST(${value} AS VARCHAR)`;
  if (rest === undefined) return printed;
  const whole = `concat(${printed}, CASE WHEN contains(${printed}, '.') THEN '' ELSE '.' END)`;
  const padded = `rpad(${whole}, CAST(length(split_part(${whole}, '.', 1)) + 7 AS INTEGER), '0')`;
  const fine = `CASE WHEN ${rest.ns} > 0 THEN ${padded} || lpad(CAST(${rest.ns} AS VARCHAR), 3, '0') ELSE ${printed} END`;
  return `(CASE WHEN ${rest.occurs} THEN ${fine} ELSE ${printed} END)`;
}

/** Digits seven to nine of the fraction of a second. */
function restOf(text: string): string {
  const digits = `regexp_extract(${text}, ${sqlText('\\.[0-9]{6}([0-9]{1,3})')}, 1)`;
  return `coalesce(TRY_CAST(rpad(${digits}, 3, '0') AS INTEGER), 0)`;
}

function readForm(text: string, family: TemporalFamily, zone: Zone, variants: readonly Variant[]): TemporalText {
  const choose = (of: (variant: Variant) => string): string =>
    `(CASE ${variants.map((each) => `WHEN ${each.matches(text)} THEN ${of(each)}`).join(' ')} END)`;
  if (family === 'date') {
    // A day is the one that is written, whatever the moment's day in UTC.
    const value = `CAST(${choose((each) => each.local(text))} AS DATE)`;
    return { value, placed: placedDate(value, zone) };
  }
  const zoned = zonedOf(variants, text);
  const rest = variants.some((each) => each.rest !== undefined)
    ? { rest: { ns: choose((each) => each.rest?.(text) ?? '0'), occurs: 'true' } }
    : {};
  if (family === 'timestamp') {
    const value = choose((each) => (each.zoned ? each.moment(text) : toUtc(each.local(text), zone)));
    return { value, placed: { at: value, ...rest, zoned, zone } };
  }
  // Read on the first day of 1970, so that the microseconds since then are those since midnight.
  const at = choose((each) =>
    each.zoned || zone.kind === 'named' ? each.moment(text) : toUtc(each.local(text), zone),
  );
  const value = `CAST(${choose((each) => each.moment(text))} AS TIME)`;
  return { value, placed: { at: `epoch_us(${at})`, ...rest, zoned, zone } };
}

function zonedOf(variants: readonly Variant[], text: string): Placed['zoned'] {
  const zoned = variants.filter((each) => each.zoned);
  if (zoned.length === variants.length) return true;
  if (zoned.length === 0) return false;
  return { sql: `(${zoned.map((each) => each.matches(text)).join(' OR ')})` };
}

/**
 * Places a column whose source has types.
 *
 * @param raw SQL of the column
 * @returns undefined where the type is no date, time or timestamp
 */
export function placeTyped(raw: string, type: DataType, defaultZone: Zone): Placed | undefined {
  const zone =
    type.name.startsWith('TIME') && !type.name.startsWith('TIMESTAMP') ? zoneOfTimes(defaultZone) : defaultZone;
  switch (type.name) {
    case 'DATE':
      return placedDate(raw, zone);
    case 'TIMESTAMP WITH TIME ZONE':
      return { at: raw, zoned: true, zone };
    case 'TIMESTAMP':
    case 'TIMESTAMP_S':
    case 'TIMESTAMP_MS': {
      const local = type.name === 'TIMESTAMP' ? raw : `CAST(${raw} AS TIMESTAMP)`;
      return { at: toUtc(local, zone), local, zoned: false, zone };
    }
    case 'TIMESTAMP_NS': {
      // Rounded down, also before 1970.
      const rest = `((epoch_ns(${raw}) % 1000 + 1000) % 1000)`;
      const local = `make_timestamp((epoch_ns(${raw}) - ${rest}) // 1000)`;
      return { at: toUtc(local, zone), rest: { ns: rest, occurs: 'true' }, local, zoned: false, zone };
    }
    case 'TIME':
    case 'TIME_NS': {
      const at = type.name === 'TIME' ? `epoch_us(${raw})` : `(epoch_ns(${raw}) // 1000)`;
      const shift = zone.kind === 'fixed' && zone.minutes !== 0 ? ` - ${zone.minutes * 60_000_000}` : '';
      const rest = type.name === 'TIME' ? {} : { rest: { ns: `(epoch_ns(${raw}) % 1000)`, occurs: 'true' } };
      return { at: shift === '' ? at : `(${at}${shift})`, ...rest, local: at, zoned: false, zone };
    }
    case 'TIME WITH TIME ZONE':
      return { at: `(epoch_us(${raw}) - extract(timezone FROM ${raw}) * 1000000)`, zoned: true, zone };
    default:
      return undefined;
  }
}
