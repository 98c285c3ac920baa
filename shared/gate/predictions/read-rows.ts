import type { Engine } from '../../tables/engine.ts';
import { sqlText } from '../../tables/sql.ts';
import type { JoinedTables, Unpredicted } from './join.ts';
import type { PredictionRequest, PredictionSet } from './set.ts';
import { RowBuilder } from './row-builder.ts';
import { selectRows, type Rows } from './rows.ts';
import { namingValue, trimmed } from '../../tables/reading/same-value.ts';
import type { LoadedTable } from './tables.ts';

const PAGE_ROWS = 50_000;

/** Tables whose rows were matched. */
interface Matched {
  readonly tables: JoinedTables;
  readonly unpredicted: Unpredicted;
  /** The positive class where the labels are not 0 and 1. */
  readonly positive: string | undefined;
  /** Slice columns whose values are told apart as they are written. */
  readonly codes: ReadonlySet<string>;
}

type ReadRows = Pick<PredictionSet, 'all' | 'paired' | 'whole' | 'absentSlices' | 'unplaced' | 'spellings'>;

/** Takes the joined rows out of the engine, ordered by id so that the order of a file changes nothing. */
export async function readRows(engine: Engine, request: PredictionRequest, matched: Matched): Promise<ReadRows> {
  const { tables, unpredicted } = matched;
  const slices = request.slices.filter((name) => placesOf(name, tables).length > 0);
  await engine.run(joinSql(request, matched, slices));
  const count = Number((await engine.rows('SELECT count(*) FROM joined')).rows[0]?.[0] ?? 0);
  const hasBaseline = tables.baseline !== undefined;
  const builder = new RowBuilder(request.columns.task, count, { slices, hasBaseline });
  const columns = ['label', 'candidate', 'baseline', ...slices.map((name) => sliceColumn(request, name))];
  // One list per column is four times cheaper to hand over than a list per row.
  const lists = columns.map((column) => `list(${column} ORDER BY k)`).join(', ');
  for (let from = 0; from < count; from += PAGE_ROWS) {
    const page = `SELECT ${lists} FROM joined WHERE k >= ${from} AND k < ${from + PAGE_ROWS}`;
    builder.add(((await engine.rows(page)).rows[0] ?? []) as readonly (readonly unknown[])[]);
  }
  const { rows, predicted } = builder.finish();
  const spellings = await spellingsOf(engine, request.sliceValues);
  const hasGaps = unpredicted.candidate + unpredicted.baseline > 0;
  return {
    ...(hasGaps
      ? withGaps(rows, predicted, hasBaseline)
      : { all: rows, paired: hasBaseline ? rows : undefined, whole: undefined }),
    absentSlices: request.slices.filter((name) => !slices.includes(name)),
    unplaced: hasGaps ? await unplacedRows(engine, request, slices) : new Map(),
    spellings: new Map(slices.flatMap((name) => (matched.codes.has(name) ? [] : [[name, spellings] as const]))),
  };
}

function withGaps(
  whole: Rows,
  predicted: { readonly candidate: Uint32Array; readonly both: Uint32Array },
  hasBaseline: boolean,
): Pick<PredictionSet, 'all' | 'paired' | 'whole'> {
  return {
    all: { ...selectRows(whole, predicted.candidate), baseline: undefined },
    paired: hasBaseline ? selectRows(whole, predicted.both) : undefined,
    whole,
  };
}

/** One table ordered by id: k, label, candidate, baseline, slices, and which of the slices no file tells. */
function joinSql(request: PredictionRequest, matched: Matched, slices: readonly string[]): string {
  const { tables, positive } = matched;
  const { baseline, labels } = tables;
  const label = labels !== undefined ? 'l.label' : baseline === undefined ? 'c.label' : 'coalesce(c.label, b.label)';
  const columns = [
    'row_number() OVER (ORDER BY id) - 1 AS k',
    `${positive === undefined ? label : `CASE WHEN ${label} = ${sqlText(positive)} THEN 1 ELSE 0 END`} AS label`,
    'c.value AS candidate',
    `${baseline === undefined ? 'NULL' : 'b.value'} AS baseline`,
    ...slices.flatMap((name) => {
      const column = sliceColumn(request, name);
      const places = placesOf(name, tables);
      const told = places.map((place) => `WHEN ${place}.n IS NOT NULL THEN ${place}.${column}`);
      const known = places.map((place) => `${place}.n IS NOT NULL`).join(' OR ');
      return [`CASE ${told.join(' ')} END AS ${column}`, `NOT (${known}) AS ${column}_unplaced`];
    }),
  ];
  return `CREATE TEMP TABLE joined AS SELECT ${columns.join(', ')} FROM ${joinOf(tables)} ORDER BY k`;
}

function joinOf({ baseline, labels }: JoinedTables): string {
  const other = baseline === undefined ? [] : ['baseline b USING (id)'];
  if (labels !== undefined) return ['labels l', 'candidate c USING (id)', ...other].join(' LEFT JOIN ');
  return ['candidate c', ...other].join(' FULL JOIN ');
}

/** Aliases of the tables that tell a slice, the one that is believed first. */
function placesOf(name: string, { candidate, baseline, labels }: JoinedTables): readonly string[] {
  const tells = (table: LoadedTable | undefined): boolean => table?.slices.includes(name) === true;
  return [...(tells(labels) ? ['l'] : []), ...(tells(candidate) ? ['c'] : []), ...(tells(baseline) ? ['b'] : [])];
}

function sliceColumn(request: PredictionRequest, name: string): string {
  return `s${request.slices.indexOf(name)}`;
}

async function unplacedRows(
  engine: Engine,
  request: PredictionRequest,
  slices: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = slices.map((name) => `count(*) FILTER (${sliceColumn(request, name)}_unplaced)`);
  const [found = []] = counts.length === 0 ? [] : (await engine.rows(`SELECT ${counts.join(', ')} FROM joined`)).rows;
  const named = slices.map((name, index) => [name, Number(found[index] ?? 0)] as const);
  return new Map(named.filter(([, count]) => count > 0));
}

async function spellingsOf(engine: Engine, values: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (values.length === 0) return new Map();
  const given = values.map((value, index) => `(${index}, ${sqlText(value)})`).join(', ');
  const texts = `SELECT k, ${trimmed('t')} AS x FROM (VALUES ${given}) given(k, t)`;
  const { rows } = await engine.rows(`SELECT k, ${namingValue('x')} FROM (${texts})`);
  return new Map(rows.map(([k, value]) => [values[Number(k)] ?? '', typeof value === 'string' ? value : '']));
}
