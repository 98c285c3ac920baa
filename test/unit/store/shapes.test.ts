/** Keys, paths and manifests: what is right, and every shape that is refused. */
import { canonicalJson } from '../../../shared/core/canonical-json.ts';
import { digestBytes, treeOf } from '../../../shared/core/digest.ts';
import {
  assertKey,
  blobKey,
  eventsPrefix,
  sequenceName,
  sequenceOf,
  treeKey,
  versionsPrefix,
} from '../../../shared/store/layout.ts';
import { parseReference } from '../../../shared/core/references.ts';
import { safePath, safePaths } from '../../../shared/store/paths.ts';
import { decodeTree, encodeTree, readTree } from '../../../shared/store/tree.ts';
import { CheckedStore } from '../../../shared/store/store.ts';
import { testServices } from '../../services.ts';
import { Objects } from './objects.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}` as const;

describe('keys', () => {
  test('lie where the layout says', () => {
    const artifact = parseReference('model:delay');
    expect(blobKey(DIGEST)).toBe(`v1/blob/ab/${'ab'.repeat(32)}`);
    expect(treeKey(DIGEST)).toBe(`v1/tree/ab/${'ab'.repeat(32)}`);
    expect(versionsPrefix(artifact)).toBe('v1/art/model/delay/v/');
    expect(eventsPrefix(artifact)).toBe('v1/art/model/delay/log/');
    expect([1, 123_456_789].map(sequenceName)).toEqual(['000000001', '123456789']);
  });

  test.each([
    ['v/000000001', 1],
    ['v/000000120', 120],
    ['v/000000000', undefined],
    ['v/1', undefined],
    ['v/0000000001', undefined],
    ['v/00000000a', undefined],
    ['v/000000001/x', undefined],
    ['w/000000001', undefined],
    ['000000001', undefined],
  ])('%s under v/ is number %d', (key, sequence) => {
    expect(sequenceOf(key, 'v/')).toBe(sequence);
  });

  test.each(['v1/store.json', 'v1/art/model/a.b_c-d/v/000000001', 'v1/0'])('%s is one', (key) => {
    expect(() => assertKey(key)).not.toThrow();
  });

  test.each([
    '',
    'v1',
    'v1/',
    '/v1/a',
    'v2/a',
    'v1/A',
    'v1/.a',
    'v1/a/../b',
    'v1/a..b',
    'v1/a//b',
    'v1/a/',
    'v1/a\n',
    'x/v1/a',
  ])('%j is none', (key) => {
    expect(() => assertKey(key)).toThrow(/is not a key of this layout/);
  });
});

describe('a path', () => {
  test.each([
    ['a', 'a'],
    ['a/b.c', 'a/b.c'],
    ['./a/./b', 'a/b'],
    ['.gitignore', '.gitignore'],
    ['a.git/b', 'a.git/b'],
    ['git/b', 'git/b'],
    ['console', 'console'],
    ['a.con', 'a.con'],
    ['com', 'com'],
    ['com10', 'com10'],
    ['ab:c', 'ab:c'],
    ['a b/.c', 'a b/.c'],
    ['~/a', '~/a'],
    ['a/c:', 'a/c:'],
    ['ü'.repeat(127), 'ü'.repeat(127)],
    ['b'.repeat(255), 'b'.repeat(255)],
    [Array.from({ length: 100 }, () => 'a').join('/'), Array.from({ length: 100 }, () => 'a').join('/')],
  ])('%j is safe', (path, safe) => {
    expect(safePath(path)).toBe(safe);
  });

  test.each([
    ['', 'it is empty'],
    ['\ud800', 'it is not valid Unicode'],
    ['a\u0000b', 'it holds a control character'],
    ['a\u001f', 'it holds a control character'],
    ['a\u007fb', 'it holds a control character'],
    ['a\\b', 'it holds a backslash'],
    ['/a', 'it is absolute'],
    ['C:', 'it is absolute'],
    ['c:/a', 'it is absolute'],
    ['./z:a', 'it is absolute'],
    ['.', 'it names no file'],
    ['./.', 'it names no file'],
    [Array.from({ length: 101 }, () => 'a').join('/'), 'it is more than 100 folders deep'],
    ['a//b', 'it has an empty part'],
    ['a/', 'it has an empty part'],
    ['..', 'it leaves its folder'],
    ['a/../b', 'it leaves its folder'],
    ['a/.. /b', 'it leaves its folder'],
    ['a/ ../b', 'it leaves its folder'],
    ['a./b', 'a part ends with a dot or a blank, which Windows drops'],
    ['a/b ', 'a part ends with a dot or a blank, which Windows drops'],
    ['b'.repeat(256), 'a part is over 255 bytes'],
    ['ü'.repeat(128), 'a part is over 255 bytes'],
    ['a/con', '"con" is a device on Windows'],
    ['NUL.txt', '"NUL.txt" is a device on Windows'],
    ['lpt9/a', '"lpt9" is a device on Windows'],
    ['Com0', '"Com0" is a device on Windows'],
    ['.git/config', 'it lies in a .git folder'],
    ['a/.GIT', 'it lies in a .git folder'],
  ])('%j is refused: %s', (path, why) => {
    expect(() => safePath(path)).toThrow(
      expect.objectContaining({
        code: 'tree-path-unsafe',
        what: expect.stringContaining(` is refused: ${why}.`) as string,
      }) as Error,
    );
  });

  test.each([
    [['a', 'a'], '"a" is refused: it falls together with "a"'],
    [['a/B', 'a/b'], '"a/b" is refused: it falls together with "a/B"'],
    [['é', 'e\u0301'], 'falls together with "é"'],
    [['ß', 'SS'], 'falls together with "ß"'],
    [['a', 'a/b'], '"a/b" is refused: "a" is a file and a folder'],
    [['a/b', 'A'], '"a/b" is refused: "a" is a file and a folder'],
    [['x/y/a', 'x/y'], '"x/y" is a file and a folder'],
    [['x/Y/a', 'x/y/b'], '"x/y/b" is refused: its folder falls together with "x/Y"'],
  ])('%j are refused together', (paths, why) => {
    expect(() => safePaths(paths)).toThrow(why);
  });

  test('and others that are alike are not', () => {
    const paths = ['a/b', 'a/c', 'b', 'ab', 'a/d/e', 'a/d/f'];
    expect(safePaths(paths)).toEqual(paths);
  });
});

