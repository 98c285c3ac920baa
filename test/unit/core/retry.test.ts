import { retry, type RetryPolicy } from '../../../shared/core/retry.ts';
import { FixedClock } from '../../services.ts';

const policy: RetryPolicy = {
  attempts: 4,
  firstDelayMs: 100,
  maxDelayMs: 250,
  isRetryable: (error) => (error as Error).message === 'passing',
};

function failing(times: number, message: string): (attempt: number) => Promise<number> {
  return (attempt) => (attempt <= times ? Promise.reject(new Error(message)) : Promise.resolve(attempt));
}

test('a passing failure is tried again with growing, bounded waits', async () => {
  const waits: number[] = [];
  const onRetry = (_: unknown, __: number, delayMs: number): number => waits.push(delayMs);
  await expect(retry(failing(3, 'passing'), { ...policy, onRetry }, new FixedClock())).resolves.toBe(4);
  expect(waits).toEqual([100, 200, 250]);
});

test('what will not pass is not tried again', async () => {
  let tries = 0;
  const forbidden = (): Promise<never> => {
    tries++;
    return Promise.reject(new Error('forbidden'));
  };
  await expect(retry(forbidden, policy, new FixedClock())).rejects.toThrow('forbidden');
  expect(tries).toBe(1);
});

test('the server decides how long to wait', async () => {
  const clock = new FixedClock();
  const before = clock.monotonicMs();
  await retry(failing(1, 'passing'), { ...policy, serverDelayMs: () => 7000 }, clock);
  expect(clock.monotonicMs() - before).toBe(7000);
});
