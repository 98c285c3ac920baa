import { relative } from 'node:path';
import { formatArtifact, formatReference, type Reference } from '../../shared/core/references.ts';
import type { Services } from '../../shared/core/services.ts';
import { readPin } from '../../shared/registry/lock-file.ts';
import { pullVersion } from '../../shared/registry/pull.ts';
import {
  resolvedText,
  resolveReference,
  versionReference,
  type ResolvedVersion,
} from '../../shared/registry/versions.ts';
import type { Store } from '../../shared/store/store.ts';
import type { PullInputs } from './inputs.ts';
import { extent, subjectOf, versionFacts, versionOutputs, type Outcome } from './outcome.ts';
import { summaryOf } from './summary.ts';

/** Writes a version's files into a folder. */
export async function pull(inputs: PullInputs, store: Store, services: Services): Promise<Outcome> {
  const { to, overwrite, dryRun } = inputs;
  const reference = await pinned(inputs);
  const folder = shortPath(to, services.workspace);
  const version = await resolveReference(store, reference);
  services.log.info(resolvedText(version));
  if (dryRun) {
    return describe(inputs, store, version, {
      headline: `Tried only: ${named(version)} would be written to ${folder}`,
      dryRun,
    });
  }
  const { unchanged, transferred } = await services.log.group(`Pull from ${store.uri}`, () =>
    pullVersion(store, services, { version, to, overwrite }),
  );
  const { files, sizeBytes } = version.record;
  const state = unchanged ? 'already is' : 'is';
  return describe(inputs, store, version, {
    verdict: 'pass',
    headline: `${named(version)} ${state} in ${folder}: ${extent(files, sizeBytes)}, every byte matches its digest`,
    unchanged,
    transferred,
    verified: { files, bytes: sizeBytes },
  });
}

async function pinned({ reference, lockFile }: PullInputs): Promise<Reference> {
  if (lockFile === undefined) return reference;
  const { digest } = await readPin(lockFile, reference);
  return { ...reference, selector: { by: 'digest', digest } };
}

type PullSummary = Pick<Outcome, 'headline' | 'verdict'> &
  Pick<Outcome['result'], 'dryRun' | 'unchanged' | 'transferred' | 'verified'>;

function describe(inputs: PullInputs, store: Store, version: ResolvedVersion, summary: PullSummary): Outcome {
  const { headline, verdict, ...result } = summary;
  return {
    headline,
    ...(verdict === undefined ? {} : { verdict }),
    result: {
      operation: 'pull',
      store: store.uri,
      artifact: formatArtifact(version.artifact),
      version: versionFacts(version),
      parents: version.record.parents,
      ...result,
    },
    subject: subjectOf(version),
    outputs: {
      ...versionOutputs(version),
      pin: `${formatArtifact(version.artifact)}@${version.digest}=${inputs.to}`,
      path: inputs.to,
      unchanged: summary.unchanged,
    },
    summary: summaryOf(headline, [
      ['Store', store.uri],
      ['Asked for', formatReference(inputs.reference)],
      ['Digest', version.digest],
    ]),
  };
}

/** As a person in the workspace would write it. */
function shortPath(path: string, workspace: string): string {
  const inside = relative(workspace, path);
  return inside === '' || inside.startsWith('..') ? path : inside;
}

/** `model:delay@v7`. */
function named(version: ResolvedVersion): string {
  return versionReference(version);
}
