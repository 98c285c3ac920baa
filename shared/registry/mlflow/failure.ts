import { UnavailableError, UserError } from '../../core/errors.ts';
import { toLine } from '../../core/text/escape.ts';

/** An answer of MLflow's that is no success, or no answer at all. */
export class MlflowFailure extends Error {
  override readonly name = 'MlflowFailure';
  /** `create the run of model:delay@v7`. */
  readonly doing: string;
  /** Absent where no answer came, so that it is unknown whether the request was carried out. */
  readonly status: number | undefined;
  /** `RESOURCE_ALREADY_EXISTS`. */
  readonly code: string | undefined;
  readonly answer: string;
  readonly waitMs: number | undefined;

  constructor(
    doing: string,
    details: Partial<Pick<MlflowFailure, 'status' | 'code' | 'answer' | 'waitMs'>>,
    cause?: unknown,
  ) {
    super(`MLflow could not ${doing}: ${details.status ?? 'no answer'} ${details.code ?? ''} ${details.answer ?? ''}`, {
      cause,
    });
    this.doing = doing;
    this.status = details.status;
    this.code = details.code;
    this.answer = toLine(details.answer ?? '', 300);
    this.waitMs = details.waitMs;
  }
}

export function isFailure(error: unknown): error is MlflowFailure {
  return error instanceof MlflowFailure;
}

/** Refused for now and not carried out: any request may be sent again. */
export function isRateLimited(failure: MlflowFailure): boolean {
  return failure.status === 429;
}

/** No answer, or one that says nothing of the request: it may or may not have been carried out. */
export function isOutage(error: unknown): boolean {
  return isFailure(error) && !isDisabled(error) && (error.status === undefined || error.status >= 500);
}

const CHANGED = new Set(['RESOURCE_ALREADY_EXISTS', 'RESOURCE_DOES_NOT_EXIST', 'INVALID_STATE', 'RESOURCE_CONFLICT']);

/**
 * What MLflow says of a run that another mirror has just taken away as the second one, and what its databases say
 * (SQLite, PostgreSQL, MySQL) where two mirrors log the same parameter at the same moment: it passes that on as 400.
 */
const ANSWERS_OF_CHANGE =
  /must be in the 'active' state|IntegrityError|UniqueViolation|UNIQUE constraint|duplicate (key|entry)/i;

/** The state was not as it had been read: somebody else was faster, or removed something. Looking again is the answer. */
export function isChangedMeanwhile(error: unknown): boolean {
  if (!isFailure(error)) return false;
  return CHANGED.has(error.code ?? '') || ANSWERS_OF_CHANGE.test(error.answer);
}

export function isTaken(error: unknown): boolean {
  return isFailure(error) && error.code === 'RESOURCE_ALREADY_EXISTS';
}

export function isAbsent(error: unknown): boolean {
  return isFailure(error) && error.code === 'RESOURCE_DOES_NOT_EXIST';
}

function isDisabled(failure: MlflowFailure): boolean {
  return (
    failure.status === 501 ||
    ['FEATURE_DISABLED', 'NOT_IMPLEMENTED'].includes(failure.code ?? '') ||
    /registry functionality is unavailable/i.test(failure.answer)
  );
}

/** Translates an answer into what the user must change; anything else passes through. */
export function explainMlflow(error: unknown, url: string): unknown {
  if (!isFailure(error)) return error;
  const { doing, status, answer } = error;
  if (isDisabled(error)) {
    return problem(
      error,
      'mlflow-feature-disabled',
      `MLflow at ${url} has its model registry switched off or cannot ${doing}: ${answer}`,
      'Start the server with a database (--backend-store-uri sqlite:///mlflow.db or another), which the registry needs.',
    );
  }
  if (isRateLimited(error) || isOutage(error)) return unavailable(error, url);
  if (status === 401) {
    return problem(
      error,
      'mlflow-credentials',
      `MLflow at ${url} does not accept the credentials that were to ${doing}.`,
      'Pass a valid token, or USER:PASSWORD, as mlflow-token.',
    );
  }
  if (status === 403 && /host|origin|dns rebinding/i.test(answer)) {
    return problem(
      error,
      'mlflow-host-refused',
      `The MLflow server does not answer under the name in ${url}: ${answer}`,
      "Start it with --allowed-hosts 'NAME:*', or use a name that it allows.",
    );
  }
  if (status === 403) {
    return problem(
      error,
      'mlflow-denied',
      `The account may not ${doing} at ${url}${answer === '' ? '' : `: ${answer}`}.`,
      'Give it the permission EDIT on the registered model and on the experiment, and the right to create both; verify-mirror needs READ only.',
    );
  }
  if (status === 404 && error.code !== 'RESOURCE_DOES_NOT_EXIST') {
    return problem(
      error,
      'mlflow-not-found',
      `There is no MLflow REST API at ${url}: it was to ${doing}.`,
      'Give the address that MLFLOW_TRACKING_URI has, with the path in front of /api and nothing after it.',
    );
  }
  return problem(
    error,
    'mlflow-refused',
    `MLflow at ${url} refused to ${doing} (${status ?? 'no answer'}): ${answer}`,
    'Mend what the message names.',
  );
}

const INPUT_OF: Readonly<Record<string, string>> = {
  'mlflow-credentials': 'mlflow-token',
  'mlflow-not-found': 'mlflow-url',
  'mlflow-host-refused': 'mlflow-url',
};

function problem(failure: MlflowFailure, code: string, what: string, remedy: string): UserError {
  const input = INPUT_OF[code];
  return new UserError(code, { what, remedy, cause: failure, ...(input === undefined ? {} : { where: { input } }) });
}

function unavailable(failure: MlflowFailure, url: string): UnavailableError {
  const limited = isRateLimited(failure);
  const answer =
    failure.status === undefined
      ? `gave no answer${failure.answer === '' ? '' : ` (${failure.answer})`}`
      : `answered ${failure.status}`;
  return new UnavailableError(limited ? 'mlflow-rate-limited' : 'mlflow-unavailable', {
    what: limited
      ? `MLflow at ${url} asked to slow down when it was to ${failure.doing}.`
      : `MLflow at ${url} ${answer} when asked to ${failure.doing}.`,
    tried: 'It was tried again several times, with growing pauses.',
    remedy:
      'Run the same step again when it is back: it goes on where it stopped and makes nothing twice. Nothing in the store depends on it.',
    cause: failure,
  });
}
