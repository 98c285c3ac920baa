import { basename, join } from 'node:path';
import { validateData, type ValidationRequest } from '../../../shared/checks/validate.ts';
import type { Contract } from '../../../shared/contract/model.ts';
import type { Services } from '../../../shared/core/services.ts';
import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { openEngine, type Engine } from '../../../shared/tables/engine.ts';
import { findSource } from '../../../shared/tables/sources.ts';
import { testServices } from '../../services.ts';
import { writeParquet, writeText } from '../tables/data.ts';

/** One folder, one engine for many small data sets; file names are known beforehand. */
export class Bench implements AsyncDisposable {
  readonly services: Services;
  readonly engine: Engine;
  readonly #names: string[];

  private constructor(services: Services, engine: Engine, names: string[]) {
    this.services = services;
    this.engine = engine;
    this.#names = names;
  }

  static async open(): Promise<Bench> {
    const services = await testServices();
    const names = Array.from({ length: 700 }, (_, index) => `data-${index}`);
    const files = names.flatMap((name) =>
      ['csv', 'parquet', 'jsonl'].map((end) => join(services.temp, `${name}.${end}`)),
    );
    return new Bench(services, await openEngine(services, { files }), names);
  }

  csv = (text: string): Promise<string> => writeText(this.services.temp, `${this.#next()}.csv`, text);
  jsonl = (text: string): Promise<string> => writeText(this.services.temp, `${this.#next()}.jsonl`, text);
  parquet = (sql: string, options = ''): Promise<string> =>
    writeParquet(join(this.services.temp, `${this.#next()}.parquet`), sql, options);

  async findings(contract: Contract, file: string, more: Partial<ValidationRequest> = {}): Promise<readonly Finding[]> {
    const source = await findSource(basename(file), [this.services.temp]);
    const sources = new Map([[contract.tables[0]?.name ?? '', source]]);
    const base = { contract, sources, profile: 'none', maxSamples: 10, engine: this.engine } as const;
    return (await validateData({ ...base, ...more }, this.services)).result.findings;
  }

  /** The verdict of the only finding of a kind, with its count of failing rows and their positions. */
  async check(
    contract: Contract,
    file: string,
    kind: string,
  ): Promise<readonly [string, number?, (readonly number[])?]> {
    const found = (await this.findings(contract, file)).filter((finding) => finding.kind === kind);
    const [first] = found;
    if (first === undefined || found.length > 1) throw new Error(`${found.length} findings of kind ${kind}.`);
    if (first.rowsFailing === undefined) return [first.verdict];
    return [first.verdict, first.rowsFailing, first.sampleRows ?? []];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.engine[Symbol.asyncDispose]();
  }

  #next(): string {
    const name = this.#names.shift();
    if (name === undefined) throw new Error('The bench has no more names.');
    return name;
  }
}
