import { formatCount } from '../core/text/format.ts';
import { digestBytes, type Digest } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import { formatArtifact, formatReference, type ArtifactName, type Reference } from '../core/references.ts';
import { eventsPrefix, sequenceName, sequenceOf, versionsPrefix } from '../store/layout.ts';
import { damaged } from '../store/objects.ts';
import type { Store } from '../store/store.ts';
import { listAliases, readAlias } from './aliases.ts';
import { aliasList, suggestedAlias } from './alias-suggestions.ts';
import { decodeRecord, type VersionRecord } from './records.ts';
import { quote } from '../core/text/quote.ts';
import { shellWord } from '../core/text/shell.ts';

const PARALLEL_READS = 16;

/** A version that a reference was resolved to, once; everything downstream uses this and never the reference again. */
export interface ResolvedVersion {
  readonly artifact: ArtifactName;
  readonly sequence: number;
  /** Of the tree: the content's identity, the same for equal content in any version, artifact or store. */
  readonly digest: Digest;
  readonly record: VersionRecord;
  /** Of the record's bytes. */
  readonly recordDigest: Digest;
  /** As it was asked for. */
  readonly resolvedFrom: Reference;
}

/** `model:delay@v7`: says exactly one version, for ever. */
export function versionReference(version: ResolvedVersion): string {
  return formatReference({ ...version.artifact, selector: { by: 'sequence', sequence: version.sequence } });
}

/** `model:delay@champion is model:delay@v7, sha256:…`; what was asked for by its number is not said twice. */
export function resolvedText(version: ResolvedVersion): string {
  const [asked, reference] = [formatReference(version.resolvedFrom), versionReference(version)];
  return asked === reference ? `${reference} is ${version.digest}.` : `${asked} is ${reference}, ${version.digest}.`;
}

/**
 * Resolves a reference to a version: by number, by digest (the newest version with that content), by alias, or the
 * newest version where there is no selector.
 *
 * @param input the one that the reference was given in, for the errors
 * @throws UserError `version-unknown`, `alias-unknown`, `artifact-unknown`, `store-damaged`, `log-damaged`
 */
export async function resolveReference(
  store: Store,
  reference: Reference,
  input = 'artifact',
): Promise<ResolvedVersion> {
  const { selector } = reference;
  const asked = { store, reference, input };
  switch (selector?.by) {
    case undefined:
      return resolveNewest(store, reference);
    case 'sequence':
      return resolveSequence(asked, selector.sequence);
    case 'digest':
      return resolveDigest(asked, selector.digest);
    case 'alias': {
      const target = await readAlias(store, reference, selector.alias);
      if (target === undefined) throw await aliasUnknown(asked, selector.alias);
      const version = await resolveSequence(asked, target.sequence);
      if (version.digest !== target.digest) {
        throw damaged(eventsPrefix(reference), `names ${target.digest} for ${versionReference(version)}`);
      }
      return version;
    }
  }
}

interface Asked {
  readonly store: Store;
  readonly reference: Reference;
  readonly input: string;
}

/** The newest version; undefined where the artifact has none. */
export async function newestVersion(store: Store, artifact: ArtifactName): Promise<ResolvedVersion | undefined> {
  const sequence = (await sequences(store, artifact)).at(-1);
  return sequence === undefined ? undefined : readVersion(store, artifact, sequence);
}

/** Every version of an artifact, oldest first; empty where there is none. */
export async function listVersions(store: Store, artifact: ArtifactName): Promise<readonly ResolvedVersion[]> {
  const versions: (ResolvedVersion | undefined)[] = [];
  const all = await sequences(store, artifact);
  for (let start = 0; start < all.length; start += PARALLEL_READS) {
    const some = all.slice(start, start + PARALLEL_READS);
    versions.push(...(await Promise.all(some.map((sequence) => readVersion(store, artifact, sequence)))));
  }
  return versions.filter((version) => version !== undefined);
}

