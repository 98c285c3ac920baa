import type { AttemptEnd } from './attempt.ts';

/** Who can mend a failure: the author of the training, its configuration, more capacity, or whoever runs the machine. */
type FailureClass = 'bug' | 'config' | 'capacity' | 'infra';

export interface Failure {
  readonly class: FailureClass;
  /** One sentence for a person. */
  readonly reason: string;
  /** The line of the log that says so. */
  readonly evidence?: string;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly class: FailureClass;
  readonly reason: string;
}

/** In this order: a general exception often stands beside its special cause. */
const PATTERNS: readonly Pattern[] = [
  {
    pattern: /CUDA out of memory.*Process \d+ has [\d.]+ [GM]iB memory in use/,
    class: 'infra',
    reason: 'The GPU had too little free memory because another process holds some.',
  },
  {
    pattern: /CUDA out of memory|OutOfMemoryError: CUDA|CUDA_ERROR_OUT_OF_MEMORY|RESOURCE_EXHAUSTED: Out of memory/,
    class: 'capacity',
    reason: 'The GPU ran out of memory. A smaller batch or a larger GPU helps.',
  },
  {
    pattern: /device-side assert triggered/,
    class: 'bug',
    reason: 'A GPU kernel met an impossible value, often a label or index out of range.',
  },
  {
    pattern: /illegal memory access|CUDA_ERROR_ILLEGAL_ADDRESS|cudaErrorIllegalAddress/,
    class: 'bug',
    reason: 'A GPU kernel touched memory it must not.',
  },
  { pattern: /Duplicate GPU detected/, class: 'config', reason: 'Two ranks were given the same GPU.' },
  { pattern: /No space left on device|ENOSPC/, class: 'infra', reason: 'The disk was full.' },
  {
    pattern: /unable to (?:open|allocate) shared memory|bus error.*shm|insufficient shared memory/i,
    class: 'config',
    reason: 'There was too little shared memory (/dev/shm).',
  },
  {
    pattern: /NCCL.*(?:timeout|timed out)|Watchdog caught collective operation timeout/i,
    class: 'infra',
    reason: 'A rank waited in vain for the others (NCCL time-out).',
  },
  {
    pattern: /^MemoryError|Cannot allocate memory|heap out of memory|OutOfMemoryError/,
    class: 'capacity',
    reason: 'The machine ran out of memory.',
  },
  {
    pattern: /loss (?:is|was|became) (?:nan|-?inf)|FloatingPointError/i,
    class: 'bug',
    reason: 'The training diverged: its loss was no longer a number.',
  },
  {
    pattern: /ModuleNotFoundError|ImportError: No module|Cannot find (?:module|package)/,
    class: 'config',
    reason: 'A module that the command needs is not installed.',
  },
];

const NOT_STARTED: Readonly<Record<string, string>> = {
  ENOENT: 'The program was not found, or its working directory was not.',
  EACCES: 'The program may not be executed.',
  ENOEXEC: 'The program is in no format this machine can execute; a script needs #! in its first line.',
  E2BIG: 'The arguments and the environment are too long.',
};

/**
 * Why an attempt failed, from how it ended and what it said last.
 *
 * @param tail the last lines of the log
 * @param rankError what torchrun recorded of the first rank that failed; the best evidence where it is there
 */
export function explainFailure(end: AttemptEnd, tail: readonly string[], rankError?: string): Failure {
  if (end.notStarted !== undefined) {
    return {
      class: 'config',
      reason: NOT_STARTED[end.notStarted] ?? `The command could not be started (${end.notStarted}).`,
    };
  }
  const lines = rankError === undefined ? tail : [...tail, rankError];
  const killedByKernel = (end.oomKills ?? 0) > 0;
  if (end.signal === 'SIGKILL' && killedByKernel) {
    return {
      class: 'capacity',
      reason: 'The kernel killed it because the memory of the machine or container was used up.',
    };
  }
  for (const { pattern, ...failure } of PATTERNS) {
    const evidence = lines.findLast((line) => pattern.test(line));
    if (evidence !== undefined) return { ...failure, evidence };
  }
  if (killedByKernel)
    return { class: 'capacity', reason: 'The kernel killed one of its processes for want of memory.' };
  return { class: end.signal === 'SIGKILL' ? 'infra' : 'bug', ...plainReason(end, rankError ?? lastError(tail)) };
}

function plainReason(end: AttemptEnd, evidence: string | undefined): Omit<Failure, 'class'> {
  const reason =
    end.signal === 'SIGKILL'
      ? 'It was killed from outside (SIGKILL), which is also how the kernel answers a want of memory.'
      : end.signal !== undefined
        ? `It ended by the signal ${end.signal}.`
        : `It ended with exit code ${end.exitCode ?? '?'}.`;
  return { reason, ...(evidence === undefined ? {} : { evidence }) };
}

/** The line that most probably says what went wrong: the last that names an error. */
function lastError(tail: readonly string[]): string | undefined {
  const named = /^(?:[A-Za-z_][\w.]*(?:Error|Exception)|Error|error|fatal|FATAL|panic)\b/;
  return tail.findLast((line) => named.test(line)) ?? tail.findLast((line) => line.trim() !== '');
}

/** The message in a file that torchrun leaves for the first rank that failed (TORCHELASTIC_ERROR_FILE). */
export function rankErrorMessage(value: unknown): string | undefined {
  const message = (value as { message?: unknown } | undefined)?.message;
  const text = typeof message === 'string' ? message : (message as { message?: unknown } | undefined)?.message;
  return typeof text === 'string' ? text.slice(0, 2000) : undefined;
}
