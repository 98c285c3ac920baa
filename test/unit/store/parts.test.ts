/** A large file goes in parts where the backend takes them, over a store in memory. */
import type { Backend, PartUploads } from '../../../shared/store/backend.ts';
import { withSlots } from '../../../shared/store/slots.ts';
import { MEMORY_STORE } from '../../fixtures/store/memory.ts';
import { testServices } from '../../services.ts';
import { contentOf, noise } from './contract.ts';

const KEY = 'v1/art/model/delay/v/000000001';
let places = 0;

describe('a large file in parts', () => {
  interface Uploads {
    readonly backend: Backend;
    readonly log: string[];
    readonly most: () => number;
  }

  async function inParts(changed: Partial<PartUploads> = {}, uploadsAtOnce = 2): Promise<Uploads> {
    const inner = MEMORY_STORE.open(`memory:parts-${++places}`, await testServices());
    const log: string[] = [];
    const sent = new Map<number, Buffer>();
    const second = Promise.withResolvers<undefined>();
    let underWay = 0;
    let most = 0;
    const parts: PartUploads = {
      minBytes: 1000,
      maxParts: 5,
      start: (key) => Promise.resolve(`upload of ${key}`),
      send: async (_, upload, { number, bytes }) => {
        most = Math.max(most, ++underWay);
        // The first part ends after the second, whatever the machine does.
        if (number === 1) await second.promise;
        if (number === 2) second.resolve(undefined);
        underWay--;
        sent.set(number, Buffer.from(bytes));
        log.push(`${upload}: ${number}`);
        return { number, tag: undefined, sha256: '' };
      },
      complete: async (key, upload, all) => {
        log.push(`${upload}: ${all.map(({ number }) => number).join(',')}`);
        await inner.create(key, Buffer.concat(all.map(({ number }) => sent.get(number) ?? Buffer.alloc(0))));
        return 'complete';
      },
      abort: (_, upload) => {
        log.push(`${upload}: aborted`);
        return Promise.resolve();
      },
      ...changed,
    };
    return { backend: withSlots({ ...withSlots(inner), uploadsAtOnce, parts }), log, most: () => most };
  }

  async function bytesOf(backend: Backend): Promise<Buffer> {
    const portions: Uint8Array[] = [];
    for await (const portion of (await backend.read(KEY))?.portions ?? []) portions.push(portion);
    return Buffer.concat(portions);
  }

  test('comes together in order, in no more parts and no more at once than the backend takes', async () => {
    const { backend, log, most } = await inParts();
    const content = noise(9_999, 'parts');
    let told = 0;
    expect(await backend.createFromFile(KEY, await contentOf(content), (count) => (told += count))).toBe('created');
    expect((await bytesOf(backend)).equals(content)).toBe(true);
    expect(log.at(-1)).toBe(`upload of ${KEY}: 1,2,3,4,5`);
    expect([told, most()]).toEqual([9_999, 2]);
  });

  test('goes whole up to the size that the backend says', async () => {
    const { backend, log } = await inParts();
    await backend.createFromFile(KEY, await contentOf(noise(1000, 'whole')), () => undefined);
    expect(log).toEqual([]);
    expect(await bytesOf(backend)).toHaveLength(1000);
  });

  test('is given up, and so is its upload, where a part or the file fails', async () => {
    const failing = await inParts({ send: () => Promise.reject(new Error('no part')) });
    const content = await contentOf(noise(5000, 'fails'));
    await expect(failing.backend.createFromFile(KEY, content, () => undefined)).rejects.toThrow('no part');
    expect(failing.log).toEqual([`upload of ${KEY}: aborted`]);
    const changed = await inParts();
    const other = { ...content, digest: `sha256:${'1'.repeat(64)}` as const };
    await expect(changed.backend.createFromFile(KEY, other, () => undefined)).rejects.toMatchObject({
      code: 'content-changed',
    });
    expect(changed.log.at(-1)).toBe(`upload of ${KEY}: aborted`);
    expect(await changed.backend.head(KEY)).toBeUndefined();
  });

  test('whose upload is gone is there where an earlier try completed it, and unavailable where not', async () => {
    const content = await contentOf(noise(5000, 'gone'));
    const lost = await inParts({ complete: () => Promise.resolve('gone') });
    await expect(lost.backend.createFromFile(KEY, content, () => undefined)).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    await lost.backend.create(KEY, noise(4999, 'another size'));
    await expect(lost.backend.createFromFile(KEY, content, () => undefined)).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    const completed = await inParts({ complete: () => Promise.resolve('gone') });
    await completed.backend.create(KEY, noise(5000, 'gone'));
    expect(await completed.backend.createFromFile(KEY, content, () => undefined)).toBe('created');
  });
});
