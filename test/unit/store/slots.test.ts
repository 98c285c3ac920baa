/** How many uploads of large files run at once, over a store in memory. */
import type { Backend, Created } from '../../../shared/store/backend.ts';
import { withSlots } from '../../../shared/store/slots.ts';
import { MEMORY_STORE } from '../../fixtures/store/memory.ts';
import { testServices } from '../../services.ts';
import { contentOf, noise } from './contract.ts';

let places = 0;

describe('slots', () => {
  async function counted(uploadsAtOnce: number): Promise<{ backend: Backend; most: () => number }> {
    const inner = MEMORY_STORE.open(`memory:slots-${++places}`, await testServices());
    let underWay = 0;
    let most = 0;
    const createFromFile: Backend['createFromFile'] = async (key, file, onBytes) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      if (file.sizeBytes === 300_001) throw new Error('this one fails');
      return inner.createFromFile(key, file, onBytes);
    };
    return { backend: withSlots({ ...withSlots(inner), uploadsAtOnce, createFromFile }), most: () => most };
  }

  async function upload(backend: Backend, sizes: readonly number[]): Promise<PromiseSettledResult<Created>[]> {
    const contents = await Promise.all(sizes.map((size, index) => contentOf(noise(size, `slot ${index}`))));
    return Promise.allSettled(
      contents.map((content, index) => backend.createFromFile(`v1/blob/aa/${index}`, content, () => undefined)),
    );
  }

  test('let so many files through at once, and every one in the end, those behind a failure too', async () => {
    const { backend, most } = await counted(3);
    const outcomes = await upload(backend, [300_001, 300_001, 300_001, ...Array<number>(9).fill(300_000)]);
    expect(most()).toBe(3);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
  });

  test('are not for small files, and a backend may need none', async () => {
    const small = await counted(1);
    await upload(small.backend, Array<number>(6).fill(256 << 10));
    expect(small.most()).toBe(6);
    const unlimited = await counted(Infinity);
    await upload(unlimited.backend, Array<number>(6).fill(300_000));
    expect(unlimited.most()).toBe(6);
  });
});
