import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UnavailableError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import type { RunIdentity } from '../core/run-identity.ts';
import type { KeptStatement, Log } from '../core/services.ts';
import type { StoredStatement } from '../core/statement.ts';
import { evidenceAmong, evidenceName } from '../evidence/artifacts.ts';
import { envelopePath } from '../evidence/signing.ts';
import { evidenceUnpacker, invalid } from '../evidence/unpack.ts';
import { artifactClient, askAgain, orBroken } from './artifact-client.ts';
import type { EnvironmentVariables, Host } from './host.ts';

const RETENTION_DAYS = 30;

/**
 * Uploads one statement as a workflow artifact, so that later jobs of the run, or runs that look for the name, find it.
 *
 * @param kept under which name and for how long; without it under the name of evidence, for 30 days
 */
export async function uploadStatement(stored: StoredStatement, run: RunIdentity, kept?: KeptStatement): Promise<void> {
  const client = await artifactClient();
  const envelope = envelopePath(stored.path);
  const files = existsSync(envelope) ? [stored.path, envelope] : [stored.path];
  const name = kept?.artifact ?? evidenceName(stored, run.attempt ?? 1);
  const retentionDays = kept?.retentionDays ?? RETENTION_DAYS;
  await orBroken(client.uploadArtifact(name, files, dirname(stored.path), { retentionDays }));
}

/**
 * Downloads the statements that other jobs of this run uploaded, each into a folder of its own. One that is damaged is
 * refused, never left out: what it says might have been a failure.
 *
 * @throws UserError `evidence-artifact-invalid`; UnavailableError `artifacts-unavailable`
 */
export async function downloadStatements(folder: string, log: Log): Promise<void> {
  const client = await artifactClient();
  const { artifacts } = await askAgain(() => client.listArtifacts({ latest: true })).catch(unreachable);
  // An earlier step of this job may have fetched what has been replaced since.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const unpack = evidenceUnpacker();
  for (const { id, name, digest } of evidenceAmong(artifacts)) {
    log.debug(`Fetching the evidence ${name}`);
    const packed = join(folder, name, 'packed');
    const expected = digest === undefined ? {} : { expectedHash: digest };
    const options = { path: packed, skipDecompress: true, ...expected };
    const { digestMismatch } = await askAgain(() => client.downloadArtifact(id, options)).catch(unreachable);
    if (digestMismatch === true) throw invalid(name, 'Its bytes are not those of its digest.');
    const [file = ''] = await readdir(packed);
    await unpack(name, await readFile(join(packed, file)), join(folder, name));
  }
}

function unreachable(cause: unknown): never {
  throw new UnavailableError('artifacts-unavailable', {
    what: `The artifacts of the run cannot be read. ${toLine((cause as Error).message, 300)}`,
    tried: 'What may be tried again was tried several times.',
    remedy: 'Run the job again; its earlier jobs need not run again.',
    cause,
  });
}

/**
 * Uploads one file as an artifact that a browser opens in one click: not zipped, and named by the file.
 *
 * @returns its address; undefined outside a workflow, or where the upload failed, which is a warning only
 */
export async function publishFile(
  path: string,
  { host, env, log }: { readonly host: Host; readonly env: EnvironmentVariables; readonly log: Log },
): Promise<string | undefined> {
  const { github, run } = host;
  if (env['ACTIONS_RUNTIME_TOKEN'] === undefined || github === undefined || run.runId === undefined) return undefined;
  try {
    const client = await artifactClient();
    const options = { retentionDays: RETENTION_DAYS, skipArchive: true };
    const { id } = await orBroken(client.uploadArtifact(basename(path), [path], dirname(path), options));
    if (id === undefined) return undefined;
    return `${github.serverUrl}/${github.repository}/actions/runs/${run.runId}/artifacts/${id}`;
  } catch (error) {
    log.warning(`${basename(path)} could not be uploaded, so nothing links to it: ${(error as Error).message}`);
    return undefined;
  }
}
