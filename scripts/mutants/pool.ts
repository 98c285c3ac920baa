import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Order } from './messages.ts';

/** Every module of every mutant stays in the memory of its process. */
const ORDERS_PER_PROCESS = 150;

/** A process that runs tests, started anew when it hangs, dies or has grown old. */
export class Worker {
  #child: ChildProcess | undefined;
  #orders = 0;

  /** @returns undefined where the process hung or died of the order */
  async ask(order: Order, limitMs: number): Promise<Answer | undefined> {
    if (this.#orders++ % ORDERS_PER_PROCESS === 0) this.close();
    const child = (this.#child ??= start());
    return new Promise((resolve) => {
      const settle = (answer?: Answer): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (answer === undefined) this.close();
        resolve(answer);
      };
      const timer = setTimeout(settle, limitMs);
      child.once('message', (answer) => settle(answer as Answer));
      child.once('exit', () => settle());
      child.send(order);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

function start(): ChildProcess {
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  return fork(join(import.meta.dirname, 'worker.ts'), { execArgv, stdio: [...stdio] });
}
