import { UserError } from '../../core/errors.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import type { Engine } from '../../tables/engine.ts';
import { INPUT_OF, placesOf, type Role } from './refusals.ts';
import type { LoadedTable } from './tables.ts';

/** Where a model lacks more of the rows than this, the files do not speak about the same data. */
const MOST_UNPREDICTED = 0.01;
const SHOWN_POSITIONS = 3;

/** Rows of a file: how many, and the positions of the first ones. */
export interface Found {
  readonly count: number;
  readonly first: readonly number[];
}

/** Rows that a model did not predict although they are known: from the labels, or from the other model's file. */
export interface Unpredicted {
  readonly candidate: number;
  readonly baseline: number;
}

export interface JoinedTables {
  readonly candidate: LoadedTable;
  readonly baseline: LoadedTable | undefined;
  readonly labels: LoadedTable | undefined;
}

/**
 * Checks that all files speak about the same rows; what they say of them is for `refuseContradictions`.
 *
 * A row is known where the labels have it; without a file of labels, where one of the models has it. A model may lack
 * few rows: they then count against it. What has no label cannot be judged at all.
 *
 * @returns how many rows each model lacks; at most 1 % of all that are known
 * @throws UserError `predictions-mismatched`, with counts and the first rows; ids are not shown
 */
export async function matchRows(engine: Engine, tables: JoinedTables): Promise<Unpredicted> {
  const { candidate, baseline, labels } = tables;
  if (labels !== undefined) {
    const models = baseline === undefined ? [candidate] : [candidate, baseline];
    const lacking: Partial<Record<Role, number>> = {};
    for (const model of models) lacking[model.role] = await matchLabels(engine, model, labels);
    return { candidate: lacking.candidate ?? 0, baseline: lacking.baseline ?? 0 };
  }
  return baseline === undefined ? { candidate: 0, baseline: 0 } : matchModels(engine, candidate, baseline);
}

/** @returns how many labelled rows a model did not predict */
async function matchLabels(engine: Engine, model: LoadedTable, labels: LoadedTable): Promise<number> {
  const unlabelled = await strangers(engine, model.role, 'labels');
  const unpredicted = await strangers(engine, 'labels', model.role);
  if (unlabelled.count === 0 && isFew(unpredicted.count, labels.rows)) return unpredicted.count;
  throw mismatched(
    model.role,
    await sides(engine, [model, unlabelled, 'without a label'], [labels, unpredicted, 'without a prediction']),
    `Predict every labelled row and no other.${await looseHint(engine, model.role, 'labels')}`,
  );
}

async function matchModels(engine: Engine, candidate: LoadedTable, baseline: LoadedTable): Promise<Unpredicted> {
  const candidateOnly = await strangers(engine, 'candidate', 'baseline');
  const baselineOnly = await strangers(engine, 'baseline', 'candidate');
  const known = candidate.rows + baselineOnly.count;
  if (!isFew(candidateOnly.count, known) || !isFew(baselineOnly.count, known)) {
    throw mismatched(
      'baseline',
      await sides(
        engine,
        [candidate, candidateOnly, 'not in the baseline'],
        [baseline, baselineOnly, 'not in the candidate'],
      ),
      `Predict the same rows with both models, and give them the same ids.${await looseHint(engine, 'candidate', 'baseline')}`,
    );
  }
  return { candidate: baselineOnly.count, baseline: candidateOnly.count };
}

function isFew(unpredicted: number, known: number): boolean {
  return unpredicted <= MOST_UNPREDICTED * known;
}

function strangers(engine: Engine, of: Role, among: Role): Promise<Found> {
  return positions(engine, `SELECT a.n FROM ${of} a ANTI JOIN ${among} b USING (id)`);
}

export async function positions(engine: Engine, query: string): Promise<Found> {
  const sql = `SELECT count(*), min(n, ${SHOWN_POSITIONS}) FROM (${query})`;
  const [count, first] = (await engine.rows(sql)).rows[0] ?? [];
  return { count: Number(count ?? 0), first: Array.isArray(first) ? first.map(Number) : [] };
}

/** Ids that no other file has, and yet has in other capitals or with other zeros in front, or as another text of a moment. */
async function looseHint(engine: Engine, one: Role, other: Role): Promise<string> {
  const inBoth = async (form: string): Promise<number> => {
    const forms = (role: Role, among: Role): string =>
      `SELECT DISTINCT ${form} AS form FROM (SELECT a.id FROM ${role} a ANTI JOIN ${among} b USING (id)) WHERE form IS NOT NULL`;
    const sql = `SELECT count(*) FROM (${forms(one, other)}) JOIN (${forms(other, one)}) USING (form)`;
    return Number((await engine.rows(sql)).rows[0]?.[0] ?? 0);
  };
  const letters = await inBoth("lower(ltrim(id, '0'))");
  const moments = await inBoth(`CASE WHEN regexp_full_match(id, '${MOMENT}') THEN TRY_CAST(id AS TIMESTAMPTZ) END`);
  return [
    ...(letters === 0 ? [] : [` ${plural(letters, 'id differs', 'ids differ')} ${LETTERS}`]),
    ...(moments === 0 ? [] : [` ${plural(moments, 'id is', 'ids are')} ${MOMENTS}`]),
  ].join('');
}

const LETTERS = 'in capitals or leading zeros alone, such as 007 and 7: write them in one way.';
const MOMENTS =
  'of the same moment in both files and written otherwise, such as with an offset and with Z: write them in one way.';
/** Form first: a cast alone takes much else for a moment. */
const MOMENT =
  '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?([ ]?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?))?)?';

type Side = readonly [table: LoadedTable, strangers: Found, complaint: string];

async function sides(engine: Engine, ...all: readonly Side[]): Promise<string> {
  const sentences: string[] = [];
  for (const [table, { count, first }, complaint] of all) {
    if (count === 0) continue;
    const where = await placesOf(engine, table.relation, first);
    sentences.push(
      `${formatCount(count)} of ${formatCount(table.rows)} ids in ${table.shown} are ${complaint}, first in ${where}.`,
    );
  }
  return sentences.join(' ');
}

export function mismatched(role: Role, what: string, remedy: string): UserError {
  return new UserError('predictions-mismatched', {
    what: `The rows do not match. ${what}`,
    where: { input: INPUT_OF[role] },
    remedy,
  });
}
