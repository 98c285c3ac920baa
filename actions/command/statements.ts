import { daysFrom } from '../../shared/core/text/day.ts';
import type { StatementDraft, StoredStatement } from '../../shared/core/statement.ts';
import type {
  AskedPullRequest,
  AskingComment,
  FullRunResult,
  WaiverResult,
} from '../../shared/evidence/results/waiver.ts';
import { listRunArtifacts } from '../../shared/github/artifacts.ts';
import { requestArtifact } from '../../shared/github/comments/requests.ts';
import type { PullRequest } from '../../shared/github/pull-request.ts';
import type { Asking } from './asking.ts';

/** GitHub runs nothing again after 30 days. */
const FULL_RUN_DAYS = 30;
const MOST_DAYS = 90;

/** When the statement of this command was left, if it was; the run's own artifacts say so, whatever its attempt. */
export async function leftAt(asking: Asking, kind: 'waiver' | 'full-run', commit: string): Promise<string | undefined> {
  const { runId } = asking.services.run;
  if (runId === undefined) return undefined;
  const name = requestArtifact(kind, commit);
  const own = (await listRunArtifacts(asking.connection, runId)).find((artifact) => artifact.name === name);
  return own === undefined ? undefined : (own.createdAt ?? asking.comment.at);
}

/** What an earlier attempt of this run has left, for whatever commit. */
export async function leftBefore({ connection, services }: Asking): Promise<'waiver' | 'full-run' | undefined> {
  const { runId, attempt = 1 } = services.run;
  if (runId === undefined || attempt < 2) return undefined;
  const names = (await listRunArtifacts(connection, runId)).map(({ name }) => name);
  return (['waiver', 'full-run'] as const).find((kind) =>
    names.some((name) => name.startsWith(requestArtifact(kind, ''))),
  );
}

export async function leaveWaiver(asking: Asking, result: WaiverResult): Promise<StoredStatement> {
  const days = daysFrom(asking.services.clock.now(), result.until) + 2;
  const headline = `${result.comment.by} waives ${result.rule} of ${result.model} until ${result.until}`;
  return leave(asking, { action: 'waiver', headline, result }, Math.min(days, MOST_DAYS));
}

export async function leaveFullRun(asking: Asking, result: FullRunResult): Promise<StoredStatement> {
  const headline = `${result.comment.by} asks for a full run of ${result.commit.slice(0, 7)}`;
  return leave(asking, { action: 'full-run', headline, result }, FULL_RUN_DAYS);
}

interface RequestDraft {
  readonly action: 'waiver' | 'full-run';
  readonly headline: string;
  readonly result: WaiverResult | FullRunResult;
}

async function leave(
  { services, connection }: Asking,
  request: RequestDraft,
  retentionDays: number,
): Promise<StoredStatement> {
  const { commit } = request.result;
  const server = services.github?.serverUrl ?? 'https://github.com';
  const draft: StatementDraft = {
    ...request,
    subjects: [{ name: `git+${server}/${connection.owner}/${connection.repo}`, commit }],
    inputs: [],
  };
  services.effect('before statement');
  const stored = await services.evidence.leave(draft, {
    artifact: requestArtifact(request.action, commit),
    retentionDays,
  });
  services.effect('after statement');
  services.log.info(`${request.headline}.`);
  return stored;
}

/** What every statement says about who asked where. */
export function askedBy(
  { comment }: Asking,
  { number, author, headSha }: PullRequest,
): { readonly commit: string; readonly pullRequest: AskedPullRequest; readonly comment: AskingComment } {
  const { id, url, by, at } = comment;
  return { commit: headSha, pullRequest: { number, author }, comment: { id, url, by, at } };
}
