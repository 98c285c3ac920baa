import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateData } from '../../../shared/checks/validate.ts';
import { parseContract } from '../../../shared/contract/read.ts';
import { openEngine, type Engine } from '../../../shared/tables/engine.ts';
import { findSource, type Source } from '../../../shared/tables/sources.ts';
import { testServices } from '../../services.ts';
import type { FuzzCase } from '../case.ts';
import { expectCase } from '../truth/truth.ts';
import type { Expected } from '../truth/expected.ts';
import { contractText } from '../write/contract.ts';
import { ParquetWriter } from '../write/parquet.ts';
import { fileOf, writeTable } from '../write/table.ts';
import { compareFindings, type Difference, type Got } from './compare.ts';

export interface Outcome {
  readonly differences: readonly Difference[];
  /** Findings that were compared, and those about which the standard leaves open what is right. */
  readonly decided: number;
  readonly open: number;
  readonly expected: readonly Expected[];
  readonly got: readonly Got[];
}

/** How many cases one engine sees; it must know every file beforehand. */
const SLOTS = 400;

/** Runs cases one after another in folders of one engine; an engine that is lost is replaced. */
export class Runner implements AsyncDisposable {
  readonly #services: Awaited<ReturnType<typeof testServices>>;
  /** For whoever writes more Parquet files in this process. */
  readonly parquet: ParquetWriter;
  #engine: Engine | undefined;
  #slot = SLOTS;

  private constructor(services: Awaited<ReturnType<typeof testServices>>, parquet: ParquetWriter) {
    this.#services = services;
    this.parquet = parquet;
  }

  static async open(): Promise<Runner> {
    return new Runner(await testServices(), await ParquetWriter.open());
  }

  async run(fuzzed: FuzzCase): Promise<Outcome> {
    const expected = expectCase(fuzzed, this.#services.clock.now().getTime());
    const got = await this.#validate(fuzzed).catch((error: unknown) => this.#lost(error));
    const differences = compareFindings(expected, got);
    const open = expected.filter(({ verdicts }) => verdicts === 'open').length;
    return { differences, decided: expected.length - open, open, expected, got: Array.isArray(got) ? got : [] };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#engine?.[Symbol.asyncDispose]();
    this.parquet[Symbol.dispose]();
    await rm(this.#services.temp, { recursive: true, force: true });
  }

  /** Writes contract and data of a case, as `validate-data` would be given them. */
  async write(folder: string, fuzzed: FuzzCase): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'contract.yaml'), contractText(fuzzed));
    for (const table of fuzzed.tables) await writeTable(join(folder, fileOf(table)), table, this.parquet);
  }

  async #validate(fuzzed: FuzzCase): Promise<readonly Got[]> {
    const engine = await this.#freshEngine();
    const folder = this.#folder(this.#slot);
    this.#slot++;
    this.#ran++;
    try {
      await this.write(folder, fuzzed);
      const contract = parseContract(Buffer.from(contractText(fuzzed)), 'contract.yaml');
      const sources = new Map<string, Source>();
      for (const table of fuzzed.tables) sources.set(table.name, await findSource(fileOf(table), [folder]));
      const request = { contract, sources, profile: 'none', maxSamples: 0, engine } as const;
      const { result } = await validateData(request, this.#services);
      return result.findings;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #folder(slot: number): string {
    return join(this.#services.temp, `case-${slot}`);
  }

  /** Says which cases come next, in this order, so that one engine serves them all: it knows its files from its start. */
  plan(cases: readonly FuzzCase[]): void {
    this.#slot = SLOTS;
    this.#files = (at) =>
      cases.slice(at, at + SLOTS).flatMap(({ tables }, slot) => this.#paths(slot, tables.map(fileOf)));
  }

  /** Prepares for smaller and smaller forms of one case. */
  planSmaller({ tables }: FuzzCase): void {
    this.#slot = SLOTS;
    const names = new Set(tables.flatMap((table) => [fileOf(table), fileOf({ ...table, file: 'data' })]));
    this.#files = () => Array.from({ length: SLOTS }, (_, slot) => this.#paths(slot, [...names])).flat();
  }

  #files: (at: number) => string[] = () => [];
  #ran = 0;

  #paths(slot: number, names: readonly string[]): string[] {
    return names.map((name) => join(this.#folder(slot), name));
  }

  async #freshEngine(): Promise<Engine> {
    if (this.#engine !== undefined && this.#slot < SLOTS) return this.#engine;
    await this.#engine?.[Symbol.asyncDispose]();
    this.#slot = 0;
    this.#engine = await openEngine(this.#services, { files: this.#files(this.#ran) });
    return this.#engine;
  }

  async #lost(error: unknown): Promise<Error> {
    if (error instanceof Error && error.name === 'EngineError') {
      await this.#engine?.[Symbol.asyncDispose]();
      this.#engine = undefined;
    }
    return error instanceof Error ? error : new Error(String(error));
  }
}
