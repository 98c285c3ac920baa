import { readFile, writeFile } from 'node:fs/promises';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { isFields, isList, Num, type Datum, type FuzzTable, type SqlType } from '../case.ts';
import { loadDuckDb } from '../../duckdb.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Writes tables as Parquet with DuckDB in this process, one connection for many. */
export class ParquetWriter implements Disposable {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(): Promise<ParquetWriter> {
    const duckdb = await loadDuckDb();
    const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return new ParquetWriter(instance, connection);
  }

  async write(path: string, table: FuzzTable): Promise<void> {
    const { columns, rows } = table;
    const names = placeholders(columns.map(({ name }) => name));
    const list = columns.map(
      ({ type = 'VARCHAR' }, index) => `CAST(v${index} AS ${typeText(type)}) AS ${named(names[index] ?? '')}`,
    );
    const values = rows.map(
      (row) => `(${columns.map(({ type = 'VARCHAR' }, index) => literal(row[index] ?? null, type)).join(', ')})`,
    );
    const nothing = `(${columns.map(() => 'NULL').join(', ')})`;
    const from = `(VALUES ${values.length === 0 ? nothing : values.join(', ')}) t(${columns.map((_, index) => `v${index}`).join(', ')})`;
    const where = values.length === 0 ? ' WHERE false' : '';
    await this.#connection.run(
      `COPY (SELECT ${list.join(', ')} FROM ${from}${where}) TO ${quoted(path)} (FORMAT parquet)`,
    );
    await rename(
      path,
      names,
      columns.map(({ name }) => name),
    );
  }

  [Symbol.dispose](): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** DuckDB writes no two columns whose names differ by case alone; those get another first byte, which is put right after. */
function placeholders(names: readonly string[]): string[] {
  const twins = new Map<string, number>();
  return names.map((name) => {
    const before = twins.get(name.toLowerCase()) ?? 0;
    twins.set(name.toLowerCase(), before + 1);
    return before === 0 ? name : `${String.fromCharCode(before)}${name.slice(1)}`;
  });
}

async function rename(path: string, from: readonly string[], to: readonly string[]): Promise<void> {
  const changed = from.flatMap((name, index) => (name === to[index] ? [] : [[name, to[index] ?? ''] as const]));
  if (changed.length === 0) return;
  const bytes = await readFile(path);
  for (const [wrong, right] of changed) {
    const [found, put] = [Buffer.from(wrong), Buffer.from(right)];
    for (let at = bytes.indexOf(found); at >= 0; at = bytes.indexOf(found, at + 1)) put.copy(bytes, at);
  }
  await writeFile(path, bytes);
}

function typeText(type: SqlType): string {
  if (typeof type === 'string') return type;
  if ('list' in type) return `${typeText(type.list)}[]`;
  if ('map' in type) return `MAP(VARCHAR, ${typeText(type.map)})`;
  return `STRUCT(${type.struct.map(([name, each]) => `${named(name)} ${typeText(each)}`).join(', ')})`;
}

function literal(datum: Datum, type: SqlType): string {
  if (datum === null) return 'NULL';
  if (typeof type === 'string') {
    const text = datum instanceof Num ? datum.text : typeof datum === 'object' ? JSON.stringify(datum) : String(datum);
    return `CAST(${quoted(text)} AS ${type})`;
  }
  if ('list' in type && isList(datum))
    return `CAST([${datum.map((each) => literal(each, type.list)).join(', ')}] AS ${typeText(type)})`;
  if (!isFields(datum)) throw new Error('A datum does not suit its type.');
  if ('map' in type) {
    const keys = datum.fields.map(([key]) => quoted(key));
    const values = datum.fields.map(([, each]) => literal(each, type.map));
    return `CAST(MAP([${keys.join(', ')}], [${values.join(', ')}]) AS ${typeText(type)})`;
  }
  if (!('struct' in type)) throw new Error('A datum does not suit its type.');
  const parts = type.struct.map(([name, each]) => {
    const value = datum.fields.find(([key]) => key === name)?.[1] ?? null;
    return `${quoted(name)}: ${literal(value, each)}`;
  });
  return `CAST({${parts.join(', ')}} AS ${typeText(type)})`;
}
