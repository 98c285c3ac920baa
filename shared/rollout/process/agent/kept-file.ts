import { systemErrorCode } from '../../../core/errors.ts';
import { writeWholeNow } from '../../../host/files.ts';

/** A file of the agent's state that could not be written: what it was to say is not so. */
export class UnwrittenError extends Error {
  override readonly name = 'UnwrittenError';
  readonly file: string;
  /** Of the system, such as `ENOSPC`. */
  readonly code: string;

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.file = file;
    this.code = systemErrorCode(cause) ?? 'unknown error';
  }
}

/**
 * Writes a file that whoever comes after this agent reads. It may hold secrets of the servers' environment, so only its
 * owner reads it.
 *
 * @throws UnwrittenError
 */
export function keepFile(file: string, value: unknown): void {
  try {
    writeWholeNow(file, JSON.stringify(value), 0o600);
  } catch (error) {
    throw new UnwrittenError(file, error);
  }
}
