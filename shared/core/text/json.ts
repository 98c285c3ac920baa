import { quote } from './quote.ts';
import { toLine } from './escape.ts';

/**
 * The only place where JSON is parsed.
 *
 * What `JSON.parse` does with hostile text: of a repeated key the last value counts, silently; `1e400` becomes infinity
 * and an integer beyond 2^53 another one, silently; `"\ud800"` becomes half a character, which UTF-8 cannot carry;
 * nesting of any depth is taken, and overflows the stack of whoever walks it; `\u0000` and bidirectional overrides are
 * taken; `__proto__` becomes a key like any other, which `Object.assign` would take for the prototype. A byte order mark
 * is refused. None of this matters where we wrote the file or every member that is used is checked for its form.
 *
 * It matters where a document is signed, judged or kept under its digest: another reader may understand another
 * document, and both would be right. That is what `parseExactJson` is for.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Makes the error of the caller's own domain. `problem` is a sentence without anything that could escape its line. */
export type Refuse = (problem: string, cause: unknown) => Error;

/** Python's json writes and reads nothing deeper either. */
const MAX_DEPTH = 1000;
const MAX_PROBLEM = 200;

export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object as it is; undefined for anything else, so that members can be asked for with `?.`. */
export function asJsonObject(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

/**
 * @param text of our own or of anybody's; bytes are UTF-8, and what is none becomes `�`
 * @param refuse makes the error; a plain one where it is absent, for text of our own
 */
export function parseJson(text: string | Uint8Array, refuse: Refuse = plainError): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
  } catch (cause) {
    throw refuse(`It is not JSON: ${toLine((cause as Error).message, MAX_PROBLEM)}.`, cause);
  }
}

/** The value; undefined, which JSON has not, where the text is none. For what is dropped silently. */
export function jsonOrUndefined(text: string | Uint8Array): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/**
 * Parses a document that every reader understands alike (I-JSON, RFC 7493): bytes are UTF-8, no key stands twice in an
 * object, no text holds half a character, every number is the one that is written, and the nesting is bounded, so that
 * a function that calls itself for each level is safe.
 */
export function parseExactJson(text: string | Uint8Array, refuse: Refuse = plainError): unknown {
  const decoded = typeof text === 'string' ? text : decode(text, refuse);
  const value = parseJson(decoded, refuse);
  const problem = problemOf(decoded);
  if (problem !== undefined) throw refuse(problem, undefined);
  return value;
}

/** As `jsonOrUndefined`, for a document that every reader understands alike. */
export function exactJsonOrUndefined(text: string | Uint8Array): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return undefined;
  }
}

function plainError(problem: string, cause: unknown): Error {
  return new Error(problem, { cause });
}

function decode(bytes: Uint8Array, refuse: Refuse): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw refuse('It is not UTF-8.', cause);
  }
}

const NUMBER = /-?\d[\d.eE+-]*/y;

/** What readers may understand differently in a text that is JSON; undefined where there is nothing. */
function problemOf(text: string): string | undefined {
  /** The keys of each open object; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') {
      const end = endOfString(text, at);
      const content = contentOf(text, at, end);
      if (!content.isWellFormed()) return `The text ${quote(content)} holds half a character.`;
      const keys = isKey ? open.at(-1) : undefined;
      if (keys?.has(content) === true) return `The key ${quote(content)} stands twice.`;
      keys?.add(content);
      isKey = false;
      at = end;
    } else if (character === '{' || character === '[') {
      if (open.push(character === '{' ? new Set() : undefined) > MAX_DEPTH) {
        return `It is nested deeper than ${MAX_DEPTH} levels.`;
      }
      isKey = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      isKey = false;
    } else if (character === ',') {
      isKey = open.at(-1) !== undefined;
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      NUMBER.lastIndex = at;
      const [number = character] = NUMBER.exec(text) ?? [];
      if (!isExact(number)) return `The number ${quote(number).slice(1, -1)} has no exact value here.`;
      at += number.length - 1;
    }
  }
  return undefined;
}

/** The index of the closing quote. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

/** Only a text with escapes must be decoded. */
function contentOf(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}

/**
 * Fractions are rounded everywhere alike; whole numbers are expected to be the ones that are written, or written as
 * RFC 8785 writes the double they are, with zeros behind its shortest digits.
 */
function isExact(number: string): boolean {
  const value = Number(number);
  if (!Number.isFinite(value)) return false;
  if (Number.isSafeInteger(value) || !/^-?\d+$/.test(number)) return true;
  return String(value) === number || BigInt(value) === BigInt(number);
}