describe('a manifest', () => {
  const ENTRY = { path: 'a', size: 3, mode: 'file', digest: DIGEST };
  const bytesOf = (value: unknown): Buffer => Buffer.from(canonicalJson(value));
  const decode = (value: unknown) => decodeTree(bytesOf(value), digestBytes(bytesOf(value)));

  test('tells size, mode and digest of each file', () => {
    const entries = [ENTRY, { ...ENTRY, path: 'b', size: 0, mode: 'executable' }];
    expect(decode({ version: 1, entries }).entries).toEqual([
      { path: 'a', sizeBytes: 3, executable: false, digest: DIGEST },
      { path: 'b', sizeBytes: 0, executable: true, digest: DIGEST },
    ]);
    expect(decode({ version: 1, entries: [] }).entries).toEqual([]);
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['no version', { entries: [ENTRY] }],
    ['another version', { version: 2, entries: [ENTRY] }],
    ['no entries', { version: 1 }],
    ['entries that are no list', { version: 1, entries: { 0: ENTRY } }],
    ['an entry that is null', { version: 1, entries: [ENTRY, null] }],
    ['an entry that is a text', { version: 1, entries: ['a'] }],
    ['a path that is none', { version: 1, entries: [{ ...ENTRY, path: 1 }] }],
    ['a digest that is none', { version: 1, entries: [{ ...ENTRY, digest: 'sha256:ab' }] }],
    ['a size below 0', { version: 1, entries: [{ ...ENTRY, size: -1 }] }],
    ['half a byte', { version: 1, entries: [{ ...ENTRY, size: 0.5 }] }],
    ['a size that is a text', { version: 1, entries: [{ ...ENTRY, size: '3' }] }],
    ['another mode', { version: 1, entries: [{ ...ENTRY, mode: 'link' }] }],
  ])('with %s is refused', (_, value) => {
    expect(() => decode(value)).toThrow(/does not have the form of a manifest/);
  });

  test('that is no JSON, not canonical, or another’s is refused', () => {
    const noJson = Buffer.from('{');
    expect(() => decodeTree(noJson, digestBytes(noJson))).toThrow(/does not have the form/);
    const spaced = Buffer.from(`${canonicalJson({ version: 1, entries: [ENTRY] })} `);
    expect(() => decodeTree(spaced, digestBytes(spaced))).toThrow(/is not in canonical form/);
    expect(() => decodeTree(bytesOf({ version: 1, entries: [ENTRY] }), DIGEST)).toThrow(
      /does not have the digest it is stored under/,
    );
  });

  test('holds no name that could not be taken out again, in either direction', () => {
    const tree = treeOf([{ path: '../a', sizeBytes: 1, executable: false, digest: DIGEST }]);
    expect(() => encodeTree(tree)).toThrow(/it leaves its folder/);
    expect(() => decode({ version: 1, entries: [{ ...ENTRY, path: '../a' }] })).toThrow(/it leaves its folder/);
  });

  test('must be that of the tree it is made for', () => {
    const tree = treeOf([{ path: 'a', sizeBytes: 1, executable: true, digest: DIGEST }]);
    expect(JSON.parse(Buffer.from(encodeTree(tree)).toString())).toEqual({
      version: 1,
      entries: [{ path: 'a', size: 1, mode: 'executable', digest: DIGEST }],
    });
    expect(() => encodeTree({ ...tree, digest: DIGEST })).toThrow(/does not have the digest of its tree/);
  });

  test('is read from the store, where it must be', async () => {
    const backend = new Objects();
    backend.held.set('v1/store.json', Buffer.from('{"format":1,"requires":[]}'));
    const store = new CheckedStore(backend, await testServices({ temp: '/nowhere' }));
    const tree = treeOf([{ path: 'a', sizeBytes: 1, executable: true, digest: DIGEST }]);
    backend.held.set(treeKey(tree.digest), encodeTree(tree));
    expect(await readTree(store, tree.digest)).toEqual(tree);
    await expect(readTree(store, DIGEST)).rejects.toMatchObject({
      code: 'store-damaged',
      what: `The manifest of ${DIGEST} is missing.`,
      where: { file: treeKey(DIGEST) },
    });
  });
});
