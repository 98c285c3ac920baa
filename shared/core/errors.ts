/** A place a person can go to: a position in a file, an input, or a permission line. */
export interface Location {
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  readonly input?: string;
  readonly permission?: string;
}

export interface UserErrorDetails {
  /** One sentence: what is wrong. */
  readonly what: string;
  readonly where?: Location;
  /** What to do about it. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/** Something the user can mend. `code` is stable and documented in docs/errors.md. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  readonly what: string;
  readonly where: Location | undefined;
  readonly remedy: string;

  constructor(code: string, details: UserErrorDetails) {
    super(`${details.what} ${details.remedy}`, { cause: details.cause });
    this.code = code;
    this.what = details.what;
    this.where = details.where;
    this.remedy = details.remedy;
  }
}

export interface UnavailableErrorDetails {
  /** One sentence: which system, and what it answered. */
  readonly what: string;
  /** What was tried, how often and for how long, as a sentence. */
  readonly tried: string;
  readonly remedy: string;
  readonly cause?: unknown;
}

/** An outside system failed or refused for now. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
  readonly code: string;
  readonly what: string;
  readonly tried: string;
  readonly remedy: string;

  constructor(code: string, details: UnavailableErrorDetails) {
    super(`${details.what} ${details.tried} ${details.remedy}`, { cause: details.cause });
    this.code = code;
    this.what = details.what;
    this.tried = details.tried;
    this.remedy = details.remedy;
  }
}

/** Bundles may hold their own copy of these classes, so errors are told apart by name, not by `instanceof`. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError' && 'code' in error;
}

export function isUnavailableError(error: unknown): error is UnavailableError {
  return error instanceof Error && error.name === 'UnavailableError' && 'code' in error;
}

/** `contracts/flights.odcs.yaml:14:20`, `input rules`, or `permissions: pull-requests: write`. */
export function formatLocation(where: Location): string {
  if (where.file !== undefined) {
    return [where.file, where.line, where.column].filter((part) => part !== undefined).join(':');
  }
  if (where.input !== undefined) return `input ${where.input}`;
  if (where.permission !== undefined) return `permissions: ${where.permission}`;
  return '';
}

/** The system error code (`ENOENT`, `ENOSPC`) of an error from Node, if it carries one. */
export function systemErrorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** For the `default` of an exhaustive switch. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
