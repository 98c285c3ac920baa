import { join } from 'node:path';
import { isUnavailableError, isUserError } from '../../shared/core/errors.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { plural } from '../../shared/core/text/format.ts';
import type { Services } from '../../shared/core/services.ts';
import type { AskedPullRequest } from '../../shared/evidence/results/waiver.ts';
import type { Decision } from '../../shared/gate/decide/decide.ts';
import { applyWaivers, isTroubled, type GivenWaiver } from '../../shared/gate/decide/waivers.ts';
import type { Judged } from '../../shared/gate/result.ts';
import { connectGitHub } from '../../shared/github/client.ts';
import { authorOfPullRequest, defaultBranch, judgedRun, subjectOfEvent } from '../../shared/github/event.ts';
import { readRequests } from '../../shared/github/comments/requests.ts';
import type { GateInputs } from './inputs.ts';

/** Everything that was read and measured, before anything is decided. */
export type Given = Omit<Judged, 'decision' | 'waivers'>;

/**
 * The decision with the waivers that are in force now. Nobody is asked where nothing stands in the way or nothing may
 * be waived, and what cannot be read does not count.
 */
export async function considerWaivers(
  decided: Decision,
  given: Given,
  inputs: GateInputs,
  services: Services,
): Promise<Judged> {
  const policy = given.rules.waivers;
  const place = decided.outcomes.some(isTroubled) ? placeOf(inputs, policy.allowed, services) : undefined;
  if (place === undefined) return { ...given, decision: decided, waivers: { policy, used: [], refused: [] } };
  const waivers = await services.log.group('Waivers', () => find(place, services));
  const { commit, pullRequest } = place;
  const context = { policy, model: given.candidate.name, commit, pullRequest, now: services.clock.now() };
  const applied = applyWaivers(decided, waivers, context);
  for (const { rule, by, why } of applied.waivers.refused) {
    services.log.warning(toLine(`The waiver of ${rule} by ${by} has no effect: ${why}.`, 400));
  }
  return { ...given, ...applied };
}

/** Where waivers of this gate are looked for. */
interface Place {
  readonly token: string;
  readonly commit: string;
  readonly pullRequest: AskedPullRequest;
  readonly defaultBranch: string;
}

/** Waivers are about the head of one pull request of this repository; undefined where this is none. */
function placeOf({ waivers, token }: GateInputs, allowed: boolean, { github, run, log }: Services): Place | undefined {
  if (waivers === 'none' || !allowed) return undefined;
  const subject = subjectOfEvent(github, run.event);
  if (subject.kind !== 'pull-request') return undefined;
  if (subject.fromFork) {
    log.info('The pull request comes from a fork, so no waiver counts.');
    return undefined;
  }
  const { head } = judgedRun({ github, run });
  const branch = defaultBranch(github);
  const author = authorOfPullRequest(github);
  if (token === undefined || head === undefined || branch === undefined || author === undefined) {
    log.info('There is no token, or the event does not say who asks to merge what, so no waiver counts.');
    return undefined;
  }
  return { token, commit: head, pullRequest: { number: subject.number, author }, defaultBranch: branch };
}

async function find({ token, commit, defaultBranch }: Place, services: Services): Promise<readonly GivenWaiver[]> {
  const { log, run, temp } = services;
  const folder = join(temp, 'trainyard', 'waivers');
  const wanted = { kind: 'waiver' as const, commit, defaultBranch, repositoryId: run.repositoryId, folder };
  try {
    const found = await readRequests(await connectGitHub(token, services), wanted, log);
    log.info(`${plural(found.length, 'waiver')} for commit ${commit.slice(0, 7)}.`);
    return found.map(({ statement, digest }) => ({ ...statement.predicate.result, statement: digest }));
  } catch (error) {
    if (!isUserError(error) && !isUnavailableError(error)) throw error;
    // A gate without waivers is the stricter one, so that it may go on.
    const tell = isUserError(error) && error.code === 'github-permission-missing' ? 'notice' : 'warning';
    log[tell](`Waivers cannot be read, so none counts. ${error.message}`);
    return [];
  }
}
