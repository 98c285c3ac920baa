import { plural } from '../../core/text/format.ts';
import type { Table } from '../table.ts';
import type { Text } from '../text.ts';
import { markup, type Markup } from '../markup.ts';
import { inlineHtml } from './text.ts';

/** Longer tables are folded after this many rows. */
const OPEN_ROWS = 12;
const MOST_ROWS = 2000;

/** A table with a caption and headers for rows and columns; a wide one scrolls inside its own frame, by keyboard too. */
export function tableHtml(table: Table): Markup {
  const rows = table.rows.slice(0, MOST_ROWS);
  if (rows.length <= OPEN_ROWS) return framed(table, rows);
  const rest = table.rows.length - rows.length;
  return markup`<details class="long"><summary>${table.caption} (${plural(table.rows.length, 'row')})</summary>${framed(table, rows)}${rest === 0 ? undefined : markup`<p class="muted">… and ${plural(rest, 'more row')} in the evidence.</p>`}</details>`;
}

function framed(table: Table, rows: Table['rows']): Markup {
  return markup`<div class="frame" role="region" aria-label="${table.caption}" tabindex="0"><table><caption>${table.caption}</caption><thead><tr>${table.columns.map(headOf)}</tr></thead><tbody>${rows.map((row) => rowOf(row, table))}</tbody></table></div>`;
}

function headOf({ title, align }: Table['columns'][number]): Markup {
  const name = title === '' ? markup`<span class="unseen">verdict</span>` : markup`${title}`;
  return markup`<th scope="col" class="${align}">${name}</th>`;
}

function rowOf(row: readonly Text[], { columns }: Table): Markup {
  const cells = columns.map(({ align, names }, index) => {
    const content = inlineHtml(row[index] ?? []);
    return names === true
      ? markup`<th scope="row" class="${align}">${content}</th>`
      : markup`<td class="${align}">${content}</td>`;
  });
  return markup`<tr>${cells}</tr>
`;
}
