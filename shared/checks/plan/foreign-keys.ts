import { toLine } from '../../core/text/escape.ts';
import type { Relationship, Table } from '../../contract/model.ts';
import { unknown, type Check, type Test } from '../check.ts';
import { keyPart, type PlacedColumn } from './place.ts';

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
  const key = keyOf(relationship.columns, placed);
  const otherKey = keyOf(references.columns, other);
  if (key === undefined || otherKey === undefined)
    return unknown('A column it names is not in the data or has another type.');
  return { by: 'foreignKey', key, other: { table: references.table, key: otherKey } };
}

function keyOf(names: readonly string[], placed: readonly PlacedColumn[]): readonly string[] | undefined {
  const parts = names.map((name) => placed.find((each) => each.label === name && !each.repeated));
  const usable = parts.filter((part) => part !== undefined && part.reading.obstacle === undefined);
  return usable.length < parts.length ? undefined : usable.map((part) => keyPart((part as PlacedColumn).reading));
}
