import { basename, dirname } from 'node:path';
import type { Services } from '../../shared/core/services.ts';

/** Makes the page reachable by a link; undefined where that is not possible, which is said but never an error. */
export type PagePublisher = (path: string, services: Services) => Promise<string | undefined>;

const RETENTION_DAYS = 30;

/**
 * Uploads the page as a workflow artifact that a browser opens in one click: one file, not zipped, readable by those
 * who may read the repository.
 */
export async function publishPage(path: string, services: Services): Promise<string | undefined> {
  const { environment, github, run, log } = services;
  if (environment['ACTIONS_RUNTIME_TOKEN'] === undefined || github === undefined || run.runId === undefined) {
    return undefined;
  }
  try {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const client = new DefaultArtifactClient();
    // Unzipped artifacts take their name from the file.
    const options = { retentionDays: RETENTION_DAYS, skipArchive: true };
    const { id } = await client.uploadArtifact(basename(path), [path], dirname(path), options);
    if (id === undefined) return undefined;
    return `${github.serverUrl}/${github.repository}/actions/runs/${run.runId}/artifacts/${id}`;
  } catch (error) {
    log.warning(`The page could not be uploaded, so the comment does not link to it: ${(error as Error).message}`);
    return undefined;
  }
}
