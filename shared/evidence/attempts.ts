import type { Statement, StoredStatement } from '../core/statement.ts';

/** Where a statement belongs: two with one place are the same statement made anew. */
export interface Placing {
  /** Equal for a statement made anew, different for another subject, rules file, contract, data set or leg. */
  readonly placeOf: (statement: Statement) => string;
  /** Whether it says how its place is now, so that the newest replaces all before it, whatever their attempt. */
  readonly isState?: (statement: Statement) => boolean;
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
 * The legs of a matrix share the name of their job. Where an attempt of a job holds several statements of one place,
 * they are told apart by their inputs; one whose successor cannot be told stays, because it may be a failure. On a
 * terminal there are no attempts, and every command is one.
 *
 * The cost grows with the number of statements.
 *
 * @returns what counts, in the order in which it was given
 */
export function latestAttempts(
  statements: readonly StoredStatement[],
  { placeOf, isState, acrossRuns = false }: Placing = BY_SUBJECT,
): readonly StoredStatement[] {
  const kept = new Set<StoredStatement>();
  for (const place of grouped(statements, ({ statement }) => placeOf(statement))) {
    const isOneState = isState?.(place[0].statement) === true;
    const left = isOneState ? [newestOf(place)] : latestOfPlace(place, acrossRuns);
    for (const stored of left) kept.add(stored);
  }
  return statements.filter((stored) => kept.has(stored));
}

/** Of each run the latest attempts; where runs make anew, and among commands on a terminal, the latest of these. */
function latestOfPlace(place: readonly StoredStatement[], acrossRuns: boolean): readonly StoredStatement[] {
  const runs = grouped(place, runOf)
    .sort((a, b) => compareTimes(newestOf(a), newestOf(b)))
    .map((run) => grouped(run, jobOf).flatMap(latestOfJob));
  if (acrossRuns) return withoutReplaced(runs);
  const isCommand = (run: readonly StoredStatement[]): boolean => run[0]?.statement.predicate.run.runId === undefined;
  return [...withoutReplaced(runs.filter(isCommand)), ...runs.filter((run) => !isCommand(run)).flat()];
}

function latestOfJob(job: readonly StoredStatement[]): readonly StoredStatement[] {
  const attempts = grouped(job, (stored) => String(attemptOf(stored)));
  const anew = attempts.map((attempt) => grouped(attempt, contentOf).map(newestOf));
  return withoutReplaced(anew.sort((a, b) => attemptOf(a[0]) - attemptOf(b[0])));
}

/** @param generations oldest first, each with what it said of one place */
function withoutReplaced(generations: readonly (readonly StoredStatement[])[]): readonly StoredStatement[] {
  const later = new Set<string>();
  let isLaterAlone = false;
  const left: StoredStatement[] = [];
  for (const generation of generations.toReversed()) {
    const isAlone = generation.length === 1;
    left.push(...generation.filter((stored) => !(isAlone && isLaterAlone) && !later.has(inputsOf(stored))));
    for (const stored of generation) later.add(inputsOf(stored));
    isLaterAlone ||= isAlone;
  }
  return left;
}

/** Whether both were said in one attempt of one run; commands on a terminal never were. */
export function isSameAttempt(a: StoredStatement, b: StoredStatement): boolean {
  return a.statement.predicate.run.runId !== undefined && runOf(a) === runOf(b) && attemptOf(a) === attemptOf(b);
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

/** Subjects and inputs by digest: the same thing said twice. */
function contentOf(stored: StoredStatement): string {
  const subjects = stored.statement.subject.map(({ name, digest }) => [name, ...Object.values(digest)]).sort();
  return JSON.stringify([subjects, inputsOf(stored)]);
}

function newestOf(statements: Group): StoredStatement {
  return statements.reduce((newest, stored) => (compareTimes(stored, newest) < 0 ? newest : stored));
}

function compareTimes(a: StoredStatement, b: StoredStatement): number {
  const [before, after] = [a.statement.predicate.finishedAt, b.statement.predicate.finishedAt];
  return before === after ? 0 : before < after ? -1 : 1;
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
  return statements.filter((stored) => attemptOf(stored) >= (from.get(stored.statement.predicate.action) ?? 1));
}
