import { toLine } from './escape.ts';
import { ExactNumber } from './exact-number.ts';

const MAX_LENGTH = 80;

/**
 * A value from outside inside a sentence: what somebody wrote, recognisable, on one visible line and short.
 *
 * A text stands in double quotes, those inside it behind a backslash; backslashes stay single, since patterns and paths
 * are shown as they are written. A number stands as it is, anything else as its JSON, and where it has none by its kind.
 *
 * @param maxLength of the text itself, in characters
 */
export function quote(value: unknown, maxLength = MAX_LENGTH): string {
  // Cut first: a text of megabytes is not worth escaping for its first line.
  if (typeof value === 'string') return `"${toLine(cut(value, maxLength), maxLength).replaceAll('"', '\\"')}"`;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof ExactNumber) return toLine(cut(String(value), maxLength), maxLength);
  if (value === undefined) return 'nothing';
  return toLine(cut(jsonOf(value), maxLength), maxLength);
}

/** A character takes two units at the most. */
function cut(text: string, maxLength: number): string {
  return text.slice(0, 2 * maxLength + 2);
}

function withNumbers(_: string, value: unknown): unknown {
  if (!(value instanceof ExactNumber)) return value;
  const double = value.toNumber();
  return Number.isFinite(double) && ExactNumber.of(double).compare(value) === 0 ? double : String(value);
}

function jsonOf(value: unknown): string {
  try {
    // Of a function or a symbol there is none, which the type does not say.
    const json = JSON.stringify(value, withNumbers) as string | undefined;
    return json ?? `a ${typeof value}`;
  } catch {
    // Nested too deeply, or in a circle.
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}
