/** The store over a backend that is nothing but memory: what it asks of it, and what it never hands out. */
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBytes } from '../../../shared/core/digest.ts';
import type { Created } from '../../../shared/store/backend.ts';
import { blobKey } from '../../../shared/store/layout.ts';
import { MAX_RECORD_BYTES, readWhole } from '../../../shared/store/objects.ts';
import { forEachParallel } from '../../../shared/store/parallel.ts';
import { CheckedStore } from '../../../shared/store/store.ts';
import { testServices } from '../../services.ts';
import { Objects } from './objects.ts';

const KEY = 'v1/art/model/delay/v/000000001';
const BYTES = Buffer.from('true content');
const DIGEST = digestBytes(BYTES);
const RECORD = Buffer.from('{"format":1,"requires":[]}');

/** A store that exists, unless it is to be new. */
async function storeOver(backend: Objects, { isNew = false } = {}) {
  if (!isNew) backend.held.set('v1/store.json', RECORD);
  const effects: string[] = [];
  const services = await testServices({ temp: '/nowhere', effect: (name) => effects.push(name) });
  return { store: new CheckedStore(backend, services), effects };
}

const file = (sizeBytes: number) => ({ path: '/nowhere', digest: DIGEST, sizeBytes });

describe('a store that is not there', () => {
  test('reads as empty, and is looked for again each time: it may come', async () => {
    const backend = new Objects();
    const { store } = await storeOver(backend, { isNew: true });
    expect([await store.get(KEY), await store.head(KEY)]).toEqual([undefined, undefined]);
    await expect(store.checkBlob(DIGEST)).rejects.toMatchObject({
      code: 'store-damaged',
      what: expect.stringContaining('is missing') as string,
    });
    backend.held.set('v1/store.json', RECORD);
    backend.held.set(KEY, BYTES);
    expect(Buffer.from((await store.get(KEY)) ?? [])).toEqual(BYTES);
    expect(store.uri).toBe('memory:');
  });

  test('is proved once, before the first write, and its record is not read again', async () => {
    const backend = new Objects();
    const { store, effects } = await storeOver(backend, { isNew: true });
    await Promise.all([store.createIfAbsent(KEY, BYTES), store.putBlob(file(3))]);
    expect(effects.filter((name) => name === 'create v1/store.json')).toHaveLength(1);
    expect(backend.calls.indexOf(`create ${KEY}`)).toBeGreaterThan(backend.calls.indexOf('create v1/store.json'));
  });
});

test('a store that is there is not proved again, and its record is read once', async () => {
  const backend = new Objects();
  const { store } = await storeOver(backend);
  await store.createIfAbsent(KEY, BYTES);
  await store.get(KEY);
  await store.head(KEY);
  expect(backend.calls).toEqual(['read v1/store.json', `create ${KEY}`, `read ${KEY}`, `head ${KEY}`]);
});

describe('a creation', () => {
  test('is told before and after, and reads only where the key was taken', async () => {
    const backend = new Objects();
    const { store, effects } = await storeOver(backend);
    expect(await store.createIfAbsent(KEY, BYTES)).toBe('created');
    expect(effects).toEqual([`create ${KEY}`, `created ${KEY}`]);
    expect(await store.createIfAbsent(KEY, BYTES)).toBe('created');
    expect(await store.createIfAbsent(KEY, Buffer.from('other'))).toBe('exists');
    expect(await store.createIfAbsent(KEY, BYTES.subarray(0, -1))).toBe('exists');
    expect(backend.held.get(KEY)).toEqual(Uint8Array.from(BYTES));
  });

  test('that is told "exists" of a key that nothing is under is not one’s own', async () => {
    class Taken extends Objects {
      override create(): Promise<Created> {
        return Promise.resolve('exists');
      }
    }
    const { store } = await storeOver(new Taken());
    expect(await store.createIfAbsent(KEY, BYTES)).toBe('exists');
  });
});

