import { formatBytes, plural } from '../../shared/core/text/format.ts';
import { formatArtifact } from '../../shared/core/references.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { Subject } from '../../shared/core/statement.ts';
import type { Verdict } from '../../shared/core/verdict.ts';
import type { ArtifactVersionFacts, ArtifactVersionResult } from '../../shared/evidence/results/artifact-version.ts';
import { versionReference, type ResolvedVersion } from '../../shared/registry/versions.ts';

/** What an operation came to; statement and outputs follow from it. */
export interface Outcome {
  readonly headline: string;
  readonly verdict?: Verdict;
  readonly result: ArtifactVersionResult;
  readonly subject: Subject;
  /** Everything that was read besides the subject, by digest. */
  readonly inputs?: readonly Subject[];
  readonly outputs: ActionResult['outputs'];
  readonly summary: string;
}

/** Leaves the statement and hands back what the runtime publishes. */
export async function conclude(services: Services, outcome: Outcome): Promise<ActionResult> {
  const { headline, result, subject, inputs = [], outputs, summary } = outcome;
  const verdict = outcome.verdict === undefined ? {} : { verdict: outcome.verdict };
  const draft = { action: 'version-artifact', subjects: [subject], inputs, headline, result, ...verdict };
  const statement = await services.evidence.leave(draft);
  return { ...verdict, headline, outputs: { ...outputs, statement: statement.path }, summary };
}

export function subjectOf(version: ResolvedVersion): Subject {
  return { name: formatArtifact(version.artifact), digest: version.digest };
}

/** The outputs that name a version. */
export function versionOutputs(version: ResolvedVersion): ActionResult['outputs'] {
  return {
    reference: versionReference(version),
    version: `v${version.sequence}`,
    sequence: version.sequence,
    digest: version.digest,
  };
}

export function versionFacts(version: ResolvedVersion): ArtifactVersionFacts {
  const { sizeBytes, files, createdAt, facts } = version.record;
  return {
    sequence: version.sequence,
    digest: version.digest,
    sizeBytes,
    files,
    createdAt,
    ...(facts.metrics === undefined ? {} : { metrics: facts.metrics }),
    ...(facts.parameters === undefined ? {} : { parameters: facts.parameters }),
  };
}

/** `12 files, 41.3 MB`. */
export function extent(files: number, sizeBytes: number): string {
  return `${plural(files, 'file')}, ${formatBytes(sizeBytes)}`;
}
