import { digestBytes, isDigest, type Digest } from '../core/digest.ts';
import { toLine } from '../core/text/escape.ts';
import { shortDigest } from '../core/text/format.ts';
import { parseReference } from '../core/references.ts';
import { namesSecret, redactCommand, redactText } from '../core/text/secrets.ts';
import type { ComparedRecords, Difference, GateResult, RecordedPart } from '../evidence/results/gate.ts';

/** What a record or a file of facts says; anybody's text, so every fact is checked before it is compared. */
interface RecordedFacts {
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
  readonly [key: string]: unknown;
}

/** A version that a model was made from. */
interface RecordedParent {
  readonly reference: string;
  readonly digest: Digest;
}

/** What is on record of how a model was made. */
export interface Recorded {
  /** Undefined where nobody said anything of it. */
  readonly facts: RecordedFacts | undefined;
  readonly parents: readonly RecordedParent[];
}

/** Facts are anybody's text: more than this is counted, not listed. */
const MAX_DIFFERENCES = 500;
const MAX_NAME = 100;
const MAX_VALUE = 120;

/** A value as it is compared and as it is shown. */
interface Entry {
  readonly identity: string;
  readonly shown: string;
}

/** By name; undefined where the record does not hold the part at all. */
type Entries = ReadonlyMap<string, Entry> | undefined;

interface Part {
  readonly part: RecordedPart;
  readonly candidate: Entries;
  readonly baseline: Entries;
  /** What stands on a side that does not have the name. */
  readonly absent: string;
  /** The row's title. */
  readonly title: (name: string) => string;
}

/**
 * What differs between two models by what is on record of them. Equal is claimed of a part only where both records hold
 * all of it, and a part that one record lacks is neither equal nor different.
 */
export function compareRecords(candidate: Recorded, baseline: Recorded): Pick<GateResult, 'differences' | 'compared'> {
  const differences: Difference[] = [];
  const same: RecordedPart[] = [];
  const unrecorded: ComparedRecords['unrecorded'][number][] = [];
  for (const part of partsOf(candidate, baseline)) {
    const by = lackedBy(part);
    if (by !== undefined) unrecorded.push({ part: part.part, by });
    else {
      const found = differencesOf(part);
      differences.push(...found);
      if (found.length === 0) same.push(part.part);
    }
  }
  const run = compareRuns(candidate, baseline);
  // Records that contradict one another prove nothing by their run key.
  if (differences.length === 0 && run !== undefined) {
    if (run === 'same') same.push('run');
    else differences.push(run);
  }
  const omitted = differences.length - MAX_DIFFERENCES;
  return {
    differences: differences.slice(0, MAX_DIFFERENCES),
    compared: { same, unrecorded, ...(omitted > 0 ? { omitted } : {}) },
  };
}

/** In the order in which a reviewer asks. */
function partsOf(candidate: Recorded, baseline: Recorded): readonly Part[] {
  const both = (part: RecordedPart, read: (recorded: Recorded) => Entries, absent = 'none'): Part => ({
    part,
    candidate: read(candidate),
    baseline: read(baseline),
    absent,
    title: (name) => (name === '' ? part : `${part} ${name}`),
  });
  return [
    { ...both('parameters', parametersOf, 'not set'), title: (name) => name },
    { ...both('data', dataReader(candidate, baseline)), title: (name) => (name.includes(':') ? name : `data ${name}`) },
    both('code', ({ facts }) => single(facts?.['code'], isDigest)),
    both('lock', ({ facts }) => entriesOf(pinsOf(facts?.['lock']))),
    both('seed', ({ facts }) => single(facts?.['seed'], (seed) => typeof seed === 'number')),
    both('command', ({ facts }) => commandOf(facts)),
  ];
}

function lackedBy({ candidate, baseline }: Part): ComparedRecords['unrecorded'][number]['by'] | undefined {
  // A list that is empty on both sides says nothing that could be equal.
  const empty = (candidate?.size ?? 0) + (baseline?.size ?? 0) === 0;
  if (empty || (candidate === undefined && baseline === undefined)) return 'both';
  if (candidate === undefined) return 'candidate';
  return baseline === undefined ? 'baseline' : undefined;
}

function differencesOf({ part, candidate, baseline, absent, title }: Part): Difference[] {
  const names = [...new Set([...(baseline?.keys() ?? []), ...(candidate?.keys() ?? [])])].sort();
  return names.flatMap((name) => {
    const [before, now] = [baseline?.get(name), candidate?.get(name)];
    if (before?.identity === now?.identity) return [];
    const row = { baseline: before?.shown ?? absent, candidate: now?.shown ?? absent };
    const what = toLine(title(name), MAX_NAME);
    return [{ kind: part, what, ...(isSecret(part, name, row) ? HIDDEN : row) }];
  });
}

/** Also where only what is left out of the values differs, which would read the same. */
function isSecret(part: RecordedPart, name: string, row: Pick<Difference, 'baseline' | 'candidate'>): boolean {
  if (part === 'command') return row.baseline === row.candidate;
  return part === 'parameters' && (namesSecret(name) || row.baseline === row.candidate);
}

/** That it differs is said; the values are nobody's business. */
const HIDDEN = { baseline: 'not shown', candidate: 'not shown' };

