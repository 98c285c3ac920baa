import { join } from 'node:path';
import type { ReportInputs } from '../../actions/report/inputs.ts';
import { report } from '../../actions/report/run.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import { SCENARIOS } from '../fixtures/report/scenarios.ts';
import { RUN } from '../fixtures/report/statements.ts';
import type { GitHubDouble } from '../servers/github.ts';
import { testServices, type RecordingLog } from '../services.ts';

/** The head of the pull request. */
export const SHA = 'd'.repeat(40);

export const WORSE = SCENARIOS['worse-stopped'] ?? [];
export const BETTER = SCENARIOS['better-promoted'] ?? [];

export type ReportServices = Services & { log: RecordingLog };

export function pull(head = 'acme/flights'): unknown {
  const base = { repo: { full_name: 'acme/flights' } };
  return { pull_request: { number: 12, head: { sha: SHA, repo: { full_name: head } }, base } };
}

/** A job of a workflow that a pull request started, with this evidence at hand. */
export async function inWorkflow(
  github: GitHubDouble,
  evidence: readonly StoredStatement[],
  overrides: Partial<Services> = {},
): Promise<ReportServices> {
  const { apiUrl } = github;
  const context = { apiUrl, serverUrl: 'https://github.com', repository: 'acme/flights', payload: pull() };
  const services = await testServices({ github: context, run: RUN, ...overrides });
  return { ...services, evidence: { ...services.evidence, collect: () => Promise.resolve(evidence) } };
}

/** With the inputs' usual values. */
export async function runReport(services: ReportServices, given: Partial<ReportInputs> = {}): Promise<ActionResult> {
  const inputs: ReportInputs = {
    token: 'ghs_actions',
    comment: 'auto',
    checkRun: undefined,
    commentKey: undefined,
    pullRequest: undefined,
    title: 'Model report',
    htmlPath: join(services.workspace, 'report.html'),
    markdownPath: join(services.workspace, 'comment.md'),
    publishPage: true,
    ofTriggeringRun: false,
    commands: true,
    awaiting: [],
    expected: [],
    expectedData: [],
    results: [],
    runnerOf: undefined,
    fromAttempt: new Map(),
    ...given,
  };
  return report(inputs, services);
}
