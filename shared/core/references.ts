import { isDigest, type Digest } from './digest.ts';
import { UserError } from './errors.ts';
import { quote } from './text/quote.ts';

const ARTIFACT_KINDS = ['dataset', 'model', 'features'] as const;
type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

/** A named data set, model or feature set under version control: `model:delay`. */
export interface ArtifactName {
  readonly kind: ArtifactKind;
  readonly name: string;
}

type Selector =
  | { readonly by: 'sequence'; readonly sequence: number }
  | { readonly by: 'digest'; readonly digest: Digest }
  | { readonly by: 'alias'; readonly alias: string };

/** `model:delay`, `model:delay@v7`, `model:delay@sha256:…` or `model:delay@champion`. */
export interface Reference extends ArtifactName {
  readonly selector?: Selector;
}

const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
const ALIAS = /^[a-z](?:[a-z0-9-]{0,62})$/;
const SEQUENCE = /^v([1-9][0-9]{0,8})$/;

/**
 * Parses a reference. Names and aliases are lower case; `v` and digits is always a sequence number, never an alias.
 *
 * @throws UserError `reference-invalid`
 */
export function parseReference(text: string, input?: string): Reference {
  const [artifact = '', selector, ...rest] = text.split('@');
  const separator = artifact.indexOf(':');
  const kind = artifact.slice(0, Math.max(separator, 0));
  const name = artifact.slice(separator + 1);
  if (rest.length > 0 || !isKind(kind) || !NAME.test(name)) throw invalid(text, input);
  if (selector === undefined) return { kind, name };
  const parsed = parseSelector(selector);
  if (parsed === undefined) throw invalid(text, input);
  return { kind, name, selector: parsed };
}

function parseSelector(text: string): Selector | undefined {
  const sequence = SEQUENCE.exec(text)?.[1];
  if (sequence !== undefined) return { by: 'sequence', sequence: Number(sequence) };
  if (isDigest(text)) return { by: 'digest', digest: text };
  if (ALIAS.test(text) && !/^v\d+$/.test(text)) return { by: 'alias', alias: text };
  return undefined;
}

export function formatArtifact(artifact: ArtifactName): string {
  return `${artifact.kind}:${artifact.name}`;
}

export function formatReference(reference: Reference): string {
  const { selector } = reference;
  return selector === undefined
    ? formatArtifact(reference)
    : `${formatArtifact(reference)}@${formatSelector(selector)}`;
}

function formatSelector(selector: Selector): string {
  switch (selector.by) {
    case 'sequence':
      return `v${selector.sequence}`;
    case 'digest':
      return selector.digest;
    case 'alias':
      return selector.alias;
  }
}

function isKind(value: string): value is ArtifactKind {
  return (ARTIFACT_KINDS as readonly string[]).includes(value);
}

function invalid(text: string, input?: string): UserError {
  return new UserError('reference-invalid', {
    what: `${quote(text, 200)} is not a reference.`,
    ...(input === undefined ? {} : { where: { input } }),
    remedy:
      'Write KIND:NAME, optionally with @vN, @sha256:… or @ALIAS; KIND is dataset, model or features; names are lower case. Example: model:delay@champion.',
  });
}
