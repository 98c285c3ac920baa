import { spawn } from 'node:child_process';
import { identify, liveness, parseStat, readStat } from '../../../shared/host/processes.ts';

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

test('a process from before the machine started anew is dead', () => {
  const me = identify(process.pid);
  if (me.machine === undefined) return;
  expect(liveness({ ...me, bootId: 'an earlier boot' })).toBe('dead');
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
