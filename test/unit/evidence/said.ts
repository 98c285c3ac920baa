import { digestJson } from '../../../shared/core/digest.ts';
import type { RunIdentity } from '../../../shared/core/run-identity.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import type { Verdict } from '../../../shared/core/verdict.ts';
import { latestAttempts, type Placing } from '../../../shared/evidence/attempts.ts';
import { buildStatement } from '../../../shared/evidence/statement.ts';

const environment = { os: 'linux', arch: 'x64', node: '24.21.0', cpus: 2, memoryBytes: 8e9 };

export interface Said {
  /** By which a test tells it from the others: its headline. */
  readonly name: string;
  /** The name of its subject. */
  readonly place?: string;
  /** What its subject is, by digest. */
  readonly model?: string;
  /** What its input is, by digest. */
  readonly input?: string;
  readonly second: number;
  /** Absent on a terminal. */
  readonly run?: string | undefined;
  readonly repository?: string;
  readonly attempt?: number;
  readonly job?: string;
  /** Undefined where a runner does not tell it. */
  readonly leg?: string | undefined;
  readonly verdict?: Verdict;
}

type Place = Pick<Said, 'run' | 'attempt' | 'repository' | 'job' | 'leg'>;

/** A statement of a gate, as one that was read again. */
export function said({
  name,
  place = 'model',
  model = 'model',
  input = 'input',
  second,
  ...told
}: Said): StoredStatement {
  const draft = {
    action: 'gate',
    subjects: [{ name: place, digest: digestJson(model) }],
    inputs: [{ name: 'input', digest: digestJson(input) }],
    headline: name,
    ...(told.verdict === undefined ? {} : { verdict: told.verdict }),
    result: {},
  };
  const at = new Date(1_800_000_000_000 + 1000 * second);
  const statement = buildStatement(draft, {
    ...{ version: '0', run: identityOf(told), startedAt: at, finishedAt: at, environment },
  });
  return { statement, digest: digestJson(statement), path: name };
}

function identityOf({ run, attempt = 1, repository = 'acme/flights', job = 'gate', ...told }: Place): RunIdentity {
  const { leg } = { ...(run === undefined ? {} : { leg: 'none' }), ...told };
  const place = leg === undefined ? {} : { leg };
  if (run === undefined) return { host: 'terminal', ...place };
  return { host: 'github', repository, runId: run, attempt, job, ...place };
}

/** Everything that these tests say is said at one place, unless its subject has another name. */
export const BY_NAME: Placing = { placeOf: ({ subject }) => subject[0]?.name ?? '' };

/** The names of what counts, in the order in which it was read. */
export function left(statements: readonly StoredStatement[], placing?: Placing): string[] {
  return latestAttempts(statements, placing).map(({ statement }) => statement.predicate.headline);
}
