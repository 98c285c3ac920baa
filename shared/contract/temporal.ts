import type { LogicalType } from './model.ts';
import { quote } from '../core/text/quote.ts';

export type TemporalType = 'date' | 'timestamp' | 'time';

export function isTemporal(type: LogicalType | undefined): type is TemporalType {
  return type === 'date' || type === 'timestamp' || type === 'time';
}

const DATE = '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})';
const TIME = '(?<hour>[01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?';
const ZONE = '( ?(Z|[+-]\\d{2}(:?\\d{2})?))?';

const FORMS: Readonly<Record<TemporalType, { readonly form: RegExp; readonly example: string }>> = {
  date: { form: new RegExp(`^${DATE}$`), example: '2024-01-31' },
  timestamp: { form: new RegExp(`^${DATE}([T ]${TIME}${ZONE})?$`), example: '2024-01-31T12:00:00Z' },
  time: { form: new RegExp(`^${TIME}${ZONE}$`), example: '12:00:00' },
};

/** Why a bound cannot be compared with dates or times, as a sentence; undefined where it can. */
export function temporalFault(type: TemporalType, value: unknown): string | undefined {
  const { form, example } = FORMS[type];
  const parts = form.exec(String(value))?.groups;
  if (parts !== undefined && isCalendarDay(parts)) return undefined;
  return `${quote(value)} is not a ${type} in ISO 8601, such as ${example}, so nothing can be compared with it.`;
}

function isCalendarDay({ year, month, day }: Readonly<Record<string, string | undefined>>): boolean {
  if (year === undefined) return true;
  const date = new Date(`${year}-${month ?? ''}-${day ?? ''}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
