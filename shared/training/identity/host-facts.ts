import { execFile } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { basename } from 'node:path';
import type { TrainingEnvironment } from '../../evidence/results/training.ts';
import type { Environment } from './environment.ts';

const TOOL_MS = 10_000;

/** The machine and the tools behind a run. A tool that hangs or is absent is left out, never guessed. */
export async function describeHost(
  command: readonly string[],
  workingDirectory: string,
  environment: Environment,
): Promise<TrainingEnvironment> {
  const processors = cpus();
  const program = basename(command[0] ?? '');
  const python = /^python[\d.]*$/.test(program) ? (command[0] ?? 'python3') : 'python3';
  const tools: Record<string, string> = { node: process.version.slice(1) };
  const version = await output([python, '--version'], workingDirectory, environment);
  if (version !== undefined)
    tools['python'] = version
      .replace(/^Python\s+/i, '')
      .trim()
      .slice(0, 40);
  return {
    os: `${type()} ${release()}`,
    cpu: processors[0]?.model.trim() || 'unknown',
    cpus: Math.max(1, processors.length),
    memoryBytes: totalmem(),
    gpus: parseGpus((await output(GPU_QUERY, workingDirectory, environment)) ?? ''),
    tools,
  };
}

const GPU_QUERY = ['nvidia-smi', '--query-gpu=name,driver_version,memory.total', '--format=csv,noheader,nounits'];

/**
 * One line per GPU; values that the driver does not give come as `[N/A]`.
 *
 * @internal
 */
export function parseGpus(csv: string): TrainingEnvironment['gpus'] {
  return csv.split(/\r?\n/).flatMap((line) => {
    const [name = '', driver = '', memory = ''] = line.split(',').map((cell) => cell.trim());
    if (name === '' || driver === '' || name.startsWith('[')) return [];
    const memoryMiB = Number(memory);
    return [{ name, driver, ...(Number.isSafeInteger(memoryMiB) && memoryMiB > 0 ? { memoryMiB } : {}) }];
  });
}

function output(
  [program = '', ...args]: readonly string[],
  cwd: string,
  environment: Environment,
): Promise<string | undefined> {
  const env = { PATH: environment['PATH'], HOME: environment['HOME'], LD_LIBRARY_PATH: environment['LD_LIBRARY_PATH'] };
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { cwd, env, timeout: TOOL_MS, killSignal: 'SIGKILL', maxBuffer: 1 << 20 },
      (error, stdout) => resolve(error === null ? stdout : undefined),
    );
  });
}
