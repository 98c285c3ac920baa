import { formatCount, plural } from '../../shared/core/text/format.ts';
import { formatArtifact } from '../../shared/core/references.ts';
import type { Services } from '../../shared/core/services.ts';
import { verifyVersion } from '../../shared/registry/verify.ts';
import { resolvedText, resolveReference, versionReference } from '../../shared/registry/versions.ts';
import type { Store } from '../../shared/store/store.ts';
import type { VerifyInputs } from './inputs.ts';
import { extent, subjectOf, versionFacts, versionOutputs, type Outcome } from './outcome.ts';
import { summaryOf, summaryTable } from './summary.ts';

const MAX_FINDINGS = 100;

/** Reads every byte of a version through its digest; damage is a verdict, not an error. */
export async function verify(inputs: VerifyInputs, store: Store, services: Services): Promise<Outcome> {
  const { log } = services;
  const version = await resolveReference(store, inputs.reference);
  const reference = versionReference(version);
  log.info(resolvedText(version));
  const { findings, filesVerified, bytesVerified } = await log.group(`Verify ${reference} in ${store.uri}`, () =>
    verifyVersion(store, services, version),
  );
  const shown = findings.slice(0, MAX_FINDINGS);
  for (const { path, what } of shown) log.error(path === undefined ? what : `${path}: ${what}`);
  const { files } = version.record;
  const headline =
    findings.length === 0
      ? `${reference} is whole: ${extent(filesVerified, bytesVerified)} read, every byte matches its digest`
      : `${reference} is damaged: ${plural(findings.length, 'finding')}, ${formatCount(filesVerified)} of ${plural(files, 'file')} whole`;
  return {
    headline,
    verdict: findings.length === 0 ? 'pass' : 'fail',
    result: {
      operation: 'verify',
      store: store.uri,
      artifact: formatArtifact(version.artifact),
      version: versionFacts(version),
      parents: version.record.parents,
      verified: { files: filesVerified, bytes: bytesVerified },
      findings: shown,
      findingsTotal: findings.length,
    },
    subject: subjectOf(version),
    outputs: versionOutputs(version),
    summary:
      findings.length === 0
        ? summaryOf(headline, [['Digest', version.digest]])
        : summaryTable(headline, [['File', 'Finding'], ...shown.map(({ path, what }) => [path ?? '', what])]),
  };
}
