import { toLine } from '../../core/text/escape.ts';
import { worstFirst } from '../../core/verdict.ts';
import { besideLimit } from '../limit.ts';
import { isRefuted } from './headline.ts';
import {
  formatCount,
  formatDuration,
  formatNumber,
  formatPercent,
  plural,
  shortDigest,
} from '../../core/text/format.ts';
import type { CountedRequests, RolloutResult } from '../../evidence/results/rollout.ts';
import type { Point, RolloutChart } from '../../document/chart.ts';
import { code, type Text } from '../../document/text.ts';
import { capitalised } from '../../document/words.ts';
import type { Block, Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Statement, StoredStatement } from '../../core/statement.ts';

type Rollout = Statement<RolloutResult>;

/**
 * What failed first.
 *
 * @param own of each environment the newest, and those that moved what the report is about; oldest first
 */
export function rolloutSection(own: readonly StoredStatement<RolloutResult>[]): Section {
  const rollouts = worstFirst(own, ({ statement }) => statement.predicate.verdict ?? 'pass');
  const verdicts = rollouts.map(({ statement }) => statement.predicate.verdict);
  return {
    id: 'rollout',
    title: 'How did it roll out?',
    summary: [`Rollout: ${rollouts.map(({ statement }) => sentence(statement)).join('; ')}`],
    weight: verdicts.every((verdict) => verdict === 'pass') ? 55 : 90,
    reach: 'everywhere',
    open: verdicts.some((verdict) => verdict === 'fail' || verdict === 'inconclusive'),
    blocks: rollouts.flatMap(({ statement }, index) => blocksOf(statement, index)),
  };
}

function sentence(statement: Rollout): string {
  return `${statement.predicate.result.environment} ${outcomeOf(statement)}`;
}

/** `rolled back, v7 serves`. */
function outcomeOf({ predicate }: Rollout): string {
  const { result } = predicate;
  const words: Record<RolloutResult['status'], string> = {
    completed:
      result.undone !== undefined
        ? `rollout ${result.rolloutId} to ${result.undone.label} undone`
        : result.kind === 'rollback'
          ? 'rolled back by hand'
          : 'completed',
    'rolled-back': 'rolled back',
    unchanged: isRefuted(predicate) ? 'not tried again, since it was found worse before' : 'nothing to change',
    held: 'held at a stage for want of data',
    failed: 'failed',
  };
  return result.serving === undefined
    ? words[result.status]
    : `${words[result.status]}, ${result.serving.label} serves`;
}

function blocksOf(statement: Rollout, index: number): readonly Block[] {
  const { result } = statement.predicate;
  const blocks: (Block | undefined)[] = [
    { kind: 'paragraph', text: pathText(statement) },
    result.timeline.length < 2 ? undefined : { kind: 'charts', charts: [rolloutChart(statement, index)] },
    result.stages.length === 0 ? undefined : { kind: 'table', table: stagesTable(result) },
    result.analyses.length === 0 ? undefined : { kind: 'table', table: analysesTable(result) },
  ];
  return blocks.filter((block) => block !== undefined);
}

function pathText(statement: Rollout): Text {
  const { result } = statement.predicate;
  const from: Text = result.from === undefined ? [] : ['from ', code(result.from.label), ' '];
  const traffic = result.traffic;
  const served =
    traffic === undefined
      ? ''
      : ` ${plural(traffic.requests, 'request')} were served, ${formatCount(traffic.canaryRequests)} by the new release; ` +
        `${formatCount(traffic.canaryErrors)} of those failed, ${formatCount(traffic.otherErrors)} of the others, ` +
        `${formatCount(traffic.unanswered)} got no answer.`;
  const restored =
    // What an earlier rollout moved is not this one's.
    result.restoredMs === undefined || result.status === 'unchanged'
      ? ''
      : ` All traffic was back ${formatDuration(result.restoredMs)} after the decision.`;
  const chosen = result.resolution === undefined ? '' : ` The target is ${toLine(result.resolution, 400)}.`;
  const changed =
    result.changed === undefined ? '' : ` Its proxy was changed: ${toLine(result.changed.join('; '), 400)}.`;
  const revived = (result.revived ?? []).map((text) => ` ${capitalised(toLine(text, 400))}.`).join('');
  const reserve =
    result.reserve === undefined ? '' : ` The rollout that brought it there warned: ${toLine(result.reserve, 400)}.`;
  const resumed = result.resumedAfterKill ? ' The rollout was interrupted and resumed where it had stopped.' : '';
  return [
    `In ${result.environment}, `,
    ...from,
    'to ',
    code(result.to.label),
    ' (',
    code(shortDigest(result.to.digest)),
    `): ${outcomeOf(statement)}.${chosen}${served}${restored}${revived}${changed}${reserve}${resumed}`,
  ];
}

