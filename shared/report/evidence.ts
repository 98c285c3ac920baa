import type { StoredStatement } from '../core/statement.ts';
import { finishedAt, type StatementKind } from '../document/kind.ts';
import { isSameAttempt, latestAttempts } from '../evidence/attempts.ts';
import { kindOf, placingOf, type Entry } from './kinds.ts';

/** The evidence about one model, sorted into what counts now and what does not. */
export interface Dossier {
  /** The model's name without kind and version; the contract's name where no model is involved. */
  readonly key: string;
  /** Whether it is about a model, which only a judgement of it lets ship. */
  readonly isModel: boolean;
  /** Everything that counts, oldest first. */
  readonly current: readonly Entry[];
  /** Judgements and rollouts of earlier candidates, oldest first. */
  readonly earlier: readonly Entry[];
  /** Statements about data that no training of this model has read, by digest. */
  readonly leftOut: readonly Entry[];
  /** Of these, those whose data nobody read; what is wrong with them still keeps the report from being green. */
  readonly unread: readonly Entry[];
}

/**
 * Sorts statements into one dossier per model. Of each place the newest attempt counts, and then everything does. Data
 * belongs to the models whose training read it, by digest, and to every model where no training says what it read.
 * Without any model the data makes a dossier of its own.
 *
 * @param statements in any order
 */
export function sortEvidence(
  statements: readonly StoredStatement[],
  kinds: readonly StatementKind[],
): readonly Dossier[] {
  const ordered = [...statements].sort((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1));
  const counting = new Set(latestAttempts(ordered, placingOf(kinds)));
  const entries = ordered.map((stored): Entry => ({ stored, kind: kindOf(stored.statement, kinds) }));
  const names = [...new Set(entries.flatMap((entry) => modelOf(entry) ?? []))].sort();
  if (names.length === 0) {
    const current = entries.filter(({ stored }) => counting.has(stored));
    return [{ key: keyOf(entries), isModel: false, current, earlier: [], leftOut: [], unread: [] }];
  }
  const cases = names.map((key) => caseOf(key, entries, counting));
  return cases.map((each) =>
    withData(
      each,
      cases,
      entries.filter(({ stored }) => counting.has(stored)),
    ),
  );
}

function modelOf({ stored, kind }: Entry): string | undefined {
  return kind.modelOf(stored.statement);
}

function isAboutData({ kind }: Entry): boolean {
  return kind.judges === 'data';
}

/** The name of what was judged where no model is: that of the data's contract, where the statement has one. */
function keyOf(entries: readonly Entry[]): string {
  const { contract } = (entries.findLast(isAboutData)?.stored.statement.predicate.result ?? {}) as {
    readonly contract?: { readonly id: string; readonly name?: string };
  };
  return contract?.name ?? contract?.id ?? 'evidence';
}

interface Case {
  readonly key: string;
  /** Without statements about data. */
  readonly current: readonly Entry[];
  readonly earlier: readonly Entry[];
  /** Digests of the data that the trainings and judgements of the model read. */
  readonly read: ReadonlySet<string>;
}

function caseOf(key: string, entries: readonly Entry[], counting: ReadonlySet<StoredStatement>): Case {
  const own = entries.filter((entry) => !isAboutData(entry) && (modelOf(entry) ?? key) === key);
  const counted = own.filter(({ stored }) => counting.has(stored));
  const maker = counted.findLast(({ kind }) => kind.makes !== undefined);
  const after = counted.filter((entry) => !precedes(entry, maker));
  const judged = new Set(
    after.filter(({ kind }) => kind.judges === 'model' && kind.follows !== true).flatMap(candidates),
  );
  const current = after.filter((entry) => followsOneOf(entry, judged, after));
  const chosen = new Set(current);
  const earlier = own.filter((entry) => !chosen.has(entry) && entry.kind.candidates !== undefined);
  const read = new Set(current.flatMap(({ stored, kind }) => kind.reads?.(stored.statement) ?? []));
  return { key, current, earlier, read };
}

function candidates({ stored, kind }: Entry): readonly string[] {
  return kind.candidates?.(stored.statement) ?? [];
}

/**
 * What finished before the newest training began speaks of an earlier candidate, unless that training made it, or said
 * so in the same attempt of the run: there two candidates stand beside one another, and the worst counts.
 */
function precedes(entry: Entry, maker: Entry | undefined): boolean {
  if (maker === undefined || entry.kind.candidates === undefined) return false;
  if (finishedAt(entry.stored) >= finishedAt(maker.stored) || isSameAttempt(entry.stored, maker.stored)) return false;
  const made = maker.kind.makes?.(maker.stored.statement) ?? [];
  return !candidates(entry).some((digest) => (made as readonly string[]).includes(digest));
}

/** A rollout belongs to the candidate that was judged when it moved that digest, in or out, or was part of the attempt. */
function followsOneOf(entry: Entry, judged: ReadonlySet<string>, all: readonly Entry[]): boolean {
  if (entry.kind.follows !== true || judged.size === 0) return true;
  if (candidates(entry).some((digest) => judged.has(digest))) return true;
  return all.some((other) => other.kind.follows !== true && isSameAttempt(other.stored, entry.stored));
}

function withData({ key, current, earlier, read }: Case, cases: readonly Case[], counted: readonly Entry[]): Dossier {
  const data = counted.filter(isAboutData);
  const belongs = (entry: Entry, reads: ReadonlySet<string>): boolean =>
    reads.size === 0 || (entry.kind.reads?.(entry.stored.statement) ?? []).some((digest) => reads.has(digest));
  const own = data.filter((entry) => belongs(entry, read));
  const leftOut = data.filter((entry) => !own.includes(entry));
  const places = new Set(own.map(placeOf));
  // What was mended and measured again at its place is not unread: its successor was read.
  const unread = leftOut.filter(
    (entry) => !cases.some((each) => belongs(entry, each.read)) && !places.has(placeOf(entry)),
  );
  const all = [...current, ...own].sort((a, b) => (finishedAt(a.stored) < finishedAt(b.stored) ? -1 : 1));
  return { key, isModel: true, current: all, earlier, leftOut, unread };
}

function placeOf({ stored, kind }: Entry): string {
  return JSON.stringify(kind.placeOf(stored.statement));
}

/** Those of one kind, or all that any kind of a list claims. */
export function ofKind(entries: readonly Entry[], kind: StatementKind): readonly StoredStatement[] {
  return entries.filter((entry) => entry.kind === kind).map(({ stored }) => stored);
}
