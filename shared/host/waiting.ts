/** A timer of Node's that is longer than 24.8 days fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** For programs of their own, which have no services and so no clock to sleep by. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, LONGEST_TIMER_MS)));
}

/** Waits for a promise, but no longer than this. @returns whether it was fulfilled in time */
export function withTimeout(promise: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), Math.min(ms, LONGEST_TIMER_MS));
    void promise.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
