import type { Statement, StatementDraft, StoredStatement } from '../core/statement.ts';
import { digestJson } from '../core/digest.ts';
import { isCancelledError } from '../core/cancelled.ts';
import { formatLocation, isUnavailableError, isUserError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import type { RefusalResult } from './results/refusal.ts';

/** The action's name of statements about refusals. */
export const REFUSAL = 'refusal';

const LONGEST = 1000;

/** What is known of an action that ended in an error. */
export type Refused = Pick<RefusalResult, 'model' | 'began'>;

/** What an action that ended in an error leaves in the place of its verdict. */
export function refusalOf(action: string, error: unknown, known: Refused = {}): StatementDraft<RefusalResult> {
  const said = wordsOf(error);
  const what = toLine(said.what, LONGEST);
  return {
    action: REFUSAL,
    // The same refusal of another file, or about another model, is another one.
    subjects: [{ name: action, digest: digestJson([action, said.code ?? '', what, known.model ?? '']) }],
    inputs: [],
    verdict: 'inconclusive',
    headline: `${action} ended without a verdict: ${toLine(said.what, 300)}`,
    result: {
      action,
      what,
      remedy: toLine(said.remedy, LONGEST),
      ...(said.code === undefined ? {} : { code: said.code }),
      ...known,
    },
  };
}

function wordsOf(error: unknown): { readonly what: string; readonly remedy: string; readonly code?: string } {
  // What failed first counts; see `showError`.
  if (error instanceof SuppressedError) return wordsOf(error.error);
  if (isUserError(error)) {
    const { code, what, where, remedy } = error;
    return { code, remedy, what: where === undefined ? what : `${formatLocation(where)}: ${what}` };
  }
  if (isUnavailableError(error)) return { code: error.code, what: error.what, remedy: error.remedy };
  if (isCancelledError(error)) return { what: (error as Error).message, remedy: 'Run it again.' };
  return { what: 'It met a fault of its own.', remedy: 'Its log says more; please report it.' };
}

export function isRefusal(statement: Statement): statement is Statement<RefusalResult> {
  return statement.predicate.action === REFUSAL;
}

/** The action that spoke, or would have. */
export function actionOf(statement: Statement): string {
  return isRefusal(statement) ? statement.predicate.result.action : statement.predicate.action;
}

/**
 * Leaves out refusals after which the same was asked anew, however that ended: in a later attempt of the same job and
 * leg, or on a terminal by a later command. Where the inputs were wrong nothing was asked yet, and the next command of
 * the action is the mended one.
 */
export function withoutTakenBack(statements: readonly StoredStatement[]): readonly StoredStatement[] {
  return statements.filter(
    ({ statement }) => !isRefusal(statement) || !statements.some((other) => takesBack(other.statement, statement)),
  );
}

function takesBack(later: Statement, refusal: Statement<RefusalResult>): boolean {
  if (actionOf(later) !== refusal.predicate.result.action) return false;
  const [a, b] = [later.predicate.run, refusal.predicate.run];
  const isToldApart = a.asked !== b.asked && refusal.predicate.result.began !== false;
  if (a.runId === undefined || b.runId === undefined) {
    return !isToldApart && a.runId === b.runId && later.predicate.finishedAt > refusal.predicate.finishedAt;
  }
  // Earlier versions did not say on a run what was asked.
  if (isToldApart && a.asked !== undefined && b.asked !== undefined) return false;
  const ofOneJob = (['repository', 'runId', 'workflow', 'job', 'leg'] as const).every((key) => a[key] === b[key]);
  // Where no leg is told, it may have been another one.
  return ofOneJob && a.leg !== undefined && (a.attempt ?? 1) > (b.attempt ?? 1);
}
