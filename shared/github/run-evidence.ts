import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toLine } from '../core/text/escape.ts';
import type { Log } from '../core/services.ts';
import type { StoredStatement } from '../core/statement.ts';
import { actionOfArtifact, evidenceAmong, MAX_ARTIFACT_BYTES } from '../evidence/artifacts.ts';
import { collectStatements } from '../evidence/folder.ts';
import { evidenceUnpacker, invalid } from '../evidence/unpack.ts';
import { fetchArtifact, listRunArtifacts } from './artifacts.ts';
import type { GitHubConnection } from './client.ts';

/** A run whose evidence is wanted. */
export interface EvidenceOfRun {
  readonly run: { readonly id: string; readonly attempt: number };
  /** Emptied first. */
  readonly folder: string;
  /** Only what this action left, by the names of the artifacts; left out, everything. */
  readonly action?: string;
}

/**
 * Fetches the statements that a workflow run left as artifacts.
 *
 * That run may have been a fork's, with a workflow that the fork wrote: names, digests, sizes and schemas are checked,
 * and a statement that says it comes from another run is refused. That the numbers are true nobody here can say.
 *
 * @throws UserError `evidence-artifact-invalid`, `evidence-invalid`, and what GitHub refuses; UnavailableError
 */
export async function collectRunEvidence(
  connection: GitHubConnection,
  { run, folder, action }: EvidenceOfRun,
  log: Log,
): Promise<readonly StoredStatement[]> {
  await rm(folder, { recursive: true, force: true });
  const unpack = evidenceUnpacker();
  const found: StoredStatement[] = [];
  for (const artifact of evidenceAmong(await listRunArtifacts(connection, run.id))) {
    if (action !== undefined && actionOfArtifact(artifact.name) !== action) continue;
    log.debug(`Fetching the evidence ${artifact.name}`);
    const place = join(folder, artifact.name);
    await unpack(artifact.name, await fetchArtifact(connection, artifact, MAX_ARTIFACT_BYTES), place);
    for (const stored of await collectStatements(place)) {
      requireRun(stored, { run, artifact: artifact.name, repository: `${connection.owner}/${connection.repo}` });
      found.push(stored);
    }
  }
  return found;
}

interface Origin {
  readonly run: EvidenceOfRun['run'];
  readonly artifact: string;
  readonly repository: string;
}

function requireRun({ statement }: StoredStatement, { run, artifact, repository }: Origin): void {
  const claimed = statement.predicate.run;
  const same =
    claimed.runId === run.id &&
    claimed.repository?.toLowerCase() === repository.toLowerCase() &&
    (claimed.attempt ?? 1) <= run.attempt;
  if (same) return;
  const name = `${claimed.repository ?? 'nowhere'} ${claimed.runId ?? ''}/${claimed.attempt ?? ''}`;
  throw invalid(
    artifact,
    `Its statement says that it comes from the run ${toLine(name, 200)}, which uploaded nothing here.`,
  );
}
