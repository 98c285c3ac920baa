import { closest } from '../../core/text/closest.ts';
import { quote } from '../../core/text/quote.ts';
import { NAMED, WRAPPERS, type PhysicalType } from './names.ts';

const MAX_DEPTH = 20;

/** @returns undefined for what is not known in every part: then nothing can be said about the data's type */
export function parsePhysicalType(text: string, depth = 0): PhysicalType | undefined {
  const parts = depth > MAX_DEPTH ? undefined : split(text.trim().replace(/^logical type /i, ''));
  if (parts === undefined) return undefined;
  const { name, words, brackets } = parts;
  const [first, ...suffixes] = brackets;
  const own = ownBrackets(name, first) ? first : undefined;
  const within = (inner: string): PhysicalType | undefined => parsePhysicalType(inner, depth + 1);
  const bare = withWords(name, words);
  let type =
    own === undefined ? bare : WRAPPERS.has(name) ? unwrapped(own.content, within) : detailed(name, bare, own, within);
  for (const suffix of own === undefined ? brackets : suffixes) {
    if (suffix.kind !== '[' || !/^\d*$/.test(suffix.content)) return undefined;
    // `fixed_size_list<item: float>[3]` is one list, `INTEGER[][]` two; the length of either is not checked.
    if (suffix.content !== '') return undefined;
    type = type === undefined ? undefined : { family: 'array', element: type };
  }
  return type;
}

/** One sentence for a person, with what may have been meant. */
export function unknownPhysicalType(text: string): string {
  const name = /[a-z_]\w*/i.exec(text)?.[0] ?? text;
  const known = NAMED.has(name.toLowerCase()) ? undefined : closest(name, NAMED.keys());
  const hint = known === undefined ? '' : ` Did you mean ${quote(known.toUpperCase())}?`;
  return `The physical type ${quote(text, 60)} is not known here, so it was not measured.${hint}`;
}

interface Bracket {
  readonly kind: string;
  readonly content: string;
}

interface Parts {
  readonly name: string;
  readonly words: readonly string[];
  readonly brackets: readonly Bracket[];
}

/** `timestamp(3) with time zone` is the name, three words and one bracket. */
function split(text: string): Parts | undefined {
  const name = /^[a-z_]\w*/i.exec(text)?.[0];
  if (name === undefined) return undefined;
  const words: string[] = [];
  const brackets: Bracket[] = [];
  let at = name.length;
  while (at < text.length) {
    const rest = text.slice(at);
    const word = /^\s+([a-z]\w*)/i.exec(rest);
    const blank = /^\s+/.exec(rest);
    if (word !== null) {
      words.push((word[1] ?? '').toLowerCase());
      at += word[0].length;
    } else if (blank !== null) at += blank[0].length;
    else {
      const end = closing(rest);
      if (end === undefined) return undefined;
      brackets.push({ kind: rest.charAt(0), content: rest.slice(1, end).trim() });
      at += end + 1;
    }
  }
  return { name: name.toLowerCase(), words, brackets };
}

/** The position of the bracket that closes the first character. */
function closing(text: string): number | undefined {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const pair = { '(': ')', '<': '>', '[': ']' }[character];
    if (pair !== undefined) open.push(pair);
    else if (character === open.at(-1)) open.pop();
    if (open.length === 0) return at === 0 ? undefined : at;
  }
  return undefined;
}

/** `INTEGER[]` is a list of the type, `timestamp[ns]` and `string[pyarrow]` say something about it. */
function ownBrackets(name: string, bracket: Bracket | undefined): boolean {
  if (bracket === undefined) return false;
  return bracket.kind !== '[' || bracket.content.replace(/^\d+$/, '') !== '' || name === 'fixed_size_binary';
}

const ZONE_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['with time zone', true],
  ['with local time zone', true],
  ['without time zone', false],
]);

function withWords(name: string, words: readonly string[]): PhysicalType | undefined {
  const type = NAMED.get(name);
  const phrase = words.join(' ');
  if (type === undefined || phrase === '') return type;
  const zoned = ZONE_WORDS.get(phrase);
  if ((type.family === 'timestamp' || type.family === 'time') && zoned !== undefined) return { ...type, zoned };
  if (type.integer !== undefined && /^(un)?signed( zerofill)?$/.test(phrase)) {
    return { ...type, integer: { ...type.integer, signed: phrase.startsWith('signed') } };
  }
  const usual = phrase === 'precision' ? name === 'double' : phrase === 'varying' || phrase === 'large object';
  return usual ? type : undefined;
}

type Within = (inner: string) => PhysicalType | undefined;

