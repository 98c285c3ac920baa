import { formatDuration } from '../core/text/format.ts';
import type { Octokit } from '@octokit/rest';
import { UserError } from '../core/errors.ts';
import { retry, type RetryPolicy } from '../core/retry.ts';
import type { Services } from '../core/services.ts';
import { isSameOrigin, originOf } from '../core/text/uri.ts';
import { askedDelayMs, asHttpFailure, isOutage, isRateLimited, ReadConflict } from './errors.ts';

export interface GitHubConnection {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

export type ConnectionServices = Pick<Services, 'cancelled' | 'clock' | 'github' | 'log' | 'version'>;

const REQUEST_TIMEOUT_MS = 30_000;
/** A longer wait belongs to a later run. */
const LONGEST_WAIT_MS = 120_000;
const ATTEMPTS = 4;

/**
 * Connects to the API of the repository the run belongs to. Requests are tried again by the class of the failure, on
 * the clock of the services; a POST whose answer was lost is not, since it may have been carried out: its caller looks
 * first.
 *
 * @throws UserError `github-repository-unknown` where the run belongs to no repository
 */
export async function connectGitHub(token: string, services: ConnectionServices): Promise<GitHubConnection> {
  const { owner, repo } = repositoryOf(services);
  const baseUrl = services.github?.apiUrl ?? '';
  const debug = (text: string): void => services.log.debug(text);
  const { Octokit } = await import('@octokit/rest');
  const octokit = new Octokit({
    auth: token,
    baseUrl,
    userAgent: `trainyard/${services.version}`,
    log: { debug: () => undefined, info: () => undefined, warn: debug, error: debug },
  });
  octokit.hook.before('request', ({ url }) => refuseOtherHosts(url, baseUrl));
  octokit.hook.wrap('request', (request, options) => {
    const send = async (): Promise<Awaited<ReturnType<typeof request>>> => {
      const signal = AbortSignal.any([services.cancelled, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]);
      return request({ ...options, request: { ...options.request, signal } });
    };
    return retry(send, policyFor(options.method, services), services.clock, services.cancelled).catch(
      (cause: unknown) => {
        const isConflict = options.method === 'GET' && asHttpFailure(cause)?.status === 409;
        throw isConflict ? new ReadConflict('GitHub answered 409.', { cause }) : cause;
      },
    );
  });
  return { octokit, owner, repo };
}

function repositoryOf(services: ConnectionServices): { readonly owner: string; readonly repo: string } {
  const match = /^([A-Za-z0-9][A-Za-z0-9_.-]{0,99})\/([A-Za-z0-9_.-]{1,100})$/.exec(services.github?.repository ?? '');
  const [, owner, repo] = match ?? [];
  if (owner === undefined || repo === undefined) {
    throw new UserError('github-repository-unknown', {
      what: 'This run belongs to no repository on GitHub, so there is nothing to comment on.',
      remedy: 'Run inside a workflow, or set GITHUB_REPOSITORY to OWNER/NAME.',
    });
  }
  return { owner, repo };
}

/** The token goes only to the host it belongs to, whatever a Link header says. */
function refuseOtherHosts(url: string, baseUrl: string): void {
  if (isSameOrigin(url, baseUrl)) return;
  throw new Error(
    `A request to ${originOf(url, baseUrl) ?? 'elsewhere'} was refused: the token belongs to ${baseUrl}.`,
  );
}

function policyFor(method: string, services: ConnectionServices): RetryPolicy {
  const { clock, log } = services;
  const delayOf = (error: unknown): number | undefined => {
    const failure = asHttpFailure(error);
    return failure === undefined ? undefined : askedDelayMs(failure, clock.now().getTime());
  };
  return {
    attempts: ATTEMPTS,
    firstDelayMs: 1000,
    maxDelayMs: 20_000,
    isRetryable: (error) => {
      const failure = asHttpFailure(error);
      if (failure === undefined) return false;
      if (isRateLimited(failure)) return (delayOf(error) ?? 0) <= LONGEST_WAIT_MS;
      return isOutage(failure) && method !== 'POST';
    },
    serverDelayMs: delayOf,
    onRetry: (error, attempt, delayMs) => {
      const status = asHttpFailure(error)?.status ?? 'nothing';
      log.info(`GitHub answered ${status} to try ${attempt}; trying again in ${formatDuration(delayMs)}.`);
    },
  };
}
