import type { Digest } from '../core/digest.ts';
import type { Statement, StoredStatement } from '../core/statement.ts';
import { worstVerdict, type Verdict } from '../core/verdict.ts';
import { compareAges, latestAttempts, type Placing } from '../evidence/attempts.ts';
import type { GateResult } from '../evidence/results/gate.ts';
import { subjectsOf } from '../evidence/statement.ts';
import { GATE } from './kind.ts';

/** What the gates that count have said about one digest. */
export interface Judgement {
  /** As bad as the worst of them. */
  readonly verdict: Verdict;
  /** The one that said so; the newest among equals. */
  readonly worst: StoredStatement<GateResult>;
  /** Every gate that counts, oldest first. */
  readonly gates: readonly StoredStatement<GateResult>[];
}

const PLACING: Placing = {
  placeOf: (statement) => JSON.stringify(GATE.placeOf(statement as Statement<GateResult>)),
  judges: () => true,
  acrossRuns: true,
};

/** The gates among statements, of each place the newest attempt. */
export function gatesThatCount(statements: readonly StoredStatement[]): readonly StoredStatement<GateResult>[] {
  return latestAttempts(statements.filter(isGate), PLACING) as readonly StoredStatement<GateResult>[];
}

/**
 * What the gates say about a digest: of each place (rules, data) the newest, and over the places the worst. A gate with
 * other rules hides nothing.
 *
 * @returns undefined where no gate has judged this very digest
 */
export function judgementOn(digest: Digest, statements: readonly StoredStatement[]): Judgement | undefined {
  const gates = gatesThatCount(statements.filter((stored) => judges(stored, digest))).toSorted(compareAges);
  const verdict = worstVerdict(gates.map(verdictOf));
  const worst = gates.findLast((gate) => verdictOf(gate) === verdict);
  return worst === undefined ? undefined : { verdict, worst, gates };
}

function isGate({ statement }: StoredStatement): boolean {
  return GATE.actions.includes(statement.predicate.action);
}

function judges(stored: StoredStatement, digest: Digest): boolean {
  if (!isGate(stored)) return false;
  const { model } = stored.statement.predicate.result as GateResult;
  return model.digest === digest && subjectsOf(stored.statement).some((subject) => subject.digest === digest);
}

/** What says no verdict has decided nothing. */
function verdictOf({ statement }: StoredStatement): Verdict {
  return statement.predicate.verdict ?? 'inconclusive';
}
