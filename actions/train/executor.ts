import { createInterface } from 'node:readline';
import { parseJson } from '../../shared/core/text/json.ts';
import type { AttemptSpec, ExecutorOrder, StopReason } from '../../shared/training/supervision/attempt.ts';
import { executeAttempt } from '../../shared/training/supervision/executor.ts';

/**
 * The executor's own process: the attempt comes as the first line on standard input, orders as further lines. The end of
 * the input means that the supervisor is gone, however it went.
 */
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
let started = false;
let order: (reason: StopReason) => void = () => undefined;
const orders = new Promise<StopReason>((resolve) => (order = resolve));

lines.on('line', (line) => {
  if (started) order((parseJson(line) as ExecutorOrder).stop);
  else {
    started = true;
    void executeAttempt(parseJson(line) as AttemptSpec, orders).then(() => process.exit(0), fail);
  }
});
lines.on('close', () => {
  if (started) order('supervisor-lost');
  else process.exit(0);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => order('system'));
process.on('SIGHUP', () => undefined);

function fail(error: unknown): never {
  console.error(error);
  process.exit(1);
}
