import type { Rule } from '../case.ts';
import { identity } from './equality.ts';
import { compares, verdictOf, type Expected, type Verdict } from './expected.ts';
import type { Place } from './place.ts';

/** A row's key: texts of its parts, `null` where a part is; undefined where it is open. */
type Key = readonly string[] | null | undefined;

function keysOf(parts: readonly Place[]): Key[] {
  const rows = parts[0]?.rows.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    const values = parts.map(({ rows: all }) => all[row]?.[0]);
    if (values.some((each) => each === undefined || each.value.is === 'null')) return null;
    const texts = values.map((each) => (each === undefined ? undefined : identity(each.value, each.datum)));
    return texts.includes(undefined) ? undefined : texts.map(String);
  });
}

interface Demand {
  /** A key without a part fails (primary key) or is left out. */
  readonly nullFails: boolean;
  readonly rule?: Rule;
}

/** Rows that repeat the key of an earlier one. */
export function overKeys(id: string, parts: readonly (Place | undefined)[], { nullFails, rule }: Demand): Expected {
  const usable = parts.filter((part) => part !== undefined);
  if (usable.length < parts.length || usable.some(({ reader, repeated }) => reader.wrongType || repeated)) {
    return { id, verdicts: ['inconclusive'] };
  }
  const keys = keysOf(usable);
  if (keys.includes(undefined) || keys.length === 0) return { id, verdicts: 'open' };
  const complete = keys.filter((key) => key !== null && key !== undefined).map((key) => JSON.stringify(key));
  const surplus = complete.length - new Set(complete).size;
  const failing = surplus + (nullFails ? keys.length - complete.length : 0);
  const judged = (count: number): Verdict =>
    verdictOf(rule === undefined ? count === 0 : compares(rule, count, keys.length), rule);
  // Each key with a part that could not be read may be another one, but rows of one text are of one key in any case.
  const unread = new Set(
    keys.flatMap((key, row) =>
      key !== null && usable.some(({ rows }) => rows[row]?.[0]?.value.is === 'misread') ? [JSON.stringify(key)] : [],
    ),
  ).size;
  const least = rule === undefined ? failing : surplus;
  // One key is left at least, whichever are equal.
  const more = Math.max(0, Math.min(unread, new Set(complete).size - 1));
  const possible = Array.from({ length: more + 1 }, (_, index) => judged(least + index));
  if (rule === undefined && failing > 0) return { id, verdicts: ['fail'], failing };
  return { id, verdicts: new Set(possible).size > 1 ? ['inconclusive'] : [judged(least)], failing };
}

/** Rows whose key, all of it present, is not in the other table. */
export function overForeignKey(
  id: string,
  own: readonly (Place | undefined)[],
  other: readonly (Place | undefined)[],
): Expected {
  const [near, far] = [own, other].map((parts) => parts.filter((part) => part !== undefined)) as [Place[], Place[]];
  if ([...near, ...far].some(({ reader }) => reader.wrongType)) return { id, verdicts: ['inconclusive'] };
  if (near.length < own.length || far.length < other.length) return { id, verdicts: ['inconclusive'] };
  const comparable = near.every(
    (part, index) => familyOf(part) !== undefined && familyOf(part) === familyOf(far[index]),
  );
  if (!comparable) return { id, verdicts: 'open' };
  const [keys, known] = [keysOf(near), keysOf(far)];
  const isOpen = [...near, ...far].some(({ rows }) => rows.some((row) => row.some(({ value }) => value.is === 'open')));
  if (isOpen || keys.length === 0) return { id, verdicts: 'open' };
  const [unread, unreadThere] = [misreadRows(near), misreadRows(far)];
  const there = new Set(known.filter((_, row) => !unreadThere.has(row)).map((key) => JSON.stringify(key)));
  const orphans = keys
    .filter((key, row) => key !== null && !unread.has(row))
    .map((key) => JSON.stringify(key))
    .filter((key) => !there.has(key));
  if (orphans.length === 0) return { id, verdicts: [unread.size === 0 ? 'pass' : 'inconclusive'] };
  // Each row there that could not be read may hold one of the keys.
  const certain = new Set(orphans).size > unreadThere.size;
  return certain ? { id, verdicts: ['fail'], failing: orphans.length } : { id, verdicts: ['inconclusive'] };
}

/** Rows without a NULL in the key, but with a part of it that is no value of its type. */
function misreadRows(parts: readonly Place[]): ReadonlySet<number> {
  const keys = keysOf(parts);
  const isMisread = (row: number): boolean => parts.some(({ rows }) => rows[row]?.[0]?.value.is === 'misread');
  return new Set(keys.flatMap((key, row) => (key !== null && isMisread(row) ? [row] : [])));
}

function familyOf(place: Place | undefined): string | undefined {
  const kind = place?.reader.kind;
  return kind === 'integer' ? 'number' : kind;
}
