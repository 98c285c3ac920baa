import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../../shared/core/services.ts';
import { takeLease, type HeldLease, type OccupiedLease } from '../../../shared/host/lease.ts';
import { bootedAt, machineName } from '../../../shared/host/machine.ts';
import { identify, type ProcessIdentity } from '../../../shared/host/processes.ts';
import { FixedClock } from '../../services.ts';

const HOLDER = join(import.meta.dirname, '../../fixtures/host/hold-lease.ts');
const FILLER = join(import.meta.dirname, '../../fixtures/host/fill-disk.ts');
const NEVER = new AbortController().signal;

const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'lease-'));

interface Refused {
  readonly state: OccupiedLease<object>['state'];
  readonly freedBy: string;
}

/** Waits for as long by its own clock, which never really waits and takes great steps. */
async function take(folder: string, waitMs = 0): Promise<HeldLease | Refused> {
  const fixed = new FixedClock();
  const clock: Clock = {
    now: () => fixed.now(),
    monotonicMs: () => fixed.monotonicMs(),
    sleep: (ms) => fixed.sleep(ms * 40),
  };
  let refused: Refused | undefined;
  const startedMs = clock.monotonicMs();
  const lease = await takeLease({
    folder,
    about: {},
    clock,
    cancelled: NEVER,
    keepsWaiting: ({ state, freedBy }) => {
      refused = { state, freedBy };
      return clock.monotonicMs() - startedMs < waitMs;
    },
    damaged: (path) => new Error(`damaged ${path}`),
  });
  return lease ?? refused ?? { state: 'unknown', freedBy: '' };
}

async function takenNumber(folder: string): Promise<number | undefined> {
  const taken = await take(folder);
  return 'number' in taken ? taken.number : undefined;
}

/** Leaves the lease of number 3 in a folder as this holder would have. */
async function plant(holder: object): Promise<string> {
  const folder = await freshFolder();
  await writeFile(join(folder, '000003.json'), JSON.stringify({ holder }));
  return folder;
}

/** Longer than any duration that ever counted, and few enough looks. */
const LONG_MS = 1_200_000;

const me = identify(process.pid);
const here = { ...me, machine: 'this machine' };
const MACHINE_ID = existsSync('/etc/machine-id') ? readFileSync('/etc/machine-id', 'utf8').trim() : '';
const TWIN = machineName({ machineId: MACHINE_ID, hostname: hostname(), hardwareAddresses: ['00:16:3e:ff:ff:ff'] });

const NAMESPACE = ['unshare', '--pid', '--fork', '--mount-proc'];
const OWN_MOUNTS = ['unshare', '--mount'];
const OTHER_TIME = ['unshare', '--time', '--boottime', '100000', '--fork', '--kill-child'];
/** For root, for whoever may become it, and for a machine on which everybody may. */
function launcherOf(namespace: readonly string[]): readonly string[] | undefined {
  return [namespace, ['sudo', '-n', ...namespace], [...namespace, '--user', '--map-root-user']].find(works);
}

