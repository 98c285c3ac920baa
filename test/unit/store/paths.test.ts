import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { canonicalJson } from '../../../shared/core/canonical-json.ts';
import { digestBytes, treeOf, type TreeEntry } from '../../../shared/core/digest.ts';
import { safePath, safePaths } from '../../../shared/store/paths.ts';
import { decodeTree, encodeTree } from '../../../shared/store/tree.ts';
import { describeWithMaterial } from '../../conformance/material.ts';

interface ArchiveEntry {
  readonly entry: string;
  readonly kind: string;
  readonly why: string;
  readonly extract: 'refuse' | 'allow';
}

/** Entries that describe a pair of paths in words, as the paths they mean. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  'a.txt and A.TXT': ['a.txt', 'A.TXT'],
  '\u00e9.txt and e\u0301.txt': ['\u00e9.txt', 'e\u0301.txt'],
  'dup.txt twice': ['dup.txt', 'dup.txt'],
  'a (file) and a/b': ['a', 'a/b'],
};

/** What a manifest has no way to say: it knows files with a size, and the mode `file` or `executable`. */
const NOT_SAYABLE: Readonly<Record<string, string>> = {
  'big.bin, 10 GiB of zeros': 'files are not compressed, so size on disk and size in the manifest are one',
};

describeWithMaterial('hostile/archive-entries.json', (file) => {
  test('every hostile entry is refused as a path, a kind, a mode or a size of a manifest', async () => {
    const cases = JSON.parse(await readFile(file, 'utf8')) as ArchiveEntry[];
    expect(cases.length).toBeGreaterThanOrEqual(26);
    for (const { entry, kind, why, extract } of cases) {
      if (entry in NOT_SAYABLE) continue;
      expect({ entry, why, extract: tryToExtract(entry, kind) }).toEqual({ entry, why, extract });
    }
  });
});

/** Puts the entry into a manifest that is right in every other respect, and reads that. */
function tryToExtract(entry: string, kind: string): 'refuse' | 'allow' {
  const mode = entry.startsWith('setuid') ? '04755' : kind;
  const size = entry.startsWith('entry size') ? 2 ** 63 : 1;
  const paths = PAIRS[entry] ?? [entry.replace(/ (->|=>) .*| mode .*/, '')];
  const entries = [...paths].sort().map((path) => ({ path, size, mode, digest: entryOf(path).digest }));
  const bytes = Buffer.from(canonicalJson({ version: 1, entries }));
  try {
    decodeTree(bytes, digestBytes(bytes));
    return 'allow';
  } catch (error) {
    expect(error).toMatchObject({ name: 'UserError' });
    return 'refuse';
  }
}

function entryOf(path: string): TreeEntry {
  return { path, sizeBytes: 1, digest: `sha256:${'0'.repeat(64)}`, executable: false };
}

test('a manifest comes back as the tree it was made from', () => {
  const name = fc.stringMatching(/^[a-z0-9_ü]{1,8}$/).filter((text) => !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(text));
  const entry = fc.record({ path: name, sizeBytes: fc.nat(), executable: fc.boolean() });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: (item) => item.path.normalize('NFC'), maxLength: 20 }), (entries) => {
      const tree = treeOf(entries.map((item) => ({ ...entryOf(item.path), ...item })));
      expect(decodeTree(encodeTree(tree), tree.digest)).toEqual(tree);
    }),
  );
});

test('a path that is accepted never leaves its root, whatever it is', () => {
  const piece = fc.constantFrom('..', '.', '/', '\\', 'a', ' ', 'C:', '\0', '.git', 'é', '~');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = pieces.join('');
      let safe: string;
      try {
        safe = safePath(path);
      } catch {
        return;
      }
      expect(join('/root', safe).startsWith('/root/')).toBe(true);
      expect(safePath(safe)).toBe(safe);
    }),
    { numRuns: 2000 },
  );
});

test('a folder spelt in two ways is refused, the same folder twice is not', () => {
  expect(() => safePaths(['Data/a', 'data/b'])).toThrow(/falls together/);
  expect(safePaths(['data/a', 'data/b', './data/c'])).toEqual(['data/a', 'data/b', 'data/c']);
});

test('a drive letter behind a redundant dot is still a drive letter', () => {
  expect(() => safePath('./C:')).toThrow(/absolute/);
});
