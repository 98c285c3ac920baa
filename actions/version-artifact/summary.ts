import { toMarkdown, toMarkdownCode } from '../../shared/core/text/escape.ts';

/** One heading and a table of names and values for the job summary; all text is escaped here. */
export function summaryOf(headline: string, rows: readonly (readonly [name: string, code: string])[]): string {
  const lines = rows.map(([name, code]) => `| ${toMarkdown(name)} | ${toMarkdownCode(code)} |`);
  return [`### ${toMarkdown(headline)}`, '', '| | |', '|---|---|', ...lines, ''].join('\n');
}

/** The same with columns of one's own. */
export function summaryTable(headline: string, rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows.map((row) => row.map((cell) => toMarkdown(cell)));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`### ${toMarkdown(headline)}`, '', line(header), line(header.map(() => '---')), ...body.map(line), ''].join(
    '\n',
  );
}
