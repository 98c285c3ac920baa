import { spawn } from 'node:child_process';
import { bootedAt } from '../../../shared/host/machine.ts';
import { identify, liveness, parseStat, readStat, type HostView } from '../../../shared/host/processes.ts';

test('this process is alive; one that has ended, or whose number was taken by another, is dead', async () => {
  const me = identify(process.pid);
  expect(liveness(me)).toBe('alive');
  expect(liveness({ ...me, startTicks: (me.startTicks ?? 0) + 1 })).toBe('dead');
  const child = spawn(process.execPath, ['-e', '']);
  const itsIdentity = identify(child.pid ?? 0);
  await new Promise((resolve) => child.once('close', resolve));
  expect(liveness(itsIdentity)).toBe('dead');
});

test('a process elsewhere is unknown: another namespace, another machine, a machine without a name', () => {
  const me = { ...identify(process.pid), machine: 'here' };
  expect(liveness({ ...me, pidNamespace: 'pid:[1]' })).toBe('unknown');
  expect(liveness({ ...me, bootId: 'another', machine: 'elsewhere' })).toBe('unknown');
  const nameless = { pid: me.pid, bootId: 'another', startTicks: me.startTicks ?? 0 };
  expect(liveness(nameless)).toBe('unknown');
});

test('a process from before the machine started anew is dead, by what this machine tells of itself', () => {
  const me = identify(process.pid);
  const booted = bootedAt();
  if (me.machine === undefined || booted === undefined) return;
  const earlier = { ...me, bootId: 'an earlier boot', isKeptHere: true };
  expect(liveness({ ...earlier, seenAt: new Date(booted.getTime() - 1000) })).toBe('dead');
  expect(liveness({ ...earlier, seenAt: new Date(booted.getTime() + 1000) })).toBe('unknown');
  expect(liveness(earlier)).toBe('unknown');
});

/** A host as somebody might meet it: process 7 runs since tick 70, and nothing else does. */
function host(changes: Partial<HostView> = {}): HostView {
  return {
    place: { bootId: 'boot', pidNamespace: 'pid:[10]', timeNamespace: 'time:[20]', machine: 'machine' },
    bootedAt: () => new Date(1_000_000),
    isTaken: (pid) => pid === 7,
    readStat: (pid) => (pid === 7 ? statOf('S') : undefined),
    ...changes,
  };
}

function statOf(state: string): ReturnType<HostView['readStat']> {
  return parseStat(`7 (x) ${state} ${Array.from({ length: 50 }, (_, index) => (index === 18 ? 70 : 1)).join(' ')}`);
}

const seven = {
  pid: 7,
  startTicks: 70,
  bootId: 'boot',
  pidNamespace: 'pid:[10]',
  timeNamespace: 'time:[20]',
  machine: 'machine',
  seenAt: new Date(999_999),
  isKeptHere: true,
};
const SHARED = { bootId: 'earlier', isKeptHere: false };
const HIDDEN: Partial<HostView> = { readStat: () => undefined };

test.each<readonly [string, object, Partial<HostView>, string]>([
  ['runs', {}, {}, 'alive'],
  ['is stopped', {}, { readStat: () => statOf('T') }, 'alive'],
  ['is a zombie', {}, { readStat: () => statOf('Z') }, 'dead'],
  ['has its number free', { pid: 8 }, {}, 'dead'],
  ['had a number that another has now', { startTicks: 69 }, {}, 'dead'],
  ['is hidden, its number taken', {}, HIDDEN, 'unknown'],
  ['is hidden, its number free', { pid: 8 }, HIDDEN, 'dead'],
  ['did not say when it started', { startTicks: undefined }, {}, 'unknown'],
  ['ran before a restart', { bootId: 'earlier' }, {}, 'dead'],
  ['ran before a restart, by a folder of the network', SHARED, { hasUniqueName: true }, 'dead'],
  ['may run on a twin with our addresses', SHARED, { hasUniqueName: false }, 'unknown'],
  ['lived on another boot after this one began', { bootId: 'earlier', seenAt: new Date(1_000_000) }, {}, 'unknown'],
  ['was last seen nobody knows when', { bootId: 'earlier', seenAt: undefined }, {}, 'unknown'],
  [
    'ran on another boot than one whose begin is unknown',
    { bootId: 'earlier' },
    { bootedAt: () => undefined },
    'unknown',
  ],
  ['ran on another machine', { bootId: 'earlier', machine: 'other' }, {}, 'unknown'],
  ['ran on a machine without a name', { bootId: 'earlier', machine: undefined }, {}, 'unknown'],
  [
    'ran where the machine has no name now',
    { bootId: 'earlier', machine: undefined },
    { place: { bootId: 'boot' } },
    'unknown',
  ],
  ['did not say on which boot', { bootId: undefined }, {}, 'unknown'],
  ['is asked for where the boot has no name', { bootId: undefined }, { place: {} }, 'unknown'],
  ['is in another namespace', { pidNamespace: 'pid:[11]' }, {}, 'unknown'],
  ['is in another namespace, its number free here', { pid: 8, pidNamespace: 'pid:[11]' }, {}, 'unknown'],
  ['is in another time namespace', { timeNamespace: 'time:[21]', startTicks: 69 }, {}, 'unknown'],
  ['is in another time namespace, its number free', { timeNamespace: 'time:[21]', pid: 8 }, {}, 'dead'],
  ['is in another time namespace, a zombie', { timeNamespace: 'time:[21]' }, { readStat: () => statOf('Z') }, 'dead'],
  ['did not say in which time namespace', { timeNamespace: undefined, startTicks: 69 }, {}, 'unknown'],
  ['did not say in which namespace', { pid: 8, pidNamespace: undefined }, {}, 'unknown'],
])('a process that %s', (_, changes, view, expected) => {
  expect(liveness({ ...seven, ...changes }, host(view))).toBe(expected);
});

test('a command name cannot forge the fields behind it', () => {
  const fields = Array.from({ length: 50 }, (_, index) => String(index + 4)).join(' ');
  const stat = parseStat(`77 (evil) S 1 1 (x) R ${fields}`);
  expect(stat).toMatchObject({
    pid: 77,
    state: 'R',
    parent: 4,
    group: 5,
    session: 6,
    startTicks: 22,
    residentPages: 24,
  });
  expect(parseStat('')).toBeUndefined();
  expect(parseStat('7 (short) S 1')).toBeUndefined();
  expect(readStat(process.pid)?.parent).toBe(process.ppid);
});
