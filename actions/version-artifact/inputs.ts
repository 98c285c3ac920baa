import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { parseReference, type ArtifactName, type Reference } from '../../shared/core/references.ts';
import { quote } from '../../shared/core/text/quote.ts';

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
  /** Absolute: the file that pins the version where the reference does not name one. */
  readonly lockFile?: string;
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

export interface MirrorInputs extends Common {
  readonly operation: 'mirror' | 'verify-mirror';
  readonly artifact: ArtifactName;
  readonly url: string;
  readonly token?: string;
  /** The registered model's name in MLflow; the artifact's own where undefined. */
  readonly model?: string;
  readonly dryRun: boolean;
}

export type VersionArtifactInputs = PushInputs | PullInputs | VerifyInputs | ListInputs | AliasInputs | MirrorInputs;

const OPERATIONS = ['push', 'pull', 'verify', 'list', 'alias', 'mirror', 'verify-mirror'] as const;
type Operation = (typeof OPERATIONS)[number];

const MIRRORING = ['mirror', 'verify-mirror'] as const;

/** Inputs that mean something to some operations only. */
const BELONGS_TO: Readonly<Record<string, readonly Operation[]>> = {
  path: ['push'],
  facts: ['push'],
  parents: ['push'],
  to: ['pull'],
  'lock-file': ['pull'],
  alias: ['alias'],
  expect: ['alias'],
  reason: ['alias'],
  'mlflow-url': MIRRORING,
  'mlflow-token': MIRRORING,
  'mlflow-model': MIRRORING,
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
      return { operation, store, reference, ...readPull(reader, reference) };
    case 'verify':
      return { operation, store, reference };
    case 'list':
      return { operation, store, artifact: artifactOf(reference, operation) };
    case 'alias':
      return { operation, store, reference, ...readAliasMove(reader) };
    case 'mirror':
    case 'verify-mirror':
      return { operation, store, artifact: artifactOf(reference, operation), ...readMirror(reader) };
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

function readPull(reader: InputReader, { selector }: Reference): Omit<PullInputs, 'operation' | 'store' | 'reference'> {
  const lockFile = reader.optionalPath('lock-file');
  if (lockFile !== undefined && selector !== undefined) {
    throw invalid(
      'artifact',
      'The version stands both in artifact and in the lock file.',
      'Take out the part from @ on, or lock-file.',
    );
  }
  return {
    ...(lockFile === undefined ? {} : { lockFile }),
    to: reader.path('to'),
    overwrite: reader.boolean('overwrite'),
    dryRun: reader.boolean('dry-run'),
  };
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

/** Letters, digits and what joins them: a name goes into MLflow's search language. */
const MODEL_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._ -]{0,198}[A-Za-z0-9])?$/;

function readMirror(reader: InputReader): Omit<MirrorInputs, 'operation' | 'store' | 'artifact'> {
  const token = reader.optionalSecret('mlflow-token');
  const model = reader.optionalString('mlflow-model');
  if (model !== undefined && !MODEL_NAME.test(model)) {
    throw invalid(
      'mlflow-model',
      `${quote(model, 200)} cannot be the name of a registered model.`,
      'Use up to 200 letters, digits, dots, hyphens, underscores and blanks.',
    );
  }
  return {
    url: reader.string('mlflow-url'),
    ...(token === undefined ? {} : { token }),
    ...(model === undefined ? {} : { model }),
    dryRun: reader.boolean('dry-run'),
  };
}

/** An input that would be ignored is refused: whoever wrote it expects something from it. */
function refuseForeign(reader: InputReader, operation: Operation): void {
  for (const [input, owners] of Object.entries(BELONGS_TO)) {
    if (owners.includes(operation) || reader.optionalString(input) === undefined) continue;
    throw invalid(
      input,
      `The input ${input} means nothing to ${operation}.`,
      `Take it out, or use operation ${owners.join(' or ')}.`,
    );
  }
}

function artifactOf(reference: Reference, operation: Operation): ArtifactName {
  if (reference.selector === undefined) return { kind: reference.kind, name: reference.name };
  const why = operation === 'push' ? 'the store numbers a new version itself' : 'it concerns all versions';
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
    `${quote(text)} cannot be an alias.`,
    'Use lower-case letters, digits and hyphens; v7 is a version, and the newest version needs no name.',
  );
}

function readExpect(text: string | undefined): number | 'none' | undefined {
  if (text === undefined || text === 'none') return text;
  const sequence = /^v?([1-9][0-9]{0,8})$/.exec(text)?.[1];
  if (sequence !== undefined) return Number(sequence);
  throw invalid('expect', `${quote(text)} is not a version.`, 'Write a version such as v6, or none.');
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
