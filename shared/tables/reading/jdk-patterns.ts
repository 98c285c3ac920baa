/** What a part of a written moment says. */
export type Field =
  | 'year'
  | 'shortYear'
  | 'month'
  | 'monthName'
  | 'shortMonthName'
  | 'day'
  | 'dayOfYear'
  | 'hour'
  | 'hour12'
  | 'twelve'
  | 'half'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'weekday'
  | 'shortWeekday'
  | 'utc'
  | 'offset';

interface FieldPiece {
  readonly field: Field;
  /** RE2 without captures. */
  readonly regex: string;
  /** A number of no fixed width, so that another number behind it would be ambiguous. */
  readonly open?: boolean;
  /** Digits, as opposed to names. */
  readonly numeric?: boolean;
  /** Hours that the field adds to the clock. */
  readonly hours?: number;
  /** Other ways to write the field, each in place of this one. */
  readonly others?: readonly FieldPiece[];
}

/** A part of a pattern: text as it stands, or a field. */
export type Piece = { readonly literal: string } | FieldPiece;

const YEAR = '[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9]';
const HOUR_12 = { hh: '0[1-9]|1[01]', h: '0?[1-9]|1[01]' } as const;

const number = (field: Field, regex: string, open = false): FieldPiece => ({ field, regex, open, numeric: true });
const name = (field: Field, names: string, length?: number): FieldPiece => ({
  field,
  regex: names
    .split(' ')
    .map((each) => each.slice(0, length))
    .join('|'),
});

const MONTHS = 'January February March April May June July August September October November December';
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday';

const HOURS = '(?:0[0-9]|1[0-7])';
const offset = (regex: string): FieldPiece => ({ field: 'offset', regex: `[+-](?:${regex})` });
const UTC: FieldPiece = { field: 'utc', regex: 'Z' };
const DIGITS = offset(`${HOURS}[0-5][0-9]|1800`);
const COLON = offset(`${HOURS}:[0-5][0-9]|18:00`);
const DIGITS_SECONDS = offset(`${HOURS}[0-5][0-9](?:[0-5][0-9])?|1800(?:00)?`);
const COLON_SECONDS = offset(`${HOURS}:[0-5][0-9](?::[0-5][0-9])?|18:00(?::00)?`);

/** Forms of `X` by their count; those of `x` lack the `Z`. */
const OFFSETS: readonly FieldPiece[] = [
  offset(`${HOURS}(?:[0-5][0-9])?|18(?:00)?`),
  DIGITS,
  COLON,
  DIGITS_SECONDS,
  COLON_SECONDS,
];

const orUtc = (piece: FieldPiece): FieldPiece => ({ ...UTC, others: [piece] });

const FIELDS: Readonly<Record<string, FieldPiece>> = {
  yyyy: number('year', YEAR, true),
  uuuu: number('year', YEAR, true),
  y: number('year', '0{0,3}[1-9][0-9]{0,5}', true),
  u: number('year', '0{0,3}[1-9][0-9]{0,5}', true),
  yy: number('shortYear', '[0-9]{2}'),
  uu: number('shortYear', '[0-9]{2}'),
  ...Object.fromEntries(
    ['M', 'L'].flatMap((letter) => [
      [letter, number('month', '0?[1-9]|1[0-2]', true)],
      [letter.repeat(2), number('month', '0[1-9]|1[0-2]')],
      [letter.repeat(3), name('shortMonthName', MONTHS, 3)],
      [letter.repeat(4), name('monthName', MONTHS)],
    ]),
  ),
  d: number('day', '0?[1-9]|[12][0-9]|3[01]', true),
  dd: number('day', '0[1-9]|[12][0-9]|3[01]'),
  DDD: number('dayOfYear', '00[1-9]|0[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-6]'),
  H: number('hour', '0?[0-9]|1[0-9]|2[0-3]', true),
  HH: number('hour', '[01][0-9]|2[0-3]'),
  m: number('minute', '[0-5]?[0-9]', true),
  mm: number('minute', '[0-5][0-9]'),
  s: number('second', '[0-5]?[0-9]', true),
  ss: number('second', '[0-5][0-9]'),
  E: name('shortWeekday', DAYS, 3),
  EE: name('shortWeekday', DAYS, 3),
  EEE: name('shortWeekday', DAYS, 3),
  EEEE: name('weekday', DAYS),
  ...Object.fromEntries(OFFSETS.map((piece, index) => ['X'.repeat(index + 1), orUtc(piece)])),
  ...Object.fromEntries(OFFSETS.map((piece, index) => ['x'.repeat(index + 1), piece])),
  Z: DIGITS,
  ZZ: DIGITS,
  ZZZ: DIGITS,
  ZZZZZ: orUtc(COLON_SECONDS),
};

