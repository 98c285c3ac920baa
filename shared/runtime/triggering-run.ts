import { UserError } from '../core/errors.ts';
import { connectGitHub, type ConnectionServices } from '../github/client.ts';
import { triggeringRun } from '../github/event.ts';
import type { StoredStatement } from '../core/statement.ts';
import { collectRunEvidence } from '../github/run-evidence.ts';

export interface TriggeringRunOptions {
  /** With `actions: read`. */
  readonly token: string | undefined;
  /** The run that this process belongs to. */
  readonly event: string | undefined;
  readonly folder: string;
}

/**
 * Fetches the statements that the run which triggered this one left as artifacts, into a folder that is emptied first.
 *
 * @throws UserError `evidence-artifact-invalid`, `evidence-invalid`, `triggering-run-unknown`, `input-missing`, and what
 *   GitHub refuses
 */
export async function collectFromTriggeringRun(
  { token, event, folder }: TriggeringRunOptions,
  services: ConnectionServices,
): Promise<readonly StoredStatement[]> {
  const run = triggeringRun(services.github, event);
  if (run === undefined) throw unknownRun(event);
  if (token === undefined) throw tokenMissing();
  const connection = await connectGitHub(token, services);
  return collectRunEvidence(connection, { run, folder }, services.log);
}

function unknownRun(event: string | undefined): UserError {
  return new UserError('triggering-run-unknown', {
    what: `The event ${event ?? 'of a terminal'} names no run whose evidence could be read.`,
    where: { input: 'evidence' },
    remedy:
      'Use evidence: triggering-run in a workflow with "on: workflow_run" alone; elsewhere artifacts, auto or a path.',
  });
}

function tokenMissing(): UserError {
  return new UserError('input-missing', {
    what: 'There is no token, so the artifacts of another run cannot be read.',
    where: { input: 'github-token', permission: 'actions: read' },
    remedy: 'Pass github-token: ${{ github.token }}, and give the job the permission actions: read.',
  });
}
