import type { Family } from '../types.ts';

/** A contract's `physicalType`, with everything that it demands. */
export interface PhysicalType {
  /** `null`: nothing but nulls. */
  readonly family: Family | 'null';
  /** Of an integer type. */
  readonly integer?: { readonly bits: number; readonly signed: boolean };
  readonly decimal?: { readonly precision: number; readonly scale: number };
  /** Bits of a floating type, which holds NaN and infinities. */
  readonly floating?: 16 | 32 | 64;
  /** Of `VARCHAR(20)`, in characters. */
  readonly maxLength?: number;
  /** Of `BINARY(16)`. */
  readonly maxBytes?: number;
  readonly uuid?: true;
  /** Any JSON value. */
  readonly json?: true;
  /** Whether it carries a time zone; absent: either. */
  readonly zoned?: boolean;
  /** Digits behind the second. */
  readonly secondDigits?: number;
  readonly element?: PhysicalType;
  readonly key?: PhysicalType;
  readonly fields?: readonly { readonly name: string; readonly type: PhysicalType }[];
}

function named(names: string, type: PhysicalType): (readonly [string, PhysicalType])[] {
  return names.split(' ').map((name) => [name, type]);
}

const integer = (bits: number, signed = true): PhysicalType => ({ family: 'integer', integer: { bits, signed } });
const floating = (bits: 16 | 32 | 64): PhysicalType => ({ family: 'number', floating: bits });

/** Names of types without what stands in brackets behind them: of SQL databases, warehouses, Arrow, Polars, pandas. */
export const NAMED: ReadonlyMap<string, PhysicalType> = new Map<string, PhysicalType>([
  ...named('varchar char character text string nvarchar nchar bpchar clob varchar2 nvarchar2 enum', {
    family: 'string',
  }),
  ...named('utf8 str large_string large_utf8 string_view utf8_view', { family: 'string' }),
  ['uuid', { family: 'string', uuid: true }],
  ...named('bytes binary varbinary blob bytea byte_array fixed_len_byte_array', { family: 'binary' }),
  ...named('large_binary binary_view fixed_size_binary', { family: 'binary' }),
  ...named('timestamp datetime datetime2 smalldatetime datetime64', { family: 'timestamp' }),
  ...named('timestamptz timestamp_tz timestamp_ltz datetimeoffset', { family: 'timestamp', zoned: true }),
  ['timestamp_ntz', { family: 'timestamp', zoned: false }],
  ...named('decimal numeric number bignumeric bigdecimal decimal32 decimal64 decimal128 decimal256', {
    family: 'number',
  }),
  ['tinyint', integer(8)],
  ...named('smallint int2 int16 short', integer(16)),
  ...named('integer int int4 int32 mediumint serial', integer(32)),
  // Eight bits in Arrow, eight bytes in PostgreSQL: the wider is what can be said.
  ...named('bigint int64 long bigserial int8', integer(64)),
  ...named('hugeint int128', integer(128)),
  ...named('utinyint uint8', integer(8, false)),
  ...named('usmallint uint16', integer(16, false)),
  ...named('uinteger uint32', integer(32, false)),
  ...named('ubigint uint64', integer(64, false)),
  ['uhugeint', integer(128, false)],
  ...named('halffloat half_float float16 half', floating(16)),
  ...named('float4 float32 real', floating(32)),
  // Four bytes in Parquet, eight in most warehouses.
  ...named('float float8 float64 double', floating(64)),
  ...named('boolean bool', { family: 'boolean' }),
  ...named('date date32 date64', { family: 'date' }),
  ...named('time time32 time64', { family: 'time' }),
  ['timetz', { family: 'time', zoned: true }],
  ...named('array list repeated large_list list_view large_list_view fixed_size_list', { family: 'array' }),
  ['map', { family: 'map' }],
  ...named('struct record row object', { family: 'object' }),
  ['json', { family: 'object', json: true }],
  ['null', { family: 'null' }],
]);

/** Names that only say how their content is stored. */
export const WRAPPERS: ReadonlySet<string> = new Set(['dictionary', 'nullable', 'lowcardinality']);
