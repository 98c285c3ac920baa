import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Services } from '../../../shared/core/services.ts';
import type { Backend } from '../../../shared/store/backend.ts';
import { FOLDER_STORE, localFolder } from '../../../shared/store/backends/folder.ts';
import { blobKey } from '../../../shared/store/layout.ts';
import { openStore } from '../../../shared/store/open.ts';
import { CheckedStore, type Store } from '../../../shared/store/store.ts';
import { testServices } from '../../services.ts';
import { contentOf, noise, storeContract, type StorePlace } from './contract.ts';

const run = promisify(execFile);

async function folderPlace(openAt: (uri: string, services: Services) => Promise<Store>): Promise<StorePlace> {
  const root = await mkdtemp(join(tmpdir(), 'store-'));
  return {
    open: async () => openAt(`file:${root}/s`, await testServices()),
    tamper: (key, bytes) => writeFile(join(root, 's', key), bytes),
  };
}

storeContract('a folder', () => folderPlace(openStore));
storeContract('a folder without decorators', () =>
  folderPlace((uri, services) => Promise.resolve(new CheckedStore(FOLDER_STORE.open(uri, services), services))),
);

test('a relative path is taken from the workspace', async () => {
  const services = await testServices();
  const store = await openStore('file:some/store', services);
  await store.createIfAbsent('v1/art/model/a/v/000000001', Buffer.from('x'));
  expect(await readdir(join(services.workspace, 'some/store/v1'))).toEqual(
    expect.arrayContaining(['store.json', 'art']),
  );
});

test('the folder that a training keeps out of is the one that the store lies in, however it is written', async () => {
  const services = await testServices();
  const absolute = join(services.workspace, 'absolute');
  for (const uri of ['file:relative', 'file:./relative/../other', `file:${absolute}`, `file://${absolute}-2`]) {
    const store = await openStore(uri, services);
    await store.createIfAbsent('v1/art/model/a/v/000000001', Buffer.from('x'));
    expect(await readdir(join(localFolder(uri, services) ?? '', 'v1'))).toContain('store.json');
  }
  expect((await readdir(services.workspace)).toSorted()).toEqual(['absolute', 'absolute-2', 'other', 'relative']);
  expect(localFolder('s3://bucket/prefix', services)).toBeUndefined();
});

test.each([
  'oci://registry/name',
  'store',
  'file:',
  'file://',
  'file://store',
  'file://localhost/abs',
  'https://bucket',
])('%s is no store that can be used', async (uri) => {
  await expect(openStore(uri, await testServices())).rejects.toMatchObject({ code: 'store-unsupported' });
});

test('a symbolic link in place of an object is not followed', async () => {
  const services = await testServices();
  const store = await openStore('file:store', services);
  await store.createIfAbsent('v1/art/model/a/v/000000001', Buffer.from('x'));
  const secret = join(services.workspace, 'secret');
  await writeFile(secret, 'secret');
  const key = 'v1/art/model/a/v/000000002';
  await symlink(secret, join(services.workspace, 'store', key));
  await expect(store.get(key)).rejects.toMatchObject({ code: 'store-damaged' });
});

