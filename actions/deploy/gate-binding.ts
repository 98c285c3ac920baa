import type { Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import { letThrough, waivedText } from '../../shared/gate/let-through.ts';
import type { ResolvedVersion } from '../../shared/registry/versions.ts';
import { versionReference } from '../../shared/registry/versions.ts';
import type { GateBinding } from '../../shared/rollout/journal/records.ts';

const WORDS = {
  looked: ', neither in the evidence nor with the version',
  input: 'require-gate',
  missing:
    'Run the gate on this version before, or point `evidence` at its statements; require-gate: false deploys without, and says so in the statement.',
  instead: 'Deploy a version that passes',
  untouched: 'Nothing was changed.',
};

/**
 * Holds a deployment to what the gates judged.
 *
 * @param statements those of this run, and those that were stored with the version
 * @throws UserError `gate-missing`, `gate-failed`, `gate-waiver-expired`
 */
export function bindGate(
  version: ResolvedVersion,
  statements: readonly StoredStatement[],
  { clock, log }: Services,
): GateBinding {
  const name = versionReference(version);
  const { digest } = version;
  const { verdict, worst, gates, waived } = letThrough({ digest, name }, statements, { clock, words: WORDS });
  for (const { statement } of gates) log.info(`The gate passed ${name}: ${statement.predicate.headline}`);
  for (const rule of waived) log.warning(waivedText(rule, name));
  return { required: true, statement: worst.digest, verdict };
}
