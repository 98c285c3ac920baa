import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../core/canonical-json.ts';
import { digestBytes, digestTree, type Digest, type Tree } from '../core/digest.ts';
import { UserError } from '../core/errors.ts';
import { formatBytes, plural } from '../core/text/format.ts';
import { formatArtifact, type ArtifactName } from '../core/references.ts';
import type { Services } from '../core/services.ts';
import { sequenceName, STORE_FORMAT, treeKey, versionsPrefix } from '../store/layout.ts';
import { forEachParallel, PARALLEL_FILES } from '../store/parallel.ts';
import type { Statement } from '../core/statement.ts';
import { isOnRecord } from './recorded-evidence.ts';
import type { FileContent, Store } from '../store/store.ts';
import { encodeTree } from '../store/tree.ts';
import { encodeRecord, isFacts, type Facts, type Parent, type VersionRecord } from './records.ts';
import { newestVersion, readVersion, type ResolvedVersion } from './versions.ts';

export interface PushRequest {
  readonly artifact: ArtifactName;
  /** Absolute path of a file or folder. */
  readonly path: string;
  readonly facts?: Facts;
  readonly parents?: readonly Parent[];
  /** Statements that speak for this version; they are stored with it and named in its record. */
  readonly evidence?: readonly EvidenceFile[];
  /** Of `path`, where the caller has digested it already; each file is checked against it when it is stored. */
  readonly tree?: Tree;
}

interface EvidenceFile {
  readonly digest: Digest;
  readonly statement: Statement;
  /** Absolute path. */
  readonly path: string;
}

export interface PushResult {
  readonly version: ResolvedVersion;
  /** The newest version had this content, these facts and parents, and nothing new speaks against it: no record was written. */
  readonly unchanged: boolean;
  /** What was written to the store; what was there already is not counted. */
  readonly transferred: { readonly bytes: number; readonly objects: number };
}

/**
 * Makes a new version of an artifact from a file or folder.
 *
 * Order: files, tree, version record. Nothing is visible before the record is created, so a push that dies leaves only
 * unreferenced objects, and the next one uses them. Equal pushes at once make one version.
 *
 * @throws UserError `tree-unreadable`, `tree-empty`, `tree-path-unsafe`, `facts-invalid`, `content-changed`, `disk-full`,
 * `store-damaged`
 */
export async function pushVersion(store: Store, services: Services, request: PushRequest): Promise<PushResult> {
  if (!isFacts(request.facts ?? {})) throw factsInvalid();
  const tree = request.tree ?? (await digestTree(request.path));
  const { newest, unchanged } = await planPush(store, request, tree);
  if (newest !== undefined && unchanged) {
    return { version: newest, unchanged, transferred: { bytes: 0, objects: 0 } };
  }
  const transferred = await uploadFiles(store, services, tree, request.path);
  for (const { digest, path } of request.evidence ?? []) {
    await store.putBlob({ digest, path, sizeBytes: (await lstat(path)).size });
  }
  await store.createIfAbsent(treeKey(tree.digest), encodeTree(tree));
  const committed = await commit(store, services, { request, tree, after: newest?.sequence ?? 0 });
  return { ...committed, transferred };
}

export interface PushPlan {
  readonly newest?: ResolvedVersion;
  /** The newest version says all that this push would. */
  readonly unchanged: boolean;
}

/** What a push would find, without writing. @throws UserError `tree-empty`, `tree-path-unsafe`, `store-damaged` */
export async function planPush(store: Store, request: PushRequest, tree: Tree): Promise<PushPlan> {
  if (tree.entries.length === 0) throw treeEmpty(request.path);
  encodeTree(tree);
  const newest = await newestVersion(store, request.artifact);
  if (newest === undefined) return { unchanged: false };
  return { newest, unchanged: await says(store, newest.record, { tree, request }) };
}

interface Commit {
  readonly request: PushRequest;
  readonly tree: Tree;
  readonly after: number;
}

