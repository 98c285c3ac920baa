import { readFile } from 'node:fs/promises';
import { isDigest, type Digest } from '../core/digest.ts';
import { isUserError, systemErrorCode, UserError } from '../core/errors.ts';
import { formatArtifact, parseReference, type ArtifactName } from '../core/references.ts';
import { parseYaml, type YamlFile, type YamlPath } from '../core/text/yaml.ts';

/** A version that a project has decided on. */
export interface Pin {
  /** `dataset:flights`. */
  readonly artifact: string;
  /** `v12`: for people; the digest decides. */
  readonly version: string;
  readonly digest: Digest;
}

/**
 * What a project trains on, as a file under review: the data by digest, and the model that the gate passed when the
 * file was written.
 */
export interface LockFile {
  /** `model:delay`. */
  readonly model: string;
  readonly data: readonly Pin[];
  /** The model that was trained on this data when the pin was made: reviewers compare it with the run of their own. */
  readonly gated: { readonly digest: Digest; readonly runKey: Digest };
}

const CODE = 'lock-file-invalid';
const VERSION = /^v[1-9][0-9]{0,8}$/;

/** The file's text; equal content gives equal bytes, so that a pin that is there already changes nothing. */
export function renderLockFile({ model, data, gated }: LockFile): string {
  const pins = [...data].sort((a, b) => (a.artifact < b.artifact ? -1 : 1));
  return [
    `# What ${model} is trained on. A retraining proposes a newer version by pull request; see docs/how-to/reusable-workflows.md.`,
    'version: 1',
    `model: ${model}`,
    'data:',
    ...pins.flatMap(({ artifact, version, digest }) => [
      `  - artifact: ${artifact}`,
      `    version: ${version}`,
      `    digest: ${digest}`,
    ]),
    '# The model that this data gave and the gate passed.',
    'gated:',
    `  digest: ${gated.digest}`,
    `  run-key: ${gated.runKey}`,
    '',
  ].join('\n');
}

/**
 * @throws UserError `lock-file-invalid` with the line
 *
 * @internal
 */
export function parseLockFile(text: string, file: string): LockFile {
  const yaml = parseYaml(text, file, CODE);
  const top = record(yaml, [], ['version', 'model', 'data', 'gated']);
  if (top['version'] !== 1) throw invalid(yaml, ['version'], 'The version must be 1.');
  const gated = record(yaml, ['gated'], ['digest', 'run-key']);
  const data = top['data'];
  if (!Array.isArray(data)) throw invalid(yaml, ['data'], 'data must be a list of pins.');
  return {
    model: formatArtifact(artifact(yaml, ['model'], top['model'], 'model')),
    data: data.map((_, index) => pin(yaml, ['data', index])),
    gated: {
      digest: digest(yaml, ['gated', 'digest'], gated['digest']),
      runKey: digest(yaml, ['gated', 'run-key'], gated['run-key']),
    },
  };
}

/**
 * The version of an artifact that a lock file names.
 *
 * @param file absolute
 * @throws UserError `lock-file-invalid`, `lock-file-unpinned`
 */
export async function readPin(file: string, wanted: ArtifactName): Promise<Pin> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(CODE, {
      what: `The lock file cannot be read (${systemErrorCode(cause) ?? 'unknown error'}).`,
      where: { file },
      remedy: 'Correct the input lock-file, or leave it empty for the newest version.',
      cause,
    });
  });
  const name = formatArtifact(wanted);
  const found = parseLockFile(text, file).data.find((each) => each.artifact === name);
  if (found !== undefined) return found;
  throw new UserError('lock-file-unpinned', {
    what: `The lock file pins no version of ${name}.`,
    where: { file },
    remedy: `Add ${name} under data with version and digest, or leave lock-file empty for the newest version.`,
  });
}

/**
 * The first pin of a lock file that is of a newer version than here; undefined where there is none, or where the text is
 * no lock file.
 *
 * @returns `dataset:flights@v13`
 */
export function newerPin(data: readonly Pin[], lockFile: string): string | undefined {
  const versions = new Map(data.map(({ artifact, version }) => [artifact, sequence(version)]));
  const newer = pinsOf(lockFile).find(
    ({ artifact, version }) => sequence(version) > (versions.get(artifact) ?? Infinity),
  );
  return newer === undefined ? undefined : `${newer.artifact}@${newer.version}`;
}

function sequence(version: string): number {
  return Number(version.slice(1));
}

function pinsOf(lockFile: string): readonly Pin[] {
  try {
    return parseLockFile(lockFile, 'lock file').data;
  } catch (error) {
    if (isUserError(error)) return [];
    throw error;
  }
}

function pin(yaml: YamlFile, path: YamlPath): Pin {
  const entry = record(yaml, path, ['artifact', 'version', 'digest']);
  const { version } = entry;
  if (typeof version !== 'string' || !VERSION.test(version)) {
    throw invalid(yaml, [...path, 'version'], 'version must be like v12.');
  }
  return {
    artifact: formatArtifact(artifact(yaml, [...path, 'artifact'], entry['artifact'], 'dataset')),
    version,
    digest: digest(yaml, [...path, 'digest'], entry['digest']),
  };
}

function artifact(yaml: YamlFile, path: YamlPath, value: unknown, kind: ArtifactName['kind']): ArtifactName {
  try {
    const reference = parseReference(String(value));
    if (reference.kind === kind && reference.selector === undefined) return reference;
  } catch {
    // Said below, with the line.
  }
  throw invalid(yaml, path, `Here an artifact such as ${kind}:NAME is expected, without a version.`);
}

function digest(yaml: YamlFile, path: YamlPath, value: unknown): Digest {
  if (isDigest(value)) return value;
  throw invalid(yaml, path, 'Here a digest such as sha256:… is expected.');
}

function record(yaml: YamlFile, path: YamlPath, allowed: readonly string[]): Readonly<Record<string, unknown>> {
  let value: unknown = yaml.value;
  for (const key of path) value = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[key];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(yaml, path, `Here a mapping with ${allowed.join(', ')} is expected.`);
  }
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) {
    const known = allowed.join(', ');
    throw invalid(yaml, [...path, unknown], `This key is not known. Allowed: ${known}.`);
  }
  return value as Readonly<Record<string, unknown>>;
}

function invalid(yaml: YamlFile, path: YamlPath, what: string): UserError {
  return new UserError(CODE, {
    what,
    where: yaml.locate(path),
    remedy: 'Correct the file, or take the one that the last retraining proposed.',
  });
}
