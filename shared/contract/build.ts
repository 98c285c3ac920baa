import type { Digest } from '../core/digest.ts';
import { constraintsOf } from './constraints.ts';
import { columnCsv, csvValues, tableCsv } from './csv.ts';
import {
  child,
  children,
  integer,
  isScalar,
  isTrue,
  optionalTexts,
  placeAt,
  placeOf,
  placeOfKey,
  text,
  type Element,
} from './element.ts';
import {
  LOGICAL_TYPES,
  type Column,
  type Contract,
  type CsvValues,
  type PrimaryKey,
  type ServiceLevel,
  type Table,
} from './model.ts';
import type { Problem } from './problems/problem.ts';
import { rulesOf } from './quality.ts';
import { vectorElement } from './vectors.ts';
import { columnRelationships, tableRelationships, type ColumnNames, type Directory } from './relationships.ts';

/** What the model holds beside the file's own content. */
export interface Origin {
  readonly digest: Digest;
  readonly notices: readonly Problem[];
}

/** Builds the model of a file that the official schema accepts. */
export function buildContract(root: Element, origin: Origin): Contract {
  const directory = directoryOf(root);
  return {
    id: text(root, 'id') ?? '',
    version: text(root, 'version') ?? '',
    apiVersion: text(root, 'apiVersion') ?? '',
    ...optionalTexts(root, ['name', 'status']),
    file: root.yaml.file,
    digest: origin.digest,
    tables: children(root, 'schema').map((table) => buildTable(table, directory)),
    serviceLevels: serviceLevelsOf(root),
    notices: origin.notices,
    where: placeOf(root),
  };
}

function buildTable(table: Element, directory: Directory): Table {
  const path = text(table, 'name') ?? '';
  const csv = csvValues(table);
  const columns = children(table, 'properties').map((column) => buildColumn(column, { table: path, directory, csv }));
  const primaryKey = primaryKeyOf(table);
  return {
    name: path,
    ...optionalTexts(table, ['physicalName', 'physicalType']),
    columns,
    ...tableCsv(table),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    relationships: tableRelationships(table, path, directory),
    quality: rulesOf(table, { path, level: 'table' }),
    path,
    where: placeAt(table, 'name'),
  };
}

/** A column's surroundings: its table and, where it is nested, the name before its own. */
interface Context {
  readonly table: string;
  readonly directory: Directory;
  /** What the table says of the values of all columns. */
  readonly csv: CsvValues;
  /** `address.`, `tags[]`; the element of an array or a map needs no name of its own. */
  readonly prefix?: string;
}

function buildColumn(column: Element, context: Context): Column {
  const name = text(column, 'name') ?? '';
  const dotted = nameBelowTable(name, context.prefix);
  const path = `${context.table}.${dotted}`;
  const logicalType = LOGICAL_TYPES.find((type) => type === column.value['logicalType']);
  const timezone = child(column, 'logicalTypeOptions')?.value['defaultTimezone'];
  const from = { table: context.table, column: dotted };
  return {
    name,
    ...optionalTexts(column, ['physicalName', 'physicalType', 'classification']),
    ...(logicalType === undefined ? {} : { logicalType, typeWhere: placeAt(column, 'logicalType') }),
    ...(typeof timezone === 'string' ? { defaultTimezone: timezone } : {}),
    ...columnCsv(column, context.csv),
    ...flagsOf(column),
    constraints: constraintsOf(column, logicalType),
    quality: rulesOf(column, { path, level: 'column' }),
    relationships: columnRelationships(column, from, { path, directory: context.directory }),
    ...nestedOf(column, { ...context, prefix: dotted }),
    path,
    where: column.value['name'] === undefined ? placeOf(column) : placeAt(column, 'name'),
  };
}

function nameBelowTable(name: string, prefix: string | undefined): string {
  if (prefix === undefined) return name;
  return name === '' ? prefix : `${prefix}.${name}`;
}

type Flags = Pick<
  Column,
  'required' | 'unique' | 'primaryKey' | 'primaryKeyPosition' | 'criticalDataElement' | 'deprecated' | 'semanticType'
>;

function flagsOf(column: Element): Flags {
  const position = integer(column, 'primaryKeyPosition');
  const semanticType = (['measure', 'dimension'] as const).find((type) => type === column.value['semanticType']);
  return {
    required: isTrue(column, 'required'),
    unique: isTrue(column, 'unique'),
    primaryKey: isTrue(column, 'primaryKey'),
    ...(position === undefined || position < 1 ? {} : { primaryKeyPosition: position }),
    criticalDataElement: isTrue(column, 'criticalDataElement'),
    deprecated: isTrue(column, 'deprecated'),
    semanticType: semanticType ?? 'column',
  };
}

