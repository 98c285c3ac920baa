import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isUserError } from '../../core/errors.ts';
import { toLine } from '../../core/text/escape.ts';
import type { Log } from '../../core/services.ts';
import type { StoredStatement } from '../../core/statement.ts';
import { collectStatements } from '../../evidence/folder.ts';
import type { FullRunResult, WaiverResult } from '../../evidence/results/waiver.ts';
import { evidenceUnpacker } from '../../evidence/unpack.ts';
import { fetchArtifact, listArtifactsNamed, type RemoteArtifact } from '../artifacts.ts';
import type { GitHubConnection } from '../client.ts';
import { mayWrite } from '../permission.ts';
import { readRun, type WorkflowRun } from '../runs.ts';

/** What people have asked for in comments, as statements that other runs find by the commit. */
export interface Requests {
  readonly waiver: WaiverResult;
  readonly 'full-run': FullRunResult;
}

export interface Wanted<Kind extends keyof Requests> {
  readonly kind: Kind;
  /** In full. */
  readonly commit: string;
  /** Commands run there and nowhere else. */
  readonly defaultBranch: string;
  /** Digits; where it is known, artifacts of other repositories' runs are passed over without a question. */
  readonly repositoryId: string | undefined;
  readonly folder: string;
}

const MOST_BYTES = 1 << 20;

/** The name of the artifact; each run of the command leaves at most one. */
export function requestArtifact(kind: keyof Requests, commit: string): string {
  return `trainyard-${kind}-${commit}`;
}

/**
 * The requests about a commit that can be relied on. Anybody whose pull request runs a workflow can upload an artifact
 * of that name, so that one counts only if GitHub says that its run was started by a comment and ran on the default
 * branch of this repository, if its statement names that very run, commit and person, and if that person may write now.
 * Whatever does not is said in the log and left out.
 *
 * @throws UserError `github-permission-missing`, `artifacts-too-many`; UnavailableError
 */
export async function readRequests<Kind extends keyof Requests>(
  connection: GitHubConnection,
  wanted: Wanted<Kind>,
  log: Log,
): Promise<readonly StoredStatement<Requests[Kind]>[]> {
  const found: StoredStatement<Requests[Kind]>[] = [];
  const allowed = new Map<string, boolean>();
  await rm(wanted.folder, { recursive: true, force: true });
  for (const artifact of await listArtifactsNamed(connection, requestArtifact(wanted.kind, wanted.commit))) {
    const read = isElsewhere(artifact, wanted)
      ? 'it comes from a run of another branch or repository'
      : await readRequest(connection, artifact, wanted).catch(whyNot);
    if (typeof read === 'string') {
      log.info(`The artifact ${artifact.id}, named like a ${wanted.kind} of this commit, does not count: ${read}.`);
      continue;
    }
    const { by } = read.statement.predicate.result.comment;
    if (!allowed.has(by)) allowed.set(by, await mayWrite(connection, by));
    if (allowed.get(by) === true) found.push(read);
    else log.info(`The ${wanted.kind} by ${by} does not count: they may not write to this repository now.`);
  }
  return found;
}

/** By the list alone, so that a flood of artifacts costs no question each. */
function isElsewhere({ run }: RemoteArtifact, wanted: Wanted<keyof Requests>): boolean {
  if (run === undefined || run.headBranch !== wanted.defaultBranch) return true;
  return wanted.repositoryId !== undefined && String(run.headRepositoryId) !== wanted.repositoryId;
}

/** What is damaged or expired does not count; an outage says nothing about it. */
function whyNot(error: unknown): string {
  if (isUserError(error) && /^(?:artifact|evidence)-/.test(error.code)) return toLine(error.what, 200);
  throw error;
}

async function readRequest<Kind extends keyof Requests>(
  connection: GitHubConnection,
  artifact: RemoteArtifact,
  wanted: Wanted<Kind>,
): Promise<StoredStatement<Requests[Kind]> | string> {
  const run = await readRun(connection, String(artifact.run?.id ?? ''));
  if (run === undefined) return 'its run is gone';
  const wrong = problemOfRun(run, connection, wanted);
  if (wrong !== undefined) return wrong;
  const folder = join(wanted.folder, String(artifact.id));
  const unpack = evidenceUnpacker();
  await unpack(artifact.name, await fetchArtifact(connection, artifact, MOST_BYTES), folder);
  const [stored, second] = await collectStatements(folder);
  if (stored === undefined || second !== undefined) return 'it does not hold one statement';
  return problemOfStatement(stored, { run, connection, wanted }) ?? (stored as StoredStatement<Requests[Kind]>);
}

function problemOfRun(
  run: WorkflowRun,
  { owner, repo }: GitHubConnection,
  { defaultBranch }: Wanted<keyof Requests>,
): string | undefined {
  if (run.event !== 'issue_comment') return `its run was started by ${toLine(run.event, 60)}, not by a comment`;
  if (run.headBranch !== defaultBranch) return 'its run is of another branch';
  return sameName(run.headRepository, `${owner}/${repo}`) ? undefined : 'its run is of another repository';
}

interface Origin {
  readonly run: WorkflowRun;
  readonly connection: GitHubConnection;
  readonly wanted: Wanted<keyof Requests>;
}

function problemOfStatement({ statement }: StoredStatement, { run, connection, wanted }: Origin): string | undefined {
  const { predicate, subject } = statement;
  if (predicate.action !== wanted.kind) return `it holds a statement of ${predicate.action}`;
  const { commit, comment } = predicate.result as Requests[keyof Requests];
  const about = subject.length === 1 ? subject[0]?.digest : undefined;
  if (commit !== wanted.commit || about === undefined || !('gitCommit' in about) || about.gitCommit !== commit) {
    return 'it is about another commit';
  }
  const { runId, repository = '' } = predicate.run;
  if (runId !== run.id || !sameName(repository, `${connection.owner}/${connection.repo}`)) {
    return 'it says that it comes from another run';
  }
  return sameName(comment.by, run.actor) ? undefined : 'its run was not started by who it says';
}

/** GitHub's names do not tell capitals apart. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
