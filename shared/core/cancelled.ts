/** The runner cancelled the job, or a person pressed Ctrl-C, before there was a result. Nobody has anything to mend. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor() {
    super('The run was cancelled before there was a verdict, so nothing was judged.');
  }
}

/** By name: bundles may hold their own copy of the class. */
export function isCancelledError(error: unknown): boolean {
  return error instanceof Error && error.name === 'CancelledError';
}

/**
 * Work that cannot be stopped itself, but is no longer waited for once the run is cancelled.
 *
 * @throws CancelledError, and what the work throws
 */
export async function untilCancelled<T>(work: Promise<T>, cancelled: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new CancelledError());
  if (cancelled.aborted) stop();
  else cancelled.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([promise, work]);
  } finally {
    cancelled.removeEventListener('abort', stop);
  }
}
