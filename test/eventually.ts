const LOOK_EVERY_MS = 50;
/** Just below the time limit of a test in jest.config.js, so that a failure names what was waited for. */
const PATIENCE_MS = 280_000;

/**
 * Waits until something is so, as long as a test may last: a busy machine makes a test slower and never wrong.
 *
 * @param what the end of the sentence "Waited in vain until …"
 */
export async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadlineMs = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadlineMs) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
