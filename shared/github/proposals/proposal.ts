import type { Digest } from '../../core/digest.ts';
import { UserError } from '../../core/errors.ts';
import type { Services } from '../../core/services.ts';
import type { GitHubConnection } from '../client.ts';
import { asHttpFailure, explainFailure, isOutage } from '../errors.ts';
import { fileAt, identityOf, proposalMessage, readOwnProposal, type ProposedFile } from './proposal-branch.ts';

/** One file as it should be, offered as a pull request from a branch that belongs to nobody else. */
export interface Proposal {
  /** The name is the identity: a later proposal of the same branch brings the same pull request up to date. */
  readonly branch: string;
  /** The branch that it is offered to. */
  readonly base: string;
  /** Relative to the top of the repository. */
  readonly path: string;
  readonly content: string;
  readonly title: string;
  readonly body: string;
  /** What of another content of the file is newer than in this one, in a few words. That file is left as it is. */
  readonly newerIn: (content: string) => string | undefined;
}

/** `pinned`: the base says so already; `outdated`: the named branch says something newer. Nothing is proposed. */
export type ProposalOutcome =
  | { readonly outcome: 'pinned' }
  | { readonly outcome: 'outdated'; readonly newer: string; readonly branch: string }
  | { readonly outcome: 'created' | 'updated' | 'unchanged'; readonly number: number; readonly url: string };

const PASSES = 3;

/**
 * Offers the file as a pull request: looks, acts, and looks again, so that it can be run any number of times and after
 * any crash. The branch is always the base and one commit; nothing of it is visible before one write moves the branch.
 *
 * @throws UserError `branch-foreign`, `pull-requests-forbidden`, `github-permission-missing`, …; UnavailableError
 */
export async function propose(
  connection: GitHubConnection,
  proposal: Proposal,
  services: Services,
): Promise<ProposalOutcome> {
  for (let pass = 1; ; pass++) {
    try {
      return await proposeOnce({ connection, proposal, services });
    } catch (error) {
      if (pass >= PASSES || !isWorthAnotherLook(error)) throw explained(error, proposal);
      await services.clock.sleep(1000 * pass, services.cancelled);
    }
  }
}

interface Pass {
  readonly connection: GitHubConnection;
  readonly proposal: Proposal;
  readonly services: Services;
}

async function proposeOnce(pass: Pass): Promise<ProposalOutcome> {
  const { base, branch, content, path } = pass.proposal;
  const baseSha = await headOf(pass, base);
  if (baseSha === undefined) throw baseUnknown(base);
  const present = await fileAt(pass.connection, path, baseSha);
  if (present === content) return { outcome: 'pinned' };
  const inBase = newerThanProposed(pass, { path, content: present }, base);
  if (inBase !== undefined) return inBase;
  const head = await headOf(pass, branch);
  const found = head === undefined ? undefined : await proposedOn(pass, { base: baseSha, head });
  const inBranch = found === undefined ? undefined : newerThanProposed(pass, found, branch);
  if (inBranch !== undefined) return inBranch;
  const identity = identityOf({ path, content, present });
  const isThere = found !== undefined && identityOf(found) === identity;
  if (!isThere) await moveBranch(pass, await commit(pass, baseSha, identity), head !== undefined);
  return await pullRequest(pass, isThere, identity);
}

/** The file that the branch proposes. A commit of somebody else is never thrown away, nor taken for ours. */
async function proposedOn(
  { connection, proposal }: Pass,
  compared: { readonly base: string; readonly head: string },
): Promise<ProposedFile | undefined> {
  const found = await readOwnProposal(connection, compared);
  if (found === undefined) throw foreign(proposal.branch);
  return found === 'merged' ? undefined : found;
}

/** An old run that is run again offers what was new then. */
function newerThanProposed(
  { proposal }: Pass,
  found: { readonly path: string; readonly content: string | undefined },
  branch: string,
): ProposalOutcome | undefined {
  if (found.content === undefined || found.path !== proposal.path) return undefined;
  const newer = proposal.newerIn(found.content);
  return newer === undefined ? undefined : { outcome: 'outdated', newer, branch };
}

