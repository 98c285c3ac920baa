import type { GitHubContext, Services } from '../core/services.ts';
import { asJsonObject, type JsonObject } from '../core/text/json.ts';
import type { GitHubConnection } from './client.ts';
import { explainFailure } from './errors.ts';

/** The pull request an event is about, or why there is none, as a sentence. */
export type EventSubject =
  | { readonly kind: 'pull-request'; readonly number: number; readonly fromFork: boolean }
  | { readonly kind: 'workflow-run'; readonly run: TriggeringRun }
  | { readonly kind: 'none'; readonly reason: string };

/** What GitHub itself says about the head of the run that triggered this one; nothing from its artifacts. */
export interface HeadOfRun {
  readonly repository: string;
  readonly branch: string;
  readonly sha: string;
}

/** The finished or requested run that a `workflow_run` event is about, as GitHub itself describes it. */
export interface TriggeringRun {
  /** Digits. */
  readonly id: string;
  readonly attempt: number;
  /** What started it, such as `pull_request`. */
  readonly event: string;
  /** `success`, `failure`, …; undefined while it runs. */
  readonly conclusion: string | undefined;
  readonly head: HeadOfRun;
  /** Its head lies in another repository. */
  readonly fromFork: boolean;
}

/** Reads the event's payload, which anybody who opens a pull request has partly written. */
export function subjectOfEvent(github: GitHubContext | undefined, event: string | undefined): EventSubject {
  const payload = asJsonObject(github?.payload);
  if (event === 'workflow_run') {
    const run = triggeringRun(github, event);
    if (run === undefined) return { kind: 'none', reason: 'The run that triggered this one does not name its head.' };
    return run.event === 'pull_request'
      ? { kind: 'workflow-run', run }
      : { kind: 'none', reason: `The run that triggered this one was started by ${run.event}, not by a pull request.` };
  }
  const pull = asJsonObject(payload?.['pull_request']);
  const issue = asJsonObject(payload?.['issue']);
  const number = pull?.['number'] ?? (issue?.['pull_request'] === undefined ? undefined : issue['number']);
  if (isPullRequestNumber(number)) return { kind: 'pull-request', number, fromFork: isFork(pull) };
  return {
    kind: 'none',
    reason: `No pull request belongs to ${event === undefined ? 'this run' : `the event ${event}`}.`,
  };
}

/** The run whose evidence is at hand, and the commit that it judged. */
export interface JudgedRun {
  /** Digits; `0` outside a workflow. */
  readonly run: string;
  readonly attempt: number;
  /** In full: the head of a pull request, not the merge of it that the runner checks out. */
  readonly head: string | undefined;
}

/**
 * A report that is published for a finished run speaks of that run, not of the one that publishes. On
 * `pull_request_target` the code of the base branch is at hand, so that no commit of the pull request was judged.
 */
export function judgedRun({ github, run }: Pick<Services, 'github' | 'run'>): JudgedRun {
  const own = { run: run.runId ?? '0', attempt: run.attempt ?? 1 };
  const payload = asJsonObject(github?.payload);
  const finished = asJsonObject(payload?.['workflow_run']);
  if (run.event === 'workflow_run' && finished !== undefined) {
    const { id, run_attempt: attempt, head_sha: head } = finished;
    const known = isCount(id) && isCount(attempt) ? { run: String(id), attempt } : own;
    return { ...known, head: commitOf(head) };
  }
  const pull = asJsonObject(payload?.['pull_request']);
  if (run.event === 'pull_request_target') return { ...own, head: undefined };
  return { ...own, head: pull === undefined ? run.commit : commitOf(asJsonObject(pull['head'])?.['sha']) };
}

/** Login of who opened the pull request that the event is about; undefined where the event does not say. */
export function authorOfPullRequest(github: GitHubContext | undefined): string | undefined {
  const login = asJsonObject(asJsonObject(asJsonObject(github?.payload)?.['pull_request'])?.['user'])?.['login'];
  return isLogin(login) ? login : undefined;
}

/** A login as GitHub gives them: of a person, of one whom a company manages (`mara_acme`), or of an app. */
export function isLogin(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,90}(?:\[bot\])?$/.test(value);
}

/** The branch that commands run on, as the event names it. */
export function defaultBranch(github: GitHubContext | undefined): string | undefined {
  const name = asJsonObject(asJsonObject(github?.payload)?.['repository'])?.['default_branch'];
  return typeof name === 'string' && name !== '' && name.length <= 255 ? name : undefined;
}

/** Undefined where the event is another one, or the payload does not say what is needed. */
export function triggeringRun(github: GitHubContext | undefined, event: string | undefined): TriggeringRun | undefined {
  const run = event === 'workflow_run' ? asJsonObject(asJsonObject(github?.payload)?.['workflow_run']) : undefined;
  const head = run === undefined ? undefined : headOfRun(run);
  if (run === undefined || head === undefined) return undefined;
  const { id, run_attempt: attempt, event: cause, conclusion: ended } = run;
  if (!isCount(id) || !isCount(attempt) || typeof cause !== 'string' || !/^[a-z_]{1,50}$/.test(cause)) return undefined;
  const fromFork = head.repository.toLowerCase() !== github?.repository.toLowerCase();
  const conclusion = typeof ended === 'string' ? ended : undefined;
  return { id: String(id), attempt, event: cause, conclusion, head, fromFork };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** A full commit id; undefined for anything else. */
function commitOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}

function headOfRun(run: JsonObject): HeadOfRun | undefined {
  const repository = asJsonObject(run['head_repository'])?.['full_name'];
  const { head_branch: branch, head_sha: sha } = run;
  if (typeof repository !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  if (typeof branch !== 'string' || branch === '' || branch.length > 255) return undefined;
  if (typeof sha !== 'string' || !/^[0-9a-f]{40}$/.test(sha)) return undefined;
  return { repository, branch, sha };
}

/**
 * The open pull request whose head is the head of a finished run: the same repository, branch and commit. A number
 * from an artifact of that run would be the fork's to choose.
 */
export async function findPullRequest(connection: GitHubConnection, head: HeadOfRun): Promise<number | undefined> {
  const { octokit, owner, repo } = connection;
  const [headOwner = ''] = head.repository.split('/');
  try {
    const { data } = await octokit.rest.pulls.list({
      owner,
      repo,
      state: 'open',
      head: `${headOwner}:${head.branch}`,
      per_page: 100,
    });
    // A deleted fork leaves a pull request without a head repository, against what the types say.
    const matching = data.filter((pull) => {
      const source = pull.head.repo as { full_name?: string } | null;
      return pull.head.sha === head.sha && source?.full_name === head.repository;
    });
    return matching[0]?.number;
  } catch (error) {
    throw explainFailure(error, {
      doing: 'find the pull request of the finished run',
      permission: 'pull-requests: read',
    });
  }
}

function isFork(pull: JsonObject | undefined): boolean {
  const head = asJsonObject(asJsonObject(pull?.['head'])?.['repo'])?.['full_name'];
  const base = asJsonObject(asJsonObject(pull?.['base'])?.['repo'])?.['full_name'];
  return pull !== undefined && head !== base;
}

export function isPullRequestNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= 2_147_483_647;
}

/** How a comment speaks to us. */
export const COMMAND_PREFIX = '/trainyard';

/** Whether a comment speaks to us at all; cheap, so that it can be asked of every comment. */
export function isCommand(body: string): boolean {
  return body.startsWith(COMMAND_PREFIX) && /^(?:$|[^\w/-])/.test(body.slice(COMMAND_PREFIX.length, 11));
}
