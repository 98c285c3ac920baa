import {
  FORMATS,
  type DataColumn,
  type Datum,
  type ForeignKey,
  type Format,
  type FuzzCase,
  type FuzzTable,
  type ServiceLevel,
  type Style,
} from '../case.ts';
import { drawColumn, drawScalar, type Drawn } from './columns.ts';
import { columnNames, fileNames, tableNames } from './names.ts';
import { Random } from './random.ts';
import { tableRules } from './rules.ts';

/** The case of a seed: always the same. */
export function drawCase(seed: string): FuzzCase {
  const random = new Random(seed);
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  const linked = count > 1 && random.percent(75);
  const names = linked ? ['parent', 'child', 'third'].slice(0, count) : tableNames(random, count);
  const files = fileNames(random, count);
  const tables = names.map((name, index) => drawTable(random, name, files[index] ?? name));
  const [parent, child] = tables;
  const joined =
    linked && parent !== undefined && child !== undefined
      ? [...link(random, parent, child), ...tables.slice(2)]
      : tables;
  return {
    seed,
    tables: joined.map((table) => table.made),
    levels: joined.flatMap((table) => levelsOf(random, table.made)),
  };
}

interface Made {
  readonly made: FuzzTable;
}

function drawTable(random: Random, name: string, file: string): Made {
  const format = random.pick(FORMATS);
  const columns = random.percent(2) ? random.between(20, 60) : random.between(1, 6);
  const rows = random.percent(3) ? 0 : random.percent(3) ? random.between(50, 400) : random.between(1, 14);
  const all = columnNames(random, columns).map((each, index, names) =>
    format === 'parquet' && isShortTwin(each, names.slice(0, index)) ? `${each}_${index}` : each,
  );
  const drawn = all.map((column) => drawColumn(random, column, format));
  return { made: assemble(random, { name, file, format, rows }, drawn) };
}

/** The Parquet writer puts a twin's name right by its bytes, which must be found nowhere else. */
function isShortTwin(name: string, before: readonly string[]): boolean {
  return name.length < 5 && before.some((each) => each.toLowerCase() === name.toLowerCase());
}

interface Outline {
  readonly name: string;
  readonly file: string;
  readonly format: Format;
  readonly rows: number;
}

function assemble(random: Random, { name, file, format, rows }: Outline, drawn: readonly Drawn[]): FuzzTable {
  // Columns that the contract does not know, and one that the data lack.
  const extra = random.percent(15) ? [extraColumn(random, format, drawn)] : [];
  const lost = drawn.length > 1 && random.percent(6) ? random.below(drawn.length) : -1;
  const present = [...drawn.filter((_, index) => index !== lost), ...extra];
  const columns = present.map(({ column, type }): DataColumn => ({
    name: column.name,
    ...(type === undefined ? {} : { type }),
  }));
  const renamed = drawn.map(({ column }, index) =>
    random.percent(8) ? { ...column, name: `logical_${index}`, physicalName: column.name } : column,
  );
  const scalar = renamed.filter(
    ({ logicalType }) => logicalType !== 'object' && logicalType !== 'array' && logicalType !== 'map',
  );
  const keys = random.percent(20) ? random.some(scalar, random.pick([1, 1, 2, 3])) : [];
  const properties = renamed.map((column) => {
    const position = keys.indexOf(column);
    return position < 0 ? column : { ...column, primaryKey: true as const, primaryKeyPosition: position + 1 };
  });
  return {
    name,
    format,
    file,
    columns,
    rows: Array.from({ length: rows }, () => present.map(({ pool }) => random.pick(pool))),
    properties,
    rules: tableRules(
      random,
      scalar.map((column) => column.name),
      rows,
    ),
    foreignKeys: [],
    style: drawStyle(random),
  };
}

function extraColumn(random: Random, format: Format, drawn: readonly Drawn[]): Drawn {
  const taken = new Set(drawn.map(({ column }) => column.name.toLowerCase()));
  const free = ['extra', '', 'Unnamed: 0', 'c0', 'h', 'k0'].filter(
    (name) => !taken.has(name) && (name !== '' || format === 'csv'),
  );
  return drawScalar(random, { name: random.pick(free), format, kind: random.pick(['integer', 'string'] as const) });
}

function drawStyle(random: Random): Style {
  return {
    delimiter: random.pick([',', ',', ',', ';', '\t', '|']),
    lineEnd: random.percent(25) ? '\r\n' : '\n',
    mark: random.percent(10),
    quoteAll: random.percent(15),
    lastLineEnd: random.percent(85),
  };
}

/** A key in one table that another refers to, across formats. */
function link(random: Random, parent: Made, child: Made): Made[] {
  const kinds = random.some(['integer', 'string', 'number', 'date', 'timestamp'] as const, random.pick([1, 1, 2]));
  const columns = kinds.map((kind, index) => ({ kind, name: `key_${index}` }));
  const draw = ({ made }: Made): Made => {
    const drawn = columns.map(({ kind, name }) => {
      const { column, type, pool } = drawScalar(random, { name, format: made.format, kind });
      const { logicalType } = column;
      const kept = { name, rules: [], ...(logicalType === undefined ? {} : { logicalType }) };
      return { column: kept, ...(type === undefined ? {} : { type }), pool };
    });
    return {
      made: {
        ...made,
        columns: [
          ...made.columns,
          ...drawn.map(({ column, type }) => ({ name: column.name, ...(type === undefined ? {} : { type }) })),
        ],
        properties: [...made.properties, ...drawn.map(({ column }) => column)],
        rows: made.rows.map((row) => [...row, ...drawn.map(({ pool }): Datum | undefined => random.pick(pool))]),
      },
    };
  };
  const names = columns.map(({ name }) => name);
  const key: ForeignKey = { columns: names, table: parent.made.name, references: names };
  const { made } = draw(child);
  return [draw(parent), { made: { ...made, foreignKeys: [key] } }];
}

/** Names that a list of elements can hold without being taken apart. */
const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

function levelsOf(random: Random, table: FuzzTable): ServiceLevel[] {
  return table.properties.flatMap(({ name, logicalType }) => {
    const times = logicalType === 'timestamp' || logicalType === 'date';
    if (!times || !PLAIN.test(name) || !PLAIN.test(table.name) || random.percent(50)) return [];
    return [
      {
        property: random.pick(['freshness', 'latency', 'retention']),
        value: random.pick(['1', '2', '12', '0', '1000', '20000', '0.5', '24', '30']),
        unit: random.pick(['d', 'h', 'days', 'hours', 'min', 'minutes', 'y', 'week']),
        element: `${table.name}.${name}`,
      },
    ];
  });
}
