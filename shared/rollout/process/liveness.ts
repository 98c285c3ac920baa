import { readFileSync, readdirSync } from 'node:fs';
import { systemErrorCode } from '../../core/errors.ts';

/** `unknown` never kills and never takes over by itself. */
export type Liveness = 'alive' | 'dead' | 'unknown';

export interface ProcessIdentity {
  readonly pid: number;
  /** From `startTimeOf`; a pid may be used again, a pid with its start time is not. */
  readonly startTime?: string | undefined;
}

/** Whether exactly this process still runs on this host. */
export function livenessOf(identity: ProcessIdentity): Liveness {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    return systemErrorCode(error) === 'ESRCH' ? 'dead' : 'unknown';
  }
  const now = startTimeOf(identity.pid);
  if (now === undefined || identity.startTime === undefined) return 'unknown';
  if (now !== identity.startTime) return 'dead';
  return isZombie(identity.pid) ? 'dead' : 'alive';
}

/**
 * When the kernel started a process, in a form that only equals itself: boot id and clock ticks since that boot.
 *
 * @returns undefined where the host has no /proc or no such process
 */
export function startTimeOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const ticks = statFields(pid)[19];
    return ticks === undefined ? undefined : `${boot}/${ticks}`;
  } catch {
    return undefined;
  }
}

/** The pid of a process whose environment holds this entry, found by looking at every process of ours. */
export function findByEnvironment(entry: string): number | undefined {
  try {
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name) && environmentOf(name).includes(entry)) return Number(name);
    }
  } catch {
    // No /proc: nothing can be found, and nothing is guessed.
  }
  return undefined;
}

function environmentOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    return [];
  }
}

function isZombie(pid: number): boolean {
  try {
    return statFields(pid)[0] === 'Z';
  } catch {
    return false;
  }
}

/** The fields of /proc/PID/stat from the third on; the second, the name, may hold anything. */
function statFields(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
