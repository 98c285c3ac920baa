import { toMarkdown } from '../../shared/core/text/escape.ts';
import { tableMarkdown } from '../../shared/document/markdown/blocks.ts';
import { code, type Text } from '../../shared/document/text.ts';

/** One heading and a table of names and values for the job summary; all text is escaped here. */
export function summaryOf(headline: string, rows: readonly (readonly [name: string, code: string])[]): string {
  return summary(
    headline,
    ['', ''],
    rows.map(([name, value]) => [[name], [code(value)]]),
  );
}

/** The same with columns of one's own. */
export function summaryTable(headline: string, [header = [], ...body]: readonly (readonly string[])[]): string {
  return summary(
    headline,
    header,
    body.map((row) => row.map((cell) => [cell])),
  );
}

function summary(headline: string, titles: readonly string[], rows: readonly (readonly Text[])[]): string {
  const columns = titles.map((title) => ({ title, align: 'left' }) as const);
  const detail = { rows: rows.length, text: 500, charts: 'none' } as const;
  return `### ${toMarkdown(headline)}\n\n${tableMarkdown({ caption: headline, columns, rows }, detail)}\n`;
}
