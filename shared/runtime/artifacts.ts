import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RunIdentity } from '../core/run-identity.ts';
import type { Log } from '../core/services.ts';
import type { StoredStatement } from '../core/statement.ts';
import { envelopePath } from '../evidence/signing.ts';

const PREFIX = 'trainyard-evidence';
const RETENTION_DAYS = 30;

/**
 * Uploads one statement as a workflow artifact, so that later jobs of the run find it.
 *
 * The name holds attempt, action and digest: matrix legs and re-runs never collide, and nothing is overwritten.
 */
export async function uploadStatement(stored: StoredStatement, run: RunIdentity): Promise<string> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const action = stored.statement.predicate.action;
  const name = `${PREFIX}-${run.attempt ?? 1}-${action}-${stored.digest.slice(7, 23)}`;
  const envelope = envelopePath(stored.path);
  const files = existsSync(envelope) ? [stored.path, envelope] : [stored.path];
  await new DefaultArtifactClient().uploadArtifact(name, files, dirname(stored.path), {
    retentionDays: RETENTION_DAYS,
  });
  return name;
}

/** Downloads the statements that other jobs of this run uploaded, each into a folder of its own. */
export async function downloadStatements(folder: string, log: Log): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const { artifacts } = await client.listArtifacts({ latest: true });
  await mkdir(folder, { recursive: true });
  for (const artifact of artifacts.filter(({ name }) => name.startsWith(`${PREFIX}-`))) {
    log.debug(`Fetching the evidence ${artifact.name}`);
    // Names come from the API; only their last path part may reach the disk.
    await client.downloadArtifact(artifact.id, { path: join(folder, basename(artifact.name)) });
  }
}
