import { styleText } from 'node:util';
import { toLog } from '../core/text/escape.ts';
import { formatLocation } from '../core/errors.ts';
import { VERDICT_MARKS } from '../core/verdict.ts';
import type { Annotation, Clock, Log, Progress } from '../core/services.ts';
import { barProgress, logProgress } from './progress.ts';
import { alignTable } from './table.ts';

export interface TerminalOptions {
  readonly stream: NodeJS.WriteStream;
  readonly verbose: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** The log on a person's terminal: the same sentences, indented by phase; colour helps and never carries. */
export class TerminalLog implements Log {
  readonly width: number;
  readonly #clock: Clock;
  readonly #stream: NodeJS.WriteStream;
  readonly #verbose: boolean;
  readonly #secrets: string[] = [];
  #indent = '';

  constructor(clock: Clock, options: TerminalOptions) {
    this.#clock = clock;
    this.#stream = options.stream;
    this.#verbose = options.verbose;
    this.width = Math.min(Math.max(options.stream.columns || 100, 60), 140);
  }

  info = (text: string): void => this.#line(text);
  debug = (text: string): void => {
    if (this.#verbose) this.#line(text, 'dim');
  };
  notice = (text: string, at?: Annotation): void => this.#line(`${markOf(at, '·')} ${text}${placeOf(text, at)}`);
  warning = (text: string, at?: Annotation): void =>
    this.#line(`${markOf(at, '!')} ${text}${placeOf(text, at)}`, 'yellow');
  error = (text: string, at?: Annotation): void => this.#line(`${markOf(at, '✗')} ${text}${placeOf(text, at)}`, 'red');

  async group<T>(title: string, body: () => Promise<T>): Promise<T> {
    this.#line(title, 'bold');
    const outer = this.#indent;
    this.#indent = `${outer}  `;
    try {
      return await body();
    } finally {
      this.#indent = outer;
    }
  }

  table(rows: readonly (readonly string[])[]): void {
    // What is cut here is said whole by the finding itself, further down.
    const [header, ...body] = alignTable(rows, this.width - this.#indent.length);
    if (header !== undefined) this.#line(header, 'dim');
    for (const line of body) this.#line(line);
  }

  progress(label: string, total: number): Progress {
    return this.#stream.isTTY
      ? barProgress(label, total, this.#clock, (text) => void this.#stream.write(this.#hide(text)))
      : logProgress(label, total, this.#clock, this.info);
  }

  mask(secret: string): void {
    for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') this.#secrets.push(line);
  }

  #line(text: string, style?: Style): void {
    for (const line of this.#hide(toLog(text)).split('\n')) {
      this.#stream.write(`${this.#indent}${style === undefined ? line : this.#styled(style, line)}\n`);
    }
  }

  #styled(style: Style, line: string): string {
    return styleText(style, line, { stream: this.#stream });
  }

  #hide(text: string): string {
    return this.#secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
  }
}

function markOf(at: Annotation | undefined, level: string): string {
  return at?.verdict === undefined ? level : VERDICT_MARKS[at.verdict];
}

/** Where it is, for a text that does not say so itself. */
function placeOf(text: string, at: Annotation | undefined): string {
  const place = at === undefined ? '' : formatLocation(at);
  return place === '' || text.includes(place) ? '' : `  (${place})`;
}
