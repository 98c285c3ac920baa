/** JDK DateTimeFormatter letters and what DuckDB's strptime calls them; anything else is not translated. */
const LETTERS: Readonly<Record<string, string>> = {
  yyyy: '%Y',
  uuuu: '%Y',
  yy: '%y',
  MM: '%m',
  M: '%-m',
  MMM: '%b',
  MMMM: '%B',
  dd: '%d',
  d: '%-d',
  DDD: '%j',
  HH: '%H',
  H: '%-H',
  hh: '%I',
  h: '%-I',
  mm: '%M',
  ss: '%S',
  SSS: '%g',
  SSSSSS: '%f',
  SSSSSSSSS: '%n',
  a: '%p',
  EEE: '%a',
  EEEE: '%A',
  X: '%z',
  XX: '%z',
  XXX: '%z',
  Z: '%z',
  VV: '%Z',
};

/**
 * Translates a JDK `DateTimeFormatter` pattern into a strptime format.
 *
 * @returns undefined where a letter has no equivalent: the caller says that the format cannot be checked
 */
export function strptimeFormat(pattern: string): string | undefined {
  let format = '';
  for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (token === "'") return undefined;
    if (token.startsWith("'"))
      format += token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'").replaceAll('%', '%%');
    else if (/^[A-Za-z]/.test(token)) {
      const letter = LETTERS[token];
      if (letter === undefined) return undefined;
      format += letter;
    } else if (/[[\]{}#]/.test(token)) return undefined;
    else format += token.replaceAll('%', '%%');
  }
  return format;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const TIME = /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

export interface TemporalLiteral {
  /** As SQL understands it. */
  readonly text: string;
  readonly kind: 'date' | 'timestamp' | 'time';
  readonly zoned: boolean;
}

/** @returns undefined for text that is no ISO 8601 date, time or timestamp */
export function temporalLiteral(text: string): TemporalLiteral | undefined {
  if (DATE.test(text)) return isDay(text) ? { text, kind: 'date', zoned: false } : undefined;
  const dateTime = DATE_TIME.exec(text);
  if (dateTime !== null) {
    return isDay(text.slice(0, 10)) && isClock(text.slice(11))
      ? { text, kind: 'timestamp', zoned: dateTime[1] !== undefined }
      : undefined;
  }
  const time = TIME.exec(text);
  return time !== null && isClock(text) ? { text, kind: 'time', zoned: time[1] !== undefined } : undefined;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function isClock(text: string): boolean {
  const [hour = 99, minute = 99, second = 0] = text.split(/[:.Z+-]/).map(Number);
  return hour <= 23 && minute <= 59 && second <= 59;
}
