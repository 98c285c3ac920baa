import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isWithin } from './files.ts';

/** A program of ours that an action starts as a process of its own, which outlives it. */
export interface DetachedProgram {
  /** Trainyard's own folder. */
  readonly root: string;
  /** The folder of its bundle below dist/. */
  readonly bundle: string;
  /** Its source, relative to the root. */
  readonly source: string;
}

export interface DetachedStart {
  readonly args: readonly string[];
  readonly cwd: string;
  /** What it says goes to the end of this file. */
  readonly log: string;
  readonly path: string | undefined;
  readonly stdin: 'ignore' | 'pipe';
}

export interface Detached {
  readonly child: ChildProcess;
  /** How it ended; undefined while it runs, -1 where a signal ended it or it could not be started. */
  readonly exitCode: () => number | undefined;
}

/** Starts a program in a session of its own. */
export async function startDetached(program: DetachedProgram, start: DetachedStart): Promise<Detached> {
  await mkdir(dirname(start.log), { recursive: true });
  await using log = await open(start.log, 'a', 0o640);
  const child = spawn(process.execPath, [fileOf(program), ...start.args], {
    cwd: start.cwd,
    // Nothing of the job's: no secret, and above all not RUNNER_TRACKING_ID, by which the runner would end it.
    env: { PATH: start.path },
    detached: true,
    stdio: [start.stdin, log.fd, log.fd],
  });
  let exitCode: number | undefined;
  child.once('exit', (code) => (exitCode = code ?? -1));
  child.once('error', () => (exitCode = -1));
  return { child, exitCode: () => exitCode };
}

/** The bundle where a bundle runs or there are no packages to run sources with, else the source. */
function fileOf({ root, bundle, source }: DetachedProgram): string {
  const bundled = join(root, 'dist', bundle, 'index.js');
  const fromSource = join(root, source);
  const runsBundle =
    isWithin(process.argv[1] ?? '', join(root, 'dist')) ||
    !existsSync(join(root, 'node_modules')) ||
    !existsSync(fromSource);
  return runsBundle && existsSync(bundled) ? bundled : fromSource;
}
