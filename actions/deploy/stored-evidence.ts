import { UserError } from '../../shared/core/errors.ts';
import type { Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import { scratchFolder } from '../../shared/host/scratch.ts';
import { readRecorded } from '../../shared/registry/recorded-evidence.ts';
import { verificationKeyIn } from '../../shared/evidence/signing.ts';
import type { ResolvedVersion } from '../../shared/registry/versions.ts';
import { judgementOn } from '../../shared/gate/judged.ts';
import type { Store } from '../../shared/store/store.ts';

/**
 * The statements that were stored with a version when it was pushed; each is checked against its digest. A store keeps
 * statements without their signatures, so that none counts where signed evidence alone is to be believed: the signed
 * gate of this run must then judge the version.
 *
 * @param own the statements of this run
 * @throws UserError `evidence-unsigned`
 */
export async function storedStatements(
  store: Store,
  { record, digest }: ResolvedVersion,
  own: readonly StoredStatement[],
  services: Services,
): Promise<readonly StoredStatement[]> {
  if (record.evidence.length > 0 && verificationKeyIn(services.environment) !== undefined) {
    if (judgementOn(digest, own) === undefined) throw unsigned();
    services.log.info(`What is stored with the version carries no signature, so only this run's own statements count.`);
    return [];
  }
  return readRecorded(store, record, await scratchFolder(services.temp));
}

function unsigned(): UserError {
  return new UserError('evidence-unsigned', {
    what: 'What is stored with the version carries no signature, and TRAINYARD_VERIFICATION_KEY demands one.',
    where: { input: 'evidence' },
    remedy:
      "Give `evidence` the gate's own statements with their envelopes, of this run or as a folder. Nothing was changed.",
  });
}
