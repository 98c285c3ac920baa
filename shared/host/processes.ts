import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { systemErrorCode } from '../core/errors.ts';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks from boot to the start of the process; absent where there is no /proc. */
  readonly startTicks?: number;
  readonly bootId?: string;
  /** The namespace that `pid` counts in. */
  readonly pidNamespace?: string;
  readonly machine?: string;
}

export type Liveness = 'alive' | 'dead' | 'unknown';

/** One line of /proc/PID/stat, as far as we need it (proc_pid_stat(5)). */
export interface ProcessStat {
  readonly pid: number;
  readonly state: string;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  /** Clock ticks of the process itself. */
  readonly cpuTicks: number;
  /** Clock ticks of the children it has waited for. */
  readonly childCpuTicks: number;
  readonly startTicks: number;
  readonly residentPages: number;
}

/** USER_HZ and the page size, which Linux fixes for every architecture that GitHub's runner supports. */
export const TICKS_PER_SECOND = 100;
export const PAGE_BYTES = 4096;

export function identify(pid: number): ProcessIdentity {
  const startTicks = readStat(pid)?.startTicks;
  return { pid, ...(startTicks === undefined ? {} : { startTicks }), ...place() };
}

/** Where a process number means something: this boot of this machine, this namespace. */
function place(): { bootId?: string; pidNamespace?: string; machine?: string } {
  const bootId = tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const pidNamespace = tryRead(() => readlinkSync('/proc/self/ns/pid'));
  const machine = tryRead(() => readFileSync('/etc/machine-id', 'utf8').trim());
  return {
    ...(bootId === undefined ? {} : { bootId }),
    ...(pidNamespace === undefined ? {} : { pidNamespace }),
    ...(machine === undefined || machine === '' ? {} : { machine }),
  };
}

/**
 * Whether a process still runs. Only positive evidence makes it dead: its number is free or taken by another, or the
 * machine has been started anew since. What cannot be seen from here is unknown, and unknown is never killed.
 */
export function liveness(identity: ProcessIdentity): Liveness {
  const here = place();
  if (identity.bootId !== here.bootId) {
    const sameMachine = identity.machine !== undefined && identity.machine === here.machine;
    return sameMachine && identity.bootId !== undefined && here.bootId !== undefined ? 'dead' : 'unknown';
  }
  if (identity.pidNamespace !== here.pidNamespace) return 'unknown';
  const signalled = probe(identity.pid);
  if (signalled === 'dead') return 'dead';
  const stat = readStat(identity.pid);
  if (stat === undefined || identity.startTicks === undefined) {
    // Gone between the two looks, or hidden (hidepid, another system): a second look tells.
    return probe(identity.pid) === 'dead' ? 'dead' : 'unknown';
  }
  return stat.startTicks === identity.startTicks && !isEnded(stat) ? 'alive' : 'dead';
}

/** A zombie has ended; only its parent has not looked yet. */
export function isEnded(stat: ProcessStat): boolean {
  return stat.state === 'Z' || stat.state === 'X';
}

function probe(pid: number): 'dead' | 'present' {
  try {
    process.kill(pid, 0);
    return 'present';
  } catch (error) {
    return systemErrorCode(error) === 'ESRCH' ? 'dead' : 'present';
  }
}

export function readStat(pid: number): ProcessStat | undefined {
  const text = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  return text === undefined ? undefined : parseStat(text);
}

/** Every process that can be seen; empty where there is no /proc. */
export function allProcesses(): ProcessStat[] {
  const names = tryRead(() => readdirSync('/proc')) ?? [];
  return names.flatMap((name) => {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : undefined;
    return stat === undefined ? [] : [stat];
  });
}

/**
 * The command name stands in parentheses and may itself hold anything, so the fields are counted from its end.
 *
 * @internal
 */
export function parseStat(text: string): ProcessStat | undefined {
  const close = text.lastIndexOf(')');
  const fields = text.slice(close + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]);
  const pid = Number.parseInt(text, 10);
  if (close === -1 || !Number.isInteger(pid) || fields.length < 22) return undefined;
  return {
    pid,
    state: fields[0] ?? '',
    parent: field(4),
    group: field(5),
    session: field(6),
    cpuTicks: field(14) + field(15),
    childCpuTicks: field(16) + field(17),
    startTicks: field(22),
    residentPages: field(24),
  };
}

/** Whether a process was started with this variable: how a child is told that has left its group and its parent. */
export function carries(pid: number, assignment: string): boolean {
  const environment = tryRead(() => readFileSync(`/proc/${pid}/environ`, 'latin1'));
  return environment !== undefined && `\0${environment}\0`.includes(`\0${assignment}\0`);
}

/** Sends a signal to one process if it is still the one meant. Never throws: it may end at any moment. */
export function signalProcess(target: { pid: number; startTicks: number }, signal: NodeJS.Signals): void {
  if (readStat(target.pid)?.startTicks !== target.startTicks) return;
  try {
    process.kill(target.pid, signal);
  } catch {
    // Ended in between.
  }
}

/** Sends a signal to a process group. Never throws. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody is left in it.
  }
}

function tryRead<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
