import { formatBytes, formatDuration } from '../../core/text/format.ts';
import type { StoredStatement } from '../../core/statement.ts';
import type { SpanChart } from '../../document/chart.ts';
import type { Fact, Section } from '../../document/document.ts';
import { finishedAt, type Dossier } from '../evidence.ts';

export function costSection(dossier: Dossier): Section | undefined {
  if (dossier.current.length === 0) return undefined;
  const chart = spanChart(dossier.current);
  const busy = chart.rows.reduce((sum, row) => sum + row.endMs - row.startMs, 0);
  return {
    id: 'cost',
    title: 'What did it cost?',
    summary: [`Cost: ${formatDuration(busy)} of work in ${formatDuration(chart.endMs)}`],
    weight: 10,
    reach: 'page',
    blocks: [
      { kind: 'facts', title: 'Totals', facts: factsOf(dossier, busy, chart.endMs) },
      { kind: 'charts', charts: [chart] },
    ],
  };
}

function factsOf(dossier: Dossier, busyMs: number, elapsedMs: number): readonly Fact[] {
  const training = dossier.training?.statement.predicate.result;
  const moved = dossier.versions.reduce(
    (sum, { statement }) => sum + (statement.predicate.result.transferred?.bytes ?? 0),
    0,
  );
  const facts: (Fact | undefined)[] = [
    { label: 'from first step to last', value: [formatDuration(elapsedMs)] },
    { label: 'time at work', value: [formatDuration(busyMs)] },
    training?.cpuMs === undefined
      ? undefined
      : { label: 'CPU time of training', value: [formatDuration(training.cpuMs)] },
    training?.peakMemoryBytes === undefined
      ? undefined
      : { label: 'peak memory of training', value: [formatBytes(training.peakMemoryBytes)] },
    dossier.versions.length === 0
      ? undefined
      : { label: 'bytes moved to or from the store', value: [formatBytes(moved)] },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function spanChart(statements: readonly StoredStatement[]): SpanChart {
  const starts = statements.map(({ statement }) => Date.parse(statement.predicate.startedAt));
  const origin = Math.min(...starts);
  const end = Math.max(...statements.map((stored) => Date.parse(finishedAt(stored)) - origin), 1);
  const rows = statements.map((stored, index) => {
    const { action } = stored.statement.predicate;
    const startMs = (starts[index] ?? origin) - origin;
    const endMs = Date.parse(finishedAt(stored)) - origin;
    return { label: action, startMs, endMs, note: formatDuration(endMs - startMs) };
  });
  return {
    type: 'spans',
    id: 'spans',
    title: 'Where the time went',
    description: `${rows.map((row) => `${row.label} ${row.note}`).join(', ')}, in ${formatDuration(end)} altogether.`,
    endMs: end,
    rows,
    table: {
      caption: 'Where the time went',
      columns: [
        { title: 'action', align: 'left', names: true },
        { title: 'began after', align: 'right' },
        { title: 'took', align: 'right' },
      ],
      rows: rows.map((row) => [[row.label], [formatDuration(row.startMs)], [row.note]]),
    },
  };
}
