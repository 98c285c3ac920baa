import type { Engine } from '../../tables/engine.ts';
import { POSITION, type Relation } from '../../tables/relation.ts';
import type { ForeignKeyTest, KeyPart, KeyTest } from '../check.ts';
import { positionsOf } from './measure.ts';

export interface KeyOutcome {
  /** Keys that occur more than once. */
  readonly groups: number;
  /** Rows that repeat the key of another: rows of those groups, less one each. */
  readonly surplus: number;
  /** Rows with a NULL in the key. */
  readonly incomplete: number;
  /** Keys, each counted once, that may be equal to another although they are not by what is written. */
  readonly doubtful: number;
  readonly sampleRows: readonly number[];
}

/** So many hashes are named one by one, which spares a scan that looks for them again. */
const MAX_NAMED = 1000;

interface KeyOptions {
  /** Positions of failing rows to be found. */
  readonly limit: number;
  /** Whether some row is one of those that the test leaves open. */
  readonly leavesOpen: boolean;
}

/**
 * Counts repeated keys exactly. Rows are grouped by a 64-bit hash, so that memory does not grow with the length of the
 * keys; only where a hash occurs twice are the true keys of those rows grouped.
 */
export async function measureKey(
  engine: Engine,
  relation: Relation,
  test: KeyTest,
  { limit, leavesOpen }: KeyOptions,
): Promise<KeyOutcome> {
  const names = test.key.map((_, index) => `k${index}`).join(', ');
  const complete = test.key.map((_, index) => `k${index} IS NOT NULL`).join(' AND ');
  const keys = test.key.map((part, index) => `${part} AS k${index}`).join(', ');
  const isOpen = leavesOpen ? test.unmeasured.map(({ when }) => `coalesce(${when}, false)`).join(' OR ') : 'false';
  const from = `(SELECT ${keys}, ${isOpen} AS is_open FROM ${relation.from})`;
  const hashes =
    `SELECT CASE WHEN ${complete} THEN hash(${names}) END AS h, count(*) AS n, count_if(is_open) AS open ` +
    `FROM ${from} GROUP BY h`;
  const suspect = 'h IS NOT NULL AND n > 1';
  const first = await engine.rows(
    `SELECT sum(n) FILTER (WHERE h IS NULL), sum(open) FILTER (WHERE h IS NOT NULL), count(*) FILTER (WHERE ${suspect}),
       CAST(min(h, ${MAX_NAMED}) FILTER (WHERE ${suspect}) AS VARCHAR) FROM (${hashes})`,
  );
  const [least] = (first.rows[0] ?? []).slice(3);
  const [incomplete = 0, openRows = 0, count = 0] = countsIn(first.rows[0]?.slice(0, 3));
  if (count === 0) return { groups: 0, surplus: 0, incomplete, doubtful: openRows, sampleRows: [] };
  const suspects = (most: number): string =>
    count <= MAX_NAMED || most <= MAX_NAMED
      ? String(least).slice(1, -1).split(', ').slice(0, most).join(', ')
      : `SELECT h FROM (${hashes}) WHERE ${suspect}`;
  const { rows } = await engine.rows(
    `SELECT count(*), sum(n) - count(*), sum(n - 1) FILTER (WHERE open) FROM (
       SELECT ${names}, count(*) AS n, bool_or(is_open) AS open FROM ${from}
       WHERE ${complete} AND hash(${names}) IN (${suspects(count)}) GROUP BY ${names} HAVING count(*) > 1)`,
  );
  const [groups = 0, surplus = 0, openSurplus = 0] = countsIn(rows[0]);
  const counted = { groups, surplus, incomplete, doubtful: openRows - openSurplus };
  if (surplus === 0 || limit === 0) return { ...counted, sampleRows: [] };
  const sampled = await engine.rows(
    `SELECT min(position, ${limit}) FROM (
       SELECT ${POSITION} AS position, row_number() OVER (PARTITION BY ${names} ORDER BY ${POSITION}) AS nth
       FROM (SELECT ${keys}, ${POSITION} FROM ${relation.fromNumbered})
       WHERE ${complete} AND hash(${names}) IN (${suspects(limit)}))
     WHERE nth > 1`,
  );
  return { ...counted, sampleRows: positionsOf(sampled.rows[0]?.[0]) };
}

