import type { Statement, StoredStatement } from '../core/statement.ts';
import { WORST_FIRST } from '../core/verdict.ts';
import { actionOf } from './refusals.ts';

/** Where a statement belongs: two with one place are the same statement made anew. */
export interface Placing {
  /** Equal for a statement made anew, different for another subject, rules file, contract or data set. */
  readonly placeOf: (statement: Statement) => string;
  /** Whether it says how its place is now, so that the newest replaces all before it, whatever their attempt. */
  readonly isState?: (statement: Statement) => boolean;
  /** What tells one try of a state from the next: a later word about the same try takes the place of an earlier one. */
  readonly tryOf?: (statement: Statement) => string | undefined;
  /** Whether it judges, so that of two within one attempt the worse one is not taken back by the other. */
  readonly judges?: (statement: Statement) => boolean;
  /** A later run makes its place anew too; otherwise every run keeps its word. */
  readonly acrossRuns?: boolean;
}

/** The place of a statement of which nothing more is known: its action and the names of its subjects. */
const BY_SUBJECT: Placing = {
  placeOf: ({ predicate, subject }) => JSON.stringify([predicate.action, ...subject.map(({ name }) => name).sort()]),
};

/**
 * Leaves out what was said anew: of each place the newest attempt counts, and of what is left everything does, so that
 * the worst decides and nothing new hides a failure of another place.
 *
 * The legs of a matrix share the name of their job, and each is a place of its own; but what says how its place is now
 * says so whichever leg spoke. Where it is not known which leg spoke, or an attempt of a job holds several statements of
 * one place, they are told apart by their inputs; one whose successor cannot be told stays, because it may be a failure.
 * On a terminal there are no attempts, and every command is one.
 *
 * The cost grows with the number of statements.
 *
 * @returns what counts, in the order in which it was given
 */
export function latestAttempts(
  statements: readonly StoredStatement[],
  placing: Placing = BY_SUBJECT,
): readonly StoredStatement[] {
  const kept = new Set<StoredStatement>();
  const placeOf = ({ statement }: StoredStatement): string => {
    const leg = placing.isState?.(statement) === true ? undefined : statement.predicate.run.leg;
    return JSON.stringify([placing.placeOf(statement), leg]);
  };
  for (const place of grouped(statements, placeOf)) {
    const isOneState = placing.isState?.(place[0].statement) === true;
    const left = isOneState ? latestState(place, placing) : latestOfPlace(place, placing);
    for (const stored of left) kept.add(stored);
  }
  return statements.filter((stored) => kept.has(stored));
}

/** The newest; and of what has a verdict what its attempt said of other tries, which the newest does not take back. */
function latestState(place: Group, { judges, tryOf }: Placing): readonly StoredStatement[] {
  const newest = newestOf(place);
  const { statement } = newest;
  const mayStandBeside = judges?.(statement) === true || statement.predicate.verdict !== undefined;
  if (!mayStandBeside && tryOf?.(statement) === undefined) return [newest];
  const attempt = place.filter((stored) => stored === newest || isSameAttempt(stored, newest));
  return grouped(attempt, (stored) => tryOf?.(stored.statement) ?? judgementOf(stored)).map(newestOf);
}

/** Of each run the latest attempts; where runs make anew, and among commands on a terminal, the latest of these. */
function latestOfPlace(place: Group, placing: Placing): readonly StoredStatement[] {
  const runs = oldestFirst(grouped(place, runOf)).map((run) =>
    grouped(run, jobOf).flatMap((job) => latestOfJob(job, placing)),
  );
  const isCommand = (run: readonly StoredStatement[]): boolean => run[0]?.statement.predicate.run.runId === undefined;
  if (placing.acrossRuns === true) return withoutReplaced(runs, placing);
  return [...withoutReplaced(runs.filter(isCommand), placing), ...runs.filter((run) => !isCommand(run)).flat()];
}

function latestOfJob(job: Group, placing: Placing): readonly StoredStatement[] {
  const attempts = grouped(job, (stored) => String(attemptOf(stored)));
  const keyOf = placing.judges?.(job[0].statement) === true ? judgementOf : contentOf;
  const anew = attempts.map((attempt) => grouped(attempt, keyOf).map(newestOf));
  return withoutReplaced(
    anew.sort((a, b) => attemptOf(a[0]) - attemptOf(b[0])),
    placing,
  );
}

/**
 * What a step made has another digest each time, so that the same inputs tell it; what was judged is the same again only
 * where the subject is.
 *
 * @param generations oldest first, each with what it said of one place
 */
function withoutReplaced(
  generations: readonly (readonly StoredStatement[])[],
  { judges }: Placing,
): readonly StoredStatement[] {
  const keyOf = (stored: StoredStatement): string =>
    judges?.(stored.statement) === true ? contentOf(stored) : inputsOf(stored);
  const later = new Set<string>();
  let isLaterAlone = false;
  const left: StoredStatement[] = [];
  for (const generation of generations.toReversed()) {
    const isAlone = generation.length === 1;
    const isReplaced = isAlone && isLaterAlone && isOfKnownLeg(generation[0]);
    left.push(...generation.filter((stored) => !isReplaced && !later.has(keyOf(stored))));
    for (const stored of generation) later.add(keyOf(stored));
    isLaterAlone ||= isAlone;
  }
  return left;
}

