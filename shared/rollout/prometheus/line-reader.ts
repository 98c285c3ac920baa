/** The exposition cannot be read; what it said of the metrics is not used at all. */
export class TextFormatError extends Error {
  override readonly name = 'TextFormatError';
  /** 1-based. */
  readonly line: number;

  constructor(line: number, what: string) {
    super(`Line ${line}: ${what}.`);
    this.line = line;
  }
}

/** A cursor over one line of the text format. */
export class LineReader {
  readonly #text: string;
  readonly #line: number;
  #at = 0;

  constructor(text: string, line: number) {
    this.#text = text;
    this.#line = line;
  }

  error(what: string): TextFormatError {
    return new TextFormatError(this.#line, what);
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  isAtBlankOrEnd(): boolean {
    return this.isAtEnd() || isBlank(this.#text[this.#at]);
  }

  peek(): string | undefined {
    return this.#text[this.#at];
  }

  skipBlanks(): void {
    while (isBlank(this.#text[this.#at])) this.#at++;
  }

  /** Moves past a character if it is the next one. */
  take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  /** Up to the next blank; empty at the end of the line. */
  word(): string {
    const start = this.#at;
    while (!this.isAtBlankOrEnd()) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  rest(): string {
    const text = this.#text.slice(this.#at);
    this.#at = this.#text.length;
    return text;
  }

  /** @param pattern sticky */
  identifier(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text)?.[0];
    this.#at += match?.length ?? 0;
    return match;
  }

  /** A text in double quotes with the escapes `\\`, `\"` and `\n`. */
  quoted(what: string): string {
    let value = '';
    for (this.#at++; !this.isAtEnd(); this.#at++) {
      const character = this.#text[this.#at] ?? '';
      if (character === '"') {
        this.#at++;
        return value;
      }
      value += character === '\\' ? this.#escape() : character;
    }
    throw this.error(`${what} contains an unescaped new-line`);
  }

  #escape(): string {
    const escaped = this.#text[++this.#at];
    if (escaped === 'n') return '\n';
    if (escaped === '\\' || escaped === '"') return escaped;
    throw this.error('invalid escape sequence');
  }
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
