import type { StoredStatement } from '../core/statement.ts';
import { bareName, finishedAt, type StatementKind } from '../document/kind.ts';
import {
  attemptOf,
  compareAges,
  isSameAttempt,
  isSameJob,
  isSameRun,
  latestAttempts,
  type Placing,
} from '../evidence/attempts.ts';
import { withoutTakenBack } from '../evidence/refusals.ts';
import { kindOf, modelsOf, placingOf, type Entry } from './kinds.ts';

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
  const ordered = [...withoutTakenBack(statements)].sort(compareAges);
  const placing = placingOf(kinds);
  const counting = new Set(latestAttempts(ordered, placing));
  const entries = ordered.map((stored): Entry => ({ stored, kind: kindOf(stored.statement, kinds) }));
  const names = [...new Set(entries.flatMap(modelsOf))].sort();
  if (names.length === 0) {
    const current = entries.filter(({ stored }) => counting.has(stored));
    return [{ key: keyOf(entries), isModel: false, current, earlier: [], leftOut: [], unread: [] }];
  }
  const cases = names.map((key) => caseOf(key, entries, { counting, placing }));
  const data = entries.filter(isAboutData);
  const counted = data.filter(({ stored }) => counting.has(stored));
  return cases.map((each) => withData(each, cases, { counted, ofRead: dataThatWasRead(each, data, placing) }));
}

/**
 * What counts of the data that a model's training read, by digest: of each place the newest word on those bytes. Mended
 * data that was checked after the training is other data, and takes nothing back.
 */
function dataThatWasRead({ read }: Case, data: readonly Entry[], placing: Placing): readonly Entry[] | undefined {
  if (read.size === 0) return undefined;
  return latestOf(
    data.filter((entry) => readsOneOf(entry, read)),
    placing,
  );
}

function latestOf(entries: readonly Entry[], placing: Placing): readonly Entry[] {
  const statements = entries.map(({ stored }) => stored);
  const latest = new Set(latestAttempts(statements, placing));
  return entries.filter(({ stored }) => latest.has(stored));
}

function readsOneOf({ stored, kind }: Entry, digests: ReadonlySet<string>): boolean {
  return (kind.reads?.(stored.statement) ?? []).some((digest) => digests.has(digest));
}

function isAboutData({ kind }: Entry): boolean {
  return kind.judges === 'data';
}

/** The name of what was judged where no model is: what its kind calls the data, or the name of its subject. */
function keyOf(entries: readonly Entry[]): string {
  const judged = entries.findLast(isAboutData);
  if (judged === undefined) return 'evidence';
  const { statement } = judged.stored;
  return judged.kind.dataName?.(statement) ?? bareName(statement.subject[0]?.name ?? 'evidence');
}

interface Case {
  readonly key: string;
  /** Without statements about data. */
  readonly current: readonly Entry[];
  readonly earlier: readonly Entry[];
  /** Digests of the data that the trainings and judgements of the model read. */
  readonly read: ReadonlySet<string>;
}

interface Counting {
  /** Of each place the newest attempt. */
  readonly counting: ReadonlySet<StoredStatement>;
  readonly placing: Placing;
}

function caseOf(key: string, entries: readonly Entry[], { counting, placing }: Counting): Case {
  const own = entries.filter((entry) => !isAboutData(entry) && isAbout(entry, key));
  const counted = own.filter(({ stored }) => counting.has(stored));
  const makers = makersOf(key, counted);
  const making = { newest: makers.at(-1), made: madeBy(makers) };
  const later = new Set(counted.filter((entry) => !precedes(entry, making)));
  const now = digestsOf([...later].filter(isJudge));
  // What was said before of a candidate that is judged now speaks of it still.
  const after = new Set(counted.filter((entry) => later.has(entry) || touches(entry, now)));
  const judged = digestsOf([...after].filter(isJudge));
  const past = digestsOf(own.filter((entry) => isJudge(entry) && !after.has(entry)));
  const all = [...after];
  const following = all.filter((entry) => followsOneOf(entry, { judged, past, all }));
  const chosen = new Set([...following, ...movesOf(judged, own, placing)]);
  const current = own.filter((entry) => chosen.has(entry));
  const isPast = (entry: Entry): boolean =>
    entry.kind.candidates !== undefined && !(isJudge(entry) && touches(entry, judged));
  const earlier = own.filter((entry) => !chosen.has(entry) && isPast(entry));
  const read = new Set(current.flatMap(({ stored, kind }) => kind.reads?.(stored.statement) ?? []));
  return { key, current, earlier, read };
}

/** How putting these very digests in their places ended: that another was put there since takes no failure back. */
function movesOf(digests: ReadonlySet<string>, own: readonly Entry[], placing: Placing): readonly Entry[] {
  return [...digests].flatMap((digest) =>
    latestOf(
      own.filter(({ stored, kind }) => kind.puts?.(stored.statement) === digest),
      placing,
    ),
  );
}

