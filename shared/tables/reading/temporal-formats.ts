import { quote } from '../../core/text/quote.ts';
import { sqlText } from '../sql.ts';
import { parsePattern, variantsOf, type Field, type Piece } from './jdk-patterns.ts';

/** One way in which a pattern lets a moment be written: optional parts, `Z` or an offset, morning or afternoon. */
export interface Variant {
  /** SQL: the whole text is written so; each field lies in its range, the calendar is not asked yet. */
  readonly matches: (text: string) => string;
  /** SQL of a TIMESTAMP as its clock shows it; NULL for a day that does not exist. Only for text that matches. */
  readonly local: (text: string) => string;
  /** The same in UTC, where the text names its offset. */
  readonly moment: (text: string) => string;
  /** SQL of the digits seven to nine of the fraction of a second, where the pattern has them. */
  readonly rest: ((text: string) => string) | undefined;
  readonly zoned: boolean;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const NEEDED: Readonly<Record<'hour' | 'year', readonly Field[]>> = {
  hour: ['hour', 'hour12'],
  year: ['year', 'shortYear'],
};
const DAYS: readonly Field[] = [
  'year',
  'shortYear',
  'month',
  'monthName',
  'shortMonthName',
  'day',
  'dayOfYear',
  'weekday',
  'shortWeekday',
];

/**
 * Translates a JDK `DateTimeFormatter` pattern, strictly and with the names of English: `MM` is two digits, `M` one or
 * two, `SSS` three, `yy` counts from 2000, `XXX` takes `Z` and `+01:00`, `xxx` no `Z`. Days must exist: the JDK's own
 * lenient reading of 30 February as the last of that month is not followed.
 *
 * @see java.time.format.DateTimeFormatter, "Patterns for Formatting and Parsing"
 */
export function formOf(
  pattern: string,
  family: 'date' | 'timestamp' | 'time',
): { readonly variants: readonly Variant[] } | { readonly reason: string } {
  const parsed = parsePattern(pattern);
  if ('reason' in parsed) return { reason: `Its format ${quote(pattern)} cannot be applied: ${parsed.reason}.` };
  for (const pieces of parsed.ways) {
    const names = (fields: readonly Field[]): boolean =>
      pieces.some((piece) => 'field' in piece && fields.includes(piece.field));
    const needed = family === 'time' ? 'hour' : 'year';
    if (!names(NEEDED[needed])) return { reason: `Its format ${quote(pattern)} names no ${needed}.` };
    if (family === 'time' && names(DAYS))
      return { reason: `Its format ${quote(pattern)} names a day, not only a time.` };
  }
  return { variants: parsed.ways.flatMap(variantsOf).map(variantOf) };
}

/** @param pieces with one way to write each field */
function variantOf(pieces: readonly Piece[]): Variant {
  const has = (field: Field): boolean => pieces.some((piece) => 'field' in piece && piece.field === field);
  const zoned = has('utc') || has('offset');
  const extract = (text: string, field: Field): string =>
    `regexp_extract(${text}, ${sqlText(regexOf(pieces, [field]))}, 1)`;
  const local = (text: string): string => localOf(pieces, text, extract);
  return {
    zoned,
    matches: (text) => {
      const conditions = [`regexp_full_match(${text}, ${sqlText(regexOf(pieces, []))})`];
      if (has('weekday')) conditions.push(`strftime(${local(text)}, '%A') = ${extract(text, 'weekday')}`);
      if (has('shortWeekday')) conditions.push(`strftime(${local(text)}, '%a') = ${extract(text, 'shortWeekday')}`);
      return conditions.length === 1 ? (conditions[0] ?? '') : `(${conditions.join(' AND ')})`;
    },
    local,
    moment: (text) => {
      if (!has('offset')) return local(text);
      const offset = extract(text, 'offset');
      return `(${local(text)} - to_seconds(CASE WHEN starts_with(${offset}, '-') THEN -1 ELSE 1 END * ${secondsOf(offset)}))`;
    },
    rest: has('fraction')
      ? (text) => `coalesce(TRY_CAST(substr(rpad(${extract(text, 'fraction')}, 9, '0'), 7) AS INTEGER), 0)`
      : undefined,
  };
}

/** Seconds of `+01`, `+0130`, `+01:30` or `+01:30:15`, without their sign. */
function secondsOf(offset: string): string {
  const digits = `rpad(replace(substr(${offset}, 2), ':', ''), 6, '0')`;
  const part = (start: number): string => `CAST(substr(${digits}, ${start}, 2) AS BIGINT)`;
  return `(${part(1)} * 3600 + ${part(3)} * 60 + ${part(5)})`;
}

/** A regular expression of the whole text that captures these fields. */
function regexOf(pieces: readonly Piece[], captured: readonly Field[]): string {
  const parts = pieces.map((piece) => {
    if ('literal' in piece) return piece.literal.replace(/[^A-Za-z0-9 ]/g, '\\$&');
    return captured.includes(piece.field) ? `(${piece.regex})` : `(?:${piece.regex})`;
  });
  return `^${parts.join('')}$`;
}

/** The fields that stand in ISO 8601, in their order, with what stands for one that the pattern does not name. */
const PARTS: readonly (readonly [before: string, fields: readonly Field[], otherwise: string])[] = [
  ['', ['year', 'shortYear'], '1970'],
  ['-', ['month'], '01'],
  ['-', ['day'], '01'],
  [' ', ['hour', 'hour12'], '00'],
  [':', ['minute'], '00'],
  [':', ['second'], '00'],
  ['.', ['fraction'], '0'],
];

/** Writes the text anew as ISO 8601, whose calendar the engine knows, and adds what ISO 8601 does not write so. */
function localOf(pieces: readonly Piece[], text: string, extract: (text: string, field: Field) => string): string {
  const order = pieces.flatMap((piece) => ('field' in piece ? [piece.field] : []));
  const wanted = PARTS.flatMap(([, fields]) => fields);
  const captured = order.filter((field) => wanted.includes(field));
  const template = PARTS.map(([before, fields, otherwise]) => {
    const field = fields.find((each) => captured.includes(each));
    const reference = field === undefined ? otherwise : `\\${captured.indexOf(field) + 1}`;
    return before + (field === 'shortYear' ? '20' : '') + reference;
  }).join('');
  const names = order.find((field) => field === 'monthName' || field === 'shortMonthName');
  const half = pieces.find((piece) => 'field' in piece && piece.field === 'half');
  let iso = `regexp_replace(${text}, ${sqlText(regexOf(pieces, captured))}, ${sqlText(template)})`;
  if (names !== undefined) {
    const list = MONTHS.map((name) => sqlText(names === 'monthName' ? name : name.slice(0, 3))).join(', ');
    const marked = sqlText(template.replace(/-01-/, '-#-'));
    iso =
      `replace(regexp_replace(${text}, ${sqlText(regexOf(pieces, captured))}, ${marked}), '#', ` +
      `CAST(list_position([${list}], ${extract(text, names)}) AS VARCHAR))`;
  }
  let local = `TRY_CAST(${iso} AS TIMESTAMP)`;
  if (half !== undefined && 'field' in half && half.hours !== undefined) local = `(${local} + to_hours(${half.hours}))`;
  if (order.includes('dayOfYear')) {
    const shifted = `(${local} + to_days(CAST(${extract(text, 'dayOfYear')} AS INTEGER) - 1))`;
    // Day 366 of a year that has none.
    local = `(CASE WHEN year(${shifted}) = year(${local}) THEN ${shifted} END)`;
  }
  return local;
}
