/**
 * One measured process: `bare FILE STATEMENTS…` runs SQL in DuckDB's own client, `ours FILE CONTRACT PROFILE` runs a
 * validation, `digest FILE` only makes the digest that a validation needs besides. FILE may be a folder. Prints CPU seconds and the peak of its largest process as JSON.
 *
 * Each loads its own modules only: bare DuckDB must not look slower for what its user would never load.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { EngineUsage } from '../shared/tables/engine.ts';
import type { ProfileDepth } from '../shared/tables/profile.ts';

/** The work was done in this process. */
const NO_ENGINE: EngineUsage = { cpuSeconds: 0, peakBytes: 0 };

const [mode, file = '', ...rest] = process.argv.slice(2);
const before = process.cpuUsage();
const engine = mode === 'bare' ? await runBare(rest) : mode === 'digest' ? await runDigest() : await runOurs(rest);
const { user, system } = mode === 'digest' ? process.cpuUsage(before) : process.cpuUsage();
console.log(
  JSON.stringify({
    cpuSeconds: (user + system) / 1e6 + engine.cpuSeconds,
    peakBytes: Math.max(process.resourceUsage().maxRSS * 1024, engine.peakBytes),
  }),
);
process.exit(0);

async function runDigest(): Promise<EngineUsage> {
  const { digestFile } = await import('../shared/core/digest.ts');
  await digestFile(file);
  return NO_ENGINE;
}

async function runBare(statements: readonly string[]): Promise<EngineUsage> {
  const duckdb = await import('@duckdb/node-api');
  const instance = await duckdb.DuckDBInstance.create(':memory:', { memory_limit: '256MB' });
  const connection = await instance.connect();
  for (const sql of statements) (await connection.runAndReadAll(sql)).getRowsJS();
  return NO_ENGINE;
}

async function runOurs([contract = '', profile = 'full']: readonly string[]): Promise<EngineUsage> {
  const { validateData } = await import('../shared/checks/validate.ts');
  const { parseContract } = await import('../shared/contract/read.ts');
  const { findSource } = await import('../shared/tables/sources.ts');
  const { testServices } = await import('../test/services.ts');
  const services = await testServices();
  const source = await findSource(basename(file), [dirname(file)]);
  const parsed = parseContract(readFileSync(contract), contract);
  const usages: EngineUsage[] = [];
  await validateData(
    {
      contract: parsed,
      sources: new Map([[parsed.tables[0]?.name ?? '', source]]),
      profile: profile as ProfileDepth,
      maxSamples: 10,
      onUsage: (usage) => usages.push(usage),
    },
    services,
  );
  return usages[0] ?? NO_ENGINE;
}
