import { digestTree, type Digest, type Tree } from '../../shared/core/digest.ts';
import { isUserError, UserError } from '../../shared/core/errors.ts';
import { formatBytes } from '../../shared/core/text/format.ts';
import { formatArtifact } from '../../shared/core/references.ts';
import type { Services } from '../../shared/core/services.ts';
import type { StoredStatement, Subject } from '../../shared/core/statement.ts';
import { subjectsOf } from '../../shared/evidence/statement.ts';
import { readFactsFile } from '../../shared/registry/facts-file.ts';
import { planPush, pushVersion, type PushRequest } from '../../shared/registry/push.ts';
import type { Parent } from '../../shared/registry/records.ts';
import { resolveReference, versionReference } from '../../shared/registry/versions.ts';
import type { Store } from '../../shared/store/store.ts';
import type { PushInputs } from './inputs.ts';
import { extent, subjectOf, versionFacts, versionOutputs, type Outcome } from './outcome.ts';
import { summaryOf } from './summary.ts';

/** Makes a version of a file or folder. */
export async function push(inputs: PushInputs, store: Store, services: Services): Promise<Outcome> {
  const { log } = services;
  const artifact = formatArtifact(inputs.artifact);
  const { request, read } = await log.group(`Read what becomes a version of ${artifact}`, async () => {
    const facts = inputs.facts === undefined ? undefined : await readFactsFile(inputs.facts);
    const parents = await resolveParents(inputs, store);
    const tree = await digestTree(inputs.path);
    log.info(`${extent(tree.entries.length, sizeOf(tree))} with the digest ${tree.digest}.`);
    const evidence = about(await services.evidence.collect(), tree, parents);
    for (const parent of parents) log.info(`Made from ${parent.reference} (${parent.digest}).`);
    for (const { statement } of evidence) log.info(`Evidence: ${statement.predicate.headline}`);
    const request = {
      artifact: inputs.artifact,
      path: inputs.path,
      tree,
      facts: facts?.facts ?? {},
      parents,
      evidence,
    };
    return { request, read: [...(facts === undefined ? [] : [facts.subject]), ...parents.map(parentSubject)] };
  });
  const outcome = inputs.dryRun
    ? await tryPush(store, request)
    : await log.group(`Push to ${store.uri}`, () => reallyPush(store, services, request));
  return { ...outcome, inputs: [...read, ...request.evidence.map(statementSubject)] };
}

type CompleteRequest = PushRequest & { readonly tree: Tree; readonly parents: readonly Parent[] };

async function reallyPush(store: Store, services: Services, request: CompleteRequest): Promise<Outcome> {
  const { version, unchanged, transferred } = await pushVersion(store, services, request);
  const { files, sizeBytes } = version.record;
  const what = extent(files, sizeBytes);
  const headline = unchanged
    ? `${versionReference(version)} already is this content (${what}), so nothing was written`
    : `${versionReference(version)} is stored: ${what}, ${formatBytes(transferred.bytes)} of it new`;
  return {
    headline,
    result: {
      operation: 'push',
      store: store.uri,
      artifact: formatArtifact(request.artifact),
      version: versionFacts(version),
      unchanged,
      transferred,
      parents: version.record.parents,
    },
    subject: subjectOf(version),
    outputs: { ...versionOutputs(version), path: request.path, unchanged },
    summary: summaryOf(headline, [
      ['Store', store.uri],
      ['Digest', version.digest],
      ...version.record.parents.map((parent): [string, string] => ['Made from', parent.reference]),
    ]),
  };
}

async function tryPush(store: Store, request: CompleteRequest): Promise<Outcome> {
  const { tree, artifact } = request;
  const { newest, unchanged } = await planPush(store, request, tree);
  const what = extent(tree.entries.length, sizeOf(tree));
  const next = `${formatArtifact(artifact)}@v${(newest?.sequence ?? 0) + 1}`;
  const headline =
    unchanged && newest !== undefined
      ? `Tried only: ${versionReference(newest)} already is this content (${what})`
      : `Tried only: this would become ${next} (${what})`;
  return {
    headline,
    result: {
      operation: 'push',
      dryRun: true,
      store: store.uri,
      artifact: formatArtifact(artifact),
      unchanged,
      parents: request.parents,
    },
    subject: { name: formatArtifact(artifact), digest: tree.digest },
    outputs: { digest: tree.digest, path: request.path, unchanged },
    summary: summaryOf(headline, [['Digest', tree.digest]]),
  };
}

/**
 * Statements whose subject is this content, one of its files, or something it was made from. What this action itself
 * said of the same content, when it pulled it for instance, is no evidence for it.
 */
function about(
  statements: readonly StoredStatement[],
  tree: Tree,
  parents: readonly Parent[],
): readonly StoredStatement[] {
  const digests = new Set<Digest>([tree.digest, ...tree.entries.map((entry) => entry.digest)]);
  for (const parent of parents) digests.add(parent.digest);
  return statements.filter(({ statement }) => {
    const own = statement.predicate.action === 'version-artifact' ? tree.digest : undefined;
    return subjectsOf(statement).some(({ digest }) => digests.has(digest) && digest !== own);
  });
}

async function resolveParents(inputs: PushInputs, store: Store): Promise<readonly Parent[]> {
  const parents: Parent[] = [];
  for (const reference of inputs.parents) {
    try {
      const version = await resolveReference(store, reference);
      parents.push({ reference: versionReference(version), digest: version.digest });
    } catch (error) {
      if (!isUserError(error) || !error.code.endsWith('-unknown')) throw error;
      throw new UserError(error.code, { what: error.what, where: { input: 'parents' }, remedy: error.remedy });
    }
  }
  return parents;
}

function sizeOf(tree: Tree): number {
  return tree.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
}

function parentSubject(parent: Parent): Subject {
  return { name: parent.reference, digest: parent.digest };
}

function statementSubject(stored: StoredStatement): Subject {
  return { name: `evidence of ${stored.statement.predicate.action}`, digest: stored.digest };
}