/** `values=string, indices=int32, ordered=0`, or the type alone. */
function unwrapped(content: string, within: Within): PhysicalType | undefined {
  const [first = ''] = topLevel(content);
  return within(first.replace(/^values=/, ''));
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 0],
  ['ms', 3],
  ['us', 6],
  ['ns', 9],
]);

function detailed(
  name: string,
  type: PhysicalType | undefined,
  { kind, content }: Bracket,
  within: Within,
): PhysicalType | undefined {
  if (type === undefined) return undefined;
  // The library that holds the values says nothing about them.
  if (kind === '[' && /^(python|pyarrow|pyarrow_numpy)$/.test(content)) return type;
  switch (type.family) {
    case 'string':
      return ofString(type, content);
    case 'binary':
      return /^\d+$/.test(content) ? { ...type, maxBytes: Number(content) } : undefined;
    case 'integer':
      // MySQL's width for display.
      return /^\d+$/.test(content) ? type : undefined;
    case 'number':
      return ofNumber(name, type, content);
    case 'timestamp':
    case 'time':
      return ofTime(type, content);
    case 'date':
      return kind === '[' && /^(day|ms)$/.test(content) ? type : undefined;
    case 'array':
      return withElement(type, topLevel(content), within);
    case 'map':
      return ofMap(type, topLevel(content), within);
    case 'object':
      return type.json === true ? undefined : ofFields(type, topLevel(content), within);
    default:
      return undefined;
  }
}

function ofString(type: PhysicalType, content: string): PhysicalType | undefined {
  const match = /^(\d+)(?:\s+(char|byte))?$/i.exec(content);
  if (/^max$/i.test(content)) return type;
  if (match === null || type.uuid === true) return undefined;
  const size = Number(match[1]);
  return match[2]?.toLowerCase() === 'byte' ? { ...type, maxBytes: size } : { ...type, maxLength: size };
}

function ofNumber(name: string, type: PhysicalType, content: string): PhysicalType | undefined {
  const match = /^(\d{1,3})(?:\s*,\s*(-?\d{1,3}))?$/.exec(content);
  if (match === null) return undefined;
  const first = Number(match[1]);
  if (type.floating === undefined) return { ...type, decimal: { precision: first, scale: Number(match[2] ?? 0) } };
  // Binary digits of SQL's FLOAT.
  return name === 'float' && match[2] === undefined && first <= 53
    ? { ...type, floating: first <= 24 ? 32 : 64 }
    : undefined;
}

function ofTime(type: PhysicalType, content: string): PhysicalType | undefined {
  const [unit = '', zone, ...more] = topLevel(content);
  const secondDigits = /^\d$/.test(unit) ? Number(unit) : UNITS.get(unit.toLowerCase());
  if (secondDigits === undefined || more.length > 0) return undefined;
  if (zone !== undefined) return { ...type, secondDigits, zoned: true };
  return /^\d$/.test(unit) ? { ...type, secondDigits } : { ...type, secondDigits, zoned: false };
}

function withElement(type: PhysicalType, items: readonly string[], within: Within): PhysicalType | undefined {
  const [item = '', ...more] = items;
  const element = more.length > 0 ? undefined : within(item.replace(/^(item|element|array)\s*:\s*/i, ''));
  return element === undefined ? undefined : { ...type, element };
}

function ofMap(type: PhysicalType, items: readonly string[], within: Within): PhysicalType | undefined {
  const [first = '', second = '', ...more] = items;
  const [key, element] = [within(first.replace(/^key\s*:\s*/i, '')), within(second.replace(/^value\s*:\s*/i, ''))];
  return key === undefined || element === undefined || more.length > 0 ? undefined : { ...type, key, element };
}

function ofFields(type: PhysicalType, items: readonly string[], within: Within): PhysicalType | undefined {
  const fields: { name: string; type: PhysicalType }[] = [];
  for (const item of items) {
    const match = /^(?:"([^"]+)"|`([^`]+)`|([^\s:"`]+))(?:\s*:\s*|\s+)(.+)$/s.exec(item);
    const inner = match === null ? undefined : within(match[4] ?? '');
    if (match === null || inner === undefined) return undefined;
    fields.push({ name: match[1] ?? match[2] ?? match[3] ?? '', type: inner });
  }
  return { ...type, fields };
}

/** The parts between commas that stand in no bracket. */
function topLevel(content: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < content.length; at++) {
    if ('(<['.includes(content.charAt(at))) depth++;
    else if (')>]'.includes(content.charAt(at))) depth--;
    else if (content.charAt(at) === ',' && depth === 0) {
      items.push(content.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...items, content.slice(start).trim()];
}
