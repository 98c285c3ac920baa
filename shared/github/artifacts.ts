import { formatCount } from '../core/text/format.ts';
import { createHash } from 'node:crypto';
import { toLine } from '../core/text/escape.ts';
import { UnavailableError, UserError } from '../core/errors.ts';
import type { GitHubConnection } from './client.ts';
import { asHttpFailure, explainFailure, type Attempted } from './errors.ts';

/** An artifact as GitHub lists it; its name was chosen by whoever uploaded it. */
export interface RemoteArtifact {
  readonly id: number;
  readonly name: string;
  /** Bytes of the archive. */
  readonly size: number;
  /** `sha256:…`; GitHub gives it for every artifact of a current client. */
  readonly digest: string | undefined;
  readonly expired: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string | undefined;
  /** The run that uploaded it. */
  readonly run: { readonly id: number; readonly headBranch: string; readonly headRepositoryId: number } | undefined;
}

const PERMISSION = 'actions: read';
const MOST_ARTIFACTS = 1000;
const DOWNLOAD_TIMEOUT_MS = 60_000;

/**
 * Every artifact of one run, over all its attempts.
 *
 * @param run the run's id, digits
 * @throws UserError `github-permission-missing`, `github-not-found`, `artifacts-too-many`; UnavailableError
 */
export async function listRunArtifacts(connection: GitHubConnection, run: string): Promise<readonly RemoteArtifact[]> {
  const { octokit, owner, repo } = connection;
  const parameters = { owner, repo, run_id: Number(run), per_page: 100 };
  const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, parameters);
  return collect(pages, `read the artifacts of run ${run}`);
}

/**
 * Every artifact of the repository that has exactly this name, whichever run uploaded it: who that was is the caller's
 * to check.
 *
 * @throws as `listRunArtifacts`
 */
export async function listArtifactsNamed(
  connection: GitHubConnection,
  name: string,
): Promise<readonly RemoteArtifact[]> {
  const { octokit, owner, repo } = connection;
  const parameters = { owner, repo, name, per_page: 100 };
  const pages = octokit.paginate.iterator(octokit.rest.actions.listArtifactsForRepo, parameters);
  const found = await collect(pages, 'look for artifacts of the repository');
  return found.filter((artifact) => artifact.name === name);
}

interface Listed {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly expired: boolean;
  readonly digest?: string | null;
  readonly created_at?: string | null;
  readonly workflow_run?: {
    readonly id?: number;
    readonly head_branch?: string | null;
    readonly head_repository_id?: number;
  } | null;
}

async function collect(
  pages: AsyncIterable<{ readonly data: readonly Listed[] }>,
  doing: string,
): Promise<readonly RemoteArtifact[]> {
  const found = new Map<number, RemoteArtifact>();
  try {
    for await (const { data } of pages) {
      for (const listed of data) found.set(listed.id, asArtifact(listed));
      if (found.size > MOST_ARTIFACTS) throw tooMany(doing);
    }
  } catch (error) {
    throw explainFailure(error, { doing, permission: PERMISSION });
  }
  return [...found.values()];
}

function asArtifact(listed: Listed): RemoteArtifact {
  const { id, name, size_in_bytes: size, expired, digest, created_at: createdAt, workflow_run: run } = listed;
  const known = run?.id !== undefined && run.head_repository_id !== undefined;
  return {
    ...{ id, name, size, expired, digest: digest ?? undefined, createdAt: createdAt ?? undefined },
    run: known
      ? { id: run.id, headBranch: run.head_branch ?? '', headRepositoryId: run.head_repository_id }
      : undefined,
  };
}

function tooMany(doing: string): UserError {
  return new UserError('artifacts-too-many', {
    what: `There are more than ${MOST_ARTIFACTS} artifacts where one was to ${doing}.`,
    remedy: 'Delete artifacts that nobody needs, or split the workflow.',
  });
}

/**
 * Downloads the archive of an artifact. GitHub answers with the address of another host, which gets no token.
 *
 * @param mostBytes what the archive may have; a longer one is not read to its end
 * @throws UserError `artifact-expired`, `artifact-damaged`, …; UnavailableError
 */
export async function fetchArtifact(
  { octokit, owner, repo }: GitHubConnection,
  artifact: RemoteArtifact,
  mostBytes: number,
): Promise<Uint8Array> {
  if (artifact.expired) throw expired(artifact);
  const attempted = { doing: `download the artifact ${toLine(artifact.name, 120)}`, permission: PERMISSION };
  const address = async (): Promise<string> => {
    const { headers } = await octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip', {
      ...{ owner, repo, artifact_id: artifact.id },
      request: { redirect: 'manual', parseSuccessResponseBody: false },
    });
    return headers.location ?? '';
  };
  for (let attempt = 1; ; attempt++) {
    try {
      const bytes = await download(await address(), mostBytes);
      if (bytes === undefined) throw damaged(artifact, `It is longer than ${formatCount(mostBytes)} bytes.`);
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      if (digest !== artifact.digest)
        throw damaged(artifact, 'Its bytes are not those of the digest that GitHub keeps.');
      return bytes;
    } catch (error) {
      // The address is good for a minute only, so that a second try asks for a new one.
      if (attempt < 3 && error instanceof DownloadBroken) continue;
      if (asHttpFailure(error)?.status === 410) throw expired(artifact);
      throw error instanceof DownloadBroken ? unreachable(error, attempted) : explainFailure(error, attempted);
    }
  }
}

class DownloadBroken extends Error {}

/** Undefined for one that is longer than it may be. */
async function download(address: string, mostBytes: number): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) });
    if (!answer.ok || answer.body === null) throw new Error(`The server answered ${answer.status}.`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > mostBytes) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    throw new DownloadBroken((cause as Error).message, { cause });
  }
}

function unreachable(error: Error, { doing }: Attempted): UnavailableError {
  return new UnavailableError('artifacts-unavailable', {
    what: `Where GitHub keeps artifacts there was no good answer when it was to ${doing}. ${toLine(error.message, 300)}`,
    tried: 'It was tried three times.',
    remedy: 'Run the job again; the run that made the artifact need not run again.',
    cause: error,
  });
}

function expired({ name }: RemoteArtifact): UserError {
  return new UserError('artifact-expired', {
    what: `The artifact ${toLine(name, 120)} has expired, so what it said can no longer be read.`,
    remedy: 'Run the workflow that made it again.',
  });
}

function damaged({ name }: RemoteArtifact, why: string): UserError {
  return new UserError('artifact-damaged', {
    what: `The artifact ${toLine(name, 120)} cannot be relied on. ${why}`,
    remedy: 'Run the workflow that made it again.',
  });
}
