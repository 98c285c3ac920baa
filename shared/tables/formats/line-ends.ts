import { bytesOf, readCsvHeader } from '../csv.ts';
import { CSV, CSV_KIND, CSV_NEXT, csvKinds, markLength } from '../csv-states.ts';

/** A place in a CSV file that its reader stumbled over without saying where. */
interface LineEndFault {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly expected: LineEnd;
  readonly found: LineEnd;
}

type LineEnd = 'LF' | 'CRLF' | 'CR';

const [LF, CR] = [0x0a, 0x0d];

/** The first line that ends in another way than the header; line ends inside quotes are text. */
export async function findOtherLineEnd(files: readonly string[]): Promise<LineEndFault | undefined> {
  for (const file of files) {
    let expected: LineEnd | undefined;
    for await (const { line, end } of lineEnds(file)) {
      expected ??= end;
      if (end !== expected) return { file, line, expected, found: end };
    }
  }
  return undefined;
}

/** The ends of records, each with the line that it stands in. */
async function* lineEnds(file: string): AsyncGenerator<{ readonly line: number; readonly end: LineEnd }> {
  // Only the delimiter is asked for, whose byte is the same in every encoding; every byte is a character of this one.
  const { delimiter } = await readCsvHeader(file, file, { encoding: 'latin-1' });
  const kinds = csvKinds(delimiter);
  let [state, afterCr, line, isFirst]: [number, boolean, number, boolean] = [CSV.START, false, 1, true];
  const ends = (end: LineEnd): readonly { readonly line: number; readonly end: LineEnd }[] => {
    line++;
    if (state === CSV.QUOTED) return [];
    state = CSV.START;
    return [{ line: line - 1, end }];
  };
  for await (const part of bytesOf(file)) {
    for (let index = isFirst ? markLength(part) : 0; index < part.length; index++) {
      const byte = part[index] ?? 0;
      if (afterCr) {
        afterCr = false;
        yield* ends(byte === LF ? 'CRLF' : 'CR');
        if (byte === LF) continue;
      }
      const kind = kinds[byte] ?? CSV_KIND.ANY;
      if (byte === CR) afterCr = true;
      else if (byte === LF) yield* ends('LF');
      else state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
    }
    isFirst = false;
  }
}
