import { toMarkdown, toMarkdownCode } from '../core/text/escape.ts';
import { formatCount, formatDuration, shortDigest } from '../core/text/format.ts';
import type { ActionResult, Services } from '../core/services.ts';
import type { Subject } from '../core/statement.ts';
import { VERDICT_MARKS, type Verdict } from '../core/verdict.ts';
import { tableMarkdown } from '../document/markdown/blocks.ts';
import type { RolloutResult } from '../evidence/results/rollout.ts';
import { headlineOf, nothingServes, verdictOf } from './show/headline.ts';
import type { ReleaseSpec } from './journal/release.ts';
import { heldAt, rolloutResult, stagesOf } from './journal/result.ts';
import type { EnvironmentView } from './environment.ts';
import { planLines } from './plan.ts';
import { settledBy, type RolloutEnd, type RolloutRequest } from './rollout.ts';

export interface Conclusion {
  readonly action: 'deploy' | 'rollback';
  readonly environment: string;
  readonly target: RolloutResult['target'];
  readonly request: Pick<RolloutRequest, 'kind' | 'to' | 'resolution'>;
  readonly end: RolloutEnd;
  /** Where clients reach the environment. */
  readonly url: string;
  /** What was read, by digest: the statement of the gate. */
  readonly read: readonly Subject[];
}

/** Leaves the statement of a rollout and says what the action hands back. */
export async function conclude(conclusion: Conclusion, services: Services): Promise<ActionResult> {
  const result = resultOf(conclusion);
  const verdict = verdictOf(conclusion.end, result);
  const headline = headlineOf(result, verdict);
  const stored = await services.evidence.leave({
    action: conclusion.action,
    subjects: [{ name: result.to.artifact, digest: result.to.digest }],
    inputs: conclusion.read,
    verdict,
    headline,
    result,
  });
  return {
    verdict,
    headline,
    outputs: {
      status: result.status,
      rollout: result.rolloutId,
      serving: result.serving?.label,
      'serving-digest': result.serving?.digest,
      url: conclusion.url,
      statement: stored.path,
    },
    summary: summaryOf(result, verdict, headline),
  };
}

/** What a dry run hands back: the plan, which is in the log too, and no statement, since nothing was done. */
export function concludePlan(
  request: RolloutRequest,
  environment: string,
  view: EnvironmentView,
  { log }: Services,
): ActionResult {
  const lines = planLines(request, view);
  for (const line of lines) log.info(line);
  const settled = settledBy(request, view)?.status;
  const isUnchanged = settled === 'refuted' || (settled === 'unchanged' && view.changes.length === 0);
  return {
    // As the run itself would end, so that nobody approves what is refused.
    ...(settled === 'refuted' ? { verdict: 'fail' as const } : {}),
    // Where nothing is rolled out, a change of the proxy is all that would happen.
    headline: `Plan for ${environment}, nothing was changed: ${(settled === undefined ? lines.slice(0, 1) : lines).join(' ')}`,
    outputs: { status: isUnchanged ? 'unchanged' : 'planned' },
  };
}

function resultOf(conclusion: Conclusion): RolloutResult {
  const { changed = [], revived = [] } = conclusion.end;
  return {
    ...outcomeOf(conclusion),
    ...(changed.length === 0 ? {} : { changed }),
    ...(revived.length === 0 ? {} : { revived }),
  };
}

function outcomeOf({ end, request, environment, target }: Conclusion): RolloutResult {
  const told = rolloutResult(end.records, target, end.journal);
  if (end.status === 'held') return { ...told, ...heldAt(end.records, told), status: 'held' };
  if (end.status === 'rolled-out') return told;
  if (end.status === 'unchanged') {
    const reserve = reserveOf(end.madeBy);
    const nothing = { ...nothingDone(told, request, environment), ...(reserve === undefined ? {} : { reserve }) };
    return end.isUndone === true ? { ...nothing, ...undoingOf(told, request) } : nothing;
  }
  return { ...told, ...(end.serving === undefined ? {} : { serving: end.serving.release }), status: 'unchanged' };
}

/** What the rollout that made a release serve could not judge: running it again measures nothing more. */
function reserveOf(madeBy: RolloutEnd['madeBy'] = []): string | undefined {
  return stagesOf(madeBy).find(({ verdict }) => verdict === 'warn')?.reason;
}

/** Traffic was moved back and servers ended, though the release that serves is the one that served before. */
function undoingOf(
  { to, restoredMs, resumedAfterKill }: RolloutResult,
  { resolution }: Pick<RolloutRequest, 'resolution'>,
): Partial<RolloutResult> {
  return {
    ...{ status: 'completed', from: to, undone: to, resumedAfterKill },
    ...(resolution === undefined ? {} : { resolution }),
    ...(restoredMs === undefined ? {} : { restoredMs }),
  };
}

/** It serves already: the story of how it came to is an earlier statement's, not this one's. */
function nothingDone(
  told: RolloutResult,
  { kind, to }: { kind: RolloutResult['kind']; to: ReleaseSpec },
  environment: string,
): RolloutResult {
  return {
    kind,
    rolloutId: told.rolloutId,
    environment,
    target: told.target,
    to: to.release,
    serving: to.release,
    status: 'unchanged',
    stages: [],
    analyses: [],
    timeline: [],
    resumedAfterKill: false,
    journal: told.journal,
  };
}

function summaryOf(result: RolloutResult, verdict: Verdict, headline: string): string {
  const lines = [`### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}`, ''];
  if (result.stages.length > 0) {
    lines.push(stagesTable(result.stages), '');
  }
  if (result.traffic !== undefined) {
    const { requests, unanswered, canaryErrors } = result.traffic;
    lines.push(
      `${formatCount(unanswered)} of ${formatCount(requests)} requests went unanswered; ${formatCount(canaryErrors)} met an error of the new version.`,
      '',
    );
  }
  const { to, serving, rolloutId } = result;
  const serves = serving === undefined ? nothingServes(result) : `${serving.label} (${shortDigest(serving.digest)})`;
  lines.push(
    `Rollout ${toMarkdownCode(rolloutId)} to ${toMarkdown(to.label)} (${toMarkdownCode(shortDigest(to.digest))}); serving now: ${toMarkdown(serves)}.`,
  );
  return lines.join('\n');
}

const STAGES = { rows: 50, text: 300, charts: 'none' } as const;

function stagesTable(stages: RolloutResult['stages']): string {
  const columns = [
    { title: 'share of traffic', align: 'right' },
    { title: 'verdict', align: 'left' },
    { title: 'why', align: 'left' },
    { title: 'time', align: 'right' },
  ] as const;
  const rows = stages.map(({ percent, verdict, reason, startedAt, finishedAt }) => [
    [`${percent} %`],
    [`${VERDICT_MARKS[verdict]} ${verdict}`],
    [reason],
    [formatDuration(Date.parse(finishedAt) - Date.parse(startedAt))],
  ]);
  return tableMarkdown({ caption: 'The stages of the rollout', columns, rows }, STAGES);
}
