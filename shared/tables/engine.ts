import { formatDuration } from '../core/text/format.ts';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { CancelledError } from '../core/cancelled.ts';
import type { Progress, Services } from '../core/services.ts';
import { findDuckDb, type DuckDbOptions } from './duckdb.ts';
import { ENGINE_PROGRAM, KIT } from './kit.ts';
import { literalPath } from './sql.ts';
import type { EngineProgress, EngineReply, EngineRequest, Rows } from './duckdb-install/engine.ts';
import type { NumericSummary, Range } from './duckdb-install/numeric-summary.ts';

export type { DataType, Rows } from './duckdb-install/engine.ts';
export type { NumericSummary, Range } from './duckdb-install/numeric-summary.ts';

const MEBIBYTE = 1 << 20;
const MAX_THREADS = 16;

/**
 * SQL failed, or the engine was lost; a run that is cancelled ends it by a `CancelledError`. `message` may quote data:
 * translate it before a person sees it.
 */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly reason: 'sql' | 'memory' | 'time' | 'crash';

  constructor(reason: EngineError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface EngineOptions extends DuckDbOptions {
  /** Absolute paths of the only files that SQL may read. */
  readonly files: readonly string[];
  /** For DuckDB's buffers; it spills to disk beyond. */
  readonly memoryLimitBytes?: number;
  /** The engine ends itself above this; guards against what DuckDB's own limit does not count. */
  readonly residentLimitBytes?: number;
  /** For each request; the engine is killed when it is over. */
  readonly timeLimitMs?: number;
  /** What is read, for a line of progress where it takes long: `Reading 3 files (1.2 GB)`. */
  readonly reading?: string;
  /**
   * Joins that are written as WHERE, as others write them, are products unless filters move down to what they are about.
   * They move to the scan of a Parquet file too, which then passes over row groups by their statistics; `ofValue` keeps
   * them away from it.
   */
  readonly filtersMove?: boolean;
}

export interface EngineUsage {
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** DuckDB in a process of its own: empty environment, the given files only, no network, no extensions. */
export interface Engine extends AsyncDisposable {
  run(sql: string): Promise<void>;
  /** Names and types of the columns of a query, without running it. */
  describe(sql: string): Promise<Rows>;
  rows(sql: string): Promise<Rows>;
  /** Runs untrusted SQL: one SELECT, of which at most two rows are read. */
  select(sql: string): Promise<Rows>;
  /** Runs a query that calls `name` with one DOUBLE per range on every row, and returns what each argument held. */
  profile(
    sql: string,
    name: string,
    ranges: readonly Range[],
  ): Promise<{ rows: Rows; summaries: readonly NumericSummary[] }>;
  usage(): Promise<EngineUsage>;
}

type EngineServices = Pick<Services, 'root' | 'toolCache' | 'temp' | 'environment' | 'log' | 'effect' | 'cancelled'>;

/** Enough for any scan; hash tables that need more go to disk. */
function defaultMemoryLimit(): number {
  return Math.max(256, 32 * threadCount()) * MEBIBYTE;
}

/** For a second try, where the first ran out of memory. */
export function generousMemoryLimit(): number {
  return Math.max(defaultMemoryLimit(), Math.floor(totalmem() / 2));
}

/** Copying a table of many columns takes some buffers for each; the usual limit holds those of a thousand. */
const USUAL_COLUMNS = 1000;
const BUFFERS_OF_A_COLUMN = 192 << 10;

/** For a table of so many columns; undefined where the usual limit is enough. */
export function memoryLimitFor(columns: number): number | undefined {
  if (columns <= USUAL_COLUMNS) return undefined;
  return Math.min(generousMemoryLimit(), defaultMemoryLimit() + (columns - USUAL_COLUMNS) * BUFFERS_OF_A_COLUMN);
}

function threadCount(): number {
  return Math.min(availableParallelism(), MAX_THREADS);
}

/** Half of what is free: other steps and jobs of the machine write there too. */
async function spillLimit(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 2);
}

/**
 * @throws what `findDuckDb` throws
 */
export async function openEngine(services: EngineServices, options: EngineOptions): Promise<Engine> {
  const folder = await findDuckDb(services, options.mirror === undefined ? {} : { mirror: options.mirror });
  const scratch = await mkdtemp(join(services.temp, 'engine-'));
  const memoryLimitBytes = options.memoryLimitBytes ?? defaultMemoryLimit();
  const child = fork(join(services.root, KIT, ENGINE_PROGRAM), [folder], {
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    cwd: scratch,
  });
  const progress = options.reading === undefined ? undefined : services.log.progress(options.reading, 100);
  const { cancelled } = services;
  const engine = new ChildEngine(child, {
    scratch,
    cancelled,
    progress,
    timeLimitMs: options.timeLimitMs ?? 3_600_000,
  });
  try {
    await engine.ask({
      kind: 'open',
      threads: threadCount(),
      memoryLimitBytes,
      residentLimitBytes: options.residentLimitBytes ?? memoryLimitBytes + 1024 * MEBIBYTE,
      tempDirectory: join(scratch, 'spill'),
      spillLimitBytes: await spillLimit(scratch),
      // SQL names a file by a pattern that matches it alone; the pattern is looked up here as it stands.
      files: [...new Set(options.files.flatMap((file) => [file, literalPath(file)]))],
      filtersMove: options.filtersMove ?? false,
    });
  } catch (error) {
    await engine[Symbol.asyncDispose]();
    throw error;
  }
  return engine;
}

interface ChildOptions {
  readonly scratch: string;
  readonly cancelled: AbortSignal;
  readonly progress: Progress | undefined;
  readonly timeLimitMs: number;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

class ChildEngine implements Engine {
  readonly #child: ChildProcess;
  readonly #scratch: string;
  readonly #timeLimitMs: number;
  readonly #progress: Progress | undefined;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #lost: Error | undefined;
  #stderr = '';
  #next = 1;

  constructor(child: ChildProcess, { scratch, cancelled, progress, timeLimitMs }: ChildOptions) {
    this.#child = child;
    this.#scratch = scratch;
    this.#timeLimitMs = timeLimitMs;
    this.#progress = progress;
    child.on('message', (message) => {
      const told = message as EngineReply | EngineProgress;
      if ('percent' in told) this.#tell(told.percent);
      else this.#settle(told);
    });
    child.stderr?.on('data', (text: Buffer) => (this.#stderr = (this.#stderr + text.toString()).slice(-2000)));
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => {
        this.#fail(new EngineError('crash', error.message));
        resolve();
      });
      child.once('exit', (code, signal) => {
        this.#fail(this.#exitError(code, signal));
        resolve();
      });
    });
    const stop = (): void => this.#kill(new CancelledError());
    if (cancelled.aborted) stop();
    else {
      cancelled.addEventListener('abort', stop, { once: true });
      void this.#ended.then(() => cancelled.removeEventListener('abort', stop));
    }
  }

  run = async (sql: string): Promise<void> => {
    await this.ask({ kind: 'run', sql });
  };
  describe = (sql: string): Promise<Rows> => this.ask({ kind: 'describe', sql }) as Promise<Rows>;
  rows = (sql: string): Promise<Rows> => this.ask({ kind: 'rows', sql }) as Promise<Rows>;
  select = (sql: string): Promise<Rows> => this.ask({ kind: 'select', sql }) as Promise<Rows>;
  usage = (): Promise<EngineUsage> => this.ask({ kind: 'usage' }) as Promise<EngineUsage>;
  profile = (
    sql: string,
    name: string,
    ranges: readonly Range[],
  ): Promise<{ rows: Rows; summaries: readonly NumericSummary[] }> =>
    this.ask({ kind: 'profile', sql, name, ranges }) as Promise<{ rows: Rows; summaries: readonly NumericSummary[] }>;

  ask(request: EngineRequest): Promise<unknown> {
    if (this.#lost !== undefined) return Promise.reject(this.#lost);
    const id = this.#next++;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const limit = setTimeout(() => {
      this.#kill(new EngineError('time', `No answer within ${formatDuration(this.#timeLimitMs)}.`));
    }, this.#timeLimitMs);
    this.#waiting.set(id, { resolve, reject });
    this.#child.send({ id, request }, (error) => {
      if (error !== null) this.#fail(new EngineError('crash', error.message));
    });
    return promise.finally(() => clearTimeout(limit));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#kill(new EngineError('crash', 'The engine is closed.'));
    await this.#ended;
    this.#progress?.end();
    await rm(this.#scratch, { recursive: true, force: true });
  }

  /** Queries follow one another, and how many there will be depends on what they find. */
  #tell(percent: number): void {
    this.#progress?.update(percent, `query ${this.#next - 1} is at ${Math.min(99, Math.floor(percent))} %`);
  }

  #settle(reply: EngineReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.value);
    else waiting?.reject(sqlError(reply.message));
  }

  #kill(error: Error): void {
    this.#fail(error);
    this.#child.kill('SIGKILL');
  }

  #fail(error: Error): void {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#lost);
    this.#waiting.clear();
  }

  #exitError(code: number | null, signal: string | null): Error {
    // A terminal interrupts the whole group of processes, and this one may hear of it first.
    if (signal === 'SIGINT' || signal === 'SIGTERM') return new CancelledError();
    // Its own guard and the system's end a process that grew too large in the same way.
    if (signal === 'SIGKILL') return new EngineError('memory', 'The reader grew beyond its limit.');
    return new EngineError('crash', `The reader ended by ${signal ?? `exit status ${code ?? '?'}`}. ${this.#stderr}`);
  }
}

function sqlError(message: string): EngineError {
  return new EngineError(message.startsWith('Out of Memory Error') ? 'memory' : 'sql', message);
}