function nestedOf(
  column: Element,
  context: Context & { prefix: string },
): Pick<Column, 'properties' | 'items' | 'map'> {
  const items = child(column, 'items');
  const map = child(column, 'map');
  const [key, value] = [map && child(map, 'key'), map && child(map, 'value')];
  const within = (suffix: string): Context => ({ ...context, prefix: `${context.prefix}${suffix}` });
  return {
    properties: children(column, 'properties').map((property) => buildColumn(property, context)),
    ...itemsOf(column, items && buildColumn(items, within('[]')), context),
    ...(key === undefined || value === undefined
      ? {}
      : { map: { key: buildColumn(key, within('{key}')), value: buildColumn(value, within('{value}')) } }),
  };
}

function itemsOf(
  column: Element,
  described: Column | undefined,
  { table, prefix }: Context & { prefix: string },
): Pick<Column, 'items'> {
  const isVector = column.value['logicalType'] === 'vector';
  const options = child(column, 'logicalTypeOptions');
  const items = described ?? (isVector ? vectorElement(column, options, `${table}.${prefix}`) : undefined);
  return items === undefined ? {} : { items };
}

/** Columns without a position keep the order of the file, after those with one. A part may be a field of an object. */
function primaryKeyOf(table: Element): PrimaryKey | undefined {
  const keys = fieldsOf(table).filter(({ column }) => isTrue(column, 'primaryKey'));
  const first = keys[0]?.column;
  if (first === undefined) return undefined;
  const position = ({ column }: NamedElement): number => {
    const given = integer(column, 'primaryKeyPosition') ?? -1;
    return given < 1 ? Number.MAX_SAFE_INTEGER : given;
  };
  const ordered = keys.toSorted((a, b) => position(a) - position(b));
  return { columns: ordered.map(({ name }) => name), where: placeOfKey(first, 'primaryKey') };
}

interface NamedElement {
  readonly column: Element;
  /** Below the table: `address.city`, `tags[]`. */
  readonly name: string;
}

/** The columns of a table or an object with everything below them. */
function fieldsOf(element: Element, prefix?: string): NamedElement[] {
  return children(element, 'properties').flatMap((column) =>
    withNested({ column, name: nameBelowTable(text(column, 'name') ?? '', prefix) }),
  );
}

function withNested({ column, name }: NamedElement): NamedElement[] {
  const items = child(column, 'items');
  const map = child(column, 'map');
  const parts = [
    [items, '[]'],
    [map && child(map, 'key'), '{key}'],
    [map && child(map, 'value'), '{value}'],
  ] as const;
  return [
    { column, name },
    ...fieldsOf(column, name),
    ...parts.flatMap(([part, suffix]) =>
      part === undefined
        ? []
        : withNested({ column: part, name: nameBelowTable(text(part, 'name') ?? '', `${name}${suffix}`) }),
    ),
  ];
}

function directoryOf(root: Element): Directory {
  return {
    tables: children(root, 'schema').map((table) => ({
      name: text(table, 'name') ?? '',
      id: text(table, 'id'),
      columns: children(table, 'properties').flatMap((column) => columnNames(column)),
    })),
  };
}

function columnNames(column: Element, above?: ColumnNames): ColumnNames[] {
  const [name, id] = [text(column, 'name') ?? '', text(column, 'id')];
  const own = {
    name: above === undefined ? name : `${above.name}.${name}`,
    id: above === undefined ? id : `${above.id ?? ''}/properties/${id ?? ''}`,
  };
  return [own, ...children(column, 'properties').flatMap((nested) => columnNames(nested, own))];
}

function serviceLevelsOf(root: Element): ServiceLevel[] {
  const fallback = text(root, 'slaDefaultElement');
  return children(root, 'slaProperties').map((level, index) => {
    const { value, valueExt } = level.value;
    const property = text(level, 'property') ?? '';
    const elements = (text(level, 'element') ?? fallback ?? '').split(',').map((element) => element.trim());
    return {
      property,
      value: isScalar(value) ? value : null,
      ...(isScalar(valueExt) ? { valueExt } : {}),
      ...optionalTexts(level, ['unit', 'driver']),
      elements: elements.filter((element) => element !== ''),
      path: `slaProperties[${text(level, 'id') ?? index}]`,
      where: placeOf(level),
    };
  });
}
