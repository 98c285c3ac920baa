import { displayWidth } from '../core/text/width.ts';

const GAP = '  ';
/** A column is not made narrower than this, however little room there is. */
const MIN_COLUMN = 12;

/**
 * Aligns columns; cells that look like numbers go to the right. The first row is the header.
 *
 * @param maxWidth where given, the widest columns are shortened until a line fits; a shortened cell ends in `…`, or has
 * it in its middle where two cells of a column would else read the same
 */
export function alignTable(rows: readonly (readonly string[])[], maxWidth = Infinity): readonly string[] {
  const columns = largest(rows, (row) => row.length);
  const natural = Array.from({ length: columns }, (_, column) =>
    largest(rows, (row) => displayWidth(row[column] ?? '')),
  );
  const widths = fit(natural, maxWidth - GAP.length * Math.max(0, columns - 1));
  const numeric = widths.map((_, column) => rows.slice(1).every((row) => looksNumeric(row[column] ?? '')));
  const short = widths.map((width, column) =>
    shortened(
      rows.map((row) => row[column] ?? ''),
      width,
    ),
  );
  return rows.map((_, row) =>
    widths
      .map((width, column) => pad(short[column]?.[row] ?? '', width, numeric[column] === true))
      .join(GAP)
      .trimEnd(),
  );
}

/** The cells of a column, each in its room. What tells one from another often stands at the end: `slice carrier=AA`. */
function shortened(cells: readonly string[], width: number): readonly string[] {
  const distinct = new Set(cells).size;
  const cut = cells.map((cell) => shorten(cell, width));
  if (new Set(cut).size === distinct) return cut;
  return cells.map((cell) => shortenMiddle(cell, width));
}

/** Rows may be more than a call can have arguments. */
function largest(rows: readonly (readonly string[])[], of: (row: readonly string[]) => number): number {
  return rows.reduce((most, row) => Math.max(most, of(row)), 0);
}

/** Takes from the widest column until all fit. */
function fit(natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  const total = (): number => widths.reduce((sum, width) => sum + width, 0);
  while (total() > room) {
    const widest = Math.max(...widths);
    if (widest <= MIN_COLUMN) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function shorten(cell: string, width: number): string {
  return displayWidth(cell) <= width ? cell : `${fitting(lettersOf(cell), width - 1).join('')}…`;
}

function shortenMiddle(cell: string, width: number): string {
  if (displayWidth(cell) <= width) return cell;
  const letters = lettersOf(cell);
  const start = fitting(letters, Math.floor((width - 1) / 2));
  const end = fitting(letters.toReversed(), width - 1 - displayWidth(start.join('')));
  return `${start.join('')}…${end.toReversed().join('')}`;
}

/** As many of the first as find room. */
function fitting(letters: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = letters.findIndex((letter) => (used += displayWidth(letter)) > room);
  return end === -1 ? letters : letters.slice(0, end);
}

/** What a reader takes for one letter each. */
function lettersOf(text: string): readonly string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

function looksNumeric(cell: string): boolean {
  return cell === '' || /^[+−-]?[\d.,]+(?:e[+-]?\d+)?(?:\s?[%a-zA-Z]{0,4})?$/.test(cell);
}

function pad(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return right ? space + cell : cell + space;
}
