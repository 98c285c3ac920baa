/** Retries over a store in memory whose faults are scripted: what any backend gets by being decorated. */
import { UnavailableError, UserError } from '../../../shared/core/errors.ts';
import type { Services } from '../../../shared/core/services.ts';
import { FailedTry, type Backend } from '../../../shared/store/backend.ts';
import { decorated } from '../../../shared/store/open.ts';
import { withRetry } from '../../../shared/store/retrying.ts';
import { withSlots } from '../../../shared/store/slots.ts';
import { CheckedStore } from '../../../shared/store/store.ts';
import { MEMORY, MEMORY_STORE } from '../../fixtures/store/memory.ts';
import { FixedClock, RecordingLog, testServices } from '../../services.ts';
import { contentOf, noise, storeContract } from './contract.ts';

const KEY = 'v1/art/model/delay/v/000000001';
const BYTES = Buffer.from('nonce 1');

type Operation = 'create' | 'createFromFile' | 'read' | 'head' | 'list' | 'remove';

interface Fault {
  readonly on: Operation;
  /** Counts down; Infinity lasts. */
  times: number;
  /** The operation is carried out, and only its answer is lost. */
  readonly isAnswerLost?: boolean;
  readonly error?: () => Error;
}

let places = 0;

function passing(details: Partial<ConstructorParameters<typeof FailedTry>[0]> = {}): FailedTry {
  return new FailedTry({
    isPassing: true,
    inWords: (attempts) =>
      new UnavailableError('store-unavailable', { what: 'No.', tried: `Tried ${attempts} times.`, remedy: 'Later.' }),
    cause: new Error('the line is down'),
    ...details,
  });
}

class FaultyBackend implements Backend {
  readonly probe = { rounds: 2, writers: 8 };
  readonly headAboveBytes = -1;
  readonly uploadsAtOnce = 2;
  readonly calls: Operation[] = [];
  readonly faults: Fault[] = [];
  readonly inner: Backend;

  constructor(services: Services, uri = `memory:faulty-${++places}`) {
    this.inner = MEMORY_STORE.open(uri, services);
  }

  get uri(): string {
    return this.inner.uri;
  }

  create = (...given: Parameters<Backend['create']>) => this.#run('create', () => this.inner.create(...given));
  createFromFile = (...given: Parameters<Backend['createFromFile']>) =>
    this.#run('createFromFile', () => this.inner.createFromFile(...given));
  read = (...given: Parameters<Backend['read']>) => this.#run('read', () => this.inner.read(...given));
  head = (...given: Parameters<Backend['head']>) => this.#run('head', () => this.inner.head(...given));
  list = (...given: Parameters<Backend['list']>) => this.#run('list', () => this.inner.list(...given));
  remove = (...given: Parameters<Backend['remove']>) => this.#run('remove', () => this.inner.remove(...given));

  async #run<T>(on: Operation, operation: () => Promise<T>): Promise<T> {
    this.calls.push(on);
    const fault = this.faults.find((known) => known.on === on && known.times > 0);
    if (fault === undefined) return operation();
    fault.times--;
    if (fault.isAnswerLost === true) await operation();
    throw fault.error?.() ?? passing();
  }
}

async function faulty(...faults: Fault[]): Promise<{ raw: FaultyBackend; backend: Backend; services: Services }> {
  const services = await testServices();
  const raw = new FaultyBackend(services);
  raw.faults.push(...faults);
  return { raw, backend: decorated(raw, services), services };
}

storeContract('a decorated store whose every operation fails once', async () => {
  const uri = `memory:once-${++places}`;
  const services = await testServices();
  const open = (): Promise<CheckedStore> => {
    const raw = new FaultyBackend(services, uri);
    const operations: Operation[] = ['create', 'createFromFile', 'read', 'head', 'list', 'remove'];
    raw.faults.push(...operations.map((on, index) => ({ on, times: 1, isAnswerLost: index % 2 === 0 })));
    return Promise.resolve(new CheckedStore(decorated(raw, services), services));
  };
  return Promise.resolve({
    open,
    tamper: (key, bytes) => {
      MEMORY.get(uri)?.set(key, bytes);
      return Promise.resolve();
    },
  });
});

