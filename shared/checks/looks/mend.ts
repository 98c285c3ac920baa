import type { Family } from '../../tables/types.ts';
import { sqlText } from '../../tables/sql.ts';

/** A change of a text that may turn a failing value into one that holds, and what it then says about the value. */
export interface Mend {
  /** SQL of the changed text. The text itself where the change does not apply: then it fails as before. */
  readonly sql: (text: string) => string;
  /** What is wrong with the values, as a sentence. */
  readonly says: string;
  /** What to do about it, without a full stop. */
  readonly remedy: string;
  /** The custom property of the contract that says it of a CSV file. */
  readonly declare?: string;
  /** The families it speaks of; all, where none is said. */
  readonly families?: readonly Family[];
  /** Mends of one kind can help equally, and then none of them is known to be meant. */
  readonly kind?: 'comma' | 'point' | 'order';
}

export const NUMBERS: readonly Family[] = ['integer', 'number'];
export const TEXTS: readonly Family[] = ['string'];

/** SQL: the changed text, where the whole text is of the form. */
export function onlyWhere(text: string, pattern: string, changed: string): string {
  return `(CASE WHEN regexp_full_match(${text}, ${sqlText(pattern)}) THEN ${changed} ELSE ${text} END)`;
}