/** More would multiply into too many forms. */
const MAX_OPTIONAL = 4;

/**
 * Reads a JDK pattern.
 *
 * @returns every way through its optional parts, or the reason, as the end of a sentence, where a part is not known here
 */
export function parsePattern(
  pattern: string,
): { readonly ways: readonly (readonly Piece[])[] } | { readonly reason: string } {
  const sections: { readonly start: number; readonly end: number }[] = [];
  const open: number[] = [];
  const pieces: Piece[] = [];
  for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']|'/g)) {
    if (token === "'") return { reason: 'a quotation mark is not closed' };
    if (token === '[') open.push(pieces.length);
    else if (token === ']') {
      const start = open.pop();
      if (start === undefined) return { reason: 'a bracket closes nothing' };
      sections.push({ start, end: pieces.length });
    } else if (/[{}#]/.test(token)) return { reason: `${token} is reserved in such a pattern` };
    else if (!/^[A-Za-z]/.test(token)) pieces.push({ literal: unquoted(token) });
    else {
      const piece = pieceOf(token);
      if (piece === undefined) return { reason: reasonFor(token) };
      pieces.push(piece);
    }
  }
  if (sections.length > MAX_OPTIONAL) return { reason: `it has more than ${MAX_OPTIONAL} optional parts` };
  const ways: Piece[][] = [];
  // The JDK takes an optional part where it can.
  for (let left = 0; left < 2 ** sections.length; left++) {
    const absent = sections.filter((_, index) => (left & (1 << index)) !== 0);
    const way = pieces.filter((_, index) => !absent.some(({ start, end }) => index >= start && index < end));
    const reason = faultOf(way);
    if (reason !== undefined) return { reason };
    ways.push(way);
  }
  return { ways };
}

function unquoted(token: string): string {
  if (!token.startsWith("'")) return token;
  return token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'");
}

function pieceOf(token: string): FieldPiece | undefined {
  if (/^S{1,9}$/.test(token)) return number('fraction', `[0-9]{${token.length}}`);
  if (token === 'a') return { field: 'half', regex: 'AM|PM' };
  if (token === 'h' || token === 'hh') return number('hour12', HOUR_12[token], token === 'h');
  return FIELDS[token];
}

function reasonFor(token: string): string {
  if (/^Y+$/.test(token)) return `${token} is the year of a week; the year of a day is yyyy`;
  if (/^D+$/.test(token)) return `${token} is a day of the year; the day of a month is dd`;
  if (/^(VV|z|v|O)/.test(token)) return `the names of zones (${token}) are not read; XXX stands for an offset`;
  if (/^[kK]+$/.test(token)) return `${token} is not read here; H stands for the hour of a whole day`;
  if (token === 'T') return "T is no part of a pattern; text stands in single quotes, as in 'T'";
  return `${token} is not read here`;
}

/** Why a way through the pattern names no moment that could be told. */
function faultOf(pieces: readonly Piece[]): string | undefined {
  const fields = pieces.flatMap((piece) => ('field' in piece ? [piece] : []));
  const said = fields.map(({ field }) => GROUPS[field] ?? field);
  const twice = said.find((group, index) => said.indexOf(group) < index);
  if (twice !== undefined) return `it names the ${twice} twice${LETTERS[twice] ?? ''}`;
  const has = (field: Field): boolean => fields.some((each) => each.field === field);
  if (has('hour12') !== has('half')) {
    return 'the hours of half a day (h) and AM or PM (a) belong together; H stands for the hour of a whole day';
  }
  if (has('dayOfYear') && (said.includes('month') || has('day'))) {
    return `it names the day twice${LETTERS['day'] ?? ''}`;
  }
  if (has('fraction') && !has('second'))
    return `it names a fraction of a second and no second${LETTERS['second'] ?? ''}`;
  const strange = strangerOf(fields);
  if (strange !== undefined) return strange;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next === undefined || !('field' in piece) || piece.open !== true) continue;
    const ambiguous = 'field' in next ? next.numeric === true && next.open === true : /^[0-9]/.test(next.literal);
    if (ambiguous) return 'two numbers without a fixed width stand side by side';
  }
  return undefined;
}

