import type { Digest } from '../core/digest.ts';
import type { Statement, StoredStatement } from '../core/statement.ts';
import { worstVerdict, type Verdict } from '../core/verdict.ts';
import { compareAges, latestAttempts, type Placing } from '../evidence/attempts.ts';
import type { GateResult } from '../evidence/results/gate.ts';
import { bareName } from '../document/kind.ts';
import { isRefusal, withoutTakenBack } from '../evidence/refusals.ts';
import { subjectsOf } from '../evidence/statement.ts';
import { GATE } from './kind.ts';

/** What the gates that count have said about one digest. */
export interface Judgement {
  /** As bad as the worst of them. */
  readonly verdict: Verdict;
  /** The one that said so, a gate or one that ended in an error; the newest among equals. */
  readonly worst: StoredStatement;
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
 * other rules hides nothing, and neither does one that ended in an error.
 *
 * @returns undefined where no gate has judged this very digest
 */
export function judgementOn(digest: Digest, statements: readonly StoredStatement[]): Judgement | undefined {
  const gates = gatesThatCount(statements.filter((stored) => judges(stored, digest))).toSorted(compareAges);
  if (gates.length === 0) return undefined;
  const all = [...gates, ...refusedFor(gates, statements)].sort(compareAges);
  const verdict = worstVerdict(all.map(verdictOf));
  const worst = all.findLast((stored) => verdictOf(stored) === verdict);
  return worst === undefined ? undefined : { verdict, worst, gates };
}

/** Gates that ended in an error and may have been about the same model: what they would have said is not known. */
function refusedFor(
  gates: readonly StoredStatement<GateResult>[],
  statements: readonly StoredStatement[],
): readonly StoredStatement[] {
  const models = new Set(gates.map(({ statement }) => bareName(statement.predicate.result.model.name)));
  return withoutTakenBack(statements).filter(({ statement }) => {
    if (!isRefusal(statement) || !GATE.actions.includes(statement.predicate.result.action)) return false;
    const { model } = statement.predicate.result;
    return model === undefined || models.has(bareName(model));
  });
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
