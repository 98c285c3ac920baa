import { toLine, toMarkdown } from '../../core/text/escape.ts';
import { plural } from '../../core/text/format.ts';
import type { Chart, CurveChart } from '../chart.ts';
import type { Block } from '../document.ts';
import type { Table } from '../table.ts';
import { sparkline } from './sparkline.ts';
import { inlineMarkdown } from './text.ts';

/** How much of a block is written. */
export interface Detail {
  /** Rows of a table; a shorter table says how many it leaves out. */
  readonly rows: number;
  /** Characters of one piece of text. */
  readonly text: number;
  /** A picture becomes its table, or is left to the page. */
  readonly charts: 'tables' | 'none';
  /** Where the rows are that a table leaves out; `in the full report` where nothing else is said. */
  readonly rest?: string;
}

/** A block as Markdown without blank lines around it; empty where there is nothing to say in text. */
export function blockMarkdown(block: Block, detail: Detail): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineMarkdown(block.text, detail.text);
    case 'list':
      return block.items.map((item) => `- ${inlineMarkdown(item, detail.text)}`).join('\n');
    case 'facts':
      return block.facts
        .map(({ label, value }) => `- ${toMarkdown(label, detail.text)}: ${inlineMarkdown(value, detail.text)}`)
        .join('\n');
    case 'table':
      return tableMarkdown(block.table, detail);
    case 'charts':
      return chartsMarkdown(block.charts, detail);
    case 'lines':
      return `${toMarkdown(block.title, detail.text)}:\n\n${fenced(block.lines.slice(-detail.rows), detail.text)}`;
  }
}

/** A table of at most `detail.rows` rows, followed by what it leaves out. */
export function tableMarkdown(table: Table, detail: Detail): string {
  const rows = table.rows.slice(0, detail.rows);
  const lines = [
    row(table.columns.map(({ title }) => toMarkdown(title, detail.text))),
    row(table.columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((cells) => row(cells.map((cell) => inlineMarkdown(cell, detail.text)))),
  ];
  const left = table.rows.length - rows.length;
  return left === 0
    ? lines.join('\n')
    : `${lines.join('\n')}\n\n… and ${plural(left, 'more row')} ${detail.rest ?? 'in the full report'}.`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
}

function chartsMarkdown(charts: readonly Chart[], detail: Detail): string {
  const parts = charts.flatMap((chart) => chartMarkdown(chart, detail));
  return parts.join('\n\n');
}

function chartMarkdown(chart: Chart, detail: Detail): readonly string[] {
  if (detail.charts === 'tables' && chart.table !== undefined) {
    return [`${toMarkdown(chart.title, detail.text)}\n\n${tableMarkdown(chart.table, detail)}`];
  }
  if (!isTrend(chart)) return [];
  const lines = chart.lines.map(({ points }) => sparkline(points.map(([, y]) => y)));
  return [`${toMarkdown(chart.title, detail.text)} ${lines.join(' ')}`];
}

/** A line over time, which a row of bars can stand for. */
function isTrend(chart: Chart): chart is CurveChart {
  return chart.type === 'curve' && chart.overTime === true;
}

/** A fence longer than any run of backticks inside it. */
function fenced(lines: readonly string[], limit: number): string {
  const text = lines.map((line) => toLine(line, limit)).join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