/** Letters that are often taken for one another, since they differ in capitals alone. */
const MONTH_OR_MINUTE = '; M stands for months, m for minutes';
const LETTERS: Readonly<Partial<Record<string, string>>> = {
  month: MONTH_OR_MINUTE,
  minute: MONTH_OR_MINUTE,
  day: '; D stands for the day of a year, d for the day of a month',
  second: '; S stands for a fraction of a second, s for seconds',
  hour: '; h stands for the hour of half a day, H for the hour of a whole day',
};

const OF_DAY: readonly (Field | undefined)[] = ['year', 'shortYear', 'month', 'day', 'weekday', 'shortWeekday'];
const OF_CLOCK: readonly (Field | undefined)[] = ['hour', 'hour12', 'minute', 'second', 'half'];

/** Minutes amid a date, months amid a time: nobody writes so, but the letters are taken for one another. */
function strangerOf(fields: readonly FieldPiece[]): string | undefined {
  for (const [index, { field }] of fields.entries()) {
    const beside = [fields[index - 1]?.field, fields[index + 1]?.field];
    const amid = (group: typeof OF_DAY, other: typeof OF_DAY): boolean =>
      beside.some((each) => group.includes(each)) && !beside.some((each) => other.includes(each));
    if (field === 'minute' && amid(OF_DAY, OF_CLOCK)) return `it names minutes amid a date${MONTH_OR_MINUTE}`;
    if (field === 'month' && amid(OF_CLOCK, OF_DAY)) return `it names months amid a time${MONTH_OR_MINUTE}`;
  }
  return undefined;
}

const GROUPS: Readonly<Partial<Record<Field, string>>> = {
  shortYear: 'year',
  monthName: 'month',
  shortMonthName: 'month',
  hour12: 'hour',
  shortWeekday: 'weekday',
  utc: 'offset',
};

/** Splits what can be written in several ways into one list of pieces for each. */
export function variantsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const zones = pieces.map((piece): readonly Piece[] =>
    'field' in piece && piece.others !== undefined ? [piece, ...piece.others] : [piece],
  );
  return zones
    .reduce<readonly (readonly Piece[])[]>(
      (lists, choices) => lists.flatMap((list) => choices.map((choice) => [...list, choice])),
      [[]],
    )
    .flatMap(halves);
}

/** Twelve is the first hour of its half of the day. */
function halves(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  if (!pieces.some((piece) => 'field' in piece && piece.field === 'half')) return [pieces];
  const half = (text: 'AM' | 'PM', hours: number, twelve: boolean): readonly Piece[] =>
    pieces.map((piece): Piece => {
      if (!('field' in piece)) return piece;
      if (piece.field === 'half') return { field: 'half', regex: text, hours };
      return piece.field === 'hour12' && twelve ? { field: 'twelve', regex: '12' } : piece;
    });
  return [half('AM', 0, false), half('AM', 0, true), half('PM', 12, false), half('PM', 12, true)];
}
