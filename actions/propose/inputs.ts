import { quote } from '../../shared/core/text/quote.ts';
import { isDigest, type Digest } from '../../shared/core/digest.ts';
import { UserError } from '../../shared/core/errors.ts';
import type { InputReader } from '../../shared/core/inputs.ts';
import { formatArtifact, parseReference, type ArtifactName } from '../../shared/core/references.ts';
import type { Pin } from '../../shared/registry/lock-file.ts';

export interface ProposeInputs {
  readonly model: ArtifactName;
  readonly modelDigest: Digest;
  readonly runKey: Digest;
  readonly data: readonly Pin[];
  /** Relative to the top of the repository. */
  readonly lockFile: string;
  readonly branch: string;
  readonly base: string;
  readonly token: string | undefined;
  readonly dryRun: boolean;
}

/** As Git allows, without what a URL or a person would misread. */
const BRANCH = /^(?!.*(?:\.\.|\/\/|\.lock$|\/$))[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/;
const PATH = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._/-]{1,200}\.ya?ml$/;

/** @throws UserError `input-missing`, `input-invalid`, `reference-invalid` */
export function readInputs(reader: InputReader): ProposeInputs {
  const model = reader.reference('model');
  if (model.kind !== 'model' || model.selector !== undefined) {
    throw invalid('model', formatArtifact(model), 'a model without a version, such as model:delay');
  }
  const data = reader.pairs('data').map(([reference, digest]) => pinOf(reference, digest));
  if (data.length === 0) throw invalid('data', '', 'at least one VERSION=DIGEST');
  return {
    model,
    modelDigest: digestOf(reader, 'model-digest'),
    runKey: digestOf(reader, 'run-key'),
    data,
    lockFile: matching(reader.string('lock-file'), PATH, 'lock-file', 'a path such as model.lock.yml'),
    branch: matching(
      reader.optionalString('branch') ?? `trainyard/retrain-${model.name}`,
      BRANCH,
      'branch',
      'the name of a branch',
    ),
    base: matching(reader.string('base'), BRANCH, 'base', 'the name of a branch, such as main'),
    token: reader.optionalSecret('github-token'),
    dryRun: reader.boolean('dry-run'),
  };
}

function pinOf(text: string, digest: string): Pin {
  const { kind, name, selector } = parseReference(text, 'data');
  if (kind !== 'dataset' || selector?.by !== 'sequence' || !isDigest(digest)) {
    throw invalid('data', `${text}=${digest}`, 'dataset:NAME@vN=sha256:…');
  }
  return { artifact: formatArtifact({ kind, name }), version: `v${selector.sequence}`, digest };
}

function digestOf(reader: InputReader, input: string): Digest {
  const text = reader.string(input);
  if (isDigest(text)) return text;
  throw invalid(input, text, 'a digest such as sha256:…');
}

function matching(text: string, pattern: RegExp, input: string, allowed: string): string {
  if (pattern.test(text)) return text;
  throw invalid(input, text, allowed);
}

function invalid(input: string, text: string, allowed: string): UserError {
  return new UserError('input-invalid', {
    what: `The input ${input} is ${quote(text, 200)}.`,
    where: { input },
    remedy: `Write ${allowed}.`,
  });
}
