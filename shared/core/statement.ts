import type { Digest } from './digest.ts';
import type { RunIdentity } from './run-identity.ts';
import type { Verdict } from './verdict.ts';

/** Something named by its digest: the only way one action tells another what it is about. */
export interface Subject {
  readonly name: string;
  readonly digest: Digest;
}

/** A commit of Git: in-toto has a digest of its own for it. */
interface CommitSubject {
  /** `git+https://github.com/acme/flights`. */
  readonly name: string;
  /** In full, 40 or 64 hexadecimal digits. */
  readonly commit: string;
}

/** What an action knows of its own statement; the runtime adds who, when and where. */
export interface StatementDraft<Result = unknown> {
  /** The action that speaks: `gate`. Decides the predicate type. */
  readonly action: string;
  readonly subjects: readonly (Subject | CommitSubject)[];
  /** Everything read, by digest: data, rules, contract. */
  readonly inputs: readonly Subject[];
  readonly verdict?: Verdict;
  /** The one sentence a person reads first; plain text. */
  readonly headline: string;
  /** The action's own findings or numbers; its schema is in shared/evidence/schemas. */
  readonly result: Result;
}

interface Predicate<Result = unknown> {
  readonly action: string;
  readonly actionVersion: string;
  readonly inputs: readonly Subject[];
  readonly verdict?: Verdict;
  readonly headline: string;
  readonly result: Result;
  readonly run: RunIdentity;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly environment: EnvironmentFingerprint;
}

export interface EnvironmentFingerprint {
  readonly os: string;
  readonly arch: string;
  readonly node: string;
  readonly cpus: number;
  readonly memoryBytes: number;
}

export type SubjectDigest = { readonly sha256: string } | { readonly gitCommit: string };

/** An in-toto Statement v1 (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md). */
export interface Statement<Result = unknown> {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly { readonly name: string; readonly digest: SubjectDigest }[];
  readonly predicateType: string;
  readonly predicate: Predicate<Result>;
}

export interface StoredStatement<Result = unknown> {
  readonly statement: Statement<Result>;
  /** Of the canonical bytes on disk. */
  readonly digest: Digest;
  readonly path: string;
}
