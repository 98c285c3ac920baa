import { StringDecoder } from 'node:string_decoder';

/** A longer line is cut into pieces of this length. */
const MAX_LINE = 64 << 10;
/** A progress bar redraws its line many times a second; one of its pictures in this time is enough. */
const REDRAW_MS = 5000;

/**
 * Turns a stream of bytes into whole lines. A line that a carriage return overwrites (a progress bar) counts only as
 * it stood at its end, or every few seconds.
 */
export class LineAssembler {
  readonly #decoder = new StringDecoder('utf8');
  #pending = '';
  #redrawnAtMs = -Infinity;
  /** Characters kept back when an overlong line is cut, so that a secret across the cut is still seen whole. */
  readonly #overlap: number;

  constructor(overlap = 0) {
    this.#overlap = Math.min(overlap, MAX_LINE / 2);
  }

  /** @returns whole lines without their ends */
  push(bytes: Buffer, nowMs: number): string[] {
    const parts = (this.#pending + this.#decoder.write(bytes)).split('\n');
    this.#pending = parts.pop() ?? '';
    const lines = parts.map(lastDrawing);
    lines.push(...this.#redraw(nowMs), ...this.#cut());
    return lines;
  }

  /** What is left at the end of the stream. */
  end(): string[] {
    const rest = this.#pending + this.#decoder.end();
    this.#pending = '';
    return rest === '' ? [] : [lastDrawing(rest)];
  }

  #redraw(nowMs: number): string[] {
    // A return at the very end may be the first half of \r\n.
    const last = this.#pending.lastIndexOf('\r', this.#pending.length - 2);
    if (last === -1) return [];
    const drawn = lastDrawing(this.#pending.slice(0, last));
    this.#pending = this.#pending.slice(last + 1);
    if (drawn === '' || nowMs - this.#redrawnAtMs < REDRAW_MS) return [];
    this.#redrawnAtMs = nowMs;
    return [drawn];
  }

  #cut(): string[] {
    const pieces: string[] = [];
    while (this.#pending.length >= MAX_LINE + this.#overlap) {
      pieces.push(this.#pending.slice(0, MAX_LINE));
      this.#pending = this.#pending.slice(MAX_LINE);
    }
    return pieces;
  }
}

function lastDrawing(line: string): string {
  if (!line.includes('\r')) return line;
  const drawings = line.split('\r').filter((drawing) => drawing !== '');
  return drawings.at(-1) ?? '';
}
