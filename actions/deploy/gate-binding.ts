import { isOver } from '../../shared/core/text/day.ts';
import { UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import type { Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import type { GateResult } from '../../shared/evidence/results/gate.ts';
import { judgementOn } from '../../shared/gate/judged.ts';
import type { ResolvedVersion } from '../../shared/registry/versions.ts';
import { versionReference } from '../../shared/registry/versions.ts';
import type { GateBinding } from '../../shared/rollout/journal/records.ts';

/**
 * Holds a deployment to what the gates judged: of each place (rules and data) the newest statement of a gate about this
 * very digest counts, and all of them must be a pass or a warn. A gate on another digest, or none, lets nothing through.
 *
 * @param statements those of this run, and those that were stored with the version
 * @throws UserError `gate-missing`, `gate-failed`, `gate-waiver-expired`
 */
export function bindGate(
  version: ResolvedVersion,
  statements: readonly StoredStatement[],
  services: Services,
): GateBinding {
  const name = versionReference(version);
  const judgement = judgementOn(version.digest, statements);
  if (judgement === undefined) throw gateMissing(name, version);
  const { verdict, worst, gates } = judgement;
  if (verdict !== 'pass' && verdict !== 'warn') throw gateFailed(name, verdict, worst.statement.predicate.headline);
  for (const { statement } of gates) {
    refuseExpired(name, statement.predicate.result, services);
    services.log.info(`The gate passed ${name}: ${statement.predicate.headline}`);
  }
  return { required: true, statement: worst.digest, verdict };
}

/** What a gate let through by a waiver it would not let through now, once that waiver has ended. */
function refuseExpired(name: string, { waivers }: GateResult, { clock, log }: Services): void {
  for (const { rule, by, until } of waivers?.used ?? []) {
    if (isOver(until, clock.now())) throw waiverExpired(name, rule, until);
    log.warning(toLine(`${rule} of ${name} does not pass: ${by} waived it until ${until}.`, 400));
  }
}

function gateFailed(name: string, verdict: string, headline: string): UserError {
  return new UserError('gate-failed', {
    what: `The gate's verdict on ${name} is "${verdict}": ${headline.slice(0, 300)}`,
    remedy: 'Deploy a version that passes. Nothing was changed.',
  });
}

function waiverExpired(name: string, rule: string, until: string): UserError {
  return new UserError('gate-waiver-expired', {
    what: `The gate let ${name} through because ${toLine(rule, 200)} was waived until ${until}, which is over.`,
    remedy: 'Deploy a version that passes, or let the gate decide anew. Nothing was changed.',
  });
}

function gateMissing(name: string, { digest }: ResolvedVersion): UserError {
  return new UserError('gate-missing', {
    what: `No statement of the gate about ${name} (${digest}) was found, neither in the evidence nor with the version.`,
    where: { input: 'require-gate' },
    remedy:
      'Run the gate on this version before, or point `evidence` at its statements; require-gate: false deploys without, and says so in the statement.',
  });
}
