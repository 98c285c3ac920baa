import type { Digest } from '../../core/digest.ts';
import { isUserError, UserError } from '../../core/errors.ts';
import { formatCount } from '../../core/text/format.ts';
import type { Services } from '../../core/services.ts';
import { openEngine, type Engine } from '../../tables/engine.ts';
import { readError } from '../../tables/read-errors.ts';
import { openRelation } from '../../tables/open.ts';
import { digestSource, findSource, stampOf, type Source } from '../../tables/sources.ts';
import { matchBaseline, matchLabels, type Unmatched } from './join.ts';
import { INPUT_OF, loadTable, type LoadedTable, type Role, type Wanted } from './tables.ts';
import { RowBuilder } from './row-builder.ts';
import { selectRows, type Rows } from './rows.ts';
import type { PredictionColumns } from '../rules/rules.ts';

const MAX_ROWS = 20_000_000;
const PAGE_ROWS = 50_000;

interface PredictionFiles {
  /** Paths as the user wrote them. */
  readonly candidate: string;
  readonly baseline: string | undefined;
  readonly labels: string | undefined;
}

export interface PredictionSet {
  /** Every row of the candidate, ordered by id; for absolute rules. */
  readonly all: Rows;
  /** The rows both models have; undefined without a baseline. */
  readonly paired: Rows | undefined;
  readonly unmatched: Unmatched;
  readonly digests: Readonly<Partial<Record<Role, Digest>>>;
  /** Slice columns that no file has. */
  readonly absentSlices: readonly string[];
}

export interface PredictionRequest {
  readonly files: PredictionFiles;
  readonly columns: PredictionColumns;
  readonly slices: readonly string[];
}

/**
 * Reads predictions from CSV, JSON lines or Parquet, each row checked, candidate and baseline joined on their ids.
 *
 * @throws UserError `predictions-invalid`, `predictions-mismatched`, `predictions-too-large` and those of shared/tables
 */
export async function readPredictions(request: PredictionRequest, services: Services): Promise<PredictionSet> {
  const { files } = request;
  const roles = (['labels', 'candidate', 'baseline'] as const).filter((role) => files[role] !== undefined);
  const sources = new Map<Role, Source>();
  for (const role of roles) sources.set(role, await sourceOf(files[role] ?? '', role, services));
  const before = await stamps(sources);
  await using engine = await openEngine(services, { files: [...sources.values()].flatMap((source) => source.files) });
  const tables = new Map<Role, LoadedTable>();
  for (const [role, source] of sources) tables.set(role, await load(engine, source, role, request));
  const { candidate, baseline, labels } = Object.fromEntries(tables) as Partial<Record<Role, LoadedTable>>;
  if (candidate === undefined) throw new Error('The candidate was not loaded.');
  if (labels !== undefined) await matchLabels(engine, candidate, labels);
  const ownLabels = labels === undefined;
  const unmatched = baseline === undefined ? NONE : await matchBaseline(engine, { candidate, baseline, ownLabels });
  const digests: Partial<Record<Role, Digest>> = {};
  for (const [role, source] of sources) digests[role] = await digestSource(source);
  if ((await stamps(sources)) !== before) throw changed();
  const rows = await readRows(engine, request, { candidate, baseline, labels });
  return { ...rows, unmatched, digests };
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

const NONE: Unmatched = { candidate: 0, baseline: 0 };

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
    slices: role === 'baseline' ? [] : slices,
  };
  try {
    const relation = await openRelation(source, engine);
    const table = await loadTable(engine, relation, role, wanted);
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

interface Tables {
  readonly candidate: LoadedTable;
  readonly baseline: LoadedTable | undefined;
  readonly labels: LoadedTable | undefined;
}

async function readRows(
  engine: Engine,
  request: PredictionRequest,
  tables: Tables,
): Promise<Pick<PredictionSet, 'all' | 'paired' | 'absentSlices'>> {
  const { candidate, baseline } = tables;
  const slices = request.slices.filter((name) => sliceTable(name, tables) !== undefined);
  await engine.run(joinSql(request, tables, slices));
  const builder = new RowBuilder(request.columns.task, candidate.rows, { slices, hasBaseline: baseline !== undefined });
  const columns = ['label', 'candidate', 'baseline', ...slices.map((name) => sliceColumn(request, name))];
  // One list per column is four times cheaper to hand over than a list per row.
  const lists = columns.map((column) => `list(${column} ORDER BY k)`).join(', ');
  for (let from = 0; from < candidate.rows; from += PAGE_ROWS) {
    const page = `SELECT ${lists} FROM joined WHERE k >= ${from} AND k < ${from + PAGE_ROWS}`;
    builder.add(((await engine.rows(page)).rows[0] ?? []) as readonly (readonly unknown[])[]);
  }
  const { rows, matched } = builder.finish();
  const paired = baseline === undefined ? undefined : matched.length === rows.count ? rows : selectRows(rows, matched);
  const absentSlices = request.slices.filter((name) => !slices.includes(name));
  return { all: paired === rows ? rows : { ...rows, baseline: undefined }, paired, absentSlices };
}

/** One table ordered by id: k, label, candidate, baseline, slices. */
function joinSql(request: PredictionRequest, tables: Tables, slices: readonly string[]): string {
  const { baseline, labels } = tables;
  const sliceColumns = slices.map((name) => {
    const column = sliceColumn(request, name);
    return `${sliceTable(name, tables) === 'labels' ? 'l' : 'c'}.${column} AS ${column}`;
  });
  const columns = [
    'row_number() OVER (ORDER BY c.id) - 1 AS k',
    `${labels === undefined ? 'c' : 'l'}.label AS label`,
    'c.value AS candidate',
    `${baseline === undefined ? 'NULL' : 'b.value'} AS baseline`,
    ...sliceColumns,
  ];
  const joins = [
    ...(labels === undefined ? [] : ['JOIN labels l USING (id)']),
    ...(baseline === undefined ? [] : ['LEFT JOIN baseline b USING (id)']),
  ];
  return `CREATE TEMP TABLE joined AS SELECT ${columns.join(', ')} FROM candidate c ${joins.join(' ')} ORDER BY k`;
}

function sliceTable(name: string, { candidate, labels }: Tables): Role | undefined {
  if (candidate.slices.includes(name)) return 'candidate';
  return labels?.slices.includes(name) === true ? 'labels' : undefined;
}

function sliceColumn(request: PredictionRequest, name: string): string {
  return `s${request.slices.indexOf(name)}`;
}
