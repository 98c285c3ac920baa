import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UnavailableError } from '../core/errors.ts';
import { toLine } from '../core/escape.ts';
import type { RunIdentity } from '../core/run-identity.ts';
import type { Log } from '../core/services.ts';
import type { StoredStatement } from '../core/statement.ts';
import { envelopePath } from '../evidence/signing.ts';
import type { EnvironmentVariables, Host } from './host.ts';
import { invalid, unpackEvidence } from './unpack.ts';

const PREFIX = 'trainyard-evidence';
const RETENTION_DAYS = 30;
export const MAX_ARTIFACT_BYTES = 32 << 20;
/** What `uploadStatement` makes; the name becomes a folder. */
const NAME = new RegExp(`^${PREFIX}-\\d+-[a-z][a-z-]*-[0-9a-f]{16}$`);
const MAX_ARTIFACTS = 500;

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

/**
 * Downloads the statements that other jobs of this run uploaded, each into a folder of its own. One that is damaged is
 * refused, never left out: what it says might have been a failure.
 *
 * @throws UserError `evidence-artifact-invalid`; UnavailableError `artifacts-unavailable`
 */
export async function downloadStatements(folder: string, log: Log): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const { artifacts } = await client.listArtifacts({ latest: true }).catch(unreachable);
  // An earlier step of this job may have fetched what has been replaced since.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { id, name, digest } of evidenceAmong(artifacts)) {
    log.debug(`Fetching the evidence ${name}`);
    const packed = join(folder, name, 'packed');
    const expected = digest === undefined ? {} : { expectedHash: digest };
    const options = { path: packed, skipDecompress: true, ...expected };
    const { digestMismatch } = await client.downloadArtifact(id, options).catch(unreachable);
    if (digestMismatch === true) throw invalid(name, 'Its bytes are not those of its digest.');
    const [file = ''] = await readdir(packed);
    await unpackEvidence(name, await readFile(join(packed, file)), join(folder, name));
  }
}

/**
 * Those that hold evidence.
 *
 * @throws UserError `evidence-artifact-invalid` for one that is too large, and for too many
 */
export function evidenceAmong<T extends { readonly name: string; readonly size: number }>(
  artifacts: readonly T[],
): readonly T[] {
  const found = artifacts.filter(({ name }) => NAME.test(name));
  for (const { name, size } of found) {
    if (size > MAX_ARTIFACT_BYTES) throw invalid(name, `It is ${size} bytes long.`);
  }
  const [first] = found;
  if (first !== undefined && found.length > MAX_ARTIFACTS) {
    throw invalid(first.name, `It is one of ${found.length}; a run may leave ${MAX_ARTIFACTS}.`);
  }
  return found;
}

function unreachable(cause: unknown): never {
  throw new UnavailableError('artifacts-unavailable', {
    what: `The artifacts of the run cannot be read. ${toLine((cause as Error).message, 300)}`,
    tried: 'What may be tried again was tried five times.',
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
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const options = { retentionDays: RETENTION_DAYS, skipArchive: true };
    const { id } = await new DefaultArtifactClient().uploadArtifact(basename(path), [path], dirname(path), options);
    if (id === undefined) return undefined;
    return `${github.serverUrl}/${github.repository}/actions/runs/${run.runId}/artifacts/${id}`;
  } catch (error) {
    log.warning(`${basename(path)} could not be uploaded, so nothing links to it: ${(error as Error).message}`);
    return undefined;
  }
}
