import { UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import { EngineError, generousMemoryLimit } from '../tables/engine.ts';
import { mayBeWhole } from '../tables/read-errors.ts';
import type { Source } from '../tables/sources.ts';

/** How the data are read; the first try is the cheap one. */
export interface Attempt {
  readonly memoryLimitBytes: number | undefined;
  readonly inOrder: boolean;
}

interface Given {
  /** The limit that somebody has set; a larger one is not tried. */
  readonly limitBytes: number | undefined;
  readonly sources: readonly Source[];
  readonly log: Services['log'];
}

/** Measures; where it fails for what another way of reading may mend, once more in that way. */
export async function tryAgain<T>(
  { limitBytes, sources, log }: Given,
  measure: (attempt: Attempt) => Promise<T>,
): Promise<T> {
  let attempt: Attempt = { memoryLimitBytes: limitBytes, inOrder: false };
  for (;;) {
    try {
      return await measure(attempt);
    } catch (error) {
      if (outOfMemory(error) && attempt.memoryLimitBytes === undefined) {
        log.info('The data needs more memory than usual; it is read again with a larger limit.');
        attempt = { ...attempt, memoryLimitBytes: generousMemoryLimit() };
      } else if (!attempt.inOrder && mayBeWhole(error, sources)) {
        log.info('It is not certain where rows start in the middle of a file; the data is read again in order.');
        attempt = { ...attempt, inOrder: true };
      } else throw error;
    }
  }
}

/** DuckDB ran out of its limit, or its process outgrew the one that goes with it: both are ours and small at first. */
function outOfMemory(error: unknown): boolean {
  const cause = error instanceof UserError ? error.cause : error;
  return cause instanceof EngineError && cause.reason === 'memory';
}
