import type { ContractColumn, FuzzCase, FuzzTable } from '../case.ts';

/** Whether a smaller case still shows the fault. */
export type Shows = (fuzzed: FuzzCase) => Promise<boolean>;

/** Tried at most so often, so that a case of hundreds of rows ends. */
const MAX_TRIES = 400;

/** Takes away what the fault does not need: tables, rows, columns, demands, one after another until nothing goes. */
export async function minimise(fuzzed: FuzzCase, shows: Shows): Promise<FuzzCase> {
  let smallest = fuzzed;
  let tries = 0;
  for (let shrunk = true; shrunk;) {
    shrunk = false;
    for (const candidate of smaller(smallest)) {
      if (++tries > MAX_TRIES) return smallest;
      if (!(await shows(candidate))) continue;
      smallest = candidate;
      shrunk = true;
      break;
    }
  }
  return smallest;
}

/** Cases with one thing less, the largest things first. */
function* smaller(fuzzed: FuzzCase): Generator<FuzzCase> {
  const { tables, levels } = fuzzed;
  for (const [index, table] of tables.entries()) {
    const referred = tables.some((each) => each.foreignKeys.some((key) => key.table === table.name));
    const kept = levels.filter(({ element }) => !element.startsWith(`${table.name}.`));
    if (!referred && tables.length > 1) yield { ...fuzzed, tables: tables.toSpliced(index, 1), levels: kept };
  }
  for (const index of levels.keys()) yield { ...fuzzed, levels: levels.toSpliced(index, 1) };
  for (const [index, table] of tables.entries()) {
    for (const less of smallerTables(table, fuzzed)) yield { ...fuzzed, tables: tables.with(index, less) };
  }
}

function* smallerTables(table: FuzzTable, fuzzed: FuzzCase): Generator<FuzzTable> {
  const { rows, columns, properties, rules, foreignKeys } = table;
  for (const index of foreignKeys.keys()) yield { ...table, foreignKeys: foreignKeys.toSpliced(index, 1) };
  for (let size = Math.ceil(rows.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < rows.length && rows.length > size; at += size)
      yield { ...table, rows: rows.toSpliced(at, size) };
  }
  const named = new Set([
    ...foreignKeys.flatMap((key) => key.columns),
    ...fuzzed.tables.flatMap((each) =>
      each.foreignKeys.flatMap((key) => (key.table === table.name ? key.references : [])),
    ),
    ...rules.flatMap((rule) => (rule.arguments?.['properties'] ?? []) as readonly string[]),
    ...fuzzed.levels.map(({ element }) => element.slice(element.indexOf('.') + 1)),
  ]);
  for (const [index, column] of properties.entries()) {
    if (!named.has(column.name) && properties.length > 1)
      yield { ...table, properties: properties.toSpliced(index, 1) };
  }
  for (const index of columns.keys()) {
    if (columns.length === 1) break;
    yield { ...table, columns: columns.toSpliced(index, 1), rows: rows.map((row) => row.toSpliced(index, 1)) };
  }
  for (const index of rules.keys()) yield { ...table, rules: rules.toSpliced(index, 1) };
  for (const [index, column] of properties.entries()) {
    for (const less of smallerColumns(column)) yield { ...table, properties: properties.with(index, less) };
  }
  const plain = { delimiter: ',', lineEnd: '\n', mark: false, quoteAll: false, lastLineEnd: true } as const;
  if (JSON.stringify(plain) !== JSON.stringify(table.style)) yield { ...table, style: plain };
  if (table.file !== 'data' && !fuzzed.tables.some(({ file }) => file === 'data')) yield { ...table, file: 'data' };
}

function* smallerColumns(column: ContractColumn): Generator<ContractColumn> {
  for (const key of ['required', 'unique', 'enum', 'physicalType', 'primaryKey', 'primaryKeyPosition'] as const) {
    if (column[key] !== undefined) yield without(column, key);
  }
  for (const index of column.rules.keys()) yield { ...column, rules: column.rules.toSpliced(index, 1) };
  const { options = {}, enum: listed } = column;
  for (const key of Object.keys(options)) {
    const rest = Object.fromEntries(Object.entries(options).filter(([each]) => each !== key));
    yield Object.keys(rest).length === 0 ? without(column, 'options') : { ...column, options: rest };
  }
  if (listed !== undefined && listed.length > 1) {
    for (const index of listed.keys()) yield { ...column, enum: listed.toSpliced(index, 1) };
  }
  const { properties = [], items, map } = column;
  for (const [index, field] of properties.entries()) {
    if (properties.length > 1 && options['required'] === undefined)
      yield { ...column, properties: properties.toSpliced(index, 1) };
    for (const less of smallerColumns(field)) yield { ...column, properties: properties.with(index, less) };
  }
  if (items !== undefined) for (const less of smallerColumns(items)) yield { ...column, items: less };
  if (map !== undefined) for (const less of smallerColumns(map)) yield { ...column, map: less };
}

function without(column: ContractColumn, key: keyof ContractColumn): ContractColumn {
  return Object.fromEntries(Object.entries(column).filter(([each]) => each !== key)) as unknown as ContractColumn;
}
