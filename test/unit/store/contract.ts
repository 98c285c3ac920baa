import { createCipheriv, createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Digest } from '../../../shared/core/digest.ts';
import { blobKey } from '../../../shared/store/layout.ts';
import type { FileContent, Store } from '../../../shared/store/store.ts';

/** A place where stores can be opened again and again, and damaged from outside. */
export interface StorePlace {
  open(): Promise<Store>;
  /** Replaces an object's bytes behind the store's back. */
  tamper(key: string, bytes: Uint8Array): Promise<void>;
}

export async function contentOf(bytes: Uint8Array): Promise<FileContent> {
  const path = join(await mkdtemp(join(tmpdir(), 'content-')), 'file');
  await writeFile(path, bytes);
  const digest: Digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { path, digest, sizeBytes: bytes.length };
}

/** Bytes that look random and are the same every time. */
export function noise(length: number, seed: string): Buffer {
  const key = createHash('sha256').update(seed).digest().subarray(0, 16);
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
}

async function keysUnder(store: Store, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys.sort();
}

const LOG = 'v1/art/model/delay/log/';

/** Compare-and-set as the store has it: whoever read the newest state may create the next, once. */
async function append(store: Store, line: string): Promise<void> {
  while (true) {
    const next = (await keysUnder(store, LOG)).length + 1;
    const outcome = await store.createIfAbsent(LOG + String(next).padStart(9, '0'), Buffer.from(line));
    if (outcome === 'created') return;
  }
}

/** A race of one proves nothing; how many run it is the backend's own `probe`. */
const AT_LEAST_TWO: unknown = {
  asymmetricMatch: (writers: unknown) => typeof writers === 'number' && writers >= 2,
  toString: () => 'at least two',
};

