import { quote } from '../core/text/quote.ts';
import { closest } from '../core/text/closest.ts';
import { children, placeAt, placeOf, text, type Element } from './element.ts';
import type { Column, CsvValues, Table } from './model.ts';
import type { Problem } from './problems/problem.ts';

/**
 * How CSV files are written, where it is not as RFC 4180 and JSON would: the standard has no field for it, so it stands
 * in `customProperties` of a table or a column. What a column says goes before what its table says.
 */
interface CsvProperty {
  readonly name: string;
  readonly of: 'table' | 'both';
  /** What a value must be, for a person. */
  readonly demand: string;
  readonly accepts: (value: unknown) => boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
type CsvEncoding = 'utf-8' | 'utf-16' | 'latin-1';

const PROPERTIES: readonly CsvProperty[] = [
  {
    name: 'csvDelimiter',
    of: 'table',
    demand: 'one ASCII character that is neither a quote, a letter nor a digit, such as ";" or "\\t"',
    accepts: (value) => isText(value) && /^[\t !#-/:-@[-`{-~]$/.test(value),
  },
  {
    name: 'csvEncoding',
    of: 'table',
    demand: 'utf-8, utf-16 or latin-1',
    accepts: (value) => encodingOf(value) !== undefined,
  },
  {
    name: 'csvNullTexts',
    of: 'both',
    demand: 'a text, or a list of texts',
    accepts: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
  },
  {
    name: 'csvDecimalSeparator',
    of: 'both',
    demand: '"." or ","',
    accepts: (value) => value === '.' || value === ',',
  },
  {
    name: 'csvThousandsSeparator',
    of: 'both',
    demand: 'one of "," "." "\'" "’" "_" or a blank',
    accepts: (value) => isText(value) && /^[,.'’_ \u00A0\u202F\u2009]$/u.test(value),
  },
];

/** `UTF8`, `utf-16`, `ISO-8859-1` and the like. */
function encodingOf(value: unknown): CsvEncoding | undefined {
  if (!isText(value)) return undefined;
  const plain = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain === 'utf8') return 'utf-8';
  if (plain === 'utf16' || plain === 'utf16le') return 'utf-16';
  return plain === 'latin1' || plain === 'iso88591' ? 'latin-1' : undefined;
}

/** What a table says of its files. */
export function tableCsv(table: Element): Pick<Table, 'csv'> {
  const given = propertiesOf(table);
  const delimiter = accepted(given, 'csvDelimiter');
  const encoding = encodingOf(accepted(given, 'csvEncoding'));
  if (delimiter === undefined && encoding === undefined) return {};
  return {
    csv: {
      ...(isText(delimiter) ? { delimiter } : {}),
      ...(encoding === undefined ? {} : { encoding }),
    },
  };
}

/** What a column says of its values, else its table. */
export function columnCsv(column: Element, table: CsvValues | undefined): Pick<Column, 'csv'> {
  const csv = { ...table, ...csvValues(column) };
  return Object.keys(csv).length === 0 ? {} : { csv };
}

export function csvValues(element: Element): CsvValues {
  const given = propertiesOf(element);
  const nulls = accepted(given, 'csvNullTexts');
  const decimal = accepted(given, 'csvDecimalSeparator');
  const thousands = accepted(given, 'csvThousandsSeparator');
  return {
    ...(nulls === undefined ? {} : { nullTexts: isText(nulls) ? [nulls] : (nulls as readonly string[]) }),
    ...(isText(decimal) ? { decimalSeparator: decimal } : {}),
    ...(isText(thousands) ? { thousandsSeparator: thousands } : {}),
  };
}

/**
 * A property that begins with `csv` and is unknown, misplaced or of a wrong value would be passed over in silence.
 *
 * @param table what the table of a column says of the values of all its columns
 */
export function csvProblems(element: Element, of: 'table' | 'column', table: CsvValues = {}): Problem[] {
  const problems = children(element, 'customProperties').flatMap((entry) => {
    const name = text(entry, 'property') ?? '';
    if (!/^csv/i.test(name)) return [];
    const known = PROPERTIES.find((each) => each.name === name);
    if (known === undefined) return [unknownProperty(entry, name)];
    if (of === 'column' && known.of === 'table') {
      const what = `${quote(name)} stands at a column.`;
      return [
        {
          what,
          where: placeAt(entry, 'property'),
          remedy: 'Put it below customProperties of the table: it holds for whole files.',
        },
      ];
    }
    if (known.accepts(entry.value['value'])) return [];
    const where = entry.value['value'] === undefined ? placeOf(entry) : placeAt(entry, 'value');
    const given = entry.value['value'];
    const remedy = `It must be ${known.demand}.${name === 'csvEncoding' ? conversionOf(given) : ''}`;
    return [{ what: `The value of ${quote(name)} cannot be used.`, where, remedy }];
  });
  const own = csvValues(element);
  const { decimalSeparator = '.', thousandsSeparator } = { ...table, ...own };
  // What the table alone says wrong is told at the table.
  const declares = own.decimalSeparator !== undefined || own.thousandsSeparator !== undefined;
  if (thousandsSeparator !== decimalSeparator || !declares) return problems;
  const together = own.decimalSeparator === undefined || own.thousandsSeparator === undefined;
  const what = `The separators of decimals and of thousands are the same${of === 'column' && together ? ', together with what the table says' : ''}.`;
  return [
    ...problems,
    {
      what,
      where: placeAt(element, 'customProperties'),
      remedy:
        'Correct csvDecimalSeparator or csvThousandsSeparator; decimals are separated by a point where csvDecimalSeparator is not declared.',
    },
  ];
}

/** Files in any other encoding have to be turned before they are read. */
function conversionOf(encoding: unknown): string {
  const name = isText(encoding) && /^[\w.:-]{1,40}$/.test(encoding) ? encoding.toUpperCase() : 'ENCODING';
  return ` Make UTF-8 of files in another encoding, and leave the property out:\n    iconv -f ${name} -t UTF-8 OLD.csv > NEW.csv`;
}

function unknownProperty(entry: Element, name: string): Problem {
  const names = PROPERTIES.map((each) => each.name);
  const near = closest(name, names);
  return {
    what: `${quote(name)} is no property that is known here.`,
    where: placeAt(entry, 'property'),
    remedy:
      near === undefined
        ? `Known are ${names.join(', ')}; for another tool, choose a name that does not begin with csv.`
        : `Did you mean ${quote(near)}?`,
  };
}

/** The last entry of a name counts, as in a mapping. */
function propertiesOf(element: Element): ReadonlyMap<string, unknown> {
  return new Map(
    children(element, 'customProperties').flatMap((entry) => {
      const name = text(entry, 'property');
      return name === undefined ? [] : [[name, entry.value['value']] as const];
    }),
  );
}

function accepted(given: ReadonlyMap<string, unknown>, name: string): unknown {
  const value = given.get(name);
  return PROPERTIES.find((each) => each.name === name)?.accepts(value) === true ? value : undefined;
}
