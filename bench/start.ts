import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ACTIONS } from '../scripts/actions.ts';
import { ROOT } from '../scripts/runner.ts';

const RUNS = 11;
const BUDGET_MS = 250;

interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Start of every action: from the process's begin to the first line it says, here that a required input is missing. */
export function benchStart(print: (line: string) => void): void {
  print(`Start of an action, medians of ${RUNS} whole processes (budget ${BUDGET_MS} ms on a quiet machine)`);
  const bare = measure(['-e', '0']);
  print(row('bare node', bare));
  for (const action of ACTIONS) {
    const cost = measure([join(ROOT, 'dist', action, 'index.js')]);
    print(`${row(action, cost)}   ${(cost.cpuMs / bare.cpuMs).toFixed(1)} x the CPU of bare node`);
  }
}

function row(name: string, { wallMs, cpuMs }: Cost): string {
  return `  ${name.padEnd(18)}${wallMs.toFixed(0).padStart(5)} ms wall${cpuMs.toFixed(0).padStart(5)} ms CPU`;
}

function measure(args: readonly string[]): Cost {
  const costs = Array.from({ length: RUNS }, () => runOnce(args));
  return { wallMs: median(costs.map(({ wallMs }) => wallMs)), cpuMs: median(costs.map(({ cpuMs }) => cpuMs)) };
}

/** The shell's own clock gives the child's user and system time, which Node does not. */
function runOnce(args: readonly string[]): Cost {
  const env = { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: ROOT, RUNNER_TEMP: '/tmp' };
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['--norc', '-c', script, '-', process.execPath, ...args], {
    env,
    encoding: 'utf8',
  });
  const [real = NaN, user = NaN, system = NaN] = stderr.trim().split(' ').map(Number);
  return { wallMs: 1000 * real, cpuMs: 1000 * (user + system) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