/** What every backend must do; run against each of them. */
export function storeContract(name: string, place: (options?: { isNew: boolean }) => Promise<StorePlace>): void {
  describe(`the store contract on ${name}`, () => {
    test('a store that is not there reads as empty and is created by the first write', async () => {
      const { open } = await place({ isNew: true });
      const store = await open();
      expect(await store.get('v1/art/model/delay/v/000000001')).toBeUndefined();
      expect(await keysUnder(store, 'v1/art/')).toEqual([]);
      expect(await store.createIfAbsent('v1/art/model/delay/v/000000001', Buffer.from('one'))).toBe('created');
      const record = JSON.parse(Buffer.from((await (await open()).get('v1/store.json')) ?? []).toString()) as object;
      expect(record).toMatchObject({ format: 1, requires: [], proved: { createIfAbsent: { writers: AT_LEAST_TWO } } });
      expect(await keysUnder(store, 'v1/probe/')).toEqual([]);
    });

    test('a store that is there is not created again, and lacks what nobody put in', async () => {
      const { open } = await place({ isNew: true });
      await (await open()).createIfAbsent('v1/art/model/delay/v/000000001', Buffer.from('one'));
      const record = Buffer.from((await (await open()).get('v1/store.json')) ?? []);
      const other = await open();
      await other.createIfAbsent('v1/art/model/delay/v/000000002', Buffer.from('two'));
      expect(Buffer.from((await other.get('v1/store.json')) ?? []).equals(record)).toBe(true);
      expect(record.length).toBeGreaterThan(0);
      expect(await other.get('v1/art/model/delay/v/000000003')).toBeUndefined();
      expect(await other.head('v1/art/model/delay/v/000000003')).toBeUndefined();
    });

    test.each(['v1/../secret', 'v2/art/x', 'v1/art//x', '/v1/art/x', 'v1/art/X'])(
      '%s, which is no key of the layout, is neither written nor read',
      async (key) => {
        const store = await (await place()).open();
        await expect(store.createIfAbsent(key, Buffer.from('x'))).rejects.toThrow('is not a key of this layout');
        await expect(store.get(key)).rejects.toThrow('is not a key of this layout');
        await expect(store.head(key)).rejects.toThrow('is not a key of this layout');
      },
    );

    test('an object that is larger than it may be is refused, one of exactly that size is not', async () => {
      const store = await (await place()).open();
      const key = 'v1/art/model/delay/v/000000001';
      await store.createIfAbsent(key, Buffer.from('12345'));
      expect(Buffer.from((await store.get(key, 5)) ?? []).toString()).toBe('12345');
      await expect(store.get(key, 4)).rejects.toMatchObject({ code: 'store-damaged', where: { file: key } });
    });

    test('of many writers of one key exactly one wins, every time, and its bytes stay', async () => {
      const { open } = await place();
      const stores = await Promise.all(Array.from({ length: 6 }, open));
      for (let round = 1; round <= 5; round++) {
        const key = `v1/art/model/race/v/00000000${round}`;
        const bodies = stores.map((_, writer) => Buffer.from(`writer ${writer} of round ${round}`));
        const outcomes = await Promise.all(
          stores.map((store, writer) => store.createIfAbsent(key, bodies[writer] ?? Buffer.alloc(0))),
        );
        expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
        expect(Buffer.from((await stores[0]?.get(key)) ?? [])).toEqual(bodies[outcomes.indexOf('created')]);
      }
    });

    test('a log that many append to at once, each by the next number, loses nothing and has no gap', async () => {
      const { open } = await place();
      const writers = await Promise.all(Array.from({ length: 4 }, open));
      const lines = writers.flatMap((_, writer) => [1, 2, 3].map((line) => `line ${line} of writer ${writer}`));
      await Promise.all(
        writers.map(async (store, writer) => {
          for (const line of [1, 2, 3]) await append(store, `line ${line} of writer ${writer}`);
        }),
      );
      const reader = await open();
      const keys = await keysUnder(reader, LOG);
      expect(keys).toEqual(lines.map((_, index) => LOG + String(index + 1).padStart(9, '0')));
      const read = await Promise.all(keys.map(async (key) => Buffer.from((await reader.get(key)) ?? []).toString()));
      expect(read.toSorted()).toEqual(lines.toSorted());
    });

    test('creating the same bytes again counts as created, other bytes as exists', async () => {
      const store = await (await place()).open();
      const key = 'v1/art/model/delay/log/000000001';
      expect(await store.createIfAbsent(key, Buffer.from('mine, nonce 1'))).toBe('created');
      expect(await store.createIfAbsent(key, Buffer.from('mine, nonce 1'))).toBe('created');
      expect(await store.createIfAbsent(key, Buffer.from('other, nonce 2'))).toBe('exists');
      expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe('mine, nonce 1');
    });

    test('what was written is listed at once, whatever the order', async () => {
      const store = await (await place()).open();
      const keys = Array.from({ length: 12 }, (_, i) => `v1/art/model/list/v/${String(i + 1).padStart(9, '0')}`);
      for (const key of keys.toReversed()) await store.createIfAbsent(key, Buffer.from(key));
      expect(await keysUnder(store, 'v1/art/model/list/v/')).toEqual(keys);
      expect(await keysUnder(store, 'v1/art/model/li/v/')).toEqual([]);
      expect(await keysUnder(store, 'v1/art/model/')).toEqual(keys);
      expect(await store.head(keys[3] ?? '')).toEqual({ key: keys[3], sizeBytes: keys[3]?.length });
      for await (const { key, sizeBytes } of store.list('v1/art/')) expect(sizeBytes).toBe(key.length);
    });

    test.each([0, 1, 70_001, 21_000_000])(
      'a blob of %i bytes comes back byte for byte and is stored once',
      async (size) => {
        const store = await (await place()).open();
        const bytes = noise(Math.min(size, 100_000), 'blob');
        const content = await contentOf(Buffer.alloc(size, bytes));
        let sent = 0;
        expect(await store.putBlob(content, (count) => (sent += count))).toBe('created');
        expect(sent).toBe(size);
        expect(await store.putBlob(content, (count) => (sent += count))).toBe('exists');
        // What is sent without asking first, since asking would cost as much, is counted again.
        expect([size, 2 * size]).toContain(sent);
        expect(await store.head(blobKey(content.digest))).toEqual({ key: blobKey(content.digest), sizeBytes: size });
        const target = `${content.path}.back`;
        let received = 0;
        await store.getToFile(content.digest, { path: target, executable: true }, (count) => (received += count));
        expect(received).toBe(size);
        expect((await readFile(target)).equals(await readFile(content.path))).toBe(true);
        expect((await stat(target)).mode & 0o777).toBe(0o755);
        expect((await readdir(dirname(target))).toSorted()).toEqual(['file', 'file.back']);
        await store.getToFile(content.digest, { path: `${target}-2`, executable: false });
        expect((await stat(`${target}-2`)).mode & 0o777).toBe(0o644);
      },
    );

    test.each([6, 20_000_000])('a file of %i bytes that changed is refused and leaves nothing', async (size) => {
      const store = await (await place()).open();
      const content = await contentOf(Buffer.alloc(size, 'before'));
      await writeFile(content.path, Buffer.alloc(size, 'after!'));
      await expect(store.putBlob(content)).rejects.toMatchObject({ code: 'content-changed' });
      expect(await store.head(blobKey(content.digest))).toBeUndefined();
    });

    test('a blob that was altered or is missing is noticed and never handed out', async () => {
      const { open, tamper } = await place();
      const store = await open();
      const content = await contentOf(Buffer.from('true content'));
      await store.putBlob(content);
      await tamper(blobKey(content.digest), Buffer.from('fake content'));
      const target = `${content.path}.back`;
      const damage = { code: 'store-damaged', where: { file: blobKey(content.digest) } };
      const file = { path: target, executable: false };
      await expect(store.getToFile(content.digest, file)).rejects.toMatchObject(damage);
      await expect(stat(target)).rejects.toMatchObject({ code: 'ENOENT' });
      await expect(store.checkBlob(content.digest)).rejects.toMatchObject(damage);
      await writeFile(target, 'what was there before');
      await expect(store.getToFile(content.digest, file)).rejects.toMatchObject(damage);
      expect(await readFile(target, 'utf8')).toBe('what was there before');
      expect((await readdir(dirname(target))).toSorted()).toEqual(['file', 'file.back']);
      await expect(store.checkBlob(`sha256:${'0'.repeat(64)}`)).rejects.toMatchObject({ code: 'store-damaged' });
    });

    test('a blob cut short by somebody else is noticed when it would be used again', async () => {
      const { open, tamper } = await place();
      const store = await open();
      const content = await contentOf(Buffer.from('true content'));
      await store.putBlob(content);
      await tamper(blobKey(content.digest), Buffer.from('true'));
      await expect(store.putBlob(content)).rejects.toMatchObject({ code: 'store-damaged' });
    });

    test.each([
      ['a newer version, by the feature it needs', '{"format":1,"requires":["holograms"]}', 'holograms'],
      ['a newer version, by its format', '{"format":2,"requires":[]}', 'its format is 2'],
      ['somebody who wrote something else', '<html></html>', 'not the record of a store'],
      ['somebody who wrote a list', '[1]', 'not the record of a store'],
      ['somebody who says two things', '{"format":2,"requires":[],"format":1}', 'not the record of a store'],
    ])('a store made by %s is refused by name, not misread', async (_, record, why) => {
      const { open, tamper } = await place();
      await (await open()).createIfAbsent('v1/art/model/a/v/000000001', Buffer.from('x'));
      await tamper('v1/store.json', Buffer.from(record));
      const refusal = { code: 'store-format-unknown', message: expect.stringContaining(why) as string };
      await expect((await open()).get('v1/art/model/a/v/000000001')).rejects.toMatchObject(refusal);
      await expect((await open()).createIfAbsent('v1/art/model/a/v/000000002', Buffer.from('x'))).rejects.toMatchObject(
        refusal,
      );
    });
  });
}
