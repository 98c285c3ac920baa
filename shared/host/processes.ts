import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemErrorCode } from '../core/errors.ts';
import { look } from './look.ts';
import { bootedAt, hardwareAddresses, isUnique, machineName } from './machine.ts';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks from boot to the start of the process; absent where there is no /proc of its own. */
  readonly startTicks?: number;
  readonly bootId?: string;
  /** The namespace that `pid` counts in. */
  readonly pidNamespace?: string;
  /** The namespace that `startTicks` count in. */
  readonly timeNamespace?: string;
  /** See `machineName`. */
  readonly machine?: string;
}

/** A process as somebody recorded it. */
export interface RecordedProcess extends ProcessIdentity {
  /** When it was last known to live: whoever reads the record knows by the time of its file. */
  readonly seenAt?: Date;
  /** Whether the record lies where only the machine that keeps it can have written. */
  readonly isKeptHere?: boolean;
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
  return { pid, ...(startTicks === undefined ? {} : { startTicks }), ...here() };
}

/** Where a process number means something: this boot of this machine, these namespaces. */
type Place = Pick<ProcessIdentity, 'bootId' | 'pidNamespace' | 'timeNamespace' | 'machine'>;

/** What this host tells of its processes. */
export interface HostView {
  readonly place: Place;
  /** Whether no other machine can have the name of this one, see `isUnique`. */
  readonly hasUniqueName?: boolean;
  /** When this boot began, by the clock as it goes now. */
  readonly bootedAt?: () => Date | undefined;
  /** False only where the number is free for certain. */
  readonly isTaken: (pid: number) => boolean;
  readonly readStat: (pid: number) => ProcessStat | undefined;
}

let knownPlace: Place | undefined;

/** Neither boot nor namespace of a running process ever changes. */
function here(): Place {
  return (knownPlace ??= readPlace());
}

function readPlace(): Place {
  const bootId = look(process.platform === 'darwin' ? bootSession : readBootId);
  const pidNamespace = look(() => readlinkSync('/proc/self/ns/pid'));
  const timeNamespace = look(() => readlinkSync('/proc/self/ns/time'));
  const machineId = look(() => readFileSync('/etc/machine-id', 'utf8').trim());
  const machine = machineName({ machineId, hostname: hostname(), hardwareAddresses: hardwareAddresses() });
  return {
    ...(bootId === undefined || bootId === '' ? {} : { bootId }),
    ...(pidNamespace === undefined ? {} : { pidNamespace }),
    ...(timeNamespace === undefined ? {} : { timeNamespace }),
    ...(machine === undefined ? {} : { machine }),
  };
}

function readBootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/** macOS has no /proc; its kernel names each boot all the same. */
function bootSession(): string {
  return execFileSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8', timeout: 5000 }).trim();
}

const thisHost: HostView = {
  get place() {
    return here();
  },
  get hasUniqueName() {
    return hardwareAddresses().some(isUnique);
  },
  bootedAt,
  isTaken,
  readStat,
};

/**
 * Whether a process still runs. Only positive evidence makes it dead: its number is free or taken by another where
 * that number counts, or the machine has been started anew since it was last seen. What cannot be seen from here
 * (another namespace, another machine, a hidden /proc, a record that does not say where it counts) is unknown; unknown
 * never kills and never takes over.
 */
export function liveness(identity: RecordedProcess, host: HostView = thisHost): Liveness {
  const { place } = host;
  if (identity.bootId === undefined || place.bootId === undefined) return 'unknown';
  if (identity.bootId !== place.bootId) {
    return endedWithItsBoot(identity, host) ? 'dead' : 'unknown';
  }
  if (identity.pidNamespace !== place.pidNamespace) return 'unknown';
  if (!host.isTaken(identity.pid)) return 'dead';
  const stat = host.readStat(identity.pid);
  if (stat === undefined || identity.startTicks === undefined) {
    // Gone between the two looks, or hidden (hidepid, another system): a second look tells.
    return host.isTaken(identity.pid) ? 'unknown' : 'dead';
  }
  if (isEnded(stat)) return 'dead';
  // The kernel tells the start of a process by the clock of whoever asks.
  if (identity.timeNamespace !== place.timeNamespace) return 'unknown';
  return stat.startTicks === identity.startTicks ? 'alive' : 'dead';
}

/**
 * Another boot is a past one of this machine only where the record is older than this boot; otherwise it is the boot of
 * a twin, which may live. Twins that even share their addresses, as virtual machines may, cannot share a disk.
 */
function endedWithItsBoot({ machine, seenAt, isKeptHere }: RecordedProcess, host: HostView): boolean {
  if (machine === undefined || machine !== host.place.machine) return false;
  if (isKeptHere !== true && host.hasUniqueName !== true) return false;
  const startedAt = host.bootedAt?.();
  return seenAt !== undefined && startedAt !== undefined && seenAt < startedAt;
}

/** Whether the number of a process counts where this one runs: the same boot, the same namespace. */
export function countsHere({ bootId, pidNamespace }: ProcessIdentity): boolean {
  return bootId !== undefined && bootId === here().bootId && pidNamespace === here().pidNamespace;
}

/** Whether a process number was given out by this boot of this machine, in whatever namespace. */
export function isOfThisBoot({ bootId }: ProcessIdentity): boolean {
  return bootId !== undefined && bootId === here().bootId;
}

/** A zombie has ended; only its parent has not looked yet. */
export function isEnded(stat: ProcessStat): boolean {
  return stat.state === 'Z' || stat.state === 'X';
}

/** A process that has been stopped (SIGSTOP, Ctrl-Z, a debugger) is alive and does nothing. */
export function isStopped(identity: ProcessIdentity): boolean {
  return liveness(identity) === 'alive' && /^[Tt]$/.test(readStat(identity.pid)?.state ?? '');
}

function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) !== 'ESRCH';
  }
}

/** A /proc of another namespace, which a namespace without one of its own may see, would tell of other processes. */
let isProcOurs: boolean | undefined;

export function readStat(pid: number): ProcessStat | undefined {
  isProcOurs ??= look(() => readlinkSync('/proc/self')) === String(process.pid);
  const text = isProcOurs ? look(() => readFileSync(`/proc/${pid}/stat`, 'latin1')) : undefined;
  return text === undefined ? undefined : parseStat(text);
}

/** Whether /proc tells of the processes that we can signal; elsewhere nobody can be counted. */
export function seesProcesses(): boolean {
  return readStat(process.pid) !== undefined;
}

/** Every process that can be seen; empty where there is no /proc. */
export function allProcesses(): ProcessStat[] {
  const names = look(() => readdirSync('/proc')) ?? [];
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
  const environment = look(() => readFileSync(`/proc/${pid}/environ`, 'latin1'));
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
