import { isDigest, type Digest } from '../../core/digest.ts';
import { UserError } from '../../core/errors.ts';
import { formatBytes, plural } from '../../core/text/format.ts';
import { formatArtifact, type ArtifactName } from '../../core/references.ts';
import { toMarkdownCode } from '../../core/text/escape.ts';
import type { VersionPointer } from '../events.ts';
import { entityKey, parameterText, tagList, TAG } from './names.ts';
import type { VersionRecord } from '../records.ts';
import { namesSecret, redactText } from '../../core/text/secrets.ts';
import { versionReference, type ResolvedVersion } from '../versions.ts';

/** What MLflow should show of an artifact: a pure function of the registry. */
export interface MlflowView {
  /** `model:delay`. */
  readonly artifact: string;
  /** The registered model's name. */
  readonly model: string;
  readonly experiment: string;
  /** Oldest first. */
  readonly versions: readonly ViewedVersion[];
  /** By name, the sequence number of the version it stands on. */
  readonly aliases: ReadonlyMap<string, number>;
}

/** One version; everything but `source`, `description` and the store follows from its record and never changes. */
export interface ViewedVersion {
  readonly sequence: number;
  /** `model:delay@v7`. */
  readonly reference: string;
  readonly record: Digest;
  readonly source: string;
  /** Markdown; set once, then a person's to edit. */
  readonly description: string;
  readonly tags: Readonly<Record<string, string>>;
  /** `file:…` or `s3://…`, told once. */
  readonly store: string;
  readonly run: ViewedRun;
}

interface ViewedRun {
  readonly name: string;
  /** When the version was made, in milliseconds; also the time of every metric, so that a metric sent twice is one. */
  readonly atMs: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly tags: Readonly<Record<string, string>>;
  /** Parameters that stay here because of their names. */
  readonly withheld: readonly string[];
}

export interface RegistryState {
  readonly artifact: ArtifactName;
  readonly store: string;
  readonly versions: readonly ResolvedVersion[];
  readonly aliases: ReadonlyMap<string, VersionPointer>;
}

/**
 * What MLflow should show.
 *
 * @param model the registered model's name; the artifact's own where undefined
 */
export function viewOf(state: RegistryState, model: string = state.artifact.name): MlflowView {
  return {
    artifact: formatArtifact(state.artifact),
    model,
    experiment: `trainyard/${model}`,
    versions: state.versions.map((version) => viewVersion(version, state.store)),
    aliases: new Map([...state.aliases].map(([alias, to]) => [alias, to.sequence])),
  };
}

/** MLflow's registry is one of models. @throws UserError `input-invalid` */
export function requireModel(artifact: ArtifactName): void {
  if (artifact.kind === 'model') return;
  throw new UserError('input-invalid', {
    what: `${formatArtifact(artifact)} is no model, and MLflow registers models only.`,
    where: { input: 'artifact' },
    remedy: 'Mirror a model; the data it was made from is shown with each of its versions.',
  });
}

function viewVersion(version: ResolvedVersion, store: string): ViewedVersion {
  const reference = versionReference(version);
  const { record } = version;
  const identity = {
    [TAG.artifact]: record.artifact,
    [TAG.record]: version.recordDigest,
    [TAG.version]: `v${version.sequence}`,
    [TAG.digest]: version.digest,
    ...originTags(record),
  };
  return {
    sequence: version.sequence,
    reference,
    record: version.recordDigest,
    source: sourceOf(version, store),
    description: describe(version, reference, store),
    tags: identity,
    store,
    run: viewRun(version, reference, identity),
  };
}

function originTags(record: VersionRecord): Record<string, string> {
  const { facts, parents, evidence, run } = record;
  const tags: Record<string, string> = {};
  if (isDigest(facts['runKey'])) tags[TAG.runKey] = facts['runKey'];
  if (evidence.length > 0) tags[TAG.evidence] = tagList(evidence);
  if (parents.length > 0) tags[TAG.parents] = tagList(parents.map(({ reference, digest }) => `${reference} ${digest}`));
  if (run.repository !== undefined && run.runId !== undefined) {
    tags[TAG.workflowRun] = tagList([`${run.repository}#${run.runId}/${run.attempt ?? 1}`]);
  }
  return tags;
}

function viewRun(version: ResolvedVersion, name: string, identity: Readonly<Record<string, string>>): ViewedRun {
  const { facts, createdAt, run } = version.record;
  const parameters = Object.entries(facts.parameters ?? {});
  const sent = parameters.filter(([key, value]) => !isSecret(key, String(value)));
  return {
    name,
    atMs: Date.parse(createdAt),
    parameters: Object.fromEntries(sent.map(([key, value]) => [entityKey(key), parameterText(value)])),
    metrics: Object.fromEntries(Object.entries(facts.metrics ?? {}).map(([key, value]) => [entityKey(key), value])),
    // MLflow shows the commit beside the run under this name.
    tags: { ...identity, ...(run.commit === undefined ? {} : { 'mlflow.source.git.commit': tagList([run.commit]) }) },
    withheld: parameters.filter(([key, value]) => isSecret(key, String(value))).map(([key]) => key),
  };
}

function isSecret(name: string, value: string): boolean {
  return namesSecret(name) || redactText(value) !== value;
}

/**
 * Where the bytes are, in a scheme of our own: MLflow refuses local paths, and a client that tries to load the version
 * itself fails by that scheme's name instead of reading a folder that is laid out otherwise than it expects.
 * A store that is named by a relative path upwards is left out, since MLflow refuses `..` anywhere in a source.
 */
function sourceOf(version: ResolvedVersion, store: string): string {
  const { kind, name } = version.artifact;
  const identity = `trainyard:/${kind}/${name}/v${version.sequence}`;
  const place = encodeURI(store.toWellFormed()).replace(/[&#?+]/g, encodeURIComponent);
  return store.split('/').some((part) => part.endsWith('..')) || place.includes('%')
    ? identity
    : `${identity}?store=${place}`;
}

function describe(version: ResolvedVersion, reference: string, store: string): string {
  const { files, sizeBytes } = version.record;
  const command = `npx trainyard version-artifact --operation pull --store ${store} --artifact ${reference} --to model`;
  return [
    `${toMarkdownCode(reference)}: ${plural(files, 'file')}, ${formatBytes(sizeBytes)}, ${toMarkdownCode(version.digest)}`,
    `Bring it back, every byte checked: ${toMarkdownCode(command, 4000)}`,
  ].join('\n\n');
}
