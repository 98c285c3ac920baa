import { join } from 'node:path';
import { isUnavailableError, isUserError } from '../../shared/core/errors.ts';
import type { Services } from '../../shared/core/services.ts';
import { connectGitHub } from '../../shared/github/client.ts';
import { defaultBranch, judgedRun } from '../../shared/github/event.ts';
import { readRequests } from '../../shared/github/comments/requests.ts';

/**
 * Whether somebody with write access asked for this very attempt to train whatever is recorded. Only a re-run can have
 * been asked for, so a first attempt asks nobody. What cannot be read was not asked: an identical run is then skipped
 * with proof, and the log says why.
 */
export async function isFullRunAsked(token: string | undefined, services: Services): Promise<boolean> {
  const { github, run, log, temp } = services;
  const { head } = judgedRun({ github, run });
  const branch = defaultBranch(github);
  if ((run.attempt ?? 1) < 2 || token === undefined || head === undefined || branch === undefined) return false;
  const folder = join(temp, 'trainyard', 'full-run');
  const wanted = { kind: 'full-run' as const, commit: head, defaultBranch: branch, folder };
  try {
    const connection = await connectGitHub(token, services);
    const found = await readRequests(connection, { ...wanted, repositoryId: run.repositoryId }, log);
    const asked = found
      .map(({ statement }) => statement.predicate.result)
      .find(({ runs }) => runs.some(({ id, attempt }) => id === run.runId && attempt === run.attempt));
    if (asked !== undefined) log.info(`${asked.comment.by} asked for a full run in ${asked.comment.url}.`);
    return asked !== undefined;
  } catch (error) {
    if (!isUserError(error) && !isUnavailableError(error)) throw error;
    log.warning(`Whether a full run was asked for cannot be read, so an identical run is skipped. ${error.message}`);
    return false;
  }
}
