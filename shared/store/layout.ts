import type { Digest } from '../core/digest.ts';
import { formatArtifact, type ArtifactName } from '../core/references.ts';

/**
 * Where everything lies in a store, a folder or a bucket alike:
 *
 * ```
 * v1/store.json                      format and what the backend proved; created once
 * v1/blob/<aa>/<sha256>              the bytes of one file
 * v1/tree/<aa>/<sha256>              the canonical manifest of a version's files
 * v1/art/<kind>/<name>/v/<sequence>  version record: creating it is the commit
 * v1/art/<kind>/<name>/log/<sequence> hash-chained events: moves of an alias
 * v1/probe/<nonce>/…                 the race at the store's creation; removed afterwards
 * ```
 *
 * Chunks and packs will stand beside these as `v1/pack`, `v1/idx` and `v1/ext` (a file's extents, by the file's
 * digest), so that a tree and its identity never depend on how files are cut. A record that needs them says so in
 * `requires`, which a reader that does not know them refuses.
 *
 * No key is a `/`-prefix of another (some servers keep objects as files), nothing relies on the order of a listing,
 * and every key is written once.
 */
export const STORE_KEY = 'v1/store.json';

/** The only format of the layout so far. */
export const STORE_FORMAT = 1;

/** Features that this version can read; what `requires` may name. */
export const KNOWN_FEATURES: ReadonlySet<string> = new Set();

export function blobKey(digest: Digest): string {
  return fanned('blob', digest);
}

export function treeKey(digest: Digest): string {
  return fanned('tree', digest);
}

function fanned(folder: string, digest: Digest): string {
  const hex = digest.slice('sha256:'.length);
  return `v1/${folder}/${hex.slice(0, 2)}/${hex}`;
}

/** Ends with `/`. */
export function versionsPrefix(artifact: ArtifactName): string {
  return `v1/art/${formatArtifact(artifact).replace(':', '/')}/v/`;
}

/** Ends with `/`. */
export function eventsPrefix(artifact: ArtifactName): string {
  return `v1/art/${formatArtifact(artifact).replace(':', '/')}/log/`;
}

/** Sequence numbers are padded so that a person who lists a folder sees them in order; no reader relies on it. */
export function sequenceName(sequence: number): string {
  return String(sequence).padStart(9, '0');
}

/** The sequence number a key under `prefix` stands for; undefined for a key of another shape. */
export function sequenceOf(key: string, prefix: string): number | undefined {
  const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return /^[0-9]{9}$/.test(name) && Number(name) > 0 ? Number(name) : undefined;
}

const KEY = /^v1(?:\/[a-z0-9][a-z0-9._-]*)+$/;

/** Guards every backend: a key is always made by this file, so anything else is our bug. */
export function assertKey(key: string): void {
  if (!KEY.test(key) || key.includes('..')) throw new Error(`"${key}" is not a key of this layout.`);
}
