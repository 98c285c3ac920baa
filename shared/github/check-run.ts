import type { Services } from '../core/services.ts';
import type { GitHubConnection } from './client.ts';
import { asHttpFailure, explainFailure, isOutage } from './errors.ts';

export type Conclusion = 'success' | 'neutral' | 'failure';

/** The one check run of a name on a commit. */
export interface CheckRun {
  /** Always the same, or a branch rule that demands it waits for ever. */
  readonly name: string;
  /** The commit in full. */
  readonly head: string;
  /** Digits. */
  readonly run: string;
  readonly attempt: number;
  /** Undefined while something is awaited. */
  readonly conclusion: Conclusion | undefined;
  readonly title: string;
  /** Markdown; GitHub takes 65,535 characters. */
  readonly summary: string;
  /** Where its "Details" lead. */
  readonly detailsUrl: string | undefined;
}

export interface WrittenCheckRun {
  readonly id: number;
  readonly url: string;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'superseded';
}

interface Known {
  readonly id: number;
  readonly url: string;
  readonly run: bigint;
  readonly attempt: number;
  readonly isOver: boolean;
}

const PASSES = 3;
const MARK = /^trainyard-report:v1 run=(\d{1,20}) attempt=(\d{1,6})$/;

/**
 * Writes the check run in place: looks first, so that it can be run again after any crash or lost answer. One that a
 * later run or attempt has written is left alone. While something is awaited, an earlier conclusion is covered by a
 * check run in progress, so that nothing stays green; where there is none, there is none to cover. GitHub shows it below
 * some workflow of the commit, which only an app of one's own could change.
 *
 * @throws UserError `github-permission-missing`, which names `checks: write`; UnavailableError
 */
export async function writeCheckRun(
  connection: GitHubConnection,
  check: CheckRun,
  services: Pick<Services, 'cancelled' | 'clock' | 'effect'>,
): Promise<WrittenCheckRun> {
  for (let pass = 1; ; pass++) {
    try {
      return await writeOnce(connection, check, services);
    } catch (error) {
      const failure = asHttpFailure(error);
      if (pass < PASSES && failure !== undefined && isOutage(failure)) {
        await services.clock.sleep(1000 * pass, services.cancelled);
        continue;
      }
      const doing = `write the check run ${check.name} on ${check.head.slice(0, 7)}`;
      throw explainFailure(error, { doing, permission: 'checks: write' });
    }
  }
}

async function writeOnce(
  connection: GitHubConnection,
  check: CheckRun,
  { effect }: Pick<Services, 'effect'>,
): Promise<WrittenCheckRun> {
  const { octokit, owner, repo } = connection;
  const content = {
    ...{ owner, repo, name: check.name },
    ...(check.conclusion === undefined
      ? ({ status: 'in_progress' } as const)
      : ({ status: 'completed', conclusion: check.conclusion } as const)),
    external_id: `trainyard-report:v1 run=${check.run} attempt=${check.attempt}`,
    output: { title: check.title, summary: check.summary },
    ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
  };
  const known = await newestOwn(connection, check);
  if (known !== undefined && isLater(known, check)) return { id: known.id, url: known.url, outcome: 'superseded' };
  const covers = check.conclusion === undefined;
  if (covers && known?.isOver !== true) return { id: known?.id ?? 0, url: known?.url ?? '', outcome: 'unchanged' };
  const isNew = known === undefined || covers;
  effect('before check-run');
  const { data } = isNew
    ? await octokit.rest.checks.create({ ...content, head_sha: check.head })
    : await octokit.rest.checks.update({ ...content, check_run_id: known.id });
  effect('after check-run');
  return { id: data.id, url: data.html_url ?? '', outcome: isNew ? 'created' : 'updated' };
}

/** Of those that we wrote under this name the one of the latest run; every page is read. */
async function newestOwn({ octokit, owner, repo }: GitHubConnection, check: CheckRun): Promise<Known | undefined> {
  const parameters = { owner, repo, ref: check.head, check_name: check.name, filter: 'all', per_page: 100 } as const;
  const all = await octokit.paginate(octokit.rest.checks.listForRef, parameters);
  const own = all.flatMap(({ id, html_url: url, external_id: mark, status }): Known[] => {
    const [, run, attempt] = MARK.exec(mark ?? '') ?? [];
    if (run === undefined) return [];
    return [{ id, url: url ?? '', run: BigInt(run), attempt: Number(attempt), isOver: status === 'completed' }];
  });
  return own.toSorted((a, b) => Number(b.run - a.run) || b.attempt - a.attempt || b.id - a.id)[0];
}

function isLater(known: Known, { run, attempt }: CheckRun): boolean {
  return known.run === BigInt(run) ? known.attempt > attempt : known.run > BigInt(run);
}
