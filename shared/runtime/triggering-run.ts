import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toLine } from '../core/escape.ts';
import { UserError } from '../core/errors.ts';
import { fetchArtifact, listRunArtifacts } from '../github/artifacts.ts';
import { connectGitHub, type ConnectionServices } from '../github/client.ts';
import { triggeringRun, type TriggeringRun } from '../github/event.ts';
import type { StoredStatement } from '../core/statement.ts';
import { collectStatements } from '../evidence/folder.ts';
import { evidenceAmong, MAX_ARTIFACT_BYTES } from './artifacts.ts';
import { invalid, unpackEvidence } from './unpack.ts';

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
 * That run may have been a fork's, with a workflow that the fork wrote: names, digests, sizes and schemas are checked,
 * and a statement that says it comes from another run is refused. That the numbers are true nobody here can say.
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
  await rm(folder, { recursive: true, force: true });
  const found: StoredStatement[] = [];
  for (const artifact of evidenceAmong(await listRunArtifacts(connection, run.id))) {
    services.log.debug(`Fetching the evidence ${artifact.name}`);
    const place = join(folder, artifact.name);
    await unpackEvidence(artifact.name, await fetchArtifact(connection, artifact, MAX_ARTIFACT_BYTES), place);
    for (const stored of await collectStatements(place)) {
      requireRun(stored, { run, artifact: artifact.name, repository: services.github?.repository ?? '' });
      found.push(stored);
    }
  }
  return found;
}

function requireRun(
  { statement }: StoredStatement,
  {
    run,
    artifact,
    repository,
  }: { readonly run: TriggeringRun; readonly artifact: string; readonly repository: string },
): void {
  const said = statement.predicate.run;
  const same =
    said.runId === run.id &&
    said.repository?.toLowerCase() === repository.toLowerCase() &&
    (said.attempt ?? 1) <= run.attempt;
  if (same) return;
  const name = `${said.repository ?? 'nowhere'} ${said.runId ?? ''}/${said.attempt ?? ''}`;
  throw invalid(
    artifact,
    `Its statement says that it comes from the run ${toLine(name, 200)}, which uploaded nothing here.`,
  );
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
