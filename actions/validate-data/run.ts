import { writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { canonicalJson } from '../../shared/core/canonical-json.ts';
import { digestJson } from '../../shared/core/digest.ts';
import { toLine } from '../../shared/core/text/escape.ts';
import { formatBytes, formatDuration, plural, shortDigest } from '../../shared/core/text/format.ts';
import type { ActionResult, Services } from '../../shared/core/services.ts';
import type { Subject } from '../../shared/core/statement.ts';
import { isPromise } from '../../shared/checks/plan/service-levels.ts';
import { validateData, type Validation } from '../../shared/checks/validate.ts';
import { ownFolder } from '../../shared/host/scratch.ts';
import { readContract } from '../../shared/contract/read.ts';
import type { Contract } from '../../shared/contract/model.ts';
import type { Source } from '../../shared/tables/sources.ts';
import type { ValidateDataInputs } from './inputs.ts';
import { bindSources } from './bind.ts';
import { annotate, findingsLog, headlineOf, summaryOf } from './show.ts';

/**
 * Checks data against a contract.
 *
 * @returns the verdict; a breach is a verdict, not an error
 * @throws UserError `contract-unreadable`, `contract-invalid`, `data-missing`, `data-unreadable` and the other codes in
 * docs/errors/validate-data.md
 */
export async function validateDataAction(inputs: ValidateDataInputs, services: Services): Promise<ActionResult> {
  const { log, clock } = services;
  const roots = [services.workspace, services.temp];
  const contract = await readContract(inputs.contract, relative(services.workspace, inputs.contract), roots);
  for (const { what, where } of contract.notices) log.notice(what, where);
  const sources = await bindSources(inputs.data, contract, roots);
  const startMs = clock.monotonicMs();
  const validation = await log.group('Measure the data', async () => {
    sayWhatIsRead(contract, sources, services);
    const found = await validateData(requestOf(inputs, contract, sources), services);
    const rows = found.result.tables.reduce((sum, table) => sum + table.rows, 0);
    log.info(`Read ${plural(rows, 'row')} in ${formatDuration(clock.monotonicMs() - startMs)}.`);
    return found;
  });
  const headline = headlineOf(validation, nameOf(inputs, sources));
  const statement = await services.evidence.leave({
    action: 'validate-data',
    subjects: subjectsOf(inputs, sources, validation),
    inputs: [{ name: contract.file, digest: contract.digest }, ...dataInputs(sources, validation)],
    verdict: validation.verdict,
    headline,
    result: validation.result,
  });
  log.table(findingsLog(validation));
  annotate(validation, log);
  return {
    verdict: validation.verdict,
    headline,
    outputs: { ...(await outputsOf(validation, inputs, services)), statement: statement.path },
    summary: summaryOf(headline, validation),
  };
}

function requestOf(
  inputs: ValidateDataInputs,
  contract: Contract,
  sources: ReadonlyMap<string, Source>,
): Parameters<typeof validateData>[0] {
  return {
    contract,
    sources,
    profile: inputs.profile,
    maxSamples: inputs.maxSamples,
    ...(inputs.duckdbUrl === undefined ? {} : { mirror: inputs.duckdbUrl }),
  };
}

function sayWhatIsRead(contract: Contract, sources: ReadonlyMap<string, Source>, { log }: Services): void {
  log.info(`Contract ${contract.name ?? contract.id}, version ${contract.version} (${contract.file}).`);
  for (const [table, { given, files, notes, sizeBytes, format }] of sources) {
    log.info(`Table ${table}: ${given}, ${plural(files.length, `${format} file`)}, ${formatBytes(sizeBytes)}.`);
    if (notes.length > 0) log.info(`Passed over in ${given}: ${passedOver(notes)}.`);
  }
  const notes = contract.tables.flatMap((table) => [...table.quality, ...table.columns.flatMap((c) => c.quality)]);
  const texts = notes.filter((rule) => rule.kind === 'text').length;
  if (texts > 0) log.info(`${plural(texts, 'rule')} of type text: for people to read, not measured.`);
  const promises = contract.serviceLevels.filter(isPromise);
  if (promises.length > 0) {
    const names = toLine([...new Set(promises.map(({ property }) => property))].join(', '), 200);
    log.info(`${plural(promises.length, 'service level')} about a service, not measured: ${names}.`);
  }
}

function passedOver(notes: readonly string[]): string {
  const shown = notes.slice(0, 5).map((name) => toLine(name, 80));
  return notes.length > shown.length ? `${shown.join(', ')} and ${notes.length - shown.length} more` : shown.join(', ');
}

function nameOf(inputs: ValidateDataInputs, sources: ReadonlyMap<string, Source>): string {
  return inputs.dataset ?? [...sources.keys()].join(', ');
}

/** The data by digest, under the data set's name where it has one. */
function subjectsOf(
  { dataset }: ValidateDataInputs,
  sources: ReadonlyMap<string, Source>,
  { result }: Validation,
): readonly Subject[] {
  return result.tables.map(({ table, digest }) => {
    const file = basename(sources.get(table)?.given ?? table);
    if (dataset === undefined) return { name: file, digest };
    return { name: sources.size === 1 ? dataset : `${dataset}/${table}`, digest };
  });
}

function dataInputs(sources: ReadonlyMap<string, Source>, { result }: Validation): readonly Subject[] {
  return result.tables.map(({ table, digest }) => ({ name: sources.get(table)?.given ?? table, digest }));
}

async function outputsOf(
  { result }: Validation,
  inputs: ValidateDataInputs,
  services: Services,
): Promise<ActionResult['outputs']> {
  const [table] = result.tables;
  return {
    findings: result.findings.filter((finding) => finding.verdict !== 'pass').length,
    checks: result.findings.length,
    rows: result.tables.reduce((sum, each) => sum + each.rows, 0),
    digest: result.tables.length === 1 ? table?.digest : undefined,
    profile: inputs.profile === 'none' ? undefined : await writeProfile(result.tables, services),
  };
}

/** The profile by itself, under a name that its content gives: equal data has an equal file. */
async function writeProfile(tables: Validation['result']['tables'], services: Services): Promise<string> {
  const profile = {
    version: 1,
    tables: tables.map(({ table, digest, rows, columns }) => ({ table, digest, rows, columns })),
  };
  const path = join(await ownFolder(services.temp), `profile-${shortDigest(digestJson(profile))}.json`);
  await writeFile(path, canonicalJson(profile));
  return path;
}
