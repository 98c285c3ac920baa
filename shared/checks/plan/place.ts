import type { Column, Table } from '../../contract/model.ts';
import { didYouMean } from '../../core/text/closest.ts';
import { toLine } from '../../core/text/escape.ts';
import { quote } from '../../core/text/quote.ts';
import type { DataType } from '../../tables/engine.ts';
import type { Lacking, Relation, SourceColumn } from '../../tables/relation.ts';
import { sqlName, sqlText } from '../../tables/sql.ts';
import type { RowsTest } from '../check.ts';
import { elementOf, elementsOf, fieldOf, readColumn, type Reading } from '../conditions/reading.ts';

/** A contract's table with the data that stands for it. */
export interface BoundTable {
  readonly table: Table;
  readonly relation: Relation;
}

/** A column of the contract at its place in the data. */
export interface PlacedColumn {
  readonly column: Column;
  readonly reading: Reading;
  /** The path below the table: `address.city`. */
  readonly label: string;
  /** Turns a condition on the value into one on the row: any element of a list may fail it. */
  readonly onRow: (condition: string) => string;
  /** Turns SQL of a list that one value yields into that of its row, which may hold several values. */
  readonly ofRow: (list: string) => string;
  /** SQL: whether the value could be there at all; false below an absent object. */
  readonly inScope: string | undefined;
  /** Inside a list or map, where a value has no row of its own. */
  readonly repeated: boolean;
  /** The column of the data itself; undefined for what lies inside one. */
  readonly source: SourceColumn | undefined;
}

/**
 * The column of the data that a contract's column names: by its exact name. A name that differs in case is another
 * name, and one that two columns of the data bear names neither.
 */
export function findColumn(column: Column, columns: readonly SourceColumn[]): SourceColumn | undefined {
  let byName = namesOf.get(columns);
  if (byName === undefined) {
    byName = new Map(columns.map((each) => [each.name, each]));
    const seen = new Set<string>();
    for (const { name } of columns) {
      if (seen.has(name)) byName.set(name, undefined);
      seen.add(name);
    }
    namesOf.set(columns, byName);
  }
  return byName.get(wantedName(column));
}

/** The columns by their names, where only one bears it: each column of a wide contract looks for its own. */
const namesOf = new WeakMap<readonly SourceColumn[], Map<string, SourceColumn | undefined>>();

/** Why `findColumn` found none. */
export interface NotFound {
  /** Several columns bear the name. */
  readonly repeated: boolean;
  /** For a person; begins in the middle of a sentence. */
  readonly text: string;
}

export function whyNotFound(column: Column, columns: readonly SourceColumn[]): NotFound {
  const wanted = wantedName(column);
  const names = columns.flatMap(({ name, doubtful }) => (doubtful === undefined ? [name] : []));
  const count = columns.filter(({ name }) => name === wanted).length;
  if (count > 1) {
    return {
      repeated: true,
      text: `the data has ${count} columns called ${quote(wanted)}, and which is meant is not said`,
    };
  }
  if (columns.length > 0 && names.length === 0)
    return { repeated: false, text: `the data has no such column.${NO_HEADER}` };
  if (wanted === column.name)
    return { repeated: false, text: `the data has no such column.${didYouMean(wanted, names)}` };
  const hint = names.includes(column.name) ? ` Did you mean ${quote(column.name)}?` : didYouMean(wanted, names);
  return { repeated: false, text: `the data has no column ${quote(wanted)}, its physicalName.${hint}` };
}

const NO_HEADER = ' The first line was taken for the header, and names no column of the contract.';

/** Which files of the data lack a column that others have; for a person, begins in the middle of a sentence. */
export function whoLacks(column: Column, { file, files, names, doubtful }: Lacking): string {
  const subject = files === 1 ? `${toLine(file, 160)} has` : `${files} files have`;
  const hint = doubtful === undefined ? didYouMean(wantedName(column), names) : NO_HEADER;
  const first = files === 1 ? '' : ` The first of them is ${toLine(file, 160)}.`;
  return `${subject} no such column.${first}${hint}`;
}

function wantedName(column: Column): string {
  return column.physicalName ?? column.name;
}

/** Where each column of the contract stands in the data; those that are absent are left out. */
export function placeColumns({ table, relation }: BoundTable): readonly PlacedColumn[] {
  return table.columns.flatMap((column) => {
    const found = findColumn(column, relation.columns);
    if (found === undefined) return [];
    const reading = readColumn(column, writtenValue(column, found), found.encoding, found.type);
    return placeNested({
      column,
      reading,
      label: column.name,
      onRow: (condition) => condition,
      ofRow: (list) => list,
      inScope: undefined,
      repeated: false,
      source: found,
    });
  });
}

