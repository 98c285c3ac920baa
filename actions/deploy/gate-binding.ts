import { isOver } from '../../shared/core/text/day.ts';
import { UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import type { Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import type { GateResult } from '../../shared/evidence/results/gate.ts';
import { subjectsOf } from '../../shared/evidence/statement.ts';
import type { ResolvedVersion } from '../../shared/registry/versions.ts';
import { versionReference } from '../../shared/registry/versions.ts';
import type { GateBinding } from '../../shared/rollout/journal/records.ts';

/** Collects statements: those of this run, and those stored with the version. */
export type StatementSource = () => Promise<readonly StoredStatement[]>;

/**
 * Holds a deployment to what the gate judged: the newest statement of the gate about this very digest must be a pass
 * or a warn. A gate on another digest, or none, lets nothing through.
 *
 * @throws UserError `gate-missing`, `gate-failed`, `gate-waiver-expired`
 */
export async function bindGate(
  version: ResolvedVersion,
  isRequired: boolean,
  sources: readonly StatementSource[],
  services: Services,
): Promise<GateBinding> {
  const name = versionReference(version);
  if (!isRequired) {
    services.log.warning(`require-gate is false: ${name} is deployed without asking whether a gate passed it.`);
    return { required: false };
  }
  for (const source of sources) {
    const judged = (await source()).filter((stored) => judges(stored, version)).toSorted(byTime);
    const newest = judged.at(-1);
    if (newest === undefined) continue;
    const { verdict, headline } = newest.statement.predicate;
    if (verdict !== 'pass' && verdict !== 'warn') throw gateFailed(name, verdict ?? 'inconclusive', headline);
    refuseExpired(name, newest.statement.predicate.result as GateResult, services);
    services.log.info(`The gate passed ${name}: ${headline}`);
    return { required: true, statement: newest.digest, verdict };
  }
  throw gateMissing(name, version);
}

/** What a gate let through by a waiver it would not let through now, once that waiver has ended. */
function refuseExpired(name: string, { waivers }: GateResult, { clock, log }: Services): void {
  for (const { rule, by, until } of waivers?.used ?? []) {
    if (isOver(until, clock.now())) throw waiverExpired(name, rule, until);
    log.warning(toLine(`${rule} of ${name} does not pass: ${by} waived it until ${until}.`, 400));
  }
}

function judges({ statement }: StoredStatement, { digest }: ResolvedVersion): boolean {
  if (statement.predicate.action !== 'gate') return false;
  const { model } = statement.predicate.result as GateResult;
  return model.digest === digest && subjectsOf(statement).some((subject) => subject.digest === digest);
}

function byTime(a: StoredStatement, b: StoredStatement): number {
  return a.statement.predicate.finishedAt < b.statement.predicate.finishedAt ? -1 : 1;
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
