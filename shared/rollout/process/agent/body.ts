import type { IncomingMessage, ClientRequest } from 'node:http';

/** Larger bodies are streamed through and forgotten, so a request that carries one is given to one backend only. */
const MAX_KEPT_BYTES = 1 << 20;

/**
 * A request's body that streams to a backend as it arrives and, while it is small, can be sent again to another.
 */
export class ReplayableBody {
  readonly #source: IncomingMessage;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #overflowed = false;
  #ended = false;
  #sink: ClientRequest | undefined;

  constructor(source: IncomingMessage) {
    this.#source = source;
    source.on('data', (chunk: Buffer) => this.#receive(chunk));
    source.on('end', () => {
      this.#ended = true;
      this.#sink?.end();
    });
    source.pause();
  }

  get canBeSentAgain(): boolean {
    return !this.#overflowed;
  }

  /** Sends what has arrived so far and everything that still comes. */
  sendTo(sink: ClientRequest): void {
    this.#sink = sink;
    sink.on('drain', () => {
      if (this.#sink === sink) this.#source.resume();
    });
    for (const chunk of this.#kept) sink.write(chunk);
    if (this.#ended) sink.end();
    else this.#source.resume();
  }

  /** Stops sending; what still arrives waits for the next backend. */
  detach(): void {
    this.#sink = undefined;
    if (!this.#ended) this.#source.pause();
  }

  /** Throws the rest away, so that the connection can serve its next request. */
  discard(): void {
    this.#sink = undefined;
    this.#overflowed = true;
    this.#kept = [];
    this.#source.resume();
  }

  #receive(chunk: Buffer): void {
    if (!this.#overflowed) {
      this.#keptBytes += chunk.length;
      if (this.#keptBytes > MAX_KEPT_BYTES) {
        this.#overflowed = true;
        this.#kept = [];
      } else this.#kept.push(chunk);
    }
    if (this.#sink?.write(chunk) === false) this.#source.pause();
  }
}
