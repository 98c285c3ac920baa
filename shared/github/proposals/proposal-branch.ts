import { digestJson, type Digest } from '../../core/digest.ts';
import { isUserError, UserError } from '../../core/errors.ts';
import type { GitHubConnection } from '../client.ts';
import { asHttpFailure } from '../errors.ts';

const TRAILER = 'Trainyard-Proposal';

/** What one commit of ours makes of one file. */
export interface ProposedFile {
  readonly path: string;
  readonly content: string;
  /** The file that the commit replaces; undefined where there is none. */
  readonly present: string | undefined;
}

/** Where the file of the base changes, a commit on the old one would conflict, so it counts. */
export function identityOf({ path, content, present }: ProposedFile): Digest {
  return digestJson({ path, content, present: present ?? null });
}

export function proposalMessage(title: string, identity: Digest): string {
  return `${title}\n\n${TRAILER}: ${identity}\n`;
}

/** A branch as it was found, and the base that it is compared with, by their commits. */
interface Compared {
  readonly base: string;
  readonly head: string;
}

/**
 * The file that a branch of ours proposes. The message alone proves nothing, since `git commit --amend` keeps it: the
 * branch must be one commit on the base's history that changes one file into the content whose digest the message has.
 *
 * @returns `merged` where the base holds the commit already; undefined where the commit is not, or no longer, ours
 */
export async function readOwnProposal(
  connection: GitHubConnection,
  { base, head }: Compared,
): Promise<ProposedFile | 'merged' | undefined> {
  const { octokit, owner, repo } = connection;
  const { data: commit } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
  const identity = new RegExp(`^${TRAILER}: (sha256:[0-9a-f]{64})$`, 'm').exec(commit.message)?.[1];
  const [parent, second] = commit.parents;
  if (identity === undefined || parent === undefined || second !== undefined) return undefined;
  const basehead = `${base}...${head}`;
  const { data: compared } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead });
  if (compared.ahead_by === 0) return 'merged';
  const [file, other] = compared.files ?? [];
  const isOneCommit = compared.ahead_by === 1 && compared.merge_base_commit.sha === parent.sha;
  if (!isOneCommit || file === undefined || other !== undefined) return undefined;
  if (file.status !== 'added' && file.status !== 'modified') return undefined;
  const path = file.filename;
  const content = await regularFileAt(connection, path, head);
  const present = file.status === 'added' ? undefined : await regularFileAt(connection, path, parent.sha);
  if (content === undefined) return undefined;
  return identityOf({ path, content, present }) === identity ? { path, content, present } : undefined;
}

/** Undefined also for a folder or a link, which no proposal of ours makes. */
async function regularFileAt(connection: GitHubConnection, path: string, ref: string): Promise<string | undefined> {
  return fileAt(connection, path, ref).catch((error: unknown) => {
    if (isUserError(error)) return undefined;
    throw error;
  });
}

/** @throws UserError `lock-file-invalid` where there is something else at the path */
export async function fileAt(connection: GitHubConnection, path: string, ref: string): Promise<string | undefined> {
  const { octokit, owner, repo } = connection;
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref });
    if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') throw notAFile(path);
    return Buffer.from(data.content, 'base64').toString('utf8');
  } catch (error) {
    if (asHttpFailure(error)?.status !== 404) throw error;
    return undefined;
  }
}

function notAFile(path: string): UserError {
  return new UserError('lock-file-invalid', {
    what: `${path} is no file of the repository but a folder, a link or too large.`,
    where: { input: 'lock-file' },
    remedy: 'Name a file.',
  });
}
