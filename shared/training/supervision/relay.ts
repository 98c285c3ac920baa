import { toLog } from '../../core/text/escape.ts';
import { formatCount } from '../../core/text/format.ts';
import type { Log } from '../../core/services.ts';
import { LineAssembler } from '../../host/log/lines.ts';
import { LogReader } from '../../host/log/files.ts';

/** The runner's live console drops lines once 1,024 wait, and takes about 500 in half a second. */
const LINES_PER_SECOND = 50;
const BURST_LINES = 300;
const MAX_LINE = 1000;
const READ_BYTES = 1 << 20;
const MAX_READS = 16;

/** Shows the log of an attempt as it grows, at a rate a console stands, with nothing in it that acts as a command. */
export class Relay {
  readonly #log: Log;
  readonly #reader: LogReader;
  readonly #folder: string;
  readonly #lines = new LineAssembler();
  #budget = BURST_LINES;
  #lastMs: number | undefined;
  #withheld = 0;

  constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#reader = new LogReader(folder);
    this.#log = log;
  }

  poll(nowMs: number): void {
    this.#budget = Math.min(BURST_LINES, this.#budget + ((nowMs - (this.#lastMs ?? nowMs)) / 1000) * LINES_PER_SECOND);
    this.#lastMs = nowMs;
    for (let reads = 0; reads < MAX_READS; reads++) {
      const { bytes, gap } = this.#reader.read(READ_BYTES);
      if (gap) this.#log.info('… a part of the log was dropped because it had grown too long.');
      if (bytes.length === 0) break;
      this.#show(this.#lines.push(bytes, nowMs));
    }
  }

  /** Shows what is left and says what was withheld. */
  end(nowMs: number): void {
    this.poll(nowMs);
    this.#show(this.#lines.end());
    this.#sayWithheld();
  }

  #show(lines: readonly string[]): void {
    for (const line of lines) {
      if (this.#budget < 1) {
        this.#withheld++;
        continue;
      }
      if (this.#withheld > 0) this.#sayWithheld();
      this.#budget--;
      this.#log.info(toLog(line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
    }
  }

  #sayWithheld(): void {
    if (this.#withheld === 0) return;
    this.#log.info(`… ${formatCount(this.#withheld)} lines are not shown here; the log is in ${this.#folder}`);
    this.#withheld = 0;
  }
}
