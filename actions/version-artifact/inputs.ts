import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { parseReference, type ArtifactName, type Reference } from '../../shared/core/references.ts';

interface Common {
  readonly store: string;
}

export interface PushInputs extends Common {
  readonly operation: 'push';
  readonly artifact: ArtifactName;
  /** Absolute. */
  readonly path: string;
  readonly facts?: string;
  readonly parents: readonly Reference[];
  readonly dryRun: boolean;
}

export interface PullInputs extends Common {
  readonly operation: 'pull';
  readonly reference: Reference;
  /** Absolute. */
  readonly to: string;
  readonly overwrite: boolean;
  readonly dryRun: boolean;
}

export interface VerifyInputs extends Common {
  readonly operation: 'verify';
  readonly reference: Reference;
}

export interface ListInputs extends Common {
  readonly operation: 'list';
  readonly artifact: ArtifactName;
}

export interface AliasInputs extends Common {
  readonly operation: 'alias';
  readonly reference: Reference;
  readonly alias: string;
  readonly expect?: number | 'none';
  readonly reason?: string;
  readonly dryRun: boolean;
}

export type VersionArtifactInputs = PushInputs | PullInputs | VerifyInputs | ListInputs | AliasInputs;

const OPERATIONS = ['push', 'pull', 'verify', 'list', 'alias'] as const;
type Operation = (typeof OPERATIONS)[number];

/** Inputs that mean something to one operation only. */
const BELONGS_TO: Readonly<Record<string, Operation>> = {
  path: 'push',
  facts: 'push',
  parents: 'push',
  to: 'pull',
  alias: 'alias',
  expect: 'alias',
  reason: 'alias',
};

/** @throws UserError `input-invalid`, `input-missing`, `reference-invalid` */
export function readInputs(reader: InputReader): VersionArtifactInputs {
  const operation = reader.choice('operation', OPERATIONS);
  refuseForeign(reader, operation);
  const store = reader.string('store');
  const reference = reader.reference('artifact');
  switch (operation) {
    case 'push':
      return { operation, store, artifact: artifactOf(reference, operation), ...readPush(reader) };
    case 'pull':
      return { operation, store, reference, ...readPull(reader) };
    case 'verify':
      return { operation, store, reference };
    case 'list':
      return { operation, store, artifact: artifactOf(reference, operation) };
    case 'alias':
      return { operation, store, reference, ...readAliasMove(reader) };
  }
}

function readPush(reader: InputReader): Omit<PushInputs, 'operation' | 'store' | 'artifact'> {
  const facts = reader.optionalPath('facts');
  return {
    path: reader.path('path'),
    ...(facts === undefined ? {} : { facts }),
    parents: reader.lines('parents').map((line) => parseReference(line, 'parents')),
    dryRun: reader.boolean('dry-run'),
  };
}

function readPull(reader: InputReader): Omit<PullInputs, 'operation' | 'store' | 'reference'> {
  return { to: reader.path('to'), overwrite: reader.boolean('overwrite'), dryRun: reader.boolean('dry-run') };
}

function readAliasMove(reader: InputReader): Omit<AliasInputs, 'operation' | 'store' | 'reference'> {
  const expect = readExpect(reader.optionalString('expect'));
  const reason = reader.optionalString('reason');
  return {
    alias: readAliasName(reader.string('alias')),
    ...(expect === undefined ? {} : { expect }),
    ...(reason === undefined ? {} : { reason: readReason(reason) }),
    dryRun: reader.boolean('dry-run'),
  };
}

/** An input that would be ignored is refused: whoever wrote it expects something from it. */
function refuseForeign(reader: InputReader, operation: Operation): void {
  for (const [input, owner] of Object.entries(BELONGS_TO)) {
    if (owner === operation || reader.optionalString(input) === undefined) continue;
    throw invalid(
      input,
      `The input ${input} means nothing to ${operation}.`,
      `Take it out, or use operation ${owner}.`,
    );
  }
}

function artifactOf(reference: Reference, operation: Operation): ArtifactName {
  if (reference.selector === undefined) return { kind: reference.kind, name: reference.name };
  const why = operation === 'push' ? 'the store numbers a new version itself' : 'all versions are listed';
  throw invalid(
    'artifact',
    `For ${operation} the artifact is named without a version: ${why}.`,
    'Take out the part from @ on.',
  );
}

function readAliasName(text: string): string {
  const { selector } = parseReference(`model:any@${text}`, 'alias');
  if (selector?.by === 'alias' && text !== 'latest') return text;
  throw invalid(
    'alias',
    `"${text}" cannot be an alias.`,
    'Use lower-case letters, digits and hyphens; v7 is a version, and the newest version needs no name.',
  );
}

function readExpect(text: string | undefined): number | 'none' | undefined {
  if (text === undefined || text === 'none') return text;
  const sequence = /^v?([1-9][0-9]{0,8})$/.exec(text)?.[1];
  if (sequence !== undefined) return Number(sequence);
  throw invalid('expect', `"${text}" is not a version.`, 'Write a version such as v6, or none.');
}

const MAX_REASON_CHARACTERS = 1000;

function readReason(text: string): string {
  if (text.length <= MAX_REASON_CHARACTERS && !/[\r\n]/.test(text)) return text;
  throw invalid(
    'reason',
    'The reason is not one line.',
    `Write one line of at most ${MAX_REASON_CHARACTERS} characters.`,
  );
}

function invalid(input: string, what: string, remedy: string): UserError {
  return new UserError('input-invalid', { what, where: { input }, remedy });
}
