import type { Family } from '../../tables/types.ts';
import type { Mend } from './mend.ts';

/** A JDK pattern that may be how the values are written, and what it then says about them. */
export interface Format extends Pick<Mend, 'kind' | 'says'> {
  readonly pattern: string;
}

/** More forms than this in one column are no matter of a format. */
const MOST_MASKS = 8;

const DATE = [
  { mask: /^(99?)([./ -])(99?)\2(9999|99)(?!9)/, orders: ['day', 'month'] },
  { mask: /^(9999)([./ -])(99?)\2(99?)(?!9)/, orders: ['year'] },
  { mask: /^(99?)([./ -])(A[Aa…]+)\2(9999|99)(?!9)/, orders: ['named'] },
] as const;

const SAYS = {
  day: 'The day stands first.',
  month: 'The month stands first.',
  year: 'They are not written as in YYYY-MM-DD or YYYY-MM-DDThh:mm:ss.',
  named: 'The month is a name.',
  time: 'They are not written as in hh:mm:ss.',
} as const;

/** Digits alone, whose run the mask shortens. */
const COMPACT: Readonly<Record<'date' | 'timestamp' | 'time', readonly string[]>> = {
  date: ['yyyyMMdd'],
  timestamp: ['yyyyMMdd', 'yyyyMMddHHmm', 'yyyyMMddHHmmss'],
  time: ['HHmmss'],
};

/**
 * Formats that values of these masks may be written in. They are guesses from the looks alone: each is still to be tried
 * on the values themselves.
 */
export function formatsLike(masks: ReadonlySet<string>, family: Family | undefined): readonly Format[] {
  if (family !== 'date' && family !== 'timestamp' && family !== 'time') return [];
  const found = [...masks].slice(0, MOST_MASKS).flatMap((mask) => formatsOf(mask, family));
  return found.filter(({ pattern }, index) => found.findIndex((each) => each.pattern === pattern) === index);
}

function formatsOf(mask: string, family: 'date' | 'timestamp' | 'time'): readonly Format[] {
  const says = family === 'time' ? SAYS.time : SAYS.year;
  if (mask === '9…9' || (family === 'time' && mask === '9999')) {
    return (mask === '9999' ? ['HHmm'] : COMPACT[family]).map((pattern) => ({ pattern, says }));
  }
  if (family === 'time') {
    const pattern = clockOf(mask);
    return pattern === undefined ? [] : [{ pattern, says }];
  }
  return DATE.flatMap(({ mask: form, orders }) => {
    const date = form.exec(mask);
    if (date === null) return [];
    const clock = behindDate(mask.slice(date[0].length));
    if (clock === undefined) return [];
    return orders.flatMap((order) => datesOf(order, date).map((day) => formatOf(order, `${day}${clock}`)));
  });
}

function formatOf(order: keyof typeof SAYS, pattern: string): Format {
  const kind = order === 'day' || order === 'month' ? ({ kind: 'order' } as const) : {};
  return { pattern, says: SAYS[order], ...kind };
}

/** Where a day or month of one digit occurs, the others have as few digits as they need too. */
function datesOf(
  order: keyof typeof SAYS,
  [, first = '', between = '', second = '', third = '']: RegExpExecArray,
): string[] {
  const short = first.length === 1 || second.length === 1 || third.length === 1;
  const [day, month] = short ? ['d', 'M'] : ['dd', 'MM'];
  const year = third.length === 4 ? 'yyyy' : 'yy';
  switch (order) {
    case 'day':
      return [[day, month, year].join(between)];
    case 'month':
      return [[month, day, year].join(between)];
    case 'year':
      return [['yyyy', month, day].join(between)];
    case 'named':
      return ['MMM', 'MMMM'].map((name) => [first.length === 1 ? 'd' : 'dd', name, year].join(between));
    case 'time':
      return [];
  }
}

/** ` HH:mm` for ` 99:99`; nothing where nothing follows. */
function behindDate(mask: string): string | undefined {
  if (mask === '') return '';
  const between = /^( |T)/.exec(mask)?.[0];
  const clock = between === undefined ? undefined : clockOf(mask.slice(1));
  return clock === undefined ? undefined : `${between === 'T' ? "'T'" : ' '}${clock}`;
}

function clockOf(mask: string): string | undefined {
  const form = /^(99?)([:.])99(?:\2(99)(?:[.,](9{1,4}|9…9))?)?( ?)(AA)?( ?)(Z|[+-]99:99|[+-]9999)?$/.exec(mask);
  if (form === null) return undefined;
  const [, hour = '', between = ':', second, fraction, , half, beforeZone = '', zone] = form;
  const short = hour.length === 1;
  const hours = half === undefined ? (short ? 'H' : 'HH') : short ? 'h' : 'hh';
  const parts = [hours, 'mm', ...(second === undefined ? [] : ['ss'])].join(between);
  const rest = fraction === undefined ? '' : `.${'S'.repeat(fraction === '9…9' ? 6 : fraction.length)}`;
  const blankBeforeHalf = half === undefined ? '' : (form[5] ?? '');
  const letters = half === undefined ? '' : `${blankBeforeHalf}a`;
  const blank = half === undefined ? (form[5] ?? '') : beforeZone;
  const offset = zone === undefined ? '' : `${blank}${/[+-]9{4}/.test(zone) ? 'XX' : 'XXX'}`;
  return `${parts}${rest}${letters}${offset}`;
}
