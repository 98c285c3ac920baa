import {
  Num,
  type ContractColumn,
  type Datum,
  type Format,
  type Kind,
  type Node,
  type Rule,
  type SqlType,
} from '../case.ts';
import type { Random } from './random.ts';
import { PATTERNS, TIME_PATTERNS, WRITTEN_TIMES } from './patterns.ts';
import { BAD, GOOD, ZONED, ZONED_TIMES } from './values.ts';
import { fits } from './fit.ts';
import { columnRules } from './rules.ts';

export type Scalar = keyof typeof GOOD;

export interface Drawn {
  readonly column: ContractColumn;
  readonly type?: SqlType;
  /** Values to draw the rows from. */
  readonly pool: readonly (Datum | undefined)[];
}

const SCALARS: readonly Scalar[] = ['integer', 'number', 'string', 'boolean', 'date', 'timestamp', 'time'];

const SQL_TYPES: Readonly<Record<Scalar, readonly string[]>> = {
  integer: [
    'TINYINT',
    'SMALLINT',
    'INTEGER',
    'BIGINT',
    'UTINYINT',
    'USMALLINT',
    'UINTEGER',
    'UBIGINT',
    'DECIMAL(18,0)',
    'DECIMAL(38,0)',
  ],
  number: ['FLOAT', 'DOUBLE', 'DECIMAL(4,1)', 'DECIMAL(9,2)', 'DECIMAL(18,6)', 'DECIMAL(38,10)', 'BIGINT', 'HUGEINT'],
  string: ['VARCHAR'],
  boolean: ['BOOLEAN'],
  date: ['DATE'],
  timestamp: ['TIMESTAMP', 'TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP_NS', 'TIMESTAMP WITH TIME ZONE'],
  time: ['TIME'],
};

const PHYSICAL: Readonly<Record<Scalar, readonly string[]>> = {
  integer: ['TINYINT', 'SMALLINT', 'INT', 'INTEGER', 'BIGINT', 'int64', 'DECIMAL(10,0)', 'uint8', 'uint32', 'long'],
  number: ['DECIMAL(10,2)', 'DECIMAL(4,1)', 'NUMERIC(18,6)', 'DOUBLE', 'float', 'real', 'decimal'],
  string: ['VARCHAR', 'VARCHAR(3)', 'text', 'char(2)', 'string'],
  boolean: ['BOOLEAN', 'bool'],
  date: ['DATE'],
  timestamp: ['TIMESTAMP', 'timestamptz', 'datetime'],
  time: ['TIME'],
};

/** A column of the contract with values that suit it, mostly. */
export function drawColumn(random: Random, name: string, format: Format, depth = 0): Drawn {
  const nests = depth < 2 && random.percent(format === 'csv' ? 2 : depth === 0 ? 22 : 10);
  if (nests) return drawNested(random, name, format, depth);
  return drawScalar(random, { name, format, kind: random.pick(SCALARS), depth });
}

interface ScalarAsked {
  readonly name: string;
  readonly format: Format;
  readonly kind: Scalar;
  readonly depth?: number;
}

export function drawScalar(random: Random, { name, format, kind, depth = 0 }: ScalarAsked): Drawn {
  // Now and then the data hold something else than the contract says.
  const held = random.percent(6) ? random.pick(SCALARS) : kind;
  const type = format === 'parquet' ? random.pick(SQL_TYPES[held]) : undefined;
  const pattern = patternFor(random, kind);
  const texts = textsFor(random, held, { format, written: pattern !== undefined && held === kind });
  const good = texts.filter((text) => type === undefined || fits(text, type));
  const data: Datum[] = (
    good.length === 0 ? GOOD[held].filter((text) => type === undefined || fits(text, type)) : good
  ).map((text) => asDatum(text, held, format));
  const options = optionsFor(random, kind, { texts, pattern });
  const typed = random.percent(92);
  const column: ContractColumn = {
    name,
    ...(typed ? { logicalType: kind, ...(Object.keys(options).length > 0 ? { options } : {}) } : {}),
    ...(random.percent(typed ? 22 : 70) ? { physicalType: random.pick(PHYSICAL[kind]) } : {}),
    ...(random.percent(30) ? { required: true } : {}),
    ...(random.percent(9) ? { unique: true } : {}),
    ...(typed && random.percent(18) ? { enum: nodesOf(random.some(texts, random.between(1, 4)), kind) } : {}),
    rules: columnRules(random, { kind, typed, texts, name: `${name}${depth}` }),
  };
  return { column, ...(type === undefined ? {} : { type }), pool: withNulls(random, data, format) };
}

function withNulls(random: Random, data: readonly Datum[], format: Format): (Datum | undefined)[] {
  const share = random.pick([0, 0, 1, 3]);
  const nulls: (Datum | undefined)[] = Array.from({ length: share }, () =>
    format === 'jsonl' && random.percent(40) ? undefined : null,
  );
  return [...data, ...data, ...nulls];
}

