import { CSV, CSV_KIND, CSV_NEXT, csvKinds, kindsOf, markLength } from '../csv-states.ts';

/** Finds the line on which each wanted record of a text file starts, in one pass over its decoded bytes. */
export interface LineScanner {
  /** Takes the next bytes; no more are needed once all that is wanted is found. */
  feed(bytes: Uint8Array): void;
  /** The file has ended. */
  end(): void;
  readonly found: FoundLines;
}

/** Counts records and keeps the lines of those that are wanted. */
class FoundLines {
  /** Line, from 1, by the record's 0-based number. */
  readonly lines = new Map<number, number>();
  readonly #wanted: readonly number[];
  /** Records met so far: all of the file's once it was fed to its end. */
  records = 0;
  isComplete = false;
  /** Wanted records on whose line another one starts, so that the line does not say which is meant. */
  readonly shared = new Set<number>();
  readonly #ahead: number;
  #lastLine = 0;

  /** @param ahead records to be seen behind the last one that is wanted */
  constructor(wanted: readonly number[], ahead = 0) {
    this.#wanted = wanted.toSorted((a, b) => a - b);
    this.#ahead = ahead;
  }

  take(line: number): void {
    if (this.records === this.#wanted[this.lines.size]) this.lines.set(this.records, line);
    if (line === this.#lastLine) {
      for (const record of [this.records - 1, this.records]) if (this.lines.has(record)) this.shared.add(record);
    }
    this.#lastLine = line;
    this.isComplete = this.records === (this.#wanted.at(-1) ?? -1) + this.#ahead;
    this.records++;
  }
}

const LF = 0x0a;
const CR = 0x0d;

const BYTE_ORDER_MARK = '\u00EF\u00BB\u00BF';

/**
 * Records of a CSV file as the reader sees them: an empty line is one only in a file of one column. Line ends are LF, CRLF
 * or CR alone.
 */
export class CsvLines implements LineScanner {
  readonly found: FoundLines;
  readonly #kinds: Uint8Array;
  readonly #emptyCounts: boolean;
  #state: number = CSV.START;
  #line = 1;
  #startLine = 1;
  #last = 0;
  #isHeader = true;

  /**
   * @param wanted numbers of records, 0-based, the header not counted
   * @param csv the delimiter, one byte, and the number of columns
   */
  constructor(wanted: readonly number[], csv: { readonly delimiter: string; readonly columns: number }) {
    this.found = new FoundLines(wanted);
    this.#emptyCounts = csv.columns < 2;
    this.#kinds = csvKinds(csv.delimiter);
  }

  feed(bytes: Uint8Array): void {
    let state = this.#state;
    let last = this.#last;
    const kinds = this.#kinds;
    const skipped = this.#isHeader ? markLength(bytes) : 0;
    for (let index = skipped; index < bytes.length; index++) {
      const byte = bytes[index] ?? 0;
      const kind = kinds[byte] ?? 0;
      if (kind !== CSV_KIND.LINE_END) state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
      // The second half of CRLF ends nothing more.
      else if (byte !== LF || last !== CR) {
        this.#line++;
        if (state !== CSV.QUOTED) {
          this.#endRecord(state === CSV.START);
          state = CSV.START;
          if (this.found.isComplete) return;
        }
      }
      last = byte;
    }
    this.#state = state;
    this.#last = last;
  }

  end(): void {
    if (this.#state !== CSV.START) this.#endRecord(false);
  }

  #endRecord(isEmpty: boolean): void {
    if (this.#isHeader) this.#isHeader = false;
    else if (!isEmpty || this.#emptyCounts) this.found.take(this.#startLine);
    this.#startLine = this.#line;
  }
}

/** JSON values one after the other, however they are laid out, or the elements of one array. */
export class JsonLines implements LineScanner {
  readonly found: FoundLines;
  #line = 1;
  #last = 0;
  /** Nesting at which records stand, 1 in an array; unknown before the first value. */
  #base = -1;
  #depth = 0;
  /** Inside a text, or a number, `true`, `false` or `null` that is a record itself. */
  #inside: 'nothing' | 'text' | 'word' = 'nothing';
  #isEscaped = false;

  constructor(wanted: readonly number[]) {
    // The next one may stand on the same line.
    this.found = new FoundLines(wanted, 1);
  }

  feed(bytes: Uint8Array): void {
    for (let index = 0; index < bytes.length; index++) {
      const byte = bytes[index] ?? 0;
      const kind = JSON_KINDS[byte] ?? 0;
      const last = this.#last;
      this.#last = byte;
      if (this.#isEscaped) this.#isEscaped = false;
      else if (kind === 0 && (this.#inside !== 'nothing' || this.#depth > Math.max(this.#base, 0))) continue;
      else if (kind === 1) this.#lineEnd(byte === LF && last === CR);
      else if (this.#inside === 'text') {
        if (byte === 0x22) this.#inside = 'nothing';
        else this.#isEscaped = byte === 0x5c;
      } else {
        this.#structure(byte, kind);
        if (this.found.isComplete) return;
      }
    }
  }

  end(): void {
    // A record counts where it starts.
  }

  #lineEnd(isSecondHalf: boolean): void {
    if (!isSecondHalf) this.#line++;
    if (this.#inside === 'word') this.#inside = 'nothing';
  }

  #structure(byte: number, kind: number): void {
    if (kind === 2) {
      this.#inside = 'nothing';
      return;
    }
    if (this.#base < 0) {
      if (kind === 6) return;
      this.#base = byte === 0x5b ? 1 : 0;
      if (this.#base === 1) {
        this.#depth = 1;
        return;
      }
    }
    if (kind === 4) this.#inside = 'nothing';
    else if (this.#depth === this.#base && this.#inside !== 'word') {
      this.found.take(this.#line);
      if (kind === 0) this.#inside = 'word';
    }
    if (kind === 5) this.#inside = 'text';
    else if (kind === 3) this.#depth++;
    else if (kind === 4) this.#depth--;
  }
}

const JSON_KINDS = kindsOf({ 1: '\n\r', 2: ' \t,', 3: '{[', 4: '}]', 5: '"\\', 6: BYTE_ORDER_MARK });