/** A command on a terminal is no leg of anything. */
function isOfKnownLeg(stored: StoredStatement | undefined): boolean {
  const { runId, leg } = stored?.statement.predicate.run ?? {};
  return runId === undefined || leg !== undefined;
}

/** Whether both were said in one attempt of one run; commands on a terminal never were. */
export function isSameAttempt(a: StoredStatement, b: StoredStatement): boolean {
  return isSameRun(a, b) && attemptOf(a) === attemptOf(b);
}

/** Whether both were said in one run, whatever the attempt; commands on a terminal never were. */
export function isSameRun(a: StoredStatement, b: StoredStatement): boolean {
  return a.statement.predicate.run.runId !== undefined && runOf(a) === runOf(b);
}

/** Whether both were said by one job, in whatever attempt of it. */
export function isSameJob(a: StoredStatement, b: StoredStatement): boolean {
  return isSameRun(a, b) && jobOf(a) === jobOf(b);
}

/** How many jobs these were said by; the legs of a matrix are one, as they are for the jobs that need it. */
export function countJobs(statements: readonly StoredStatement[]): number {
  return new Set(statements.map((stored) => JSON.stringify([runOf(stored), jobOf(stored)]))).size;
}

function runOf({ statement, digest, path }: StoredStatement): string {
  const { repository, runId } = statement.predicate.run;
  return runId === undefined ? JSON.stringify(['terminal', digest, path]) : JSON.stringify([repository, runId]);
}

function jobOf({ statement }: StoredStatement): string {
  const { workflow, job } = statement.predicate.run;
  return JSON.stringify([workflow, job]);
}

/** The attempt of the run that said it; 1 on a terminal. */
export function attemptOf(stored: StoredStatement | undefined): number {
  return stored?.statement.predicate.run.attempt ?? 1;
}

function inputsOf({ statement }: StoredStatement): string {
  return JSON.stringify(statement.predicate.inputs.map(({ name, digest }) => [name, digest]).sort());
}

/**
 * Runs of one repository are numbered in the order in which they began, and a run that is run again stays an old one:
 * among others it stands where it stood when a newer one was over. Whatever else there is, time tells apart.
 */
function oldestFirst(runs: readonly Group[]): Group[] {
  const newestFirst = runs
    .map((group) => {
      const newest = newestOf(group);
      const { finishedAt: at, run } = newest.statement.predicate;
      return { group, newest, at, repository: String(run.repository), runId: run.runId };
    })
    .sort((a, b) => compareNumerals(b.runId ?? '', a.runId ?? '') || compareAges(b.newest, a.newest));
  const over = new Map<string, string>();
  const placed = newestFirst.map(({ group, at, repository, runId }) => {
    if (runId === undefined) return { group, at };
    const newer = over.get(repository) ?? at;
    const place = newer < at ? newer : at;
    over.set(repository, place);
    return { group, at: place };
  });
  // Turned round first: of two that stand at one moment the run of the lower number comes first.
  return placed
    .toReversed()
    .sort((a, b) => compareTexts(a.at, b.at))
    .map(({ group }) => group);
}

/** Whole numbers of any length, without leading zeros. */
function compareNumerals(a: string, b: string): number {
  return a.length - b.length || compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A judgement that was said twice ends as it did before. */
function judgementOf(stored: StoredStatement): string {
  return JSON.stringify([contentOf(stored), stored.statement.predicate.verdict]);
}

/** Subjects and inputs by digest: the same thing said twice. */
function contentOf(stored: StoredStatement): string {
  const subjects = stored.statement.subject.map(({ name, digest }) => [name, ...Object.values(digest)]).sort();
  return JSON.stringify([subjects, inputsOf(stored)]);
}

function newestOf(statements: Group): StoredStatement {
  return statements.reduce((newest, stored) => (compareAges(stored, newest) > 0 ? stored : newest));
}

/**
 * Oldest first. Of what was said at one moment the worse word is the newer one, so that the order of reading decides
 * nothing.
 */
export function compareAges(a: StoredStatement, b: StoredStatement): number {
  const byTime = compareTexts(a.statement.predicate.finishedAt, b.statement.predicate.finishedAt);
  return byTime || mildness(b) - mildness(a) || compareTexts(a.digest, b.digest);
}

function mildness({ statement }: StoredStatement): number {
  const { verdict } = statement.predicate;
  return verdict === undefined ? WORST_FIRST.length : WORST_FIRST.indexOf(verdict);
}

/** Never empty. */
type Group = [StoredStatement, ...StoredStatement[]];

/** In the order in which their keys first appear. */
function grouped(statements: readonly StoredStatement[], key: (stored: StoredStatement) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const stored of statements) {
    const group = groups.get(key(stored));
    if (group === undefined) groups.set(key(stored), [stored]);
    else group.push(stored);
  }
  return [...groups.values()];
}

/**
 * Leaves out what an action said in an attempt of the run before the one from which it counts. A job that was run again
 * and died leaves nothing, and what its earlier attempt said is not this attempt's.
 *
 * @param from by action, the first attempt that counts
 */
export function fromAttempts(
  statements: readonly StoredStatement[],
  from: ReadonlyMap<string, number>,
): readonly StoredStatement[] {
  return statements.filter((stored) => attemptOf(stored) >= (from.get(actionOf(stored.statement)) ?? 1));
}
