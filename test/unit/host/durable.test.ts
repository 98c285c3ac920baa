/** What a power cut must not lose: content is on the disk before its name, and the name before the call is over. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, open, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createWhole, ensureFolder, syncPath, writeSynced, writeWhole } from '../../../shared/host/files.ts';

interface Synced {
  readonly what: 'file' | 'folder';
  readonly bytes: number;
  /** What the name held at that moment. */
  readonly named: string | undefined;
}

/** Everything that is written through to the disk while the work lasts, in order. */
async function syncsOf(path: string, work: () => Promise<unknown>): Promise<readonly Synced[]> {
  const seen: Synced[] = [];
  const handle = await open(tmpdir(), 'r');
  const handles = Object.getPrototypeOf(handle) as Pick<FileHandle, 'sync'>;
  await handle.close();
  const { sync } = handles;
  handles.sync = async function (this: FileHandle): Promise<void> {
    const info = await this.stat();
    const named = existsSync(path) ? read(path) : undefined;
    seen.push({ what: info.isDirectory() ? 'folder' : 'file', bytes: info.isFile() ? info.size : 0, named });
    await sync.call(this);
  };
  try {
    await work();
  } finally {
    handles.sync = sync;
  }
  return seen;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const fresh = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'durable-')), 'a');

test('a file that replaces another is on the disk before it takes its name, and its folder after', async () => {
  const path = await fresh();
  await writeFile(path, 'old');
  expect(await syncsOf(path, () => writeWhole(path, 'newer'))).toEqual([
    { what: 'file', bytes: 5, named: 'old' },
    { what: 'folder', bytes: 0, named: 'newer' },
  ]);
});

test('a file that is created is on the disk before it has a name, and its folder after', async () => {
  const path = await fresh();
  expect(await syncsOf(path, () => createWhole(path, 'new'))).toEqual([
    { what: 'file', bytes: 3, named: undefined },
    { what: 'folder', bytes: 0, named: 'new' },
  ]);
});

test('what is written in place is whole on the disk when the call is over', async () => {
  const path = await fresh();
  const synced = await syncsOf(path, () => writeSynced(path, 0o600, (file) => file.writeFile('content')));
  expect(synced).toEqual([{ what: 'file', bytes: 7, named: 'content' }]);
  expect(await syncsOf(path, () => syncPath(path))).toEqual(synced);
});

test('a folder that is made with its parents is named on the disk in each of them; one that is there needs nothing', async () => {
  const path = await fresh();
  const deep = join(path, 'b', 'c');
  const synced = await syncsOf(path, () => ensureFolder(deep));
  expect(synced.map(({ what }) => what)).toEqual(['folder', 'folder', 'folder']);
  expect(await syncsOf(path, () => ensureFolder(deep))).toEqual([]);
});

test('what must be on the disk before the next line runs is, and its folder after', async () => {
  const path = await fresh();
  const module = join(import.meta.dirname, '../../../shared/host/files.ts');
  // In a process of its own, where the system's calls can be watched before anything imports them.
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const [module, path] = process.argv.slice(1);
    const { fsyncSync } = fs;
    fs.fsyncSync = (handle) => {
      const info = fs.fstatSync(handle);
      const named = fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined;
      console.log(JSON.stringify({ what: info.isFile() ? 'file' : 'folder', bytes: info.isFile() ? info.size : 0, named }));
      fsyncSync(handle);
    };
    syncBuiltinESMExports();
    const { writeWholeNow } = await import(module);
    writeWholeNow(path, 'new');
  `;
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script, module, path];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { what: 'file', bytes: 3 },
    { what: 'folder', bytes: 0, named: 'new' },
  ]);
});
