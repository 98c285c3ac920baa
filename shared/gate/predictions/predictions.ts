import { untilCancelled } from '../../core/cancelled.ts';
import type { Digest } from '../../core/digest.ts';
import { isUserError, UserError } from '../../core/errors.ts';
import { formatCount } from '../../core/text/format.ts';
import type { Services } from '../../core/services.ts';
import { openEngine, type Engine } from '../../tables/engine.ts';
import { mayBeWhole, readError } from '../../tables/read-errors.ts';
import { openRelation } from '../../tables/open.ts';
import { digestSource, findSource, readingOf, stampOf, type Source } from '../../tables/sources.ts';
import { agreeOnClasses } from './classes.ts';
import { refuseContradictions, settleSlices } from './contradictions.ts';
import { matchRows } from './join.ts';
import { readRows } from './read-rows.ts';
import type { Wanted } from './demands.ts';
import { INPUT_OF, type Role } from './refusals.ts';
import { loadTable, type LoadedTable } from './tables.ts';
import type { PredictionRequest, PredictionSet } from './set.ts';

const MAX_ROWS = 20_000_000;

/**
 * Reads predictions from CSV, JSON lines or Parquet, each row checked, candidate and baseline joined on their ids.
 *
 * @throws UserError `predictions-invalid`, `predictions-mismatched`, `predictions-too-large` and those of shared/tables
 */
export async function readPredictions(request: PredictionRequest, services: Services): Promise<PredictionSet> {
  const given = request.files;
  const roles = (['labels', 'candidate', 'baseline'] as const).filter((role) => given[role] !== undefined);
  const sources = new Map<Role, Source>();
  for (const role of roles) sources.set(role, await sourceOf(given[role] ?? '', role, services));
  const before = await stamps(sources);
  const files = [...sources.values()].flatMap((source) => source.files);
  await using engine = await openEngine(services, { files, reading: readingOf(sources.values()) });
  const loaded = new Map<Role, LoadedTable>();
  for (const [role, source] of sources) loaded.set(role, await load(engine, source, role, request));
  const { candidate, baseline, labels } = Object.fromEntries(loaded) as Partial<Record<Role, LoadedTable>>;
  if (candidate === undefined) throw new Error('The candidate was not loaded.');
  const tables = { candidate, baseline, labels };
  const classes = await agreeOnClasses(engine, request.columns, [...loaded.values()]);
  const unpredicted = await matchRows(engine, tables);
  const codes = await settleSlices(engine, [...loaded.values()], request.slices);
  await refuseContradictions(engine, tables, request);
  const digests: Partial<Record<Role, Digest>> = {};
  for (const [role, source] of sources) {
    digests[role] = await untilCancelled(digestSource(source), services.cancelled);
  }
  if ((await stamps(sources)) !== before) throw changed();
  const rows = await readRows(engine, request, { tables, unpredicted, positive: classes.positive, codes });
  return { ...rows, unpredicted, classes, digests };
}

async function stamps(sources: ReadonlyMap<Role, Source>): Promise<string> {
  return (await Promise.all([...sources.values()].map(stampOf))).join(';');
}

/** The digests must be of the bytes that were judged. */
function changed(): UserError {
  return new UserError('predictions-changed', {
    what: 'A file of predictions or labels was written to while it was read.',
    where: { input: INPUT_OF.candidate },
    remedy: 'Let the step that writes it end first; then run again.',
  });
}

async function sourceOf(given: string, role: Role, services: Services): Promise<Source> {
  try {
    return await findSource(given, [services.workspace, services.temp]);
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new UserError(error.code, {
      what: error.what,
      where: { input: INPUT_OF[role] },
      remedy: error.remedy,
      cause: error,
    });
  }
}

async function load(engine: Engine, source: Source, role: Role, request: PredictionRequest): Promise<LoadedTable> {
  const { columns, files, slices } = request;
  const ownLabels = files.labels === undefined;
  const wanted: Wanted = {
    columns,
    value: role !== 'labels',
    label: role === 'labels' || ownLabels,
    slices,
  };
  const loaded = async (inOrder: boolean): Promise<LoadedTable> =>
    loadTable(engine, await openRelation(source, engine, { inOrder }), role, wanted);
  try {
    const table = await loaded(false).catch((error: unknown) => {
      if (mayBeWhole(error, [source])) return loaded(true);
      throw error;
    });
    if (table.rows > MAX_ROWS) throw tooLarge(table);
    return table;
  } catch (error) {
    throw await readError(error, source);
  }
}

function tooLarge(table: LoadedTable): UserError {
  return new UserError('predictions-too-large', {
    what: `${table.shown} holds ${formatCount(table.rows)} rows; at most ${formatCount(MAX_ROWS)} are judged.`,
    where: { input: INPUT_OF[table.role] },
    remedy: 'Evaluate on a random sample; beyond some millions of rows it decides the same.',
  });
}
