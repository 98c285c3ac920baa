import { canonicalJson } from '../core/canonical-json.ts';
import { isDigest, type Digest } from '../core/digest.ts';
import { formatArtifact, formatReference, parseReference, type ArtifactName } from '../core/references.ts';
import type { RunIdentity } from '../core/run-identity.ts';
import { KNOWN_FEATURES, STORE_FORMAT } from '../store/layout.ts';
import { damaged } from '../store/objects.ts';
import { exactJsonOrUndefined, isJsonObject } from '../core/text/json.ts';
import { UserError } from '../core/errors.ts';

/** What is known of a version besides its bytes. `metrics` and `parameters` have a form; the rest is free JSON. */
export interface Facts {
  readonly metrics?: Readonly<Record<string, number>>;
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
  readonly [key: string]: unknown;
}

/** A version this one was made from: `dataset:flights@v12` and the digest of its tree. */
export interface Parent {
  readonly reference: string;
  readonly digest: Digest;
}

/** An immutable version of an artifact. Its creation is the commit of a push. */
export interface VersionRecord {
  readonly format: number;
  /** Features a reader must know. */
  readonly requires: readonly string[];
  /** `model:delay`. */
  readonly artifact: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Digest of the tree: the identity of the content. */
  readonly tree: Digest;
  readonly files: number;
  readonly sizeBytes: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly facts: Facts;
  readonly parents: readonly Parent[];
  /** Statements that were there when the version was made. */
  readonly evidence: readonly Digest[];
  readonly run: RunIdentity;
  /** Makes the bytes unlike those of any other writer, so that a writer knows its own record. */
  readonly nonce: string;
}

export function encodeRecord(record: VersionRecord): Uint8Array {
  return Buffer.from(canonicalJson(record));
}

/**
 * Reads a record that anybody may have written.
 *
 * @throws UserError `store-damaged`, `store-format-unknown`
 */
export function decodeRecord(bytes: Uint8Array, key: string, artifact: ArtifactName, sequence: number): VersionRecord {
  const value = parseObject(bytes);
  if (value === undefined) throw damaged(key, 'is not a version record');
  refuseUnknownFormat(value, key);
  const named = value['artifact'] === formatArtifact(artifact) && value['sequence'] === sequence;
  if (!named) throw damaged(key, 'is the record of another version');
  if (!isRecord(value)) throw damaged(key, 'is not a whole version record');
  return value;
}

/** The members of a JSON object that every reader understands alike; undefined for anything else. */
export function parseObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  const value = exactJsonOrUndefined(bytes);
  return isJsonObject(value) ? value : undefined;
}

/** @throws UserError `store-format-unknown` where a newer version wrote the object */
export function refuseUnknownFormat(value: Record<string, unknown>, key: string): void {
  const requires = Array.isArray(value['requires']) ? (value['requires'] as unknown[]) : [];
  const unknown = requires.filter((feature) => typeof feature !== 'string' || !KNOWN_FEATURES.has(feature));
  if (value['format'] === STORE_FORMAT && unknown.length === 0) return;
  throw new UserError('store-format-unknown', {
    what: `The object ${key} was written in a form that this version does not know.`,
    where: { file: key },
    remedy: 'Use the version of Trainyard that wrote it or a newer one.',
  });
}

function isRecord(value: Record<string, unknown>): value is Record<string, unknown> & VersionRecord {
  const { tree, files, sizeBytes, createdAt, facts, parents, evidence, run, nonce } = value;
  const scalars = isDigest(tree) && isCount(files) && isCount(sizeBytes) && typeof nonce === 'string';
  const origin = isTime(createdAt) && isJsonObject(run);
  const links =
    Array.isArray(parents) && parents.every(isParent) && Array.isArray(evidence) && evidence.every(isDigest);
  return scalars && origin && links && isFacts(facts);
}

/** Whether free JSON can stand as facts: `metrics` holds finite numbers, `parameters` plain values. */
export function isFacts(value: unknown): value is Facts {
  if (!isJsonObject(value)) return false;
  const metrics = value['metrics'] ?? {};
  const parameters = value['parameters'] ?? {};
  return (
    isJsonObject(metrics) &&
    Object.values(metrics).every((metric) => typeof metric === 'number' && Number.isFinite(metric)) &&
    isJsonObject(parameters) &&
    Object.values(parameters).every((parameter) => ['string', 'number', 'boolean'].includes(typeof parameter))
  );
}

function isParent(value: unknown): boolean {
  return isJsonObject(value) && isReference(value['reference']) && isDigest(value['digest']);
}

function isReference(value: unknown): boolean {
  try {
    return typeof value === 'string' && formatReference(parseReference(value)) === value;
  } catch {
    return false;
  }
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether it is a time as `toISOString` writes it, and nothing else that `Date.parse` would also take. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
