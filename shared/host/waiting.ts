/** A timer of Node's that is longer than 24.8 days fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Calls once after this long, however long that is.
 *
 * @returns what calls it off
 */
export function after(ms: number, call: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (leftMs: number): void => {
    const nowMs = Math.min(leftMs, LONGEST_TIMER_MS);
    timer = setTimeout(() => (nowMs < leftMs ? wait(leftMs - nowMs) : call()), nowMs);
  };
  wait(ms);
  return () => clearTimeout(timer);
}

/** For programs of their own, which have no services and so no clock to sleep by. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void after(ms, resolve));
}

/** Waits for a promise, but no longer than this. @returns whether it was fulfilled in time */
export function withTimeout(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const callOff = after(ms, () => resolve(false));
    void promise.then(() => {
      callOff();
      resolve(true);
    });
  });
}
