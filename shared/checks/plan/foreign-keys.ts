import { toLine } from '../../core/text/escape.ts';
import type { Relationship, Table } from '../../contract/model.ts';
import { unknown, type Check, type KeyPart, type Test } from '../check.ts';
import { joinKeys } from './keys.ts';
import type { PlacedColumn } from './place.ts';

/** The checks of a table's relationships and of its columns'. Rows with a NULL in the key refer to nothing and are left out. */
export function planForeignKeys(
  table: Table,
  placed: readonly PlacedColumn[],
  all: ReadonlyMap<string, readonly PlacedColumn[]>,
): Check[] {
  const relationships = [...table.relationships, ...placed.flatMap(({ column }) => column.relationships)];
  return relationships.map((relationship) => ({
    id: relationship.path,
    kind: 'foreignKey',
    table: table.name,
    ...(relationship.kind === 'foreignKey' ? { column: relationship.columns.join(', ') } : {}),
    demand: demandOf(relationship),
    where: relationship.where,
    lenient: false,
    test: testOf(relationship, placed, all),
  }));
}

function demandOf(relationship: Relationship): string {
  if (relationship.kind === 'unsupported') return `the relationship ${toLine(relationship.path, 80)} holds`;
  const { columns, references } = relationship;
  const target = `${references.table}(${references.columns.join(', ')})`;
  return `${toLine(columns.join(', '), 80)} refers to a row of ${toLine(target, 120)}`;
}

function testOf(
  relationship: Relationship,
  placed: readonly PlacedColumn[],
  all: ReadonlyMap<string, readonly PlacedColumn[]>,
): Test {
  if (relationship.kind === 'unsupported') return unknown(relationship.reason);
  const { references } = relationship;
  const other = all.get(references.table);
  if (other === undefined) return unknown(`No data was given for the table ${toLine(references.table, 60)}.`);
  const own = columnsOf(relationship.columns, placed);
  const others = columnsOf(references.columns, other);
  if (own === undefined || others === undefined) {
    return unknown('A column it names is not in the data or has another type.');
  }
  const ends: { readonly own: KeyPart; readonly other: KeyPart }[] = [];
  for (const [index, column] of own.entries()) {
    const far = others[index];
    if (far === undefined) return unknown('The two sides name different numbers of columns.');
    const joined = joinKeys(column, far);
    if ('reason' in joined) return unknown(joined.reason);
    ends.push(joined);
  }
  const [key, otherKey] = [ends.map((end) => end.own), ends.map((end) => end.other)];
  return { by: 'foreignKey', key, other: { table: references.table, key: otherKey } };
}

function columnsOf(names: readonly string[], placed: readonly PlacedColumn[]): readonly PlacedColumn[] | undefined {
  const parts = names.map((name) => placed.find((each) => each.label === name && !each.repeated));
  const usable = parts.flatMap((part) => (part === undefined || part.reading.obstacle !== undefined ? [] : [part]));
  return usable.length < parts.length ? undefined : usable;
}