/** A handful of values: few, so that they repeat. */
function textsFor(random: Random, kind: Scalar, { format, written }: { format: Format; written: boolean }): string[] {
  const count = random.between(1, 6);
  if (written && (kind === 'date' || kind === 'timestamp' || kind === 'time') && format !== 'parquet') {
    return random.some(WRITTEN_TIMES[kind], count);
  }
  const texts = random.some(GOOD[kind], count);
  if (format === 'parquet') return random.some(GOOD[kind], count + 6);
  if (kind === 'timestamp' && random.percent(50)) texts.push(...random.some(ZONED, random.between(1, 4)));
  if (kind === 'time' && random.percent(40)) texts.push(...random.some(ZONED_TIMES, random.between(1, 4)));
  if (random.percent(35)) texts.push(...random.some(BAD[kind], random.between(1, 3)));
  return texts;
}

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

function asDatum(text: string, kind: Scalar, format: Format): Datum {
  if (format === 'csv') return text;
  if (kind === 'integer' || kind === 'number')
    return format === 'parquet' || JSON_NUMBER.test(text) ? new Num(text) : text;
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function patternFor(random: Random, kind: Scalar): string | undefined {
  if (kind !== 'date' && kind !== 'timestamp' && kind !== 'time') return undefined;
  return random.percent(25) ? random.pick(TIME_PATTERNS[kind]) : undefined;
}

type Options = Record<string, Node>;

function optionsFor(
  random: Random,
  kind: Scalar,
  { texts, pattern }: { readonly texts: readonly string[]; readonly pattern: string | undefined },
): Options {
  const options: Options = pattern === undefined ? {} : { format: pattern };
  if (random.percent(35)) return options;
  switch (kind) {
    case 'integer':
    case 'number':
      return { ...options, ...numberOptions(random, kind, texts) };
    case 'string':
      return { ...options, ...stringOptions(random) };
    case 'date':
    case 'timestamp':
    case 'time':
      return { ...options, ...timeOptions(random, kind, texts) };
    case 'boolean':
      return options;
  }
}

const PLAIN_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,2})?$/;

/** One bound, seldom two of which the lower is surely the lower. */
function numberOptions(random: Random, kind: 'integer' | 'number', texts: readonly string[]): Options {
  const own = texts.filter((text) => PLAIN_NUMBER.test(text));
  const operand = (): Num => new Num(random.pick(own.length > 0 && random.percent(70) ? own : GOOD[kind]));
  const options: Options = {};
  const side = random.pick(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'both', 'none'] as const);
  if (side === 'both') {
    options[random.pick(['minimum', 'exclusiveMinimum'])] = new Num(random.pick(['-1', '0', '-0.5', '-1e3']));
    options[random.pick(['maximum', 'exclusiveMaximum'])] = new Num(random.pick(['0.1', '1', '10', '255', '1e3']));
  } else if (side !== 'none') options[side] = operand();
  if (random.percent(35)) {
    options['multipleOf'] = new Num(
      random.pick(
        kind === 'integer'
          ? ['1', '2', '3', '5', '10', '7', '256']
          : ['1', '0.1', '0.01', '0.5', '2', '1e-9', '0.3', '10'],
      ),
    );
  }
  if (random.percent(25)) {
    options['format'] =
      kind === 'number'
        ? random.pick(['f32', 'f64'])
        : random.pick(['i8', 'i16', 'i32', 'i64', 'i128', 'u8', 'u16', 'u32', 'u64', 'u128']);
  }
  return options;
}

function stringOptions(random: Random): Options {
  const options: Options = {};
  if (random.percent(30)) options['minLength'] = new Num(String(random.between(0, 3)));
  if (random.percent(30)) options['maxLength'] = new Num(String(random.between(3, 6)));
  if (random.percent(40)) options['pattern'] = random.pick(PATTERNS);
  if (random.percent(20)) options['format'] = random.pick(['email', 'uuid', 'uri', 'hostname', 'ipv4', 'ipv6']);
  return options;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function timeOptions(random: Random, kind: 'date' | 'timestamp' | 'time', texts: readonly string[]): Options {
  const options: Options = {};
  const side = random.pick(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'none'] as const);
  const zoned = { date: [], timestamp: ZONED, time: ZONED_TIMES }[kind];
  const bounds = [...GOOD[kind], ...zoned];
  const own = texts.filter((text) => bounds.includes(text));
  if (side !== 'none') options[side] = random.pick(own.length > 0 && random.percent(60) ? own : bounds);
  if (kind === 'date') return options;
  if (random.percent(20)) options['timezone'] = random.percent(50);
  if (random.percent(30)) {
    options['defaultTimezone'] = random.pick([
      'Etc/UTC',
      'UTC',
      'Asia/Tokyo',
      'Asia/Kolkata',
      'Europe/Berlin',
      'Etc/GMT+8',
      '+09:00',
      '-05:30',
    ]);
  }
  return options;
}

