/**
 * How a CSV file is taken apart (RFC 4180), as its reader does it: a quote opens a field only at its start, blanks before it
 * aside, and anywhere else is a character as others. Whoever looks at a file by itself goes through these states, so that
 * all see the same records in it.
 */

/** Where one is: before the first character of a record, before that of a field, in one, in quotes, behind them. */
export const CSV = { START: 0, FIELD_START: 1, FIELD: 2, QUOTED: 3, CLOSED: 4 } as const;

/** What a character is. A line end ends a record but in quotes. */
export const CSV_KIND = { ANY: 0, DELIMITER: 1, QUOTE: 2, BLANK: 3, LINE_END: 4 } as const;

/** The next state by state and kind, but for line ends. A quote behind a closing one was doubled. */
export const CSV_NEXT = Uint8Array.from(
  [
    [CSV.FIELD, CSV.FIELD_START, CSV.QUOTED, CSV.FIELD_START],
    [CSV.FIELD, CSV.FIELD_START, CSV.QUOTED, CSV.FIELD_START],
    [CSV.FIELD, CSV.FIELD_START, CSV.FIELD, CSV.FIELD],
    [CSV.QUOTED, CSV.QUOTED, CSV.CLOSED, CSV.QUOTED],
    [CSV.FIELD, CSV.FIELD_START, CSV.QUOTED, CSV.CLOSED],
  ].flat(),
);

/** What each byte is to a scanner: most are nothing in particular, and that is the fast way through. */
export function kindsOf(kinds: Readonly<Record<number, string>>): Uint8Array {
  const table = new Uint8Array(256);
  for (const [kind, bytes] of Object.entries(kinds)) {
    for (const byte of Buffer.from(bytes, 'latin1')) table[byte] = Number(kind);
  }
  return table;
}

/** @param delimiter one byte; where it is a blank, blanks are nothing else */
export function csvKinds(delimiter: string): Uint8Array {
  return kindsOf({
    [CSV_KIND.DELIMITER]: delimiter,
    [CSV_KIND.QUOTE]: '"',
    [CSV_KIND.BLANK]: delimiter === ' ' ? '' : ' ',
    [CSV_KIND.LINE_END]: '\n\r',
  });
}

const MARK = 0xfeff;
const MARK_BYTES = [0xef, 0xbb, 0xbf] as const;

/** How many units a byte order mark takes, which does not keep a quote from opening the first field. */
export function markLength(units: ArrayLike<number>): number {
  if (units[0] === MARK) return 1;
  return MARK_BYTES.every((byte, index) => units[index] === byte) ? MARK_BYTES.length : 0;
}

/**
 * Where the first record ends, without its line end.
 *
 * @param units of the text, whose ASCII characters are one each
 * @returns undefined where they hold no line end outside of quotes
 */
export function recordEnd(units: ArrayLike<number>, kinds: Uint8Array): number | undefined {
  let state: number = CSV.START;
  for (let index = markLength(units); index < units.length; index++) {
    const kind = kinds[units[index] ?? 0] ?? CSV_KIND.ANY;
    if (kind !== CSV_KIND.LINE_END) state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
    else if (state !== CSV.QUOTED) return index;
  }
  return undefined;
}

/** Whether something follows a closing quote in its field, which RFC 4180 does not know and readers take in many ways. */
export function goesOnBehindQuote(record: string, kinds: Uint8Array): boolean {
  let [state, last]: [number, number] = [CSV.START, CSV_KIND.ANY];
  for (let index = 0; index < record.length; index++) {
    const kind = kinds[record.charCodeAt(index)] ?? CSV_KIND.ANY;
    const isAgain = kind === CSV_KIND.QUOTE && last === CSV_KIND.BLANK;
    if (state === CSV.CLOSED && (kind === CSV_KIND.ANY || isAgain)) return true;
    if (kind !== CSV_KIND.LINE_END) state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
    last = kind;
  }
  return false;
}

/** The fields of one record. */
export function fieldsOf(record: string, kinds: Uint8Array): string[] {
  const fields: string[] = [];
  let field = '';
  let state: number = CSV.START;
  for (let index = 0; index < record.length; index++) {
    const kind = kinds[record.charCodeAt(index)] ?? CSV_KIND.ANY;
    const before = state;
    if (kind !== CSV_KIND.LINE_END) state = CSV_NEXT[state * 4 + kind] ?? CSV.FIELD;
    if (state === CSV.FIELD_START && kind === CSV_KIND.DELIMITER) {
      fields.push(field);
      field = '';
      // Quotes that open or close a field are none of its characters; one that was doubled is.
    } else if (kind !== CSV_KIND.QUOTE || before === CSV.FIELD || before === CSV.CLOSED) field += record[index] ?? '';
  }
  return [...fields, field];
}