describe('an operation that fails for a passing reason', () => {
  const operations: Readonly<Record<Exclude<Operation, 'createFromFile'>, (backend: Backend) => Promise<unknown>>> = {
    create: (backend) => backend.create(KEY, BYTES),
    read: (backend) => backend.read(KEY),
    head: (backend) => backend.head(KEY),
    list: (backend) => backend.list('v1/art/'),
    remove: (backend) => backend.remove(KEY),
  };

  test.each(Object.entries(operations))('%s is tried five times in all, and no more', async (on, run) => {
    const four = await faulty({ on: on as Operation, times: 4 });
    await run(four.backend);
    expect(four.raw.calls.filter((call) => call === on)).toHaveLength(5);
    const ever = await faulty({ on: on as Operation, times: Infinity });
    await expect(run(ever.backend)).rejects.toMatchObject({ name: 'UnavailableError', tried: 'Tried 5 times.' });
    expect(ever.raw.calls.filter((call) => call === on)).toHaveLength(5);
  });

  test.each(Object.entries(operations))('%s is not tried again for another reason', async (on, run) => {
    const denied = new UserError('store-denied', { what: 'Denied.', remedy: 'Ask.' });
    const lasting = await faulty({ on: on as Operation, times: 1, error: () => passing({ isPassing: false }) });
    await expect(run(lasting.backend)).rejects.toMatchObject({ tried: 'Tried 1 times.' });
    const user = await faulty({ on: on as Operation, times: 1, error: () => denied });
    await expect(run(user.backend)).rejects.toBe(denied);
    const bug = await faulty({ on: on as Operation, times: 1, error: () => new TypeError('a bug') });
    await expect(run(bug.backend)).rejects.toThrow('a bug');
    for (const { raw } of [lasting, user, bug]) expect(raw.calls.filter((call) => call === on)).toHaveLength(1);
  });

  test('waits longer each time, or as long as the server asks', async () => {
    const clock = new FixedClock();
    const services = await testServices({ clock });
    const raw = new FaultyBackend(services);
    const backend = withRetry(raw, services);
    const start = clock.monotonicMs();
    raw.faults.push({ on: 'head', times: 4 });
    await backend.head(KEY);
    expect(clock.monotonicMs() - start).toBe(200 + 400 + 800 + 1600);
    raw.faults.push({ on: 'head', times: 1, error: () => passing({ serverDelayMs: 7000 }) });
    await backend.head(KEY);
    expect(clock.monotonicMs() - start).toBe(3000 + 7000);
  });

  test('is told in the debug log with no credentials', async () => {
    const log = new RecordingLog();
    const services = { ...(await testServices()), log };
    const raw = new FaultyBackend(services);
    const cause = new Error('connect ECONNREFUSED https://user:sesame@storage.example');
    raw.faults.push({ on: 'head', times: 1, error: () => passing({ cause }) });
    await withRetry(raw, services).head(KEY);
    expect(log.text()).toContain('try 1 failed: connect ECONNREFUSED');
    expect(log.text()).not.toContain('sesame');
  });

  test('is not tried again once the job is cancelled', async () => {
    const services = { ...(await testServices()), cancelled: AbortSignal.abort() };
    const raw = new FaultyBackend(services);
    raw.faults.push({ on: 'head', times: 1 });
    await expect(withRetry(raw, services).head(KEY)).rejects.toMatchObject({ tried: 'Tried 1 times.' });
  });
});

