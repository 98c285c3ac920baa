import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../core/digest.ts';
import { look } from './look.ts';

/** What tells one machine from another. */
export interface MachineFacts {
  readonly machineId: string | undefined;
  readonly hostname: string;
  readonly hardwareAddresses: readonly string[];
}

/**
 * The name of a machine. Machines made of one image share their `/etc/machine-id`, and often their host name too; the
 * addresses of their network devices differ, unless somebody gave them all the same.
 *
 * @returns undefined where that cannot be told, as in a container without devices of its own
 */
export function machineName({ machineId, hostname, hardwareAddresses }: MachineFacts): string | undefined {
  if (machineId === undefined || machineId === '' || hardwareAddresses.length === 0) return undefined;
  // machine-id(5) asks to keep the id itself to the machine.
  return digestBytes(JSON.stringify([machineId, hostname, [...hardwareAddresses].sort()]));
}

/** A random address is another one after each start, so it names nothing (NET_ADDR_RANDOM of the kernel). */
const RANDOM = '1';

/** The addresses of real devices: bridges, tunnels and containers' ends come and go, and are much the same everywhere. */
export function hardwareAddresses(folder = '/sys/class/net'): readonly string[] {
  const read = (name: string, file: string): string =>
    look(() => readFileSync(join(folder, name, file), 'utf8').trim()) ?? '';
  const addresses = (look(() => readdirSync(folder)) ?? [])
    .filter((name) => existsSync(join(folder, name, 'device')) && read(name, 'addr_assign_type') !== RANDOM)
    .map((name) => read(name, 'address'));
  return addresses.filter((address) => /[1-9a-f]/.test(address));
}

/** Whether the maker of the device gave it its address, which no other then has; whoever else does sets the second bit. */
export function isUnique(hardwareAddress: string): boolean {
  return (Number.parseInt(hardwareAddress.slice(0, 2), 16) & 0b10) === 0;
}

/** When this machine was started, by its clock as it goes now, to the second; undefined where there is no /proc. */
export function bootedAt(): Date | undefined {
  const stat = look(() => readFileSync('/proc/stat', 'latin1')) ?? '';
  const seconds = /^btime (\d+)$/m.exec(stat)?.[1];
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}
