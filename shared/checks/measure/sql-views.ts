import { toLine } from '../../core/text/escape.ts';
import { plural } from '../../core/text/format.ts';
import { quote } from '../../core/text/quote.ts';
import type { Engine } from '../../tables/engine.ts';
import type { Lacking, SourceColumn } from '../../tables/relation.ts';
import { ofValue, sqlName, sqlText } from '../../tables/sql.ts';
import { isMoreThanValue } from '../../tables/reading/numbers.ts';
import type { Reading } from '../conditions/reading.ts';
import { placeColumns, type BoundTable } from '../plan/place.ts';

/** Begins the error of a column that a query must not use; what follows is for a person and holds no data. */
export const UNCLEAR = 'Trainyard cannot tell: ';

/** Lets untrusted SQL see each table under the contract's names, with the contract's types. */
export async function createViews(engine: Engine, bound: readonly BoundTable[]): Promise<void> {
  for (const each of bound) {
    const { table } = each;
    const columns = viewColumns(each).map(({ name, sql }) => `${sql} AS ${sqlName(name)}`);
    const shown = columns.length === 0 ? 'true AS nothing' : columns.join(', ');
    for (const name of new Set([table.name, table.physicalName ?? table.name])) {
      await engine.run(`CREATE VIEW ${sqlName(name)} AS SELECT ${shown} FROM ${each.relation.from}`);
    }
  }
}

/** SQL of a column in the views, for a placeholder: the name of the view's column, or a field inside one. */
export function columnInView(label: string, bound: BoundTable): string | undefined {
  const { relation, table } = bound;
  const columns = relation.columns.map((column) => ({ ...column, sql: sqlName(nameInView(column, relation.columns)) }));
  const place = placeColumns({ table, relation: { ...relation, columns } }).find((each) => each.label === label);
  return place?.reading.raw;
}

interface ViewColumn {
  readonly name: string;
  readonly sql: string;
  /** What the name means, to tell one thing under two names from two things under one. */
  readonly of: SourceColumn;
}

/**
 * The columns of a view: those of the data, and the contract's where it calls them otherwise. SQL does not tell names
 * apart by case, so a name of several columns stands for an error: a query that uses it is not measured.
 */
function viewColumns({ table, relation }: BoundTable): readonly ViewColumn[] {
  const places = new Map(placeColumns({ table, relation }).map((place) => [place.source, place]));
  const groups = new Map<string, ViewColumn[]>();
  const show = (column: ViewColumn): void => {
    const key = sqlName(column.name).toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [column]);
    else if (!group.some(({ of }) => of === column.of)) group.push(column);
  };
  for (const column of relation.columns) {
    const raw = column.encoding === 'json' ? `(${column.sql} ->> '$')` : column.sql;
    const place = places.get(column);
    const shown = place === undefined ? raw : exactValue(place.reading);
    const value = relation.encoding === 'typed' ? ofValue(shown) : shown;
    const sql = column.lacking === undefined ? value : `error(${sqlText(UNCLEAR + lackingIn(column.lacking))})`;
    show({ name: nameInView(column, relation.columns), sql, of: column });
    if (place !== undefined) show({ name: place.column.name, sql, of: column });
  }
  return [...groups.values()].map((group) => {
    const [first, ...others] = group as [ViewColumn, ...ViewColumn[]];
    if (others.length === 0) return first;
    const names = group.some(({ of }) => of.doubtful === true)
      ? ''
      : group.map(({ of }) => ` ${quote(of.name)}`).join();
    const told = `SQL cannot tell the columns${toLine(names, 160)} apart, and the query uses one of them.`;
    return { ...first, sql: `error(${sqlText(UNCLEAR + told)})` };
  });
}

/** What the rows of a file would hold that has no such column is for nobody to say. */
function lackingIn({ file, files }: Lacking): string {
  const others = files === 1 ? 'has' : `and ${plural(files - 1, 'other file')} of the data have`;
  return `${toLine(file, 120)} ${others} no column that the query uses, and other files do.`;
}

const TOO_LARGE = 'A number of the column is too large for SQL to hold without rounding, and the query uses it.';

const UNREAD = 'A value of the column cannot be read as its type, and the query uses it.';

/** What cannot be read, and a number that a type of SQL would round or lose, end the query that uses them. */
function exactValue({ value, number, misread }: Reading): string {
  const cases = [
    ...(number === undefined ? [] : [[isMoreThanValue(number), TOO_LARGE] as const]),
    ...(misread === undefined ? [] : [[misread, UNREAD] as const]),
  ];
  if (cases.length === 0) return value;
  const errors = cases.map(([when, why]) => `WHEN ${when} THEN error(${sqlText(UNCLEAR + why)})`);
  return `(CASE ${errors.join(' ')} ELSE ${value} END)`;
}

/** SQL has no empty name; and what may be a value must not stand in the engine's answers. */
function nameInView({ name, doubtful }: SourceColumn, columns: readonly SourceColumn[]): string {
  if (name !== '' && doubtful === undefined) return name;
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  let free = 'unnamed';
  while (taken.has(free)) free += '_';
  return free;
}
