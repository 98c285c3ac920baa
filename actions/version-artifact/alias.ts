import { formatArtifact } from '../../shared/core/references.ts';
import type { Services } from '../../shared/core/services.ts';
import { moveAlias, planAliasMove, type AliasMove, type AliasMoveResult } from '../../shared/registry/aliases.ts';
import { resolvedText, resolveReference, type ResolvedVersion } from '../../shared/registry/versions.ts';
import type { Store } from '../../shared/store/store.ts';
import type { AliasInputs } from './inputs.ts';
import { subjectOf, versionFacts, versionOutputs, type Outcome } from './outcome.ts';
import { summaryOf } from './summary.ts';

/** Moves an alias to a version. */
export async function alias(inputs: AliasInputs, store: Store, services: Services): Promise<Outcome> {
  const version = await resolveReference(store, inputs.reference);
  services.log.info(resolvedText(version));
  const move: AliasMove = {
    artifact: version.artifact,
    alias: inputs.alias,
    to: { sequence: version.sequence, digest: version.digest },
    ...(inputs.expect === undefined ? {} : { expectedCurrent: inputs.expect }),
    ...(inputs.reason === undefined ? {} : { reason: inputs.reason }),
  };
  const moved = inputs.dryRun ? await planAliasMove(store, move) : await moveAlias(store, services, move);
  const headline = headlineOf(inputs, version, moved);
  return {
    headline,
    result: {
      operation: 'alias',
      ...(inputs.dryRun ? { dryRun: true } : {}),
      store: store.uri,
      artifact: formatArtifact(version.artifact),
      version: versionFacts(version),
      unchanged: moved.unchanged,
      alias: {
        name: inputs.alias,
        ...(moved.from === undefined ? {} : { from: moved.from.sequence }),
        to: version.sequence,
        ...(inputs.reason === undefined ? {} : { reason: inputs.reason }),
      },
      parents: version.record.parents,
    },
    subject: subjectOf(version),
    outputs: {
      ...versionOutputs(version),
      unchanged: moved.unchanged,
      previous: moved.from === undefined ? '' : `v${moved.from.sequence}`,
    },
    summary: summaryOf(headline, [
      ['Store', store.uri],
      ['Digest', version.digest],
    ]),
  };
}

function headlineOf(inputs: AliasInputs, version: ResolvedVersion, { from, unchanged }: AliasMoveResult): string {
  const name = `${inputs.alias} of ${formatArtifact(version.artifact)}`;
  if (unchanged) return `${name} already is v${version.sequence}`;
  const path = `${from === undefined ? '' : `from v${from.sequence} `}to v${version.sequence}`;
  if (inputs.dryRun) return `Tried only: ${name} would move ${path}`;
  return from === undefined ? `${name} is now v${version.sequence}` : `${name} moved ${path}`;
}
