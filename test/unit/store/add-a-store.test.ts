/** Follows "Add a store" of CONTRIBUTING.md in a copy of the sources, and runs the contract of every store over it. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type * as Open from '../../../shared/store/open.ts';
import type * as Schemes from '../../../shared/store/schemes.ts';
import { REPOSITORY_ROOT, testServices } from '../../services.ts';
import { storeContract } from './contract.ts';

const FIXTURE = join(REPOSITORY_ROOT, 'test/fixtures/store/memory.ts');

interface Added {
  readonly open: typeof Open;
  readonly schemes: typeof Schemes;
  readonly memory: { readonly MEMORY: Map<string, Map<string, Uint8Array>> };
  readonly lines: Readonly<Record<string, number>>;
  readonly remove: () => Promise<void>;
}

let added: Added;
let places = 0;

beforeAll(async () => {
  added = await addMemoryStore();
});

afterAll(() => added.remove());

/** The copy lies in the repository, where imports of packages are found. */
async function addMemoryStore(): Promise<Added> {
  await mkdir(join(REPOSITORY_ROOT, '.build'), { recursive: true });
  const copy = await mkdtemp(join(REPOSITORY_ROOT, '.build/add-a-store-'));
  const shared = join(copy, 'shared');
  for (const folder of ['core', 'host', 'store']) {
    await cp(join(REPOSITORY_ROOT, 'shared', folder), join(shared, folder), { recursive: true });
  }
  // 1. One file.
  const source = await readFile(FIXTURE, 'utf8');
  const backend = source.replaceAll('../../../shared/store/', '../').replaceAll('../../../shared/', '../../');
  await writeFile(join(shared, 'store/backends/memory.ts'), backend);
  // 2. One line in the table, and its import.
  const table = join(shared, 'store/schemes.ts');
  const before = await readFile(table, 'utf8');
  const after = before
    .replace(
      /^(import .* from '\.\/backends\/.*';\n)(?!import)/m,
      `$1import { MEMORY_STORE } from './backends/memory.ts';\n`,
    )
    .replace(/^( {2}[A-Z0-9]+_STORE,\n)(?=\];)/m, '$1  MEMORY_STORE,\n');
  await writeFile(table, after);
  return {
    open: (await import(join(shared, 'store/open.ts'))) as typeof Open,
    schemes: (await import(table)) as typeof Schemes,
    memory: (await import(join(shared, 'store/backends/memory.ts'))) as Added['memory'],
    lines: {
      'shared/store/backends/memory.ts': backend.trimEnd().split('\n').length,
      'shared/store/schemes.ts': after.split('\n').length - before.split('\n').length,
    },
    remove: () => rm(copy, { recursive: true }),
  };
}

storeContract('a store that was added as CONTRIBUTING.md says', () => {
  const uri = `memory:place-${++places}`;
  return Promise.resolve({
    open: async () => added.open.openStore(uri, await testServices()),
    tamper: (key, bytes) => {
      added.memory.MEMORY.get(uri)?.set(key, bytes);
      return Promise.resolve();
    },
  });
});

test('it takes one new file, one line in the table and its import, and no other file', () => {
  const sizes = Object.entries(added.lines).map(([file, lines]) => `${file}: ${lines} lines`);
  console.info(`A store in memory takes ${sizes.length} files. ${sizes.join('; ')}.`);
  expect(added.lines['shared/store/schemes.ts']).toBe(2);
  expect(sizes).toHaveLength(2);
});

test('the error message and the documentation name it without being touched', async () => {
  const { openStore } = added.open;
  const { STORE_SCHEMES, storeFormsSentence } = added.schemes;
  await expect(openStore('memori:x', await testServices())).rejects.toMatchObject({
    code: 'store-unsupported',
    remedy: expect.stringContaining('memory:NAME for this process') as string,
  });
  expect(storeFormsSentence()).toMatch(/ or memory:NAME for this process\.$/);
  for (const { form, place } of STORE_SCHEMES) expect(storeFormsSentence()).toContain(`${form} for ${place}`);
});

test('CONTRIBUTING.md names the file, the table and the contract that were used here', async () => {
  const text = await readFile(join(REPOSITORY_ROOT, 'CONTRIBUTING.md'), 'utf8');
  const section = /^## Add a store\n(.*?)^## /ms.exec(text)?.[1] ?? '';
  for (const name of [
    'shared/store/backends/NAME.ts',
    'shared/store/schemes.ts',
    'storeContract(',
    basename(import.meta.filename),
  ]) {
    expect(section).toContain(name);
  }
});