function works([program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0;
}

const launcher = launcherOf(NAMESPACE);
const timeLauncher = launcherOf(OTHER_TIME);
// Where CI runs, a machine that cannot try it fails.
const canTry = [launcher, timeLauncher, launcherOf(OWN_MOUNTS)].every((one) => one !== undefined);
const isTried = canTry || process.env['CI'] !== undefined;
if (!isTried) process.stderr.write('Not tried: leases across namespaces, since nobody here may make one.\n');

describe.each<readonly [string, object]>([
  ['another PID namespace of this machine', { ...me, pidNamespace: 'pid:[1]' }],
  ['another PID namespace, whose number is free here', { ...me, pid: 4_000_000, pidNamespace: 'pid:[1]' }],
  ['another machine', { ...here, bootId: 'its boot', machine: 'its id' }],
  ['another machine of a nameless kind', { pid: me.pid, bootId: 'its boot', startTicks: 1 }],
  ['a machine that tells nothing of itself', { pid: 4_000_000 }],
  ['another time namespace, which tells starts by another clock', { ...me, timeNamespace: 'time:[1]', startTicks: 1 }],
  ['a time namespace that its record does not tell', { ...me, timeNamespace: undefined, startTicks: 1 }],
])('a holder on %s', (_, holder) => {
  test('keeps its lease however long it gives no sign of life, until a person frees it', async () => {
    const folder = await plant(holder);
    const refused = await take(folder, LONG_MS);
    expect(refused).toEqual({ state: 'unknown', freedBy: join(folder, '000003.released') });
    await writeFile(join(folder, '000003.released'), '');
    expect(await takenNumber(folder)).toBe(4);
  });
});

test.each<readonly [string, ProcessIdentity]>([
  ['whose number another process has now', { ...me, startTicks: (me.startTicks ?? 0) - 1 }],
  ['whose number is free', { ...me, pid: 4_000_000 }],
])('a dead holder %s is replaced at once', async (_, holder) => {
  expect(await takenNumber(await plant(holder))).toBe(4);
});

describe('a holder on another boot of a machine with our name', () => {
  const booted = bootedAt()?.getTime() ?? 0;
  const isTold = me.machine !== undefined && booted > 0;
  const EARLIER = { ...me, bootId: 'an earlier boot' };

  /** Last renewed so long before this boot, or after it. */
  async function seen(secondsAfterBoot: number, holder: object): Promise<string> {
    const folder = await plant(holder);
    const at = new Date(booted + secondsAfterBoot * 1000);
    await utimes(join(folder, '000003.json'), at, at);
    return folder;
  }

  test('is dead where this machine has started anew since it was last seen', async () => {
    const taken = await takenNumber(await seen(-60, EARLIER));
    expect(taken).toBe(isTold ? 4 : undefined);
  });

  test.each<readonly [string, number, object]>([
    ['seen after this boot began is a twin and keeps its lease', 60, EARLIER],
    [
      'whose record names it by the id alone, which twins share, keeps its lease',
      -60,
      { ...EARLIER, machine: MACHINE_ID },
    ],
    ['whose network device has another address keeps its lease', -60, { ...EARLIER, machine: TWIN }],
  ])('%s', async (_, secondsAfterBoot, holder) => {
    const folder = await seen(secondsAfterBoot, holder);
    expect(await take(folder, LONG_MS)).toEqual({ state: 'unknown', freedBy: join(folder, '000003.released') });
  });

  const listening = process.platform === 'linux' ? test : test.skip;
  listening('is alive where its socket answers, whatever it says of its boot and when it was seen', async () => {
    const folder = await freshFolder();
    const holder = await holdElsewhere(folder);
    const path = join(folder, '000001.json');
    const record = JSON.parse(await readFile(path, 'utf8')) as { holder: object };
    await writeFile(path, JSON.stringify({ holder: { ...record.holder, bootId: 'another boot' } }));
    const at = new Date(booted - 60_000);
    await utimes(path, at, at);
    const refused = await take(folder, LONG_MS);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(refused).toMatchObject({ state: 'alive' });
  });
});

test('one of many that come at the same moment gets the lease, and numbers only grow', async () => {
  const folder = await freshFolder();
  for (const number of [1, 2, 3]) {
    const taken = await Promise.all(Array.from({ length: 5 }, () => take(folder)));
    const got = taken.filter((one) => 'number' in one);
    expect(got.map((one) => one.number)).toEqual([number]);
    await got[0]?.[Symbol.asyncDispose]();
  }
  expect((await readdir(folder)).sort()).toEqual(['000003.json', '000003.released']);
});

test('who looked before the files of its number were cleared away gets nothing from a number that is past', async () => {
  const folder = await freshFolder();
  await writeFile(join(folder, '000001.json'), JSON.stringify({ holder: { ...me, pid: 4_000_000 } }));
  let isFirst = true;
  const slow = takeLease({
    folder,
    about: {},
    clock: new FixedClock(),
    cancelled: NEVER,
    keepsWaiting: () => false,
    damaged: () => new Error(),
    effect: (name) => {
      if (name !== 'before lease' || !isFirst) return;
      isFirst = false;
      // Others took and gave back 2, then took 3 and cleared 2 away, while this one slept.
      execFileSync('sh', [
        '-c',
        `rm '${folder}/000001.json'; printf '%s' "$1" > '${folder}/000003.json'`,
        'sh',
        JSON.stringify({ holder: me }),
      ]);
    },
  });
  expect(await slow).toBeUndefined();
  expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual(['000003.json']);
});

test('what is no lease is damage, never a free lease', async () => {
  for (const text of ['', '{', '[]', 'null', '{"holder": {}}', '{"run": "x"}']) {
    const folder = await freshFolder();
    await writeFile(join(folder, '000003.json'), text);
    await expect(take(folder)).rejects.toThrow(`damaged ${join(folder, '000003.json')}`);
  }
});

test('whoever waits for a lease whose folder is removed meanwhile takes it in a new one', async () => {
  const folder = await freshFolder();
  const held = await take(folder);
  const waiting = takeLease({
    folder,
    about: {},
    clock: new FixedClock(),
    cancelled: NEVER,
    keepsWaiting: () => {
      rmSync(folder, { recursive: true, force: true });
      return true;
    },
    damaged: () => new Error(),
  });
  expect(await waiting).toMatchObject({ number: 1 });
  if ('number' in held) await held[Symbol.asyncDispose]();
});

test('a lease that goes while it is asked about is looked for anew, not called unknown', async () => {
  const folder = await plant({ ...me, timeNamespace: 'time:[1]' });
  // Whether the number of its holder is taken is asked right after the record was read.
  const kill = process.kill.bind(process);
  process.kill = (...asked) => {
    rmSync(folder, { recursive: true, force: true });
    return kill(...asked);
  };
  try {
    const keepsWaiting = (): boolean => false;
    const damaged = (): Error => new Error();
    const lease = await takeLease({
      folder,
      about: {},
      clock: new FixedClock(),
      cancelled: NEVER,
      keepsWaiting,
      damaged,
    });
    expect(lease).toMatchObject({ number: 1 });
  } finally {
    process.kill = kill;
  }
});

test('a lease whose folder is gone is given back without making the folder anew', async () => {
  const folder = await freshFolder();
  const lease = await take(folder);
  await rm(folder, { recursive: true });
  if ('number' in lease) await lease[Symbol.asyncDispose]();
  expect(existsSync(folder)).toBe(false);
});

describe('a lease that cannot be given back in order', () => {
  test('is let go all the same, and says what failed', async () => {
    const folder = await freshFolder();
    const lease = await take(folder);
    if (!('number' in lease)) throw new Error('It is free.');
    const path = join(folder, '000001.json');
    const text = await readFile(path, 'utf8');
    // A folder can have no second name.
    await rm(path);
    await mkdir(path);
    await expect(lease[Symbol.asyncDispose]()).rejects.toMatchObject({
      code: 'lease-unreleased',
      where: { file: join(folder, '000001.released') },
    });
    await rm(path, { recursive: true });
    await writeFile(path, text);
    // This process, which the lease names, lives on.
    expect(await take(folder)).toMatchObject(process.platform === 'linux' ? { number: 2 } : { state: 'alive' });
  });

  const mounted = isTried ? test : test.skip;
  mounted('for want of space is given back in order: that takes none; another is refused in words', async () => {
    const folder = await freshFolder();
    const [program = '', ...args] = launcherOf(OWN_MOUNTS) ?? OWN_MOUNTS;
    const script = 'mount -t tmpfs -o size=128k tmpfs "$1" && exec "$2" "$3" "$1"';
    const { stdout, stderr } = spawnSync(
      program,
      [...args, 'sh', '-c', script, 'sh', folder, process.execPath, FILLER],
      {
        encoding: 'utf8',
      },
    );
    expect({ stdout, stderr }).toEqual({
      stdout: '000001.json 000001.released\ndisk-full: The disk is full; nothing was begun.\n',
      stderr: '',
    });
  });
});

const holders: ChildProcess[] = [];
afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
});

