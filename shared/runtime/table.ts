const GAP = '  ';

/** Aligns columns; cells that look like numbers go to the right. The first row is the header. */
export function alignTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const numeric = widths.map((_, column) => rows.slice(1).every((row) => looksNumeric(row[column] ?? '')));
  return rows.map((row) =>
    widths
      .map((width, column) => pad(row[column] ?? '', width, numeric[column] === true))
      .join(GAP)
      .trimEnd(),
  );
}

function looksNumeric(cell: string): boolean {
  return cell === '' || /^[+−-]?[\d.,]+(?:e[+-]?\d+)?(?:\s?[%a-zA-Z]{0,4})?$/.test(cell);
}

/** Columns of text as a terminal shows it; wide East Asian characters and emoji take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
    width += wide.test(segment) || /\p{Emoji_Presentation}/u.test(segment) ? 2 : 1;
  }
  return width;
}

function pad(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return right ? space + cell : cell + space;
}
