import { chmod, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestBytes, digestFile, digestTree, treeOf } from '../../../shared/core/digest.ts';

async function sampleTree(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tree-'));
  await mkdir(join(root, 'sub'));
  await writeFile(join(root, 'b.txt'), 'two');
  await writeFile(join(root, 'sub', 'a.txt'), 'one');
  return root;
}

test('a digest is SHA-256 (value of FIPS 180-2, appendix B.1)', () => {
  expect(digestBytes('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('equal content has one identity, wherever it lies and in whatever order it is listed', async () => {
  const [first, second] = [await digestTree(await sampleTree()), await digestTree(await sampleTree())];
  expect(first.digest).toBe(second.digest);
  expect(treeOf([...first.entries].reverse()).digest).toBe(first.digest);
  expect(first.entries.map(({ path }) => path)).toEqual(['b.txt', 'sub/a.txt']);
});

test('content, name and the executable bit are part of the identity', async () => {
  const root = await sampleTree();
  const before = (await digestTree(root)).digest;
  await chmod(join(root, 'b.txt'), 0o755);
  const executable = (await digestTree(root)).digest;
  await writeFile(join(root, 'b.txt'), 'TWO');
  expect(new Set([before, executable, (await digestTree(root)).digest]).size).toBe(3);
});

test('a file alone is a tree of one entry under its own name', async () => {
  const path = join(await sampleTree(), 'b.txt');
  const { entries } = await digestTree(path);
  expect(entries).toEqual([{ path: 'b.txt', sizeBytes: 3, digest: await digestFile(path), executable: false }]);
});

test('a symbolic link is refused: what it points to is not what was hashed', async () => {
  const root = await sampleTree();
  await symlink('/etc/passwd', join(root, 'link'));
  await expect(digestTree(root)).rejects.toMatchObject({ code: 'tree-unreadable' });
  await expect(digestTree(join(root, 'absent'))).rejects.toMatchObject({ code: 'tree-unreadable' });
});