/** The commit that a branch stands on; undefined where there is no such branch. */
async function headOf({ connection, services }: Pass, branch: string): Promise<string | undefined> {
  const { octokit, owner, repo } = connection;
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (asHttpFailure(error)?.status !== 404) throw error;
    services.log.debug(`There is no branch ${branch}.`);
    return undefined;
  }
}

async function commit({ connection, proposal, services }: Pass, parent: string, identity: Digest): Promise<string> {
  const { octokit, owner, repo } = connection;
  const { data: base } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: parent });
  const { path, content, title } = proposal;
  services.effect('before proposal-commit');
  const { data: tree } = await octokit.rest.git.createTree({
    owner,
    repo,
    base_tree: base.tree.sha,
    tree: [{ path, content, mode: '100644', type: 'blob' }],
  });
  const message = proposalMessage(title, identity);
  const { data } = await octokit.rest.git.createCommit({ owner, repo, message, tree: tree.sha, parents: [parent] });
  services.effect('after proposal-commit');
  return data.sha;
}

async function moveBranch({ connection, proposal, services }: Pass, sha: string, isThere: boolean): Promise<void> {
  const { octokit, owner, repo } = connection;
  const { branch } = proposal;
  services.effect('before proposal-branch');
  if (isThere) await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: true });
  else await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
  services.effect('after proposal-branch');
}

/** Its text is left alone once it is about this very proposal, whichever run found that again and whoever edited it. */
async function pullRequest(pass: Pass, isThere: boolean, identity: Digest): Promise<ProposalOutcome> {
  const { connection, proposal, services } = pass;
  const { octokit, owner, repo } = connection;
  const { base, branch, title } = proposal;
  const marker = `<!-- trainyard-proposal ${identity} -->`;
  const body = `${proposal.body}\n\n${marker}\n`;
  const open = { owner, repo, state: 'open', head: `${owner}:${branch}`, base } as const;
  const found = (await octokit.rest.pulls.list(open)).data[0];
  if (found === undefined) {
    services.effect('before proposal-create');
    const { data } = await octokit.rest.pulls.create({ owner, repo, head: branch, base, title, body });
    services.effect('after proposal-create');
    return { outcome: 'created', number: data.number, url: data.html_url };
  }
  const { number, html_url: url } = found;
  if (found.body?.includes(marker) === true) return { outcome: isThere ? 'unchanged' : 'updated', number, url };
  services.effect('before proposal-update');
  await octokit.rest.pulls.update({ owner, repo, pull_number: number, title, body });
  services.effect('after proposal-update');
  return { outcome: 'updated', number, url };
}

/** A lost answer, after which all may be done, or another run that was faster. */
function isWorthAnotherLook(error: unknown): boolean {
  const failure = asHttpFailure(error);
  if (failure === undefined) return false;
  return isOutage(failure) || (failure.status === 422 && /already exists/i.test(failure.message));
}

function explained(error: unknown, { branch }: Proposal): unknown {
  const failure = asHttpFailure(error);
  if (failure?.status === 403 && /not permitted to create/i.test(failure.message)) {
    return new UserError('pull-requests-forbidden', {
      what: 'This repository does not let its workflows open pull requests.',
      where: { permission: 'pull-requests: write' },
      remedy:
        'Allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or pass the token of a GitHub App as github-token.',
      cause: error,
    });
  }
  const permission = 'contents: write and pull-requests: write';
  return explainFailure(error, { doing: `propose a change on the branch ${branch}`, permission });
}

function baseUnknown(base: string): UserError {
  return new UserError('base-unknown', {
    what: `The repository has no branch ${base} to offer a change to.`,
    where: { input: 'base' },
    remedy: 'Name the branch that the change is meant for, such as main.',
  });
}

function foreign(branch: string): UserError {
  return new UserError('branch-foreign', {
    what: `Somebody else committed to the branch ${branch}, or changed the commit there, so it is left alone.`,
    where: { input: 'branch' },
    remedy: 'Merge or delete that branch, or name another one.',
  });
}
