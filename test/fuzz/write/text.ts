import { isFields, isList, Num, type Datum, type FuzzTable, type Node } from '../case.ts';

/** RFC 4180; null is a field with nothing in it. */
export function csvText({ columns, rows, style }: FuzzTable): string {
  const field = (text: string): string => {
    const quoted = style.quoteAll || /[",;|\t\r\n]/.test(text);
    return quoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const record = (texts: readonly string[]): string => {
    const line = texts.map(field).join(style.delimiter);
    // A line with nothing on it is no record.
    return line === '' ? '""' : line;
  };
  const lines = [record(columns.map(({ name }) => name)), ...rows.map((row) => record(row.map(csvField)))];
  return `${style.mark ? '\ufeff' : ''}${lines.join(style.lineEnd)}${style.lastLineEnd ? style.lineEnd : ''}`;
}

function csvField(datum: Datum | undefined): string {
  if (datum === null || datum === undefined) return '';
  if (typeof datum === 'string') return datum;
  return jsonText(datum);
}

export function jsonLines({ columns, rows, style }: FuzzTable): string {
  const lines = rows.map((row) =>
    jsonText({
      fields: columns.flatMap(({ name }, index) => {
        const datum = row[index];
        return datum === undefined ? [] : [[name, datum] as const];
      }),
    }),
  );
  return lines.length === 0 ? '' : `${lines.join(style.lineEnd)}${style.lastLineEnd ? style.lineEnd : ''}`;
}

export function jsonText(value: Datum | Node): string {
  if (value instanceof Num) return value.text;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value as Datum)) return `[${(value as readonly (Datum | Node)[]).map(jsonText).join(',')}]`;
  const entries = isFields(value as Datum)
    ? (value as { readonly fields: readonly (readonly [string, Datum])[] }).fields
    : Object.entries(value as Readonly<Record<string, Node>>);
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}: ${jsonText(each)}`).join(', ')}}`;
}
