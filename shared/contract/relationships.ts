import { closest } from '../core/text/closest.ts';
import { children, placeOf, placeOfKey, type Element } from './element.ts';
import type { Relationship } from './model.ts';
import { quote } from '../core/text/quote.ts';
import type { Problem } from './problems/problem.ts';

/** Names of a contract's tables and columns, by which references are resolved. */
export interface Directory {
  readonly tables: readonly TableNames[];
}

interface TableNames {
  readonly name: string;
  readonly id: string | undefined;
  readonly columns: readonly ColumnNames[];
}

/** A nested column has the name `address.city` and the id `address_id/properties/city_id`. */
export interface ColumnNames {
  readonly name: string;
  readonly id: string | undefined;
}

interface Target {
  readonly table: string;
  readonly column: string;
}

/** The foreign keys of a table, each with both ends resolved or with the reason why not. */
export function tableRelationships(table: Element, path: string, directory: Directory): Relationship[] {
  return children(table, 'relationships').map((relationship, index) =>
    resolve(asList(relationship.value['from']), relationship, {
      path: `${path}.relationships[${index}]`,
      directory,
      table: path,
    }),
  );
}

/** The foreign keys of a column; the column itself is the referring side. */
export function columnRelationships(column: Element, from: Target, place: Place): Relationship[] {
  return children(column, 'relationships').map((relationship, index) =>
    resolve([`${from.table}.${from.column}`], relationship, {
      ...place,
      path: `${place.path}.relationships[${index}]`,
      table: from.table,
    }),
  );
}

export interface Place {
  readonly path: string;
  readonly directory: Directory;
}

/** A composite key pairs its columns by position, so both sides have equally many. */
export function relationshipProblems(table: Element): Problem[] {
  return children(table, 'relationships').flatMap((relationship) => {
    const [from, to] = [asList(relationship.value['from']).length, asList(relationship.value['to']).length];
    if (from === to) return [];
    return [
      {
        what: `The relationship leads from ${from} to ${to} columns.`,
        where: placeOfKey(relationship, 'to'),
        remedy: 'Write as many columns in "to" as in "from": they are paired by position.',
      },
    ];
  });
}

/** @param place.table the table that the relationship stands at */
function resolve(
  from: readonly string[],
  relationship: Element,
  { path, directory, table: owner }: Place & { readonly table: string },
): Relationship {
  const where = placeOf(relationship);
  const to = asList(relationship.value['to']);
  const ends = [...from, ...to].map((reference) => target(reference, directory));
  const failed = ends.find((end) => typeof end === 'string');
  if (typeof failed === 'string') return { kind: 'unsupported', reason: failed, path, where };
  const found = ends as readonly Target[];
  const [near, far] = [found.slice(0, from.length), found.slice(from.length)];
  const tables = [near, far].map((side) => new Set(side.map((end) => end.table)));
  if (near.length !== far.length || tables.some((names) => names.size !== 1)) {
    return { kind: 'unsupported', reason: 'The two sides are not columns of one table each.', path, where };
  }
  if (near[0]?.table !== owner) {
    const reason = `"from" names ${quote(near[0]?.table ?? '')}, another table than the one it stands at.`;
    return { kind: 'unsupported', reason, path, where };
  }
  const columns = far.map((end) => end.column);
  const table = far[0]?.table ?? '';
  return { kind: 'foreignKey', columns: near.map((end) => end.column), references: { table, columns }, path, where };
}

/** `table.column`, or `schema/<id>/properties/<id>`; a reference into another file cannot be followed. */
function target(reference: string, directory: Directory): Target | string {
  if (reference.includes('#')) return `${quote(reference)} leads to another file.`;
  const byId = /^\/?schema\/([^/]+)((?:\/properties\/[^/]+)+)$/.exec(reference);
  const dot = reference.indexOf('.');
  const [first, second] = byId
    ? [byId[1] ?? '', (byId[2] ?? '').slice('/properties/'.length)]
    : [reference.slice(0, Math.max(dot, 0)), reference.slice(dot + 1)];
  const table = find(first, directory.tables, byId !== null);
  if (table === undefined) return notFound(first, 'The contract has no table', directory.tables);
  const column = find(second, table.columns, byId !== null);
  if (column === undefined) return notFound(second, `The table ${quote(table.name)} has no column`, table.columns);
  return { table: table.name, column: column.name };
}

function find<T extends ColumnNames>(name: string, among: readonly T[], byId: boolean): T | undefined {
  const [first, second] = byId ? (['id', 'name'] as const) : (['name', 'id'] as const);
  return among.find((item) => item[first] === name) ?? among.find((item) => item[second] === name);
}

function notFound(name: string, sentence: string, among: readonly ColumnNames[]): string {
  const near = closest(
    name,
    among.map((item) => item.name),
  );
  return `${sentence} ${quote(name)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`;
}

function asList(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
}
