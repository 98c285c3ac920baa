import { displayWidth } from '../core/width.ts';

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

function pad(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return right ? space + cell : cell + space;
}
