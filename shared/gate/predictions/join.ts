import { UserError } from '../../core/errors.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import type { Engine } from '../../tables/engine.ts';
import { INPUT_OF, type LoadedTable, type Role } from './tables.ts';

/** Below this share of common ids two files do not speak about the same data. */
const LEAST_OVERLAP = 0.99;
const SHOWN_POSITIONS = 3;

/** Ids that only one of two tables has: how many, and the first rows of its file that hold one (from 1). */
interface Strangers {
  readonly count: number;
  readonly firstRows: readonly number[];
}

export interface Unmatched {
  readonly candidate: number;
  readonly baseline: number;
}

/**
 * Checks that labels and predictions cover the same ids: a model that leaves out rows must not be judged on the rest.
 *
 * @throws UserError `predictions-mismatched`
 */
export async function matchLabels(engine: Engine, predictions: LoadedTable, labels: LoadedTable): Promise<void> {
  const unlabelled = await strangers(engine, predictions.role, 'labels');
  const unpredicted = await strangers(engine, 'labels', predictions.role);
  if (unlabelled.count === 0 && unpredicted.count === 0) return;
  throw mismatched(
    predictions.role,
    sides([predictions, unlabelled, 'without a label'], [labels, unpredicted, 'without a prediction']),
    'Predict every labelled row and no other.',
  );
}

/**
 * Checks that candidate and baseline speak about the same rows with the same labels.
 *
 * @returns how many ids only one of them has; at most 1 % of either
 * @throws UserError `predictions-mismatched`, with counts and the first rows; ids are not shown
 */
export async function matchBaseline(
  engine: Engine,
  tables: { readonly candidate: LoadedTable; readonly baseline: LoadedTable; readonly ownLabels: boolean },
): Promise<Unmatched> {
  const { candidate, baseline } = tables;
  const candidateOnly = await strangers(engine, 'candidate', 'baseline');
  const baselineOnly = await strangers(engine, 'baseline', 'candidate');
  const common = candidate.rows - candidateOnly.count;
  if (common / Math.max(candidate.rows, baseline.rows) < LEAST_OVERLAP) {
    throw mismatched(
      'baseline',
      sides([candidate, candidateOnly, 'not in the baseline'], [baseline, baselineOnly, 'not in the candidate']),
      'Predict the same rows with both models, and give them the same ids.',
    );
  }
  if (tables.ownLabels) await matchLabelValues(engine);
  return { candidate: candidateOnly.count, baseline: baselineOnly.count };
}

async function matchLabelValues(engine: Engine): Promise<void> {
  const differing = `SELECT c.n FROM candidate c JOIN baseline b USING (id) WHERE c.label IS DISTINCT FROM b.label`;
  const { count, firstRows } = await positions(engine, differing);
  if (count === 0) return;
  throw mismatched(
    'baseline',
    `${plural(count, 'id has', 'ids have')} another label in the baseline's file than in the candidate's, first in ${rowList(firstRows)} of the latter.`,
    'Evaluate both models on the same version of the data, or give the labels once with the input labels.',
  );
}

function strangers(engine: Engine, of: Role, among: Role): Promise<Strangers> {
  return positions(engine, `SELECT a.n FROM ${of} a ANTI JOIN ${among} b USING (id)`);
}

async function positions(engine: Engine, query: string): Promise<Strangers> {
  const sql = `SELECT count(*), min(n, ${SHOWN_POSITIONS}) FROM (${query})`;
  const [count, first] = (await engine.rows(sql)).rows[0] ?? [];
  const rows = Array.isArray(first) ? (first as unknown[]) : [];
  return { count: Number(count ?? 0), firstRows: rows.map((n) => Number(n) + 1) };
}

type Side = readonly [table: LoadedTable, strangers: Strangers, complaint: string];

function sides(...all: readonly Side[]): string {
  return all
    .filter(([, { count }]) => count > 0)
    .map(
      ([table, { count, firstRows }, complaint]) =>
        `${formatCount(count)} of ${formatCount(table.rows)} ids in ${table.shown} are ${complaint}, first in ${rowList(firstRows)}.`,
    )
    .join(' ');
}

function rowList(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.map(formatCount).join(', ')}`;
}

function mismatched(role: Role, what: string, remedy: string): UserError {
  return new UserError('predictions-mismatched', {
    what: `The rows do not match. ${what}`,
    where: { input: INPUT_OF[role] },
    remedy,
  });
}
