import { formatMetric } from '../../shared/document/metrics/listed.ts';
import { displayName } from '../../shared/document/words.ts';
import { digestJson } from '../../shared/core/digest.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { formatBytes, plural, shortDigest } from '../../shared/core/text/format.ts';
import { formatArtifact } from '../../shared/core/references.ts';
import type { Services } from '../../shared/core/services.ts';
import type { ListedVersion } from '../../shared/evidence/results/artifact-version.ts';
import { listAliases } from '../../shared/registry/aliases.ts';
import { listVersions } from '../../shared/registry/versions.ts';
import type { Store } from '../../shared/store/store.ts';
import type { ListInputs } from './inputs.ts';
import { versionFacts, versionOutputs, type Outcome } from './outcome.ts';
import { summaryTable } from './summary.ts';

const MAX_LISTED = 100;

/** Shows the versions of an artifact and its aliases, newest first. */
export async function list(inputs: ListInputs, store: Store, services: Services): Promise<Outcome> {
  const artifact = formatArtifact(inputs.artifact);
  const versions = await listVersions(store, inputs.artifact);
  const aliases = [...(await listAliases(store, inputs.artifact))];
  const listed = versions.toReversed().slice(0, MAX_LISTED);
  const shown: readonly ListedVersion[] = listed.map((version) => ({
    ...versionFacts(version),
    aliases: aliases.filter(([, to]) => to.sequence === version.sequence).map(([name]) => name),
  }));
  const newest = versions.at(-1);
  const standing = aliases.map(([name, to]) => `${name} is v${to.sequence}`).join(', ');
  const headline =
    newest === undefined
      ? `${artifact} has no versions in ${store.uri}`
      : `${artifact} has ${plural(versions.length, 'version')}, the newest is v${newest.sequence}${standing === '' ? '' : `; ${standing}`}`;
  const rows = tableOf(shown);
  if (newest !== undefined) services.log.table(rows);
  return {
    headline,
    result: {
      operation: 'list',
      store: store.uri,
      artifact,
      ...(newest === undefined ? {} : { version: versionFacts(newest) }),
      parents: [],
      versions: shown,
    },
    subject: { name: `versions of ${artifact}`, digest: digestJson(shown) },
    outputs: { ...(newest === undefined ? {} : versionOutputs(newest)), versions: JSON.stringify(shown) },
    summary: summaryTable(headline, rows),
  };
}

function tableOf(versions: readonly ListedVersion[]): readonly (readonly string[])[] {
  const header = ['Version', 'Aliases', 'Made', 'Files', 'Size', 'Digest', 'Metrics'];
  return [
    header,
    ...versions.map((version) => [
      `v${version.sequence}`,
      version.aliases.join(', '),
      version.createdAt.slice(0, 16).replace('T', ' '),
      String(version.files),
      formatBytes(version.sizeBytes),
      shortDigest(version.digest),
      Object.entries(version.metrics ?? {})
        .slice(0, 3)
        .map(([name, value]) => `${displayName(toLine(name, 40), 'within')} ${formatMetric(name, value)}`)
        .join(', '),
    ]),
  ];
}
