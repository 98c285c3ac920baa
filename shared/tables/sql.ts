/** A quoted SQL identifier; any text is safe. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""').replaceAll('\0', '�')}"`;
}

/** A quoted SQL string; any text is safe. */
export function sqlText(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  // DuckDB takes SQL as a C string, which ends at the first NUL.
  return quoted.includes('\0') ? `(${quoted.replaceAll('\0', "' || chr(0) || '")})` : quoted;
}

/** A numeric literal of the type that loses nothing: digits for integers, else a double. */
export function sqlNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e30) return BigInt(value).toString();
  return Number.isFinite(value) ? `CAST(${sqlText(String(value))} AS DOUBLE)` : `CAST('NaN' AS DOUBLE)`;
}

/** `body` over `name`, which stands for the value: the engine has no other way to name one inside an expression. */
export function sqlLet(name: string, value: string, body: string): string {
  return `list_transform([${value}], lambda ${name}: ${body})[1]`;
}

/** The value of a column as something that a scan can pass over no rows by; it costs next to nothing. */
export function ofValue(column: string): string {
  return `(CASE WHEN ${column} IS NOT NULL THEN ${column} END)`;
}

/** `[a, b]`. */
export function sqlList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/**
 * A list of files for a table function. The engine takes a path for a pattern: characters that mean something in one
 * stand in brackets, where they mean themselves.
 */
export function sqlFiles(files: readonly string[]): string {
  return sqlList(files.map((file) => sqlText(literalPath(file))));
}

/** A path as a pattern that matches nothing else. A backslash beside such characters has no such form. */
export function literalPath(file: string): string {
  return file.replace(/[*?[]/g, '[$&]');
}

/** RFC 6901. */
export function jsonPointer(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
