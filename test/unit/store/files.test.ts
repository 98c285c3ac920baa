/** Files as the store writes and reads them. */
import { appendFile, mkdir, mkdtemp, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFolder, syncPath, writeSynced } from '../../../shared/host/files.ts';
import { digestBytes } from '../../../shared/core/digest.ts';
import {
  diskFull,
  isAbsent,
  openRegular,
  readChecked,
  readPortions,
  translateFileError,
} from '../../../shared/store/files.ts';

const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'files-'));
const failure = (code: string): Error => Object.assign(new Error(code), { code });

async function lengths(portions: AsyncIterable<Buffer>): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const { length } of portions) found.push(length);
  return found;
}

test('a folder is made with its parents, and made again without harm', async () => {
  const root = await fresh();
  const deep = join(root, 'a/b/c');
  await ensureFolder(deep);
  await ensureFolder(deep);
  expect((await stat(deep)).isDirectory()).toBe(true);
  await syncPath(deep);
  await expect(syncPath(join(root, 'absent'))).rejects.toMatchObject({ code: 'ENOENT' });
  await writeFile(join(root, 'file'), '');
  await expect(ensureFolder(join(root, 'file/a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('a file is written with its mode where there is none, never over one', async () => {
  const path = join(await fresh(), 'a');
  await writeSynced(path, 0o600, (file) => file.writeFile('one'));
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await expect(writeSynced(path, 0o600, (file) => file.writeFile('two'))).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('one');
});

test('an absent file is told from one that cannot be read', () => {
  expect(['ENOENT', 'ENOTDIR', 'EACCES', ''].map((code) => isAbsent(failure(code)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a link in place of a file is not opened; nothing is nothing', async () => {
  const folder = await fresh();
  await writeFile(join(folder, 'a'), 'abc');
  await symlink('a', join(folder, 'link'));
  expect(await openRegular(join(folder, 'none'))).toBeUndefined();
  await expect(openRegular(join(folder, 'link'))).rejects.toMatchObject({ code: 'ELOOP' });
  const file = await openRegular(join(folder, 'a'));
  expect(await file?.readFile('utf8')).toBe('abc');
  await file?.close();
});

test.each([
  [0, []],
  [2, [2]],
  [4, [4]],
  [9, [4, 4, 1]],
])('a file of %d bytes comes in portions of at most four: %j', async (size, portions) => {
  const path = join(await fresh(), 'a');
  await writeFile(path, Buffer.alloc(size, 'x'));
  const content = { path, digest: digestBytes(Buffer.alloc(size, 'x')), sizeBytes: size };
  expect(await lengths(readChecked(content, 4))).toEqual(portions);
  expect(await lengths(readChecked(content))).toEqual(size === 0 ? [] : [size]);
});

test('a file that is read closes, also where the reader stops early', async () => {
  const path = join(await fresh(), 'a');
  await writeFile(path, 'abcdef');
  const file = await openRegular(path);
  if (file === undefined) throw new Error('It was written.');
  const portions = readPortions(file);
  await portions.next();
  await portions.return(undefined);
  expect(file.fd).toBe(-1);
});

describe('a file that is not what was announced', () => {
  const BYTES = Buffer.from('abcdef');
  const announced = async () => {
    const path = join(await fresh(), 'a');
    await writeFile(path, BYTES);
    return { path, digest: digestBytes(BYTES), sizeBytes: BYTES.length };
  };
  const refusal = (path: string) => ({ code: 'content-changed', where: { file: path } });

  test('is refused where it is gone, shorter, or other bytes', async () => {
    const content = await announced();
    await expect(lengths(readChecked({ ...content, path: `${content.path}x` }))).rejects.toMatchObject(
      refusal(`${content.path}x`),
    );
    await truncate(content.path, 5);
    await expect(lengths(readChecked(content))).rejects.toMatchObject(refusal(content.path));
    await writeFile(content.path, 'ABCDEF');
    await expect(lengths(readChecked(content))).rejects.toMatchObject(refusal(content.path));
  });

  test('is refused where its digest holds and its size does not', async () => {
    const content = await announced();
    await expect(lengths(readChecked({ ...content, sizeBytes: 7 }))).rejects.toMatchObject(refusal(content.path));
  });

  test('is handed out no further than it should be long', async () => {
    const content = await announced();
    await appendFile(content.path, 'ghijkl');
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const { length } of readChecked(content, 3)) seen.push(length);
    };
    await expect(read()).rejects.toMatchObject(refusal(content.path));
    expect(seen).toEqual([3, 3]);
  });
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'path-denied'],
  ['EPERM', 'path-denied'],
  ['EROFS', 'path-denied'],
  ['ELOOP', 'store-damaged'],
])('%s is said as %s, with the file and what the system said', (code, told) => {
  const cause = failure(code);
  const error = translateFileError(cause, '/a');
  expect(error).toMatchObject({ name: 'UserError', code: told, where: { file: '/a' }, cause });
  if (told === 'path-denied') expect((error as Error).message).toContain(code);
});

test('anything else comes back as it was', () => {
  for (const error of [failure('EIO'), new Error('x'), 'text']) expect(translateFileError(error, '/a')).toBe(error);
  expect(diskFull('/a')).toMatchObject({ code: 'disk-full', where: { file: '/a' } });
});

test('a folder in place of a file cannot be read as one', async () => {
  const folder = await fresh();
  await mkdir(join(folder, 'a'));
  const file = await openRegular(join(folder, 'a'));
  if (file === undefined) throw new Error('It was made.');
  await expect(lengths(readPortions(file))).rejects.toMatchObject({ code: 'EISDIR' });
  expect(file.fd).toBe(-1);
});
