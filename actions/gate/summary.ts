import { toMarkdown, toMarkdownCode } from '../../shared/core/text/escape.ts';
import { plural } from '../../shared/core/text/format.ts';
import { VERDICT_MARKS } from '../../shared/core/verdict.ts';
import type { Decision } from '../../shared/gate/decide/decide.ts';
import { decisionTable, type TableLabels } from '../../shared/gate/show/decision-table.ts';

/** More would hide the first; the statement and the report have them all. */
const MAX_ROWS = 50;
const TEXT_LENGTH = 240;
const INTERVAL = 5;

/** The decision for the summary of a job: headline and the table of the rules, what fails first. */
export function gateSummary(headline: string, { verdict, outcomes }: Decision, labels: TableLabels): string {
  const [header = [], ...rules] = decisionTable(outcomes, labels);
  const shown = rules.slice(0, MAX_ROWS);
  const more = rules.length - shown.length;
  return [
    `### ${VERDICT_MARKS[verdict]} ${toMarkdown(headline)}`,
    '',
    line(header.map((title) => toMarkdown(title, TEXT_LENGTH))),
    '|---|---|--:|--:|---|---|---|',
    ...shown.map((cells) => line(cells.map(cellOf))),
    '',
    ...(more === 0 ? [] : [`${plural(more, 'more rule')} in the log.`, '']),
  ].join('\n');
}

/** The drawing of an interval keeps its blanks only as code. */
function cellOf(text: string, column: number): string {
  if (text === '') return '';
  return column === INTERVAL ? toMarkdownCode(text) : toMarkdown(text, TEXT_LENGTH);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
