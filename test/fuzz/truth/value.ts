import type { Datum, Fields } from '../case.ts';
import type { Decimal } from './decimal.ts';

/** What a value is to a plain reader. `open`: the standard and our documents leave it open what it is. */
export type Value =
  | { readonly is: 'null' | 'misread' | 'open' }
  | { readonly is: 'number'; readonly exact: Decimal }
  | { readonly is: 'float'; readonly number: number; readonly single: boolean }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'boolean'; readonly holds: boolean }
  /**
   * Days since 1970; nanoseconds since 1970 in UTC; nanoseconds since midnight in UTC, or on the clock of a zone whose
   * offset depends on the day.
   */
  | { readonly is: 'date'; readonly day: number }
  | { readonly is: 'timestamp'; readonly ns: bigint; readonly zoned: boolean }
  | { readonly is: 'time'; readonly ns: bigint; readonly zoned: boolean; readonly onClock?: true }
  | { readonly is: 'list'; readonly items: readonly Datum[] }
  | { readonly is: 'fields'; readonly fields: Fields['fields'] };

export const NULL: Value = { is: 'null' };
export const MISREAD: Value = { is: 'misread' };
export const OPEN: Value = { is: 'open' };
