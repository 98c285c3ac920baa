import { formatBytes, formatDuration } from '../../core/text/format.ts';
import type { StoredStatement } from '../../core/statement.ts';
import type { SpanChart } from '../../document/chart.ts';
import type { Fact, Section } from '../../document/document.ts';
import { groupBy } from '../../document/group.ts';
import { finishedAt, type Cost } from '../../document/kind.ts';
import type { Dossier } from '../evidence.ts';
import type { Entry } from '../kinds.ts';

export function costSection(dossier: Dossier): Section | undefined {
  if (dossier.current.length === 0) return undefined;
  const chart = spanChart(dossier.current.map(({ stored }) => stored));
  const busy = chart.rows.reduce((sum, row) => sum + row.endMs - row.startMs, 0);
  return {
    id: 'cost',
    title: 'What did it cost?',
    summary: [`Cost: ${formatDuration(busy)} of work in ${formatDuration(chart.endMs)}`],
    weight: 10,
    reach: 'page',
    blocks: [
      { kind: 'facts', title: 'Totals', facts: factsOf(dossier.current, busy, chart.endMs) },
      { kind: 'charts', charts: [chart] },
    ],
  };
}

function factsOf(entries: readonly Entry[], busyMs: number, elapsedMs: number): readonly Fact[] {
  const costs = entries.flatMap(({ stored, kind }) => kind.costs?.(stored.statement) ?? []);
  return [
    { label: 'from first step to last', value: [formatDuration(elapsedMs)] },
    { label: 'time at work', value: [formatDuration(busyMs)] },
    ...[...groupBy(costs, ({ label }) => label).values()].map(together),
  ];
}

function together(costs: readonly Cost[]): Fact {
  const [first] = costs;
  const values = costs.map(({ value }) => value);
  const total = first?.several === 'greatest' ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
  return {
    label: first?.label ?? '',
    value: [first?.unit === 'bytes' ? formatBytes(total) : formatDuration(total)],
  };
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