/** What stands in the column; NULL also for the texts that the contract says mean none. */
function writtenValue({ csv }: Column, { sql, encoding }: SourceColumn): string {
  if (encoding !== 'text' || csv?.nullTexts === undefined || csv.nullTexts.length === 0) return sql;
  return `(CASE WHEN ${sql} NOT IN (${csv.nullTexts.map(sqlText).join(', ')}) THEN ${sql} END)`;
}

/** The column itself, the fields of an object, the elements of a list, the values of a map. */
function placeNested(place: PlacedColumn): PlacedColumn[] {
  const { column, reading } = place;
  if (reading.obstacle !== undefined) return [place];
  return [
    place,
    ...column.properties.flatMap((field) => placeField(place, field)),
    ...(column.items === undefined ? [] : placeElements(place, column.items, 'items')),
    ...(column.map === undefined
      ? []
      : [...placeElements(place, column.map.key, 'keys'), ...placeElements(place, column.map.value, 'values')]),
  ];
}

function placeField(parent: PlacedColumn, field: Column): PlacedColumn[] {
  const type = fieldType(parent.reading, field);
  if (type === undefined) return [];
  const { raw, ...place } = fieldOf(parent.reading, wantedName(field));
  return placeNested({
    column: field,
    reading: { ...readColumn(field, raw, parent.reading.encoding, type), ...place },
    label: `${parent.label}.${field.name}`,
    onRow: parent.onRow,
    ofRow: parent.ofRow,
    inScope: `${parent.reading.value} IS NOT NULL`,
    repeated: parent.repeated,
    source: undefined,
  });
}

export function fieldType({ encoding, type }: Reading, field: Column): DataType | undefined {
  if (encoding === 'json') return JSON_TYPE;
  // A map of texts holds an object too; which fields it has differs from row to row.
  if (type?.name === 'MAP') return type.fields?.[0]?.type.name === 'VARCHAR' ? type.element : undefined;
  return type?.fields?.find((each) => each.name === wantedName(field))?.type;
}

const JSON_TYPE: DataType = { name: 'JSON' };
const TEXT: DataType = { name: 'VARCHAR' };
const SUFFIXES = { items: '[]', keys: '{key}', values: '{value}' } as const;

function placeElements(parent: PlacedColumn, element: Column, part: keyof typeof SUFFIXES): PlacedColumn[] {
  const label = `${parent.label}${SUFFIXES[part]}`;
  const variable = sqlName(`element of ${label}`);
  const elements = elementsOf(parent.reading, part);
  return placeNested({
    column: element,
    reading: elementReading(parent.reading, element, part, variable),
    label,
    onRow: (condition) =>
      parent.onRow(`coalesce(list_bool_or(list_transform(${elements}, lambda ${variable}: ${condition})), false)`),
    ofRow: (list) => parent.ofRow(`flatten(list_transform(${elements}, lambda ${variable}: ${list}))`),
    inScope: undefined,
    repeated: true,
    source: undefined,
  });
}

function elementReading(parent: Reading, element: Column, part: keyof typeof SUFFIXES, variable: string): Reading {
  // The keys of a JSON object, and those of a record, are texts, whatever they stand for.
  const isText = part === 'keys' && parent.type?.name !== 'MAP';
  if (isText) return readColumn(element, variable, 'text', TEXT);
  const type =
    parent.encoding === 'json' ? JSON_TYPE : part === 'keys' ? parent.type?.fields?.[0]?.type : parent.type?.element;
  if (type !== undefined) return readColumn(element, elementOf(parent.encoding, variable), parent.encoding, type);
  const obstacle = 'The fields of a record may differ in type, so they are not measured as the values of a map.';
  return { encoding: 'typed', raw: 'NULL', value: 'NULL', family: undefined, floating: false, obstacle };
}

/** Lifts a test on a nested value to its row. */
export function onRow(place: PlacedColumn, test: RowsTest): RowsTest {
  const { unreadable, undecided, suspect, extreme, unreadableSuspect, nan, ...rest } = test;
  return {
    ...rest,
    failing: place.onRow(test.failing),
    ...(suspect === undefined ? {} : { suspect: place.onRow(suspect) }),
    // An aggregate over the elements of one row would say nothing of the table.
    ...(extreme === undefined || place.repeated ? {} : { extreme }),
    ...(nan === undefined ? {} : { nan: place.onRow(nan) }),
    ...(unreadable === undefined ? {} : { unreadable: place.onRow(unreadable) }),
    ...(undecided === undefined ? {} : { undecided: { ...undecided, when: place.onRow(undecided.when) } }),
    ...(unreadableSuspect === undefined ? {} : { unreadableSuspect: place.onRow(unreadableSuspect) }),
  };
}