/** Starts a process that takes the lease of a folder and holds it until it is ended. */
async function holdElsewhere(folder: string, launcher: readonly string[] = []): Promise<ChildProcess> {
  const command = [...launcher, process.execPath, HOLDER, folder];
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  holders.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('held\n');
  return child;
}

/** Makes the socket of a process that is killed at once. */
function leaveSocket(path: string): void {
  const script = `require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', script, path]);
}

describe('a holder in a process of its own', () => {
  test('that is stopped keeps its lease however long it sleeps', async () => {
    const folder = await freshFolder();
    const holder = await holdElsewhere(folder);
    holder.kill('SIGSTOP');
    expect(await take(folder, LONG_MS)).toMatchObject({ state: 'alive' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await takenNumber(folder)).toBe(2);
  });

  test.each(['a plain file', 'another socket that nobody listens on', 'nothing'])(
    'keeps its lease where its socket was replaced by %s, and loses it when it ends',
    async (what) => {
      const folder = await freshFolder();
      const holder = await holdElsewhere(folder);
      const socket = join(folder, '000001.sock');
      await rm(socket, { force: true });
      if (what === 'a plain file') await writeFile(socket, '');
      if (what.startsWith('another')) leaveSocket(socket);
      expect(await take(folder, LONG_MS)).toMatchObject({ state: 'alive' });
      holder.kill('SIGKILL');
      await once(holder, 'exit');
      expect(await takenNumber(folder)).toBe(2);
    },
  );

  const tried = isTried ? test : test.skip;
  tried('in a PID namespace keeps its lease while it lives, and loses it when that ends', async () => {
    const folder = await freshFolder();
    const holder = await holdElsewhere(folder, launcher ?? NAMESPACE);
    const { holder: recorded } = JSON.parse(await readFile(join(folder, '000001.json'), 'utf8')) as {
      holder: ProcessIdentity;
    };
    expect(recorded.pidNamespace).not.toBe(me.pidNamespace);
    expect(await take(folder, LONG_MS)).toMatchObject({ state: 'alive' });
    holder.stdin?.end();
    await once(holder, 'exit');
    expect(await takenNumber(folder)).toBe(2);
  });

  tried('in a time namespace keeps its lease where no socket tells of it', async () => {
    const folder = await freshFolder();
    const holder = await holdElsewhere(folder, timeLauncher ?? OTHER_TIME);
    const path = join(folder, '000001.json');
    const { holder: recorded } = JSON.parse(await readFile(path, 'utf8')) as { holder: ProcessIdentity };
    expect(recorded.pidNamespace).toBe(me.pidNamespace);
    expect(recorded.timeNamespace).not.toBe(me.timeNamespace);
    await writeFile(path, JSON.stringify({ holder: { ...recorded, socket: undefined } }));
    expect(await take(folder, LONG_MS)).toMatchObject({ state: 'unknown' });
    holder.stdin?.end();
    await once(holder, 'exit');
    expect(await takenNumber(folder)).toBe(2);
  });

  test('is told by its socket where the path is longer than a socket’s address', async () => {
    const folder = join(await freshFolder(), 'x'.repeat(200));
    await mkdir(folder);
    const holder = await holdElsewhere(folder);
    const path = join(folder, '000001.json');
    const record = JSON.parse(await readFile(path, 'utf8')) as { holder: object };
    // As if its number counted elsewhere: only the socket is left to tell.
    await writeFile(path, JSON.stringify({ holder: { ...record.holder, pidNamespace: 'pid:[1]' } }));
    expect(await take(folder)).toMatchObject({ state: process.platform === 'linux' ? 'alive' : 'unknown' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await take(folder)).toMatchObject(process.platform === 'linux' ? { number: 2 } : { state: 'unknown' });
  });
});

describe('who holds a lease', () => {
  test('has it recorded what it is about, and learns when a higher number is there', async () => {
    const folder = await freshFolder();
    const lease = await takeLease({
      folder,
      about: { rollout: 'r0007' },
      clock: new FixedClock(),
      cancelled: NEVER,
      keepsWaiting: () => false,
      damaged: (path) => new Error(`damaged ${path}`),
    });
    const own = join(folder, '000001.json');
    expect(JSON.parse(await readFile(own, 'utf8'))).toMatchObject({ rollout: 'r0007', holder: { pid: process.pid } });
    expect(await lease?.isHighest()).toBe(true);
    await writeFile(join(folder, '000002.json.old'), '');
    await writeFile(join(folder, 'x000009.json'), '');
    expect(await lease?.isHighest()).toBe(true);
    await writeFile(join(folder, '000002.json'), '{}');
    expect(await lease?.isHighest()).toBe(false);
  });

  test('gives it back once, and clears the numbers before it and nothing else', async () => {
    const folder = await freshFolder();
    for (let n = 1; n <= 3; n++) {
      const lease = await take(folder);
      if (!('number' in lease)) throw new Error('It is free.');
      if (n === 2) for (const name of ['note', 'x000001.json']) await writeFile(join(folder, name), '');
      await lease[Symbol.asyncDispose]();
    }
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
    expect(names.filter((name) => /^\d/.test(name)).every((name) => name.startsWith('000003'))).toBe(true);
    expect(names).toEqual(expect.arrayContaining(['000003.json', 'note', 'x000001.json']));
    expect(await takenNumber(folder)).toBe(4);
  });
});
