import { canonicalJson } from '../core/canonical-json.ts';
import { digestBytes, isDigest, treeOf, type Digest, type Tree, type TreeEntry } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import { jsonOrUndefined } from '../core/text/json.ts';
import { treeKey } from './layout.ts';
import { safePaths } from './paths.ts';
import type { Store } from './store.ts';

/** Half a million files with long names. */
const MAX_TREE_BYTES = 256 << 20;

/**
 * The manifest of a tree: exactly the bytes whose SHA-256 is the tree's digest, so it proves itself.
 *
 * @throws UserError `tree-path-unsafe`: what could not be taken out safely is not put in
 */
export function encodeTree(tree: Tree): Uint8Array {
  safePaths(tree.entries.map((entry) => entry.path));
  const entries = tree.entries.map(({ path, sizeBytes, executable, digest }) => ({
    path,
    size: sizeBytes,
    mode: executable ? 'executable' : 'file',
    digest,
  }));
  const bytes = Buffer.from(canonicalJson({ version: 1, entries }));
  if (digestBytes(bytes) !== tree.digest) throw new Error('The manifest does not have the digest of its tree.');
  return bytes;
}

/**
 * Reads a manifest that anybody may have written.
 *
 * @throws UserError `store-damaged` where it is not the tree it should be, `tree-path-unsafe` for a hostile name
 * @internal
 */
export function decodeTree(bytes: Uint8Array, digest: Digest): Tree {
  if (digestBytes(bytes) !== digest) throw damaged(digest, 'does not have the digest it is stored under');
  const entries = parseEntries(bytes);
  if (entries === undefined) throw damaged(digest, 'does not have the form of a manifest');
  safePaths(entries.map((entry) => entry.path));
  const tree = treeOf(entries);
  if (tree.digest !== digest) throw damaged(digest, 'is not in canonical form');
  return tree;
}

/** @throws UserError `store-damaged` where the manifest is missing or altered */
export async function readTree(store: Store, digest: Digest): Promise<Tree> {
  const bytes = await store.get(treeKey(digest), MAX_TREE_BYTES);
  if (bytes === undefined) throw damaged(digest, 'is missing');
  return decodeTree(bytes, digest);
}

/** Of repeated keys the last would count; what came of that has another digest, and is refused as not canonical. */
function parseEntries(bytes: Uint8Array): TreeEntry[] | undefined {
  const value = jsonOrUndefined(bytes) as { version?: unknown; entries?: unknown } | null | undefined;
  if (value?.version !== 1 || !Array.isArray(value.entries)) return undefined;
  const entries = value.entries.map(parseEntry);
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function parseEntry(value: unknown): TreeEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, size, mode, digest } = value as Record<string, unknown>;
  if (typeof path !== 'string' || !isDigest(digest) || !isSize(size)) return undefined;
  if (mode !== 'file' && mode !== 'executable') return undefined;
  return { path, sizeBytes: size, digest, executable: mode === 'executable' };
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function damaged(digest: Digest, what: string): UserError {
  return new UserError('store-damaged', {
    what: `The manifest of ${digest} ${what}.`,
    where: { file: treeKey(digest) },
    remedy: 'The store was altered from outside. Restore it from a backup, or push the content again into a new store.',
  });
}
