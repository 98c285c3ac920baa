import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTIONS } from '../scripts/actions.ts';
import { ROOT } from '../scripts/runner.ts';

const ROUNDS = 7;
const BUDGET_MS = 60;
const BARE = ['-e', 'process.stdout.write("")'];

/** CPU milliseconds, one for each round. */
interface Starts {
  readonly cold: number[];
  readonly warm: number[];
  /** Until what the action works with is loaded too, which only happens where its inputs are good. */
  readonly loaded: number[];
}

/**
 * Start of every action: from the process's begin to the first line it says, here that a required input is missing. The
 * budget is this one's. What an action works with is loaded after that, and its cost is printed beside.
 *
 * Cold is the first start of a copy that was unpacked a moment before, as a job finds it; warm is the same start again.
 * Each round starts bare Node as well, so that what else the machine does disturbs both alike.
 */
export function benchStart(print: (line: string) => void): void {
  const bare: number[] = [];
  const actions = ACTIONS.map((name) => ({ name, starts: emptyStarts() }));
  for (let round = 0; round < ROUNDS; round++) {
    const copy = mkdtempSync(join(tmpdir(), 'start-'));
    for (const part of ['dist', 'package.json']) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    bare.push(cpuMs(BARE), cpuMs(BARE));
    for (const { name, starts } of actions) {
      const script = join(copy, 'dist', name, 'index.js');
      starts.cold.push(cpuMs([script]));
      starts.warm.push(cpuMs([script]));
      starts.loaded.push(cpuMs(['--input-type=module', '-e', loading(copy, name)]));
    }
    rmSync(copy, { recursive: true });
  }
  print(
    `Start of an action, CPU ms above bare Node: medians of ${ROUNDS} rounds, least in brackets (budget ${BUDGET_MS})`,
  );
  print('  warm, and then until its work is loaded, is no part of the budget');
  print(`  bare node, itself ${format(median(bare), Math.min(...bare))}`);
  for (const { name, starts } of actions) {
    const above = (costs: readonly number[]): string =>
      format(median(costs) - median(bare), Math.min(...costs) - Math.min(...bare));
    const isOver = Math.max(median(starts.cold), median(starts.warm)) - median(bare) > BUDGET_MS;
    print(
      `  ${name.padEnd(18)}${above(starts.cold)} cold ${above(starts.warm)} warm ${above(starts.loaded)} loaded` +
        (isOver ? '   over the budget' : ''),
    );
  }
}

/** What a start with good inputs loads, and then a word that ends the measurement. */
function loading(copy: string, name: string): string {
  const work = ['run.js', 'carry-out.js']
    .map((file) => join(copy, 'dist', name, file))
    .find((file) => existsSync(file));
  const files = [join(copy, 'dist', 'shared', 'start.js'), ...(work === undefined ? [] : [work])];
  return `${files.map((file) => `await import(${JSON.stringify(file)});`).join('')}process.stdout.write('')`;
}

function emptyStarts(): Starts {
  return { cold: [], warm: [], loaded: [] };
}

function format(typical: number, least: number): string {
  return `${typical.toFixed(0).padStart(4)} (${least.toFixed(0)})`;
}

/**
 * Ends a process at the first line it says, which is there before whatever follows it, such as evidence, and tells its
 * CPU microseconds till then.
 */
const UNTIL_FIRST_LINE = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.stdout.write = () => {
    const { user, system } = process.cpuUsage();
    writeSync(2, String(user + system));
    process.kill(process.pid, 'SIGKILL');
  };
`)}`;

function cpuMs(args: readonly string[]): number {
  const env = { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: ROOT, RUNNER_TEMP: tmpdir() };
  const { stderr } = spawnSync(process.execPath, ['--import', UNTIL_FIRST_LINE, ...args], { env, encoding: 'utf8' });
  return Number(stderr) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
