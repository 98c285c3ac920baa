import type { Clock } from '../core/services.ts';
import { after } from '../host/waiting.ts';

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  sleep: (ms, cancelled) =>
    new Promise((resolve) => {
      if (cancelled?.aborted === true) {
        resolve();
        return;
      }
      const wake = (): void => {
        callOff();
        cancelled?.removeEventListener('abort', wake);
        resolve();
      };
      const callOff = after(ms, wake);
      cancelled?.addEventListener('abort', wake, { once: true });
    }),
};
