import { execFileSync, spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { ROOT } from '../scripts/runner.ts';

export const DATA = join(ROOT, 'bench', '.data');

export interface Cost {
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** User and system time of the whole action as a runner starts it, its engine included; the shell's clock sees both. */
export function actionCpuSeconds(file: string, contract: string, profile: string): number {
  const env = {
    PATH: process.env['PATH'],
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: dirname(file),
    RUNNER_TEMP: DATA,
    INPUT_CONTRACT: contract,
    INPUT_DATA: basename(file),
    INPUT_PROFILE: profile,
  };
  const action = join(ROOT, 'dist', 'validate-data', 'index.js');
  // A shell drops variables whose names it could not use itself, so `env` sets those.
  const settings = ['INPUT_MAX-SAMPLES=10', 'INPUT_FAIL-ON=never'];
  return commandCpuSeconds(['env', ...settings, process.execPath, action], env);
}

/** User and system time of a command and all that it starts and waits for. */
export function commandCpuSeconds(command: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1';
  const { status, stderr } = spawnSync('bash', ['--norc', '-c', script, '-', ...command], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${String(status)}.`);
  return stderr
    .trim()
    .split(' ')
    .reduce((sum, seconds) => sum + Number(seconds), 0);
}

export function measure(args: readonly string[]): Cost {
  const script = join(import.meta.dirname, 'validate-run.ts');
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' })) as Cost;
}

/** The lower median: what the work costs when least disturbed by other work on the machine. */
export function median(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((a, b) => a.cpuSeconds - b.cpuSeconds);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? { cpuSeconds: NaN, peakBytes: NaN };
}
