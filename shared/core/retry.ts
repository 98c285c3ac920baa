import type { Clock } from './services.ts';

export interface RetryPolicy {
  /** The first try counts. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** Decides by the class of the error; an authorization error is never worth a second try. */
  readonly isRetryable: (error: unknown) => boolean;
  /** Milliseconds the server asked for (Retry-After); beats the exponential delay. */
  readonly serverDelayMs?: (error: unknown) => number | undefined;
  readonly onRetry?: (error: unknown, attempt: number, delayMs: number) => void;
}

/**
 * Runs an idempotent operation again while it fails for a passing reason, with exponential backoff.
 *
 * @returns the operation's result
 * @throws the last error, unchanged
 */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  policy: RetryPolicy,
  clock: Clock,
  cancelled?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation(attempt);
    } catch (error) {
      if (attempt >= policy.attempts || cancelled?.aborted === true || !policy.isRetryable(error)) throw error;
      const backoff = Math.min(policy.firstDelayMs * 2 ** (attempt - 1), policy.maxDelayMs);
      const delayMs = policy.serverDelayMs?.(error) ?? backoff;
      policy.onRetry?.(error, attempt, delayMs);
      await clock.sleep(delayMs, cancelled);
    }
  }
}
