/** A backend must prove that only one of many writers wins before anything is stored in it. */
import { initialise, readStoreRecord } from '../../../shared/store/probe.ts';
import type { Created } from '../../../shared/store/backend.ts';
import { testServices } from '../../services.ts';
import { Objects } from './objects.ts';

const RECORD = 'v1/store.json';
const isProbe = (key: string): boolean => key.startsWith('v1/probe/');

async function services(effects: string[] = []) {
  let seed = 0;
  const randomBytes = (length: number): Uint8Array => new Uint8Array(length).fill(++seed);
  return testServices({ temp: '/nowhere', randomBytes, effect: (name) => effects.push(name) });
}

test('a backend that keeps its word gets a record of what it proved, and keeps nothing of the race', async () => {
  const backend = new Objects();
  const effects: string[] = [];
  const given = await services(effects);
  await initialise(backend, given);
  expect([...backend.held.keys()]).toEqual([RECORD]);
  expect(await readStoreRecord(backend)).toEqual({
    ...{ format: 1, requires: [], createdAt: '2026-11-23T08:00:00.000Z', createdBy: 'trainyard 0.0.0-test' },
    proved: { createIfAbsent: { rounds: 3, writers: 4 } },
    nonce: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
  });
  const creations = backend.calls.filter((call) => call.startsWith('create v1/probe/'));
  expect(creations).toHaveLength(3 * 4);
  expect([1, 2, 3].map((round) => creations.filter((call) => call.endsWith(`/${round}`)).length)).toEqual([4, 4, 4]);
  expect(effects).toEqual([`create ${RECORD}`, `created ${RECORD}`]);
  expect(given.log.text()).toMatch(/memory: is a new store: 4 writers race 3 times/);
});

test('where another process made the store meanwhile, its record counts, and is read', async () => {
  class Overtaken extends Objects {
    override async create(key: string, bytes: Uint8Array): Promise<Created> {
      if (key === RECORD) this.held.set(key, Buffer.from('{"format":2,"requires":[]}'));
      return super.create(key, bytes);
    }
  }
  await expect(initialise(new Overtaken(), await services())).rejects.toMatchObject({
    code: 'store-format-unknown',
    what: 'v1/store.json in memory: cannot be used: its format is 2.',
  });
});

/** What the writers of each race are told, by their number from 0. */
class Telling extends Objects {
  #writer = 0;
  readonly #tell: (writer: number, outcome: Created) => Created;
  constructor(tell: (writer: number, outcome: Created) => Created) {
    super();
    this.#tell = tell;
  }
  override async create(key: string, bytes: Uint8Array): Promise<Created> {
    const writer = this.#writer++ % 4;
    const outcome = await super.create(key, bytes);
    return isProbe(key) ? this.#tell(writer, outcome) : outcome;
  }
}

class Replacing extends Objects {
  override create(key: string, bytes: Uint8Array): Promise<Created> {
    this.held.set(key, Uint8Array.from(bytes));
    return Promise.resolve('created');
  }
}

class Forgetting extends Objects {
  override async create(key: string, bytes: Uint8Array): Promise<Created> {
    const outcome = await super.create(key, bytes);
    if (isProbe(key)) this.held.delete(key);
    return isProbe(key) ? (outcome === 'created' && this.calls.length % 4 === 1 ? 'created' : 'exists') : outcome;
  }
}

class Mixing extends Objects {
  override async create(key: string, bytes: Uint8Array): Promise<Created> {
    const outcome = await super.create(key, bytes);
    // Only its second race goes wrong: another's bytes stay than the winner's.
    if (key.endsWith('/2') && outcome === 'exists') this.held.set(key, Uint8Array.from(bytes));
    return outcome;
  }
}

test.each<readonly [string, Objects, RegExp]>([
  ['every writer is told that it won', new Telling(() => 'created'), /let 4 of 4 writers win in race 1/],
  [
    'two writers are told so',
    new Telling((writer, told) => (writer === 3 ? 'created' : told)),
    /let 2 of 4 writers win in race 1/,
  ],
  ['the last one replaces', new Replacing(), /let 4 of 4 writers win in race 1/],
  ['nothing stays', new Forgetting(), /writers win in race 1/],
  ['another’s bytes stay, in the second race only', new Mixing(), /let 2 of 4 writers win in race 2/],
])('a backend on which %s is refused, and nothing is stored', async (_, backend, what) => {
  await expect(initialise(backend, await services())).rejects.toMatchObject({
    code: 'store-unsafe',
    what: expect.stringMatching(what) as string,
  });
  expect(backend.held.has(RECORD)).toBe(false);
});

test('a winner that is told "exists", since its first answer was lost, is a winner all the same', async () => {
  const backend = new Telling(() => 'exists');
  await initialise(backend, await services());
  expect(backend.held.has(RECORD)).toBe(true);
});

test('an object of the race that cannot be removed is told in the debug log and stays', async () => {
  class Keeping extends Objects {
    override remove(): Promise<void> {
      return Promise.reject(new Error('read only'));
    }
  }
  const given = await services();
  const backend = new Keeping();
  await initialise(backend, given);
  expect([...backend.held.keys()].filter(isProbe)).toHaveLength(3);
  expect(given.log.text()).toMatch(/debug: The probe's object v1\/probe\/.*\/1 stays: read only/);
});

test.each([
  ['no JSON', 'x', 'it is not the record of a store'],
  ['null', 'null', 'it is not the record of a store'],
  ['no format', '{"requires":[]}', 'it is not the record of a store'],
  ['a format that is a text', '{"format":"1","requires":[]}', 'it is not the record of a store'],
  ['no features', '{"format":1}', 'it is not the record of a store'],
  ['features that are no texts', '{"format":1,"requires":["a",1]}', 'it is not the record of a store'],
  ['another format', '{"format":2,"requires":[]}', 'its format is 2'],
  ['features that are not known', '{"format":1,"requires":["packs","holograms"]}', 'it needs packs, holograms'],
])('a store record with %s is refused', async (_, text, why) => {
  const backend = new Objects();
  backend.held.set(RECORD, Buffer.from(text));
  await expect(readStoreRecord(backend)).rejects.toMatchObject({
    code: 'store-format-unknown',
    what: `v1/store.json in memory: cannot be used: ${why}.`,
  });
});

test('no record is no store', async () => {
  expect(await readStoreRecord(new Objects())).toBeUndefined();
});
