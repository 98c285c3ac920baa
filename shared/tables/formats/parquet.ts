import type { DataType, Engine } from '../engine.ts';
import type { Source } from '../sources.ts';
import { sqlFiles, sqlText } from '../sql.ts';
import { UNTYPED } from '../types.ts';
import { freeName, type Block } from './block.ts';
import { checkRowCounts, type Leaf } from './parquet-rows.ts';

/** What pyarrow and pandas write for a column that holds nothing but nulls. */
const NULL_TYPE = 'NullType()';

/** One element of a Parquet schema, with those below it. */
interface Element {
  readonly name: string;
  readonly logicalType: string | undefined;
  /** It may stand any number of times in what is around it. */
  readonly repeated: boolean;
  readonly children: readonly Element[];
}

/** Files of equal schemas are read together, so that the engine never joins columns by names without case. */
export async function parquetBlocks(source: Source, engine: Engine): Promise<readonly Block[]> {
  const groups = source.files.length === 1 ? [source.files] : await groupBySchema(source.files, engine);
  const blocks: Block[] = [];
  for (const files of groups) blocks.push(await parquetBlock(source, files, engine));
  return blocks;
}

async function groupBySchema(files: readonly string[], engine: Engine): Promise<readonly (readonly string[])[]> {
  const { rows } = await engine.rows(
    `SELECT list(file ORDER BY file) FROM (
       SELECT file_name AS file, md5(CAST(list((name, type, type_length, repetition_type, num_children, converted_type,
         scale, precision, logical_type)) AS VARCHAR)) AS signature
       FROM parquet_schema(${sqlFiles(files)}) GROUP BY file_name)
     GROUP BY signature`,
  );
  const rank = new Map(files.map((file, index) => [file, index]));
  const order = (file: string | undefined): number => rank.get(file ?? '') ?? 0;
  return rows
    .map(([group]) => (group as readonly string[]).toSorted((a, b) => order(a) - order(b)))
    .sort((a, b) => order(a[0]) - order(b[0]));
}

async function parquetBlock(source: Source, files: readonly string[], engine: Engine): Promise<Block> {
  const first = sqlFiles(files.slice(0, 1));
  const { types } = await engine.describe(`SELECT * FROM read_parquet(${first}, hive_partitioning = false)`);
  const elements = await schemaOf(first, engine);
  if (elements.length !== types.length) throw new Error('A Parquet schema has other columns than its table.');
  const leaves = elements.flatMap((element) => leavesOf(element, { column: element.name, flat: true }));
  const uncounted = await checkRowCounts(source, engine, files, { leaves });
  const columns = elements.map((element, index) => ({
    name: element.name,
    type:
      element.logicalType === NULL_TYPE ? { name: UNTYPED } : exactNames(types[index] ?? { name: 'VARCHAR' }, element),
    certain: true,
  }));
  const extraName = freeName(columns);
  const options = {
    file: `, filename = ${sqlText(extraName)}`,
    position: ', file_row_number = true',
  };
  return {
    files,
    columns,
    uncounted,
    // The engine numbers rows in a column of this name, and refuses a file that has it too.
    numbers: files.length === 1 && columns.every(({ name }) => name.toLowerCase() !== 'file_row_number'),
    scan: (chosen, extra) =>
      `read_parquet(${sqlFiles(chosen)}, hive_partitioning = false${extra === undefined ? '' : options[extra]})`,
  };
}

/** The columns of a file with the names that stand in it; the engine renames those that differ in case only. */
async function schemaOf(file: string, engine: Engine): Promise<readonly Element[]> {
  const { rows } = await engine.rows(
    `SELECT name, logical_type, num_children, repetition_type FROM parquet_schema(${file})`,
  );
  let next = 0;
  const take = (): Element => {
    const [name, logicalType, count, repetition] = rows[next++] ?? [];
    const children: Element[] = [];
    for (let index = Number(count ?? 0); index > 0 && next < rows.length; index--) children.push(take());
    return {
      name: typeof name === 'string' ? name : '',
      logicalType: typeof logicalType === 'string' ? logicalType : undefined,
      repeated: repetition === 'REPEATED',
      children,
    };
  };
  return rows.length === 0 ? [] : take().children;
}

/** The columns that hold values, in their order in the file. */
function leavesOf({ repeated, children }: Element, outside: Leaf): readonly Leaf[] {
  const leaf = { column: outside.column, flat: outside.flat && !repeated };
  return children.length === 0 ? [leaf] : children.flatMap((child) => leavesOf(child, leaf));
}

/** Puts the names of the file in the place of those that the engine made of them. */
function exactNames(type: DataType, element: Element): DataType {
  const { fields } = type;
  if (type.name === 'STRUCT' && fields !== undefined && fields.length === element.children.length) {
    return {
      ...type,
      fields: fields.map((field, index) => {
        const child = element.children[index];
        return child === undefined ? field : { name: child.name, type: exactNames(field.type, child) };
      }),
    };
  }
  const below = element.children[0];
  if (type.element === undefined || below === undefined) return type;
  if (type.name === 'MAP') {
    const value = below.children[1];
    return value === undefined ? type : { ...type, element: exactNames(type.element, value) };
  }
  // Three levels (list, element) as the standard has it, two in old files.
  const item =
    below.children.length === 1 && type.element.name !== 'STRUCT' ? below.children[0] : listItem(below, type);
  return item === undefined ? type : { ...type, element: exactNames(type.element, item) };
}

function listItem(below: Element, type: DataType): Element | undefined {
  const count = type.element?.fields?.length;
  const inner = below.children[0];
  return below.children.length === 1 && inner !== undefined && inner.children.length === count ? inner : below;
}
