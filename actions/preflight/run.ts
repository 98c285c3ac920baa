import { closest } from '../../shared/core/text/closest.ts';
import { UserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { plural } from '../../shared/core/text/format.ts';
import { quote } from '../../shared/core/text/quote.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import { connectGitHub } from '../../shared/github/client.ts';
import { findEnvironment, listEnvironments, type Environment } from '../../shared/github/environments.ts';
import { checkBranch, checkEvent } from './event.ts';
import type { PreflightInputs } from './inputs.ts';
import { workflowLineOf } from './workflow-line.ts';

/**
 * Looks at the event and at the environments that a workflow will deploy to before anything is trained. It judges no
 * model and changes nothing, so it leaves no statement.
 *
 * @throws UserError `event-unknown`, `branch-refused`, `environment-unknown`, `environment-unprotected`, `github-token-missing`,
 *   `github-permission-missing`
 */
export async function preflight(inputs: PreflightInputs, services: Services): Promise<ActionResult> {
  await checkEvent(inputs.events, services);
  if (inputs.defaultBranch) checkBranch(services);
  if (inputs.environments.length === 0) return { headline: 'The event is one that the workflow is for', outputs: {} };
  if (inputs.token === undefined) throw tokenMissing();
  const all = await listEnvironments(await connectGitHub(inputs.token, services));
  const found: Environment[] = [];
  for (const name of inputs.environments) {
    const environment = findEnvironment(all, name);
    if (environment === undefined) throw await unknown(name, all, services);
    found.push(environment);
  }
  services.log.table([['environment', 'approval', 'wait', 'branches'], ...found.map(rowOf)]);
  for (const name of inputs.requireApproval) {
    if (findEnvironment(found, name)?.reviewers === 0) throw unprotected(name);
  }
  return { headline: headlineOf(found), outputs: {} };
}

function rowOf({ name, reviewers, excludesSelf, waitMinutes, branches }: Environment): readonly string[] {
  const one = excludesSelf ? 'by another person' : 'by one person';
  return [
    toLine(name, 60),
    reviewers === 0 ? 'nobody is asked' : `${one} of ${plural(reviewers, 'reviewer')}`,
    waitMinutes === 0 ? 'none' : `${waitMinutes} min`,
    branches,
  ];
}

function headlineOf(found: readonly Environment[]): string {
  const asking = found.filter(({ reviewers }) => reviewers > 0).map(({ name }) => toLine(name, 60));
  const approval = asking.length === 0 ? 'none asks for an approval' : `${asking.join(', ')} asks for an approval`;
  return `${plural(found.length, 'environment')} found; ${approval}`;
}

async function unknown(name: string, all: readonly Environment[], services: Services): Promise<UserError> {
  const names = all.map((each) => each.name);
  const meant = closest(name, names);
  const known = names.length === 0 ? 'It has none.' : `It has ${names.slice(0, 10).join(', ')}.`;
  const where = await workflowLineOf(name, services);
  return new UserError('environment-unknown', {
    what:
      `${services.github?.repository ?? 'The repository'} has no environment ${quote(name)}. ` +
      (meant === undefined ? toLine(known, 300) : `Did you mean ${quote(meant)}?`),
    where: where ?? { input: 'environments' },
    remedy:
      'Correct the name, or create the environment first under Settings, Environments: ' +
      'GitHub would make it on first use, without any protection.',
  });
}

function unprotected(name: string): UserError {
  return new UserError('environment-unprotected', {
    what: `The environment ${toLine(name, 80)} asks nobody: it has no required reviewers.`,
    where: { input: 'require-approval' },
    remedy: `Add required reviewers under Settings, Environments, ${toLine(name, 80)}, or take it out of require-approval.`,
  });
}

function tokenMissing(): UserError {
  return new UserError('github-token-missing', {
    what: 'There is no token to list the environments with.',
    where: { input: 'github-token' },
    remedy: 'Pass github-token: ${{ github.token }} with the permission actions: read.',
  });
}
