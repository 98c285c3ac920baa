import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ACTIONS } from '../scripts/actions.ts';
import { ROOT } from '../scripts/runner.ts';

const RUNS = 11;
const BUDGET_MS = 250;

/** Start of every action: from the process's begin to the first line it says, here that a required input is missing. */
export function benchStart(print: (line: string) => void): void {
  print(`Start of an action, median of ${RUNS} whole processes (budget ${BUDGET_MS} ms)`);
  const bare = medianMs(['-e', '0']);
  print(`  ${'bare node'.padEnd(18)}${bare.toFixed(0).padStart(5)} ms`);
  for (const action of ACTIONS) {
    const ms = medianMs([join(ROOT, 'dist', action, 'index.js')]);
    print(`  ${action.padEnd(18)}${ms.toFixed(0).padStart(5)} ms   ${(ms / bare).toFixed(1)} x bare node`);
  }
}

function medianMs(args: readonly string[]): number {
  const env = { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: ROOT, RUNNER_TEMP: '/tmp' };
  const times = Array.from({ length: RUNS }, () => {
    const startedMs = performance.now();
    spawnSync(process.execPath, args, { env });
    return performance.now() - startedMs;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}
