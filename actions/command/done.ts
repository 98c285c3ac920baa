import { UserError } from '../../shared/core/errors.ts';
import { repeatedClause, type Repeated } from './repeat.ts';

/** What was done, for the outputs. */
export interface Done {
  readonly headline: string;
  /** Absent where an earlier attempt left it, or where none is left. */
  readonly statement?: string;
  /** What stands in the way of the rest, which a reply tells: what was left or started stays, so that it is no refusal. */
  readonly shortfall?: Shortfall;
}

export interface Shortfall {
  /** Of the error that was in the way. */
  readonly code: string;
  readonly remedy: string;
}

/** What a person can do for a run that did not start. */
export interface Remedies {
  /** It is going, and began before the wish. */
  readonly going: string;
  readonly over: string;
}

/** `who` is a clause: `mara waives recall`. */
export function doneBy(who: string, repeated: Repeated, remedies: Remedies): Done {
  const headline = `${who}; ${repeatedClause(repeated)}`;
  const [first] = repeated.unstarted;
  if (first === undefined) return { headline };
  return { headline, shortfall: { code: first.error.code, remedy: remedyFor(repeated, remedies) } };
}

/**
 * Holds a command that leaves nothing to having started something.
 *
 * @throws UserError `run-not-repeatable`
 */
export function requireStarted(repeated: Repeated, remedies: Remedies): void {
  const [first] = repeated.unstarted;
  if (first === undefined || repeated.started.length > 0) return;
  const what = repeated.unstarted.map(({ error }) => error.what).join(' ');
  throw new UserError(first.error.code, { what, remedy: remedyFor(repeated, remedies), cause: first.error });
}

function remedyFor({ unstarted }: Repeated, { going, over }: Remedies): string {
  return [...new Set(unstarted.map(({ isGoing }) => (isGoing ? going : over)))].join(' ');
}
