import { pause, withTimeout } from '../../../shared/host/waiting.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';

const DAY_MS = 86_400_000;

const { jest } = import.meta;
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** After which of these looks a wait had ended. */
async function endedAt(wait: Promise<unknown>, looksMs: readonly number[]): Promise<number | undefined> {
  const ended = jest.fn();
  void wait.then(ended);
  let passedMs = 0;
  for (const lookMs of looksMs) {
    await jest.advanceTimersByTimeAsync(lookMs - passedMs);
    passedMs = lookMs;
    if (ended.mock.calls.length > 0) return lookMs;
  }
  return undefined;
}

// A timer of Node's knows 24.8 days at the most.
test.each([20, 24, 25, 30, 60, 400])('a wait of %s days ends when they are over, not before', async (days) => {
  const ms = days * DAY_MS;
  const looksMs = [1000, ms - 1000, ms];
  const never = new Promise(() => undefined);
  expect(await endedAt(withTimeout(never, ms), looksMs)).toBe(ms);
  expect(await endedAt(pause(ms), looksMs)).toBe(ms);
  expect(await endedAt(systemClock.sleep(ms), looksMs)).toBe(ms);
});

test('a wait that is called off leaves no timer, in whichever stretch it is', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const inTime = withTimeout(promise, 60 * DAY_MS);
  const cancel = new AbortController();
  const slept = systemClock.sleep(60 * DAY_MS, cancel.signal);
  await jest.advanceTimersByTimeAsync(30 * DAY_MS);
  expect(jest.getTimerCount()).toBe(2);
  resolve(undefined);
  cancel.abort();
  await slept;
  expect(await inTime).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
});