/** Steps that made this model: those that say so, and of those that name none the ones that made what was judged. */
function makersOf(key: string, counted: readonly Entry[]): readonly Entry[] {
  const judged = digestsOf(counted.filter(isJudge));
  return counted.filter(
    (entry) =>
      entry.kind.makes !== undefined &&
      (modelsOf(entry).includes(key) || [...madeBy([entry])].some((digest) => judged.has(digest))),
  );
}

function isJudge({ kind }: Entry): boolean {
  return kind.judges === 'model' && kind.follows !== true;
}

function digestsOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(candidates));
}

function touches(entry: Entry, digests: ReadonlySet<string>): boolean {
  return candidates(entry).some((digest) => digests.has(digest));
}

/** What names no model is about each. */
function isAbout(entry: Entry, key: string): boolean {
  const models = modelsOf(entry);
  return models.length === 0 || models.includes(key);
}

function candidates({ stored, kind }: Entry): readonly string[] {
  return kind.candidates?.(stored.statement) ?? [];
}

/** Digests that came out of steps that make models. */
export function madeBy(makers: readonly Entry[]): ReadonlySet<string> {
  return new Set(makers.flatMap(({ stored, kind }): readonly string[] => kind.makes?.(stored.statement) ?? []));
}

/**
 * What finished before the newest training did speaks of an earlier candidate, unless a training that counts made it, or
 * it was said in the same attempt of the run or a later one: there candidates stand beside one another, and the worst
 * counts.
 *
 * @param making the newest training that counts, and digests of all that those which count made
 */
function precedes(
  entry: Entry,
  { newest, made }: { readonly newest: Entry | undefined; readonly made: ReadonlySet<string> },
): boolean {
  if (newest === undefined || entry.kind.candidates === undefined) return false;
  // Attempts are counted by job: one that was not run again still says what it said.
  const isNoEarlierAttempt =
    isSameRun(entry.stored, newest.stored) &&
    (!isSameJob(entry.stored, newest.stored) || attemptOf(entry.stored) >= attemptOf(newest.stored));
  if (finishedAt(entry.stored) >= finishedAt(newest.stored) || isNoEarlierAttempt) return false;
  return !touches(entry, made);
}

interface Judged {
  /** Digests that were judged as the candidate, and as one before it. */
  readonly judged: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly all: readonly Entry[];
}

/**
 * A rollout belongs to the candidate that was judged when it moved that digest, in or out, or was part of the run and
 * moved none that was judged before.
 */
function followsOneOf(entry: Entry, { judged, past, all }: Judged): boolean {
  if (entry.kind.follows !== true || judged.size === 0) return true;
  if (touches(entry, judged)) return true;
  const others = all.filter(({ kind }) => kind.follows !== true);
  if (others.some((other) => isSameAttempt(other.stored, entry.stored))) return true;
  return !touches(entry, past) && others.some((other) => isSameRun(other.stored, entry.stored));
}

function withData(
  { key, current, earlier }: Case,
  cases: readonly Case[],
  { counted, ofRead }: { readonly counted: readonly Entry[]; readonly ofRead: readonly Entry[] | undefined },
): Dossier {
  const own = ofRead ?? counted;
  const leftOut = counted.filter((entry) => !own.includes(entry));
  // Mended data replaced what was said of it before; what still counts and nobody read was measured in vain.
  const unread = leftOut.filter((entry) => !cases.some(({ read }) => read.size === 0 || readsOneOf(entry, read)));
  const all = [...current, ...own].sort((a, b) => compareAges(a.stored, b.stored));
  return { key, isModel: true, current: all, earlier, leftOut, unread };
}

/**
 * Leaves out what says how something was: of each place of a state only the newest statement says how it is now, and
 * that one may speak of another candidate.
 *
 * @returns the newest of each place that `current` speaks of, and all that says no state
 */
export function presentOf({ current, earlier }: Pick<Dossier, 'current' | 'earlier'>): readonly Entry[] {
  const placeOf = ({ stored, kind }: Entry): string => JSON.stringify([kind.actions, kind.placeOf(stored.statement)]);
  const newest = new Map<string, Entry>();
  const states = [...current, ...earlier].filter(({ kind }) => kind.isState === true);
  for (const entry of states.sort((a, b) => compareAges(a.stored, b.stored))) newest.set(placeOf(entry), entry);
  return [...new Set(current.map((entry) => newest.get(placeOf(entry)) ?? entry))];
}

/** The newest words about states that `current` speaks of, where they are not its own: something else was done since. */
export function replacedBy(dossier: Pick<Dossier, 'current' | 'earlier'>): readonly Entry[] {
  return presentOf(dossier).filter((entry) => !dossier.current.includes(entry));
}

/** Those of one kind, or all that any kind of a list claims. */
export function ofKind(entries: readonly Entry[], kind: StatementKind): readonly StoredStatement[] {
  return entries.filter((entry) => entry.kind === kind).map(({ stored }) => stored);
}