/** Values as the contract writes them: numbers as numbers, the rest as text. */
export function nodesOf(texts: readonly string[], kind: Scalar): Node[] {
  const seen = new Set<string>();
  return texts.flatMap((text): Node[] => {
    const number = (kind === 'integer' || kind === 'number') && PLAIN_NUMBER.test(text);
    // Two spellings of one number, or of one date as the YAML reader sees it, would be one value twice.
    const key = number ? String(Number(text)) : text;
    if (seen.has(key)) return [];
    seen.add(key);
    if (number) return [new Num(text)];
    if (kind === 'boolean') return text === 'true' || text === 'false' ? [text === 'true'] : [];
    if (kind === 'integer' || kind === 'number') return [];
    if (kind === 'date' && !ISO_DATE.test(text)) return [];
    return [text];
  });
}

const FIELD_NAMES = ['a', 'b', 'city', 'A', 'h', 'select', 'a.b', 'x y', 'größe', 'a"b', 'a/b', 'n', 'value', 'key'];

function drawNested(random: Random, name: string, format: Format, depth: number): Drawn {
  const kind: Kind = random.pick(['object', 'array', 'map'] as const);
  const common = {
    name,
    logicalType: kind,
    ...(random.percent(30) ? { required: true as const } : {}),
    rules: [] as Rule[],
  };
  if (kind === 'object') {
    const names = random.some(FIELD_NAMES, random.between(1, 3));
    const twins = new Set(names.map((each) => each.toLowerCase())).size < names.length;
    const fields = (twins && format === 'parquet' ? ['a', 'b'] : names).map((each) =>
      drawColumn(random, each, format, depth + 1),
    );
    const options = objectOptions(
      random,
      fields.map(({ column }) => column.name),
    );
    return {
      column: { ...common, ...options, properties: fields.map(({ column }) => column) },
      ...(format === 'parquet'
        ? { type: { struct: fields.map(({ column, type }) => [column.name, type ?? 'VARCHAR'] as const) } }
        : {}),
      pool: Array.from({ length: 6 }, () => (random.percent(15) ? null : objectOf(random, fields))),
    };
  }
  const element = drawColumn(random, kind === 'array' ? '' : '', format, depth + 1);
  const pool = Array.from({ length: 6 }, () => (random.percent(15) ? null : listOf(random, element, kind)));
  const type = element.type ?? 'VARCHAR';
  if (kind === 'map') {
    return {
      column: { ...common, map: element.column },
      ...(format === 'parquet' ? { type: { map: type } } : {}),
      pool,
    };
  }
  const options = arrayOptions(random, element.column);
  return {
    column: { ...common, ...options, items: element.column },
    ...(format === 'parquet' ? { type: { list: type } } : {}),
    pool,
  };
}

function objectOptions(random: Random, names: readonly string[]): { readonly options?: Options } {
  const options: Options = {};
  if (random.percent(30)) options['minProperties'] = new Num(String(random.between(0, 2)));
  if (random.percent(30)) options['maxProperties'] = new Num(String(random.between(2, 3)));
  if (random.percent(30)) options['required'] = random.some(names, random.between(1, 2));
  return Object.keys(options).length === 0 ? {} : { options };
}

function arrayOptions(random: Random, element: ContractColumn): { readonly options?: Options } {
  const options: Options = {};
  if (random.percent(30)) options['minItems'] = new Num(String(random.between(0, 2)));
  if (random.percent(30)) options['maxItems'] = new Num(String(random.between(2, 3)));
  const plain = element.properties === undefined && element.items === undefined && element.map === undefined;
  if (plain && random.percent(30)) options['uniqueItems'] = true;
  return Object.keys(options).length === 0 ? {} : { options };
}

function objectOf(random: Random, fields: readonly Drawn[]): Datum {
  return {
    fields: fields.flatMap(({ column, pool, type }) => {
      const value = random.pick(pool);
      return value === undefined
        ? type === undefined
          ? []
          : [[column.name, null] as const]
        : [[column.name, value] as const];
    }),
  };
}

function listOf(random: Random, element: Drawn, kind: 'array' | 'map'): Datum {
  const count = random.between(0, 3);
  const items = Array.from({ length: count }, () => random.pick(element.pool) ?? null);
  if (kind === 'array') return items;
  const keys = random.some(['a', 'b', 'k', 'x y', 'größe', '"'], count);
  return { fields: keys.map((key, index) => [key, items[index] ?? null] as const) };
}
