import { plural } from '../../core/text/format.ts';
import { quote } from '../../core/text/quote.ts';
import type { Engine } from '../../tables/engine.ts';
import type { PredictionColumns } from '../rules/rules.ts';
import { mismatched, positions, type JoinedTables } from './join.ts';
import { placesOf } from './refusals.ts';
import type { LoadedTable } from './tables.ts';

/**
 * Checks that the files say the same of the rows that they share: one label, and one value in every slice column. What a
 * model's own file says beside a file of labels is not judged by, and yet is a sign that the two are not about the same.
 *
 * @param slices all that are wanted, in the order of their columns
 * @throws UserError `predictions-mismatched`, with counts and the first rows; no value is shown
 */
export async function refuseContradictions(
  engine: Engine,
  { candidate, baseline, labels }: JoinedTables,
  { columns, slices }: { readonly columns: PredictionColumns; readonly slices: readonly string[] },
): Promise<void> {
  const tables = [labels, candidate, baseline].filter((table) => table !== undefined);
  for (const [place, one] of tables.entries()) {
    for (const other of tables.slice(place + 1)) {
      if (one.hasLabels && (other.hasLabels || other.hasOwnLabels)) {
        await refuse(engine, [one, other], [`label in ${quote(columns.label)}`, labelsDiffer(columns)]);
      }
      for (const [index, name] of slices.entries()) {
        if (!one.slices.includes(name) || !other.slices.includes(name)) continue;
        await refuse(engine, [one, other], [`value in ${quote(name)}`, `a.s${index} IS DISTINCT FROM b.s${index}`]);
      }
    }
  }
}

/**
 * Slices are told apart by value, unless one file writes a value in two ways: then the column holds codes (version 1 and
 * 1.0), and every file's are told apart as they are written.
 *
 * @returns the columns of codes
 */
export async function settleSlices(
  engine: Engine,
  tables: readonly LoadedTable[],
  slices: readonly string[],
): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  for (const [index, name] of slices.entries()) {
    const telling = tables.filter((table) => table.slices.includes(name)).map(({ role }) => role);
    const written = `coalesce(s${index}_as, s${index})`;
    const twice = telling.map(
      (role) => `(SELECT 1 FROM ${role} GROUP BY s${index} HAVING min(${written}) <> max(${written}) LIMIT 1)`,
    );
    if (telling.length === 0 || (await engine.rows(twice.join(' UNION ALL '))).rows.length === 0) continue;
    for (const role of telling) await engine.run(`UPDATE ${role} SET s${index} = ${written}`);
    codes.add(name);
  }
  return codes;
}

/** Beside a label that is judged by, none is no other one. Numbers of a file in single precision are rounded. */
function labelsDiffer({ task }: PredictionColumns): string {
  const differ = 'b.label IS NOT NULL AND CAST(a.label AS VARCHAR) IS DISTINCT FROM CAST(b.label AS VARCHAR)';
  return task === 'regression'
    ? `${differ} AND CAST(a.label AS FLOAT) IS DISTINCT FROM TRY_CAST(b.label AS FLOAT)`
    : differ;
}

async function refuse(
  engine: Engine,
  [one, other]: readonly [LoadedTable, LoadedTable],
  [what, differ]: readonly [what: string, differ: string],
): Promise<void> {
  const rows = `SELECT b.n FROM ${one.role} a JOIN ${other.role} b USING (id) WHERE ${differ}`;
  const { count, first } = await positions(engine, rows);
  if (count === 0) return;
  const where = await placesOf(engine, other.relation, first);
  throw mismatched(
    other.role,
    `${plural(count, 'id has', 'ids have')} another ${what} in ${other.shown} than in ${one.shown}, first in ${where} of the former.`,
    'Evaluate all models on one version of the data, and take labels and slices of a row from one place.',
  );
}
