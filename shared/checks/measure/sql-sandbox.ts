import type { Services } from '../../core/services.ts';
import { formatDuration } from '../../core/text/format.ts';
import type { SqlRule } from '../../contract/model.ts';
import { EngineError, openEngine, type Engine, type EngineOptions } from '../../tables/engine.ts';
import type { BoundTable } from '../plan/place.ts';
import { measureSql, type SqlOutcome } from './sql-rules.ts';
import { columnInView, createViews } from './sql-views.ts';

const QUERY_LIMIT_MS = 120_000;
/** Of all rules of a contract together. */
const TOTAL_LIMIT_MS = 600_000;

/**
 * The engine for a contract's own SQL: a process apart from the one that measures everything else, so that a hostile
 * query can spoil nothing but its own answer. Started with the first such rule.
 */
export class SqlSandbox implements AsyncDisposable {
  readonly #services: Services;
  readonly #options: EngineOptions;
  #engine: Promise<Engine> | undefined;
  #spentMs = 0;

  constructor(services: Services, options: EngineOptions) {
    this.#services = services;
    const timeLimitMs = Math.min(options.timeLimitMs ?? QUERY_LIMIT_MS, QUERY_LIMIT_MS);
    this.#options = { ...options, timeLimitMs, filtersMove: true };
  }

  /** @param names of the rule's own table, and its column by the contract's path */
  async measure(
    rule: SqlRule,
    names: { readonly table: string; readonly column: string | undefined },
    bound: readonly BoundTable[],
  ): Promise<SqlOutcome> {
    if (this.#spentMs >= TOTAL_LIMIT_MS) {
      return { reason: `The queries of this contract may take ${formatDuration(TOTAL_LIMIT_MS)} together, and did.` };
    }
    const startMs = this.#services.clock.monotonicMs();
    this.#engine ??= this.#open(bound);
    const { table, column: label } = names;
    const own = bound.find((each) => each.table.name === table);
    const column = own === undefined || label === undefined ? undefined : columnInView(label, own);
    try {
      return await measureSql(await this.#engine, rule, { table, column });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return { reason: 'The tables could not be shown to the query under the contract’s names.' };
    } finally {
      this.#spentMs += this.#services.clock.monotonicMs() - startMs;
      await this.#forgetLost();
    }
  }

  /** A query that ends its engine, by its time or its memory, ends no other rule: that one gets an engine of its own. */
  async #forgetLost(): Promise<void> {
    const engine = await this.#engine?.catch(() => undefined);
    if (engine === undefined || (await engine.usage().catch(() => undefined)) !== undefined) return;
    this.#engine = undefined;
    await engine[Symbol.asyncDispose]();
  }

  async #open(bound: readonly BoundTable[]): Promise<Engine> {
    const engine = await openEngine(this.#services, this.#options);
    try {
      await createViews(engine, bound);
      return engine;
    } catch (error) {
      await engine[Symbol.asyncDispose]();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const engine = await this.#engine?.catch(() => undefined);
    await engine?.[Symbol.asyncDispose]();
  }
}
