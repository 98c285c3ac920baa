import type { Pattern } from './model.ts';

/** A pattern for the engine, or one sentence that says why the engine cannot run it. */
export type PatternReading = { readonly pattern: Pattern } | { readonly reason: string };

const MAX_LENGTH = 1_000;
/** RE2's own limit on counted repetition, nested counts multiplied. */
const MAX_REPEAT = 1_000;
const SCRIPTS = /^(Latin|Greek|Cyrillic|Arabic|Hebrew|Armenian|Georgian|Devanagari|Thai|Han|Hiragana|Katakana|Hangul)$/;
/** What ECMA-262 calls white space and RE2's `\s` leaves out. */
const SPACE =
  '\\t\\n\\x{b}\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

/**
 * Writes an ECMA-262 pattern in the syntax of RE2, the engine's linear-time matcher, with the same meaning. What RE2
 * cannot express (look-around, backreferences, counts over 1000) is refused with a reason, never approximated.
 */
export function readPattern(source: string): PatternReading {
  if (source.length > MAX_LENGTH) return { reason: `The pattern is longer than ${MAX_LENGTH} characters.` };
  try {
    const flags = /^\(\?[is]+\)/.exec(source)?.[0] ?? '';
    const body = source.slice(flags.length);
    requireSyntax(body);
    return { pattern: { source, re2: flags + new Translation(body).run() } };
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}

class Refusal extends Error {}

/** Compiling never matches, so a hostile pattern costs nothing here. */
function requireSyntax(body: string): void {
  for (const flags of ['u', '']) {
    try {
      new RegExp(body, flags);
      return;
    } catch (error) {
      if (flags === '') throw new Refusal(`The pattern is not a regular expression: ${(error as Error).message}.`);
    }
  }
}

/** One pass over a pattern that ECMA-262 accepts. */
class Translation {
  private at = 0;
  /** The largest nested repetition count inside each open group, innermost last. */
  private readonly counts: number[] = [1];
  /** The count of the term that a quantifier would repeat. */
  private lastCount = 1;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  run(): string {
    let out = '';
    while (this.at < this.text.length) out += this.term();
    return out;
  }

  private term(): string {
    const character = this.character();
    if (character === '(') return this.open();
    if (character === ')') return this.close();
    if (character === '{') return this.count();
    if (character === '*' || character === '+' || character === '?' || character === '|') return character;
    this.lastCount = 1;
    if (character === '\\') return this.escape(false);
    if (character === '[') return this.set();
    // ECMA-262's dot leaves out four line ends, RE2's only one.
    if (character === '.') return '[^\\n\\r\\x{2028}\\x{2029}]';
    return character === ']' || character === '}' ? `\\${character}` : literal(character);
  }

  /** Capture groups serve nothing without backreferences, so all become plain groups. */
  private open(): string {
    this.counts.push(1);
    const special = /^\?(:|=|!|<=|<!|<[^>=!]*>|[a-z-]+:)/.exec(this.rest())?.[1];
    if (special === undefined) return '(?:';
    this.at += special.length + 1;
    if (special === ':' || special.endsWith('>')) return '(?:';
    if (/^[is]+:$/.test(special)) return `(?${special}`;
    if (special.endsWith(':')) throw new Refusal(`The engine's RE2 has no flags "${special.slice(0, -1)}".`);
    throw new Refusal("The pattern uses look-around, which the engine's RE2 does not have.");
  }

  private close(): string {
    this.lastCount = this.counts.pop() ?? 1;
    this.raise(this.lastCount);
    return ')';
  }

  /** `{2,5}`; any other brace is itself. */
  private count(): string {
    const match = /^(\d+)(,(\d*))?\}/.exec(this.rest());
    if (match === null) {
      this.lastCount = 1;
      return '\\{';
    }
    this.at += match[0].length;
    const most = Math.max(Number(match[1]), Number(match[3] ?? 0), 1) * this.lastCount;
    if (most > MAX_REPEAT) throw new Refusal(`The pattern repeats more than ${MAX_REPEAT} times, which RE2 refuses.`);
    this.raise(most);
    return `{${match[0]}`;
  }

  private raise(count: number): void {
    const top = this.counts.length - 1;
    this.counts[top] = Math.max(this.counts[top] ?? 1, count);
  }

  private set(): string {
    const negated = this.text[this.at] === '^';
    if (negated) this.at++;
    if (this.text[this.at] === ']') {
      this.at++;
      return negated ? '[\\x{0}-\\x{10ffff}]' : '[^\\x{0}-\\x{10ffff}]';
    }
    let out = negated ? '[^' : '[';
    while (this.text[this.at] !== ']') {
      if (/^\[[:.=]/.test(this.rest())) {
        throw new Refusal('The pattern uses a POSIX class such as [:alpha:], which is not ECMA-262: write [A-Za-z].');
      }
      out += this.member();
    }
    this.at++;
    return `${out}]`;
  }

  private member(): string {
    const character = this.character();
    if (character === '\\') return this.escape(true);
    // A dash beside a class escape stands for itself in ECMA-262 and is an error in RE2.
    if (character === '-' && !this.isRange()) return '\\-';
    return character === '-' ? '-' : /[[\]^&~]/.test(character) ? `\\${character}` : literal(character);
  }

  private isRange(): boolean {
    const before = this.text.slice(0, this.at - 1);
    const after = this.rest();
    return !/\[\^?$/.test(before) && !/\\[dDwWsS]$/.test(before) && !/^(\]|\\[dDwWsSpP])/.test(after);
  }

  private escape(inSet: boolean): string {
    const character = this.character();
    if (/[dDwW]/.test(character)) return `\\${character}`;
    if (character === 's') return inSet ? SPACE : `[${SPACE}]`;
    if (character === 'S') {
      if (inSet) throw new Refusal('The pattern uses \\S inside a set, which the engine would read differently.');
      return `[^${SPACE}]`;
    }
    if (character === 'b' || character === 'B') return inSet ? '\\x{8}' : `\\${character}`;
    if (/[tnrf]/.test(character)) return `\\${character}`;
    if (character === 'v') return '\\x{b}';
    if (character === 'p' || character === 'P') return this.property(character);
    if (/[xuc0]/.test(character)) return this.codePoint(character);
    if (/[1-9k]/.test(character)) throw new Refusal("The pattern uses a backreference, which the engine's RE2 lacks.");
    if (/[A-Za-z_]/.test(character)) throw new Refusal(`"\\${character}" is not an escape of ECMA-262.`);
    return literal(character, true);
  }

  private property(kind: string): string {
    const name = /^\{(?:(?:Script|sc|General_Category|gc)=)?(\w+)\}/.exec(this.rest());
    const value = name?.[1];
    if (name === null || value === undefined || !(/^[CLMNPSZ][a-z]?$/.test(value) || SCRIPTS.test(value))) {
      throw new Refusal(
        `The engine's RE2 does not know the character property "\\${kind}${this.rest().slice(0, 30)}".`,
      );
    }
    this.at += name[0].length;
    return `\\${kind}{${value}}`;
  }

  private codePoint(kind: string): string {
    if (kind === '0') {
      if (/^\d/.test(this.rest())) throw new Refusal('The pattern uses an octal escape: write \\x and two digits.');
      return '\\x{0}';
    }
    const forms = { x: /^([0-9A-Fa-f]{2})/, u: /^(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})/, c: /^([A-Za-z])/ };
    const match = forms[kind as keyof typeof forms].exec(this.rest());
    const digits = match?.[1] ?? match?.[2];
    if (match === null || digits === undefined) throw new Refusal(`"\\${kind}" is not followed by its digits.`);
    this.at += match[0].length;
    const code = kind === 'c' ? digits.charCodeAt(0) % 32 : Number.parseInt(digits, 16);
    if (code >= 0xd800 && code <= 0xdfff) throw new Refusal('The pattern uses half of a surrogate pair.');
    return `\\x{${code.toString(16)}}`;
  }

  /** One Unicode character, as both engines count them. */
  private character(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    this.at += character.length;
    return character;
  }

  private rest(): string {
    return this.text.slice(this.at);
  }
}

/** A character that stands for itself. */
function literal(character: string, escaped = false): string {
  if (/^[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]$/.test(character)) return escaped ? `\\${character}` : character;
  return /^[\x20-\x7e]$/.test(character) ? character : `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
