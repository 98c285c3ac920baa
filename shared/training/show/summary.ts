import { formatMetric } from '../../document/metrics/listed.ts';
import { displayName } from '../../document/words.ts';
import { toMarkdown, toMarkdownCode } from '../../core/text/escape.ts';
import { formatBytes, formatDuration, shortDigest } from '../../core/text/format.ts';
import { tableMarkdown } from '../../document/markdown/blocks.ts';
import type { TrainingResult } from '../../evidence/results/training.ts';

const METRICS = { rows: 50, text: 100, charts: 'none' } as const;
const MAX_TAIL = 20;

/** The run on one screen: outcome, metrics, what it cost, and where it failed the last lines of its log. */
export function trainingSummary(result: TrainingResult, headline: string): string {
  return [`### ${toMarkdown(headline)}`, metricsTable(result), facts(result), notes(result), tail(result)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function metricsTable({ metrics }: TrainingResult): string {
  const rows = Object.entries(metrics).map(([name, value]) => [
    [displayName(name, 'within')],
    [formatMetric(name, value)],
  ]);
  if (rows.length === 0) return '';
  const columns = [
    { title: 'metric', align: 'left' },
    { title: 'final value', align: 'right' },
  ] as const;
  return tableMarkdown({ caption: 'The final value of each metric', columns, rows }, METRICS);
}

function facts(result: TrainingResult): string {
  const { cpuMs, peakMemoryBytes, environment } = result;
  const parts = [
    `run ${toMarkdownCode(shortDigest(result.runKey))}`,
    `attempt ${result.attempt}`,
    formatDuration(result.wallMs),
    ...(cpuMs === undefined ? [] : [`${formatDuration(cpuMs)} of CPU`]),
    ...(peakMemoryBytes === undefined ? [] : [`${formatBytes(peakMemoryBytes)} of memory at its peak`]),
    ...(environment === undefined ? [] : [toMarkdown(environment.gpus[0]?.name ?? environment.cpu, 100)]),
    `seed ${result.seed}`,
  ];
  const changed = (result.changed ?? []).map((phrase) => toMarkdown(phrase, 200));
  return [
    parts.join(' · '),
    ...(changed.length === 0 ? [] : [`Changed since the last run: ${changed.join('; ')}`]),
  ].join('\n\n');
}

function notes(result: TrainingResult): string {
  const { evidence } = result.failure ?? {};
  return [...(evidence === undefined ? [] : [`The command said: ${evidence}`]), ...(result.notes ?? [])]
    .map((note) => `- ${toMarkdown(note)}`)
    .join('\n');
}

function tail({ tail: lines, status }: TrainingResult): string {
  if (status !== 'failed' || lines === undefined || lines.length === 0) return '';
  const shown = lines.slice(-MAX_TAIL).map((line) => toMarkdownCode(line, 300));
  return ['<details><summary>The last lines of the log</summary>', '', shown.join('<br>\n'), '', '</details>'].join(
    '\n',
  );
}
