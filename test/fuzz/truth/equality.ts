import { isFields, isList, Num, type Datum, type Node } from '../case.ts';
import { compareDecimals, decimalText, parseDecimal, shortestDecimal } from './decimal.ts';
import { isMoreThanDouble, readDatum, type Reader } from './read.ts';
import type { Value } from './value.ts';

/** One text for one value within one place; undefined where it is open what the value is. */
export function identity(value: Value, datum: Datum | undefined): string | undefined {
  switch (value.is) {
    case 'number':
      return `number ${decimalText(value.exact)}`;
    case 'float':
      return `number ${Number.isFinite(value.number) ? decimalText(shortestDecimal(value.number, value.single)) : value.number}`;
    case 'text':
      return `text ${value.text}`;
    case 'boolean':
      return `boolean ${value.holds}`;
    case 'date':
      return `date ${value.day}`;
    case 'timestamp':
      return `timestamp ${value.ns}`;
    case 'time':
      // Of one day, as bounds see it: what its offset moves before midnight equals no time behind it.
      return `time ${value.onClock === true ? 'on a clock ' : ''}${value.ns}`;
    case 'misread':
      return asJson(datum ?? null);
    default:
      return undefined;
  }
}

/** What is not of its type is compared as JSON compares it; of lists and objects inside others it is open. */
function asJson(datum: Datum): string | undefined {
  if (!isList(datum) && !isFields(datum)) return scalarAsJson(datum);
  const fields = isList(datum)
    ? datum.map((item) => ['', item] as const)
    : datum.fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const texts = fields.map(([key, item]) => {
    const text = isList(item) || isFields(item) ? undefined : scalarAsJson(item);
    return text === undefined ? undefined : `${JSON.stringify(key)}: ${text}`;
  });
  return texts.includes(undefined) ? undefined : `${isList(datum) ? 'list' : 'object'} ${texts.join()}`;
}

function scalarAsJson(datum: string | boolean | null | Num): string | undefined {
  if (!(datum instanceof Num)) return `misread ${JSON.stringify(datum)}`;
  return isMoreThanDouble(datum) ? undefined : `misread ${decimalText(parseDecimal(datum.text))}`;
}

/** Whether a value is the one that the contract lists: by value, of one JSON type. */
export function equalsNode(value: Value, node: Node, reader: Reader): boolean | 'open' {
  switch (value.is) {
    case 'number':
      return node instanceof Num && compareDecimals(value.exact, parseDecimal(node.text)) === 0;
    case 'float': {
      if (!(node instanceof Num)) return false;
      const listed = value.single ? Math.fround(Number(node.text)) : Number(node.text);
      return value.number === listed;
    }
    case 'boolean':
      return node === value.holds;
    case 'text':
      return typeof node === 'string' ? node === value.text : reader.format === 'csv' && node !== null ? 'open' : false;
    case 'date':
    case 'timestamp':
    case 'time':
      // Whether a listed value may be written in the format of the data, the standard leaves open.
      if (reader.column.options?.['format'] !== undefined && reader.type === undefined) return 'open';
      return typeof node === 'string' ? equalsMoment(value, node, reader) : false;
    default:
      return 'open';
  }
}

/** The contract's own dates and times are ISO 8601, whatever format the data have. */
function equalsMoment(value: Value, text: string, { column, zone }: Reader): boolean | 'open' {
  const plain: Reader = {
    format: 'csv',
    column: { name: column.name, rules: [] },
    kind: kindOfMoment(value),
    wrongType: false,
    zone,
  };
  const listed = readDatum(text, plain);
  if (listed.is !== value.is) return listed.is === 'open' ? 'open' : false;
  const [one, other] = [identity(listed, text), identity(value, text)];
  return one === undefined || other === undefined ? 'open' : one === other;
}

function kindOfMoment(value: Value): 'date' | 'timestamp' | 'time' {
  return value.is === 'date' ? 'date' : value.is === 'time' ? 'time' : 'timestamp';
}