function rolloutChart(statement: Rollout, index: number): RolloutChart {
  const { result } = statement.predicate;
  const start = Date.parse(result.timeline[0]?.at ?? '');
  const at = (event: { at: string }): number => Date.parse(event.at) - start;
  const end = Math.max(...result.timeline.map(at), 1);
  const rates = (pick: (event: RolloutResult['timeline'][number]) => number | undefined): readonly Point[] =>
    result.timeline.flatMap((event) => {
      const rate = pick(event);
      return rate === undefined ? [] : [[at(event), rate * 100] as const];
    });
  return {
    type: 'rollout',
    id: `rollout-${index}`,
    title: `${result.environment}: exposure and error rates`,
    description: `${sentence(statement)}. Exposure of the new release over ${formatDuration(end)}: ${result.timeline.map((event) => `${event.percent} %`).join(', ')}.`,
    endMs: end,
    exposure: result.timeline.map((event) => [at(event), event.percent] as const),
    canaryErrors: rates((event) => event.canaryErrorRate),
    baselineErrors: rates((event) => event.baselineErrorRate),
    decisions: result.stages.map((stage) => ({
      atMs: Math.max(0, Date.parse(stage.finishedAt) - start),
      label: `${stage.percent} %: ${stage.reason}`,
      verdict: stage.verdict,
    })),
    table: timelineTable(result, at),
  };
}

function timelineTable(result: RolloutResult, at: (event: { at: string }) => number): Table {
  const rate = (value: number | undefined): string => (value === undefined ? '–' : formatPercent(value));
  return {
    caption: `What happened in ${result.environment}`,
    columns: [
      { title: 'after', align: 'right' },
      { title: 'what', align: 'left', names: true },
      { title: 'on the new release', align: 'right' },
      { title: 'errors, new', align: 'right' },
      { title: 'errors, old', align: 'right' },
    ],
    rows: result.timeline.map((event) => [
      [formatDuration(at(event))],
      [event.what],
      [`${event.percent} %`],
      [rate(event.canaryErrorRate)],
      [rate(event.baselineErrorRate)],
    ]),
    shown: 12,
  };
}

function stagesTable(result: RolloutResult): Table {
  return {
    caption: 'Stages and what was decided',
    columns: [
      { title: '', align: 'left' },
      { title: 'stage', align: 'right', names: true },
      { title: 'decided because', align: 'left' },
      { title: 'took', align: 'right' },
    ],
    rows: result.stages.map((stage) => [
      [{ kind: 'verdict', verdict: stage.verdict }],
      [`${stage.percent} %`],
      [stage.reason],
      [formatDuration(Date.parse(stage.finishedAt) - Date.parse(stage.startedAt))],
    ]),
  };
}

function analysesTable(result: RolloutResult): Table {
  return {
    caption: 'The new release against fresh instances of the old one',
    columns: [
      { title: '', align: 'left' },
      { title: 'stage', align: 'right' },
      { title: 'measure', align: 'left', names: true },
      { title: 'new', align: 'right' },
      { title: 'old', align: 'right' },
      { title: 'p or bound', align: 'right' },
      { title: 'method', align: 'left' },
    ],
    rows: result.analyses.map(({ stage, measure, verdict, canary, baseline, evidence, limit, method }) => [
      [{ kind: 'verdict', verdict }],
      [`${stage} %`],
      [measure === 'errors' ? 'failed requests' : 'slow requests'],
      [counted(canary)],
      [counted(baseline)],
      [limit === undefined ? formatNumber(evidence, 2) : besideLimit(evidence, limit)],
      [method],
    ]),
    shown: 12,
  };
}

function counted({ events, requests }: CountedRequests): string {
  return `${formatCount(events)} of ${formatCount(requests)}`;
}
