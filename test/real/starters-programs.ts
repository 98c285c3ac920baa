import { execFile } from 'node:child_process';
import { program, type ProgramName } from '../servers/programs/programs.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  /** Both streams. */
  readonly output: string;
}

/** Runs a program to its end, without a network where it would only ask for news. */
export async function outcomeOf(name: ProgramName, ...args: readonly string[]): Promise<Outcome> {
  const path = await program(name);
  // checkov looks for guidelines, and helm for the settings of who runs it.
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', LOG_LEVEL: 'ERROR', BC_SKIP_MAPPING: 'TRUE' };
  return new Promise((resolve) => {
    execFile(path, args, { env, maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, output: stdout + stderr });
    });
  });
}
