import type { Digest } from '../core/digest.ts';

/** `exists` says only that some object holds the key now; whose it is, the caller finds out by reading it. */
export type Created = 'created' | 'exists';

export interface FileContent {
  /** Absolute path. */
  readonly path: string;
  readonly digest: Digest;
  readonly sizeBytes: number;
}

export interface ObjectInfo {
  readonly key: string;
  readonly sizeBytes: number;
}

/** What the backend is asked to prove when a store is created in it. */
export interface ProbePlan {
  readonly rounds: number;
  readonly writers: number;
}

/**
 * Raw objects under keys, in a folder or a bucket. Nothing is ever replaced.
 *
 * A backend settles what it can itself: it retries what may be retried, and after an unknown answer (a lost
 * connection, a server error) it reads before it decides.
 */
export interface Backend {
  /** As the user wrote it, without credentials: for messages and records. */
  readonly uri: string;
  readonly probe: ProbePlan;
  /** A blob up to this size is sent without asking whether it is there: asking would cost as much. */
  readonly headAboveBytes: number;

  /** Creates an object whole or not at all, and only where there is none. Durable once resolved. */
  create(key: string, bytes: Uint8Array): Promise<Created>;

  /**
   * The same from a file, which is hashed while it is read.
   *
   * @param onBytes told of each portion, for progress
   * @throws UserError `content-changed` where the file no longer has the digest or size that was announced
   */
  createFromFile(key: string, file: FileContent, onBytes: (count: number) => void): Promise<Created>;

  /** The bytes from the start, or undefined where there is no object. */
  read(key: string): Promise<AsyncIterable<Uint8Array> | undefined>;

  head(key: string): Promise<ObjectInfo | undefined>;

  /** Every object whose key starts with `prefix`, which ends with `/`; in no particular order. */
  list(prefix: string): AsyncIterable<ObjectInfo>;

  /** For the probe's own objects only. */
  remove(key: string): Promise<void>;
}
