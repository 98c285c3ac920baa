import { sqlText } from '../sql.ts';

/** Where the clock stands that wrote moments without a zone of their own. */
export type Zone =
  | { readonly kind: 'fixed'; readonly minutes: number }
  /** Of the IANA database; its offset depends on the moment. */
  | { readonly kind: 'named'; readonly name: string };

export const UTC: Zone = { kind: 'fixed', minutes: 0 };

/**
 * Reads the name of a time zone: `Etc/UTC`, `Z`, `+05:30`, `+05`, `Europe/Berlin`.
 *
 * @returns undefined where no such zone is known
 */
export function readZone(name: string): Zone | undefined {
  if (name === 'Z') return UTC;
  const offset = /^(?:UTC|GMT)?([+-])(\d\d)(?::?([0-5]\d))?$/.exec(name);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 18 * 60 ? undefined : { kind: 'fixed', minutes: offset[1] === '-' ? -minutes : minutes };
  }
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return known === 'UTC' ? UTC : { kind: 'named', name };
  } catch {
    return undefined;
  }
}

/** The database promises to know every change of a clock from here on. */
const KNOWN_SINCE = Date.UTC(1970, 0, 1);
/** The last year that the rules of the database are written out for. */
const KNOWN_UNTIL = Date.UTC(2037, 11, 31);
/** No clock is changed for less than some weeks. */
const STEP_MS = 28 * 86_400_000;

const steady = new Map<string, number | undefined>();

/**
 * The zone of times of day, which name no day that would tell the offset: of a zone whose clocks have never been changed
 * since 1970, as in Tokyo, that offset all the same.
 */
export function zoneOfTimes(zone: Zone): Zone {
  if (zone.kind === 'fixed') return zone;
  if (!steady.has(zone.name)) steady.set(zone.name, steadyMinutes(zone.name));
  const minutes = steady.get(zone.name);
  return minutes === undefined ? zone : { kind: 'fixed', minutes };
}

/** The offset of a zone that has had no other; undefined where it is no whole number of minutes either. */
function steadyMinutes(name: string): number | undefined {
  const clock = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  const offsetAt = (ms: number): string => /GMT.*$/.exec(clock.format(ms))?.[0] ?? '';
  const first = offsetAt(KNOWN_SINCE);
  for (let ms = KNOWN_SINCE; ms <= KNOWN_UNTIL; ms += STEP_MS) if (offsetAt(ms) !== first) return undefined;
  if (first === 'GMT') return 0;
  const zone = readZone(first);
  return zone?.kind === 'fixed' ? zone.minutes : undefined;
}

export const isUtc = (zone: Zone): boolean => zone.kind === 'fixed' && zone.minutes === 0;

/**
 * SQL of the moment, as a TIMESTAMP in UTC, that a clock of a zone shows as `local`.
 *
 * A time that the clock skips in spring is read on with the offset from before, so it lies as much later; of two moments
 * that show the same time in autumn it is the later one.
 */
export function toUtc(local: string, zone: Zone): string {
  if (isUtc(zone)) return local;
  if (zone.kind === 'fixed') return `(${local} - to_minutes(${zone.minutes}))`;
  // The session's zone is UTC.
  return `CAST(timezone(${sqlText(zone.name)}, ${local}) AS TIMESTAMP)`;
}
