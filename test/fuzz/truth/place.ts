import type { ContractColumn, Datum, FuzzTable, SqlType } from '../case.ts';
import { readDatum, readerOf, type Reader } from './read.ts';
import type { Value } from './value.ts';

/** One value where it stands; `inScope` is false below an object that is not there. */
export interface Occurrence {
  readonly datum: Datum | undefined;
  readonly value: Value;
  readonly inScope: boolean;
}

/** A column, field or element with all of its values. */
export interface Place {
  readonly column: ContractColumn;
  readonly reader: Reader;
  /** Below the table: `address.city`, `tags[]`. */
  readonly label: string;
  /** For each row, what stands here: one value, or those of a list. */
  readonly rows: readonly (readonly Occurrence[])[];
  readonly repeated: boolean;
}

/** The place of a column of the contract; undefined where the data have no such column. */
export function placeColumn(column: ContractColumn, table: FuzzTable): Place | undefined {
  const wanted = column.physicalName ?? column.name;
  const index = table.columns.findIndex(({ name }) => name === wanted);
  const found = table.columns[index];
  if (found === undefined) return undefined;
  const reader = readerOf(column, table.format, found.type);
  const rows = table.rows.map((row) => [occurrence(row[index], reader)]);
  return { column, reader, label: column.name, rows, repeated: false };
}

function occurrence(datum: Datum | undefined, reader: Reader, inScope = true): Occurrence {
  return { datum, value: readDatum(datum, reader), inScope };
}

/** The fields of an object, the elements of a list, the values of a map. */
export function placesBelow(parent: Place): Place[] {
  if (parent.reader.wrongType) return [];
  const { column } = parent;
  return [
    ...(column.properties ?? []).map((field) => placeField(parent, field)),
    ...(column.items === undefined ? [] : [placeElements(parent, column.items, '[]')]),
    ...(column.map === undefined ? [] : [placeElements(parent, column.map, '{value}')]),
  ];
}

function placeField(parent: Place, field: ContractColumn): Place {
  const type = parent.reader.type;
  const own =
    typeof type === 'object' && 'struct' in type ? type.struct.find(([name]) => name === field.name)?.[1] : undefined;
  const reader = readerOf(field, parent.reader.format, own);
  const rows = parent.rows.map((row) =>
    row.map(({ value }) => {
      if (value.is !== 'fields') return occurrence(null, reader, false);
      return occurrence(value.fields.find(([name]) => name === field.name)?.[1], reader);
    }),
  );
  return { column: field, reader, label: `${parent.label}.${field.name}`, rows, repeated: parent.repeated };
}

function placeElements(parent: Place, element: ContractColumn, suffix: string): Place {
  const reader = readerOf(element, parent.reader.format, elementType(parent.reader.type));
  const rows = parent.rows.map((row) =>
    row.flatMap(({ value }) => elementsOf(value).map((item) => occurrence(item, reader))),
  );
  return { column: element, reader, label: `${parent.label}${suffix}`, rows, repeated: true };
}

function elementType(type: SqlType | undefined): SqlType | undefined {
  if (typeof type !== 'object') return undefined;
  if ('list' in type) return type.list;
  return 'map' in type ? type.map : undefined;
}

function elementsOf(value: Value): readonly Datum[] {
  if (value.is === 'list') return value.items;
  return value.is === 'fields' ? value.fields.map(([, item]) => item) : [];
}
