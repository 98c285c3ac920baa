/**
 * The engine: DuckDB in a process of its own, so that a hostile file can at worst end this process, and so that no
 * secret is near it. It starts with an empty environment, reads the listed files only, and never the network.
 *
 * It imports nothing but its neighbours; its one argument is the folder whose node_modules holds DuckDB.
 */
import type * as DuckDb from '@duckdb/node-api';
import { duckdb } from './client.ts';
import { feed, newSummary, type DoubleVector, type NumericSummary, type Range } from './numeric-summary.ts';

/**
 * What decides by the statistics of a Parquet file, or of its row groups, instead of by its values: writers leave NaN out
 * of them, round them, or get them wrong.
 */
const BY_STATISTICS = ['statistics_propagation', 'row_group_pruner', 'join_filter_pushdown', 'top_n'];

/** How often the process looks at its own size, since DuckDB's limit does not cover every allocation. */
const WATCH_MS = 50;
/** After so many looks it tells how far the query is. */
const TELL_EVERY = 4;

interface OpenRequest {
  readonly kind: 'open';
  readonly threads: number;
  readonly memoryLimitBytes: number;
  /** The process ends itself above this size. */
  readonly residentLimitBytes: number;
  readonly tempDirectory: string;
  /** What may be written there. */
  readonly spillLimitBytes: number;
  /** The only files that SQL may read, absolute. */
  readonly files: readonly string[];
  /** Whether filters move down to scans, which then pass over row groups by their statistics. */
  readonly filtersMove: boolean;
}

export type EngineRequest =
  | OpenRequest
  /** Trusted SQL without a result that matters: views, sequences of the session. */
  | { readonly kind: 'run'; readonly sql: string }
  | { readonly kind: 'describe'; readonly sql: string }
  | { readonly kind: 'rows'; readonly sql: string }
  /** Untrusted SQL: refused unless it is one SELECT; at most two rows are read. */
  | { readonly kind: 'select'; readonly sql: string }
  /** SQL that calls `name(DOUBLE, …)` once per row, which feeds one summary per argument. */
  | { readonly kind: 'profile'; readonly sql: string; readonly name: string; readonly ranges: readonly Range[] }
  | { readonly kind: 'usage' };

/** How far the query is that runs, in percent; nobody asked for it. */
export interface EngineProgress {
  readonly percent: number;
}

export type EngineReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** The shape of a DuckDB type, without its aliases. */
export interface DataType {
  /** `BIGINT`, `DECIMAL(12,2)`, `STRUCT`, `LIST`, `ARRAY`, `MAP`, `ENUM` … */
  readonly name: string;
  readonly fields?: readonly { readonly name: string; readonly type: DataType }[];
  /** Of a list or array; of a map, its value. */
  readonly element?: DataType;
  readonly length?: number;
}

export interface Rows {
  readonly names: readonly string[];
  readonly types: readonly DataType[];
  readonly rows: readonly (readonly unknown[])[];
}

let connection: DuckDb.DuckDBConnection;

async function open(request: OpenRequest): Promise<void> {
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: String(request.threads),
    memory_limit: `${Math.floor(request.memoryLimitBytes / 1e6)}MB`,
    temp_directory: request.tempDirectory,
    max_temp_directory_size: `${Math.floor(request.spillLimitBytes / 1e6)}MB`,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
  });
  connection = await instance.connect();
  const files = request.files.map((file) => `'${file.replaceAll("'", "''")}'`);
  await connection.run(`SET TimeZone = 'UTC'`);
  const disabled = [...BY_STATISTICS, ...(request.filtersMove ? [] : ['filter_pushdown'])];
  await connection.run(`SET disabled_optimizers = '${disabled.join()}'`);
  await connection.run(`SET allowed_paths = [${files.join(', ')}]`);
  // The engine only counts how far it is where it could also draw that.
  await connection.run('SET enable_progress_bar = true');
  await connection.run('SET enable_progress_bar_print = false');
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  let looks = 0;
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > request.residentLimitBytes) die();
    if (++looks % TELL_EVERY === 0) tellProgress();
  }, WATCH_MS);
  watch.unref();
}

function tellProgress(): void {
  const percent = connection.progress.percentage;
  // Below 0 where nothing runs, or nobody can tell.
  if (percent >= 0) process.send?.({ percent } satisfies EngineProgress);
}

