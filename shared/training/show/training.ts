import { formatMetric, metricFormat } from '../../document/metrics/listed.ts';
import { displayName } from '../../document/words.ts';
import { formatBytes, formatCount, formatDuration, formatNumber, plural, shortDigest } from '../../core/text/format.ts';
import { namesSecret, NOT_SHOWN, redactCommand, redactText } from '../../core/text/secrets.ts';
import type { TrainingResult } from '../../evidence/results/training.ts';
import type { CurveChart } from '../../document/chart.ts';
import { code, type Text } from '../../document/text.ts';
import type { Block, Fact, Section } from '../../document/document.ts';
import type { Statement } from '../../core/statement.ts';
import { isLost } from './headline.ts';
import { NOT_REPRODUCIBLE } from './notes.ts';

const DRAWN_CURVES = 6;

/** @param place 0 for the training that leads; others of the same model have sections of their own */
export function trainingSection({ predicate }: Statement<TrainingResult>, place: number): Section {
  const { result } = predicate;
  return {
    id: place === 0 ? 'training' : `training-${place + 1}`,
    title: place === 0 ? 'How was it trained?' : `How was run ${shortDigest(result.runKey)} trained?`,
    summary: summaryOf(result),
    weight: predicate.verdict === 'fail' ? 75 : 30,
    reach: 'everywhere',
    open: predicate.verdict === 'fail',
    blocks: [
      ...notesOf(result),
      ...proofOf(result),
      ...curvesOf(result),
      { kind: 'facts', title: 'The run', facts: factsOf(result) },
      ...(result.tail === undefined || result.tail.length === 0
        ? []
        : [{ kind: 'lines', title: 'Last lines of the command', lines: result.tail } as const]),
    ],
  };
}

function summaryOf(result: TrainingResult): Text {
  const status: Record<TrainingResult['status'], string> = {
    succeeded: `Training: ${formatDuration(result.wallMs)}`,
    skipped: 'Training: skipped, the same run is already recorded',
    failed: `Training: ${isLost(result) ? 'lost' : 'failed'} after ${formatDuration(result.wallMs)}`,
    cancelled: `Training: cancelled after ${formatDuration(result.wallMs)}`,
    'timed-out': `Training: out of time after ${formatDuration(result.wallMs)}`,
  };
  return [
    `${status[result.status]}, ${isReproducible(result) ? 'reproducible as ' : ''}`,
    code(`run:${shortDigest(result.runKey)}`),
  ];
}

/** As far as anybody knows: it left what its key stands for, and nobody has got something else from the same. */
function isReproducible({ status, notes = [] }: TrainingResult): boolean {
  return (status === 'succeeded' || status === 'skipped') && !notes.includes(NOT_REPRODUCIBLE);
}

function notesOf({ notes = [] }: TrainingResult): readonly Block[] {
  return notes.map((note) => ({ kind: 'paragraph', text: [note] }));
}

function proofOf(result: TrainingResult): readonly Block[] {
  if (result.proof === undefined) return [];
  const { finishedAt, verified } = result.proof;
  const digests = plural(verified, 'digest');
  return [
    {
      kind: 'paragraph',
      text: [
        'The same run finished ',
        { kind: 'time', at: finishedAt },
        `; ${digests} of its outputs were checked again.`,
      ],
    },
  ];
}

function curvesOf(result: TrainingResult): readonly Block[] {
  const charts = Object.entries(result.curves)
    .filter(([, points]) => points.length > 1)
    .slice(0, DRAWN_CURVES)
    .map(([metric, points], index): CurveChart => learningCurve(metric, points, index));
  return charts.length === 0 ? [] : [{ kind: 'charts', charts }];
}

function learningCurve(metric: string, points: readonly { step: number; value: number }[], index: number): CurveChart {
  const name = displayName(metric);
  const write = metricFormat(
    metric,
    points.map(({ value }) => value),
  );
  const written = (value = NaN): string => write(value);
  return {
    type: 'curve',
    id: `learning-${index}`,
    title: `${name} while training`,
    description: `${name} over ${plural(points.length, 'point')} of training, ${written(points[0]?.value)} at the start and ${written(points.at(-1)?.value)} at the end.`,
    x: { label: 'step' },
    y: { label: displayName(metric, 'within') },
    lines: [{ role: 'candidate', name, points: points.map(({ step, value }) => [step, value] as const) }],
    markers: false,
    overTime: true,
    table: {
      caption: `${name} while training`,
      columns: [
        { title: 'step', align: 'right', names: true },
        { title: displayName(metric, 'within'), align: 'right' },
      ],
      rows: thin(points, 10).map(({ step, value }) => [[formatNumber(step, 6)], [written(value)]]),
    },
  };
}

function thin<T>(points: readonly T[], most: number): readonly T[] {
  if (points.length <= most) return points;
  return Array.from(
    { length: most },
    (_, index) => points[Math.round((index * (points.length - 1)) / (most - 1))],
  ).filter((point) => point !== undefined);
}

function factsOf(result: TrainingResult): readonly Fact[] {
  const parameters = Object.entries(result.parameters);
  const metrics = Object.entries(result.metrics);
  const facts: (Fact | undefined)[] = [
    { label: 'run key', value: [code(shortDigest(result.runKey))] },
    { label: 'code', value: [code(shortDigest(result.code))] },
    {
      label: 'data',
      value: result.data.flatMap(({ name, digest }, index) => [
        index === 0 ? '' : ', ',
        `${name} `,
        code(shortDigest(digest)),
      ]),
    },
    { label: 'command', value: [code(redactCommand(result.command))] },
    parameters.length === 0
      ? undefined
      : {
          label: 'parameters',
          value: parameters.flatMap(([name, value], index) => [
            index === 0 ? '' : ', ',
            code(`${name}=${shownParameter(name, value)}`),
          ]),
        },
    { label: 'seed', value: [String(result.seed)] },
    { label: 'attempt', value: [String(result.attempt), ...resumed(result)] },
    metrics.length === 0
      ? undefined
      : {
          label: 'final metrics',
          value: [
            metrics.map(([name, value]) => `${displayName(name, 'within')} ${formatMetric(name, value)}`).join(', '),
          ],
        },
    { label: 'wall time', value: [formatDuration(result.wallMs)] },
    result.cpuMs === undefined ? undefined : { label: 'CPU time', value: [formatDuration(result.cpuMs)] },
    result.peakMemoryBytes === undefined
      ? undefined
      : { label: 'peak memory', value: [formatBytes(result.peakMemoryBytes)] },
    result.exitCode === undefined ? undefined : { label: 'exit code', value: [String(result.exitCode)] },
    result.signal === undefined ? undefined : { label: 'signal', value: [result.signal] },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function shownParameter(name: string, value: string | number | boolean): string {
  return namesSecret(name) ? NOT_SHOWN : redactText(String(value));
}

function resumed(result: TrainingResult): Text {
  if (result.resumedFrom === undefined) return [];
  const { attempt, checkpoint, step } = result.resumedFrom;
  const at = step === undefined ? '' : ` at step ${formatCount(step)}`;
  return [`, resumed from attempt ${attempt}${at}, checkpoint `, code(shortDigest(checkpoint))];
}