describe('a blob', () => {
  const key = blobKey(DIGEST);

  test('above the size that the backend says is asked for first, and not sent where it is there', async () => {
    const backend = new Objects(10);
    const { store, effects } = await storeOver(backend);
    await store.putBlob(file(10));
    expect(backend.calls).toEqual(['read v1/store.json', `create ${key}`]);
    expect(effects).toEqual([`create ${key}`, `created ${key}`]);
    backend.calls.length = 0;
    backend.held.set(key, Buffer.alloc(11));
    expect(await store.putBlob(file(11))).toBe('exists');
    expect(backend.calls).toEqual([`head ${key}`]);
  });

  test('that was there already must have the size; told so without asking, it is asked then', async () => {
    const backend = new Objects(10);
    const { store } = await storeOver(backend);
    backend.held.set(key, Buffer.alloc(4));
    expect(await store.putBlob(file(4))).toBe('exists');
    await expect(store.putBlob(file(5))).rejects.toMatchObject({
      code: 'store-damaged',
      what: `The object ${key} is 4 bytes long instead of 5.`,
    });
    await expect(store.putBlob(file(12))).rejects.toMatchObject({ code: 'store-damaged' });
  });

  test('tells each portion as it is sent, fetched and checked', async () => {
    const backend = new Objects();
    const { store } = await storeOver(backend);
    const counted: number[] = [];
    await store.putBlob(file(5), (count) => counted.push(count));
    expect(counted).toEqual([5]);
    backend.held.set(key, BYTES);
    counted.length = 0;
    await store.checkBlob(DIGEST, (count) => counted.push(count));
    const folder = await mkdtemp(join(tmpdir(), 'checked-'));
    await store.getToFile(DIGEST, { path: join(folder, 'a'), executable: false }, (count) => counted.push(count));
    expect(counted).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
  });

  test.each([
    [true, 0o755],
    [false, 0o644],
  ])(
    'fetched as a program (%s) has mode %d, takes the place of what was there, and leaves nothing beside it',
    async (executable, mode) => {
      const backend = new Objects();
      const { store, effects } = await storeOver(backend);
      backend.held.set(key, BYTES);
      const folder = await mkdtemp(join(tmpdir(), 'checked-'));
      const path = join(folder, 'a');
      await writeFile(path, 'before');
      await store.getToFile(DIGEST, { path, executable });
      expect(await readFile(path)).toEqual(BYTES);
      expect((await stat(path)).mode & 0o777).toBe(mode);
      expect(await readdir(folder)).toEqual(['a']);
      expect(effects).toEqual([`fetched ${path}`, `kept ${path}`]);
    },
  );

  test('that is not what its digest says is not kept, whatever it is', async () => {
    const backend = new Objects();
    const { store } = await storeOver(backend);
    const folder = await mkdtemp(join(tmpdir(), 'checked-'));
    const path = join(folder, 'a');
    await writeFile(path, 'before');
    for (const wrong of [
      Buffer.from('fake content'),
      BYTES.subarray(0, -1),
      Buffer.concat([BYTES, BYTES]),
      Buffer.alloc(0),
    ]) {
      backend.held.set(key, wrong);
      await expect(store.getToFile(DIGEST, { path, executable: false })).rejects.toMatchObject({
        code: 'store-damaged',
        what: `The object ${key} holds other content (${digestBytes(wrong)}).`,
      });
    }
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['a']);
  });

  test('for a folder that may not be written says which file', async () => {
    const backend = new Objects();
    const { store } = await storeOver(backend);
    backend.held.set(key, BYTES);
    const path = join(await mkdtemp(join(tmpdir(), 'checked-')), 'absent/a');
    await expect(store.getToFile(DIGEST, { path, executable: false })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('an object that is read whole', () => {
  test('may have as many bytes as are allowed, and no more', async () => {
    const backend = new Objects();
    backend.held.set(KEY, BYTES);
    expect(await readWhole(backend, KEY, BYTES.length)).toEqual(BYTES);
    await expect(readWhole(backend, KEY, BYTES.length - 1)).rejects.toMatchObject({
      code: 'store-damaged',
      what: `The object ${KEY} is larger than 11 bytes.`,
      where: { file: KEY },
    });
    expect(await readWhole(backend, 'v1/none')).toBeUndefined();
    const { store } = await storeOver(backend);
    await expect(store.get(KEY, 11)).rejects.toMatchObject({ code: 'store-damaged' });
  });

  test('is a record of 4 MiB at most where nothing else is said', () => {
    expect(MAX_RECORD_BYTES).toBe(4 * 1024 * 1024);
  });
});

describe('work over many items', () => {
  test('has at most so many under way, and does each once', async () => {
    let underWay = 0;
    let most = 0;
    const done: number[] = [];
    await forEachParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      done.push(item);
    });
    expect(most).toBe(3);
    expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    await expect(forEachParallel([], 3, () => Promise.reject(new Error('none')))).resolves.toBeUndefined();
  });

  test('starts nothing new after a failure, ends what is under way, and tells the first', async () => {
    const ended: number[] = [];
    const work = async (item: number): Promise<void> => {
      if (item === 2) throw new Error('second');
      await new Promise((resolve) => setImmediate(resolve));
      ended.push(item);
      if (item === 3) throw new Error('third');
    };
    await expect(forEachParallel([1, 2, 3, 4, 5, 6], 3, work)).rejects.toThrow('second');
    expect(ended).toEqual([1, 3]);
  });
});
