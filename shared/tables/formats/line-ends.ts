import { bytesOf } from '../csv.ts';

/** A place in a CSV file that its reader stumbled over without saying where. */
interface LineEndFault {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly expected: LineEnd;
  readonly found: LineEnd;
}

type LineEnd = 'LF' | 'CRLF' | 'CR';

const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];

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
  let [quoted, afterCr, line] = [false, false, 1];
  for await (const part of bytesOf(file)) {
    for (const byte of part) {
      if (afterCr) {
        afterCr = false;
        if (!quoted) yield { line, end: byte === LF ? 'CRLF' : 'CR' };
        line++;
        if (byte === LF) continue;
      }
      if (byte === QUOTE) quoted = !quoted;
      else if (byte === CR) afterCr = true;
      else if (byte === LF) {
        if (!quoted) yield { line, end: 'LF' };
        line++;
      }
    }
  }
}
