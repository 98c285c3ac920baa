import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateData } from '../../../shared/checks/validate.ts';
import { parseContract } from '../../../shared/contract/read.ts';
import { openEngine, type Engine } from '../../../shared/tables/engine.ts';
import { findSource, type Source } from '../../../shared/tables/sources.ts';
import { testServices } from '../../services.ts';
import type { FuzzCase, FuzzTable } from '../case.ts';
import { expectCase } from '../truth/truth.ts';
import type { Expected } from '../truth/expected.ts';
import { contractText } from '../write/contract.ts';
import { ParquetWriter } from '../write/parquet.ts';
import { csvText, jsonLines } from '../write/text.ts';
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
  readonly #parquet: ParquetWriter;
  #engine: Engine | undefined;
  #slot = SLOTS;

  private constructor(services: Awaited<ReturnType<typeof testServices>>, parquet: ParquetWriter) {
    this.#services = services;
    this.#parquet = parquet;
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
    this.#parquet[Symbol.dispose]();
    await rm(this.#services.temp, { recursive: true, force: true });
  }

  /** Writes contract and data of a case, as `validate-data` would be given them. */
  async write(folder: string, fuzzed: FuzzCase): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'contract.yaml'), contractText(fuzzed));
    for (const table of fuzzed.tables) await this.#writeTable(join(folder, fileOf(table)), table);
  }

  async #validate(fuzzed: FuzzCase): Promise<readonly Got[]> {
    const engine = await this.#freshEngine(fuzzed);
    const folder = this.#folder(this.#slot);
    this.#slot++;
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

  /** Says which cases come next, so that one engine serves them all. */
  plan(cases: readonly FuzzCase[]): void {
    this.#planned = [...cases];
    this.#slot = SLOTS;
  }

  /** Prepares for a case that is tried in many smaller forms. */
  planMore(fuzzed: FuzzCase): void {
    const names = new Set(this.#planned.flatMap(({ tables }) => tables.map(fileOf)));
    if (fuzzed.tables.every((table) => names.has(fileOf(table)))) return;
    this.plan([fuzzed, { ...fuzzed, tables: fuzzed.tables.map((table) => ({ ...table, file: 'data' })) }]);
  }

  /** An engine knows its files from its start: those of the next cases, or, where few are planned, their names in every folder. */
  async #freshEngine(fuzzed: FuzzCase): Promise<Engine> {
    if (this.#slot >= SLOTS) {
      await this.#engine?.[Symbol.asyncDispose]();
      this.#engine = undefined;
      this.#slot = 0;
    }
    if (this.#engine !== undefined) return this.#engine;
    const at = this.#planned.indexOf(fuzzed);
    const next = at < 0 ? [] : this.#planned.slice(at, at + SLOTS - this.#slot);
    const names = at < 0 ? [...new Set(this.#planned.flatMap(({ tables }) => tables.map(fileOf)))] : [];
    const files = [
      ...next.flatMap((each, index) => each.tables.map((table) => join(this.#folder(this.#slot + index), fileOf(table)))),
      ...Array.from({ length: SLOTS }, (_, slot) => names.map((name) => join(this.#folder(slot), name))).flat(),
    ];
    this.#engine = await openEngine(this.#services, { files });
    return this.#engine;
  }

  #planned: readonly FuzzCase[] = [];

  async #writeTable(path: string, table: FuzzTable): Promise<void> {
    if (table.format === 'parquet') await this.#parquet.write(path, table);
    else await writeFile(path, table.format === 'csv' ? csvText(table) : jsonLines(table));
  }

  async #lost(error: unknown): Promise<Error> {
    if (error instanceof Error && error.name === 'EngineError') {
      await this.#engine?.[Symbol.asyncDispose]();
      this.#engine = undefined;
    }
    return error instanceof Error ? error : new Error(String(error));
  }
}

function fileOf({ file, format }: FuzzTable): string {
  return `${file}.${format}`;
}
