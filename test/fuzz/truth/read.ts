import {
  isFields,
  isList,
  Num,
  type ContractColumn,
  type Datum,
  type Format,
  type Kind,
  type SqlType,
} from '../case.ts';
import { isWhole, parseDecimal } from './decimal.ts';
import {
  readBooleanText,
  readByPattern,
  readDateText,
  readNumberText,
  readTimestampText,
  readTimeText,
} from './text-reader.ts';
import { demandedKind, kindOf, physicalOf, satisfies } from './types.ts';
import { MISREAD, NULL, OPEN, type Value } from './value.ts';

/** How the values of one place of the data are read. */
export interface Reader {
  readonly format: Format;
  readonly column: ContractColumn;
  readonly type?: SqlType;
  /** What the values are taken for; undefined where nothing says it. */
  readonly kind: Kind | undefined;
  /** The data's own type forbids to read them so: then no value is judged. */
  readonly wrongType: boolean;
  readonly zone: string | undefined;
}

export function readerOf(column: ContractColumn, format: Format, type: SqlType | undefined): Reader {
  const demanded = demandedKind(column);
  const zone = column.options?.['defaultTimezone'];
  const base = {
    format,
    column,
    ...(type === undefined ? {} : { type }),
    zone: typeof zone === 'string' ? zone : undefined,
  };
  if (type !== undefined) {
    const held = kindOf(type);
    // Numbers can be compared although whole ones were asked for.
    const wrongType =
      demanded !== undefined && !satisfies(held, demanded) && !(demanded === 'integer' && held === 'number');
    return { ...base, kind: held, wrongType };
  }
  const nested = demanded === 'object' || demanded === 'array' || demanded === 'map';
  return { ...base, kind: demanded, wrongType: format === 'csv' && nested };
}

export function readDatum(datum: Datum | undefined, reader: Reader): Value {
  if (datum === null || datum === undefined) return NULL;
  if (reader.type !== undefined) return readTyped(datum, reader.type, reader.zone);
  if (reader.kind === undefined) return reader.format === 'csv' ? readText(datum, 'string', reader) : OPEN;
  return reader.format === 'csv' ? readText(datum, reader.kind, reader) : readJson(datum, reader.kind, reader);
}

function readTyped(datum: Datum, type: SqlType, zone: string | undefined): Value {
  if (isList(datum)) return { is: 'list', items: datum };
  if (isFields(datum)) return { is: 'fields', fields: datum.fields };
  const text = datum instanceof Num ? datum.text : String(datum);
  switch (kindOf(type)) {
    case 'integer':
      return { is: 'number', exact: parseDecimal(text) };
    case 'number':
      if (type === 'FLOAT') return { is: 'float', number: Math.fround(Number(text)), single: true };
      if (type === 'DOUBLE' || type === 'HUGEINT') return { is: 'float', number: Number(text), single: false };
      return { is: 'number', exact: parseDecimal(text) };
    case 'boolean':
      return { is: 'boolean', holds: text === 'true' };
    case 'date':
      return readDateText(text);
    case 'timestamp': {
      const zoned = type === 'TIMESTAMP WITH TIME ZONE';
      const value = readTimestampText(text, zoned ? undefined : zone);
      return value.is === 'timestamp' ? { ...value, zoned } : value;
    }
    case 'time':
      return readTimeText(text, zone);
    default:
      return { is: 'text', text };
  }
}

function readJson(datum: Exclude<Datum, null>, kind: Kind, reader: Reader): Value {
  if (kind === 'array') return isList(datum) ? { is: 'list', items: datum } : MISREAD;
  if (kind === 'object' || kind === 'map') return isFields(datum) ? { is: 'fields', fields: datum.fields } : MISREAD;
  if (isList(datum) || isFields(datum)) return MISREAD;
  if (kind === 'boolean') return typeof datum === 'boolean' ? { is: 'boolean', holds: datum } : MISREAD;
  if (kind === 'integer' || kind === 'number') {
    if (!(datum instanceof Num) || isBeyondDoubles(datum)) return MISREAD;
    if (isMoreThanDouble(datum)) return OPEN;
    const exact = parseDecimal(datum.text);
    // JSON Schema: 1.0 is an integer.
    return kind === 'number' || isWhole(exact) ? { is: 'number', exact } : MISREAD;
  }
  return typeof datum === 'string' ? readText(datum, kind, reader) : MISREAD;
}

function readText(datum: Datum, kind: Kind, { column, zone }: Reader): Value {
  if (typeof datum !== 'string') return OPEN;
  const pattern = column.options?.['format'];
  switch (kind) {
    case 'integer':
    case 'number':
      return readNumberText(datum, kind, isFloatingType(column));
    case 'boolean':
      return readBooleanText(datum);
    case 'date':
    case 'timestamp':
    case 'time':
      if (typeof pattern === 'string') return readByPattern(datum, pattern, kind, zone);
      return kind === 'date'
        ? readDateText(datum)
        : kind === 'time'
          ? readTimeText(datum, zone)
          : readTimestampText(datum, zone);
    default:
      return { is: 'text', text: datum };
  }
}

/** Of a machine's floating type, to which NaN and infinities belong. */
function isFloatingType({ options, physicalType }: ContractColumn): boolean {
  const format = options?.['format'];
  if (format === 'f32' || format === 'f64') return true;
  return physicalType !== undefined && physicalOf(physicalType).floating !== undefined;
}

/** With a point or an exponent a number of JSON is a double, and there is none for it. */
function isBeyondDoubles({ text }: Num): boolean {
  return /[.e]/i.test(text) && !Number.isFinite(Number(text));
}

/**
 * With a point or an exponent a number of JSON is a double, as documented: which one, beyond 15 digits or its range, is
 * open here.
 */
export function isMoreThanDouble({ text }: Num): boolean {
  const size = Math.abs(Number(text));
  if (/[.e]/i.test(text) && (size > 1e300 || (size < 1e-300 && /[1-9]/.test(text.replace(/e.*$/i, ''))))) return true;
  return /[.e]/i.test(text) && text.replace(/e.*$/i, '').replace(/\D/g, '').length > 15;
}
