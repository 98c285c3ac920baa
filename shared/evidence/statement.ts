import { canonicalJson } from '../core/canonical-json.ts';
import { digestBytes, isDigest, type Digest } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import type { RunIdentity } from '../core/run-identity.ts';
import type { EnvironmentFingerprint, Statement, StatementDraft, Subject, SubjectDigest } from '../core/statement.ts';

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** Every predicate type is this prefix, the action's name and the version of its schema. */
const PREDICATE_TYPE_PREFIX = 'https://trainyard.dev/evidence/';

/** @internal */
export function predicateType(action: string): string {
  return `${PREDICATE_TYPE_PREFIX}${action}/v1`;
}

/** The action behind a predicate type of ours; undefined for anybody else's statement. */
export function actionOfPredicateType(type: string): string | undefined {
  return /^([a-z][a-z-]*)\/v1$/.exec(
    type.startsWith(PREDICATE_TYPE_PREFIX) ? type.slice(PREDICATE_TYPE_PREFIX.length) : '',
  )?.[1];
}

/** Who made a statement, when and where; the runtime knows it, the action does not. */
export interface StatementContext {
  readonly version: string;
  readonly run: RunIdentity;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly environment: EnvironmentFingerprint;
}

/** Completes an action's draft to an in-toto Statement v1. */
export function buildStatement<R>(draft: StatementDraft<R>, context: StatementContext): Statement<R> {
  return {
    _type: STATEMENT_TYPE,
    subject: draft.subjects.map((subject) => ({ name: subject.name, digest: digestOf(subject) })),
    predicateType: predicateType(draft.action),
    predicate: {
      action: draft.action,
      actionVersion: context.version,
      inputs: draft.inputs,
      ...(draft.verdict === undefined ? {} : { verdict: draft.verdict }),
      headline: draft.headline,
      result: draft.result,
      run: context.run,
      startedAt: context.startedAt.toISOString(),
      finishedAt: context.finishedAt.toISOString(),
      environment: context.environment,
    },
  };
}

function digestOf(subject: StatementDraft['subjects'][number]): SubjectDigest {
  return 'commit' in subject ? { gitCommit: subject.commit } : { sha256: subject.digest.slice('sha256:'.length) };
}

/** The hexadecimal digits that identify a subject, whatever they were made from. */
export function digitsOf(digest: SubjectDigest): string {
  return 'sha256' in digest ? digest.sha256 : digest.gitCommit;
}

/** The canonical bytes of a statement and their digest. */
export function encodeStatement(statement: Statement): { readonly text: string; readonly digest: Digest } {
  const text = canonicalJson(statement);
  return { text, digest: digestBytes(text) };
}

/** The subjects of a statement with their digests in our notation; commits, which have none, are left out. */
export function subjectsOf(statement: Statement): readonly Subject[] {
  return statement.subject.flatMap(({ name, digest }) => {
    if ('gitCommit' in digest) return [];
    const value = `sha256:${digest.sha256}`;
    if (!isDigest(value))
      throw new UserError('evidence-invalid', {
        what: `The digest of ${name} is not SHA-256.`,
        remedy: 'Make the evidence again.',
      });
    return { name, digest: value };
  });
}
