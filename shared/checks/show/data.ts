import { formatCount, formatNumber, formatPercent, plural, shortDigest } from '../../core/text/format.ts';
import { WORST_FIRST, type Verdict } from '../../core/verdict.ts';
import type {
  ColumnProfile,
  DataValidationResult,
  Finding,
  TableResult,
} from '../../evidence/results/data-validation.ts';
import type { HistogramChart } from '../../document/chart.ts';
import { code } from '../../document/text.ts';
import type { Block, Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { StoredStatement } from '../../core/statement.ts';
import { list } from '../../document/words.ts';
import { byHarm, findingsTable } from './findings.ts';

const DRAWN_HISTOGRAMS = 8;

export function dataSection(validations: readonly StoredStatement<DataValidationResult>[]): Section {
  const results = validations.map(({ statement }) => statement.predicate.result);
  const findings = results.flatMap((result) => result.findings);
  const troubled = findings.some(({ verdict }) => verdict !== 'pass');
  return {
    id: 'data',
    title: 'Is the data sound?',
    summary: [summaryOf(results, findings)],
    weight: troubled ? 70 : 40,
    reach: 'everywhere',
    open: findings.some(({ verdict }) => verdict === 'fail'),
    blocks: results.flatMap(blocksOf),
  };
}

function summaryOf(results: readonly DataValidationResult[], findings: readonly Finding[]): string {
  const rows = results.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows, 0);
  const counts = WORST_FIRST.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    if (count === 0) return [];
    const words: Record<Verdict, string> = {
      fail: `${formatCount(count)} failed`,
      inconclusive: `${formatCount(count)} inconclusive`,
      warn: plural(count, 'warning'),
      pass: `${formatCount(count)} passed`,
    };
    return [words[verdict]];
  });
  return `Data: ${plural(rows, 'row')}, ${plural(findings.length, 'check')}${counts.length === 0 ? '' : `: ${list(counts)}`}`;
}

function blocksOf(result: DataValidationResult): readonly Block[] {
  const { contract, findings, tables } = result;
  const worst = byHarm(findings);
  const profiled = tables.filter((table) => table.columns.length > 0);
  return [
    {
      kind: 'paragraph',
      text: [
        'Contract ',
        code(contract.name ?? contract.id),
        ` ${contract.version} from `,
        code(contract.file),
        ' (',
        code(shortDigest(contract.digest)),
        ') on ',
        ...tables.flatMap((table, index) => [index === 0 ? '' : ', ', code(table.artifact ?? table.source)]),
        '.',
      ],
    },
    ...(worst.length === 0 ? [] : [{ kind: 'table', table: findingsTable(worst, result) } as const]),
    ...profiled.flatMap((table) => [...(profiled.length > 1 ? [nameOf(table)] : []), ...profileBlocks(table)]),
  ];
}

/** A comment shows a table without its caption. */
function nameOf({ table, rows }: TableResult): Block {
  return { kind: 'paragraph', text: ['Columns of ', code(table), `, ${plural(rows, 'row')}:`] };
}

function profileBlocks(table: TableResult): readonly Block[] {
  const charts = table.columns.flatMap((column) => histogramOf(table, column) ?? []).slice(0, DRAWN_HISTOGRAMS);
  return [
    ...(charts.length === 0 ? [] : [{ kind: 'charts', charts } as const]),
    { kind: 'table', table: profileTable(table) },
  ];
}

function histogramOf(table: TableResult, column: ColumnProfile): HistogramChart | undefined {
  const { histogram } = column;
  if (histogram === undefined || histogram.counts.length === 0) return undefined;
  // The ends of the bins, which need not be values of the data.
  const range = `${formatNumber(histogram.edges[0] ?? 0)} to ${formatNumber(histogram.edges.at(-1) ?? 0)}`;
  return {
    type: 'histogram',
    id: `histogram-${table.table}-${column.column}`,
    title: column.column,
    description: `How the values of ${column.column} spread, in ${plural(histogram.counts.length, 'bin')} from ${range}.`,
    edges: histogram.edges,
    counts: histogram.counts,
    unit: 'rows',
  };
}

/** Numbers of some values must not look like those of all. */
const LEFT_OUT =
  'values that are left out could not be read as the type of their column, or are too large for it, and count in nothing to the right';

function profileTable(table: TableResult): Table {
  const someLeftOut = table.columns.some(({ leftOut = 0 }) => leftOut > 0);
  return {
    caption: `Columns of ${table.table}, ${plural(table.rows, 'row')}${someLeftOut ? `; ${LEFT_OUT}` : ''}`,
    columns: [
      { title: 'column', align: 'left', names: true },
      { title: 'type', align: 'left' },
      { title: 'empty', align: 'right' },
      ...(someLeftOut ? [{ title: 'left out', align: 'right' } as const] : []),
      { title: 'distinct', align: 'right' },
      { title: 'least', align: 'right' },
      { title: 'mean', align: 'right' },
      { title: 'greatest', align: 'right' },
    ],
    rows: table.columns.map((column) => [
      [code(column.column)],
      [column.type],
      [share(column.nulls, column.rows)],
      ...(someLeftOut ? [[share(column.leftOut ?? 0, column.rows)]] : []),
      [column.distinct === undefined ? '–' : `≈ ${formatCount(column.distinct)}`],
      [edge(column.min)],
      [column.mean === undefined ? '–' : formatNumber(column.mean)],
      [edge(column.max)],
    ]),
    shown: 8,
  };
}

function edge(value: number | string | undefined): string {
  if (value === undefined) return '–';
  return typeof value === 'number' ? formatNumber(value, 4) : value;
}

/** `3 (75 %)`. */
function share(part: number, whole: number): string {
  return part === 0 ? '0' : `${formatCount(part)} (${formatPercent(part / whole, 2)})`;
}
