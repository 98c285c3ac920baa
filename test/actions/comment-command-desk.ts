import { strToU8, zipSync } from 'fflate';
import { command } from '../../actions/command/run.ts';
import type { RunIdentity } from '../../shared/core/run-identity.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import { evidenceName } from '../../shared/evidence/artifacts.ts';
import type { GateResult } from '../../shared/evidence/results/gate.ts';
import { encodeStatement } from '../../shared/evidence/statement.ts';
import { formatMarker } from '../../shared/github/comments/marker.ts';
import { AUC, RECALL, RECALL_HA } from '../fixtures/report/gate.ts';
import { gate } from '../fixtures/report/scenarios.ts';
import { ArtifactService } from '../servers/artifacts.ts';
import type { StoredRun } from '../servers/github/actions.ts';
import type { StoredComment, StoredPull } from '../servers/github/state.ts';
import { GitHubDouble } from '../servers/github.ts';
import { FixedClock, testServices, type RecordingLog } from '../services.ts';

export const SHA = '3f9a2c1b7d0e4f5a6b7c8d9e0f1a2b3c4d5e6f70';
const BOT = 'github-actions[bot]';
export const WAIVE = '/trainyard waive recall until 2026-12-15 because the labels of May came late';
export const POLICY = { allowed: true, authorAlone: false, longestDays: 30 };

export type DeskServices = Services & { log: RecordingLog };

/** A pull request whose gate failed, its report, and somebody who comments. */
export class Desk implements AsyncDisposable {
  readonly github: GitHubDouble;
  readonly artifacts: ArtifactService;
  readonly pull: StoredPull = { number: 12, headRepository: 'acme/flights', branch: 'wind', sha: SHA, author: 'jo' };
  readonly judged: StoredRun = {
    ...{ id: 9001, attempt: 1, event: 'pull_request', headBranch: 'wind', headSha: SHA },
    ...{ headRepository: 'acme/flights', conclusion: 'failure' },
  };

  constructor(github: GitHubDouble, artifacts: ArtifactService) {
    this.github = github;
    this.artifacts = artifacts;
    github.state.actions.artifacts = artifacts;
    github.state.actions.runs.push(this.judged, {
      ...{ id: 500, attempt: 1, event: 'issue_comment', headBranch: 'main', headSha: 'b'.repeat(40) },
      ...{ headRepository: 'acme/flights', conclusion: null, actor: 'mara' },
    });
    github.state.pulls.push(this.pull);
  }

  static async open(): Promise<Desk> {
    const desk = new Desk(await GitHubDouble.start(), await ArtifactService.start());
    desk.judge();
    desk.report();
    return desk;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.github[Symbol.asyncDispose](), this.artifacts[Symbol.asyncDispose]()]);
  }

  /** Leaves the evidence of a gate in the run of the pull request. */
  judge(overrides: Partial<GateResult> = {}, outcomes = [RECALL, RECALL_HA, AUC]): void {
    const stored = gate(outcomes, { waivers: { policy: POLICY, used: [], refused: [] }, ...overrides });
    this.artifacts.seed(evidenceName(stored, 1), zipped(stored), undefined, '9001');
  }

  /** Our comment; its marker may be changed. */
  report(marker: { readonly head?: string; readonly run?: string } = { head: SHA }, by = BOT): StoredComment {
    return this.github.seed(
      12,
      by,
      `report\n\n${formatMarker({ key: 'model', run: '9001', attempt: 1, state: '', ...marker })}\n`,
    );
  }

  comment(body: string, by = 'mara'): StoredComment {
    return this.github.seed(12, by, body);
  }

  /** The event as GitHub sends it for a comment. */
  payload({ id, body, author, createdAt }: StoredComment, changes: Readonly<Record<string, unknown>> = {}): unknown {
    return {
      action: 'created',
      issue: { number: 12, pull_request: { url: 'https://api.github.com/repos/acme/flights/pulls/12' } },
      comment: {
        ...{ id, body, created_at: createdAt, updated_at: createdAt, user: { login: author.login } },
        html_url: `https://github.com/acme/flights/pull/12#issuecomment-${id}`,
      },
      repository: { full_name: 'acme/flights', default_branch: 'main' },
      ...changes,
    };
  }

  async services(payload: unknown, overrides: Partial<Services> = {}): Promise<DeskServices> {
    const run: RunIdentity = {
      ...{ host: 'github', repository: 'acme/flights', repositoryId: '1296269', runId: '500', attempt: 1 },
      ...{ event: 'issue_comment', commit: 'b'.repeat(40), actor: 'mara' },
    };
    const github = { apiUrl: this.github.apiUrl, serverUrl: 'https://github.com', repository: 'acme/flights', payload };
    const clock = new FixedClock('2026-11-25T09:01:00.000Z');
    const services = await testServices({ run, github, clock, ...overrides });
    const leave: Services['evidence']['leave'] = async (draft, kept) => {
      const stored = await services.evidence.leave(draft);
      const name = kept?.artifact ?? evidenceName(stored, 1);
      this.artifacts.seed(name, zipped(stored), undefined, services.run.runId);
      return stored;
    };
    return { ...services, evidence: { ...services.evidence, leave } };
  }

  /** Comments and lets the action hear it. */
  async say(
    body: string,
    by = 'mara',
    token = 'ghs_actions',
  ): Promise<ActionResult & { log: string; comment: StoredComment }> {
    const comment = this.comment(body, by);
    const services = await this.services(this.payload(comment));
    const result = await command({ token }, services);
    return { ...result, log: services.log.text(), comment };
  }

  get reruns(): readonly { readonly run: number; readonly jobs: string }[] {
    return this.github.state.actions.reruns;
  }

  get replies(): readonly string[] {
    return this.github.comments.filter(({ body }) => body.includes('trainyard-reply')).map(({ body }) => body);
  }

  /** Of the artifacts, those that runs other than the pull request's left. */
  get requests(): readonly string[] {
    return this.artifacts.artifacts.filter(({ run }) => run === '500').map(({ name }) => name);
  }
}

export function zipped({ statement }: Pick<StoredStatement, 'statement'>): Buffer {
  return Buffer.from(zipSync({ 'statement.json': strToU8(encodeStatement(statement).text) }));
}

export function reactionsOf({ reactions }: StoredComment): readonly string[] {
  return reactions.map(({ content, by }) => (by === BOT ? content : `${content} by ${by}`));
}
