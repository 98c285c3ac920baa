import type { GitHubConnection } from './client.ts';
import { explainFailure } from './errors.ts';

/** An environment of the repository, which decides who must approve a job and which branches may reach it. */
export interface Environment {
  readonly name: string;
  /** People and teams, one of whom must approve; 0 where nobody is asked. */
  readonly reviewers: number;
  /** Who started the run may not approve it. */
  readonly excludesSelf: boolean;
  /** Minutes that a job waits. */
  readonly waitMinutes: number;
  readonly branches: 'all' | 'protected' | 'selected';
}

/**
 * All of them. A job that names another one makes it, without any protection, so that a slip of the fingers passes the
 * approval by: https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments.
 *
 * @throws UserError `github-permission-missing`, which names `actions: read`
 */
export async function listEnvironments({ octokit, owner, repo }: GitHubConnection): Promise<readonly Environment[]> {
  try {
    const parameters = { owner, repo, per_page: 100 };
    const all = await octokit.paginate<Answered>('GET /repos/{owner}/{repo}/environments', parameters);
    return all.map(environmentOf);
  } catch (error) {
    throw explainFailure(error, { doing: 'list the environments', permission: 'actions: read' });
  }
}

interface Answered {
  readonly name: string;
  readonly protection_rules?: readonly {
    readonly wait_timer?: number;
    readonly prevent_self_review?: boolean;
    readonly reviewers?: readonly unknown[];
  }[];
  readonly deployment_branch_policy?: { readonly protected_branches: boolean } | null;
}

function environmentOf({
  name,
  protection_rules: rules = [],
  deployment_branch_policy: policy,
}: Answered): Environment {
  return {
    name,
    reviewers: rules.reduce((sum, rule) => sum + (rule.reviewers?.length ?? 0), 0),
    excludesSelf: rules.some((rule) => rule.prevent_self_review === true),
    waitMinutes: Math.max(0, ...rules.map((rule) => rule.wait_timer ?? 0)),
    branches: branchesOf(policy),
  };
}

function branchesOf(policy: Answered['deployment_branch_policy']): Environment['branches'] {
  if (policy === null || policy === undefined) return 'all';
  return policy.protected_branches ? 'protected' : 'selected';
}

/** GitHub tells names of environments apart without regard to case. */
export function findEnvironment(all: readonly Environment[], name: string): Environment | undefined {
  return all.find((each) => each.name.toLowerCase() === name.toLowerCase());
}
