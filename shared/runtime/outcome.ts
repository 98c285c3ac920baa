import { isCancelledError } from '../core/cancelled.ts';
import { formatLocation, isUnavailableError, isUserError } from '../core/errors.ts';
import type { ActionResult, Log } from '../core/services.ts';
import { VERDICT_MARKS, type Verdict } from '../core/verdict.ts';

/** Who meets an error stands in a repository of their own. */
const ERRORS = 'https://github.com/trainyard/trainyard/blob/main/docs/errors.md';

/** The exit codes of every action and of the `trainyard` command. Stable; documented in docs/reference/exit-codes.md. */
export const EXIT_CODES = {
  success: 0,
  fail: 1,
  inconclusive: 2,
  warn: 3,
  userError: 64,
  unavailable: 69,
  bug: 70,
  cancelled: 130,
} as const;

/** The exit code of a verdict: zero unless the policy says that this verdict fails the step. */
export function exitCodeOf(verdict: Verdict | undefined, failOn: ReadonlySet<Verdict>): number {
  if (verdict === undefined || verdict === 'pass' || !failOn.has(verdict)) return EXIT_CODES.success;
  return EXIT_CODES[verdict];
}

/** The headline, last and outside every group, in the words of the report. */
export function showResult(result: ActionResult, exitCode: number, log: Log): void {
  const at = result.verdict === undefined ? undefined : { verdict: result.verdict };
  if (exitCode !== 0) log.error(result.headline, at);
  else if (result.verdict === 'warn' || result.verdict === 'inconclusive') log.warning(result.headline, at);
  else log.info(`${result.verdict === undefined ? '' : `${VERDICT_MARKS[result.verdict]} `}${result.headline}`);
}

/** Shows what went wrong, where, and what to do; returns the exit code of its class. */
export function showError(error: unknown, log: Log): number {
  if (error instanceof SuppressedError) {
    // Something could not be given back after a failure: both are said, and what failed first counts.
    showError(error.error, log);
    return showError(error.suppressed, log);
  }
  if (isUserError(error)) {
    const place = error.where === undefined ? '' : formatLocation(error.where);
    const lines = [error.what, place, error.remedy, more(error.code)];
    const text = lines.filter((line) => line !== '').join('\n  ');
    log.error(text, { title: error.code, ...error.where });
    return EXIT_CODES.userError;
  }
  if (isUnavailableError(error)) {
    log.error([error.what, error.tried, error.remedy, more(error.code)].join('\n  '), { title: error.code });
    return EXIT_CODES.unavailable;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (isCancelledError(error)) {
    log.error(message);
    return EXIT_CODES.cancelled;
  }
  log.error(`This is a bug in Trainyard: ${message}\nPlease report it with the log of a run with debug logging on.`);
  log.debug(error instanceof Error ? (error.stack ?? message) : message);
  return EXIT_CODES.bug;
}

function more(code: string): string {
  return `More: ${ERRORS}#${code}`;
}