/** Creates the record under the next free number. Whoever comes first may have pushed the same. */
async function commit(
  store: Store,
  services: Services,
  { request, tree, after }: Commit,
): Promise<{ version: ResolvedVersion; unchanged: boolean }> {
  for (let sequence = after + 1; ; sequence++) {
    const bytes = encodeRecord(recordOf(services, { request, tree, sequence }));
    const outcome = await store.createIfAbsent(`${versionsPrefix(request.artifact)}${sequenceName(sequence)}`, bytes);
    const version = await readVersion(store, request.artifact, sequence);
    if (version === undefined) throw new Error(`The store answered ${outcome} for v${sequence} but does not have it.`);
    if (outcome === 'created') {
      if (version.recordDigest !== digestBytes(bytes))
        throw new Error('The store kept another record than was created.');
      return { version, unchanged: false };
    }
    if (await says(store, version.record, { tree, request })) return { version, unchanged: true };
  }
}

function recordOf(
  services: Services,
  { request, tree, sequence }: Omit<Commit, 'after'> & { readonly sequence: number },
): VersionRecord {
  return {
    format: STORE_FORMAT,
    requires: [],
    artifact: formatArtifact(request.artifact),
    sequence,
    tree: tree.digest,
    files: tree.entries.length,
    sizeBytes: tree.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0),
    createdAt: services.clock.now().toISOString(),
    facts: request.facts ?? {},
    parents: request.parents ?? [],
    evidence: (request.evidence ?? []).map((statement) => statement.digest),
    run: services.run,
    nonce: Buffer.from(services.randomBytes(16)).toString('hex'),
  };
}

/** Whether a record says what this push would: content, facts, origin, what speaks against it. Who ran when is not compared. */
async function says(
  store: Store,
  record: VersionRecord,
  { tree, request }: { readonly tree: Tree; readonly request: PushRequest },
): Promise<boolean> {
  const origins = (parents: readonly Parent[]): string[] => parents.map((parent) => parent.digest).sort();
  return (
    record.tree === tree.digest &&
    canonicalJson(record.facts) === canonicalJson(request.facts ?? {}) &&
    canonicalJson(origins(record.parents)) === canonicalJson(origins(request.parents ?? [])) &&
    (await isOnRecord(store, record, request.evidence ?? []))
  );
}

async function uploadFiles(
  store: Store,
  services: Services,
  tree: Tree,
  path: string,
): Promise<PushResult['transferred']> {
  const base = (await lstat(path)).isDirectory() ? path : dirname(path);
  // Equal files are one object.
  const contents = new Map<Digest, FileContent>();
  for (const { path: name, digest, sizeBytes } of tree.entries) {
    contents.set(digest, { path: join(base, name), digest, sizeBytes });
  }
  const total = [...contents.values()].reduce((sum, content) => sum + content.sizeBytes, 0);
  const progress = services.log.progress(`Storing ${plural(contents.size, 'file')} (${formatBytes(total)})`, total);
  let done = 0;
  const written = { bytes: 0, objects: 0 };
  await forEachParallel([...contents.values()], PARALLEL_FILES, async (content) => {
    const outcome = await store.putBlob(content, (count) => progress.update((done += count)));
    if (outcome === 'exists') return;
    written.bytes += content.sizeBytes;
    written.objects++;
  });
  progress.end(`${formatBytes(written.bytes)} in ${plural(written.objects, 'new object')}`);
  return written;
}

function treeEmpty(path: string): UserError {
  return new UserError('tree-empty', {
    what: 'The folder holds no files, so there is nothing to version.',
    where: { file: path },
    remedy: 'Check the path, and that the step that makes the files ran before.',
  });
}

function factsInvalid(): UserError {
  return new UserError('facts-invalid', {
    what: 'The facts do not have the form of facts.',
    where: { input: 'facts' },
    remedy:
      'Facts are a JSON object; its "metrics" maps names to finite numbers, its "parameters" names to text, numbers or true/false.',
  });
}
