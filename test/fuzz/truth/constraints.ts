import { Num, type Node } from '../case.ts';
import { compareDecimals, isMultiple, parseDecimal, shortestDecimal } from './decimal.ts';
import { equalsNode, identity } from './equality.ts';
import { hasStringFormat } from './formats.ts';
import { readDatum, readerOf, type Reader } from './read.ts';
import { readTimeText } from './text-reader.ts';
import type { Value } from './value.ts';

/** What a present, well-read value says to one option of the contract. */
export type Answer = boolean | 'open' | 'misread' | 'unmeasured';

const MEASURED_SIZES: Readonly<Record<string, Value['is']>> = {
  minLength: 'text',
  maxLength: 'text',
  minItems: 'list',
  maxItems: 'list',
  minProperties: 'fields',
  maxProperties: 'fields',
};

/** The kind of finding that an option of `logicalTypeOptions` has; undefined where it demands nothing by itself. */
export function findingKind(option: string, reader: Reader): string | undefined {
  const temporal = ['date', 'timestamp', 'time'].includes(reader.column.logicalType ?? '');
  const numeric = ['integer', 'number'].includes(reader.column.logicalType ?? '');
  switch (option) {
    case 'exclusiveMinimum':
      return 'minimum';
    case 'exclusiveMaximum':
      return 'maximum';
    case 'format':
      return temporal ? 'temporalFormat' : numeric ? 'numberFormat' : 'stringFormat';
    case 'required':
      return 'requiredProperties';
    case 'defaultTimezone':
      return undefined;
    default:
      return option;
  }
}

/** Whether a value satisfies an option. Null satisfies all and is not asked. */
export function satisfiesOption(value: Value, option: string, operand: Node, reader: Reader): Answer {
  switch (option) {
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return withinBound(value, option, operand, reader);
    case 'multipleOf':
      return multiple(value, operand);
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
      return ofSize(value, option, operand);
    case 'pattern':
      return value.is === 'text' ? new RegExp(textOf(operand), 'u').test(value.text) : 'unmeasured';
    case 'format':
      return ofFormat(value, textOf(operand));
    case 'uniqueItems':
      return itemsDiffer(value, reader);
    case 'required':
      return hasFields(value, operand as readonly string[]);
    default:
      throw new Error(`The option ${option} is not known to the fuzzer.`);
  }
}

function withinBound(value: Value, option: string, operand: Node, reader: Reader): Answer {
  const order = compareWith(value, operand, reader);
  if (order === 'open') return 'open';
  if (order === undefined) return false;
  switch (option) {
    case 'minimum':
      return order >= 0;
    case 'exclusiveMinimum':
      return order > 0;
    case 'maximum':
      return order <= 0;
    default:
      return order < 0;
  }
}

/** Whether the form of the data says beforehand that no value can be compared with a bound. */
export function isIncomparable(option: string, operand: Node, { column, kind, type, zone }: Reader): boolean {
  if (kind !== 'time' || typeof operand !== 'string' || !/^(exclusiveM|m)(inimum|aximum)$/.test(option)) return false;
  // No pattern for times names an offset, and no type of theirs.
  if (type === undefined && column.options?.['format'] === undefined) return false;
  const [value, bound] = ['00:00', operand].map((text) => readTimeText(text, zone));
  return value?.is === 'time' && bound?.is === 'time' && value.onClock !== bound.onClock;
}

/** @returns undefined for what lies in no range, such as NaN */
function compareWith(value: Value, operand: Node, reader: Reader): number | 'open' | undefined {
  if (value.is === 'number' && operand instanceof Num) return compareDecimals(value.exact, parseDecimal(operand.text));
  if (value.is === 'float' && operand instanceof Num) {
    const bound = value.single ? Math.fround(Number(operand.text)) : Number(operand.text);
    return Number.isNaN(value.number) ? undefined : value.number - bound;
  }
  if (value.is === 'date' || value.is === 'timestamp' || value.is === 'time')
    return compareMoments(value, operand, reader);
  return 'open';
}

function compareMoments(value: Value, operand: Node, { column, zone }: Reader): number | 'open' | undefined {
  const kind = value.is === 'date' || value.is === 'time' ? value.is : 'timestamp';
  const plain: Reader = { format: 'csv', column: { name: column.name, rules: [] }, kind, wrongType: false, zone };
  const bound = readDatum(operand as string, plain);
  if (value.is === 'date' && bound.is === 'date') return value.day - bound.day;
  // Where the zone's offset depends on the day, a time without an offset is compared only with one without.
  if (value.is === 'time' && bound.is === 'time' && value.onClock !== bound.onClock) return undefined;
  if (value.is === 'time' && bound.is === 'time') return value.ns < bound.ns ? -1 : value.ns > bound.ns ? 1 : 0;
  if (value.is !== 'timestamp' || bound.is !== 'timestamp') return 'open';
  return value.ns < bound.ns ? -1 : value.ns > bound.ns ? 1 : 0;
}