/** An orderly exit would wait for the query that is running. The parent takes this signal for a lack of memory. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

async function answer(request: EngineRequest): Promise<unknown> {
  switch (request.kind) {
    case 'open':
      return open(request);
    case 'run':
      await connection.run(request.sql);
      return undefined;
    case 'describe':
      return describe(request.sql);
    case 'rows':
      return rowsOf(await connection.runAndReadAll(request.sql));
    case 'select':
      return select(request.sql);
    case 'profile':
      return profile(request);
    case 'usage': {
      const { user, system } = process.cpuUsage();
      return { cpuSeconds: (user + system) / 1e6, peakBytes: process.resourceUsage().maxRSS * 1024 };
    }
  }
}

async function describe(sql: string): Promise<Rows> {
  const statement = await connection.prepare(sql);
  const columns = Array.from({ length: statement.columnCount }, (_, index) => index);
  return {
    names: columns.map((index) => statement.columnName(index)),
    types: columns.map((index) => dataType(statement.columnType(index))),
    rows: [],
  };
}

async function select(sql: string): Promise<Rows> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new Error('Not one statement: write a single SELECT.');
  const statement = await statements.prepare(0);
  if (statement.statementType !== duckdb.StatementType.SELECT) throw new Error('Not a SELECT: nothing else is run.');
  const result = await statement.stream();
  const reader = new duckdb.DuckDBResultReader(result);
  await reader.readUntil(2);
  return withPrinted(reader);
}

/** The client makes doubles of decimals and milliseconds of dates and times; here they are what the engine prints. */
function withPrinted(reader: DuckDb.DuckDBResultReader): Rows {
  const { rows, types, names } = rowsOf(reader);
  const texts = reader.getRowsJson();
  const printed = types.map(({ name }) => /^(DECIMAL|DATE|TIME|INTERVAL)/.test(name));
  return {
    names,
    types,
    rows: rows.map((row, at) => row.map((value, index) => (printed[index] === true ? texts[at]?.[index] : value))),
  };
}

function rowsOf(reader: DuckDb.DuckDBResultReader): Rows {
  return { names: reader.columnNames(), types: reader.columnTypes().map(dataType), rows: reader.getRowsJS() };
}

function dataType(type: DuckDb.DuckDBType): DataType {
  if (type instanceof duckdb.DuckDBStructType) {
    return {
      name: 'STRUCT',
      fields: type.entryNames.map((name, index) => ({ name, type: dataType(type.entryTypes[index] ?? type) })),
    };
  }
  if (type instanceof duckdb.DuckDBListType) return { name: 'LIST', element: dataType(type.valueType) };
  if (type instanceof duckdb.DuckDBArrayType) {
    return { name: 'ARRAY', element: dataType(type.valueType), length: type.length };
  }
  if (type instanceof duckdb.DuckDBMapType) {
    return {
      name: 'MAP',
      fields: [{ name: 'key', type: dataType(type.keyType) }],
      element: dataType(type.valueType),
    };
  }
  if (type instanceof duckdb.DuckDBEnumType) return { name: 'ENUM' };
  return { name: type.alias ?? String(type) };
}

interface ProfileRequest {
  readonly sql: string;
  readonly name: string;
  readonly ranges: readonly Range[];
}

async function profile(request: ProfileRequest): Promise<{ rows: Rows; summaries: NumericSummary[] }> {
  const summaries = request.ranges.map(newSummary);
  const { name, ranges } = request;
  connection.registerScalarFunction(
    duckdb.DuckDBScalarFunction.create({
      name,
      returnType: duckdb.INTEGER,
      parameterTypes: summaries.map(() => duckdb.DOUBLE),
      // NULL arguments must reach the summary's own counting, and equal calls must not be folded into one.
      specialHandling: true,
      volatile: true,
      mainFunction: (_info, chunk) => {
        const rows = chunk.rowCount;
        for (let index = 0; index < summaries.length; index++) {
          const vector = chunk.getColumnVector(index) as unknown as DoubleVector;
          const summary = summaries[index];
          const range = ranges[index];
          if (summary !== undefined && range !== undefined) feed(summary, vector, rows, range);
        }
      },
    }),
  );
  const rows = rowsOf(await connection.runAndReadAll(request.sql));
  return { rows, summaries };
}

process.on('message', (message: { readonly id: number; readonly request: EngineRequest }) => {
  answer(message.request).then(
    (value) => process.send?.({ id: message.id, ok: true, value } satisfies EngineReply),
    (error: unknown) =>
      process.send?.({
        id: message.id,
        ok: false,
        message: error instanceof Error ? error.message : String(error),
      } satisfies EngineReply),
  );
});
process.on('disconnect', die);
// A terminal interrupts the whole group of processes; when this one ends is up to the parent.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