describe('without decorators', () => {
  const KEY = 'v1/art/model/a/v/000000001';

  async function folder(uri = 'file:store'): Promise<{ readonly backend: Backend; readonly root: string }> {
    const services = await testServices();
    return { backend: FOLDER_STORE.open(uri, services), root: join(services.workspace, 'store') };
  }

  test('nobody but its owner writes an object, and strangers do not read it', async () => {
    const { backend, root } = await folder();
    expect(await backend.create(KEY, Buffer.from('x'))).toBe('created');
    expect((await stat(join(root, KEY))).mode & 0o137).toBe(0);
    expect(await readdir(join(root, 'tmp'))).toEqual([]);
  });

  test('an object is on the disk before it has its name, and named before it is said to be', async () => {
    const effects: string[] = [];
    const services = { ...(await testServices()), effect: (what: string) => void effects.push(what) };
    const backend = FOLDER_STORE.open('file:store', services);
    await backend.create(KEY, Buffer.from('x'));
    expect(effects).toEqual([`written ${KEY}`, `linked ${KEY}`]);
  });

  test('reading from an offset gives the rest, and nothing from behind the end', async () => {
    const { backend } = await folder();
    await backend.create(KEY, Buffer.from('0123456789'));
    const rest = async (offset: number): Promise<readonly [number | undefined, string]> => {
      const all: Uint8Array[] = [];
      const read = await backend.read(KEY, offset);
      for await (const bytes of read?.portions ?? []) all.push(bytes);
      return [read?.sizeBytes, Buffer.concat(all).toString()];
    };
    expect(await rest(0)).toEqual([10, '0123456789']);
    expect(await rest(4)).toEqual([6, '456789']);
    expect(await rest(12)).toEqual([0, '']);
  });

  test('what is no object is not one: a folder, a link, a path through a file', async () => {
    const { backend, root } = await folder();
    await backend.create(KEY, Buffer.from('x'));
    const of = (version: string): string => `v1/art/model/a/v/${version.padStart(9, '0')}`;
    await mkdir(join(root, of('2')));
    await symlink(join(root, KEY), join(root, of('3')));
    expect(await backend.head(KEY)).toEqual({ key: KEY, sizeBytes: 1 });
    for (const version of ['2', '3', '4']) expect(await backend.head(of(version))).toBeUndefined();
    expect(await backend.list('v1/art/')).toEqual({ objects: [{ key: KEY, sizeBytes: 1 }] });
    expect(await backend.list('v1/none/')).toEqual({ objects: [] });
  });

  test('a failure to look is not an absence', async () => {
    const { backend, root } = await folder();
    await mkdir(join(root, 'v1/art/model'), { recursive: true });
    const loop = join(root, 'v1/art/model/a');
    await symlink(loop, loop);
    await expect(backend.head(KEY)).rejects.toThrow();
    await expect(backend.read(KEY)).rejects.toThrow();
    await expect(backend.list('v1/art/model/a/')).rejects.toThrow();
  });

  test('the last object of a folder takes the folder with it, another one does not', async () => {
    const { backend, root } = await folder();
    const other = KEY.replace(/1$/, '2');
    for (const key of [KEY, other]) await backend.create(key, Buffer.from('x'));
    await backend.remove(KEY);
    expect(await readdir(join(root, 'v1/art/model/a/v'))).toEqual(['000000002']);
    await backend.remove(other);
    await backend.remove(other);
    expect(await readdir(join(root, 'v1/art/model/a'))).toEqual([]);
  });

  test('a key that is none of the layout reaches no file', async () => {
    const { backend, root } = await folder();
    await mkdir(root, { recursive: true });
    await writeFile(join(root, '../secret'), 'secret');
    await expect(Promise.resolve().then(() => backend.create('../made', Buffer.from('x')))).rejects.toThrow(/key/);
    await expect(Promise.resolve().then(() => backend.read('../secret'))).rejects.toThrow(/key/);
    await expect(Promise.resolve().then(() => backend.head('../secret'))).rejects.toThrow(/key/);
    await expect(Promise.resolve().then(() => backend.remove('../secret'))).rejects.toThrow(/key/);
    expect((await readdir(join(root, '..'))).toSorted()).toEqual(['secret', 'store']);
  });
});

test('temporary files of processes that died long ago are swept, those of live ones are not', async () => {
  const services = await testServices();
  const folder = join(services.workspace, 'store/tmp');
  await mkdir(folder, { recursive: true });
  const now = services.clock.now().getTime() / 1000;
  for (const [name, ageHours] of [
    ['old', 25],
    ['young', 23],
  ] as const) {
    await writeFile(join(folder, name), 'half');
    await utimes(join(folder, name), now - ageHours * 3600, now - ageHours * 3600);
  }
  const store = await openStore('file:store', services);
  await store.createIfAbsent('v1/art/model/a/v/000000001', Buffer.from('x'));
  expect(await readdir(folder)).toEqual(['young']);
});

test('a full disk is said, leaves nothing half-written, and the push works once there is space', async () => {
  const mounted = await mkdtemp(join(tmpdir(), 'full-'));
  const isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mounted]).then(
    () => true,
    () => false,
  );
  if (!isMounted) {
    console.warn('Not run: a small file system cannot be mounted here (needs root).');
    return;
  }
  try {
    const store = await openStore(`file:${mounted}/store`, await testServices());
    const ballast = await contentOf(noise(700_000, 'ballast'));
    const large = await contentOf(noise(500_000, 'large'));
    await store.putBlob(ballast);
    await expect(store.putBlob(large)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await store.head(blobKey(large.digest))).toBeUndefined();
    expect(await readdir(join(mounted, 'store/tmp'))).toEqual([]);
    await run('mount', ['-o', 'remount,size=3m', mounted]);
    expect(await store.putBlob(large)).toBe('created');
    await store.checkBlob(large.digest);
    expect(await readdir(dirname(join(mounted, 'store', blobKey(large.digest))))).toHaveLength(1);
  } finally {
    await run('umount', [mounted]);
  }
});
