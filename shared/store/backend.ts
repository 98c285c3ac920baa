import type { Digest } from '../core/digest.ts';
import type { Services } from '../core/services.ts';

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

/** An object that is being read. */
export interface ObjectBytes {
  /** From where reading began to the end; undefined where the server does not say. */
  readonly sizeBytes: number | undefined;
  readonly portions: AsyncIterable<Uint8Array>;
}

export interface ListPage {
  readonly objects: readonly ObjectInfo[];
  /** What asks for the next page; absent on the last one. */
  readonly next?: string;
}

/** What the backend is asked to prove when a store is created in it. */
export interface ProbePlan {
  readonly rounds: number;
  readonly writers: number;
}

/**
 * Raw objects under keys, in a folder, a bucket or elsewhere. Nothing is ever replaced.
 *
 * A backend makes one try of each operation. One that failed outside throws a `FailedTry`, and `withRetry` decides
 * whether to try again; what the user can mend at once, or is wrong for good, is thrown as it is. All operations may be
 * tried again, since doing one twice changes nothing: a creation finds the object of the first try.
 */
export interface Backend {
  /** As the user wrote it, without credentials: for messages and records. */
  readonly uri: string;
  readonly probe: ProbePlan;
  /** A blob up to this size is sent without asking whether it is there: asking would cost as much. */
  readonly headAboveBytes: number;
  /** How many files or parts of some size may be sent at once; a backend that holds each in memory names few. */
  readonly uploadsAtOnce: number;
  /** How a large file goes in parts; absent where every file goes whole. */
  readonly parts?: PartUploads;

  /** Creates an object whole or not at all, and only where there is none. Durable once resolved. */
  create(key: string, bytes: Uint8Array): Promise<Created>;

  /**
   * The same from a file, which is hashed while it is read.
   *
   * @param onBytes told of each portion, for progress
   * @throws UserError `content-changed` where the file no longer has the digest or size that was announced
   */
  createFromFile(key: string, file: FileContent, onBytes: (count: number) => void): Promise<Created>;

  /**
   * The bytes from an offset on, or undefined where there is no object.
   *
   * @param offset 0 where absent; above 0 only to go on behind the bytes that were read already
   */
  read(key: string, offset?: number): Promise<ObjectBytes | undefined>;

  head(key: string): Promise<ObjectInfo | undefined>;

  /**
   * A page of the objects whose key starts with `prefix`, which ends with `/`; in no particular order.
   *
   * @param page `next` of the page before; absent for the first one
   */
  list(prefix: string, page?: string): Promise<ListPage>;

  /** For the probe's own objects only. */
  remove(key: string): Promise<void>;
}

/** A part that the server has; what it answered proves it when the upload is completed. */
export interface SentPart {
  /** From 1. */
  readonly number: number;
  readonly tag: string | undefined;
  /** Base64. */
  readonly sha256: string;
}

/**
 * Uploads in parts. For blobs only: several servers let two completed uploads of one key both win, which does no harm
 * where equal keys mean equal bytes, and would lose a commit.
 */
export interface PartUploads {
  /** Files up to this size go whole, and no part but the last is smaller. */
  readonly minBytes: number;
  readonly maxParts: number;

  /** @returns the name of the upload */
  start(key: string): Promise<string>;

  send(key: string, upload: string, part: { readonly number: number; readonly bytes: Buffer }): Promise<SentPart>;

  /** `gone` where there is no such upload: an earlier try completed it and its answer was lost, or it was given up. */
  complete(key: string, upload: string, parts: readonly SentPart[]): Promise<'complete' | 'gone'>;

  /** Parts of an upload that nobody ends are stored and paid for. */
  abort(key: string, upload: string): Promise<void>;
}

export interface FailedTryDetails {
  /** Whether the same request may succeed a moment later. Whether it already did is for the caller to find out. */
  readonly isPassing: boolean;
  /** What the server asked to wait. */
  readonly serverDelayMs?: number | undefined;
  /** What a person reads: a UserError, or an UnavailableError that says how often it was tried. No credentials. */
  readonly inWords: (attempts: number) => Error;
  readonly cause: unknown;
}

/** One try of an operation failed; what a person reads of it depends on how often it was tried. */
export class FailedTry extends Error {
  override readonly name = 'FailedTry';
  readonly isPassing: boolean;
  readonly serverDelayMs: number | undefined;
  readonly inWords: (attempts: number) => Error;

  constructor({ isPassing, serverDelayMs, inWords, cause }: FailedTryDetails) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.isPassing = isPassing;
    this.serverDelayMs = serverDelayMs;
    this.inWords = inWords;
  }
}

/** A kind of store: how its URIs are written, and how one is opened. The table of all is schemes.ts. */
export interface StoreScheme {
  /** `s3` of `s3://bucket/prefix`. */
  readonly name: string;
  /** `s3://BUCKET/PREFIX` */
  readonly form: string;
  /** What it names, after "for": `a bucket`. */
  readonly place: string;
  /** For the table of the documentation: what that is, and when to take it. */
  readonly where: string;
  readonly when: string;
  /**
   * Nothing is read or written yet.
   *
   * @throws UserError `store-unsupported` where the URI names no such place
   */
  readonly open: (uri: string, services: Services) => Backend;
}
