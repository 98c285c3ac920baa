import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootedAt, hardwareAddresses, isUnique, machineName } from '../../../shared/host/machine.ts';

const facts = { machineId: 'of the image', hostname: 'runner', hardwareAddresses: ['00:16:3e:00:00:01'] };

test('machines of one image have names of their own, and a machine keeps its name', () => {
  const name = machineName(facts);
  expect(name).toMatch(/^sha256:/);
  expect(machineName({ ...facts })).toBe(name);
  for (const twin of [
    { ...facts, machineId: 'another' },
    { ...facts, hostname: 'runner-2' },
    { ...facts, hardwareAddresses: ['00:16:3e:00:00:02'] },
    { ...facts, hardwareAddresses: [...facts.hardwareAddresses, '00:16:3e:00:00:02'] },
  ]) {
    expect(machineName(twin)).not.toBe(name);
  }
  const two = ['00:16:3e:00:00:01', '00:16:3e:00:00:02'];
  expect(machineName({ ...facts, hardwareAddresses: two })).toBe(
    machineName({ ...facts, hardwareAddresses: two.toReversed() }),
  );
});

test('a machine that has no id, or no device of its own, has no name', () => {
  expect(machineName({ ...facts, machineId: undefined })).toBeUndefined();
  expect(machineName({ ...facts, machineId: '' })).toBeUndefined();
  expect(machineName({ ...facts, hardwareAddresses: [] })).toBeUndefined();
});

test('only real devices count, by addresses that they keep', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'net-'));
  const add = async (name: string, address: string, { isReal = true, kind = '0' } = {}): Promise<void> => {
    await mkdir(join(folder, name, isReal ? 'device' : ''), { recursive: true });
    await writeFile(join(folder, name, 'address'), `${address}\n`);
    await writeFile(join(folder, name, 'addr_assign_type'), `${kind}\n`);
  };
  await add('lo', '00:00:00:00:00:00', { isReal: false });
  await add('docker0', '02:42:ac:00:00:01', { isReal: false });
  await add('can0', '00:00:00:00:00:00');
  await add('usb0', '5e:11:22:33:44:55', { kind: '1' });
  await add('eth0', '00:16:3e:00:00:01');
  expect(hardwareAddresses(folder)).toEqual(['00:16:3e:00:00:01']);
  expect(hardwareAddresses(join(folder, 'none'))).toEqual([]);
});

test('an address that no maker gave is not taken for the only one of its kind', () => {
  expect(['00:16:3e:00:00:01', '3c:fd:fe:00:00:01'].map(isUnique)).toEqual([true, true]);
  expect(['02:fc:00:00:00:01', '52:54:00:12:34:56', '5e:11:22:33:44:55'].map(isUnique)).toEqual([false, false, false]);
});

test('this machine was started before now', () => {
  const booted = bootedAt()?.getTime();
  if (process.platform !== 'linux') return;
  expect(booted).toBeGreaterThan(Date.UTC(2020));
  expect(booted).toBeLessThan(Date.now());
});
