import { toLine } from './text/escape.ts';

/** Where a row of data stands, as a person finds it: the line in a text file, the row in a file that has no lines. */
export interface Place {
  /** As the user wrote it; below a folder or pattern with the path of the file. */
  readonly file: string;
  /** 1-based, as an editor counts: the header is line 1, and a record starts where its first character stands. */
  readonly line?: number;
  /** 1-based, within the file. */
  readonly row?: number;
}

/**
 * `line 4`, `lines 4 and 9`; of another file than the given one with its name:
 * `row 3 of part-2.parquet and rows 1 and 7 of part-5.parquet`. Numbers are as an editor takes them, not grouped.
 *
 * @param source the file that goes without saying
 */
export function placesText(places: readonly Place[], source: string): string {
  const groups = new Map<string, { word: string; file: string; numbers: number[] }>();
  for (const { file, line, row } of places) {
    const word = line === undefined ? 'row' : 'line';
    const key = `${word} ${file}`;
    const group = groups.get(key) ?? { word, file, numbers: [] };
    group.numbers.push(line ?? row ?? 0);
    groups.set(key, group);
  }
  const parts = [...groups.values()].map(({ word, file, numbers }) => {
    const of = file === source ? '' : ` of ${toLine(file, 120)}`;
    return `${word}${numbers.length === 1 ? '' : 's'} ${enumerated(numbers.map(String))}${of}`;
  });
  return parts.length < 3 ? enumerated(parts) : parts.join('; ');
}

function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