describe('a creation without an answer', () => {
  test.each([1, 5])('that was carried out is the store’s own: %i answers lost', async (times) => {
    const { raw, backend, services } = await faulty();
    const store = new CheckedStore(backend, services);
    await store.createIfAbsent('v1/art/model/other/v/000000001', BYTES);
    raw.faults.push({ on: 'create', times, isAnswerLost: true });
    expect(await store.createIfAbsent(KEY, BYTES)).toBe('created');
  });

  test('is another writer’s where that one came first', async () => {
    const { raw, backend, services } = await faulty();
    const store = new CheckedStore(backend, services);
    await store.createIfAbsent(KEY, Buffer.from('nonce of another'));
    raw.faults.push({ on: 'create', times: Infinity });
    expect(await store.createIfAbsent(KEY, BYTES)).toBe('exists');
    expect(Buffer.from((await store.get(KEY)) ?? []).toString()).toBe('nonce of another');
  });

  test('is no success where nothing is there, or nobody can say', async () => {
    for (const more of [[], [{ on: 'head' as const, times: Infinity }]]) {
      const { backend } = await faulty({ on: 'create', times: Infinity }, ...more);
      await expect(backend.create(KEY, BYTES)).rejects.toMatchObject({ code: 'store-unavailable' });
    }
  });

  test('is not looked for where it was refused', async () => {
    const error = (): Error => new UserError('store-denied', { what: 'Denied.', remedy: 'Ask.' });
    const { raw, backend } = await faulty({ on: 'create', times: 1, error });
    await expect(backend.create(KEY, BYTES)).rejects.toMatchObject({ code: 'store-denied' });
    expect(raw.calls).toEqual(['create']);
  });

  test('of a file tells no byte twice', async () => {
    const { raw, backend } = await faulty({ on: 'createFromFile', times: 2, isAnswerLost: true });
    let told = 0;
    expect(await backend.createFromFile(KEY, await contentOf(noise(1000, 'a')), (count) => (told += count))).toBe(
      'exists',
    );
    expect(told).toBe(1000);
    expect(raw.calls).toEqual(['createFromFile', 'createFromFile', 'createFromFile']);
  });
});

describe('a download that breaks', () => {
  const bytes = noise(1000, 'download');

  /** Yields up to `each` bytes at a time, and breaks before the rest. */
  async function breaking(each: number, error: () => Error = passing): Promise<{ backend: Backend; from: number[] }> {
    const services = await testServices();
    const inner = MEMORY_STORE.open(`memory:breaking-${++places}`, services);
    await inner.create(KEY, bytes);
    const from: number[] = [];
    const read: Backend['read'] = async (key, offset = 0) => {
      from.push(offset);
      const found = await inner.read(key, offset);
      async function* portions(): AsyncGenerator<Uint8Array> {
        await Promise.resolve();
        if (each > 0) yield bytes.subarray(offset, offset + each);
        throw error();
      }
      return found && { ...found, portions: portions() };
    };
    return { backend: withRetry({ ...withSlots(inner), read }, services), from };
  }

  async function all(backend: Backend): Promise<Buffer> {
    const portions: Uint8Array[] = [];
    for await (const portion of (await backend.read(KEY))?.portions ?? []) portions.push(portion);
    return Buffer.concat(portions);
  }

  test('goes on where it stopped, however often, as long as it gets further', async () => {
    const { backend, from } = await breaking(100);
    expect((await all(backend)).equals(bytes)).toBe(true);
    expect(from).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
  });

  test('is given up after five tries that got no further', async () => {
    const { backend, from } = await breaking(0);
    await expect(all(backend)).rejects.toMatchObject({ code: 'store-unavailable', tried: 'Tried 6 times.' });
    expect(from).toHaveLength(6);
  });

  test('is given up at once for a reason that lasts, and for a bug', async () => {
    const lasting = await breaking(100, () => passing({ isPassing: false }));
    await expect(all(lasting.backend)).rejects.toMatchObject({ tried: 'Tried 1 times.' });
    const bug = await breaking(100, () => new TypeError('a bug'));
    await expect(all(bug.backend)).rejects.toThrow('a bug');
    expect([lasting.from, bug.from]).toEqual([[0], [0]]);
  });

  test('is damage where the object is gone meanwhile', async () => {
    const { backend, from } = await breaking(100);
    const read: Backend['read'] = (key, offset = 0) => (offset === 0 ? backend.read(key) : Promise.resolve(undefined));
    const services = await testServices();
    const once = withRetry(
      {
        ...withSlots(backend),
        read: async (key, offset) => {
          const found = await read(key, offset);
          return found && { ...found, portions: broken() };
        },
      },
      services,
    );
    await expect(all(once)).rejects.toMatchObject({ code: 'store-damaged' });
    expect(from).toEqual([0]);
  });

  async function* broken(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    yield bytes.subarray(0, 10);
    throw passing();
  }
});