/** A sum over no row is NULL. */
function countsIn(row: readonly unknown[] | undefined): readonly number[] {
  return (row ?? []).map((value) => Number(value ?? 0));
}

export interface ForeignKeyOutcome {
  readonly orphans: number;
  /** Rows of the other table whose key could not be read; counted where there are orphans, which may refer to them. */
  readonly unreadThere: number;
  /** Whether more keys are missing than the unread rows there could hold, or one that they cannot. */
  readonly areCertain: boolean;
  /** Rows with a part that could not be read, which were left out. */
  readonly unread: number;
  readonly sampleRows: readonly number[];
}

/**
 * Rows whose key is not in the other table. Left out are rows with a NULL in the key, which refer to nothing, and rows
 * with a part that cannot be read, which fail their type. A part that the other table cannot hold is in no row of it.
 */
export async function measureForeignKey(
  engine: Engine,
  relation: Relation,
  test: ForeignKeyTest,
  options: { readonly other: Relation; readonly limit: number },
): Promise<ForeignKeyOutcome> {
  const complete = test.key
    .map(({ foreign }, index) => `(k${index} IS NOT NULL${foreign === undefined ? '' : ` OR f${index}`})`)
    .join(' AND ');
  const keys = (parts: readonly KeyPart[]): string =>
    parts
      .flatMap(({ sql, foreign }, index) => [
        `${sql} AS k${index}`,
        ...(foreign === undefined ? [] : [`${foreign} AS f${index}`]),
      ])
      .join(', ');
  const others = `SELECT ${keys(test.other.key)} FROM ${options.other.from}`;
  const match = test.key.map((_, index) => `o.k${index} = c.k${index}`).join(' AND ');
  const orphans = (from: string, more: string): string =>
    `(SELECT * FROM (SELECT ${keys(test.key)}${more} FROM ${from}) WHERE ${complete}) c ANTI JOIN (${others}) o ON (${match})`;
  const unread = await countRows(engine, relation, misreadIn(test.key));
  const count = await one(engine, `SELECT count(*) FROM ${orphans(relation.from, '')}`);
  if (count === 0) return { orphans: 0, unread, unreadThere: 0, areCertain: true, sampleRows: [] };
  const unreadThere = await countRows(engine, options.other, misreadIn(test.other.key));
  const areCertain = unreadThere === 0 || (await areMore(engine, test, orphans(relation.from, ''), unreadThere));
  if (options.limit === 0) return { orphans: count, unread, unreadThere, areCertain, sampleRows: [] };
  const { rows } = await engine.rows(
    `SELECT min(${POSITION}, ${options.limit}) FROM ${orphans(relation.fromNumbered, `, ${POSITION}`)}`,
  );
  return { orphans: count, unread, unreadThere, areCertain, sampleRows: positionsOf(rows[0]?.[0]) };
}

function misreadIn(parts: readonly KeyPart[]): string {
  return parts.flatMap((part) => part.misread ?? []).join(' OR ');
}

async function countRows(engine: Engine, relation: Relation, condition: string): Promise<number> {
  return condition === '' ? 0 : one(engine, `SELECT count_if(${condition}) FROM ${relation.from}`);
}

/** Whether some orphan refers to no row there, whatever keys the unread rows hold: one each. */
async function areMore(engine: Engine, test: ForeignKeyTest, orphans: string, unreadThere: number): Promise<boolean> {
  const names = test.key.map((_, index) => `k${index}`).join(', ');
  const impossible = test.key
    .flatMap(({ foreign }, index) => (foreign === undefined ? [] : [`f${index}`]))
    .join(' OR ');
  const { rows } = await engine.rows(
    `SELECT count(*), count_if(${impossible === '' ? 'false' : 'impossible'}) FROM (
       SELECT ${names}${impossible === '' ? '' : `, bool_or(${impossible}) AS impossible`} FROM ${orphans} GROUP BY ${names})`,
  );
  const [keys = 0, certain = 0] = countsIn(rows[0]);
  return certain > 0 || keys > unreadThere;
}

async function one(engine: Engine, sql: string): Promise<number> {
  const { rows } = await engine.rows(sql);
  return Number(rows[0]?.[0] ?? 0);
}