function multiple(value: Value, operand: Node): Answer {
  if (!(operand instanceof Num)) return 'open';
  const factor = parseDecimal(operand.text);
  if (value.is === 'number') return isMultiple(value.exact, factor);
  if (value.is !== 'float') return 'unmeasured';
  // A floating-point number is taken for the decimal that it prints as.
  return Number.isFinite(value.number) && isMultiple(shortestDecimal(value.number, value.single), factor);
}

function ofSize(value: Value, option: string, operand: Node): Answer {
  if (value.is !== MEASURED_SIZES[option] || !(operand instanceof Num)) return 'unmeasured';
  const limit = Number(operand.text);
  const size = sizeOf(value);
  if (size === 'open') return 'open';
  return option.startsWith('min') ? size >= limit : size <= limit;
}

function sizeOf(value: Value): number | 'open' {
  if (value.is === 'text') return [...value.text].length;
  if (value.is === 'list') return value.items.length;
  if (value.is !== 'fields') return 'open';
  // Whether a field without a value is one: open.
  return value.fields.some(([, each]) => each === null) ? 'open' : value.fields.length;
}

const F32_MOST = parseDecimal('340282346638528859811704183484516925440');

function ofFormat(value: Value, format: string): Answer {
  if (value.is === 'text') return hasStringFormat(value.text, format);
  if (value.is === 'float') {
    if (format === 'f64') return true;
    if (format === 'f32') return !Number.isFinite(value.number) || Math.abs(value.number) <= 3.4028234663852886e38;
    return Number.isInteger(value.number) ? inRange(parseDecimal(BigInt(value.number).toString()), format) : false;
  }
  if (value.is !== 'number') return 'unmeasured';
  if (format === 'f64') return Number.isFinite(Number(`${value.exact.digits}e${-value.exact.scale}`)) ? true : 'open';
  const { digits, scale } = value.exact;
  const size = { digits: digits < 0n ? -digits : digits, scale };
  if (format === 'f32')
    return compareDecimals(size, F32_MOST) <= 0
      ? true
      : Math.fround(Number(`${size.digits}e${-scale}`)) === Infinity
        ? false
        : 'open';
  return inRange(value.exact, format);
}

function inRange(value: ReturnType<typeof parseDecimal>, format: string): boolean {
  const bits = BigInt(format.slice(1));
  const [least, most] = format.startsWith('i') ? [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n] : [0n, 2n ** bits - 1n];
  if (value.scale > 0) return false;
  return (
    compareDecimals(value, { digits: least, scale: 0 }) >= 0 && compareDecimals(value, { digits: most, scale: 0 }) <= 0
  );
}

/** Items are compared as keys are: by value of what the contract says they are. */
function itemsDiffer(value: Value, { column, format, type }: Reader): Answer {
  if (value.is !== 'list') return 'unmeasured';
  const { items } = column;
  if (items === undefined) return 'open';
  const element = typeof type === 'object' && 'list' in type ? type.list : undefined;
  const own = readerOf(items, format, element);
  const present = value.items.filter((item) => item !== null);
  if (value.items.length - present.length > 1) return 'open';
  const read = present.map((item) => readDatum(item, own));
  const seen = read.map((each, index) => identity(each, present[index]));
  if (seen.includes(undefined)) return 'open';
  if (new Set(seen).size < seen.length) return false;
  // One that could not be read may be another's value.
  return seen.length > 1 && read.some(({ is }) => is === 'misread') ? 'misread' : true;
}

function hasFields(value: Value, names: readonly string[]): Answer {
  if (value.is !== 'fields') return 'unmeasured';
  const found = names.map((name) => value.fields.find(([key]) => key === name));
  if (found.some((field) => field?.[1] === null)) return 'open';
  return !found.includes(undefined);
}

export function isListed(value: Value, values: readonly Node[], reader: Reader): boolean | 'open' {
  const answers = values.map((node) => equalsNode(value, node, reader));
  return answers.includes(true) ? true : answers.includes('open') ? 'open' : false;
}

function textOf(operand: unknown): string {
  if (typeof operand !== 'string') throw new Error('This option of a contract is a text.');
  return operand;
}