/** One version by its number; undefined where there is none. @throws UserError `store-damaged` */
export async function readVersion(
  store: Store,
  artifact: ArtifactName,
  sequence: number,
): Promise<ResolvedVersion | undefined> {
  const key = `${versionsPrefix(artifact)}${sequenceName(sequence)}`;
  const bytes = await store.get(key);
  if (bytes === undefined) return undefined;
  const record = decodeRecord(bytes, key, artifact, sequence);
  const { kind, name } = artifact;
  const resolvedFrom = { kind, name, selector: { by: 'sequence' as const, sequence } };
  return {
    artifact: { kind, name },
    sequence,
    digest: record.tree,
    record,
    recordDigest: digestBytes(bytes),
    resolvedFrom,
  };
}

/** Ascending; a gap is damage, since a version is never removed. */
async function sequences(store: Store, artifact: ArtifactName): Promise<readonly number[]> {
  const prefix = versionsPrefix(artifact);
  const found: number[] = [];
  for await (const { key } of store.list(prefix)) {
    const sequence = sequenceOf(key, prefix);
    if (sequence !== undefined) found.push(sequence);
  }
  found.sort((a, b) => a - b);
  const gap = found.findIndex((sequence, index) => sequence !== index + 1);
  if (gap !== -1) throw damaged(`${prefix}${sequenceName(gap + 1)}`, 'is missing, though later versions are there');
  return found;
}

async function resolveNewest(store: Store, reference: Reference): Promise<ResolvedVersion> {
  const version = await newestVersion(store, reference);
  if (version === undefined) throw artifactUnknown(store, reference);
  return { ...version, resolvedFrom: reference };
}

async function resolveSequence(asked: Asked, sequence: number): Promise<ResolvedVersion> {
  const { store, reference } = asked;
  const version = await readVersion(store, reference, sequence);
  if (version !== undefined) return { ...version, resolvedFrom: reference };
  const all = await sequences(store, reference);
  if (all.length === 0) throw artifactUnknown(store, reference);
  throw versionUnknown(asked, `Its newest version is v${all.length}.`);
}

async function resolveDigest(asked: Asked, digest: Digest): Promise<ResolvedVersion> {
  const { store, reference } = asked;
  const all = await sequences(store, reference);
  if (all.length === 0) throw artifactUnknown(store, reference);
  for (const sequence of all.toReversed()) {
    const version = await readVersion(store, reference, sequence);
    if (version?.digest === digest) return { ...version, resolvedFrom: reference };
  }
  throw versionUnknown(asked, `None of its ${formatCount(all.length)} versions has that content.`);
}

function artifactUnknown(store: Store, artifact: ArtifactName): UserError {
  return new UserError('artifact-unknown', {
    what: `${formatArtifact(artifact)} has no versions in ${store.uri}.`,
    where: { input: 'store' },
    remedy: 'Push it first, or check the name and the store: an empty or mistyped store has nothing in it.',
  });
}

function versionUnknown({ store, reference, input }: Asked, hint: string): UserError {
  return new UserError('version-unknown', {
    what: `There is no ${formatReference(reference)} in ${store.uri}. ${hint}`,
    where: { input },
    remedy: `Name one that is there; ${listCommand(store, reference)} lists them.`,
  });
}

async function aliasUnknown({ store, reference, input }: Asked, alias: string): Promise<UserError> {
  const all = await sequences(store, reference);
  if (all.length === 0) return artifactUnknown(store, reference);
  const artifact = formatArtifact(reference);
  const aliases = [...(await listAliases(store, reference)).keys()];
  const meant = suggestedAlias(alias, aliases);
  const setFirst = `Set it first with operation alias, or name a version; ${listCommand(store, reference)} lists them.`;
  return new UserError('alias-unknown', {
    what: `${artifact} has no alias ${quote(alias)} in ${store.uri}; ${wordsOf(aliases)}.`,
    where: { input },
    remedy:
      alias === 'latest'
        ? `For the newest version write ${artifact} alone.`
        : `${meant === undefined ? '' : `Did you mean ${artifact}@${meant}? `}${setFirst}`,
  });
}

/** As a person would type it; a store whose address the shell would take apart stands in quotes. */
function listCommand(store: Store, artifact: ArtifactName): string {
  const uri = shellWord(store.uri);
  return `trainyard version-artifact --operation list --artifact ${formatArtifact(artifact)} --store ${uri}`;
}

function wordsOf(aliases: readonly string[]): string {
  return aliases.length === 0 ? 'it has no alias yet' : `it has ${aliasList(aliases)}`;
}
