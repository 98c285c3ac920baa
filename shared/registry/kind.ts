import { formatBytes, plural } from '../core/text/format.ts';
import { bareName, type StatementKind } from '../document/kind.ts';
import type { ArtifactVersionResult } from '../evidence/results/artifact-version.ts';
import { versionFailure, versionRemedy, versionSections } from './show.ts';

/** What was pushed, pulled, verified or shown of a version. */
export const ARTIFACT_VERSION: StatementKind<ArtifactVersionResult> = {
  actions: ['version-artifact'],
  stage: 'version',
  section: 'lineage',
  // Each operation says something of its own: what was read back must not hide what was written, nor a trial what was done.
  isState: true,
  modelOf: ({ predicate: { result } }) =>
    result.artifact.startsWith('model:') ? bareName(result.artifact) : undefined,
  placeOf: ({ predicate: { result } }) => [
    result.artifact,
    result.mirror?.url ?? '',
    result.operation,
    READS_BACK.has(result.operation) ? `${result.version?.digest ?? ''} ${result.store}` : '',
    result.dryRun === true ? 'dry run' : '',
  ],
  // Legs of one attempt may write versions of one artifact side by side.
  tryOf: ({ predicate: { result } }) => (READS_BACK.has(result.operation) ? undefined : (result.version?.digest ?? '')),
  sections: versionSections,
  failure: ({ predicate: { result } }) => versionFailure(result),
  next: ({ predicate: { verdict, result } }) => (verdict === 'fail' ? versionRemedy(result) : undefined),
  names: ({ predicate: { result } }) =>
    result.version === undefined ? [] : [[result.version.digest, `${result.artifact}@v${result.version.sequence}`]],
  lineage: ({ statement: { predicate } }) => {
    const { artifact, version, mirror, dryRun } = predicate.result;
    if (version === undefined || mirror !== undefined || dryRun === true) return [];
    const isModel = artifact.startsWith('model:');
    const size = formatBytes(version.sizeBytes);
    return [
      {
        column: isModel ? 'Model' : 'Data',
        identity: version.digest,
        name: `${artifact}@v${version.sequence}`,
        detail: isModel ? size : `${plural(version.files, 'file')}, ${size}`,
        digest: version.digest,
        takes: isModel ? [version.digest] : [],
        gives: [version.digest],
      },
    ];
  },
  costs: ({ predicate: { result } }) => [
    { label: 'bytes moved to or from the store', value: result.transferred?.bytes ?? 0, unit: 'bytes', several: 'sum' },
  ],
};

const READS_BACK: ReadonlySet<string> = new Set(['verify', 'verify-mirror']);