/** The run key covers everything that makes a run, so that a difference outside the other parts still shows. */
function compareRuns(candidate: Recorded, baseline: Recorded): 'same' | Difference | undefined {
  const [now, before] = [candidate.facts?.['runKey'], baseline.facts?.['runKey']];
  if (!isDigest(now) || !isDigest(before)) return undefined;
  return now === before ? 'same' : { kind: 'run', what: 'run key', baseline: before, candidate: now };
}

function parametersOf({ facts }: Recorded): Entries {
  if (facts?.parameters === undefined) return undefined;
  const entry = (value: string | number | boolean): Entry => ({
    identity: JSON.stringify(value),
    shown: shorten(typeof value === 'string' ? shownText(value) : String(value)),
  });
  return new Map(Object.entries(facts.parameters).map(([name, value]) => [name, entry(value)]));
}

function shownText(value: string): string {
  return isAmbiguous(value) ? JSON.stringify(value) : redactText(value);
}

/** Text that would read as a number, as true or false, or as nothing: `"8"` is not 8. */
function isAmbiguous(text: string): boolean {
  return text.trim() === '' || !Number.isNaN(Number(text)) || ['true', 'false', 'not set'].includes(text);
}

interface Pin {
  readonly name: string;
  readonly digest: Digest;
}

/** Names with digests, as training lists them; what has another form is no record. */
function pinsOf(value: unknown): readonly Pin[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).flatMap((item) => {
    const { name, digest } = (item ?? {}) as Record<string, unknown>;
    return typeof name === 'string' && isDigest(digest) ? [{ name, digest }] : [];
  });
}

/** @param references what a name and a digest, with a blank between them, are a version of */
function entriesOf(pins: readonly Pin[], references: ReadonlyMap<string, string> = new Map()): Entries {
  if (pins.length === 0) return undefined;
  return new Map(
    pins.map(({ name, digest }) => {
      const shown = references.get(`${name} ${digest}`) ?? digest;
      return [name, { identity: digest, shown: shorten(shown) }];
    }),
  );
}

/**
 * The data of both models in the same terms: what their trainings pinned, what they were stored as made from, or both.
 * A training pins content; a version's parents are named, and need not be all. So where only the one or the other is on
 * record, they are compared if they speak of the same data sets, and else not at all.
 */
function dataReader(candidate: Recorded, baseline: Recorded): (recorded: Recorded) => Entries {
  const sides = [candidate, baseline];
  const references = new Map(
    sides.flatMap(madeFrom).map(({ name, digest, reference }) => [`${name} ${digest}`, reference]),
  );
  const trained = sides.every((side) => trainedOn(side).length > 0);
  const parented = sides.every(({ parents }) => parents.length > 0);
  const read = (side: Recorded): readonly Pin[] => {
    if (trained && parented) return withParents(trainedOn(side), madeFrom(side));
    if (parented) return madeFrom(side);
    return trained || trainedOn(side).length > 0 ? trainedOn(side) : madeFrom(side);
  };
  const [now, before] = [read(candidate), read(baseline)];
  const isOneSided = now.length === 0 || before.length === 0;
  const isComparable = trained || parented || isOneSided || namesOf(now) === namesOf(before);
  // Else the side whose training pinned its data says more than the other.
  return (side) => entriesOf(isComparable ? read(side) : trainedOn(side), references);
}

function withParents(pins: readonly Pin[], parents: readonly Pin[]): readonly Pin[] {
  const isPinned = ({ name, digest }: Pin): boolean => pins.some((pin) => pin.name === name || pin.digest === digest);
  return [...pins, ...parents.filter((parent) => !isPinned(parent))];
}

function namesOf(pins: readonly Pin[]): string {
  return JSON.stringify(pins.map(({ name }) => name).sort());
}

function trainedOn({ facts }: Recorded): readonly Pin[] {
  return pinsOf(facts?.['data']);
}

/** A data set goes by the name that training gives it; anything else also says what it is. */
function madeFrom({ parents }: Recorded): readonly (Pin & RecordedParent)[] {
  return parents.map(({ reference, digest }) => {
    const { kind, name } = parseReference(reference);
    return { name: kind === 'dataset' ? name : `${kind}:${name}`, digest, reference };
  });
}

function commandOf(facts: RecordedFacts | undefined): Entries {
  const command = facts?.['command'];
  if (!Array.isArray(command) || command.length === 0) return undefined;
  const words: unknown[] = command;
  if (!words.every((word) => typeof word === 'string')) return undefined;
  return new Map([['', { identity: JSON.stringify(words), shown: shorten(redactCommand(words)) }]]);
}

function single(value: unknown, isValid: (value: unknown) => boolean): Entries {
  if (!isValid(value)) return undefined;
  return new Map([['', { identity: JSON.stringify(value), shown: shorten(String(value)) }]]);
}

/** Long text keeps its beginning and gets a digest, so that two that differ never look alike. */
function shorten(text: string): string {
  const line = toLine(text, Infinity);
  if (line === text && text.length <= MAX_VALUE) return line;
  const digest = shortDigest(digestBytes(text));
  return `${toLine(text, MAX_VALUE)} (${digest})`;
}
