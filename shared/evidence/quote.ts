import { toLine } from '../core/text/escape.ts';

const MAX_LENGTH = 100;

/** What stands where a text was expected, in a message: a text short and on one line, of anything else that it is none. */
export function quoteText(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(toLine(value.slice(0, 2 * MAX_LENGTH), MAX_LENGTH)) : '(no text)';
}
